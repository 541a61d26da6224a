"""A measurement as museums write it becomes numbers with extents and units, or the reason why it cannot.

Words that are neither extent nor unit name the part measured (`frame: 40 x 30 cm`) or remark on it (`without lid`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType
from typing import get_args

from catalogue.records import Dimension, Weight
from catalogue.records.values import Extent, LengthUnit, MassUnit

from .dates import Unread
from .refused import Refused
from .size_tokens import SizeToken, size_tokens

_MASSES = get_args(MassUnit)
_IN_ORDER: dict[int, tuple[str, ...]] = {2: ("height", "width"), 3: ("height", "width", "depth")}
"""What the numbers of `12 x 8 x 3 cm` are where nothing is said: so most museums write them."""
_MILLIMETRES = {"mm": Decimal(1), "cm": Decimal(10), "m": Decimal(1000), "in": Decimal("25.4"), "ft": Decimal("304.8")}
_GRAMS = {"mg": Decimal("0.001"), "g": Decimal(1), "kg": Decimal(1000), "oz": Decimal("28.35"), "lb": Decimal("453.6")}
_IN_BASE = {**_MILLIMETRES, **_GRAMS}
_SMALLER = {"ft": ("in", 12), "lb": ("oz", 16), "m": ("cm", 100), "kg": ("g", 1000)}
"""2 ft 3 in is 27 in: a record holds one number with one unit."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One number of a text. `extent` and `unit` are empty where nothing tells them; `extent` may be `weight`."""

    value: Decimal
    unit: str = ""
    extent: str = ""
    part: str = ""
    remark: str = ""
    is_approximate: bool = False

    def as_field(self) -> dict[str, object]:
        """Its extent, value and unit as a record names them."""
        return {"extent": self.extent, "value": self.value, "unit": self.unit}


@dataclass(frozen=True, slots=True)
class SizeReading:
    """What a text was read as; `notes` are codes of what the reader took for granted."""

    text: str
    measures: tuple[Measured, ...]
    notes: tuple[str, ...] = ()

    def dimensions(self, lang: str) -> tuple[Dimension, ...]:
        """The lengths whose extent and unit are known, as a record holds them; parts are named in `lang`."""
        return tuple(
            Dimension.model_validate({**each.as_field(), **({"part": {lang: each.part}} if each.part else {})})
            for each in self.measures
            if each.extent in get_args(Extent) and each.unit in get_args(LengthUnit)
        )

    @property
    def weight(self) -> Weight | None:
        """The first weight."""
        weighed = next((each for each in self.measures if each.unit in _MASSES), None)
        return Weight.model_validate({"value": weighed.value, "unit": weighed.unit}) if weighed else None


def read_size(text: str, *, extent: str = "") -> SizeReading | Unread:
    """The measurements of a text; `extent` is that of its column, for a number that says none. It never raises."""
    try:
        found, notes = _measures(_merged(size_tokens(text)))
        measures, more = _without_conversions(found)
        named = [replace(each, extent=_extent(each, extent, len(measures))) for each in measures]
        return SizeReading(text, tuple(named), tuple(dict.fromkeys([*notes, *more])))
    except Refused as refused:
        return Unread(text, refused.code, MappingProxyType(refused.values))


def _extent(measured: Measured, given: str, count: int) -> str:
    if measured.unit in _MASSES:
        return "weight"
    if measured.extent in ("d", "t"):
        return "depth" if count > 1 else given
    return measured.extent or given


def _merged(tokens: list[SizeToken]) -> list[SizeToken]:
    """Feet with their inches become one number; of a range the larger number stays."""
    merged: list[SizeToken] = []
    for token in tokens:
        before = merged[-1] if merged else None
        if (
            token.kind == "number"
            and before
            and before.kind == "dash"
            and len(merged) > 1
            and merged[-2].kind == "number"
        ):
            larger = max(merged[-2], token, key=lambda each: each.value)
            merged[-2:] = [replace(larger, unit=token.unit, is_range=True, place=merged[-2].place)]
        elif before and _continues(before, token):
            unit, scale = _SMALLER[before.unit]
            merged[-1] = replace(before, value=before.value * scale + token.value, unit=unit)
        else:
            merged.append(token)
    return merged


def _continues(before: SizeToken, token: SizeToken) -> bool:
    is_next = before.kind == token.kind == "number" and before.unit in ("ft", "lb", "m", "kg")
    return is_next and token.unit == _SMALLER[before.unit][0] and token.value < _SMALLER[before.unit][1]


@dataclass(slots=True)
class _Group:
    """Numbers with `x` between them, and the words before and after."""

    numbers: list[tuple[SizeToken, str]] = field(default_factory=list)
    part: list[str] = field(default_factory=list)
    remark: list[str] = field(default_factory=list)
    ahead: list[str] = field(default_factory=list)
    """Words after a comma or semicolon: they belong to the numbers that follow, if there are any."""
    extent: str = ""
    is_joined: bool = False
    is_approximate: bool = False

    def take(self, token: SizeToken) -> None:
        """Keeps what a token says of the numbers; the numbers themselves are added by `add`."""
        match token.kind:
            case "by":
                self.is_joined = True
            case "about":
                self.is_approximate = True
            case "extent" if self.numbers and not (self.numbers[-1][1] or self.is_joined or token.is_after_break):
                self.numbers[-1] = (self.numbers[-1][0], token.meaning)
            case "extent":
                self.extent = token.meaning
            case "unit" if self.numbers and not self.numbers[-1][0].unit:
                self.numbers[-1] = (replace(self.numbers[-1][0], unit=token.meaning), self.numbers[-1][1])
            case "word" | "colon" | "unit":
                self._words(token).append(token.text)

    def add(self, token: SizeToken) -> None:
        """Adds a number, with the extent that went before it."""
        self.numbers.append((token, self.extent))
        self.extent, self.is_joined = "", False

    def next(self) -> "_Group":
        """The group of the number that follows, with the words that belong to it."""
        part = self.ahead or self.remark
        if not self.ahead:
            self.remark = []
        following = _Group(part=part, extent=self.extent)
        self.ahead = []
        return following

    def _words(self, token: SizeToken) -> list[str]:
        if not self.numbers:
            return self.part
        return self.ahead if token.is_after_break else self.remark


