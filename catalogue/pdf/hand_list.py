"""Items become the rows of a list: number, small picture, title, date, dimensions, object number."""

from collections.abc import Sequence
from functools import partial

from catalogue.edition.book import Item
from catalogue.edition.entry import Entry, Span
from catalogue.records import Phrase

from .look import SMALL, Look
from .paragraph import Paragraph, set_paragraph
from .plate import plates_of
from .table import Cell, Column, Row, Table
from .tags import Element
from .tombstone import spans_of
from .volume import Volume

PICTURE = 42.0
"""The height of a row's picture, in points."""
TITLE = Look(9, 11.7, style="semibold")
NUMBER = Look(9, 11.7, ink="accent")
_NARROW = 420.0  # a text too narrow for columns of their own for date and dimensions


def lay_hand_list(volume: Volume, items: Sequence[Item], at: int, parent: Element, level: int) -> int:
    """Lay all items from `at` on out as one table."""
    volume.turn()
    words = volume.book.words
    is_narrow = volume.format.measure < _NARROW
    columns = [Column(words.number, 1), Column(words.picture, 1.9), Column(words.title, 5.2)]
    columns += [] if is_narrow else [Column(words.date, 2.6), Column(words.dimensions, 3)]
    table = Table(volume, [*columns, Column(words.object_number, 2)], parent)
    table.lay([_row(volume, item, table, level, is_narrow=is_narrow) for item in items[at:]], volume.format.top)
    return len(items) - at


def _row(volume: Volume, item: Item, table: Table, level: int, *, is_narrow: bool) -> Row:
    entry = item.entry
    facts = [date_of(entry), fact_of(entry, "dimensions", volume.book.lang)]
    cells = [number_cell(volume, item, table.width(0)), picture_cell(volume, item)]
    cells.append(title_cell(volume, item, table.width(2), facts if is_narrow else ()))
    if not is_narrow:
        cells += [text_cell(volume, spans, table.width(3 + i)) for i, spans in enumerate(facts)]
    cells.append(text_cell(volume, (Span(entry.number, "und"),), table.width(len(cells))))
    return Row(tuple(cells), PICTURE, partial(mark, volume, item, level))


def mark(volume: Volume, item: Item, level: int, y: float) -> None:
    """Let bookmarks and links lead to the row of an item."""
    volume.bookmark(level - 2, f"{item.number}  {item.entry.heading.text}", f"item-{item.number}", y=y)


def number_cell(volume: Volume, item: Item, width: float) -> Cell:
    """The catalogue number."""
    return Cell(((volume.say(str(item.number), NUMBER, width), volume.book.lang),))


def picture_cell(volume: Volume, item: Item) -> Cell:
    """The first picture, if there is one."""
    plates = plates_of(volume, item.entry.figures[:1])
    return Cell(plate=plates[0] if plates else None)


def title_cell(volume: Volume, item: Item, width: float, below: Sequence[Sequence[Span]] = ()) -> Cell:
    """The title in each language of the book, what stands under it, and further lines."""
    headings = [each.heading for each in (item.entry, item.parallel) if each]
    lines: list[tuple[Paragraph, str]] = [(volume.set(heading, TITLE, width), heading.lang) for heading in headings]
    lines += [(volume.set(other, SMALL.but(ink="secondary"), width), other.lang) for other in item.entry.subheadings]
    lang = volume.book.lang
    lines += [(set_paragraph(volume.typesetter, spans, SMALL, width), lang) for spans in below if spans]
    return Cell(tuple(lines))


def text_cell(volume: Volume, spans: Sequence[Span], width: float) -> Cell:
    """A few words."""
    return Cell(((set_paragraph(volume.typesetter, spans, SMALL, width), volume.book.lang),)) if spans else Cell()


def date_of(entry: Entry) -> tuple[Span, ...]:
    """When it was made."""
    return (_span(entry.date),) if entry.date else ()


def fact_of(entry: Entry, key: str, lang: str) -> tuple[Span, ...]:
    """The values of one fact of an entry."""
    return next((spans_of(fact, lang) for fact in entry.facts if fact.key == key), ())


def _span(phrase: Phrase) -> Span:
    return Span(phrase.text, phrase.lang)
