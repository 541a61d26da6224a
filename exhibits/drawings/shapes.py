"""Control points become smooth outlines: splines, ellipses, ribbons, spirals, mirrored and moved shapes."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin, tau

Point = tuple[float, float]
Path = list[Point]
Points = Sequence[Point]
Outline = list[Path]
"""One or more polygons whose union is the shape."""


def smooth(points: Points, closed: bool = True, steps: int = 14) -> Path:
    """A Catmull-Rom curve through every point; a point given twice makes a corner."""
    count = len(points)
    spans = count if closed else count - 1
    path: Path = []
    for i in range(spans):
        a, b, c, d = (_knot(points, i + k, closed) for k in (-1, 0, 1, 2))
        if b != c:
            path += [_catmull(a, b, c, d, s / steps) for s in range(steps)]
    return path if closed else [*path, points[-1]]


def _knot(points: Points, index: int, closed: bool) -> Point:
    return points[index % len(points)] if closed else points[min(max(index, 0), len(points) - 1)]


def _catmull(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    x, y = (
        0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)
        for p, q, r, s in zip(a, b, c, d, strict=True)
    )
    return x, y


def bezier(a: Point, b: Point, c: Point, d: Point, steps: int = 40) -> Path:
    """A cubic Bezier curve from a to d, pulled by b and c."""
    path: Path = []
    for i in range(steps + 1):
        t = i / steps
        w = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        path.append(
            (
                sum(k * p[0] for k, p in zip(w, (a, b, c, d), strict=True)),
                sum(k * p[1] for k, p in zip(w, (a, b, c, d), strict=True)),
            )
        )
    return path


def ellipse(x: float, y: float, rx: float, ry: float | None = None, turn: float = 0) -> Path:
    """A full ellipse (a circle without ry), turned by so many degrees."""
    ry = rx if ry is None else ry
    count = max(20, min(160, int(max(rx, ry))))
    return rotate([(x + rx * cos(tau * i / count), y + ry * sin(tau * i / count)) for i in range(count)], turn, (x, y))


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float, steps: int = 48) -> Path:
    """Part of an ellipse between two angles in degrees (0 is right, 90 is down)."""
    angles = [(start + (end - start) * i / steps) * pi / 180 for i in range(steps + 1)]
    return [(x + rx * cos(a), y + ry * sin(a)) for a in angles]


def box(x: float, y: float, width: float, height: float, radius: float = 0) -> Path:
    """A rectangle from its top left corner, corners rounded by radius."""
    if radius <= 0:
        return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    r = min(radius, width / 2, height / 2)
    corners = (
        (x + width - r, y + r, -90),
        (x + width - r, y + height - r, 0),
        (x + r, y + height - r, 90),
        (x + r, y + r, 180),
    )
    return [p for cx, cy, a in corners for p in arc(cx, cy, r, r, a, a + 90, 10)]


def star(x: float, y: float, outer: float, inner: float, tips: int, turn: float = -90) -> Path:
    """A star polygon with so many tips, the first at the turn."""
    return [
        (x + r * cos(a), y + r * sin(a))
        for i in range(2 * tips)
        for r, a in [((outer, inner)[i % 2], (turn + 180 * i / tips) * pi / 180)]
    ]


def spiral(x: float, y: float, start: float, end: float, turns: float, turn: float = 0) -> Path:
    """A spiral line from radius start to radius end; negative turns run the other way."""
    count = max(12, int(abs(turns) * 40))
    path: Path = []
    for i in range(count + 1):
        t = i / count
        angle = turn * pi / 180 + tau * turns * t
        radius = start + (end - start) * t
        path.append((x + radius * cos(angle), y + radius * sin(angle)))
    return path


def ribbon(path: Points, width: float | Sequence[float] | Callable[[float], float]) -> Outline:
    """A band along a line as a union of short pieces: safe in tight curls; width may be a list or f(0..1)."""
    widths = _widths(width, len(path))
    pieces: Outline = []
    for (ax, ay), (bx, by), wa, wb in zip(path, path[1:], widths, widths[1:], strict=False):
        length = hypot(bx - ax, by - ay)
        if length == 0:
            continue
        nx, ny = (ay - by) / length / 2, (bx - ax) / length / 2
        pieces.append(
            [
                (ax + nx * wa, ay + ny * wa),
                (bx + nx * wb, by + ny * wb),
                (bx - nx * wb, by - ny * wb),
                (ax - nx * wa, ay - ny * wa),
            ]
        )
        pieces.append(_dot(bx, by, wb / 2))
    return [_dot(*path[0], widths[0] / 2), *pieces]


def _widths(width: float | Sequence[float] | Callable[[float], float], count: int) -> list[float]:
    if isinstance(width, int | float):
        return [float(width)] * count
    places = [i / max(1, count - 1) for i in range(count)]
    return [float(width(t)) for t in places] if callable(width) else [_between(width, t) for t in places]


def _between(values: Sequence[float], t: float) -> float:
    place = t * (len(values) - 1)
    i = min(int(place), len(values) - 2)
    return values[i] + (values[i + 1] - values[i]) * (place - i)


def _dot(x: float, y: float, r: float) -> Path:
    return [(x + r * cos(tau * i / 14), y + r * sin(tau * i / 14)) for i in range(14)]


def along(path: Points, count: int) -> Path:
    """So many points evenly spaced along a line, both ends included."""
    lengths = [0.0]
    for (ax, ay), (bx, by) in pairwise(path):
        lengths.append(lengths[-1] + hypot(bx - ax, by - ay))
    out, i = [], 0
    for k in range(count):
        want = lengths[-1] * k / max(1, count - 1)
        while i < len(lengths) - 2 and lengths[i + 1] < want:
            i += 1
        t = (want - lengths[i]) / ((lengths[i + 1] - lengths[i]) or 1)
        out.append((path[i][0] + (path[i + 1][0] - path[i][0]) * t, path[i][1] + (path[i + 1][1] - path[i][1]) * t))
    return out


def move(path: Points, dx: float, dy: float) -> Path:
    """The path shifted."""
    return [(x + dx, y + dy) for x, y in path]


def scale(path: Points, sx: float, sy: float | None = None, about: Point = (0, 0)) -> Path:
    """The path stretched about a point."""
    sy = sx if sy is None else sy
    return [(about[0] + (x - about[0]) * sx, about[1] + (y - about[1]) * sy) for x, y in path]


def rotate(path: Points, degrees: float, about: Point = (0, 0)) -> Path:
    """The path turned clockwise (as seen) about a point."""
    c, s = cos(degrees * pi / 180), sin(degrees * pi / 180)
    ax, ay = about
    return [(ax + (x - ax) * c - (y - ay) * s, ay + (x - ax) * s + (y - ay) * c) for x, y in path]


def flip(path: Points, axis: float) -> Path:
    """The path mirrored left to right about a vertical axis."""
    return [(2 * axis - x, y) for x, y in path]


def mirror(half: Points, axis: float) -> Path:
    """A closed outline from its left or right half, drawn from top to bottom."""
    return [*half, *reversed(flip(half, axis))]


def place(outline: Outline, x: float, y: float, size: float = 1, turn: float = 0, flipped: bool = False) -> Outline:
    """An outline drawn about (0, 0), set down at x, y: flipped, then sized, then turned."""
    sx = -size if flipped else size
    return [move(rotate(scale(path, sx, size), turn), x, y) for path in outline]
