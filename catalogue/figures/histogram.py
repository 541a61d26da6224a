"""Bars of years become a histogram: how many things may be from each step of time."""

from collections.abc import Iterable
from dataclasses import dataclass

from .timeline import Bar, step_of

_MOST_STEPS = 60


@dataclass(frozen=True, slots=True)
class Histogram:
    """How many things fall into each step of `step` years, the first step beginning with the year `first`."""

    first: int
    step: int
    counts: tuple[int, ...]


def histogram_of(bars: Iterable[Bar], first: int, last: int) -> Histogram:
    """The histogram of bars from `first` to `last`; a thing counts in every step that its years touch."""
    step = step_of(first, last, _MOST_STEPS)
    begin = first // step * step
    counts = [0] * ((last - begin) // step + 1)
    for bar in bars:
        for place in range((bar.first - begin) // step, (bar.last - begin) // step + 1):
            counts[place] += 1
    return Histogram(begin, step, tuple(counts))
