"""An entry becomes what all its layouts share: its elements, its heading, its running text."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.edition.book import Item
from catalogue.edition.entry import Entry, Span

from .blocks import chunks_of, heading_chunk
from .flow import Chunk
from .heading import set_heading
from .lines import Tagged, draw_lines
from .look import BODY, HEADING, NUMBER, SUBHEADING, Look
from .paragraph import Paragraph, parted, set_within, text_width
from .qr import SIZE, draw_qr
from .reference import resolved
from .tags import Element
from .volume import Volume
from .ways import way_chunks

_NUMBER = 44.0  # the column in the margin in which numbers hang
_TO_NUMBER = 9.0
_TO_EDGE = 8.0  # of the page
_MOST = 0.2  # of the text's height: the heading, and what stands under it


@dataclass(frozen=True, slots=True)
class Head:
    """An entry's number, in the margin where it `hangs` or above, its heading and what stands under it.

    Beside them, `right` of where they begin, stands the QR code of an address.
    """

    number: Paragraph
    heading: Paragraph
    below: Paragraph | None
    hangs: bool
    address: str | None = None
    right: float = 0.0

    @property
    def height(self) -> float:
        """The height without the space after it."""
        above = 0.0 if self.hangs else self.number.height
        words = above + self.heading.height + (self.below.height if self.below else 0.0)
        return max(words, above + SIZE) if self.address else words


@dataclass(frozen=True, slots=True)
class Matter:
    """All of an entry, tagged in the order it is read."""

    item: Item
    section: Element
    title: Element
    names: Element
    pictures: Element
    facts: Element
    text: Element
    level: int


def open_entry(volume: Volume, item: Item, parent: Element, level: int) -> Matter:
    """An entry's structure elements, its bookmark and its folio."""
    section = parent.add("Sect")
    title, names = section.add(f"H{level}"), section.add("P")
    pictures, facts, text = section.add("Div"), section.add("Div"), section.add("Div")
    volume.bookmark(level - 2, f"{item.number}  {item.entry.heading.text}", f"item-{item.number}")
    return Matter(item, section, title, names, pictures, facts, text, level)


def set_head(volume: Volume, item: Item, width: float, *, hangs: bool = True) -> Head:
    """The heading for a width, its number in the margin where that is wide enough."""
    number = Span(str(item.number), volume.book.lang)
    room = min(_NUMBER, volume.format.inner - _TO_NUMBER - _TO_EDGE)
    hangs = hangs and text_width(volume.typesetter, (number,), NUMBER) <= room
    look = NUMBER.but(align="right") if hangs else NUMBER
    title = item.entry.heading.text.casefold()
    below = [Span(part.text, part.lang) for part in item.entry.subheadings if part.text.casefold() != title]
    spans = [span for each in below for span in (Span(" · ", volume.book.lang), each)][1:]
    address = item.entry.address if volume.book.has_qr else None
    right = width - SIZE
    width -= SIZE + _TO_NUMBER if address else 0.0
    heading, most = item.entry.heading, volume.format.depth * _MOST
    return Head(
        volume.say(f"{number.text} ", look, _NUMBER),
        set_heading(volume, parted(heading) if item.parallel else heading, HEADING, width, most),
        set_within(volume.typesetter, spans, SUBHEADING, width, most) if spans else None,
        hangs,
        address,
        right,
    )


def draw_head(volume: Volume, head: Head, matter: Matter, x: float, y: float) -> float:
    """Draw the heading with its number; returns where it ends."""
    lang = volume.book.lang
    page = volume.page
    heading = matter.item.entry.heading
    number = Tagged(matter.title.add("Span"), lang)
    draw_lines(page, head.number, head.number.lines, number, x - (_NUMBER + _TO_NUMBER) * head.hangs, y)
    end = y + head.height
    y += 0.0 if head.hangs else head.number.height
    matter.title.lang = heading.lang if heading.lang not in (lang, "und") else None
    draw_lines(page, head.heading, head.heading.lines, Tagged(matter.title, heading.lang), x, y)
    if head.below:
        draw_lines(page, head.below, head.below.lines, Tagged(matter.names, lang), x, y + head.heading.height)
    if head.address:
        says = f"{volume.book.words.qr_code}: {head.address}"
        draw_qr(page, matter.facts.add("P"), head.address, says, x + head.right, y)
    return end


def text_chunks(
    volume: Volume, entry: Entry, parent: Element, width: float, level: int, *, look: Look = BODY
) -> list[Chunk]:
    """All running text of an entry."""
    return list(_text_chunks(volume, entry, parent, width, level, look))


def _text_chunks(
    volume: Volume, entry: Entry, parent: Element, width: float, level: int, look: Look
) -> Iterator[Chunk]:
    lang, document = volume.book.lang, volume.typesetter
    blocks = resolved(volume, (*entry.label, *entry.text))
    yield from chunks_of(document, blocks, parent, width, lang, level=level + 1, look=look)
    for section in entry.sections:
        part = parent.add("Sect")
        yield heading_chunk(document, (Span(section.heading, lang),), part, width, lang, level=level + 1)
        yield from chunks_of(document, resolved(volume, section.blocks), part, width, lang, level=level + 2, look=look)
    yield from way_chunks(volume, entry, parent, width, lang)
