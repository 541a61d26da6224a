"""Motifs as outlines: ram's horns, rope, granulation, rosettes, chain, feathers and scrolls."""

from itertools import pairwise
from math import atan2, cos, hypot, pi, sin

from shapes import Outline, Path, Points, along, bezier, ellipse, ribbon, rotate, smooth, spiral


def ram_horns(x: float, y: float, size: float, width: float, turn: float = 0) -> Outline:
    """The steppe's qoshqar muiiz: two horns curling outward from one stem; size is the pair's half width."""
    stem = bezier(
        (x, y + size), (x, y + size * 0.2), (x + size * 0.1, y - size * 0.75), (x + size * 0.55, y - size * 0.7)
    )
    horn = [*stem, *spiral(x + size * 0.55, y - size * 0.3, size * 0.4, size * 0.08, 1.15, -90)]
    taper = [width, width * 1.1, width * 0.95, width * 0.55]
    both = [horn, [(2 * x - px, py) for px, py in horn]]
    return [piece for path in both for piece in ribbon(rotate(path, turn, (x, y)), taper)]


def scroll(path: Points, width: float, curl: float, side: int = 1, turns: float = 1.2) -> Outline:
    """A line that ends in a spiral curl, as a tendril; side 1 curls clockwise."""
    (ax, ay), (bx, by) = path[-2], path[-1]
    heading = atan2(by - ay, bx - ax)
    cx, cy = bx - sin(heading) * curl * side, by + cos(heading) * curl * side
    start = (heading - side * pi / 2) * 180 / pi
    whole = [*path, *spiral(cx, cy, curl, curl * 0.15, turns * side, start)]
    return ribbon(whole, [width, width * 0.9, width * 0.5])


def beads(path: Points, radius: float, gap: float = 0.12) -> Outline:
    """A row of touching grains along a line (granulation, pearled wire)."""
    return [ellipse(x, y, radius) for x, y in along(path, max(2, round(_length(path) / (radius * (2 + gap)))))]


def grain_triangle(x: float, y: float, radius: float, rows: int, turn: float = 0) -> Outline:
    """A triangle of granulation hanging from (x, y), its point away."""
    spots = [
        (x + (k - (rows - 1 - j) / 2) * radius * 2, y + j * radius * 1.75) for j in range(rows) for k in range(rows - j)
    ]
    return [ellipse(px, py, radius) for px, py in rotate(spots, turn, (x, y))]


def rope(path: Points, width: float, pitch: float = 0.9) -> Outline:
    """The slanting strands of a twisted cord along a line: lay the cord first, then these with little roundness."""
    spots = along(path, max(3, round(_length(path) / (width * pitch))))
    strands: Outline = []
    for (ax, ay), (bx, by) in pairwise(spots):
        heading = atan2(by - ay, bx - ax) * 180 / pi
        strands.append(ellipse((ax + bx) / 2, (ay + by) / 2, width * 0.56, width * pitch * 0.4, heading + 52))
    return strands


def chain(path: Points, link: float, wire: float) -> list[tuple[Outline, Outline]]:
    """Links along a line, in order of laying: each an outline and its hole (edge-on links have none)."""
    spots = along(path, max(3, round(_length(path) / (link * 0.72))))
    links: list[tuple[Outline, Outline]] = []
    for i, ((ax, ay), (bx, by)) in enumerate(pairwise(spots)):
        heading, x, y = atan2(by - ay, bx - ax) * 180 / pi, (ax + bx) / 2, (ay + by) / 2
        if i % 2:
            links.append(([ellipse(x, y, link * 0.55, wire * 0.6, heading)], []))
        else:
            face = ellipse(x, y, link * 0.58, link * 0.36, heading)
            links.append(([face], [ellipse(x, y, link * 0.58 - wire, link * 0.36 - wire, heading)]))
    return links


def feather(x: float, y: float, length: float, width: float, turn: float) -> Path:
    """A feather or leaf shape growing from (x, y) in the direction of turn (0: right)."""
    shape = smooth(
        [
            (0, 0),
            (length * 0.3, -width * 0.5),
            (length * 0.75, -width * 0.42),
            (length, 0),
            (length * 0.75, width * 0.42),
            (length * 0.3, width * 0.5),
        ]
    )
    return [(x + px, y + py) for px, py in rotate(shape, turn)]


def _length(path: Points) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(path))
