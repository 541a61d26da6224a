"""A picture file becomes the JPEG of all of it, and pixels held in as little memory as can be, to draw tiles of.

A JPEG in colour is held as its brightness and, at half its width and height, its colours, as tiles are coded anyway:
two bytes a pixel instead of four. It is whole already. Any other picture is held once, twice while it is turned or
its transparent parts or its inks become colours.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PIL import Image

from .colour import in_srgb, own_profile
from .decoding import on_paper, upright
from .jpeg import is_plain, without_metadata
from .probe import opened, orientation
from .tiling import Tile

_BAND = 256
"""Rows whose colours are converted at a time."""

_SMALLEST = 16
"""Pixels of a side of which libjpeg makes the half."""


class Pixels(Protocol):
    """A picture as shown, in sRGB."""

    def drawn(self, tile: Tile) -> Image.Image:
        """The rectangle of a tile, reduced by the tile's factor."""


@dataclass(frozen=True, slots=True)
class _Held:
    image: Image.Image

    def drawn(self, tile: Tile) -> Image.Image:
        return self.image.crop(tile.box) if tile.factor == 1 else self.image.reduce(tile.factor, tile.box)


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


def pixels_of(source: Path, whole: Path, paper: str) -> Pixels:
    """Write the picture into the file `whole`, and give its pixels; `paper` is behind its transparent parts.

    Raises `UnreadableImage`.
    """
    if _is_parted(source):
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_bytes(without_metadata(source.read_bytes(), keep_profile=True))
        return _parted(source)
    image = _for_screens(upright(source), paper)
    save(image, whole)
    return _Held(image)


def sized(image: Image.Image, tile: Tile) -> Image.Image:
    """What was drawn for a tile, at the tile's size."""
    return image if image.size == tile.size else image.resize(tile.size, Image.Resampling.LANCZOS)


def save(image: Image.Image, path: Path) -> None:
    """Write a JPEG, not progressive: that would hold all coefficients at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, "JPEG", quality=82)


def _is_parted(source: Path) -> bool:
    """Whether it is a JPEG in colours coded as brightness and colour, that stands upright."""
    with opened(source) as image:
        is_upright = image.format == "JPEG" and image.mode == "RGB" and orientation(image) == 1
        return is_upright and min(image.size) >= _SMALLEST and is_plain(source.read_bytes())


def _parted(source: Path) -> _Parted:
    with opened(source) as brightness:
        profile = own_profile(brightness)
        brightness.draft("L", None)
        brightness.load()
    with opened(source) as half:
        half.draft("YCbCr", (half.width // 2, half.height // 2))
        half.load()
    return _Parted(brightness, half, profile)


def _for_screens(image: Image.Image, paper: str) -> Image.Image:
    """The picture in sRGB, grey where it was grey, converted band by band and in its own place where it can be."""
    mode = "L" if image.mode == "L" else "RGB"
    target = image if image.mode == mode else Image.new(mode, image.size)
    if target is not image or own_profile(image):
        for top in range(0, image.height, _BAND):
            box = (0, top, image.width, min(top + _BAND, image.height))
            target.paste(on_paper(in_srgb(image.crop(box)), paper).convert(mode), box)
    target.info.clear()
    return target
