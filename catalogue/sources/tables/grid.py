"""What every table is, whatever its file: sheets of rows of texts, with the faults of cells that hold none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from catalogue.errors import Place, Problem, Severity

MOST_ROWS = 200_000
MOST_COLUMNS = 500


class Fault(NamedTuple):
    """What is wrong with one cell: a problem's code and values."""

    code: str
    values: Mapping[str, str]


NO_FAULTS: Mapping[int, Fault] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row as the program shows it: its number in the sheet, the line it begins on, its cells' texts.

    `faults` are those of cells, by index; `fault` is of the row as a whole.
    """

    number: int
    line: int
    texts: list[str]
    faults: Mapping[int, Fault] = field(default_factory=lambda: NO_FAULTS)
    fault: Fault | None = None

    @property
    def is_blank(self) -> bool:
        """Whether no cell says anything."""
        return not any(self.texts) and not self.faults and not self.fault


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: its name, empty in a text file; its rows, read while they are asked for; what is odd about it."""

    name: str
    rows: Iterator[GridRow]
    problems: tuple[Problem, ...] = ()
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class Grids:
    """A file's sheets, or the problems for which there are none; the encoding where it is text."""

    file: str
    grids: tuple[Grid, ...] = ()
    problems: tuple[Problem, ...] = ()
    encoding: str | None = None


class TableProblem(Exception):  # noqa: N818  # becomes a Problem
    """The file, or the rest of a sheet, cannot be read. `code` and `values` are those of the Problem."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values


@dataclass(frozen=True, slots=True)
class Spot:
    """A sheet of a file, which knows how its cells are called."""

    file: str
    sheet: str = ""

    def place(self, row: GridRow, column: int | None = None) -> Place:
        """The place of a row, or of its cell in a column counted from 0: `Objects!D17`."""
        if column is None:
            return Place(self.file, row.line)
        cell = f"{letters(column)}{row.number}"
        return Place(self.file, row.line, column + 1, f"{self.sheet}!{cell}" if self.sheet else cell)

    def problem(
        self, code: str, severity: Severity, values: Mapping[str, str] = MappingProxyType({}), name: str | None = None
    ) -> Problem:
        """A problem of the file, or of the sheet where it has a name; `name` is a heading."""
        return Problem(code, severity, Place(self.file, cell=self.sheet or None), None, name, values)


def letters(column: int) -> str:
    """How a spreadsheet calls a column counted from 0: A, B ... Z, AA."""
    name = ""
    column += 1
    while column:
        column, last = divmod(column - 1, 26)
        name = chr(65 + last) + name
    return name


def one_grid(file: str, rows: Iterator[GridRow], encoding: str) -> Grids:
    """The one sheet of a text file."""
    return Grids(file, (Grid("", rows, is_text=True),), encoding=encoding)
