"""Running text fills the page open now and as many further ones as it needs."""

from collections.abc import Sequence

from catalogue.edition.entry import Block

from .blocks import chunks_of
from .flow import Chunk, Frame, balanced, depth, draw_portions, pour, remaining
from .look import GRID, Look
from .reference import resolved
from .tags import Element
from .volume import Volume

RUN_LONG = GRID
"""How far a page may run long sooner than leave a line for the next."""
_WIDEST = 385.0  # one column of text
_LEAST_OVERLEAF = 8  # lines worth turning the page for


def run_text(volume: Volume, chunks: Sequence[Chunk], y: float, columns: int) -> float:
    """Pour chunks into columns from y on, over as many pages as they need; returns where they end on the last."""
    rest = list(chunks)
    while rest:
        room = volume.format.end - y
        height = balanced(rest, columns, room) or balanced(rest, columns, room + RUN_LONG)
        if height is None:
            room = _shared_with_next(rest, columns, room)
        if height is None and room < 3 * rest[0].paragraph.look.leading and y > volume.format.top:
            volume.turn()
            y = volume.format.top
            continue
        filled, at, line = pour(rest, [height or room] * columns)
        places = [volume.format.column_left(i, columns) for i in range(columns)]
        ends = [draw_portions(portions, Frame(volume.page, x, y)) for portions, x in zip(filled, places, strict=False)]
        rest = list(remaining(rest, at, line))
        if not rest:
            return y + max(ends, default=0.0)
        volume.turn()
        y = volume.format.top
    return y


def _shared_with_next(chunks: Sequence[Chunk], columns: int, room: float) -> float:
    """The room to use where the text goes on overleaf: less of it, where too little would be left for there."""
    left = depth(chunks) / columns - room
    least = _LEAST_OVERLEAF * GRID
    return room if left >= least else max(room - (least - max(left, 0.0)), 0.0)


def run_beside(volume: Volume, chunks: Sequence[Chunk], x: float, y: float) -> float:
    """Pour chunks into one column at x, then over whole pages; returns where they end."""
    room = volume.format.end - y
    height = balanced(chunks, 1, room) or balanced(chunks, 1, room + RUN_LONG)
    filled, at, line = pour(chunks, [height or _shared_with_next(chunks, 1, room)])
    for portions in filled:
        draw_portions(portions, Frame(volume.page, x, y))
    rest = list(remaining(chunks, at, line))
    if not rest:
        return volume.format.end
    volume.turn()
    return run_text(volume, rest, volume.format.top, volume.format.columns)


def run_blocks(volume: Volume, blocks: Sequence[Block], section: Element, y: float, looks: Sequence[Look]) -> float:
    """Blocks in one column, in the first of the looks in which they fit the page, else small in columns."""
    shape, lang = volume.format, volume.book.lang
    blocks = resolved(volume, blocks)
    wide = min(shape.measure, _WIDEST)
    for look in looks:
        trial = Element("Sect")
        chunks = list(chunks_of(volume.typesetter, blocks, trial, wide, lang, level=3, look=look))
        if depth(chunks) <= shape.end - y:
            section.kids += trial.kids
            return run_text(volume, chunks, y, 1)
    width = shape.column_width(shape.columns)
    chunks = list(chunks_of(volume.typesetter, blocks, section, width, lang, level=3))
    return run_text(volume, chunks, y, shape.columns)
