"""An Excel workbook becomes grids: what each cell shows, row by row, without the workbook in memory."""

import datetime
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from itertools import islice
from typing import Any

import openpyxl
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from catalogue.errors import Severity

from .container import check_archive, damage_told
from .grid import MOST_COLUMNS, MOST_ROWS, NO_FAULTS, Fault, Grid, GridRow, Grids, Spot, TableProblem
from .sheet_xml import SheetFacts, sheet_facts

_ESCAPED = re.compile(r"_x000[dD]_\n?")
_PADDED = re.compile(r'(?:"(?P<prefix>[^"]*)")?(?P<zeros>0+)')
_DAY = re.compile("d", re.IGNORECASE)
_MONTH = re.compile("m", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def read_workbook(file: str, content: bytes) -> Grids:
    """The sheets of the workbook that are not hidden; a hidden one is named."""
    check_archive(content)
    with damage_told(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of validations and pictures, which we do not read
        archive = zipfile.ZipFile(BytesIO(content))
        book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True)
    sheets = [sheet for sheet in book.worksheets if isinstance(sheet, ReadOnlyWorksheet)]
    seen = [sheet for sheet in sheets if sheet.sheet_state == "visible"]
    hidden = [sheet.title for sheet in sheets if sheet.sheet_state != "visible" and not sheet.title.startswith("_")]
    problems = [Spot(file, name).problem("sheet_hidden", Severity.WARNING, {"sheet": name}) for name in hidden]
    return Grids(file, tuple(_grid(file, archive, sheet) for sheet in seen), tuple(problems))


def _grid(file: str, archive: zipfile.ZipFile, sheet: Any) -> Grid:
    name = sheet.title
    with damage_told(name):
        facts = sheet_facts(archive, sheet._worksheet_path)  # openpyxl tells nobody else where a sheet is
    spot = Spot(file, name)
    problems = []
    if facts.hidden_rows:
        values = {"count": f"{facts.hidden_rows}"}
        problems.append(spot.problem("rows_hidden", Severity.WARNING, values))
    return Grid(name, _rows(sheet, facts), tuple(problems))


def _rows(sheet: Any, facts: SheetFacts) -> Iterator[GridRow]:
    sheet.reset_dimensions()  # what the file says of its size may be wrong
    merged = _Merged(facts)
    rows = enumerate(_safely(sheet), 1)
    for number, cells in rows:
        if number > MOST_ROWS:
            raise TableProblem("table_too_long", most=f"{MOST_ROWS}")
        texts: list[str] = []
        faults: dict[int, Fault] = {}
        for column, cell in enumerate(islice(cells, MOST_COLUMNS)):
            shown = _shown(cell)
            texts.append(shown if isinstance(shown, str) else "")
            if isinstance(shown, Fault):
                faults[column] = shown
        for column in facts.uncounted.get(number, ()):
            faults[column] = Fault("formula_without_value", {})
        yield GridRow(number, number, merged.filled(number, texts), faults or NO_FAULTS)


def _safely(sheet: Any) -> Iterator[Sequence[Any]]:
    found = iter(sheet.rows)
    number = 1
    while True:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of dates out of range, which come as cells with errors
                row = next(found)
        except StopIteration:
            return
        except Exception as error:  # a cell may name a text or a style that there is not
            raise TableProblem("sheet_damaged", row=f"{number}", reason=str(error)[:200]) from error
        number += 1
        yield row


class _Merged:
    """Cells merged over several rows say the same for each of them: the upper left one holds the text for all."""

    def __init__(self, facts: SheetFacts) -> None:
        self.ranges = facts.merged
        self.texts: dict[tuple[int, int], str] = {}

    def filled(self, number: int, texts: list[str]) -> list[str]:
        for column, first, last in self.ranges.get(number, ()):
            if number == first and column < len(texts):
                self.texts[first, column] = texts[column]
            elif number <= last and (text := self.texts.get((first, column))):
                texts.extend([""] * (column + 1 - len(texts)))
                texts[column] = texts[column] or text
        return texts


def _shown(cell: Any) -> str | Fault:
    """What a cell shows, as far as its kind of value says."""
    value = cell.value
    if cell.data_type == "e":
        return Fault("cell_error", {"value": str(value)})
    match value:
        case None:
            text = ""
        case bool():
            text = "true" if value else "false"
        case int() | float():
            text = _number(value, str(cell.number_format))
        case datetime.date():
            text = _date(value, str(cell.number_format))
        case _:
            text = _ESCAPED.sub("\n", str(value)).replace("\r\n", "\n").replace("\x0b", "\n").strip()
    return text


def _number(value: float, form: str) -> str:
    """A number as it was typed: what is nearest to 21.7 is 21.7, and 1998.0 is 1998; zeros that pad stay."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    if isinstance(value, int):
        padded = _PADDED.fullmatch(form)
        return f"{padded['prefix'] or ''}{value:0{len(padded['zeros'])}}" if padded else str(value)
    return f"{Decimal(f'{value:.15g}'):f}"


def _date(value: datetime.date, form: str) -> str:
    """The date as ISO 8601, as exact as the cell shows it: a year, a month of it, a day, a time of that."""
    bare = _QUOTED.sub("", form)
    if not _DAY.search(bare):
        return f"{value:%Y-%m}" if _MONTH.search(bare) else f"{value.year:04}"
    if isinstance(value, datetime.datetime) and (value.hour or value.minute or value.second):
        return value.isoformat(timespec="seconds")
    return f"{value.year:04}-{value:%m-%d}"
