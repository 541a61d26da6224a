"""Running text fills the page open now and as many further ones as it needs."""

import math
from collections.abc import Callable, Sequence

from catalogue.edition.entry import Block, figures_shown

from .blocks import chunks_of
from .flow import Chunk, Frame, balanced, depth, draw_portions, pour, remaining
from .look import BODY, GRID, Look
from .reference import resolved
from .tags import Element
from .volume import Volume

RUN_LONG = GRID
"""How far a page may run long sooner than leave a line for the next."""
TALLEST = 0.4
"""Of the text's height: a picture inside a text."""
_SHARES = (TALLEST, 0.33, 0.27, 0.22)
_WIDEST = 385.0  # one column of text
_LEAST_OVERLEAF = 8  # lines worth turning the page for

Overleaf = Callable[[], float]
"""Draws what stands at the head of a page just opened, and says where text may begin below it."""


def on_grid(top: float, y: float) -> float:
    """The next line of the baseline grid that begins at `top`."""
    return top + math.ceil((y - top) / GRID - 0.01) * GRID


def run_text(
    volume: Volume, chunks: Sequence[Chunk], y: float, columns: int, overleaf: Overleaf | None = None
) -> float:
    """Pour chunks into columns from y on, over as many pages as they need; returns where they end on the last."""
    rest = list(chunks)
    is_fresh = y <= volume.format.top
    while rest:
        whole = room = volume.format.end - y
        height = balanced(rest, columns, room) or balanced(rest, columns, room + RUN_LONG)
        if height is None:
            room = _shared_with_next(rest, columns, room)
        if height is None and room < 3 * rest[0].paragraph.look.leading:
            if not is_fresh:
                y, is_fresh = _turned(volume, overleaf), True
                continue
            room = whole
        filled, at, line = pour(rest, [height or room] * columns)
        if is_fresh and not any(filled):  # a picture that needs more than is to be left for the next page
            filled, at, line = pour(rest, [whole] * columns)
        places = [volume.format.column_left(i, columns) for i in range(columns)]
        ends = [draw_portions(portions, Frame(volume.page, x, y)) for portions, x in zip(filled, places, strict=False)]
        rest = list(remaining(rest, at, line))
        if not rest:
            return y + max(ends, default=0.0)
        y, is_fresh = _turned(volume, overleaf), True
    return y


def _turned(volume: Volume, overleaf: Overleaf | None) -> float:
    volume.turn()
    return overleaf() if overleaf else volume.format.top


def _shared_with_next(chunks: Sequence[Chunk], columns: int, room: float) -> float:
    """The room to use where the text goes on overleaf: less of it, where too little would be left for there."""
    left = depth(chunks) / columns - room
    least = _LEAST_OVERLEAF * GRID
    return room if left >= least else max(room - (least - max(left, 0.0)), 0.0)


def run_beside(volume: Volume, chunks: Sequence[Chunk], x: float, y: float, overleaf: Overleaf | None = None) -> float:
    """Pour chunks into one column at x, then over whole pages; returns where they end."""
    room = volume.format.end - y
    height = balanced(chunks, 1, room) or balanced(chunks, 1, room + RUN_LONG)
    filled, at, line = pour(chunks, [height or _shared_with_next(chunks, 1, room)])
    for portions in filled:
        draw_portions(portions, Frame(volume.page, x, y))
    rest = list(remaining(chunks, at, line))
    if not rest:
        return volume.format.end
    return run_text(volume, rest, _turned(volume, overleaf), volume.format.columns, overleaf)


def run_blocks(volume: Volume, blocks: Sequence[Block], section: Element, y: float, looks: Sequence[Look]) -> float:
    """Blocks in one column, in the first of the looks in which they fit the page, else small in columns.

    Pictures among them are smaller where all then fits the page.
    """
    shape, lang = volume.format, volume.book.lang
    blocks = resolved(volume, blocks)
    shares = _SHARES if any(figures_shown(blocks)) else _SHARES[:1]
    wide, room = min(shape.measure, _WIDEST), shape.end - y
    ways = [(look, wide, 1, share) for look in looks for share in shares]
    small = [(BODY, shape.column_width(shape.columns), shape.columns, share) for share in shares]
    # What fits no page has its pictures large again.
    for look, width, columns, share in (*ways, *small, *(small[:1] if small[1:] else ())):
        trial = Element("Sect")
        tallest = shape.depth * share
        chunks = list(chunks_of(volume.typesetter, blocks, trial, width, lang, level=3, look=look, tallest=tallest))
        if balanced(chunks, columns, room + RUN_LONG * (columns > 1)):
            break
    section.kids += trial.kids
    return run_text(volume, chunks, y, columns)
