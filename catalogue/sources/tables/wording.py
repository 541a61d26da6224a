"""The one place where the wording of dates and of measures in a cell is read."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

from catalogue.language.reading import DateReader, DateReading, Measured, Unread, read_size
from catalogue.records import SAME_EVERYWHERE, DateSpan

from ..yaml import Tree
from .targets import EXTENTS, LENGTH_UNITS, MASS_UNITS

ReadsDates = Callable[[str], DateReading | Unread]


def reads_dates(periods: Iterable[tuple[str, DateSpan]] = ()) -> ReadsDates:
    """A reader of dates that knows these periods; a sheet has few dates, each many times."""
    return lru_cache(maxsize=10_000)(DateReader.knowing(periods).read)


_COMMON = reads_dates()
_YEARS = re.compile(r"\d{3,4}(?:\s?[-–/]\s?\d{3,4})?")
_PLAIN = re.compile(r"[\d\s\u00a0.,]*\d")


class CellProblem(Exception):  # noqa: N818  # becomes a Problem
    """A cell's text cannot be read. `code` and `values` are those of the Problem."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values


class ReadDate(NamedTuple):
    """A date in EDTF, none where the text says that there is none; whether the text said no more than that."""

    edtf: str | None
    is_plain: bool


def read_date(text: str, read: ReadsDates = _COMMON) -> ReadDate:
    """The date in a text. Raises CellProblem."""
    reading = read(text)
    if isinstance(reading, Unread):
        raise CellProblem(reading.code, **{name: value[:200] for name, value in reading.values.items()})
    return ReadDate(reading.edtf, text.strip() == reading.edtf or bool(_YEARS.fullmatch(text.strip())))


def read_number(text: str) -> str:
    """A number with a decimal point or comma, as it was typed: 21.699999999999999 is 21.7. Raises CellProblem."""
    plain = text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "").replace("−", "-")
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+\.\d+", plain):
        plain = plain.replace(",", "")
    try:
        number = Decimal(plain.replace(",", ".") if plain.count(",") == 1 else plain)
    except InvalidOperation as error:
        raise CellProblem("not_a_number", value=text[:80]) from error
    if not number.is_finite() or abs(number) > Decimal("1e15"):
        raise CellProblem("not_a_number", value=text[:80])
    if len(number.as_tuple().digits) > 15:
        number = Decimal(f"{float(number):.15g}")
    shown = f"{number:f}"
    return shown[:-2] if shown.endswith(".0") else shown


_size = lru_cache(maxsize=10_000)(read_size)


class Sizes(NamedTuple):
    """What a text says of sizes; `is_whole` where it says no more: no caliber, no remark, nothing about."""

    dimensions: list[dict[str, Tree]]
    weight: dict[str, str] | None
    is_whole: bool


def read_sizes(text: str, unit: str, language: str, extent: str = "") -> Sizes:
    """The sizes in words, parts named in `language`; the column may say the unit and the extent. Raises CellProblem."""
    reading = _size(text, extent=extent)
    if isinstance(reading, Unread):
        raise CellProblem(reading.code, **{name: value[:200] for name, value in reading.values.items()})
    measures = [replace(each, unit=each.unit or unit) for each in reading.measures]
    found = [each for each in measures if each.extent in EXTENTS and each.unit in LENGTH_UNITS]
    weights = [_value(each) for each in measures if each.unit in MASS_UNITS]
    if not found and not weights:
        lacks_unit = any(each.extent in EXTENTS and not each.unit for each in measures)
        raise CellProblem("measure_without_unit" if lacks_unit else "measure_not_read", value=text[:80])
    is_whole = len(found) + min(1, len(weights)) == len(measures) and not any(map(_says_more, measures))
    return Sizes([_dimension(each, language) for each in found], weights[0] if weights else None, is_whole)


def _dimension(measured: Measured, language: str) -> dict[str, Tree]:
    part: dict[str, Tree] = {"part": {language: measured.part}} if measured.part else {}
    return {**part, "extent": measured.extent, **_value(measured)}


def _value(measured: Measured) -> dict[str, str]:
    return {"value": read_number(str(measured.value)), "unit": measured.unit}


def _says_more(measured: Measured) -> bool:
    return bool(measured.remark) or measured.is_approximate


def read_weight(text: str, unit: str) -> dict[str, str]:
    """The weight in a text; the column may say the unit. Raises CellProblem."""
    if plain := _PLAIN.fullmatch(text.strip()):
        if not unit:
            raise CellProblem("measure_without_unit", value=text[:80])
        return {"value": read_number(plain[0]), "unit": unit}
    weight = read_sizes(text, unit, SAME_EVERYWHERE).weight
    if not weight:
        raise CellProblem("measure_not_read", value=text[:80])
    return weight


def read_extent(text: str, extent: str, unit: str, language: str) -> Sizes:
    """The measure in a column of one extent; none where it is zero, as programs write what was not measured."""
    if not text.strip("0.,"):
        return Sizes([], None, True)
    if unit and (plain := _PLAIN.fullmatch(text.strip())):
        value = read_number(plain[0])
        return Sizes([{"extent": extent, "value": value, "unit": unit}] if Decimal(value) else [], None, True)
    sizes = read_sizes(text, unit, language, extent)
    if not sizes.dimensions:
        raise CellProblem("measure_not_read", value=text[:80])
    return sizes
