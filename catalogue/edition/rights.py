"""Rights that the colophon claims for a whole book are not said again of each of its items."""

from collections.abc import Collection
from dataclasses import replace

from .book import Book, Item
from .entry import Entry

_RIGHTS = "rights"


def without_common_rights(book: Book) -> Book:
    """The book whose items state rights only where these are other than the colophon's."""
    said = {span.text for block in book.colophon for span in block.spans}
    parts = (replace(part, items=tuple(_without(item, said) for item in part.items)) for part in book.parts)
    return replace(book, parts=tuple(parts))


def _without(item: Item, said: Collection[str]) -> Item:
    values = [value.text for fact in item.entry.facts if fact.key == _RIGHTS for value in fact.values]
    if not values or any(text not in said for text in values):
        return item
    return replace(item, entry=_bare(item.entry), parallel=item.parallel and _bare(item.parallel))


def _bare(entry: Entry) -> Entry:
    return replace(entry, facts=tuple(fact for fact in entry.facts if fact.key != _RIGHTS))
