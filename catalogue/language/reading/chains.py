"""Points joined by dashes, `and` and `or` lend each other what was not said, and become one stretch of time."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from itertools import pairwise

from .items import joined
from .points import LARGEST_CENTURY, Point
from .refused import Refused
from .resolving import resolved
from .stretches import Stretch

Link = str
"""What joins two points: `dash` (tight), `wide` (a dash between blanks), `han` (至), `and` or `or`."""


def stretch_of(points: Sequence[Point], links: Sequence[Link]) -> Stretch:
    """The stretch from the first point to the last. Raises Refused."""
    links = [_tightness(link, *pair) for link, pair in zip(links, pairwise(points), strict=False)]
    points = _completed(list(points), links)
    if any(link == "or" for link in links):
        points = [replace(point, is_uncertain=True) for point in points]
    spans = [resolved(point) for point in points]
    pairs = list(pairwise(spans))
    is_list = not {"and", "or"}.isdisjoint(links) and not any(point.is_between for point in points)
    if is_list:
        reduce(joined, spans)  # refuses what is far apart
    if all(point.eras and point.number is None for point in points):
        return reduce(Stretch.joined, spans)
    if all(one.first <= other.first for one, other in pairs):
        return spans[0] if len(spans) == 1 else Stretch(spans[0].start, spans[-1].end)
    if not {"and", "or"}.issuperset(links):
        raise Refused("date_backward", value=" - ".join(point.text for point in points))
    return reduce(Stretch.joined, spans)


def _tightness(link: Link, one: Point, other: Point) -> Link:
    """A Chinese 至 is tight where one of the two lacks something: 约1920至1940年, but not 约1920年至1940年."""
    if link != "han":
        return link
    lacks = (other.number is None and other.decade is None) or not (
        one.unit or one.eras or one.month or one.decade is not None
    )
    return "dash" if lacks else "wide"


def _completed(points: list[Point], links: Sequence[Link]) -> list[Point]:
    if len(points) == 1:
        return [_of_its_own(points[0])]
    points = [_without_bounds(point, place, len(points)) for place, point in enumerate(points)]
    if any(point.is_turn for point in points):
        points = [replace(points[0], part="late"), *points[1:-1], replace(points[-1], part="early")]
    if any(point.unit == "decade" or point.decade is not None for point in points):
        # 1890s–1900s are two decades, and no century
        points = [replace(p, unit="decade") if p.unit == "hundreds or decade" else p for p in points]
    have_eras = [bool(point.era) for point in points]
    for place in range(len(points) - 2, -1, -1):
        points[place] = _from_next(points[place], points[place + 1])
    for place in range(1, len(points)):
        points[place] = _from_previous(points[place], points[place - 1])
        if not (have_eras[place] and have_eras[place - 1]):
            points[place] = _with_all_digits(points[place], points[place - 1])
        points[place] = _with_era(points[place], points[place - 1])
    points = [_small_decade(point) for point in points]
    _check_sizes(points)
    return _spread(points, links)


def _of_its_own(point: Point) -> Point:
    if point.is_turn:
        raise Refused("date_turn", value=point.text)
    if point.unit == "decades":
        return replace(point, unit="decade")
    return _small_decade(point)


def _small_decade(point: Point) -> Point:
    """The 40s of our era, where the era is said; `the 40s` alone are of some century."""
    if point.decade is None or point.number is not None or not point.era:
        return point
    return replace(point, number=point.decade, digits=2, unit="decade", decade=None)


def _without_bounds(point: Point, place: int, count: int) -> Point:
    """`from 1850 until 1870` is a range: its words say no more than its dash."""
    is_idle = (place == 0 and point.bound == "from") or (place == count - 1 and point.bound == "until")
    # 1850–1870 жылдар are years, unlike 1850–1870-жылдар.
    unit = "year" if point.unit == "decades" else point.unit
    return replace(point, bound="" if is_idle else point.bound, unit=unit)


def _from_next(point: Point, after: Point) -> Point:
    is_lone_part = point.part and point.number is None and not point.eras and not point.month
    if is_lone_part:
        point = replace(
            point, number=after.number, digits=after.digits, unit=after.unit, decade=after.decade, eras=after.eras,
            is_ordinal=after.is_ordinal, is_roman=after.is_roman,
        )  # fmt: skip
    if after.decade is not None and after.number is not None and point.is_year and (point.number or 0) < 100:
        # 20–30-е гг. XX в.
        point = replace(point, decade=point.number, number=after.number, digits=after.digits, unit=after.unit)
    point = _unit_from(point, after)
    if point.month and not point.era and _may_be_day(point):
        point = replace(point, day=point.number or 0, number=None, digits=0, is_ordinal=False)
    if after.month and not point.month and after.day and _may_be_day(point):
        point = replace(point, day=point.number or 0, number=None, digits=0, is_ordinal=False, month=after.month)
    if point.day and not point.month and after.month:
        point = replace(point, month=after.month)
    if (point.month or point.day) and point.number is None and not point.eras:
        point = replace(
            point,
            number=after.number,
            digits=after.digits,
            eras=after.eras,
            unit=after.unit,
            month=point.month or after.month,
        )
    has_number = point.number is not None or point.decade is not None
    return replace(point, era=after.era) if after.era and not point.era and has_number else point


def _may_be_day(point: Point) -> bool:
    return point.number is not None and point.number <= 31 and point.digits < 3 and not point.unit and not point.day


def _unit_from(point: Point, after: Point) -> Point:
    number = point.number
    if number is None or point.unit or point.eras or point.month:
        return point
    if after.unit in ("century", "millennium") and number <= LARGEST_CENTURY:
        return replace(point, unit=after.unit)
    is_round = number % 10 == 0 and point.digits >= 3
    if after.decade is not None and after.number is None and is_round:
        return replace(point, unit="decade")
    if after.unit == "hundreds" and number % 100 == 0 and is_round:
        return replace(point, unit=after.unit)
    return replace(point, unit="decade") if after.unit in ("decade", "hundreds") and is_round else point


def _from_previous(point: Point, before: Point) -> Point:
    if point.number is not None and before.eras and not point.eras and point.unit in ("", "year") and not point.month:
        longest = max(era.last - era.first + 2 for era in before.eras)
        return replace(point, eras=before.eras) if point.number <= longest else point
    if point.number is None and not point.eras and (point.month or point.day):
        point = replace(
            point, number=before.number, digits=before.digits, era=point.era or before.era, unit=before.unit,
            month=point.month or before.month,
        )  # fmt: skip
    if point.day and not point.month:
        point = replace(point, month=before.month)
    if point.decade is not None and point.number is None and before.number is not None and before.unit == "decade":
        point = replace(point, number=before.number // 100 * 100 + point.decade, unit="decade", digits=4, decade=None)
    return point


def _with_era(point: Point, before: Point) -> Point:
    is_descending = point.number is not None and before.number is not None and point.number <= before.number
    return replace(point, era="bce") if before.era == "bce" and not point.era and is_descending else point


def _with_all_digits(point: Point, before: Point) -> Point:
    """1913-4 is 1913 to 1914, and 1190/85 BCE is 1190 to 1185; 200-50 BCE has all its digits."""
    number, start = point.number, before.number
    if number is None or start is None or not _are_alike(point, before) or point.digits >= before.digits:
        return point
    scale: int = 10**point.digits
    full = start // scale * scale + number
    if "bce" in (point.era, before.era):
        is_short = full < start and before.digits >= 4 and point.digits <= 2
    else:
        is_short = full > start
    return replace(point, number=full, digits=before.digits) if is_short else point


def _are_alike(point: Point, before: Point) -> bool:
    if point.unit == "decade":
        return before.unit == "decade" or before.is_year
    is_number = before.unit in ("", "year") and not before.is_ordinal and not before.is_roman and not before.eras
    return point.unit in ("", "year") and not point.month and not point.is_roman and not point.is_ordinal and is_number


def _check_sizes(points: list[Point]) -> None:
    """A bare number of two digits is a year only beside one that looks like a year."""
    for place, point in enumerate(points):
        others = points[:place] + points[place + 1 :]
        is_bare = point.is_year and not point.era and (point.number or 0) < 100 and not point.is_roman
        if is_bare and any(_looks_like_year(other) for other in others):
            points[place] = replace(point, unit="year")


def _looks_like_year(point: Point) -> bool:
    is_plain = point.number is not None and point.unit in ("", "year") and not point.is_ordinal
    return is_plain and (point.digits >= 3 or bool(point.era) or point.unit == "year")


def _spread(points: list[Point], links: Sequence[Link]) -> list[Point]:
    """A doubt said once belongs to both ends of a tight dash: c. 1920–1940, 1920–1940 (?)."""
    for place, link in enumerate(links):
        one, other = points[place], points[place + 1]
        if link in ("dash", "and", "or") and one.is_approximate:
            points[place + 1] = replace(other, is_approximate=True)
        if link in ("dash", "and", "or") and other.is_uncertain:
            points[place] = replace(one, is_uncertain=True)
    return points
