"""A span of dates becomes the words a museum writes: "5th–4th century BCE", "ок. 1850", "公元前5至前4世纪"."""

import datetime
from types import MappingProxyType

from catalogue.records import DateSpan

from . import dates_en, dates_kk, dates_ru, dates_zh
from .date_parts import Bound, DateWords, End, ends, with_eras
from .interface import primary_language

_WORDS: MappingProxyType[str, DateWords] = MappingProxyType(
    {"en": dates_en, "kk": dates_kk, "ru": dates_ru, "zh": dates_zh}
)
_LONG_UNITS = ("millennium", "century", "decade")
"""An open span holds the whole of its end, which "before the 19th century" does not say; for a year that is usual."""


def word_date(span: DateSpan, lang: str) -> str:
    """The span in words of `lang`, in English where the language has none; years that make whole centuries say so."""
    words = _words(lang)
    first, last = ends(span)
    if first and last:
        return words.one(first) if first == last else words.two(first, last)
    if last:
        return words.bound(last, "until" if last.unit in _LONG_UNITS else "before")
    return words.bound(first, "from" if first.unit in _LONG_UNITS else "after") if first else ""


def word_year(year: int, lang: str) -> str:
    """A year counted astronomically: -499 is "500 BCE"."""
    return _words(lang).one(End("year", year if year > 0 else 1 - year, year <= 0))


def word_decade(year: int, lang: str) -> str:
    """The decade that a year of our era is in: "1950s"."""
    return _words(lang).one(End("decade", year // 10 * 10, False))


def word_century(year: int, lang: str) -> str:
    """The century that a year of our era is in: "19th century"."""
    return _words(lang).one(End("century", (year + 99) // 100, False))


def word_years(first: int, last: int, lang: str) -> str:
    """Years counted astronomically, from the first to the last: "500–301 BCE"."""
    ends = (End("year", year if year > 0 else 1 - year, year <= 0) for year in (first, last))
    one, two = with_eras(*ends)
    assert one
    assert two
    return _words(lang).one(one) if one == two else _words(lang).two(one, two)


def word_day(day: datetime.date, lang: str) -> str:
    """A day of the calendar: "1 May 2025"."""
    return _words(lang).one(_end_of(day))


def word_month(year: int, month: int, lang: str) -> str:
    """A month of the calendar as a heading: "May 2025"."""
    text = _words(lang).one(End("month", year, False, month))
    return text[:1].upper() + text[1:]


def word_bound(day: datetime.date, side: Bound, lang: str) -> str:
    """A day as the first or last of something: "from 1 May 2025"."""
    return _words(lang).bound(_end_of(day), side)


def _words(lang: str) -> DateWords:
    return _WORDS.get(primary_language(lang), dates_en)


def _end_of(day: datetime.date) -> End:
    return End("day", day.year, False, day.month, day.day)
