"""A file of coded lines becomes coastlines, lakes and rivers in degrees, and the part of them a map needs."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

Point = tuple[float, float]
"""Longitude and latitude in degrees; after projection x and y."""

Line = tuple[Point, ...]
_UNIT = 100  # to the degree, in the file


@dataclass(frozen=True, slots=True)
class Basemap:
    """Rings of land and lakes, and lines of rivers; holes in the land are rings too."""

    land: tuple[Line, ...] = ()
    lakes: tuple[Line, ...] = ()
    rivers: tuple[Line, ...] = ()

    def within(self, west: float, south: float, east: float, north: float) -> "Basemap":
        """What lies inside a frame of degrees: rings stay closed, rivers are cut."""
        box = (west, south, east, north)
        return Basemap(
            tuple(ring for each in self.land if (ring := _clipped(each, box))),
            tuple(ring for each in self.lakes if (ring := _clipped(each, box))),
            tuple(part for each in self.rivers for part in _cut(each, box)),
        )


EMPTY = Basemap()


def read_basemap(path: Path) -> Basemap:
    """The base map in a file such as assets/basemap/world.json."""
    layers = json.loads(path.read_text("utf-8"))
    return Basemap(*(tuple(_decoded(line) for line in layers[name]) for name in ("land", "lakes", "rivers")))


def _decoded(numbers: list[int]) -> Line:
    xs, ys = accumulate(numbers[::2]), accumulate(numbers[1::2])
    return tuple((x / _UNIT, y / _UNIT) for x, y in zip(xs, ys, strict=True))


def _clipped(ring: Line, box: tuple[float, float, float, float]) -> Line:
    """The ring's part inside the box (Sutherland and Hodgman, 1974)."""
    west, south, east, north = box
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    if max(xs) < west or min(xs) > east or max(ys) < south or min(ys) > north:
        return ()
    for axis, bound, sign in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        ring = tuple(_cut_by(ring, axis, bound, sign))
    return ring if len(ring) > 2 else ()


def _cut_by(ring: Line, axis: int, bound: float, sign: int) -> Iterator[Point]:
    """The ring on one side of a meridian or parallel."""
    if not ring:
        return
    before = ring[-1]
    for point in ring:
        is_inside, was_inside = (sign * (p[axis] - bound) >= 0 for p in (point, before))
        if is_inside != was_inside:
            share = (bound - before[axis]) / (point[axis] - before[axis])
            yield (before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1]))
        if is_inside:
            yield point
        before = point


def _cut(line: Line, box: tuple[float, float, float, float]) -> Iterator[Line]:
    """The runs of a line's segments that have an end inside the box."""
    west, south, east, north = box

    def is_inside(point: Point) -> bool:
        return west <= point[0] <= east and south <= point[1] <= north

    return _runs(line, lambda a, b: is_inside(a) or is_inside(b))


def _runs(line: Iterable[Point], keeps: Callable[[Point, Point], bool]) -> Iterator[Line]:
    run: list[Point] = []
    for a, b in pairwise(line):
        if keeps(a, b):
            run = [*run, b] if run else [a, b]
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)
