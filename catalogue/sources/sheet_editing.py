"""A CSV text and what some of its cells shall hold become the text with them: all other cells keep every character."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .sheet import delimiter_of

Cells = Mapping[str, str]
"""Cells by their headings."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A row's line, from 1, and the characters of each of its cells, quotes included."""

    number: int
    cells: tuple[tuple[int, int], ...]


def with_cells(text: str, changed: Mapping[int, Cells], added: Sequence[Cells] = ()) -> str:
    """The sheet with cells changed, in the rows that begin on the lines given, and rows added at its end.

    A heading that the sheet does not have becomes a column at its end; rows without a cell there stay short.
    """
    style = _style(text, changed, added)
    parts, at = [], 0
    for start, end, new in _edits(text, changed, style):
        parts += [text[at:start], new]
        at = end
    body = "".join((*parts, text[at:]))
    if added and not body.endswith(("\n", "\r")):
        body += style.line_end
    return body + "".join(style.row(cells) + style.line_end for cells in added)


@dataclass(frozen=True, slots=True)
class _Style:
    """How a sheet is written, and its headings with those that are new."""

    delimiter: str
    line_end: str
    quotes_all: bool
    headings: tuple[str, ...]
    new: tuple[str, ...]

    def row(self, cells: Cells) -> str:
        return self.delimiter.join(self.cell(cells.get(h, "")) for h in (*self.headings, *self.new))

    def cell(self, text: str, *, is_quoted: bool = False) -> str:
        if is_quoted or self.quotes_all or re.search(r'["\r\n]|^\s|\s$', text) or self.delimiter in text:
            return '"' + text.replace('"', '""') + '"'
        return text


def _style(text: str, changed: Mapping[int, Cells], added: Sequence[Cells]) -> _Style:
    delimiter = delimiter_of(text)
    first = next(_lines(text, delimiter))
    given = [text[start:end] for start, end in first.cells]
    headings = tuple(_unquoted(cell).strip() for cell in given)
    named = dict.fromkeys(heading for cells in (*changed.values(), *added) for heading in cells)
    after = text[first.cells[-1][1] :]
    line_end = next((end for end in ("\r\n", "\n", "\r") if after.startswith(end)), "\n")
    quotes_all = all(cell.startswith('"') for cell in given)
    return _Style(delimiter, line_end, quotes_all, headings, tuple(h for h in named if h not in headings))


def _edits(text: str, changed: Mapping[int, Cells], style: _Style) -> Iterator[tuple[int, int, str]]:
    for line in _lines(text, style.delimiter):
        if line.number == 1 and style.new:
            end = line.cells[-1][1]
            yield end, end, "".join(style.delimiter + style.cell(heading) for heading in style.new)
        if line.number in changed and line.number > 1:
            yield from _edits_of_row(text, line, changed[line.number], style)


def _edits_of_row(text: str, line: _Line, cells: Cells, style: _Style) -> Iterator[tuple[int, int, str]]:
    headings = (*style.headings, *style.new)
    wanted = {headings.index(heading): cell for heading, cell in cells.items()}
    for index, (start, end) in enumerate(line.cells):
        if index in wanted:
            yield start, end, style.cell(wanted[index], is_quoted=text.startswith('"', start))
    beyond = range(len(line.cells), max(wanted, default=-1) + 1)
    end = line.cells[-1][1]
    if beyond:
        yield end, end, "".join(style.delimiter + style.cell(wanted.get(index, "")) for index in beyond)


def _lines(text: str, delimiter: str) -> Iterator[_Line]:
    """The rows as the csv module reads them."""
    cell = re.compile(rf'("(?:[^"]|"")*"|[^{re.escape(delimiter)}\r\n]*)({re.escape(delimiter)}|\r\n|\r|\n|\Z)')
    number, begun, cells = 1, 1, []
    for found in cell.finditer(text):
        cells.append(found.span(1))
        number += len(re.findall(r"\r\n|\r|\n", found[1]))
        if found[2] != delimiter:
            yield _Line(begun, tuple(cells))
            number, begun, cells = number + 1, number + 1, []


def _unquoted(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if cell.startswith('"') else cell
