"""Measurements become "32.5 cm" and "length 32.5 cm, width 4 cm", with the signs and words of a language."""

from collections.abc import Iterable, Sequence
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


def word_measure(value: Decimal, unit: str, lang: str) -> str:
    """A number with its unit, as measured: no digit is added or dropped."""
    return _joined(word_number(value, lang), unit, lang)


def word_dimensions(dimensions: Iterable[Dimension], lang: str, order: Sequence[str] = ()) -> tuple[str, ...]:
    """A line for each part measured, in the order given; the parts' names fall back along `order`."""
    lines: dict[str, list[str]] = {}
    for dimension in dimensions:
        part = dimension.part.pick((lang, *order)).text if dimension.part else ""
        lines.setdefault(part, []).append(_word_dimension(dimension, lang))
    comma, colon = ("，", "：") if primary_language(lang) == _HAN_WITHOUT_SPACE else (", ", ": ")
    return tuple((part + colon if part else "") + comma.join(measures) for part, measures in lines.items())


def word_number(value: Decimal, lang: str) -> str:
    """A number with the decimal sign and the grouping of the language; four digits stay together."""
    is_long = value >= 10_000
    locale = babel_locale(lang)
    return format_decimal(value, locale=locale, decimal_quantization=False, group_separator=is_long)


def _word_dimension(dimension: Dimension, lang: str) -> str:
    space = "" if primary_language(lang) == _HAN_WITHOUT_SPACE else " "
    extent = Wording(lang).literal(dimension.extent)
    return extent + space + word_measure(dimension.value, dimension.unit, lang)


def _joined(number: str, unit: str, lang: str) -> str:
    primary = primary_language(lang)
    space = "" if primary == _HAN_WITHOUT_SPACE else NARROW_NBSP
    return number + space + _UNITS.get(primary, {}).get(unit, unit)
