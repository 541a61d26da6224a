"""Measurements become "32.5 cm" and "length 32.5 cm, width 4 cm", with the signs and words of a language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from babel.numbers import format_decimal

from catalogue.records import Dimension

from .interface import Wording, babel_locale, primary_language

NARROW_NBSP = "\N{NARROW NO-BREAK SPACE}"
"""The thin space between a number and its unit, at which no line breaks."""

_CYRILLIC_UNITS = {"mm": "мм", "cm": "см", "m": "м", "in": "дюйм", "ft": "фут", "mg": "мг", "g": "г", "kg": "кг"}
_CHINESE_UNITS = {
    "mm": "毫米", "cm": "厘米", "m": "米", "in": "英寸", "ft": "英尺",
    "mg": "毫克", "g": "克", "kg": "千克", "oz": "盎司", "lb": "磅",
}  # fmt: skip
_UNITS = MappingProxyType(
    {
        "kk": {**_CYRILLIC_UNITS, "oz": "унция", "lb": "фунт"},
        "ru": {**_CYRILLIC_UNITS, "in": "дюйм.", "oz": "унц.", "lb": "фунт."},
        "zh": _CHINESE_UNITS,
    }
)
_HAN_WITHOUT_SPACE = "zh"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measurement in pieces, such as `height `, `12`, `.5` and ` cm`; put together they read as a phrase."""

    label: str
    whole: str
    fraction: str
    unit: str

    @property
    def text(self) -> str:
        """All pieces."""
        return self.label + self.whole + self.fraction + self.unit


def word_measure(value: Decimal, unit: str, lang: str) -> str:
    """A number with its unit, as measured: no digit is added or dropped."""
    return word_number(value, lang) + _unit(unit, lang)


def word_dimensions(dimensions: Iterable[Dimension], lang: str, order: Sequence[str] = ()) -> tuple[str, ...]:
    """A line for each part measured, in the order given; the parts' names fall back along `order`."""
    lines: dict[str, list[str]] = {}
    for dimension in dimensions:
        lines.setdefault(_part(dimension, lang, order), []).append(_measure(dimension, lang).text)
    comma = "，" if primary_language(lang) == _HAN_WITHOUT_SPACE else ", "
    return tuple(part + comma.join(measures) for part, measures in lines.items())


def word_measures(dimensions: Iterable[Dimension], lang: str, order: Sequence[str] = ()) -> tuple[Measure, ...]:
    """Every measurement for itself, those of a part with its name; they stand in the order of `word_dimensions`."""
    measures: dict[str, list[Measure]] = {}
    for dimension in dimensions:
        part = _part(dimension, lang, order)
        measure = _measure(dimension, lang)
        measures.setdefault(part, []).append(replace(measure, label=part + measure.label))
    return tuple(measure for of in measures.values() for measure in of)


def measure_of(value: Decimal, unit: str, lang: str) -> Measure:
    """A number with its unit in pieces; nothing is said before it."""
    number = word_number(value, lang)
    # Grouped like the number: four digits alone stay together.
    long = format_decimal(int(value), locale=babel_locale(lang), group_separator=value >= 10_000)
    return Measure("", long, number.removeprefix(long), _unit(unit, lang))


def word_number(value: Decimal, lang: str) -> str:
    """A number with the decimal sign and the grouping of the language; four digits stay together."""
    is_long = value >= 10_000
    locale = babel_locale(lang)
    return format_decimal(value, locale=locale, decimal_quantization=False, group_separator=is_long)


def _part(dimension: Dimension, lang: str, order: Sequence[str]) -> str:
    """The name of the part measured with a colon, nothing for the whole object."""
    colon = "：" if primary_language(lang) == _HAN_WITHOUT_SPACE else ": "
    return dimension.part.pick((lang, *order)).text + colon if dimension.part else ""


def _measure(dimension: Dimension, lang: str) -> Measure:
    space = "" if primary_language(lang) == _HAN_WITHOUT_SPACE else " "
    label = Wording(lang).literal(dimension.extent) + space
    return replace(measure_of(dimension.value, dimension.unit, lang), label=label)


def _unit(unit: str, lang: str) -> str:
    """The sign of a unit with the space before it."""
    primary = primary_language(lang)
    space = "" if primary == _HAN_WITHOUT_SPACE else NARROW_NBSP
    return space + _UNITS.get(primary, {}).get(unit, unit)
