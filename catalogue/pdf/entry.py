"""An entry becomes its pages: the picture first and large, then heading, tombstone, text and further pictures."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.edition.book import Item

from .flow import Chunk, balanced
from .look import GRID, NUMBER
from .matter import Head, Matter, draw_head, open_entry, set_head, text_chunks
from .paragraph import Paragraph
from .plate import Plate, caption_height, caption_left, draw_caption, draw_plate, plates_of, set_caption
from .plates import lay_plates
from .pouring import RUN_LONG, run_beside, run_text
from .tags import Element
from .tombstone import Tombstone, draw_tombstone, fact_chunks, set_tombstone
from .volume import Volume

_LEAST = 0.40  # of the page's height: the picture of an entry
_MOST = 0.70
_BLEEDS_FROM = 1.5  # width over height: wider pictures run from edge to edge
_TALL = 0.55
_MOST_WORDS = 0.5  # of the text's height: heading, caption and tombstone below a picture
_GAP = 20.0
_AFTER_HEAD = 8.0
_AFTER_FACTS = 14.0
_BESIDE = 205.0  # the narrowest column of text beside a tall picture
_SHARES = (1.0, 0.92, 0.84, 0.76, 0.68)  # of a tall picture's largest size, that the text beside it may fit
_SIDE = 118.0  # the narrowest column beside a picture
_GUTTER = 16.0


def lay_entry(volume: Volume, items: Sequence[Item], at: int, parent: Element, level: int) -> int:
    """Lay the item at `at` out on pages of its own; with one without pictures others like it that have room there."""
    if plates_of(volume, items[at].entry.figures):
        _lay_pictured(volume, items[at], parent, level)
        return 1
    taken = 0
    for item in items[at:]:
        if taken and not _follows(volume, item):
            break
        y = volume.start_below(volume.running, 0.0)
        volume.filled = _lay_below(volume, open_entry(volume, item, parent, level), None, y)
        taken += 1
    return taken


def _follows(volume: Volume, item: Item) -> bool:
    """Whether an item without pictures has room below what stands on the page."""
    room = volume.format.end - (volume.filled or volume.format.end)
    return not plates_of(volume, item.entry.figures) and _height_alone(volume, item) <= room


def _lay_pictured(volume: Volume, item: Item, parent: Element, level: int) -> None:
    plates = plates_of(volume, item.entry.figures)
    volume.turn()
    matter = open_entry(volume, item, parent, level)
    if plates[0].shape < _TALL and volume.format.columns == 2:
        y = _lay_tall(volume, matter, plates[0])
    else:
        y = _lay_below(volume, matter, plates[0], volume.format.top)
    lay_plates(volume, plates[1:], matter.section, y + _GAP)


def _height_alone(volume: Volume, item: Item) -> float:
    """The room an entry without pictures needs, or more than there is where it is long."""
    shape = volume.format
    chunks = text_chunks(volume, item.entry, Element("Sect"), shape.column_width(shape.columns), 3)
    facts = set_tombstone(volume, item.entry.facts, shape.measure, columns=shape.fact_columns).height
    text = balanced(chunks, shape.columns, shape.depth) if chunks else 0.0
    head = set_head(volume, item, shape.measure).height + _AFTER_HEAD + facts + _AFTER_FACTS
    return 3 * _GAP + head + (shape.depth if text is None else text)


def _lay_below(volume: Volume, matter: Matter, plate: Plate | None, y: float) -> float:
    """The picture above, everything else below it, from y on; returns where the text ends."""
    shape, entry = volume.format, matter.item.entry
    chunks = text_chunks(volume, entry, matter.text, shape.column_width(shape.columns), matter.level)
    head = set_head(volume, matter.item, shape.measure)
    facts = set_tombstone(volume, entry.facts, shape.measure, columns=shape.fact_columns)
    caption = set_caption(volume, plate.figure, shape.measure) if plate else None
    if head.height + facts.height + caption_height(caption) > shape.depth * _MOST_WORDS:
        chunks = [*fact_chunks(volume, entry.facts, matter.facts, shape.column_width(shape.columns)), *chunks]
        facts = Tombstone((), shape.measure)
    if plate:
        y, facts = _place_plate(volume, matter, plate, head, facts, chunks)
    y = draw_head(volume, head, matter, volume.left, y) + _AFTER_HEAD
    draw_tombstone(volume.page, facts, matter.facts, volume.book.lang, volume.left, y)
    y += facts.height + (_AFTER_FACTS if facts.height else 0.0)
    return run_text(volume, chunks, _on_grid(shape.top, y), shape.columns)


def _place_plate(
    volume: Volume, matter: Matter, plate: Plate, head: Head, facts: Tombstone, chunks: Sequence[Chunk]
) -> tuple[float, Tombstone]:
    """Draw the picture as large as the page lets it; returns where the heading begins and the facts still to draw."""
    shape = volume.format
    bleeds = plate.shape >= _BLEEDS_FROM
    widest = shape.width if bleeds else shape.measure
    top = 0.0 if bleeds else shape.top
    caption = set_caption(volume, plate.figure, shape.measure)
    below = head.height + _AFTER_HEAD + facts.height + _AFTER_FACTS + _GAP + caption_height(caption)
    height, _ = _plate_height(shape.end - top - below, widest / plate.shape, chunks, shape.columns, shape.height)
    side = _side_facts(volume, matter, plate, head, caption, chunks) if not bleeds else None
    if side:
        height, facts_beside = side
        width = height * plate.shape
        draw_plate(volume.page, plate, matter.pictures, volume.book.lang, (volume.left, top, width, height))
        x = volume.left + width + _GUTTER
        y = top + height - facts_beside.height
        draw_tombstone(volume.page, facts_beside, matter.facts, volume.book.lang, x, y)
        facts = Tombstone((), 0.0)
        left = volume.left
    else:
        width = height * plate.shape
        left = (shape.width - width) / 2 if bleeds else volume.left + (shape.measure - width) / 2
        box = (left, top, width, height)
        draw_plate(volume.page, plate, matter.pictures, volume.book.lang, box, bleeds=bleeds)
    x = caption_left(volume, caption, left)
    draw_caption(volume.page, caption, matter.pictures, volume.book.lang, x, top + height)
    return _on_grid(shape.top, top + height + caption_height(caption) + _GAP), facts


def _plate_height(room: float, widest: float, chunks: Sequence[Chunk], columns: int, page: float) -> tuple[float, bool]:
    """As high as the room lets it be, and whether all text stands on the same page with it."""
    least = min(_LEAST * page, widest)
    text = balanced(chunks, columns, max(room - least - GRID + RUN_LONG, 0.0)) if chunks else 0.0
    if text is not None:
        return max(min(widest, room - text - GRID, _MOST * page), min(least, room)), True
    return min(widest, room, _MOST * page), False


def _side_facts(
    volume: Volume, matter: Matter, plate: Plate, head: Head, caption: Paragraph | None, chunks: Sequence[Chunk]
) -> tuple[float, Tombstone] | None:
    """The picture's height and a stacked tombstone beside it, where an upright picture leaves the room for one."""
    shape = volume.format
    if plate.shape >= 1 or shape.columns < 2 or not matter.item.entry.facts:
        return None
    room = shape.depth - head.height - _AFTER_HEAD - _GAP - caption_height(caption)
    widest = (shape.measure - _SIDE - _GUTTER) / plate.shape
    height, is_whole = _plate_height(room, widest, chunks, shape.columns, shape.height)
    width = shape.measure - height * plate.shape - _GUTTER
    facts = set_tombstone(volume, matter.item.entry.facts, width, columns=1, is_stacked=True)
    fits = is_whole and height >= _LEAST * shape.height and facts.height <= height
    return (height, facts) if fits else None


