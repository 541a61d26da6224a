"""Find-spots and a base map become a map: lines in its frame, circles as wide as a place is vague, labels apart."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .basemap import Basemap, Line, Point
from .map_labels import DOT, Circle, MapLabel, labels_of
from .projection import Extent, Projection, fitted

_DEGREE = 111.2  # kilometres of latitude
_LEAST_ACROSS = 500.0  # kilometres: what a map shows at least
_PAD = 0.22  # of the spots' frame, on each side
_FLATTEST, _STEEPEST = 0.7, 1.2  # height over width
_AROUND = 1.4  # of the larger side: what a map of any shape may show of the base map
_JOINED = 7.0  # points between the middles of spots drawn as one
_MOST_CIRCLES = 40  # with more than these, spots further apart are drawn as one
_FURTHER = 1.4


@dataclass(frozen=True, slots=True)
class Spot:
    """A place no more exact than may be shown: its middle, how far off it may lie, and what was found there."""

    longitude: float
    latitude: float
    kilometres: float
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Map:
    """A map in points, y running down: rings, lines, circles (x, y, radius), labels and the length of a scale."""

    width: float
    height: float
    projection: Projection
    land: tuple[Line, ...]
    lakes: tuple[Line, ...]
    rivers: tuple[Line, ...]
    circles: tuple[Circle, ...]
    labels: tuple[MapLabel, ...]
    scale: tuple[float, int]


def region_of(basemap: Basemap, spots: Sequence[Spot]) -> Basemap:
    """The part of the base map that a map of these spots may show, whatever its shape."""
    extent = extent_of(spots)
    high = (extent.north - extent.south) * _DEGREE
    narrowing = math.cos(math.radians(min(80.0, max(abs(extent.north), abs(extent.south)))))
    wide = (extent.east - extent.west) * _DEGREE * narrowing
    around = max(high, wide, _LEAST_ACROSS) * _AROUND / _DEGREE
    across = around / narrowing
    return basemap.within(
        max(extent.west - across, -180.0),
        max(extent.south - around, -80.0),
        min(extent.east + across, 180.0),
        min(extent.north + around, 80.0),
    )


def extent_of(spots: Iterable[Spot]) -> Extent:
    """The least frame of degrees that holds the spots, each as far as it may lie."""
    sides = [_sides(spot) for spot in spots]
    return Extent(
        min(side.west for side in sides),
        min(side.south for side in sides),
        max(side.east for side in sides),
        max(side.north for side in sides),
    )


def _sides(spot: Spot) -> Extent:
    up = spot.kilometres / _DEGREE
    across = up / max(math.cos(math.radians(spot.latitude)), 0.1)
    return Extent(spot.longitude - across, spot.latitude - up, spot.longitude + across, spot.latitude + up)


def map_of(
    spots: Sequence[Spot],
    basemap: Basemap,
    *,
    width: float,
    height: float,
    line: float,
    measure: Callable[[str], float],
    dot: float = DOT,
) -> Map:
    """The map of the spots, `width` wide and at most `height` high; `line` and `measure` are the size of labels.

    No circle's radius is less than `dot`.
    """
    projection = fitted(extent_of(spots))
    west, south, east, north = _frame(spots, projection, height / width)
    unit = width / (east - west)

    def placed(point: Point) -> Point:
        x, y = projection.project(point)
        return (x - west) * unit, (north - y) * unit

    def drawn(lines: Iterable[Line]) -> tuple[Line, ...]:
        return tuple(tuple(placed(point) for point in each) for each in lines)

    high = (north - south) * unit
    circles, groups = _joined(
        spots, placed, lambda spot: max(spot.kilometres * projection.scale_at(spot.latitude) * unit, dot)
    )
    labels = tuple(labels_of(circles, groups, (width, high), line, measure, dot))
    kilometres = _round(width * 0.22 / unit)
    return Map(
        width, high, projection, drawn(basemap.land), drawn(basemap.lakes), drawn(basemap.rivers), circles, labels,
        (kilometres * unit, kilometres),
    )  # fmt: skip


def _frame(spots: Sequence[Spot], projection: Projection, most: float) -> tuple[float, float, float, float]:
    """West, south, east, north of the map in the projection's kilometres; `most` is height over width."""
    middles = [(projection.project((spot.longitude, spot.latitude)), spot.kilometres) for spot in spots]
    west, east = min(x - r for (x, _), r in middles), max(x + r for (x, _), r in middles)
    south, north = min(y - r for (_, y), r in middles), max(y + r for (_, y), r in middles)
    wide = max((east - west) * (1 + 2 * _PAD), _LEAST_ACROSS)
    high = (north - south) * (1 + 2 * _PAD)
    shape = min(max(high / wide, _FLATTEST), most, _STEEPEST)
    wide = max(wide, high / shape)
    high = wide * shape
    x, y = (west + east) / 2, (south + north) / 2
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _joined(
    spots: Sequence[Spot], placed: Callable[[Point], Point], radius: Callable[[Spot], float]
) -> tuple[tuple[Circle, ...], list[tuple[int, ...]]]:
    """The circles to draw and the numbers of each; spots whose middles nearly meet are one, as wide as the widest."""
    in_order = sorted(spots, key=lambda each: (-each.kilometres, each.numbers))
    every = [((*placed((spot.longitude, spot.latitude)), radius(spot)), spot.numbers) for spot in in_order]
    near = _JOINED
    while (found := _within(every, near)) is None:
        near *= _FURTHER
    return tuple(circle for circle, _ in found), [tuple(sorted(numbers)) for _, numbers in found]


def _within(every: Sequence[tuple[Circle, tuple[int, ...]]], near: float) -> list[tuple[Circle, set[int]]] | None:
    """The circles with those nearer to one than `near` joined to it; None where they are too many still."""
    found: list[tuple[Circle, set[int]]] = []
    for circle, numbers in every:
        x, y, _ = circle
        close = (of for (a, b, _), of in found if math.hypot(a - x, b - y) < near)
        if (of := next(close, None)) is not None:
            of.update(numbers)
        elif len(found) == _MOST_CIRCLES:
            return None
        else:
            found.append((circle, set(numbers)))
    return found


def _round(kilometres: float) -> int:
    """The largest of 1, 2 or 5 times a power of ten that is not more."""
    power = 10 ** math.floor(math.log10(max(kilometres, 1.0)))
    return int(power * max(step for step in (1, 2, 5) if step * power <= max(kilometres, 1.0)))
