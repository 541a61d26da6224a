"""The tokens between two connectors become a point: what is said of one date, in whatever order its words stand."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from .lexicon import Era, Sense
from .tokens import Token

LARGEST_CENTURY = 60
_DAY = 31
_LONGEST_REIGN = 65


@dataclass(frozen=True, slots=True)
class Point:
    """What was said of one date; what was not said may come from its neighbour: `5th`–`4th century BCE`."""

    number: int | None = None
    digits: int = 0
    is_ordinal: bool = False
    is_roman: bool = False
    unit: str = ""
    decade: int | None = None
    era: str = ""
    part: str = ""
    """`early`, `middle`, `late`, or which of how many equal parts: `2 4`."""
    month: int = 0
    day: int = 0
    eras: tuple[Era, ...] = ()
    cycle: tuple[int, ...] = ()
    unknown: str = ""
    bound: str = ""
    named: str = ""
    is_now: bool = False
    is_turn: bool = False
    is_between: bool = False
    is_approximate: bool = False
    is_uncertain: bool = False
    is_doubtful_day: bool = False
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said that could be a date, alone or with its neighbour."""
        return not (
            self.number is not None or self.part or self.month or self.eras or self.unknown or self.named
            or self.is_now or self.day or self.decade is not None
        )  # fmt: skip

    @property
    def is_year(self) -> bool:
        """Whether its number is a plain year, nothing else being said."""
        is_plain = not (self.unit or self.is_ordinal or self.eras or self.month or self.decade is not None)
        return self.number is not None and is_plain


def taken(point: Point, token: Token, after: Token | None) -> Point | None:
    """The point with one more token; None where the token does not belong to it."""
    if token.number is not None:
        return _number(point, token)
    for sense in sorted(token.senses, key=lambda each: each.kind != "era"):
        take = _TAKERS.get(sense.kind)
        more = take(point, token, sense, after) if take else None
        if more is not None:
            return more
    return None


def _number(point: Point, token: Token) -> Point | None:
    value = token.number or 0
    if token.unit == "decade" and value < 100:
        return replace(point, decade=value) if point.decade is None else None
    if point.number is None:
        return replace(
            point, number=value, digits=token.digits or len(str(value)), is_ordinal=token.is_ordinal,
            is_roman=token.is_roman, unit=point.unit or token.unit,
        )  # fmt: skip
    is_day = point.number <= _DAY and not point.unit and not point.day
    if is_day and token.digits >= 3:
        return replace(point, day=point.number, number=value, digits=token.digits, is_ordinal=False, unit=token.unit)
    is_year = point.digits >= 3 or point.unit == "year"
    if value <= _DAY and not point.day and is_year and not token.unit:
        return replace(point, day=value)
    return None


def _unit(point: Point, token: Token, sense: Sense, after: Token | None) -> Point | None:
    value = sense.value
    if value in ("month", "day"):
        return _figure(point, value)
    if point.unit or (value == "year" and point.number is None):
        return point if value == "year" and not token.has_gap and point.unit == "year" else None
    if value == "decades":
        return _decades(point, token)
    if value in ("century", "millennium"):
        return _century(point, token, value, after)
    return replace(point, unit="year") if value == "year" else None


def _century(point: Point, token: Token, value: str, after: Token | None) -> Point | None:
    if point.number is None:
        follows = after is not None and (after.is_roman or (after.number is not None and len(token.text) > 1))
        has_part = point.part is not None and len(token.text) > 1
        return (
            replace(point, unit=value)
            if (follows and after and (after.number or 0) <= LARGEST_CENTURY) or has_part
            else None
        )
    if not 1 <= point.number <= LARGEST_CENTURY:
        return None
    is_circa = len(token.text) == 1 and token.sense("circa") and after and after.number is not None
    return None if is_circa else replace(point, unit=value)


def _decades(point: Point, token: Token) -> Point | None:
    if point.number is None:
        return None
    if point.number % 10 == 0 and point.number >= 100:
        return replace(point, unit="decades" if token.has_gap else "decade")
    return replace(point, unit="year")


