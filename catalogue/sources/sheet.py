"""A CSV file becomes rows of cells by heading, with the line each row begins on."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

DELIMITERS = ",;\t|"
csv.field_size_limit(10_000_000)


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
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        headings = tuple(heading.strip() for heading in next(reader, []))
        repeated = next((h for h in headings if h and headings.count(h) > 1), None)
        if repeated:
            raise SheetProblem("repeated_heading", 1, heading=repeated)
        return Sheet(headings, tuple(_rows(reader, headings)))
    except csv.Error as error:
        raise SheetProblem("sheet_syntax", reader.line_num, reason=str(error)) from error


def delimiter_of(text: str) -> str:
    """The delimiter of a sheet: the most frequent in its first line."""
    return max(DELIMITERS, key=text.split("\n", 1)[0].count)


def _rows(reader: Any, headings: tuple[str, ...]) -> Iterator[Row]:
    line = reader.line_num + 1
    for cells in reader:
        given = [cell.strip() for cell in cells]
        if any(given):
            surplus = sum(1 for cell in given[len(headings) :] if cell)
            yield Row(line, {h: c for h, c in zip(headings, given, strict=False) if h and c}, surplus)
        line = reader.line_num + 1
