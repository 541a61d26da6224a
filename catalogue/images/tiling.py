"""A large picture becomes a plan of the tiles and sizes of a static image service (IIIF Image API 3.0, level 0)."""

from collections.abc import Iterator
from dataclasses import dataclass

TILE_SIDE = 512
"""Width and height in pixels of a tile that no edge of the picture cuts off."""

WHOLE = "full/max/0/default.jpg"
"""The file of the whole picture in all its pixels (Image API 3.0, 4.2: `max`)."""

_LARGEST_SIZE = 2048
_THUMBNAILS = (90, 200)
"""Widths at which Universal Viewer asks for every picture, promised or not, in the words of Image API 2."""

_LONGEST_SIDE = 65_500
"""No JPEG is longer (libjpeg's JPEG_MAX_DIMENSION)."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A rectangle of the picture as shown, reduced by `factor` and then to `size`; `name` is its file."""

    box: tuple[int, int, int, int]
    factor: int
    size: tuple[int, int]
    name: str


@dataclass(frozen=True, slots=True)
class Tiles:
    """The image service of one picture. `name` is its folder; `factors` are those by which its levels are smaller."""

    name: str
    width: int
    height: int
    factors: tuple[int, ...]

    @property
    def sizes(self) -> tuple[tuple[int, int], ...]:
        """The sizes at which the whole picture is to be had besides the largest, smallest first."""
        levels = (self._scaled(self.width, self.height, factor) for factor in reversed(self.factors))
        return tuple(size for size in levels if max(size) <= _LARGEST_SIZE)

    def names(self) -> Iterator[str]:
        """Every file of the service but its description, each once."""
        yield WHOLE
        yield from (tile.name for tile in self.files())

    def files(self) -> Iterator[Tile]:
        """What is drawn in parts or smaller: all files but `WHOLE`."""
        for factor in self.factors:
            if self._scaled(self.width, self.height, factor) in self.sizes:
                yield self._tile(0, 0, self.width, self.height, factor)
            yield from self._level(factor)
        yield from (self._thumbnail(width) for width in _THUMBNAILS if width <= self.width)

    def _thumbnail(self, width: int) -> Tile:
        factor = max(factor for factor in self.factors if width <= self.width // factor)
        size = width, max(1, round(self.height * width / self.width))
        return Tile((0, 0, self.width, self.height), factor, size, f"full/{width},/0/default.jpg")

    def _level(self, factor: int) -> Iterator[Tile]:
        """The tiles of a level, but for one that would be the whole picture: that is among the sizes."""
        step = TILE_SIDE * factor
        if step >= max(self.width, self.height):
            return
        for top in range(0, self.height, step):
            for left in range(0, self.width, step):
                yield self._tile(left, top, min(left + step, self.width), min(top + step, self.height), factor)

    def _tile(self, left: int, top: int, right: int, bottom: int, factor: int) -> Tile:
        width, height = right - left, bottom - top
        is_whole = (width, height) == (self.width, self.height)
        region = "full" if is_whole else f"{left},{top},{width},{height}"
        across, down = self._scaled(width, height, factor)
        return Tile((left, top, right, bottom), factor, (across, down), f"{region}/{across},{down}/0/default.jpg")

    @staticmethod
    def _scaled(width: int, height: int, factor: int) -> tuple[int, int]:
        return -(-width // factor), -(-height // factor)


def tiles_of(name: str, width: int, height: int) -> Tiles | None:
    """The service of a picture of this size, as many levels as it needs; None where no JPEG can hold it whole."""
    longest = max(width, height)
    if longest > _LONGEST_SIDE:
        return None
    levels = (-(-longest // TILE_SIDE) - 1).bit_length() + 1
    return Tiles(name, width, height, tuple(2**level for level in range(levels)))
