"""Picture files become a plan of their derivatives, with names and pixel sizes, before anything is decoded."""

import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b, file_digest
from pathlib import Path, PurePosixPath
from typing import Literal

from PIL import features

from .card import CARD_SIZE, Look, size_on_card
from .probe import Header, probe
from .tiling import Tiles, tiles_of
from .unreadable import UnreadableImage
from .vips import is_cut_by_vips

Format = Literal["jpeg", "avif"]

WIDTHS: Mapping[Format, tuple[int, ...]] = {"jpeg": (400, 800, 1600), "avif": (240, 360, 600, 720, 1100, 1600)}
"""Widths in pixels of the picture as shown, for `srcset`: AVIF for what the gallery's pages show on screens of two
and three pixels a point, JPEG for whatever cannot read that. No derivative is taller than the largest of its format
either: a tall picture then gets fewer, narrower ones."""

SUFFIXES: Mapping[Format, str] = {"jpeg": "jpg", "avif": "avif"}
PAPER = "#FBF8F2"
"""What lies behind a transparent picture in a format without transparency, unless a theme says otherwise."""

_RECIPE = "4"
"""To be raised whenever `make` would draw other pixels or bytes: every derivative then gets a new name."""

_TILES_RECIPE = "3"
"""The same for `tiles`."""

_CARD_RECIPE = "1"
"""The same for `card`."""

_DIGEST_BYTES = 8
_STEM_LENGTH = 48


@dataclass(frozen=True, slots=True)
class Derivative:
    """One file to be made from a picture; its name holds what it depends on."""

    width: int
    height: int
    format: Format
    name: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file and what is made from it, format by format, narrowest first.

    `width` and `height` are as shown; `digest` is of the file's bytes; `paper` is the colour its transparent parts
    take in a JPEG, None where it has none; `tiles` are for looking closer at a large one; `card` is what a shared link
    shows of it.
    """

    file: str
    width: int
    height: int
    digest: str
    derivatives: tuple[Derivative, ...]
    paper: str | None = None
    tiles: Tiles | None = None
    card: Derivative | None = None

    @property
    def files(self) -> tuple[Derivative, ...]:
        """All that is made of it but the tiles."""
        return (*self.derivatives, self.card) if self.card else self.derivatives

    def srcset(self, coding: Format) -> tuple[tuple[str, int], ...]:
        """Name and width of each derivative of a format, narrowest first."""
        return tuple((each.name, each.width) for each in self.derivatives if each.format == coding)

    def jpeg(self, max_width: int) -> Derivative:
        """The widest JPEG that is not wider than asked, or else the narrowest."""
        jpegs = [each for each in self.derivatives if each.format == "jpeg"]
        return max((each for each in jpegs if each.width <= max_width), key=_width, default=jpegs[0])

    def for_card(self) -> Derivative:
        """The narrowest JPEG that is no smaller than the picture on its card, or else the widest."""
        needed, _ = size_on_card(self.width, self.height)
        jpegs = [each for each in self.derivatives if each.format == "jpeg"]
        return next((each for each in jpegs if each.width >= needed), jpegs[-1])


@dataclass(frozen=True, slots=True)
class Plan:
    """The readable pictures by file, in the order given, and what is wrong with each other one."""

    pictures: Mapping[str, Picture]
    failures: tuple[tuple[str, UnreadableImage], ...]


def plan_pictures(
    files: Iterable[str],
    resolve: Callable[[str], Path],
    *,
    paper: str = PAPER,
    zoom_above: int | None = None,
    cards: Container[str] = (),
    look: Look | None = None,
) -> Plan:
    """Plan the derivatives of picture files; `resolve` says where each lies, `paper` is an HTML colour.

    Those with more pixels than `zoom_above` on their longer side are also tiled; None tiles none. Those among `cards`
    get a card of this `look`.
    """
    pictures: dict[str, Picture] = {}
    failures: list[tuple[str, UnreadableImage]] = []
    for file in dict.fromkeys(files):
        try:
            pictures[file] = _planned(file, resolve(file), paper, zoom_above, look if file in cards else None)
        except UnreadableImage as problem:
            failures.append((file, problem))
    return Plan(pictures, tuple(failures))


def _planned(file: str, path: Path, paper: str, zoom_above: int | None, look: Look | None) -> Picture:
    header = probe(path)
    digest = _content_digest(path)
    behind = paper if header.has_alpha else None
    is_large = zoom_above is not None and max(header.width, header.height) > zoom_above
    return Picture(
        file,
        header.width,
        header.height,
        digest,
        _derivatives(file, header, digest, behind),
        behind,
        tiles_of(_stem(file, _tiles_recipe(path, digest, behind)), header.width, header.height) if is_large else None,
        _card(file, f"{_RECIPE} {digest} {behind}", look) if look else None,
    )


def _tiles_recipe(path: Path, digest: str, paper: str | None) -> str:
    """Two libraries cut the same tiles, but not to the byte: each has a name of its own for a picture's."""
    return f"tiles {_TILES_RECIPE} {digest} {paper}{' vips' * is_cut_by_vips(path)}"


def _card(file: str, recipe: str, look: Look) -> Derivative:
    """It is made from a derivative, so that what changes one changes the other."""
    width, height = CARD_SIZE
    return Derivative(
        width, height, "jpeg", f"{_stem(file, f'card {_CARD_RECIPE} {recipe} {look.digest}')}-{width}.jpg"
    )


def _content_digest(path: Path) -> str:
    with path.open("rb") as content:
        return file_digest(content, lambda: blake2b(digest_size=_DIGEST_BYTES)).hexdigest()


def _derivatives(file: str, header: Header, digest: str, paper: str | None) -> tuple[Derivative, ...]:
    stem = _stem(file, f"{_RECIPE} {digest} {paper}")
    return tuple(
        Derivative(width, height, coding, f"{stem}-{width}.{suffix}")
        for coding, suffix in SUFFIXES.items()
        if coding == "jpeg" or features.check(coding)
        for width, height in _sizes(header.width, header.height, WIDTHS[coding])
    )


def _stem(file: str, recipe: str) -> str:
    """A name of what is made from a file in one way."""
    digest = blake2b(recipe.encode(), digest_size=_DIGEST_BYTES).hexdigest()
    return f"{slug_of(PurePosixPath(file).stem)}-{digest}"


def slug_of(stem: str) -> str:
    """A file's name as letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_STEM_LENGTH].strip("-") or "picture"


def _sizes(width: int, height: int, widths: tuple[int, ...]) -> list[tuple[int, int]]:
    """Each size once, narrowest first, none larger than the picture itself."""
    tallest = max(widths)
    sizes = []
    for widest in widths:
        scale = min(1, widest / width, tallest / height)
        sizes.append((max(1, round(width * scale)), max(1, round(height * scale))))
    return list(dict.fromkeys(sizes))


def _width(derivative: Derivative) -> int:
    return derivative.width