def _lay_tall(volume: Volume, matter: Matter, plate: Plate) -> float:
    """A very tall picture as high as the text, everything else in the column beside it."""
    shape, lang = volume.format, volume.book.lang
    column = next((c for share in _SHARES if (c := _beside(volume, matter, plate, share)).is_whole), None)
    # What runs on to further pages must be as narrow as their columns.
    column = column or _beside(volume, matter, plate, 1.0, shape.column_width(shape.columns))
    left = volume.left + (column.width - column.picture[0]) / 2
    draw_plate(volume.page, plate, matter.pictures, lang, (left, shape.top, *column.picture))
    draw_caption(volume.page, column.caption, matter.pictures, lang, volume.left, shape.top + column.picture[1])
    x = volume.left + shape.measure - column.beside
    y = draw_head(volume, column.head, matter, x, shape.top, hangs=False) + _AFTER_HEAD
    draw_tombstone(volume.page, column.facts, matter.facts, lang, x, y)
    matter.text.kids += column.text.kids
    return run_beside(volume, column.chunks, x, column.y)


@dataclass(frozen=True, slots=True)
class _Column:
    """A tall picture's size, caption and the width it takes; what stands beside it, and whether all of it fits."""

    picture: tuple[float, float]
    caption: Paragraph | None
    width: float
    beside: float
    head: Head
    facts: Tombstone
    text: Element
    chunks: list[Chunk]
    y: float
    is_whole: bool


def _beside(volume: Volume, matter: Matter, plate: Plate, share: float, most: float = math.inf) -> _Column:
    """The column beside the picture at `share` of its largest size, `most` wide at most."""
    shape, entry = volume.format, matter.item.entry
    widest = shape.measure - _BESIDE - _GUTTER
    width, _ = plate.fitted(widest * share, shape.depth * share)
    caption = set_caption(volume, plate.figure, width)
    picture = plate.fitted(width, shape.depth * share - caption_height(caption))
    beside = min(shape.measure - width - _GUTTER, most)
    head, text = set_head(volume, matter.item, beside), Element("Div")
    facts = set_tombstone(volume, entry.facts, beside, columns=1)
    chunks = text_chunks(volume, entry, text, beside, matter.level)
    y = shape.top + NUMBER.leading + head.height + _AFTER_HEAD
    if y + facts.height > shape.end:
        facts, chunks = Tombstone((), beside), [*fact_chunks(volume, entry.facts, text, beside), *chunks]
    y = _on_grid(shape.top, y + facts.height + (_AFTER_FACTS if facts.height else 0.0))
    is_whole = balanced(chunks, 1, shape.end - y + RUN_LONG) is not None
    return _Column(picture, caption, width, beside, head, facts, text, chunks, y, is_whole)


def _on_grid(top: float, y: float) -> float:
    return top + math.ceil((y - top) / GRID - 0.01) * GRID
