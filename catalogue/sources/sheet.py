"""A CSV file becomes records that know the line they begin on; a museum's own becomes rows of cells by heading."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

DELIMITERS = ",;\t|"
LONGEST_RECORD = 1_000
"""Lines of one record; where a cell goes on for longer, its quotation mark was never closed."""

csv.field_size_limit(10_000_000)


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a CSV file: the line it begins on, from 1, and its cells.

    `fault` says why a line is no record; its one cell is then the line, and the next record begins on the next line.
    """

    line: int
    cells: list[str]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it begins on, from 1, its cells by heading, and how many cells stand beyond the headings."""

    line: int
    cells: dict[str, str]
    surplus: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's headings in their order, and its rows that are not empty."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]


class SheetProblem(Exception):  # noqa: N818  # becomes a Problem
    """The text is no sheet. `code` and `values` are those of the Problem; `line` from 1."""

    def __init__(self, code: str, line: int, **values: str) -> None:
        super().__init__(code)
        self.code, self.line, self.values = code, line, values


def read_sheet(text: str) -> Sheet:
    """The sheet in `text`; the delimiter is the one of `, ; tab |` most frequent in its first line."""
    found = _sound(records(text, delimiter_of(text)))
    head = next(found, Record(1, []))
    headings = tuple(heading.strip() for heading in head.cells)
    repeated = next((h for h in headings if h and headings.count(h) > 1), None)
    if repeated:
        raise SheetProblem("repeated_heading", 1, heading=repeated)
    return Sheet(headings, tuple(_rows(found, headings)))


def delimiter_of(text: str) -> str:
    """The delimiter of a sheet: the most frequent in its first line."""
    return max(DELIMITERS, key=text.split("\n", 1)[0].count)


def records(text: str, delimiter: str) -> Iterator[Record]:
    """Every record of the text; one that cannot be read costs its own line and no other."""
    lines = _Lines(list(io.StringIO(text, newline=None)))
    while lines.has_more:
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                yield Record(lines.start + 1, cells)
                lines.start = lines.next
        except (csv.Error, _Unclosed) as error:
            line = lines.start
            lines.start = lines.next = line + 1
            yield Record(line + 1, [lines.all[line].rstrip("\n")], str(error))


class _Unclosed(Exception):  # noqa: N818  # never leaves this module
    pass


class _Lines:
    """The lines of a text, handed out one by one; `start` is where the present record began, from 0."""

    def __init__(self, lines: list[str]) -> None:
        self.all, self.start, self.next = lines, 0, 0

    @property
    def has_more(self) -> bool:
        return self.next < len(self.all)

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if not self.has_more:
            raise StopIteration
        if self.next - self.start >= LONGEST_RECORD:
            raise _Unclosed(f"a cell of more than {LONGEST_RECORD} lines")
        self.next += 1
        return self.all[self.next - 1]


def _sound(found: Iterator[Record]) -> Iterator[Record]:
    for record in found:
        if record.fault:
            raise SheetProblem("sheet_syntax", record.line, reason=record.fault)
        yield record


def _rows(found: Iterator[Record], headings: tuple[str, ...]) -> Iterator[Row]:
    for record in found:
        given = [cell.strip() for cell in record.cells]
        if any(given):
            surplus = sum(1 for cell in given[len(headings) :] if cell)
            yield Row(record.line, {h: c for h, c in zip(headings, given, strict=False) if h and c}, surplus)
