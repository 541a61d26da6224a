"""Object numbers become a table in columns: each with its catalogue number and page, the headers over every column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.edition.apparatus import Concordance
from catalogue.edition.entry import Span
from catalogue.records import Phrase

from .chapter import open_chapter
from .index import columns_of
from .lines import Tagged, draw_lines
from .look import CELL, LABEL
from .paragraph import Paragraph, set_paragraph
from .reference import folio_of
from .tags import TABLE_COLUMN_HEADER, Element
from .volume import Volume

_ROOM = 200.0  # the least room below other matter in which a concordance begins
_SHARES = (0.54, 0.2, 0.26)
_BETWEEN = 1.6
_BELOW_HEAD = 4.0


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[Paragraph, ...]

    @property
    def height(self) -> float:
        return max(cell.height for cell in self.cells) + _BETWEEN


def lay_concordance(volume: Volume, concordance: Concordance) -> None:
    """The table, over as many columns and pages as it needs."""
    heading = Phrase(concordance.heading, volume.book.lang)
    columns = columns_of(volume)
    widths = [volume.format.column_width(columns) * share for share in _SHARES]
    head = _row(volume, concordance.columns, None, widths, is_head=True)
    rest = [_row(volume, (name, str(number)), number, widths) for name, number in concordance.rows]
    whole = sum(row.height for row in rest) / columns + _ROOM / 2
    # One that a page of its own would hold whole is not divided.
    least = whole if whole <= volume.format.depth else _ROOM
    section, y = open_chapter(volume, heading, concordance.key, y=volume.start_below(heading, least))
    table = section.add("Table")
    is_first = True
    while rest:
        room = volume.format.end - y - head.height - _BELOW_HEAD
        for i, taken in enumerate(_divided(rest, columns, room)):
            x = volume.format.column_left(i, columns)
            bottom = _draw_head(volume, head, table if is_first else None, x, y)
            volume.filled = max(_draw_rows(volume, taken, table, x, bottom), volume.filled or 0.0)
            rest, is_first = rest[len(taken) :], False
        if rest:
            volume.turn()
            y = volume.format.top


def _row(
    volume: Volume, words: Sequence[str], number: int | None, widths: Sequence[float], *, is_head: bool = False
) -> _Row:
    """A row of cells; in one of an item its number and page lead there."""
    lang = volume.book.lang
    spans = [Span(word, lang if is_head else "und") for word in words]
    if number is not None:
        target = f"#item-{number}"
        spans = [
            spans[0],
            Span(spans[1].text, lang, href=target),
            Span(str(folio_of(volume, number)), lang, href=target),
        ]
    look = LABEL if is_head else CELL
    looks = (look, look.but(align="right"), look.but(align="right"))
    return _Row(
        tuple(
            set_paragraph(volume.typesetter, (span,), each, width)
            for span, each, width in zip(spans, looks, widths, strict=True)
        )
    )


def _divided(rows: Sequence[_Row], columns: int, room: float) -> Iterator[Sequence[_Row]]:
    """What each column of the page takes: as much as has room, on the last page about the same."""
    share = sum(row.height for row in rows) / columns
    at = 0
    for _ in range(columns):
        height, start = 0.0, at
        while at < len(rows) and (at == start or (height < share and height + rows[at].height <= room)):
            height += rows[at].height
            at += 1
        if at > start:
            yield rows[start:at]


def _draw_head(volume: Volume, head: _Row, table: Element | None, x: float, y: float) -> float:
    """The headers over a column; they belong to the table once, further on they are repeated as decoration."""
    page = volume.page
    if table:
        line = table.add("THead").add("TR")
        _draw_row(volume, head, [line.add("TH", attributes=TABLE_COLUMN_HEADER) for _ in head.cells], x, y)
    else:
        with page.artifact():
            _draw_row(volume, head, None, x, y)
    bottom = y + head.height
    with page.artifact():
        page.rule(x, bottom, sum(cell.width for cell in head.cells), page.inks["rule"])
    return bottom + _BELOW_HEAD


def _draw_rows(volume: Volume, rows: Sequence[_Row], table: Element, x: float, y: float) -> float:
    body = next((kid for kid in table.kids if isinstance(kid, Element) and kid.tag == "TBody"), None)
    body = body or table.add("TBody")
    for row in rows:
        line = body.add("TR")
        _draw_row(volume, row, [line.add("TD") for _ in row.cells], x, y)
        y += row.height
    return y


def _draw_row(volume: Volume, row: _Row, elements: Sequence[Element] | None, x: float, y: float) -> None:
    for i, cell in enumerate(row.cells):
        tagged = Tagged(elements[i], volume.book.lang) if elements else None
        draw_lines(volume.page, cell, cell.lines, tagged, x, y)
        x += cell.width
