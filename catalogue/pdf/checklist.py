"""Items become a checklist for the store room: box to tick, numbers, picture, title, hall, size, room for condition."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from catalogue.edition.book import Book, Item
from catalogue.edition.entry import Entry, Span

from .format import MM, Format, format_of
from .hand_list import NUMBER, date_of, fact_of, mark, picture_cell, text_cell, title_cell
from .lines import Tagged, draw_lines
from .look import PART_OTHER, SMALL
from .table import Cell, Column, Row, Table
from .volume import Volume

_MARGIN = 12 * MM
_FOOT = 18 * MM
_PICTURE = 34.0
_AFTER_HEADING = 10.0


def checklist_format(_book: Book) -> tuple[Format, float]:
    """A4, lying, with the same margins on both sides."""
    shape = format_of("297x210")
    return Format(shape.width, shape.height, _MARGIN, _MARGIN, _MARGIN, _FOOT), 1.0


def lay_checklist(volume: Volume) -> Iterator[tuple[str, Callable[[Volume], None]]]:
    """One table of all items, in the catalogue's order."""
    items = [item for part in volume.book.parts for item in part.items]
    yield "checklist", partial(_lay, items=items)


def _lay(volume: Volume, *, items: Sequence[Item]) -> None:
    book, words = volume.book, volume.book.words
    volume.turn()
    volume.bookmark(0, book.title.text, "checklist")
    title = volume.set_within(book.title, PART_OTHER.but(ink="ink"), volume.format.measure, volume.format.depth * 0.2)
    own = book.title.lang if book.title.lang not in (book.lang, "und") else None
    heading = Tagged(volume.root.add("H1", lang=own), book.title.lang)
    draw_lines(volume.page, title, title.lines, heading, volume.left, volume.format.top)
    columns = (
        Column(words.checked, 1.5), Column(words.number, 1), Column(words.picture, 1.6),
        Column(words.object_number, 2.2), Column(words.title, 5.4), Column(words.hall, 2.6),
        Column(words.dimensions, 3.2), Column(words.condition, 4.5),
    )  # fmt: skip
    table = Table(volume, columns, volume.root)
    rows = [_row(volume, table, item) for item in items]
    table.lay(rows, volume.format.top + title.height + _AFTER_HEADING)


def _row(volume: Volume, table: Table, item: Item) -> Row:
    entry, lang = item.entry, volume.book.lang
    number = volume.say(str(item.number), SMALL.but(ink=NUMBER.ink), table.width(1))
    cells = (
        Cell(is_box=True),
        Cell(((number, lang),)),
        picture_cell(volume, item),
        text_cell(volume, (Span(entry.number, "und"),), table.width(3)),
        title_cell(volume, item, table.width(4), [date_of(entry)]),
        text_cell(volume, _hall(entry), table.width(5)),
        text_cell(volume, fact_of(entry, "dimensions", lang), table.width(6)),
        Cell(),
    )
    return Row(cells, _PICTURE, partial(mark, volume, item, 3))


def _hall(entry: Entry) -> tuple[Span, ...]:
    return tuple(Span(link.text.text, link.text.lang) for link in entry.links if link.role == "hall")
