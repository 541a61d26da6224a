"""A date written in EDTF (ISO 8601-2:2019, levels 0 and 1) becomes the span of years it covers."""

import calendar
import re
from dataclasses import dataclass
from typing import Literal

from pydantic_core import PydanticCustomError

OPEN_START, OPEN_END = -10_000_000_000, 10_000_000_000
"""Sort keys of an end that is open (`..`) or unknown (empty)."""

Precision = Literal["millennium", "century", "decade", "year", "season", "month", "day"]
_PRECISION_BY_UNKNOWN_DIGITS: tuple[Precision, ...] = ("year", "decade", "century", "millennium")

_DATE = re.compile(
    r"(?P<year>-?\d{4}|-?\d{3}X|-?\d{2}XX|-?\dXXX|Y-?[1-9]\d{4,9})"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T[0-9:+\-Z]{5,30})?)?)?(?P<qualifier>[?~%]?)",
    re.ASCII,
)
SEASONS = range(21, 25)


@dataclass(frozen=True, slots=True)
class Moment:
    """One date of a span.

    `year` is astronomical as EDTF has it (0 is 1 BCE, -499 is 500 BCE) and is the first year covered;
    `last_year` the last one. `month` is 1 to 12, or 21 to 24 for spring to winter. `day` is 1 to 31.
    """

    year: int
    last_year: int
    precision: Precision
    month: int | None = None
    day: int | None = None
    is_approximate: bool = False
    is_uncertain: bool = False


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or an interval. `start` and `end` are the same value for a single date; None is an open end.

    `is_start_unknown`, `is_end_unknown`: the end exists but nobody knows it (`/1850`), unlike an open one (`../1850`).
    """

    edtf: str
    start: Moment | None
    end: Moment | None
    is_start_unknown: bool = False
    is_end_unknown: bool = False

    @property
    def is_interval(self) -> bool:
        """Whether it was written with a `/`."""
        return "/" in self.edtf

    @property
    def earliest(self) -> int:
        """The first year covered, astronomical; very early where the start is open."""
        return self.start.year if self.start else OPEN_START

    @property
    def latest(self) -> int:
        """The last year covered, astronomical; very late where the end is open."""
        return self.end.last_year if self.end else OPEN_END

    def overlaps(self, other: "DateSpan") -> bool:
        """Whether the two share a year."""
        return self.earliest <= other.latest and other.earliest <= self.latest


def parse_edtf(text: str) -> DateSpan:
    """Read an EDTF string. Raises PydanticCustomError `not_edtf` or `backward_interval`."""
    text = text.strip()
    if text.count("/") > 1 or len(text) > 80 or text in ("/", "../..", "../", "/.."):
        raise _not_edtf(text)
    if "/" not in text:
        moment = _moment(text, text)
        return DateSpan(text, moment, moment)
    return _interval(text)


def _interval(text: str) -> DateSpan:
    first, last = text.split("/")
    start = None if first in ("", "..") else _moment(first, text)
    end = None if last in ("", "..") else _moment(last, text)
    span = DateSpan(text, start, end, is_start_unknown=first == "", is_end_unknown=last == "")
    if span.earliest > span.latest or (start and end and _order(start) > _order(end)):
        raise PydanticCustomError("backward_interval", "{value} ends before it begins", {"value": text})
    return span


def _order(moment: Moment) -> tuple[int, int, int]:
    return (moment.year, moment.month or 0, moment.day or 0)


def _moment(part: str, whole: str) -> Moment:
    found = _DATE.fullmatch(part)
    if not found:
        raise _not_edtf(whole)
    year, last, precision = _years(found["year"])
    month, day = _number(found["month"]), _number(found["day"])
    if not _is_on_the_calendar(year, month, day) or (found["month"] and precision != "year"):
        raise _not_edtf(whole)
    qualifier = found["qualifier"]
    return Moment(
        year, last, _precision(precision, month, day), month, day, qualifier in ("~", "%"), qualifier in ("?", "%")
    )


def _years(text: str) -> tuple[int, int, Precision]:
    digits = text.lstrip("Y").lstrip("-")
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    first, last = (-high, -low) if "-" in text else (low, high)
    return first, last, _PRECISION_BY_UNKNOWN_DIGITS[text.count("X")]


def _number(text: str | None) -> int | None:
    return int(text) if text and text != "XX" else None


def _precision(precision: Precision, month: int | None, day: int | None) -> Precision:
    if day:
        return "day"
    if month:
        return "season" if month in SEASONS else "month"
    return precision


def _is_on_the_calendar(year: int, month: int | None, day: int | None) -> bool:
    if month is None:
        return day is None
    if day is None:
        return 1 <= month <= 12 or month in SEASONS
    # The calendar repeats every 400 years, so a year BCE has the length of its equal after 2000.
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(2000 + year % 400, month)[1]


def _not_edtf(text: str) -> PydanticCustomError:
    return PydanticCustomError("not_edtf", "{value} cannot be read as a date", {"value": text[:200]})
