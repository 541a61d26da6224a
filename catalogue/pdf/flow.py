"""Paragraphs pour into columns: none leaves a single line behind, headings stay with their text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .lines import Tagged, draw_lines
from .page import Page
from .paragraph import Paragraph
from .tags import Element, Extent

_TO_CAPTION = 5.0


class Inset(NamedTuple):
    """A picture in the column: its file, how far from the column's left it stands, its size, and its element.

    Without an element it is kept free, but not drawn.
    """

    file: str
    left: float
    width: float
    height: float
    element: Element | None


@dataclass(frozen=True, slots=True)
class Chunk:
    """A paragraph to be poured: its element, the space before it, and whether it must stay with the next.

    Under a `picture` it is the caption, and no column parts the two. `marker` is drawn beside the first line: the
    bullet or number of a list's item. It is read before them, or where it `trails` after them. A chunk that
    `continues` is the rest of a paragraph begun before.
    """

    paragraph: Paragraph
    tagged: Tagged
    before: float = 0.0
    inset: float = 0.0
    keeps: bool = False
    marker: tuple[Paragraph, Tagged] | None = None
    trails: bool = False
    continues: bool = False
    picture: Inset | None = None

    @property
    def above(self) -> float:
        """The height of the picture and the space to its caption."""
        return self.picture.height + _TO_CAPTION if self.picture else 0.0

    @property
    def height(self) -> float:
        """The height without the space before it."""
        return self.above + self.paragraph.height


class Frame(NamedTuple):
    """Where a column begins."""

    page: Page
    x: float
    top: float


class Portion(NamedTuple):
    """Lines of a chunk from `first` to before `last`, `y` below their column's top."""

    chunk: Chunk
    first: int
    last: int
    y: float


def pour(
    chunks: Sequence[Chunk], heights: Iterable[float], *, begins_page: bool = True
) -> tuple[list[list[Portion]], int, int]:
    """What goes into columns of these heights; then the chunk and line where the columns ended.

    Columns that do not begin their page may stay empty, where a page has more room for what they should begin with.
    """
    columns: list[list[Portion]] = []
    at, line = 0, 0
    for height in heights:
        if at == len(chunks):
            break
        column: list[Portion] = []
        y = 0.0
        while at < len(chunks):
            chunk = chunks[at]
            before = chunk.before if column and line == 0 else 0.0
            count = _fitting(chunks, at, line, height - y - before, is_first=begins_page and not column)
            if count:
                column.append(Portion(chunk, line, line + count, y + before))
            y += before + (chunk.above if count else 0.0) + count * chunk.paragraph.look.leading
            line += count
            if line < len(chunk.paragraph.lines):
                break
            at, line = at + 1, 0
        columns.append(column)
    return columns, at, line


def depth(chunks: Sequence[Chunk]) -> float:
    """The height of all chunks in one column."""
    return sum(chunk.before * (i > 0) + chunk.height for i, chunk in enumerate(chunks))


def balanced(chunks: Sequence[Chunk], columns: int, most: float) -> float | None:
    """The least height at which the chunks fill `columns` columns, or None where `most` is too little."""
    most = min(most, depth(chunks) + 1.0)
    if pour(chunks, [most] * columns)[1] < len(chunks):
        return None
    low, high = depth(chunks) / columns * 0.9, most
    while high - low > 2.0:
        middle = (low + high) / 2
        low, high = (low, middle) if pour(chunks, [middle] * columns)[1] == len(chunks) else (middle, high)
    return high


def draw_portions(portions: Iterable[Portion], frame: Frame) -> float:
    """Draw a column; returns how deep it went."""
    end = 0.0
    for chunk, first, last, y in portions:
        paragraph = chunk.paragraph
        _draw_picture(chunk, frame, y)
        x, top = frame.x + chunk.inset, frame.top + y + chunk.above
        if first == 0 and not chunk.trails:
            _draw_marker(chunk, frame.page, x, top)
        if last - first == 1 and (chunk.continues or len(paragraph.lines) > 1):
            frame.page.note("single_line", paragraph.text)
        draw_lines(frame.page, paragraph, paragraph.lines[first:last], chunk.tagged, x, top)
        if first == 0 and chunk.trails:
            _draw_marker(chunk, frame.page, x, top)
        end = y + chunk.above + (last - first) * paragraph.look.leading
    return end


def _draw_picture(chunk: Chunk, frame: Frame, y: float) -> None:
    picture = chunk.picture
    if picture and picture.element:
        box = (frame.x + chunk.inset + picture.left, frame.top + y, picture.width, picture.height)
        picture.element.extent = Extent(box, bleeds=False)
        frame.page.picture(picture.file, box, element=picture.element, bleeds=False)


def _draw_marker(chunk: Chunk, page: Page, x: float, y: float) -> None:
    if chunk.marker:
        marker, tagged = chunk.marker
        draw_lines(page, marker, marker.lines, tagged, x - marker.width, y)


def remaining(chunks: Sequence[Chunk], at: int, line: int) -> Iterator[Chunk]:
    """The chunks from a place where columns ended, the first one cut there."""
    for i, chunk in enumerate(chunks[at:]):
        if i == 0 and line:
            paragraph = chunk.paragraph
            rest = Paragraph(paragraph.spans, paragraph.look, paragraph.lines[line:], paragraph.width)
            yield Chunk(rest, chunk.tagged, 0.0, chunk.inset, chunk.keeps, continues=True)
        else:
            yield chunk


def _fitting(chunks: Sequence[Chunk], at: int, line: int, room: float, *, is_first: bool) -> int:
    """How many lines of the chunk to set here."""
    chunk = chunks[at]
    if chunk.picture:
        return len(chunk.paragraph.lines) if chunk.height <= room + 0.01 else 0
    leading = chunk.paragraph.look.leading
    left = len(chunk.paragraph.lines) - line
    count = min(left, int((room + 0.01) / leading))
    if count == left:
        return count if is_first or not chunk.keeps or _next_fits(chunks, at, room - count * leading) else 0
    if left - count == 1:
        count -= 1
    if (line == 0 and count < 2) or chunk.keeps:
        count = 0
    # A column too low for two lines takes one sooner than none for ever.
    return max(count, 1) if is_first and room >= leading else count


def _next_fits(chunks: Sequence[Chunk], at: int, room: float) -> bool:
    """Whether what must stay with the chunk fits below it: all that keeps on, and two lines of what follows."""
    for chunk in chunks[at + 1 :]:
        look = chunk.paragraph.look
        if not chunk.keeps:
            lines = len(chunk.paragraph.lines) if chunk.picture else min(2, len(chunk.paragraph.lines))
            return chunk.before + chunk.above + lines * look.leading <= room
        room -= chunk.before + chunk.height
    return room >= 0
