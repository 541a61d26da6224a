"""Two items share a page: each picture beside its heading, tombstone and text, where they fit half a page."""

from collections.abc import Sequence

from catalogue.edition.book import Item

from .entry import lay_entry
from .flow import Frame, depth, draw_portions, pour
from .matter import draw_head, open_entry, set_head, text_chunks
from .plate import caption_height, draw_caption, draw_plate, plates_of, set_caption
from .tags import Element
from .tombstone import draw_tombstone, set_tombstone
from .volume import Volume

_BETWEEN = 30.0
_AFTER_HEAD = 6.0
_AFTER_FACTS = 10.0


def lay_halves(volume: Volume, items: Sequence[Item], at: int, parent: Element, level: int) -> int:
    """Lay two items out on a page; one too long for half a page, or without a neighbour, gets pages of its own."""
    shape = volume.format
    half = (shape.depth - _BETWEEN) / 2
    pair = items[at : at + 2]
    if len(pair) < 2 or not all(_fits(volume, item, half) for item in pair):
        return lay_entry(volume, items, at, parent, level)
    volume.turn()
    _lay_half(volume, pair[0], parent, level, shape.top, half)
    _lay_half(volume, pair[1], parent, level, shape.top + half + _BETWEEN, half)
    return 2


def _fits(volume: Volume, item: Item, height: float) -> bool:
    plates = plates_of(volume, item.entry.figures)
    width = volume.format.column_width(2)
    scratch = Element("Sect")
    facts = set_tombstone(volume, item.entry.facts, width, columns=1)
    text = depth(text_chunks(volume, item.entry, scratch, width, 3))
    head = set_head(volume, item, width).height + 20
    return len(plates) <= 1 and head + _AFTER_HEAD + facts.height + _AFTER_FACTS + text <= height


def _lay_half(volume: Volume, item: Item, parent: Element, level: int, top: float, height: float) -> None:
    shape, lang = volume.format, volume.book.lang
    width = shape.column_width(2)
    matter = open_entry(volume, item, parent, level)
    left = shape.column_left(0, 2)
    right = shape.column_left(1, 2)
    for plate in plates_of(volume, item.entry.figures):
        caption = set_caption(volume, plate.figure, width)
        across, down = plate.fitted(width, height - caption_height(caption))
        draw_plate(volume.page, plate, matter.pictures, lang, (left, top, across, down))
        draw_caption(volume.page, caption, matter.pictures, lang, left, top + down)
    y = draw_head(volume, set_head(volume, item, width), matter, right, top, hangs=False) + _AFTER_HEAD
    facts = set_tombstone(volume, item.entry.facts, width, columns=1)
    draw_tombstone(volume.page, facts, matter.facts, lang, right, y)
    y += facts.height + _AFTER_FACTS
    chunks = text_chunks(volume, item.entry, matter.text, width, level)
    for portions in pour(chunks, [top + height - y + 1])[0]:
        draw_portions(portions, Frame(volume.page, right, y))
