"""The words of an entry in two languages become columns side by side below its pictures: headings, facts, texts."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.edition.book import Item
from catalogue.edition.entry import Entry, Fact

from .lines import Tagged, draw_lines
from .look import HEADING
from .matter import Head, Matter, draw_head, set_head
from .paragraph import Paragraph
from .parallel import SIDES, Step, entry_steps, languages, run_steps, steps_height
from .pouring import Overleaf, on_grid
from .tags import Element
from .tombstone import Tombstone, draw_tombstone, fact_chunks, set_tombstone
from .volume import Volume

AFTER_HEAD = 8.0
AFTER_FACTS = 14.0
_MOST_HEAD = 0.2  # of the text's height
_MOST = 0.5


def set_parallel(volume: Volume, item: Item, second: Entry, level: int) -> "Parallel":
    """The words of an entry in both languages of the book."""
    shape, entry = volume.format, item.entry
    width = shape.column_width(SIDES)
    head = set_head(volume, item, width)
    other = None
    if second.heading != entry.heading:
        other = volume.set_within(second.heading, HEADING, width, shape.depth * _MOST_HEAD)
    tombstones = [
        set_tombstone(volume, each.facts, width, columns=1, lang=lang)
        for each, lang in zip((entry, second), languages(volume), strict=True)
    ]
    text = Element("Div")
    told: list[Step] = []
    if head.height + max(each.height for each in tombstones) > shape.depth * _MOST:
        sides = [
            fact_chunks(volume, each.facts, text.add("Div", lang=lang if i else None), width, lang)
            for i, (each, lang) in enumerate(zip((entry, second), languages(volume), strict=True))
        ]
        told, tombstones = [Step((sides[0], sides[1]))], []
    return Parallel(volume, head, other, tombstones, [*told, *entry_steps(volume, entry, second, text, level)], text)


@dataclass(frozen=True, slots=True)
class Parallel:
    """Words in the book's two languages."""

    volume: Volume
    head: Head
    other: Paragraph | None
    tombstones: Sequence[Tombstone]
    steps: Sequence[Step]
    read: Element

    @property
    def facts(self) -> Sequence[Fact]:
        """None: both tombstones stand side by side."""
        return ()

    def height(self, *, is_bare: bool) -> float:
        """The height of heading and tombstones."""
        facts = max((each.height for each in self.tombstones), default=0.0)
        return self._head + AFTER_HEAD + (facts + AFTER_FACTS if facts else 0.0)

    @property
    def _head(self) -> float:
        return max(self.head.height, self.other.height if self.other else 0.0)

    def text(self, most: float) -> float | None:
        """The height of all text in step, or None where it is more than `most`."""
        height = steps_height(self.steps)
        return height if height <= most else None

    def draw(self, matter: Matter, y: float, overleaf: Overleaf | None, *, is_bare: bool) -> float:
        """Draw both columns from y on, over as many pages as they need; returns where they end."""
        volume = self.volume
        page, second = volume.page, volume.book.second or ""
        right = volume.format.column_left(1, SIDES)
        matter.text.kids += self.read.kids
        draw_head(volume, self.head, matter, volume.left, y)
        if self.other:
            heading = Tagged(matter.title.add("Span", lang=self.other.lang), self.other.lang)
            draw_lines(page, self.other, self.other.lines, heading, right, y)
        y += self._head + AFTER_HEAD
        for i, tombstone in enumerate(self.tombstones):
            element = matter.facts.add("Div", lang=second if i else None)
            lang = second if i else volume.book.lang
            draw_tombstone(page, tombstone, element, lang, right if i else volume.left, y)
        facts = max((each.height for each in self.tombstones), default=0.0)
        y += facts + AFTER_FACTS if facts else 0.0
        return run_steps(volume, self.steps, on_grid(volume.format.top, y), overleaf)
