"""A point of which enough was said becomes a stretch of time."""

import calendar
from collections.abc import Iterator

from . import stretches
from .eras import STILL_COUNTED
from .lexicon import Era
from .points import LARGEST_CENTURY, Point
from .refused import Refused
from .stretches import Stretch

LATEST_YEAR = 2199
"""A larger number alone is a year of another calendar: 5759, 2543 of the Buddhist one reckoned on."""
_PRESENT_OF_BP = 1950
_HIJRA, _LUNAR_YEAR = 621.5774, 0.970224
"""The start of the Hijri calendar and the length of its year, in years of ours; one year of it lies in two of ours."""
_SIZES = {"century": 100, "millennium": 1000}
_LATEST = {"century": 22, "millennium": 3}


def resolved(point: Point) -> Stretch:
    """The stretch a point means, with its doubts and its bound. Raises Refused."""
    span = _span(point)
    if point.part and not point.eras:
        span = stretches.part_of(span, point.part)
    is_by_convention = point.part in stretches.PARTS
    span = span.qualified(is_approximate=point.is_approximate or is_by_convention, is_uncertain=point.is_uncertain)
    return _bounded(span, point.bound)


def _bounded(span: Stretch, bound: str) -> Stretch:
    match bound:
        case "before":
            return stretches.before(span)
        case "after":
            return stretches.after(span)
        case "until":
            return Stretch(None, span.end)
        case "from":
            return Stretch(span.start, None)
    return span


def _span(point: Point) -> Stretch:
    if point.unknown:
        return stretches.unknown_digits(point.unknown)
    if point.eras and not _is_year_beside(point):
        return _of_eras(point)
    if point.number is None or point.number < 1:
        raise Refused("date_incomplete", value=point.text)
    if point.month or point.day:
        return _within_year(point)
    return _of_number(point, point.number)


def _of_number(point: Point, number: int) -> Stretch:
    is_bce = point.era == "bce"
    if point.unit in _SIZES:
        return _of_century(point, number, is_bce=is_bce)
    if number > stretches.LARGEST_YEAR:
        raise Refused("date_incomplete", value=point.text)
    if point.unit in ("decade", "hundreds", "hundreds or decade"):
        return _of_round_number(point, number, is_bce=is_bce)
    if point.era == "ah":
        return _of_hijri(number, number)
    if point.era == "bp":
        return stretches.of_years(_PRESENT_OF_BP - number, _PRESENT_OF_BP - number)
    _check_year(point, number)
    return stretches.one(stretches.year_mark(stretches.year_of(number, is_bce=is_bce)))


def _of_hijri(first: int, last: int) -> Stretch:
    return stretches.of_years(int(_HIJRA + _LUNAR_YEAR * first), int(_HIJRA + _LUNAR_YEAR * (last + 1)))


def _of_century(point: Point, number: int, *, is_bce: bool) -> Stretch:
    if point.era == "ah" and point.unit == "century" and point.decade is None:
        return _of_hijri(number * 100 - 99, number * 100)
    if number > (LARGEST_CENTURY if is_bce else _LATEST[point.unit]) or point.era in ("ah", "bp"):
        raise Refused("date_incomplete", value=point.text)
    if point.decade is None:
        return stretches.whole(number, _SIZES[point.unit], is_bce=is_bce)
    if is_bce or point.unit != "century":
        raise Refused("date_incomplete", value=point.text)
    return stretches.decade((number - 1) * 100 + point.decade, is_bce=False)


def _of_round_number(point: Point, number: int, *, is_bce: bool) -> Stretch:
    if point.era in ("ah", "bp"):
        raise Refused("date_calendar", value=point.text)
    if is_bce and point.unit != "decade":
        return stretches.of_years(1 - (number + 99), 1 - number, is_coarse=True)
    if point.unit == "decade":
        return stretches.decade(number, is_bce=is_bce)
    return stretches.of_years(number, number + 99, is_coarse=True)


def _check_year(point: Point, number: int) -> None:
    """A number without an era is a year only where it looks like one."""
    if point.is_ordinal or (point.era != "bce" and number > LATEST_YEAR):
        raise Refused("date_calendar" if number > LATEST_YEAR else "date_incomplete", value=point.text)
    is_bare = number < 100 and not (point.era or point.unit == "year")
    if is_bare or (point.is_roman and number < 1000):  # I–II AD are centuries to some
        raise Refused("date_incomplete", value=point.text)


def _within_year(point: Point) -> Stretch:
    number = point.number or 0
    if not point.month and not (point.is_doubtful_day and not point.day):
        raise Refused("date_incomplete", value=point.text)
    is_year = point.era or number >= 100 or point.unit == "year"
    if not is_year or point.unit not in ("", "year") or point.era in ("ah", "bp"):
        raise Refused("date_incomplete", value=point.text)
    year = stretches.year_of(number, is_bce=point.era == "bce")
    is_month = 1 <= point.month <= 12 or (21 <= point.month <= 24 and not point.day)
    if not is_month or (point.day and point.day > calendar.monthrange(2000 + year % 400, point.month)[1]):
        raise Refused("date_not_on_calendar", value=point.text)
    return stretches.within_year(year, point.month, point.day)


def _is_year_beside(point: Point) -> bool:
    """Whether a full year stands beside the era: Meiji 1890."""
    longest = max(era.last - era.first + 2 for era in point.eras)
    return point.number is not None and point.number > max(longest, 99)


def _of_eras(point: Point) -> Stretch:
    found = list(dict.fromkeys(_in_era(point, era) for era in point.eras))
    found = [span for span in found if span is not None]
    if not found:
        raise Refused("date_not_in_era", value=point.text)
    if len(found) > 1:
        raise Refused("date_several_eras", value=point.text)
    assert found[0]
    return found[0]


def _in_era(point: Point, era: Era) -> Stretch | None:
    """What the point means if this era is meant; None where the era did not last so long."""
    if point.number is not None:
        year = era.first + point.number - 1
        return _of_year(point, year) if year <= era.last + 1 and point.unit in ("", "year") else None
    if point.cycle:
        years = list(_years_of_cycle(point, era))
        return _of_year(point, years[0]) if len(years) == 1 else None
    if era.last == STILL_COUNTED:
        return None
    whole = stretches.of_years(era.first, era.last, is_coarse=True)
    return stretches.part_of(whole, point.part) if point.part else whole


def _of_year(point: Point, year: int) -> Stretch:
    # A month after a reign year is that of another calendar.
    return stretches.of_years(year, year)


def _years_of_cycle(point: Point, era: Era) -> Iterator[int]:
    yield from (year for year in range(era.first, era.last + 1) if (year - 4) % 60 in point.cycle)
