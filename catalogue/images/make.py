"""Planned pictures become derivative files, each picture decoded once, only what is missing made."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

from PIL import Image

from .card import Look, card_of
from .colour import in_srgb
from .decoding import on_paper, scaled
from .plan import PAPER, Derivative, Format, Picture
from .unreadable import UnreadableImage
from .working import performed

_QUALITIES = ((0.09, 50), (0.13, 44), (float("inf"), 38))
"""Of AVIF, up to so many bytes a pixel that a picture needs small and at the first quality: what needs more is so full
of detail that a coarser picture looks the same."""

_SMALL = 360
"""How many pixels wide and high such a small picture is at most."""

_SPEED = 9
"""Of libavif's 0 to 10: the next slower takes four times as long for a tenth fewer bytes."""


@dataclass(frozen=True, slots=True)
class Made:
    """Names of the derivatives made and of those already there, and what was wrong with which files."""

    made: tuple[str, ...]
    reused: tuple[str, ...]
    failures: tuple[tuple[str, UnreadableImage], ...]


@dataclass(frozen=True, slots=True)
class _Order:
    """What a worker is told: which derivatives of one picture to write into which folder, and its card's look."""

    picture: Picture
    source: Path
    folder: Path
    missing: tuple[Derivative, ...]
    look: Look | None


def make_derivatives(
    pictures: Iterable[Picture],
    resolve: Callable[[str], Path],
    folder: Path,
    *,
    look: Look | None = None,
    jobs: int | None = None,
    advance: Callable[[str], None] | None = None,
) -> Made:
    """Write every missing derivative into `folder`; `advance` hears of each file finished, made or not.

    `look` is the one that the cards were planned with.
    """
    folder.mkdir(parents=True, exist_ok=True)
    present = frozenset(path.name for path in folder.iterdir())
    orders = [_order(picture, resolve, folder, present, look) for picture in pictures]
    outcomes: dict[str, UnreadableImage | None] = {}
    for file, problem in performed({order.picture.file: order for order in orders}, _derive, jobs):
        outcomes[file] = problem
        if advance:
            advance(file)
    return _made(orders, outcomes, present)


def _order(
    picture: Picture, resolve: Callable[[str], Path], folder: Path, present: frozenset[str], look: Look | None
) -> _Order:
    missing = tuple(each for each in picture.files if each.name not in present)
    return _Order(picture, resolve(picture.file), folder, missing, look)


def _made(orders: list[_Order], outcomes: dict[str, UnreadableImage | None], present: frozenset[str]) -> Made:
    fine = [order for order in orders if outcomes[order.picture.file] is None]
    reused = {each.name: None for order in orders for each in order.picture.files if each.name in present}
    failures = ((order.picture.file, outcomes[order.picture.file]) for order in orders)
    return Made(
        made=tuple({each.name: None for order in fine for each in order.missing}),
        reused=tuple(reused),
        failures=tuple((file, problem) for file, problem in failures if problem),
    )


def _derive(order: _Order) -> UnreadableImage | None:
    """Make one picture's missing derivatives; what is wrong with the picture is returned, not raised."""
    if any(each in order.missing for each in order.picture.derivatives) and (problem := _scale(order)):
        return problem
    if order.picture.card in order.missing and order.look:
        source = order.folder / order.picture.for_card().name
        replace(order.folder / order.picture.card.name, card_of(source, order.look))
    return None


def _scale(order: _Order) -> UnreadableImage | None:
    try:
        largest = order.picture.derivatives[-1]
        image = in_srgb(scaled(order.source, largest.width, largest.height))
    except UnreadableImage as problem:
        return problem
    for coding in dict.fromkeys(each.format for each in order.missing):
        _write_sizes(order, image, coding)
    return None


def _write_sizes(order: _Order, image: Image.Image, coding: Format) -> None:
    """Every size is scaled from the one above it, missing or not, so that its bytes never depend on what was there."""
    encoded = _encoder(image, coding, order.picture.paper or PAPER)
    for derivative in reversed([each for each in order.picture.derivatives if each.format == coding]):
        image = image.resize((derivative.width, derivative.height), Image.Resampling.LANCZOS)
        if derivative in order.missing:
            replace(order.folder / derivative.name, encoded(image))


def _encoder(image: Image.Image, coding: Format, paper: str) -> Callable[[Image.Image], bytes]:
    """What makes a file of any size of this picture."""
    return partial(_jpeg, paper=paper) if coding == "jpeg" else partial(_avif, quality=_quality(image))


def _jpeg(image: Image.Image, paper: str) -> bytes:
    content = BytesIO()
    on_paper(image, paper).save(content, "JPEG", quality=82, progressive=True)
    return content.getvalue()


def _avif(image: Image.Image, quality: int) -> bytes:
    """By one thread: how many there are would show in the bytes."""
    content = BytesIO()
    image.save(content, "AVIF", quality=quality, speed=_SPEED, max_threads=1)
    return content.getvalue()


def _quality(image: Image.Image) -> int:
    """The quality for all sizes of a picture."""
    best = _QUALITIES[0][1]
    if max(image.size) <= _SMALL:
        return best
    small = image.copy()
    small.thumbnail((_SMALL, _SMALL))
    needed = len(_avif(small, best)) / (small.width * small.height)
    return next(quality for most, quality in _QUALITIES if needed <= most)


def replace(path: Path, content: bytes) -> None:
    """Write a file under a name of this process and give it its own when it is whole."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.write_bytes(content)
    part.replace(path)
