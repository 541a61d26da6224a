"""Find-spots and a base map become a map: lines in its frame, circles as wide as a place is vague, labels apart."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from .basemap import Basemap, Line, Point
from .numbering import numbers_in_words
from .projection import Extent, Projection, fitted

_DEGREE = 111.2  # kilometres of latitude
_LEAST_ACROSS = 500.0  # kilometres: what a map shows at least
_PAD = 0.22  # of the spots' frame, on each side
_FLATTEST, _STEEPEST = 0.7, 1.2  # height over width
_AROUND = 1.4  # of the larger side: what a map of any shape may show of the base map
_DOT = 1.8  # points: the least radius of a circle
_JOINED = 7.0  # points between the middles of spots drawn as one
_WAYS = (0, 180, 90, 270, 45, 135, 225, 315)  # degrees: where a label is tried
_WIDEST_LABEL = 0.25  # of the map
_OFFSETS = (2.0, 8.0, 16.0, 26.0, 40.0, 60.0)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place no more exact than may be shown: its middle, how far off it may lie, and what was found there."""

    longitude: float
    latitude: float
    kilometres: float
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MapLabel:
    """The numbers of a spot and their box; a leader runs to the spot where the label stands off.

    `text` names as many of the `numbers` as have room.
    """

    numbers: tuple[int, ...]
    text: str
    x: float
    y: float
    width: float
    height: float
    leader: tuple[Point, Point] | None = None


@dataclass(frozen=True, slots=True)
class Map:
    """A map in points, y running down: rings, lines, circles (x, y, radius), labels and the length of a scale."""

    width: float
    height: float
    projection: Projection
    land: tuple[Line, ...]
    lakes: tuple[Line, ...]
    rivers: tuple[Line, ...]
    circles: tuple[tuple[float, float, float], ...]
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
) -> Map:
    """The map of the spots, `width` wide and at most `height` high; `line` and `measure` are the size of labels."""
    projection = fitted(extent_of(spots))
    west, south, east, north = _frame(spots, projection, height / width)
    unit = width / (east - west)

    def placed(point: Point) -> Point:
        x, y = projection.project(point)
        return (x - west) * unit, (north - y) * unit

    def drawn(lines: Iterable[Line]) -> tuple[Line, ...]:
        return tuple(tuple(placed(point) for point in each) for each in lines)

    high = (north - south) * unit
    circles, groups = _joined(spots, placed, lambda spot: projection.scale_at(spot.latitude) * unit)
    labels = tuple(_labels(circles, groups, (width, high), line, measure))
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
    spots: Sequence[Spot], placed: Callable[[Point], Point], scale: Callable[[Spot], float]
) -> tuple[tuple[tuple[float, float, float], ...], list[tuple[int, ...]]]:
    """The circles to draw and the numbers of each; spots whose middles nearly meet are one, as wide as the widest."""
    circles: list[tuple[float, float, float]] = []
    groups: list[tuple[int, ...]] = []
    for spot in sorted(spots, key=lambda each: (-each.kilometres, each.numbers)):
        x, y = placed((spot.longitude, spot.latitude))
        near = (i for i, (a, b, _) in enumerate(circles) if math.hypot(a - x, b - y) < _JOINED)
        if (which := next(near, None)) is None:
            circles.append((x, y, max(spot.kilometres * scale(spot), _DOT)))
            groups.append(spot.numbers)
        else:
            groups[which] = tuple(sorted({*groups[which], *spot.numbers}))
    return tuple(circles), groups


def _labels(
    circles: Sequence[tuple[float, float, float]],
    groups: Sequence[tuple[int, ...]],
    frame: tuple[float, float],
    line: float,
    measure: Callable[[str], float],
) -> Iterator[MapLabel]:
    """A label for each circle: inside it, else beside it where it meets no dot and no other label."""
    taken = [MapLabel((), "", x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT) for x, y, radius in circles if radius < line]
    for circle, numbers in zip(circles, groups, strict=True):
        text = _short(numbers, frame[0] * _WIDEST_LABEL, measure)
        tries = list(_tries(circle, MapLabel(numbers, text, 0.0, 0.0, measure(text), line)))
        free = (each for each in tries if _is_inside(each, frame) and not any(_meet(each, other) for other in taken))
        label = next(free, None) or next((each for each in tries if _is_inside(each, frame)), tries[0])
        taken.append(label)
        yield label


def _short(numbers: Sequence[int], most: float, measure: Callable[[str], float]) -> str:
    """As many of the numbers as have room; what lists the places has them all."""
    text = numbers_in_words(numbers)
    kept = list(numbers)
    while measure(text) > most and len(kept) > 1:
        kept.pop()
        text = f"{numbers_in_words(kept)} …"
    return text


def _tries(circle: tuple[float, float, float], label: MapLabel) -> Iterator[MapLabel]:
    x, y, radius = circle
    if math.hypot(label.width, label.height) / 2 < radius:
        yield replace(label, x=x - label.width / 2, y=y - label.height / 2)
    for offset in _OFFSETS:
        for way in _WAYS:
            across, down = math.cos(math.radians(way)), math.sin(math.radians(way))
            reach = radius + offset
            middle = x + across * (reach + label.width / 2), y + down * (reach + label.height / 2)
            leader = ((x + across * radius, y + down * radius), (x + across * reach, y + down * reach))
            at = replace(label, x=middle[0] - label.width / 2, y=middle[1] - label.height / 2)
            yield replace(at, leader=leader) if offset > _OFFSETS[0] else at


def _is_inside(label: MapLabel, frame: tuple[float, float]) -> bool:
    width, height = frame
    return label.x >= 0 and label.y >= 0 and label.x + label.width <= width and label.y + label.height <= height


def _meet(one: MapLabel, other: MapLabel) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _round(kilometres: float) -> int:
    """The largest of 1, 2 or 5 times a power of ten that is not more."""
    power = 10 ** math.floor(math.log10(max(kilometres, 1.0)))
    return int(power * max(step for step in (1, 2, 5) if step * power <= max(kilometres, 1.0)))
