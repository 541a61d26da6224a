"""A motif's name and place become outlines and small parts: ram's horns, scrolls, rosettes, chains, mail, signs."""

import itertools
from math import atan2, cos, degrees, hypot, pi, sin, tau

from engraving import scatter
from kit import SILVER, Material, Part, Plate, Turned
from PIL import ImageFilter
from shapes import Outline, Path, Point, Points, along, arc, ellipse, place, ribbon, smooth

HORN = (
    (0.0, 0.0),
    (0.0, -0.34),
    (0.05, -0.52),
    (0.2, -0.66),
    (0.39, -0.6),
    (0.48, -0.4),
    (0.4, -0.2),
    (0.25, -0.2),
    (0.19, -0.33),
    (0.27, -0.41),
)
SCROLL = (
    (0.0, 0.0),
    (0.18, -0.24),
    (0.42, -0.36),
    (0.66, -0.3),
    (0.78, -0.1),
    (0.7, 0.1),
    (0.53, 0.12),
    (0.46, -0.02),
    (0.55, -0.1),
)


def horns(x: float, y: float, size: float, turn: float = 0, weight: float = 0.13) -> Outline:
    """The ram's-horn motif of felt work, its foot at x, y."""
    half = ribbon(smooth(HORN, closed=False, steps=6), (weight * 1.1, weight, weight * 0.75))
    return place(half, x, y, size, turn) + place(half, x, y, size, turn, flipped=True)


def scroll(x: float, y: float, size: float, turn: float = 0, flipped: bool = False, weight: float = 0.1) -> Outline:
    """A single volute with its foot at x, y."""
    volute = ribbon(smooth(SCROLL, closed=False, steps=6), (weight * 1.2, weight, weight * 0.6))
    return place(volute, x, y, size, turn, flipped)


def rosette(x: float, y: float, size: float, petals: int = 8, depth: float = 0.25, turn: float = 0) -> Path:
    """A lobed flower."""
    path: Path = []
    for i in range(petals * 14):
        angle = tau * i / (petals * 14)
        radius = size * (1 - depth + depth * abs(cos(petals * angle / 2)))
        path.append((x + radius * cos(angle + turn * pi / 180), y + radius * sin(angle + turn * pi / 180)))
    return path


def leaf(x: float, y: float, length: float, width: float, turn: float = 0) -> Path:
    """A pointed leaf growing from x, y upwards, turned."""
    half = [(0.0, 0.0), (0.5, -0.3), (0.42, -0.62), (0.0, -1.0)]
    side = smooth(half, closed=False, steps=8)
    flat = [*side, *[(-px, py) for px, py in reversed(side)]]
    return place([[(px * width, py * length) for px, py in flat]], x, y, 1, turn)[0]


def drop(x: float, y: float, length: float, width: float, turn: float = 0) -> Path:
    """A hanging drop whose neck is at x, y."""
    half = smooth([(0.0, 0.0), (0.16, 0.3), (0.5, 0.68), (0.36, 0.93), (0.0, 1.0)], closed=False, steps=8)
    flat = [*half, *[(-px, py) for px, py in reversed(half)]]
    return place([[(px * width, py * length) for px, py in flat]], x, y, 1, turn)[0]


def headings(path: Points, count: int) -> list[tuple[float, float, float]]:
    """So many even places along a line, each with the line's heading in degrees."""
    dots = along(path, count)
    out = []
    for i, (x, y) in enumerate(dots):
        (ax, ay), (bx, by) = dots[max(i - 1, 0)], dots[min(i + 1, count - 1)]
        out.append((x, y, degrees(atan2(by - ay, bx - ax))))
    return out


def length(path: Points) -> float:
    """How long a line is."""
    return sum(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in itertools.pairwise(path))


def chain(plate: Plate, path: Points, size: float, material: Material = SILVER) -> None:
    """Lay a chain along a line, its links turn about seen broad and narrow."""
    places = headings(path, max(2, int(length(path) / (size * 1.35))))
    for broad in (False, True):
        for i, (x, y, turn) in enumerate(places):
            if (i % 2 == 0) is broad:
                flat = ellipse(x, y, size, size * (0.62 if broad else 0.26), turn)
                hole = [ellipse(x, y, size * 0.55, size * 0.24, turn)] if broad else []
                plate.part(flat, material, round=size * 0.4, contour=2, holes=hole)


def beads(plate: Plate, path: Points, size: float, material: Material, count: int | None = None) -> None:
    """Lay round beads along a line."""
    for x, y in along(path, count or max(2, int(length(path) / (size * 2)) + 1)):
        plate.part(ellipse(x, y, size), material, round=size * 0.7, contour=1.8)


def mail(plate: Plate, part: Part, size: float) -> None:
    """Draw rings of mail over a part, row by row leaning to and fro."""
    left, top, right, bottom = part.box
    inner = part.mask.filter(ImageFilter.MinFilter(2 * int(size * 0.35) + 1))
    for row in range(int((bottom - top) / (size * 0.95))):
        y = top + row * size * 0.95
        for column in range(int((right - left) / (size * 1.25))):
            x = left + (column * 1.25 + (row % 2) * 0.6) * size
            if x < right and inner.getpixel((int(x - left), int(y - top))) == 255:
                _link(plate, x, y, size, row % 2 == 0)


def _link(plate: Plate, x: float, y: float, size: float, right: bool) -> None:
    start = -125 if right else 55
    plate.line(arc(x, y, size * 0.62, size * 0.72, start, start + 250, 7), (1.0, size * 0.26, 1.0))


def signs(left: float, top: float, width: float, height: float, count: int, seed: int) -> list[Path]:
    """A column of strokes that suggest writing and say nothing: joined bars hung from a stem on the right."""
    strokes: list[Path] = []
    step = height / count
    for i in range(count):
        y, kind = top + i * step, int(scatter(seed, i) * 5)
        stem, near = left + width, left + width * 0.25 * scatter(seed, i, 1)
        strokes.append([(stem, y), (stem, y + step * 0.82)])
        strokes.append([(near, y + step * 0.1), (stem, y + step * 0.1)])
        if kind != 1:
            strokes.append([(near, y + step * 0.1), (near, y + step * (0.4 + 0.1 * kind))])
        if kind > 1:
            strokes.append([(near, y + step * 0.5), (left + width * 0.62, y + step * 0.5)])
        if kind in (0, 3, 4):
            strokes.append([(left + width * 0.6, y + step * 0.1), (left + width * 0.6, y + step * 0.78)])
    return strokes


def girdle(turned: Turned, top: float, bottom: float) -> Path:
    """The front of a band between two heights of a turned body."""
    return [*turned.belt(top), *reversed(turned.belt(bottom))]


def wavy(a: Point, b: Point, swell: float, waves: int) -> Path:
    """A waving line from a to b."""
    size = hypot(b[0] - a[0], b[1] - a[1])
    nx, ny = (a[1] - b[1]) / size, (b[0] - a[0]) / size
    return [
        (
            a[0] + (b[0] - a[0]) * t + nx * swell * sin(t * waves * tau),
            a[1] + (b[1] - a[1]) * t + ny * swell * sin(t * waves * tau),
        )
        for t in (i / (waves * 14) for i in range(waves * 14 + 1))
    ]
