"""A record becomes a card, a sheet for a loan or a visitor: its pictures, all its facts, the way to it on the web."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from catalogue.edition.book import Book, Item
from catalogue.edition.entry import Entry

from .entry import lay_entry
from .format import MM, Format, format_of
from .volume import Volume

_MARGIN = 22 * MM


def card_format(_book: Book) -> tuple[Format, float]:
    """A4 with the same margins on both sides."""
    shape = format_of("A4")
    return Format(shape.width, shape.height, _MARGIN, _MARGIN, shape.top, shape.bottom), 1.0


def lay_cards(volume: Volume) -> Iterator[tuple[str, Callable[[Volume], None]]]:
    """A card for each item."""
    for part in volume.book.parts:
        for item in part.items:
            yield f"card-{item.number}", partial(_lay, item=item)


def _lay(volume: Volume, *, item: Item) -> None:
    """The record with as much of its text as one page holds; with the least of it the facts may need another."""
    for known in (volume.folios, volume.counted):
        known.clear()  # a card goes out alone: it names no page of another
    for told in _shorter(item):
        volume.take()
        volume.running = volume.book.museum
        lay_entry(volume, (told,), 0, volume.root, 1)
        if volume.page.index == 0:
            break


def _shorter(item: Item) -> Iterator[Item]:
    """The record whole, without its sections, with its label only, with one picture and its facts alone."""
    yield item
    yield _but(item, sections=())
    yield _but(item, sections=(), text=())
    yield _but(item, sections=(), text=(), figures=item.entry.figures[:1])
    yield _but(item, sections=(), text=(), label=(), links=(), figures=item.entry.figures[:1])


def _but(item: Item, **changes: object) -> Item:
    def changed(entry: Entry) -> Entry:
        return replace(entry, **changes)  # type: ignore[arg-type]

    return replace(item, entry=changed(item.entry), parallel=changed(item.parallel) if item.parallel else None)