def _groups(tokens: list[SizeToken]) -> Iterator[_Group]:
    group = _Group()
    for token in tokens:
        if token.kind != "number":
            group.take(token)
            continue
        if group.numbers and not group.is_joined:
            following = group.next()
            yield group
            group = following
        group.add(token)
    group.remark += group.ahead
    yield group


def _measures(tokens: list[SizeToken]) -> tuple[list[tuple[Measured, bool]], list[str]]:
    if not any(token.kind == "number" for token in tokens):
        raise Refused("size_none")
    tokens = _without_counts(tokens)
    notes = ["range"] * any(token.is_range for token in tokens)
    measures: list[tuple[Measured, bool]] = []
    heading = ""
    for group in _groups(tokens):
        if not group.numbers:
            continue
        of_group, heading = _of_group(group, heading)
        notes += ["order"] * (not any(extent for _, extent in group.numbers) and len(group.numbers) in _IN_ORDER)
        measures += of_group
    return _with_later_units(measures), notes


def _with_later_units(measures: list[tuple[Measured, bool]]) -> list[tuple[Measured, bool]]:
    """`h. 12, w. 8 cm`: both are centimetres."""
    unit = ""
    for place in range(len(measures) - 1, -1, -1):
        measured, is_in_brackets = measures[place]
        if not measured.unit and measured.extent:
            measures[place] = replace(measured, unit=unit), is_in_brackets
        unit = measured.unit if measured.unit and measured.unit not in _MASSES else unit
    return measures


def _without_counts(tokens: list[SizeToken]) -> list[SizeToken]:
    """Numbers that measure nothing become words: `fragment 2 70 mm`. What has a unit, or an `x` beside it, measures."""
    chained = {place for place, token in enumerate(tokens) if token.kind == "number" and _has_by(tokens, place)}
    measured = {
        place for place, token in enumerate(tokens) if _is_measured(token, tokens[place - 1] if place else None)
    } | chained
    if not measured:
        measured = {max(place for place, token in enumerate(tokens) if token.kind == "number")}
    return [
        token if token.kind != "number" or place in measured else replace(token, kind="word")
        for place, token in enumerate(tokens)
    ]


def _is_measured(token: SizeToken, before: SizeToken | None) -> bool:
    return token.kind == "number" and bool(token.unit or (before and before.kind == "extent"))


def _has_by(tokens: list[SizeToken], place: int) -> bool:
    """Whether an `x` joins the number to another one, over extents and brackets."""
    return any(_meets(tokens, place, step) for step in (1, -1))


def _meets(tokens: list[SizeToken], place: int, step: int) -> bool:
    has_by = False
    place += step
    while 0 <= place < len(tokens):
        token = tokens[place]
        if token.kind == "number":
            return has_by
        has_by = has_by or token.kind == "by"
        if token.kind not in ("by", "extent", "open", "close", "about"):
            return False
        place += step
    return False


def _of_group(group: _Group, heading: str) -> tuple[list[tuple[Measured, bool]], str]:
    part = " ".join(group.part)
    if ":" in group.part:
        heading = part.split(":")[0].strip()
        part = heading
    units = [token.unit for token, _ in group.numbers]
    by_order = _IN_ORDER.get(len(units), ("",) * len(units))
    says_none = not any(extent for _, extent in group.numbers)
    measures = [
        (
            Measured(
                token.value,
                token.unit or next(filter(None, [*units[place:], *reversed(units)]), ""),
                (by_order[place] if says_none else extent),
                part.strip(" ,:-") or heading,
                " ".join(group.remark).strip(" ,:"),
                group.is_approximate,
            ),
            token.is_in_brackets,
        )
        for place, (token, extent) in enumerate(group.numbers)
    ]
    return measures, heading


def _without_conversions(measures: Sequence[tuple[Measured, bool]]) -> tuple[list[Measured], list[str]]:
    """Without what brackets say again in another unit: `12 1/2 x 8 in. (31.8 x 20.3 cm)`."""
    kept: list[Measured] = []
    notes: list[str] = []
    for measured, is_in_brackets in measures:
        if is_in_brackets and any(_is_the_same(measured, each) for each in kept):
            notes.append("again")
        else:
            kept.append(measured)
    return kept, notes


def _is_the_same(one: Measured, other: Measured) -> bool:
    if one.unit == other.unit or (one.unit in _MASSES) != (other.unit in _MASSES) or not (one.unit and other.unit):
        return False
    first, second = one.value * _IN_BASE[one.unit], other.value * _IN_BASE[other.unit]
    return abs(first - second) <= max(first, second) * Decimal("0.03")
