"""Rows of cells become a tagged table that goes on over pages, its column heads repeated on each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .format import GUTTER
from .lines import Tagged, draw_lines
from .look import LABEL, Ink
from .paragraph import Line, Paragraph
from .plate import Plate, draw_plate
from .tags import TABLE_COLUMN_HEADER, Element
from .volume import Volume

_PAD = 4.5  # above and below a row's cells
_GAP = GUTTER / 2
_BOX = 9.0  # a box to tick


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and its width in parts of the text's."""

    heading: str
    share: float


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows: paragraphs one below the other with their languages, a picture, or a box to tick."""

    paragraphs: tuple[tuple[Paragraph, str], ...] = ()
    plate: Plate | None = None
    is_box: bool = False

    @property
    def words(self) -> float:
        """The height of its paragraphs."""
        return sum(paragraph.height for paragraph, _ in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side, at least so high; `opened` is called with the row's place once it is known."""

    cells: tuple[Cell, ...]
    least: float
    opened: Callable[[float], None]

    @property
    def height(self) -> float:
        """The height of the highest cell."""
        return max(self.least, *(cell.words for cell in self.cells)) + 2 * _PAD


class _Set:
    """A line of a cell still to be drawn, and where it belongs."""

    __slots__ = ("line", "paragraph", "tagged")

    def __init__(self, paragraph: Paragraph, line: Line, tagged: Tagged) -> None:
        self.paragraph, self.line, self.tagged = paragraph, line, tagged

    @property
    def height(self) -> float:
        return self.paragraph.look.leading


class Table:
    """A table being drawn on the page open now and on those after it."""

    def __init__(self, volume: Volume, columns: Sequence[Column], parent: Element) -> None:
        self._volume = volume
        self._columns = columns
        self._element = parent.add("Table")
        self._is_headed = False

    def width(self, column: int) -> float:
        """The width of a column's cells."""
        whole = sum(each.share for each in self._columns)
        return (self._volume.format.measure + _GAP) * self._columns[column].share / whole - _GAP

    def lay(self, rows: Sequence[Row], y: float) -> float:
        """Draw the rows from y on, over as many pages as they need; returns where they end."""
        y = top = self._draw_heads(y)
        for row in rows:
            if y + row.height > self._volume.format.end and y > top:
                y = top = self._turned()
            y = self._draw(row, y)
        return y

    def _turned(self) -> float:
        self._volume.turn()
        return self._draw_heads(self._volume.format.top)

    def _places(self) -> Iterator[tuple[float, float]]:
        """Where each column begins, and its width."""
        x = self._volume.left
        for column in range(len(self._columns)):
            yield x, self.width(column)
            x += self.width(column) + _GAP

    def _draw_heads(self, y: float) -> float:
        """The heads of the columns: said once as such, on further pages an artifact."""
        volume, page = self._volume, self._volume.page
        heads = [volume.say(each.heading, LABEL, self.width(i)) for i, each in enumerate(self._columns)]
        height = max(head.height for head in heads)
        line = None if self._is_headed else self._element.add("TR")
        for head, (x, _) in zip(heads, self._places(), strict=True):
            down = y + height - head.height
            if line:
                cell = line.add("TH", attributes=TABLE_COLUMN_HEADER)
                draw_lines(page, head, head.lines, Tagged(cell, volume.book.lang), x, down)
                continue
            with page.artifact():
                draw_lines(page, head, head.lines, None, x, down)
        self._is_headed = True
        self._rule(y + height + _PAD, ink="ink")
        return y + height + _PAD

    def _draw(self, row: Row, y: float) -> float:
        """Draw a row, over several pages where it is higher than one."""
        row.opened(y)
        line = self._element.add("TR")
        elements = [line.add("TD") for _ in row.cells]
        for cell, element, (x, width) in zip(row.cells, elements, self._places(), strict=True):
            self._draw_figure(cell, element, (x, y + _PAD, width, row.least))
        waiting = [_lines_of(cell, element, self._volume.book.lang) for cell, element in zip(row.cells, elements,
                                                                                             strict=True)]  # fmt: skip
        end = y + 2 * _PAD + row.least
        while any(waiting):
            ends = [
                self._draw_column(lines, x, y + _PAD) for lines, (x, _) in zip(waiting, self._places(), strict=True)
            ]
            end = max(end, *(each + _PAD for each in ends))
            if any(waiting):
                y = self._turned()
                end = y
        self._rule(end, ink="rule")
        return end

    def _draw_column(self, lines: list[_Set], x: float, y: float) -> float:
        """Draw and take off the lines that fit the page; returns where they end."""
        while lines and (y + lines[0].height <= self._volume.format.end):
            one = lines.pop(0)
            draw_lines(self._volume.page, one.paragraph, [one.line], one.tagged, x, y)
            y += one.height
        return y

    def _draw_figure(self, cell: Cell, element: Element, room: tuple[float, float, float, float]) -> None:
        x, y, width, height = room
        page, inks = self._volume.page, self._volume.typesetter.inks
        if cell.plate:
            across, down = cell.plate.fitted(width, height)
            draw_plate(page, cell.plate, element, self._volume.book.lang, (x, y, across, down))
        if cell.is_box:
            with page.artifact():
                page.frame(x, y + 1, _BOX, _BOX, inks["ink"])

    def _rule(self, y: float, *, ink: Ink | str) -> None:
        volume = self._volume
        with volume.page.artifact():
            volume.page.rule(volume.left, y, volume.format.measure, volume.typesetter.inks[ink])


def _lines_of(cell: Cell, element: Element, lang: str) -> list[_Set]:
    lines: list[_Set] = []
    for paragraph, own in cell.paragraphs:
        inner = element.add("P", lang=own if own not in (lang, "und") else None)
        tagged = Tagged(inner, own)
        lines += [_Set(paragraph, line, tagged) for line in paragraph.lines]
    return lines
