"""A tall picture stands as high as the text, and all words of its entry in the column beside it."""

import math
from dataclasses import dataclass

from catalogue.edition.book import Item

from .flow import Chunk, balanced
from .format import GUTTER
from .matter import Head, Matter, draw_head, set_head, text_chunks
from .paragraph import Paragraph
from .plate import Plate, caption_height, draw_caption, draw_plate, set_caption
from .pouring import RUN_LONG, Overleaf, on_grid, run_beside
from .tags import Element
from .tombstone import Tombstone, draw_tombstone, fact_chunks, set_tombstone
from .volume import Volume
from .wording_parallel import AFTER_FACTS, AFTER_HEAD

_TALL = 0.55
_LYING = 1.45  # the widest picture that stands beside its text on a lying page
_BESIDE = 205.0  # the narrowest column of text beside a tall picture
_SHARES = (1.0, 0.92, 0.84, 0.76, 0.68)  # of a tall picture's largest size, that the text beside it may fit


def suits_beside(volume: Volume, item: Item, plate: Plate) -> bool:
    """Whether the picture is better beside the words than above them."""
    shape = volume.format
    if item.parallel or shape.columns < 2:
        return False
    return plate.shape < (_LYING if shape.is_landscape else _TALL)


def lay_beside(volume: Volume, matter: Matter, plate: Plate, overleaf: Overleaf) -> float:
    """Draw picture and words; returns where further plates may begin, the page's end where the text is whole."""
    shape, lang = volume.format, volume.book.lang
    column = next((c for share in _SHARES if (c := _beside(volume, matter, plate, share)).is_whole), None)
    # What runs on to further pages must be as narrow as their columns.
    column = column or _beside(volume, matter, plate, 1.0, shape.column_width(shape.columns))
    left = volume.left + (column.width - column.picture[0]) / 2
    draw_plate(volume.page, plate, matter.pictures, lang, (left, shape.top, *column.picture))
    draw_caption(volume.page, column.caption, matter.pictures, lang, volume.left, shape.top + column.picture[1])
    x = volume.left + shape.measure - column.beside
    y = draw_head(volume, column.head, matter, x, shape.top) + AFTER_HEAD
    draw_tombstone(volume.page, column.facts, matter.facts, lang, x, y)
    matter.facts.kids += column.told.kids
    matter.text.kids += column.text.kids
    return run_beside(volume, column.chunks, x, column.y, overleaf)


@dataclass(frozen=True, slots=True)
class _Column:
    """A tall picture's size, caption and the width it takes; what stands beside it, and whether all of it fits.

    `told` holds facts that are told in the text.
    """

    picture: tuple[float, float]
    caption: Paragraph | None
    width: float
    beside: float
    head: Head
    facts: Tombstone
    told: Element
    text: Element
    chunks: list[Chunk]
    y: float
    is_whole: bool


def _beside(volume: Volume, matter: Matter, plate: Plate, share: float, most: float = math.inf) -> _Column:
    """The column beside the picture at `share` of its largest size, `most` wide at most."""
    shape, entry = volume.format, matter.item.entry
    widest = shape.measure - _BESIDE - GUTTER
    width, _ = plate.fitted(widest * share, shape.depth * share)
    caption = set_caption(volume, plate, width)
    picture = plate.fitted(width, max(shape.depth * share - caption_height(caption), 1.0))
    beside = min(shape.measure - width - GUTTER, most, shape.span(8))
    head, told, text = set_head(volume, matter.item, beside, hangs=False), Element("Div"), Element("Div")
    facts = set_tombstone(volume, entry.facts, beside, columns=1)
    chunks = text_chunks(volume, entry, text, beside, matter.level)
    y = shape.top + head.height + AFTER_HEAD
    if y + facts.height > shape.end:
        facts, chunks = Tombstone((), beside), [*fact_chunks(volume, entry.facts, told, beside), *chunks]
    y = on_grid(shape.top, y + facts.height + (AFTER_FACTS if facts.height else 0.0))
    is_whole = balanced(chunks, 1, shape.end - y + RUN_LONG) is not None
    return _Column(picture, caption, width, beside, head, facts, told, text, chunks, y, is_whole)
