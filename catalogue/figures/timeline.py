"""Dated things become bars over a scale of years, by period, each beside its numbers and none over another."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from .numbering import numbers_in_words, ranges

End = Literal["sharp", "faded", "open"]
"""How a bar ends: on a year, about a year, or nobody knows where."""

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)
_MOST_TICKS = 8
_LEAST_BAR = 2.0  # points
_TO_LABEL = 3.0
_BETWEEN = 6.0  # points between two things on a lane
_NARROWEST = 48.0  # points: a label narrower than its text is broken into lines, if not narrower than this


@dataclass(frozen=True, slots=True)
class Bar:
    """The years, astronomical, in which the things of these numbers were made."""

    first: int
    last: int
    numbers: tuple[int, ...]
    start: End = "sharp"
    end: End = "sharp"


@dataclass(frozen=True, slots=True)
class Band:
    """A period: its name, its years in words and in numbers where it has any, and the bars of its things."""

    name: str
    lang: str
    words: str
    span: tuple[int, int] | None
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Years over a width; `first` stands at its left end, the end of `last` at its right."""

    first: int
    last: int
    width: float

    def x(self, year: float) -> float:
        """Where a year begins, kept inside the width."""
        share = (year - self.first) / (self.last + 1 - self.first)
        return self.width * max(0.0, min(1.0, share))


@dataclass(frozen=True, slots=True)
class Lane:
    """A bar from x to `right`, its row counted from its band's first, and its label's lines with their left end."""

    bar: Bar
    x: float
    right: float
    row: int
    label: tuple[str, ...]
    label_x: float

    @property
    def rows(self) -> int:
        """How many rows it takes."""
        return max(1, len(self.label))


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """A band over the scale: its span from x to `right`, and its bars; `rows` is how many rows they take."""

    band: Band
    x: float
    right: float
    lanes: tuple[Lane, ...]
    rows: int


def scale_of(bands: Sequence[Band], width: float) -> Scale:
    """The scale that holds all bars; of a period only what its bars need or its span says."""
    years = [year for band in bands for bar in band.bars for year in (bar.first, bar.last)]
    years += [year for band in bands if band.span and band.bars for year in band.span]
    return Scale(min(years), max(years), width)


def tick_years(first: int, last: int) -> tuple[int, ...]:
    """Round years from `first` to `last`, astronomical: of 500 BCE that is -499; the year 1 stands for nought."""
    step = step_of(first, last, _MOST_TICKS)
    rounds = range(math.floor((first - 1) / step) * step, last + step, step)
    ticks = [number if number > 0 else number + 1 for number in rounds]
    return tuple(tick for tick in ticks if first <= tick <= last)


def step_of(first: int, last: int, most: int) -> int:
    """The least round number of years that goes into the years from `first` to `last` no more than `most` times."""
    return next((step for step in _STEPS if (last - first) / step <= most), _STEPS[-1])


def placed(bands: Sequence[Band], scale: Scale, measure: Callable[[str], float]) -> tuple[PlacedBand, ...]:
    """The bands in their order, bars of the same years joined; `measure` tells the width of a label's text."""
    return tuple(_placed(band, scale, measure) for band in bands)


def _placed(band: Band, scale: Scale, measure: Callable[[str], float]) -> PlacedBand:
    taken: list[list[tuple[float, float]]] = []
    lanes = []
    for bar in _merged(band.bars):
        lane = _lane(bar, scale, measure)
        left, right = _reach(lane, measure)
        row = 0
        while any(not _is_free(taken, row + i, left, right) for i in range(lane.rows)):
            row += 1
        taken += [[] for _ in range(row + lane.rows - len(taken))]
        for i in range(lane.rows):
            taken[row + i].append((left, right))
        lanes.append(Lane(bar, lane.x, lane.right, row, lane.label, lane.label_x))
    first, last = band.span or (scale.first, scale.first - 1)
    return PlacedBand(band, scale.x(first), scale.x(last + 1), tuple(lanes), len(taken))


def _merged(bars: Sequence[Bar]) -> list[Bar]:
    joined: dict[tuple[int, int, End, End], set[int]] = {}
    for bar in bars:
        joined.setdefault((bar.first, bar.last, bar.start, bar.end), set()).update(bar.numbers)
    found = [Bar(first, last, tuple(sorted(of)), start, end) for (first, last, start, end), of in joined.items()]
    return sorted(found, key=lambda bar: (bar.first, bar.last, bar.numbers))


def _lane(bar: Bar, scale: Scale, measure: Callable[[str], float]) -> Lane:
    """The bar with its label at the side that has room, the right one first; a long label in several lines."""
    x = scale.x(bar.first)
    right = min(max(scale.x(bar.last + 1), x + _LEAST_BAR), scale.width)
    x = min(x, right - _LEAST_BAR)
    text = numbers_in_words(bar.numbers)
    after, before = scale.width - right - _TO_LABEL, x - _TO_LABEL
    if measure(text) <= after:
        return Lane(bar, x, right, 0, (text,), right + _TO_LABEL)
    if measure(text) <= before:
        return Lane(bar, x, right, 0, (text,), before - measure(text))
    room = max(after, before)
    if room < _NARROWEST:
        lines = _broken(bar.numbers, scale.width, measure)
        return Lane(bar, x, right, 0, ("", *lines), 0.0)
    lines = _broken(bar.numbers, room, measure)
    widest = max(map(measure, lines))
    return Lane(bar, x, right, 0, lines, right + _TO_LABEL if after >= before else before - widest)


def _broken(numbers: Sequence[int], width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """The numbers in lines no wider than `width`."""
    lines = [""]
    for first, last in ranges(numbers):
        word = f"{first}" if first == last else f"{first}–{last}"
        if lines[-1] and measure(f"{lines[-1]}, {word},") > width:
            lines[-1] += ","
            lines.append(word)
        else:
            lines[-1] += f", {word}" if lines[-1] else word
    return tuple(lines)


def _reach(lane: Lane, measure: Callable[[str], float]) -> tuple[float, float]:
    ends = [lane.label_x + measure(line) for line in lane.label if line]
    return min(lane.x, lane.label_x), max([lane.right, *ends])


def _is_free(taken: Sequence[Sequence[tuple[float, float]]], row: int, left: float, right: float) -> bool:
    return row >= len(taken) or all(right + _BETWEEN <= a or b + _BETWEEN <= left for a, b in taken[row])


def split(band: PlacedBand, rows: int) -> tuple[PlacedBand, PlacedBand | None]:
    """The lanes that end within the first rows, at least one of them, and those that go on on another page."""
    first = [lane for lane in band.lanes if lane.row + lane.rows <= rows] or [min(band.lanes, key=_first_row)]
    others = [lane for lane in band.lanes if lane not in first]
    if not others:
        return band, None
    return replace(band, lanes=tuple(first), rows=_depth(first)), _raised(band, others)


def _raised(band: PlacedBand, lanes: Sequence[Lane]) -> PlacedBand:
    top = min(lane.row for lane in lanes)
    moved = tuple(replace(lane, row=lane.row - top) for lane in lanes)
    return replace(band, lanes=moved, rows=_depth(moved))


def _depth(lanes: Sequence[Lane]) -> int:
    return max(lane.row + lane.rows for lane in lanes)


def _first_row(lane: Lane) -> int:
    return lane.row
