"""Chapters, parts and items become the table of contents: numbers in the accent, no leaders."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from catalogue.edition.apparatus import Apparatus, Index
from catalogue.edition.book import Book
from catalogue.edition.entry import Span
from catalogue.records import Phrase

from .chapter import draw_chapter_heading, second_heading
from .lines import Tagged, draw_lines
from .look import Look
from .page import Page
from .paragraph import Paragraph, parted, set_within
from .parallel import SIDES
from .tags import Element
from .volume import Volume

_CHAPTER = Look(12, 16)
_ITEM = Look(9, 13)
_NUMBER = 34.0  # the column of page numbers
_MOST = 0.3  # of the text's height: a row
_HEADING = 56.0
_BEFORE, _AFTER_CHAPTER, _AFTER_ITEM = 11.0, 3.0, 1.5
_STEP = 2 * 13.0  # by which columns are shortened
_MOST_ITEMS = 400  # a longer catalogue of cards or rows lists its parts only: its index serves better
_SPACIOUS = frozenset({"plate", "entry", "half"})
"""Layouts that give an item so much of a page that contents with all items stay a small part of the book."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the contents: what it says and the destination it leads to; an item may stand apart from the last."""

    text: Phrase
    target: str
    is_item: bool
    is_apart: bool = False
    second: Phrase | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """What it says, in both languages where they differ; parted from the page read after it."""
        shown = [self.text] if self.second is None or self.second.text == self.text.text else [self.text, self.second]
        spans = [
            span for each in map(parted, shown) for span in (Span("· ", self.text.lang), Span(each.text, each.lang))
        ]
        return tuple(spans[1:])


class SetRow(NamedTuple):
    """A row set: both languages in one paragraph, or the second one's beside the first's."""

    row: Row
    paragraph: Paragraph | None
    beside: Paragraph | None = None

    @property
    def height(self) -> float:
        """The height of the higher of the two."""
        return max(each.height for each in (self.paragraph, self.beside) if each)


