"""A span of dates becomes the one or two ends that are to be worded, each counted in its own era."""

from dataclasses import dataclass, replace
from typing import Literal, Protocol

from catalogue.records import DateSpan, Moment

NBSP = "\N{NO-BREAK SPACE}"
Unit = Literal["millennium", "century", "decade", "year", "season", "month", "day"]
Bound = Literal["before", "after", "from", "until"]

_WHOLE_PERIODS: tuple[tuple[Unit, int], ...] = (("millennium", 1000), ("century", 100))
_LAST_YEAR_IN_CENTURIES = 9999


@dataclass(frozen=True, slots=True)
class End:
    """One end of a span as words have it.

    `number` counts from 1 in its era: which millennium or century, else the year (of a decade the first one).
    `names_era` asks for CE to be said, because the other end is BCE.
    """

    unit: Unit
    number: int
    is_bce: bool
    month: int = 0
    day: int = 0
    is_approximate: bool = False
    is_uncertain: bool = False
    names_era: bool = False


class DateWords(Protocol):
    """What a language brings to word dates; each is a module `dates_<lang>`."""

    def one(self, end: End) -> str:
        """A single date."""

    def two(self, first: End, last: End) -> str:
        """An interval."""

    def bound(self, end: End, side: Bound) -> str:
        """A date that the span lies before or after, or runs from or until."""


def ends(span: DateSpan) -> tuple[End | None, End | None]:
    """The first and the last end; the same value twice for a single date, None where the span is open."""
    start, end = span.start, span.end
    if start and end and (whole := _whole_periods(start, end)):
        return with_eras(*whole)
    return with_eras(_end(start, start.year) if start else None, _end(end, end.last_year) if end else None)


def belong_together(first: End, last: End) -> bool:
    """Whether two ends share what follows their numbers: "5th-4th century BCE", "1-5 May 1850"."""
    shared = (first.unit, first.is_bce, first.is_approximate, first.is_uncertain)
    if shared != (last.unit, last.is_bce, last.is_approximate, last.is_uncertain):
        return False
    if first.unit == "year" and first.is_bce and first.number >= 1000 and last.number < 100:
        return False  # 1190–85 BCE is read as 1190 to 1185
    if first.unit in ("season", "month"):
        return first.number == last.number
    return first.unit != "day" or (first.number, first.month) == (last.number, last.month)


def roman(number: int) -> str:
    """A number below 4000 in Roman numerals."""
    numerals = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
    text = ""
    for value, letters in (*numerals, (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        times, number = divmod(number, value)
        text += letters * times
    return text


def grouped(number: int, separator: str) -> str:
    """A year in digits, in groups of three from 10,000 on."""
    return f"{number:,}".replace(",", separator) if number >= 10_000 else str(number)


def with_eras(first: End | None, last: End | None) -> tuple[End | None, End | None]:
    """The ends, each to name its era where they are of two."""
    if first and last and first.is_bce != last.is_bce:
        return replace(first, names_era=True), replace(last, names_era=True)
    return first, last


def _whole_periods(start: Moment, end: Moment) -> tuple[End, End] | None:
    """Years that are exactly whole centuries or millennia: -0499/-0300, 1801/1900, also 1800/1899."""
    if start.precision != "year" or end.precision != "year" or not _are_alike(start, end):
        return None
    for unit, size in _WHOLE_PERIODS:
        if (start.year - 1) % size == 0 and end.year % size == 0:
            return _period(start, unit, start.year, size), _period(end, unit, end.year, size)
        if start.year >= size and start.year % size == 0 and (end.year + 1) % size == 0:
            return _period(start, unit, start.year + 1, size), _period(end, unit, end.year, size)
    return None


def _are_alike(start: Moment, end: Moment) -> bool:
    flags = start.is_approximate == end.is_approximate and start.is_uncertain == end.is_uncertain
    return flags and -_LAST_YEAR_IN_CENTURIES <= start.year < end.year <= _LAST_YEAR_IN_CENTURIES


def _period(moment: Moment, unit: Unit, year: int, size: int) -> End:
    count = (year - 1) // size + 1 if year > 0 else -year // size + 1
    return End(unit, count, year <= 0, 0, 0, moment.is_approximate, moment.is_uncertain)


def _end(moment: Moment, year: int) -> End:
    for unit, size in _WHOLE_PERIODS:
        if moment.precision == unit:
            # 18XX begins in 1800, which belongs to the eighteenth century: its last year tells which one is meant.
            return _period(moment, unit, moment.last_year, size)
    flags = moment.is_approximate, moment.is_uncertain
    if moment.precision == "decade" and moment.year > 0:
        return End("decade", moment.year, False, 0, 0, *flags)
    # A decade BCE has no name of its own (-185X is 1860 to 1851 BCE), so its first or last year stands for it.
    unit = "year" if moment.precision == "decade" else moment.precision
    count = year if year > 0 else 1 - year
    return End(unit, count, year <= 0, moment.month or 0, moment.day or 0, *flags)
