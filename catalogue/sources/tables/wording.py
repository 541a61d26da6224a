"""The one place where the wording of dates and of measures in a cell is read."""

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from catalogue.records import parse_edtf

from .heading_words import UNITS
from .targets import LENGTH_UNITS, MASS_UNITS


class CellProblem(Exception):  # noqa: N818  # becomes a Problem
    """A cell's text cannot be read. `code` and `values` are those of the Problem."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values


class ReadDate(NamedTuple):
    """A date in EDTF, and whether the text said no more than that."""

    edtf: str
    is_plain: bool


_YEARS = re.compile(r"(\d{3,4})(?:\s*[-–—/]\s*(\d{3,4}))?")
_MEASURE = re.compile(r"\s*([\d\s\u00a0.,]*\d)\s*([^\W\d_]{1,12})?\.?\s*")
_UNITS = {word: unit for unit, words in UNITS.items() for word in words.split(";")}


def read_date(text: str) -> ReadDate:
    """The date in a text. Raises CellProblem."""
    if found := _YEARS.fullmatch(text.strip()):
        edtf = "/".join(f"{int(year):04}" for year in found.groups() if year)
        return ReadDate(_checked(edtf, text), True)
    return ReadDate(_checked(text.strip(), text), True)


def _checked(edtf: str, text: str) -> str:
    try:
        return parse_edtf(edtf).edtf
    except PydanticCustomError as error:
        code = "backward_interval" if error.type == "backward_interval" else "date_not_read"
        raise CellProblem(code, value=text[:80]) from error


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


def read_measure(text: str, unit: str) -> tuple[str, str]:
    """One measure, `12,5 cm` or `12,5` where the unit is known: its number and unit. Raises CellProblem."""
    found = _MEASURE.fullmatch(text)
    written = (found[2] or "").casefold() if found else ""
    if not found or (written and written not in _UNITS):
        raise CellProblem("measure_not_read", value=text[:80])
    if not (written or unit):
        raise CellProblem("measure_without_unit", value=text[:80])
    return read_number(found[1]), _UNITS[written] if written else unit


def read_dimensions(text: str, unit: str) -> list[dict[str, str]]:
    """The measures in a text such as `H. 12.5 x W. 8 cm`. Raises CellProblem."""
    raise CellProblem("measure_not_read", value=text[:80])


def read_weight(text: str, unit: str) -> dict[str, str]:
    """The weight in a text. Raises CellProblem."""
    value, found = read_measure(text, unit)
    if found not in MASS_UNITS:
        raise CellProblem("measure_not_read", value=text[:80])
    return {"value": value, "unit": found}


def read_extent(text: str, extent: str, unit: str) -> dict[str, str] | None:
    """One measure of a known extent; none where it is zero, as programs write what was not measured."""
    if not text.strip("0.,"):
        return None
    value, found = read_measure(text, unit)
    if not Decimal(value):
        return None
    if found not in LENGTH_UNITS:
        raise CellProblem("measure_not_read", value=text[:80])
    return {"extent": extent, "value": value, "unit": found}
