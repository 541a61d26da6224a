"""The circles of a map become labelled: each with its numbers, and with its place's name where that has room."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .basemap import Point
from .numbering import numbers_in_words

DOT = 1.8
"""The least radius of a circle in print, in points."""
_WAYS = (0, 180, 90, 270, 45, 135, 225, 315)  # degrees: where a label is tried
_WIDEST_LABEL = 0.25  # of the map
_OFFSETS = (2.0, 8.0, 16.0, 26.0, 40.0, 60.0)

Circle = tuple[float, float, float]
"""Its middle and its radius."""


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
class MapName:
    """The name of a circle's place and the box it stands in."""

    circle: int
    text: str
    x: float
    y: float
    width: float
    height: float


def labels_of(
    circles: Sequence[Circle],
    groups: Sequence[tuple[int, ...]],
    frame: tuple[float, float],
    line: float,
    measure: Callable[[str], float],
    dot: float,
) -> Iterator[MapLabel]:
    """A label for each circle: inside it, else beside it where it meets no dot and no other label."""
    taken = [MapLabel((), "", x - dot, y - dot, 2 * dot, 2 * dot) for x, y, radius in circles if radius < line]
    for circle, numbers in zip(circles, groups, strict=True):
        text = _short(numbers, frame[0] * _WIDEST_LABEL, measure)
        tries = list(_tries(circle, MapLabel(numbers, text, 0.0, 0.0, measure(text), line)))
        free = (each for each in tries if _is_inside(each, frame) and not _meets(each, taken))
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


def _tries(circle: Circle, label: MapLabel) -> Iterator[MapLabel]:
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


def _meets(label: MapLabel | MapName, others: Iterable[MapLabel | MapName]) -> bool:
    return any(_meet(label, other) for other in others)


def _is_inside(label: MapLabel | MapName, frame: tuple[float, float]) -> bool:
    width, height = frame
    return label.x >= 0 and label.y >= 0 and label.x + label.width <= width and label.y + label.height <= height


def _meet(one: MapLabel | MapName, other: MapLabel | MapName) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def named(
    circles: Sequence[Circle],
    labels: Sequence[MapLabel],
    frame: tuple[float, float],
    names: Mapping[int, str],
    *,
    line: float,
    measure: Callable[[str], float],
) -> tuple[MapName, ...]:
    """The names, by the place of their circle, that stand beside it without meeting a circle, label or other name.

    `line` and `measure` are the size of names.
    """
    taken: list[MapLabel | MapName] = list(labels)
    taken += [_box(circle) for circle in circles]
    found: list[MapName] = []
    for place, text in names.items():
        tries = _beside(place, text, _box(circles[place]), line, measure(text))
        name = next((each for each in tries if _is_inside(each, frame) and not _meets(each, taken)), None)
        if name:
            taken.append(name)
            found.append(name)
    return tuple(found)


def _box(circle: Circle) -> MapLabel:
    x, y, radius = circle
    return MapLabel((), "", x - radius, y - radius, 2 * radius, 2 * radius)


def _beside(place: int, text: str, box: MapLabel, line: float, wide: float) -> Iterator[MapName]:
    """Right of a circle's box, left of it, below and above."""
    middle, across = box.y + (box.height - line) / 2, box.x + (box.width - wide) / 2
    gap = line / 4
    ways = (
        (box.x + box.width + gap, middle),
        (box.x - wide - gap, middle),
        (across, box.y + box.height),
        (across, box.y - line),
    )
    return (MapName(place, text, x, y, wide, line) for x, y in ways)
