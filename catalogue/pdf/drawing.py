"""Shapes become path operators: lines, rings, circles, bars that fade. y runs down from the page's top."""

from collections.abc import Iterable, Sequence

from .colour import Paint
from .page import Page

_ROUND = 0.5523  # of a radius: the handles of the four curves of a circle
_FADE = 8  # steps

Point = tuple[float, float]


def path(page: Page, line: Sequence[Point], at: Point, *, closes: bool = False) -> str:
    """The path of a line moved by `at`."""
    places = [(at[0] + x, page.height - at[1] - y) for x, y in line]
    parts = [f"{x:.1f} {y:.1f} {'l' if i else 'm'}" for i, (x, y) in enumerate(places)]
    return " ".join([*parts, "h"] if closes else parts)


def fill_rings(page: Page, rings: Iterable[Sequence[Point]], at: Point, colour: Paint) -> None:
    """Fill rings; one inside another is a hole."""
    paths = [path(page, ring, at, closes=True) for ring in rings]
    page.operations += [colour.fill, *paths, "f*"] if paths else []


def stroke_lines(
    page: Page, lines: Iterable[Sequence[Point]], at: Point, colour: Paint, width: float, *, closes: bool = False
) -> None:
    """Draw lines of one width with round ends."""
    paths = [path(page, line, at, closes=closes) for line in lines]
    page.operations += [f"{colour.stroke} {width:g} w 1 J 1 j", *paths, "S 0 J 0 j"] if paths else []


def circle(page: Page, x: float, y: float, radius: float) -> str:
    """The path of a circle."""
    down, bend = page.height - y, radius * _ROUND
    curves = (
        (radius, bend, bend, radius, 0.0, radius), (-bend, radius, -radius, bend, -radius, 0.0),
        (-radius, -bend, -bend, -radius, 0.0, -radius), (bend, -radius, radius, -bend, radius, 0.0),
    )  # fmt: skip
    drawn = (" ".join(f"{x + c[i]:.2f} {down + c[i + 1]:.2f}" for i in (0, 2, 4)) + " c" for c in curves)
    return f"{x + radius:.2f} {down:.2f} m {' '.join(drawn)} h"


def fade(page: Page, box: tuple[float, float, float, float], start: Paint, end: Paint) -> None:
    """Fill a box from left to right in steps from one colour to another."""
    x, y, width, height = box
    for step in range(_FADE):
        part = width / _FADE
        page.rectangle(x + step * part, y, part, height, start.mixed(end, (step + 0.5) / _FADE))
