"""A picture file becomes the JPEG of all of it, and pixels held in as little memory as can be, to draw tiles of.

A JPEG in colour is held as its brightness and, at half its width and height, its colours, as tiles are coded anyway:
two bytes a pixel instead of four. Any other picture is held once, as it was decoded; its parts are turned, laid on
paper and converted when they are drawn. What is not a JPEG already is written as one strip by strip.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import Protocol

from PIL import Image

from .colour import in_srgb, is_deep, own_profile, scalable, white_of
from .decoding import TURNS, on_paper
from .jpeg import is_plain, stacked, without_metadata
from .probe import SIDEWAYS, opened, orientation
from .tiling import Tile, Tiles

Box = tuple[int, int, int, int]

QUALITY = 82
_FROM_THE_RIGHT = (2, 3, 7, 8)
_FROM_BELOW = (3, 4, 6, 7)
"""The orientations in which what is shown first lies last in the file: across, and down (Exif 3.0, 4.6.5.1.6)."""

_PIXELS_AT_ONCE = 100_000
"""So many are turned and converted at a time."""

_STRIP = 128
"""Rows of a strip: eight rows of blocks, which are 16 pixels high where colours have half the pixels, or 8."""

_SMALLEST = 16
"""Pixels of a side of which libjpeg makes the half."""


class Pixels(Protocol):
    """A picture as shown, in sRGB."""

    def drawn(self, tile: Tile) -> Image.Image:
        """The rectangle of a tile, reduced by the tile's factor."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A picture as it was decoded, how the camera was held, its white where it is deep, the paper behind it."""

    image: Image.Image
    held: int
    white: float | None
    paper: str

    def drawn(self, tile: Tile) -> Image.Image:
        left, top, right, bottom = tile.box
        rows = max(1, _PIXELS_AT_ONCE // (right - left) // tile.factor) * tile.factor
        size = -(-(right - left) // tile.factor), -(-(bottom - top) // tile.factor)
        whole = Image.new("L" if scalable(self.image.crop((0, 0, 1, 1)), self.white).mode == "L" else "RGB", size)
        for start in range(top, bottom, rows):
            box = left, start, right, min(start + rows, bottom)
            whole.paste(self._band(box, tile.factor), (0, (start - top) // tile.factor))
        return whole

    def _band(self, box: Box, factor: int) -> Image.Image:
        """Reduced before it is converted: that is less to convert."""
        band = scalable(self.image.crop(self._stored(box)), self.white)
        if self.held in TURNS:
            band = band.transpose(TURNS[self.held])
        reduced = band.reduce(factor) if factor > 1 else band
        return on_paper(in_srgb(reduced), self.paper)

    def _stored(self, box: Box) -> Box:
        """Where a rectangle of the picture as shown lies in the picture as stored."""
        left, top, right, bottom = box
        if self.held in SIDEWAYS:
            left, top, right, bottom = top, left, bottom, right
        width, height = self.image.size
        if self.held in _FROM_THE_RIGHT:
            left, right = width - right, width - left
        if self.held in _FROM_BELOW:
            top, bottom = height - bottom, height - top
        return left, top, right, bottom


@dataclass(frozen=True, slots=True)
class _Parted:
    """Brightness in all pixels; brightness and colours in half as many each way; the profile that they are in."""

    brightness: Image.Image
    half: Image.Image
    profile: bytes | None

    def drawn(self, tile: Tile) -> Image.Image:
        image = (self._full(tile) if tile.factor == 1 else self._reduced(tile)).convert("RGB")
        image.info["icc_profile"] = self.profile
        return in_srgb(image)

    def _full(self, tile: Tile) -> Image.Image:
        left, top, right, bottom = tile.box
        box = (left / 2, top / 2, min(right / 2, self.half.width), min(bottom / 2, self.half.height))
        _, blue, red = self.half.resize((right - left, bottom - top), Image.Resampling.BILINEAR, box).split()
        return Image.merge("YCbCr", (self.brightness.crop(tile.box), blue, red))

    def _reduced(self, tile: Tile) -> Image.Image:
        left, top, right, bottom = tile.box
        box = (left // 2, top // 2, (right + 1) // 2, (bottom + 1) // 2)
        return self.half.crop(box) if tile.factor == 2 else self.half.reduce(tile.factor // 2, box)


def pixels_of(source: Path, tiles: Tiles, whole: Path, paper: str) -> Pixels:
    """Write the picture into the file `whole`, and give its pixels; `paper` is behind its transparent parts.

    Raises `UnreadableImage`.
    """
    whole.parent.mkdir(parents=True, exist_ok=True)
    is_parted = _is_parted(source)
    if is_parted and _held_as(source) == 1:
        whole.write_bytes(without_metadata(source.read_bytes(), keep_profile=True))
        return _parted(source)
    pixels = _parted(source) if is_parted else _held(source, paper)
    with whole.open("wb") as file:
        file.writelines(stacked(_strips(pixels, tiles), tiles.height))
    return pixels


def _held_as(source: Path) -> int:
    with opened(source) as image:
        return orientation(image)


def _strips(pixels: Pixels, tiles: Tiles) -> Iterator[bytes]:
    for top in range(0, tiles.height, _STRIP):
        bottom = min(top + _STRIP, tiles.height)
        content = BytesIO()
        strip = pixels.drawn(Tile((0, top, tiles.width, bottom), 1, (tiles.width, bottom - top), ""))
        strip.save(content, "JPEG", quality=QUALITY, restart_marker_rows=1)
        yield content.getvalue()


def sized(image: Image.Image, tile: Tile) -> Image.Image:
    """What was drawn for a tile, at the tile's size."""
    return image if image.size == tile.size else image.resize(tile.size, Image.Resampling.LANCZOS)


def save(image: Image.Image, path: Path) -> None:
    """Write a JPEG, not progressive: that would hold all coefficients at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, "JPEG", quality=QUALITY)


def _is_parted(source: Path) -> bool:
    """Whether it is a JPEG in colours coded as brightness and colour."""
    with opened(source) as image:
        is_coloured = image.format == "JPEG" and image.mode == "RGB"
        return is_coloured and min(image.size) >= _SMALLEST and is_plain(source.read_bytes())


def _parted(source: Path) -> _Parted:
    with opened(source) as image:
        profile, held = own_profile(image), orientation(image)
        width, height = image.size
        is_progressive = bool(image.info.get("progressive"))
    half = _part(source, "YCbCr", (width // 2, height // 2), held)
    if not is_progressive:
        return _Parted(_part(source, "L", (width, height), held), half, profile)
    # While a progressive JPEG is decoded libjpeg holds all its coefficients: what there is already waits on the disk.
    with TemporaryFile() as aside:
        size = half.size
        aside.write(half.tobytes())
        del half
        brightness = _part(source, "L", (width, height), held)
        aside.seek(0)
        return _Parted(brightness, Image.frombytes("YCbCr", size, aside.read()), profile)


def _part(source: Path, mode: str, size: tuple[int, int], held: int) -> Image.Image:
    with opened(source) as image:
        image.draft(mode, size)
        image.load()
        return _turned(image, held)


def _turned(image: Image.Image, held: int) -> Image.Image:
    return image.transpose(TURNS[held]) if held in TURNS else image


def _held(source: Path, paper: str) -> _Held:
    with opened(source) as image:
        # Pillow turns a TIFF by itself while it decodes it.
        held = 1 if image.format == "TIFF" else orientation(image)
        image.load()
        return _Held(image, held, white_of(image) if is_deep(image) else None, paper)
