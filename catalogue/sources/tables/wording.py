"""The one place where the wording of dates and of measures in a cell is read."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

from catalogue.language.reading import DateReader, DateReading, Unread
from catalogue.records import DateSpan

from .heading_words import ARTIFACT, UNITS
from .headings import folded
from .targets import EXTENTS, LENGTH_UNITS, MASS_UNITS

ReadsDates = Callable[[str], DateReading | Unread]


def reads_dates(periods: Iterable[tuple[str, DateSpan]] = ()) -> ReadsDates:
    """A reader of dates that knows these periods; a sheet has few dates, each many times."""
    return lru_cache(maxsize=10_000)(DateReader.knowing(periods).read)


_COMMON = reads_dates()
_YEARS = re.compile(r"\d{3,4}(?:\s?[-–/]\s?\d{3,4})?")
_MEASURE = re.compile(r"\s*([\d\s\u00a0.,]*\d)\s*([^\W\d_]{1,12})?\.?\s*")
_NAMED = re.compile(r"([^\d]+?)\s*(\d.*)")
_BETWEEN = re.compile(r"[|;\n；]|,(?!\d)|，|\s[xхX×]\s|×|(?<=\d)[xхX](?=\D)")
_SHORT = {
    "height": "h;ht;выс;в;биікт", "width": "w;шир;ш", "length": "l;дл;ұз", "depth": "d;глуб;г;тер",
    "diameter": "diam;dia;dm;ø;диам;д;диаметр", "thickness": "th;толщ;қал",
}  # fmt: skip
_EXTENTS = {
    folded(word): extent
    for extent in EXTENTS
    for word in f"{ARTIFACT.get(f'dimensions.{extent}', extent)};{_SHORT.get(extent, extent)}".split(";")
}
_UNITS = {word: unit for unit, words in UNITS.items() for word in words.split(";")}


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
    """The measures in a text, each with its extent before it: `H. 12.5 x W. 8 cm`. Raises CellProblem.

    A unit holds for those before it that have none.
    """
    found: list[dict[str, str]] = []
    for piece in reversed([piece for piece in _BETWEEN.split(text) if piece.strip()]):
        parts = _NAMED.fullmatch(piece.strip())
        extent = _EXTENTS.get(folded(parts[1])) if parts else None
        if not parts or not extent:
            raise CellProblem("measure_not_read", value=text[:80])
        if measured := read_extent(parts[2], extent, unit):
            unit = measured["unit"]
            found.insert(0, measured)
    return found


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