def _figure(point: Point, unit: str) -> Point | None:
    """A month or a day in figures, as Chinese writes it: the number before it is not the year."""
    if point.day and unit == "day":
        return point
    if unit == "month" and point.day and not point.month and point.day <= 12:
        return replace(point, month=point.day, day=0)
    if point.unit or point.number is None or point.number > _DAY:
        return None
    cleared = replace(point, number=None, digits=0)
    return replace(cleared, month=point.number) if unit == "month" else replace(cleared, day=point.number)


def _era(point: Point, token: Token, sense: Sense, after: Token | None) -> Point | None:
    if token.text == "前" and (point.number is not None or point.eras):
        return None
    if point.era:
        return None
    # What stands before its era is a year: 5 BCE is none of the centuries that may follow.
    is_year = point.is_year and not point.is_roman
    return replace(point, era=sense.kind, unit="year" if is_year else point.unit)


def _part(point: Point, token: Token, sense: Sense, after: Token | None) -> Point | None:
    if point.part:
        return None
    return replace(point, part=sense.value)


def _month(point: Point, token: Token, sense: Sense, after: Token | None) -> Point | None:
    if point.month:
        return None
    point = replace(point, month=int(sense.value))
    if point.number is not None and point.number <= _DAY and point.digits < 3 and not point.unit and not point.day:
        return replace(point, day=point.number, number=None, digits=0, is_ordinal=False)
    return point


def _reign(point: Point, token: Token, sense: Sense, after: Token | None) -> Point | None:
    eras = tuple(each.era for each in token.senses if each.era)
    if not point.eras:
        return None if point.number is not None and point.unit not in ("", "year") else replace(point, eras=eras)
    within = tuple(era for era in eras if any(_is_reign_of(era, other) for other in point.eras))
    return replace(point, eras=within) if within and within != point.eras and not point.part else None


def _is_reign_of(era: Era, other: Era) -> bool:
    """清乾隆 is the Qianlong reign of the Qing, but 明清 and 宋金 are two dynasties."""
    return other.first <= era.first and era.last <= other.last and era.last - era.first <= _LONGEST_REIGN


def _cycle(point: Point, token: Token, sense: Sense, after: Token | None) -> Point | None:
    if not point.eras or point.cycle:
        return None
    return replace(point, cycle=tuple(int(each) for each in sense.value.split()))


def _date(point: Point, token: Token, sense: Sense, after: Token | None) -> Point | None:
    if token.date is None or point.number is not None or point.month:
        return None
    year, month, day = token.date
    return replace(
        point, number=year, digits=4, unit="year", month=month, day=day, is_doubtful_day=sense.kind == "day or month"
    )


def _unknown(point: Point, token: Token, sense: Sense, after: Token | None) -> Point | None:
    return replace(point, unknown=sense.value) if point.is_empty else None


def _bound(point: Point, token: Token, sense: Sense, after: Token | None) -> Point | None:
    return replace(point, bound=sense.kind) if point.bound in ("", sense.kind) else None


def _circa(point: Point, token: Token, sense: Sense, after: Token | None) -> Point | None:
    is_of_next = point.number is not None and token.has_gap and after and after.number is not None and not after.has_gap
    return None if is_of_next else replace(point, is_approximate=True)


def _nothing(point: Point, token: Token, sense: Sense, after: Token | None) -> Point | None:
    return point


_TAKERS: dict[str, Callable[[Point, Token, Sense, Token | None], Point | None]] = {
    "era": _reign,
    "unit": _unit,
    "bce": _era,
    "ce": _era,
    "bp": _era,
    "ah": _era,
    "part": _part,
    "month": _month,
    "season": _month,
    "cycle": _cycle,
    "date": _date,
    "day or month": _date,
    "unknown digits": _unknown,
    "before": _bound,
    "until": _bound,
    "after": _bound,
    "from": _bound,
    "circa": _circa,
    "unsure": lambda point, *_: replace(point, is_uncertain=True),
    "turn": lambda point, *_: replace(point, is_turn=True),
    "now": lambda point, *_: replace(point, is_now=True) if point.is_empty else None,
    "named": lambda point, token, *_: None if point.eras else replace(point, named=token.text),
    "noun": _nothing,
    "between": lambda point, *_: replace(point, is_between=True),
    "noise": _nothing,
    "undated": _nothing,
}
"""How a point takes a token, by the kind of what the token means."""
