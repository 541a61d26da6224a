"""A picture file becomes the files of its image service by libvips, which reads it row by row, where that is installed.

It is an extra: tiles come out alike without it, in more memory. Pictures that it would colour otherwise than the
derivatives are (inks, deep greys), or cannot read from top to bottom (turned, progressive), are left to Pillow.
"""

import os
from functools import cache
from pathlib import Path
from shutil import rmtree
from types import ModuleType
from typing import Any

from PIL import Image, ImageColor

from .colour import own_profile
from .jpeg import is_plain, without_metadata
from .probe import opened, orientation
from .tiling import TILE_SIDE, WHOLE, Tiles

_MODES = ("L", "RGB", "RGBA")
_QUALITY = 82


@cache
def libvips() -> ModuleType | None:
    """The binding of libvips; None where it, or the library itself, is not installed."""
    # The pictures are shared among processes: threads would only take memory (libvips reads this when it starts).
    os.environ.setdefault("VIPS_CONCURRENCY", "1")
    try:
        import pyvips  # noqa: PLC0415 - an extra
    except (ImportError, OSError):
        return None
    pyvips.cache_set_max(0)
    library: ModuleType = pyvips
    return library


def is_cut_by_vips(source: Path) -> bool:
    """Whether the tiles of this picture are made by libvips."""
    if libvips() is None:
        return False
    with opened(source) as image:
        is_in_order = orientation(image) == 1 and not image.info.get("progressive") and not image.info.get("interlace")
        return is_in_order and image.format in ("JPEG", "PNG", "TIFF") and image.mode in _MODES and _is_usual(image)


def _is_usual(image: Image.Image) -> bool:
    """One frame, 8 bits, no colour that stands for transparency."""
    is_deep = image.format == "TIFF" and max(getattr(image, "tag_v2", {}).get(258, (8,))) > 8
    return getattr(image, "n_frames", 1) == 1 and "transparency" not in image.info and not is_deep


def cut(source: Path, tiles: Tiles, folder: Path, paper: str) -> bool:
    """Write every file of a service into a folder; whether that went well: what is wrong with a picture Pillow says."""
    vips: Any = libvips()
    try:
        _whole(vips, source, folder / WHOLE, paper)
        _pyramid(vips, source, folder, paper)
        _sizes(vips, source, tiles, folder, paper)
    except vips.Error:
        return False
    return all((folder / name).is_file() for name in tiles.names())


def _whole(vips: Any, source: Path, path: Path, paper: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with opened(source) as image:
        is_passed = image.format == "JPEG" and is_plain(source.read_bytes())
    if is_passed:
        path.write_bytes(without_metadata(source.read_bytes(), keep_profile=True))
    else:
        _shown(vips, source, paper).jpegsave(str(path), Q=_QUALITY, keep="none")


def _pyramid(vips: Any, source: Path, folder: Path, paper: str) -> None:
    """The tiles of all levels. What libvips writes beside them is written otherwise here, or not wanted."""
    beside = folder / "pyramid"
    beside.mkdir()
    _shown(vips, source, paper).dzsave(
        str(beside / "tiles"), layout="iiif3", tile_size=TILE_SIDE, overlap=0, depth="onetile",
        suffix=f".jpg[Q={_QUALITY}]", keep="none",
    )  # fmt: skip
    for region in (beside / "tiles").iterdir():
        if region.is_dir() and region.name != "full":
            region.rename(folder / region.name)
    rmtree(beside)


def _sizes(vips: Any, source: Path, tiles: Tiles, folder: Path, paper: str) -> None:
    """The whole picture at its smaller sizes, each from the largest of them."""
    files = [tile for tile in tiles.files() if tile.name.startswith("full/")]
    width, height = max(tile.size for tile in files)
    largest = _shown(vips, source, paper).thumbnail_image(width, height=height, size="force").copy_memory()
    for tile in files:
        image = largest.thumbnail_image(tile.size[0], height=tile.size[1], size="force")
        path = folder / tile.name
        path.parent.mkdir(parents=True, exist_ok=True)
        image.jpegsave(str(path), Q=_QUALITY, keep="none")


def _shown(vips: Any, source: Path, paper: str) -> Any:
    """The picture in sRGB on paper, to be read once from top to bottom."""
    with opened(source) as header:
        profile, mode = own_profile(header), header.mode
    image = vips.Image.new_from_file(str(source), access="sequential", fail_on="truncated")
    if image.hasalpha():
        image = image.flatten(background=list(ImageColor.getrgb(paper)))
    if profile:
        image = image.icc_transform("srgb", embedded=True, intent="relative", black_point_compensation=True)
    return image.colourspace("b-w") if mode == "L" else image.colourspace("srgb")