@dataclass(frozen=True, slots=True)
class Place:
    """A row set, on the page and at the height it will stand."""

    made: SetRow
    page: int
    column: int
    y: float

    @property
    def row(self) -> Row:
        """The row itself."""
        return self.made.row


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents before the page numbers are known."""

    places: tuple[Place, ...]

    @property
    def length(self) -> int:
        """How many pages they take."""
        return self.places[-1].page + 1 if self.places else 1


def _rows(volume: Volume) -> Iterator[Row]:
    """Everything the contents list."""
    book = volume.book
    for i, text in enumerate(book.front):
        second = book.second_front[i] if book.second_front else None
        yield Row(text.heading, f"front-{i}", is_item=False, second=second.heading if second else None)
    yield from (_row(volume, part.heading, part.key) for part in book.before)
    yield from _rows_of_parts(book)
    if book.shelves:
        yield _row(volume, book.words.library, "library")
    lesser = [_apparatus_row(volume, part) for part in book.after]
    lesser += [_row(volume, book.words.credits, "credits")] if book.credits else []
    lesser += [_row(volume, book.words.colophon, "colophon")] if book.colophon else []
    yield from (replace(row, is_item=True, is_apart=i == 0) for i, row in enumerate(lesser))


def _row(volume: Volume, heading: str, target: str) -> Row:
    return Row(Phrase(heading, volume.book.lang), target, is_item=False, second=second_heading(volume, target))


def _apparatus_row(volume: Volume, part: Apparatus) -> Row:
    """An index in the second language has its heading in that only."""
    row = _row(volume, part.heading, part.key)
    return replace(row, text=Phrase(part.heading, part.lang)) if isinstance(part, Index) and part.lang else row


def _rows_of_parts(book: Book) -> Iterator[Row]:
    lists_items = book.layout in _SPACIOUS or sum(len(part.items) for part in book.parts) <= _MOST_ITEMS
    for i, part in enumerate(book.parts):
        if part.opener:
            second = part.parallel.heading if part.parallel else None
            yield Row(part.opener.heading, f"part-{i}", is_item=False, second=second)
        for item in part.items if lists_items else ():
            second = item.parallel.heading if item.parallel else None
            yield Row(item.entry.heading, f"item-{item.number}", is_item=True, second=second)


def plan_contents(volume: Volume) -> Contents:
    """Where each row will stand, set closer where that saves a page, the columns of several pages about as long."""
    rows, end = list(_set_rows(volume)), volume.format.end
    options = {share: _placed(volume, rows, share, end) for share in (1.8, 1.4, 1.0, 0.75, 0.5)}
    fewest = min(contents.length for contents in options.values())
    share = next(share for share, contents in options.items() if contents.length == fewest)
    contents = options[share]
    while fewest > 1 and (shorter := _placed(volume, rows, share, end - _STEP)).length == fewest:
        contents, end = shorter, end - _STEP
    return contents


def lay_contents(volume: Volume, contents: Contents) -> None:
    """The rows with their page numbers, which are known by now."""
    heading = Phrase(volume.book.words.contents, volume.book.lang)
    volume.running = heading
    volume.turn()
    volume.bookmark(0, heading.text, "contents")
    draw_chapter_heading(volume, volume.root, heading, volume.format.top, second_heading(volume, "contents"))
    table = volume.root.add("TOC")
    for place in contents.places:
        if place.page > volume.page.index:
            volume.turn()
        _draw_row(volume, volume.page, place, table.add("TOCI"))


def _is_parallel(volume: Volume) -> bool:
    """Whether the second language has a column of its own, as everywhere in such a book."""
    return volume.book.second is not None and volume.format.columns >= SIDES


def _columns(volume: Volume) -> int:
    return 1 if _is_parallel(volume) else volume.format.columns


def _set_rows(volume: Volume) -> Iterator[SetRow]:
    shape = volume.format
    width = shape.column_width(shape.columns) - _NUMBER
    for row in _rows(volume):
        look = _ITEM if row.is_item else _CHAPTER
        if not _is_parallel(volume):
            yield SetRow(row, set_within(volume.typesetter, row.spans, look, width, shape.depth * _MOST))
            continue
        sides = (row.text, row.second) if row.text.lang != volume.book.second else (None, row.text)
        shown = (each if each and (i == 0 or each != sides[0]) else None for i, each in enumerate(sides))
        most = shape.depth * _MOST
        yield SetRow(row, *(volume.set_within(parted(each), look, width, most) if each else None for each in shown))


def _placed(volume: Volume, rows: Sequence[SetRow], share: float, end: float) -> Contents:
    """The rows with `share` of the usual space between them, in columns that end at `end`."""
    shape, columns = volume.format, _columns(volume)
    start = shape.top + _HEADING
    places: list[Place] = []
    page, column, y = 0, 0, start
    for each, following in zip(rows, (*(each.row for each in rows[1:]), None), strict=True):
        row, height = each.row, each.height
        before = 0.0 if (row.is_item and not row.is_apart) or y == start else _BEFORE * share
        has_items = following is not None and following.is_item and not (row.is_item or following.is_apart)
        if y + before + height + (_ITEM.leading if has_items else 0.0) > end:
            column, before = column + 1, 0.0
            if column == columns:
                page, column, start = page + 1, 0, shape.top
            y = start
        places.append(Place(each, page, column, y + before))
        y += before + height + (_AFTER_ITEM if row.is_item else _AFTER_CHAPTER) * share
    return Contents(tuple(places))


def _draw_row(volume: Volume, page: Page, place: Place, item: Element) -> None:
    shape, lang = volume.format, volume.book.lang
    row, paragraph, beside = place.made
    x = shape.column_left(place.column, shape.columns)
    own = row.text.lang
    link = item.add("Reference").add("Link", lang=own if own not in (lang, "und") else None)
    number, look = volume.folios[row.target], _ITEM if row.is_item else _CHAPTER
    folio = volume.say(str(number), look.but(ink="accent", family="sans", size=look.size * 0.88), _NUMBER)
    right = x + _NUMBER
    if paragraph:
        draw_lines(page, paragraph, paragraph.lines, Tagged(link, own), x + _NUMBER, place.y)
        right += paragraph.width
    if beside:
        second, left = link.add("Span", lang=beside.lang) if paragraph else link, shape.column_left(1, SIDES)
        draw_lines(page, beside, beside.lines, Tagged(second, beside.lang), left, place.y)
        right = left + beside.width
    draw_lines(page, folio, folio.lines, Tagged(link, lang), x, place.y)
    box = (x, place.y, right - x, place.made.height)
    page.link(link, box, f"#{row.target}", f"{row.text.text}, {volume.book.words.page} {number}")
