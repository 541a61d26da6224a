"""A planned picture becomes what its element needs: sources, size and shape, worked out once for each depth of page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from catalogue.edition import Figure
from catalogue.exchange import SERVICES
from catalogue.images import TILE_SIDE, Picture, Tiles

PICTURES = "images"
"""The folder below the gallery's root that holds the derivatives."""

_PLAIN_WIDTH = 800
_NARROWEST, _WIDEST = 30, 400


@dataclass(frozen=True, slots=True)
class Closer:
    """What the viewer is told of a picture, since a page opened from disk cannot fetch the description of its tiles.

    `width` and `height` are of all its pixels; `tiles` is the folder of its image service, whose tiles measure `side`
    and whose levels are smaller by `factors`.
    """

    width: int
    height: int
    tiles: str
    side: int
    factors: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture as an element shows it; `shape` is the class of its proportions, `full` its largest file.

    `jpeg` and `avif` are for `srcset`; `avif` is empty where Pillow cannot write it.

    `closer` is for looking at it closer, None where `full` is all there is to see.
    """

    src: str
    width: int
    height: int
    jpeg: str
    avif: str
    full: str
    shape: str
    closer: Closer | None


def plates(pictures: Mapping[str, Picture], root: str) -> Callable[[Figure | None], Plate | None]:
    """A function from a figure to its plate, for pages from which `root` leads to the gallery's root."""
    made: dict[str, Plate] = {}

    def plate(figure: Figure | None) -> Plate | None:
        if figure is None or figure.file not in pictures:
            return None
        if figure.file not in made:
            made[figure.file] = _plate(pictures[figure.file], root)
        return made[figure.file]

    return plate


def _plate(picture: Picture, root: str) -> Plate:
    place = f"{root}{PICTURES}/"
    plain, full = picture.jpeg(_PLAIN_WIDTH), picture.jpeg(picture.width)
    return Plate(
        place + plain.name,
        full.width,
        full.height,
        _srcset(picture, "jpeg", place),
        _srcset(picture, "avif", place),
        place + full.name,
        shape_of(picture.width, picture.height),
        _closer(picture.tiles, root) if picture.tiles else None,
    )


def _closer(tiles: Tiles, root: str) -> Closer:
    return Closer(tiles.width, tiles.height, f"{root}{SERVICES}/{tiles.name}", TILE_SIDE, tiles.factors)


def _srcset(picture: Picture, kind: Literal["jpeg", "avif"], place: str) -> str:
    return ", ".join(f"{place}{name} {width}w" for name, width in picture.srcset(kind))


def shape_of(width: int, height: int) -> str:
    """The class of a picture's proportions: width by height in hundredths, in steps of about two in a hundred."""
    return f"ar-{_stepped(min(_WIDEST, max(_NARROWEST, round(100 * width / height))))}"


def shapes_css() -> str:
    """The rules of all classes of proportions; no page has a style of its own (its security policy forbids it)."""
    shapes = sorted({_stepped(hundredths) for hundredths in range(_NARROWEST, _WIDEST + 1)})
    return "".join(f".ar-{shape}{{--shape:{shape / 100:g}}}\n" for shape in shapes)


def _stepped(hundredths: int) -> int:
    step = 2 if hundredths < 150 else 4
    return step * round(hundredths / step)
