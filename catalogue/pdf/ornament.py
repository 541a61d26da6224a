"""The book's one ornament, drawn after the ram's horns of felt work: a hairline that curls into two spirals."""

import math

from .page import Page

_TURNS = 1.6
_STEPS = 64
_LOWER = 0.6  # the size of the lower pair of horns


def draw_ornament(page: Page, x: float, y: float, size: float, *, ink: str = "ornament") -> None:
    """The motif with its middle at x, y; `size` is its width."""
    unit = size / 4
    paths = [_horn(x, page.height - y, unit, side) for side in (1, -1)]
    paths += [_horn(x, page.height - y, unit * _LOWER, side, turned=True) for side in (1, -1)]
    with page.artifact():
        page.operations += [f"{page.inks[ink].stroke} 0.6 w 1 J 1 j", *paths, "S"]


def draw_divider(page: Page, x: float, y: float, width: float, *, ink: str = "ornament") -> None:
    """A hairline of `width` with the motif in its middle."""
    size = min(28.0, width / 3)
    with page.artifact():
        for left in (x, x + width / 2 + size * 0.62):
            page.rule(left, y, width / 2 - size * 0.62, page.inks["rule"])
    draw_ornament(page, x + width / 2, y, size, ink=ink)


def _horn(x: float, y: float, unit: float, side: int, *, turned: bool = False) -> str:
    """A stem that leaves the middle, bends outward and curls into a narrowing spiral."""
    down = -1 if turned else 1
    points = []
    for step in range(_STEPS + 1):
        part = step / _STEPS
        angle = math.pi * (1 - 2 * _TURNS * part)
        radius = unit * ((1 - part) ** 0.8 * 0.86 + 0.08)
        across, up = unit + radius * math.cos(angle), unit * 0.95 + radius * math.sin(angle)
        points.append((x + side * across, y + down * up))
    (left, top), *others = points
    bend = down * unit * 0.4
    stem = f"{x:.2f} {y:.2f} m {x:.2f} {y + bend:.2f} {left:.2f} {top - bend:.2f} {left:.2f} {top:.2f} c"
    return " ".join((stem, *(f"{a:.2f} {b:.2f} l" for a, b in others)))
