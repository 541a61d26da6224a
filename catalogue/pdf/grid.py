"""Items become cards, six to twelve to a page: every picture of a page has a slot of one size, its words under it."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.edition.book import Item
from catalogue.edition.entry import Entry, Span

from .entry import lay_entry
from .format import GUTTER
from .lines import Tagged, draw_lines
from .look import Look
from .matter import Matter, open_entry
from .paragraph import Paragraph, set_paragraph
from .plate import Plate, draw_plate, plates_of
from .tags import Element
from .tombstone import spans_of
from .volume import Volume

_ROWS = (4, 3, 2, 1)
_LOWEST = 0.16  # of the text's height: a slot
_BETWEEN = 22.0
_TO_WORDS = 7.0
_NARROWEST = 120.0
_LEAST_COLUMNS, _MOST_COLUMNS = 2, 4
_LOOK = Look(8, 10.4, family="sans")
_NUMBER = _LOOK.but(ink="accent", size=8.5)
_TITLE = _LOOK.but(size=8.5, style="semibold")
_QUIET = _LOOK.but(ink="secondary")
_SLOT = 1.0  # the height of a slot over its width that suits most pictures


@dataclass(frozen=True, slots=True)
class Card:
    """An item's picture and its lines, each with the element it belongs to."""

    item: Item
    plate: Plate | None
    lines: tuple[tuple[Paragraph, str], ...]

    @property
    def words(self) -> float:
        """The height of its lines."""
        return sum(paragraph.height for paragraph, _ in self.lines)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cards of one page in rows, and the size of their slots."""

    rows: tuple[tuple[Card, ...], ...]
    columns: int
    width: float
    slot: float

    @property
    def count(self) -> int:
        """How many cards there are."""
        return sum(map(len, self.rows))


def lay_grid(volume: Volume, items: Sequence[Item], at: int, parent: Element, level: int) -> int:
    """Lay all items from `at` on out in sheets of like fullness; one whose words fill a page alone as an entry."""
    done, columns = at, 0
    while done < len(items):
        sheet = choose_sheet(volume, items[done:], columns)
        if sheet is None:
            done += lay_entry(volume, items, done, parent, level)
            continue
        columns = columns or sheet.columns
        volume.turn()
        _draw(volume, sheet, parent, level)
        done += sheet.count
    return len(items) - at


def choose_sheet(volume: Volume, items: Sequence[Item], columns: int = 0) -> Sheet | None:
    """The next page: of the numbers of columns, where not given, that with fewest pages and then widest slots."""
    shape = volume.format
    widest = max(2, min(_MOST_COLUMNS, int(shape.measure / _NARROWEST)))
    numbers = [columns] if columns else list(range(widest, min(widest, _LEAST_COLUMNS) - 1, -1))
    sheets = [sheet for number in numbers if (sheet := _best_of_columns(volume, items, number))]
    if not sheets:
        # Long words may need all the width.
        fewer = range(min(numbers) - 1, 0, -1)
        return next((sheet for number in fewer if (sheet := _best_of_columns(volume, items, number))), None)
    return min(sheets, key=lambda sheet: (math.ceil(len(items) / sheet.count), sheet.columns))


def _best_of_columns(volume: Volume, items: Sequence[Item], columns: int) -> Sheet | None:
    """Of the numbers of rows that whose slots suit pictures best."""
    width = (volume.format.measure - GUTTER * (columns - 1)) / columns
    cards = [_card(volume, item, width) for item in items[: max(_ROWS) * columns]]
    sheets = [sheet for rows in _ROWS if (sheet := _sheet(volume, cards, len(items), columns, rows, width))]
    full = [sheet for sheet in sheets if len(sheet.rows) > 1] or sheets
    return min(full, key=lambda sheet: abs(math.log(sheet.slot / (sheet.width * _SLOT))), default=None)


def _sheet(volume: Volume, cards: Sequence[Card], count: int, columns: int, rows: int, width: float) -> Sheet | None:
    """A page of so many rows at most, fewer where the last pages then hold alike; None where slots would be low."""
    shape = volume.format
    needed = math.ceil(count / columns)
    rows = math.ceil(needed / math.ceil(needed / rows))
    cards = cards[: rows * columns]
    lines = tuple(tuple(cards[i : i + columns]) for i in range(0, len(cards), columns))
    words = sum(max(card.words for card in row) for row in lines) + len(lines) * _TO_WORDS
    # A last page of one row keeps the slots of those before it.
    slot = (shape.depth - words - _BETWEEN * (len(lines) - 1)) / len(lines)
    slot = min(slot, width * 1.25)
    return Sheet(lines, columns, width, slot) if slot >= _LOWEST * shape.depth else None


def _card(volume: Volume, item: Item, width: float) -> Card:
    plates = plates_of(volume, item.entry.figures[:1])
    return Card(item, plates[0] if plates else None, tuple(_lines(volume, item, width)))


def _lines(volume: Volume, item: Item, width: float) -> Iterator[tuple[Paragraph, str]]:
    """The number and title, then date, material and object number."""
    lang, entry = volume.book.lang, item.entry
    yield set_paragraph(volume.typesetter, (Span(str(item.number), lang),), _NUMBER, width), lang
    for each in filter(None, (entry, item.parallel)):
        heading = Span(each.heading.text, each.heading.lang)
        yield set_paragraph(volume.typesetter, (heading,), _TITLE, width), each.heading.lang
    for each in filter(None, (entry, item.parallel)):
        for spans in _facts(each, lang):
            yield set_paragraph(volume.typesetter, spans, _LOOK, width), lang
    yield set_paragraph(volume.typesetter, (Span(entry.number, "und"),), _QUIET, width), lang


def _facts(entry: Entry, lang: str) -> Iterator[tuple[Span, ...]]:
    if entry.date:
        yield (Span(entry.date.text, entry.date.lang),)
    yield from (spans_of(fact, lang) for fact in entry.facts if fact.key == "materials")


def _draw(volume: Volume, sheet: Sheet, parent: Element, level: int) -> None:
    y = volume.format.top
    for row in sheet.rows:
        for column, card in enumerate(row):
            x = volume.left + column * (sheet.width + GUTTER)
            _draw_card(volume, card, open_entry(volume, card.item, parent, level), (x, y, sheet.width, sheet.slot))
        y += sheet.slot + _TO_WORDS + max(card.words for card in row) + _BETWEEN


def _draw_card(volume: Volume, card: Card, matter: Matter, slot: tuple[float, float, float, float]) -> None:
    """The picture stands on the foot of its slot, the words below, the number before the title."""
    x, y, width, height = slot
    lang = volume.book.lang
    if card.plate:
        across, down = card.plate.fitted(width, height)
        draw_plate(volume.page, card.plate, matter.pictures, lang, (x, y + height - down, across, down))
    y += height + _TO_WORDS
    (number, _), (title, own), *others = card.lines
    draw_lines(volume.page, number, number.lines, Tagged(matter.title.add("Span"), lang), x, y)
    matter.title.lang = own if own not in (lang, "und") else None
    draw_lines(volume.page, title, title.lines, Tagged(matter.title, own), x, y + number.height)
    y += number.height + title.height
    for paragraph, own in others:
        draw_lines(volume.page, paragraph, paragraph.lines, Tagged(matter.facts.add("P"), own), x, y)
        y += paragraph.height
