"""Further pictures of an entry become rows of plates that fill the room left."""

from collections.abc import Iterator, Sequence

from .plate import Plate, caption_height, draw_caption, draw_plate, set_caption
from .tags import Element
from .volume import Volume

_LEAST = 150.0  # the lowest row worth beginning on a page
_GUTTER = 16.0
_BELOW = 18.0
_ABOVE = 0.42  # of the room left on a page of plates
_WORDY = 200  # characters of a caption too long to stand under a part of a row
_FULL_ROW = 1.25  # the sum of width over height from which a row is wide enough


def lay_plates(volume: Volume, plates: Sequence[Plate], parent: Element, y: float) -> None:
    """Rows of plates from y on, over as many pages as they need; on a page of their own they stand in its middle."""
    shape = volume.format
    rows = [_Row(volume, row) for row in _rows(plates)]
    while rows:
        if shape.end - y < min(_LEAST, rows[0].height):
            volume.turn()
            y = shape.top + max(shape.depth - _together(rows, shape.depth), 0.0) * _ABOVE
        for row in _taken(rows, shape.end - y):
            y += row.draw(volume, parent, y) + _BELOW
            rows.pop(0)


def _taken(rows: Sequence["_Row"], room: float) -> list["_Row"]:
    """The rows that fit into the room; the first one always does, drawn smaller if need be."""
    taken = [rows[0]]
    room -= rows[0].height + _BELOW
    for row in rows[1:]:
        if row.height > room:
            break
        taken.append(row)
        room -= row.height + _BELOW
    return taken


def _together(rows: Sequence["_Row"], room: float) -> float:
    taken = _taken(rows, room)
    return sum(row.height for row in taken) + _BELOW * (len(taken) - 1)


def _rows(plates: Sequence[Plate]) -> Iterator[list[Plate]]:
    row: list[Plate] = []
    for plate in plates:
        is_wordy = plate.figure.caption is not None and len(plate.figure.caption.text) > _WORDY
        if row and is_wordy:
            yield row
            row = []
        row.append(plate)
        if is_wordy or sum(each.shape for each in row) >= _FULL_ROW:
            yield row
            row = []
    if row:
        yield row


class _Row:
    """Plates side by side, all of one height."""

    def __init__(self, volume: Volume, plates: Sequence[Plate]) -> None:
        self._plates = plates
        self._across = volume.format.measure - _GUTTER * (len(plates) - 1)
        self._shape = sum(plate.shape for plate in plates)
        wide = self._across / self._shape
        self._captions = [set_caption(volume, plate.figure, max(wide * plate.shape, 90.0)) for plate in plates]
        self._words = max(map(caption_height, self._captions))
        self.height = min(wide + self._words, volume.format.depth)

    def draw(self, volume: Volume, parent: Element, y: float) -> float:
        """Draw the row with its top at y, lower where the page ends; returns how high it is with its captions."""
        height = min(self.height, volume.format.end - y) - self._words
        x = volume.left + (self._across - height * self._shape) / 2
        for plate, caption in zip(self._plates, self._captions, strict=True):
            width = height * plate.shape
            draw_plate(volume.page, plate, parent, volume.book.lang, (x, y, width, height))
            draw_caption(volume.page, caption, parent, volume.book.lang, x, y + height)
            x += width + _GUTTER
        return height + self._words
