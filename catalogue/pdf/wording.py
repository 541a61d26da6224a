"""The words of an entry, heading, tombstone and text, become one measured whole that stands below its pictures."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from catalogue.edition.book import Item
from catalogue.edition.entry import Fact

from .flow import Chunk, balanced, depth
from .look import BODY, TEXT_ALONE
from .matter import Head, Matter, draw_head, set_head, text_chunks
from .pouring import Overleaf, on_grid, run_text
from .tags import Element
from .tombstone import Tombstone, draw_tombstone, fact_chunks, set_tombstone
from .volume import Volume
from .wording_parallel import AFTER_FACTS, AFTER_HEAD, set_parallel

_WIDEST = 385.0  # one column of text
_MOST = 0.5  # of the text's height: heading and tombstone in one piece


class Wording(Protocol):
    """What stands below the pictures; `is_bare` where the facts stand elsewhere."""

    @property
    def facts(self) -> Sequence[Fact]:
        """The facts that may stand elsewhere."""

    def height(self, *, is_bare: bool) -> float:
        """The height of heading and tombstone."""

    def text(self, most: float) -> float | None:
        """The least height all text needs, or None where it is more than `most`."""

    def draw(self, matter: Matter, y: float, overleaf: Overleaf | None, *, is_bare: bool) -> float:
        """Draw all of it from y on, over as many pages as it needs; returns where it ends."""


def set_wording(volume: Volume, item: Item, level: int, *, spacious: bool = False) -> Wording:
    """The words of an entry; `spacious` in one larger column where they then still fit a page of their own."""
    if item.parallel:
        return set_parallel(volume, item, item.parallel, level)
    shape, entry = volume.format, item.entry
    head = set_head(volume, item, shape.measure)
    tombstone = set_tombstone(volume, entry.facts, shape.measure, columns=shape.fact_columns)
    is_told = head.height + tombstone.height > shape.depth * _MOST
    room = shape.depth - head.height - tombstone.height - AFTER_HEAD - AFTER_FACTS
    for columns, look in ((1, TEXT_ALONE), (shape.columns, BODY)) if spacious else ((shape.columns, BODY),):
        told, text = Element("Div"), Element("Div")
        width = min(shape.column_width(columns), _WIDEST)
        chunks = text_chunks(volume, entry, text, width, level, look=look)
        if is_told:
            chunks = [*fact_chunks(volume, entry.facts, told, width), *chunks]
        if look is BODY or depth(chunks) <= room:
            break
    facts, shown = ((), Tombstone((), 0.0)) if is_told else (entry.facts, tombstone)
    return _Single(volume, head, shown, facts, chunks, columns, told, text)


@dataclass(frozen=True, slots=True)
class _Single:
    """Words in the book's one language; `told` holds facts that are told in the text."""

    volume: Volume
    head: Head
    tombstone: Tombstone
    facts: Sequence[Fact]
    chunks: Sequence[Chunk]
    columns: int
    told: Element
    read: Element

    def height(self, *, is_bare: bool) -> float:
        below = 0.0 if is_bare or not self.tombstone.height else self.tombstone.height + AFTER_FACTS
        return self.head.height + AFTER_HEAD + below

    def text(self, most: float) -> float | None:
        return balanced(self.chunks, self.columns, most) if self.chunks else 0.0

    def draw(self, matter: Matter, y: float, overleaf: Overleaf | None, *, is_bare: bool) -> float:
        volume = self.volume
        matter.facts.kids += self.told.kids
        matter.text.kids += self.read.kids
        y = draw_head(volume, self.head, matter, volume.left, y) + AFTER_HEAD
        if not is_bare and self.tombstone.height:
            draw_tombstone(volume.page, self.tombstone, matter.facts, volume.book.lang, volume.left, y)
            y += self.tombstone.height + AFTER_FACTS
        return run_text(volume, self.chunks, on_grid(volume.format.top, y), self.columns, overleaf)
