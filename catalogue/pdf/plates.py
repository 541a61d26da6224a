"""Plates become rows of one height across the text, and rows fill what is left of a page and as many more as needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .format import GUTTER
from .paragraph import Paragraph
from .plate import Plate, caption_height, draw_caption, draw_plate, set_caption
from .tags import Element
from .volume import Volume

_LEAST = 150.0  # the lowest row worth beginning on a page
_BELOW = 18.0
_ABOVE = 0.42  # of the room left on a page of plates
_WORDY = 200  # characters of a caption too long to stand under a part of a row
_NARROWEST = 84.0  # a cell with a caption
_USUAL_MEASURE = 450.0
_FULL_ROWS = ((4, 1.25), (9, 2.2), (30, 3.4))
"""Up to so many plates, the sum of width over height from which a row is wide enough; for more of them the next."""
_FULL_ROW_OF_MANY = 5.0
_COARSEST = 72 / 90  # points a pixel: small pictures are not blown up
_SMALLEST = 60.0
_MOST_UNEVEN = 5.0  # the widest shape of a row over the tallest


@dataclass(frozen=True, slots=True)
class Cell:
    """A plate in its row: how wide it stands, with its caption set to the width of its cell."""

    plate: Plate
    caption: Paragraph | None
    across: float
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """Plates side by side; `tall` is the height of the pictures, without the captions under them."""

    cells: tuple[Cell, ...]
    tall: float
    gutter: float = GUTTER

    @property
    def words(self) -> float:
        """The height of the highest caption."""
        return max((caption_height(cell.caption) for cell in self.cells), default=0.0)

    @property
    def height(self) -> float:
        """The height of the row with its captions."""
        return self.tall + self.words

    @property
    def across(self) -> float:
        """The width of all cells with the gutters between them."""
        return sum(cell.across for cell in self.cells) + self.gutter * (len(self.cells) - 1)


def lay_plates(volume: Volume, plates: Sequence[Plate], parent: Element, y: float) -> None:
    """Rows of plates from y on, over as many pages as they need; on a page of their own they stand in its middle."""
    shape = volume.format
    rows = list(rows_of(plates, shape.measure))
    while rows:
        first = set_row(volume, rows[0], shape.measure, shape.depth)
        if shape.end - y < min(max(_LEAST, first.words + _SMALLEST), first.height):
            volume.turn()
            taken = _taken(volume, rows, shape.depth)
            y = shape.top + max(shape.depth - _together(taken), 0.0) * _ABOVE
        else:
            taken = _taken(volume, rows, shape.end - y)
        for row in taken:
            draw_row(volume, row, parent, volume.left + (shape.measure - row.across) / 2, y)
            y += row.height + _BELOW
        rows = rows[len(taken) :]


def set_row(volume: Volume, plates: Sequence[Plate], measure: float, most: float) -> Row:
    """Plates in a row as high as `measure` and `most` allow, each under its own part of it its caption."""
    gutter = min(GUTTER, measure / (4 * len(plates)))
    room = measure - gutter * (len(plates) - 1)
    least = [_least_width(plate, room / len(plates), is_alone=len(plates) == 1) for plate in plates]
    tall = min(most, max(_SMALLEST, *(plate.picture.height * _COARSEST for plate in plates)))
    # Captions get higher as pictures get narrower, so that a few rounds are needed.
    for _ in range(6):
        tall = _fitting(plates, least, room, tall)
        cells = tuple(_cell(volume, plate, narrow, tall) for plate, narrow in zip(plates, least, strict=True))
        row = Row(cells, tall, gutter)
        if row.height <= most + 0.01:
            return row
        tall = max(most - row.words, 1.0)
    return Row(cells, tall, gutter)


def draw_row(volume: Volume, row: Row, parent: Element, x: float, y: float) -> None:
    """Draw the row with its top left corner at x, y."""
    lang = volume.book.lang
    for cell in row.cells:
        draw_plate(volume.page, cell.plate, parent, lang, (x, y, cell.width, row.tall))
        draw_caption(volume.page, cell.caption, parent, lang, x, y + row.tall)
        x += cell.across + row.gutter


def rows_of(plates: Sequence[Plate], measure: float) -> Iterator[list[Plate]]:
    """Plates in the order given, as many to a row as fill it."""
    full = next((full for count, full in _FULL_ROWS if len(plates) <= count), _FULL_ROW_OF_MANY)
    full *= min(1.0, measure / _USUAL_MEASURE)
    row: list[Plate] = []
    for plate in plates:
        if row and (_is_wordy(plate) or _is_full([*row, plate], measure) or _is_uneven([*row, plate])):
            yield row
            row = []
        row.append(plate)
        if _is_wordy(plate) or sum(each.shape for each in row) >= full:
            yield row
            row = []
    if row:
        yield row


def _is_wordy(plate: Plate) -> bool:
    return sum(len(caption.text) for caption in plate.captions) > _WORDY


def _is_full(plates: Sequence[Plate], measure: float) -> bool:
    """Whether a row would be too narrow for all captions, or for pictures one can see."""
    narrow = [_NARROWEST if plate.captions else 30.0 for plate in plates]
    return sum(narrow) + GUTTER * (len(narrow) - 1) > measure


def _is_uneven(plates: Sequence[Plate]) -> bool:
    """Whether a row would make a tall picture tiny beside a wide one."""
    shapes = [plate.shape for plate in plates]
    return max(shapes) > _MOST_UNEVEN * min(shapes)


def _least_width(plate: Plate, share: float, *, is_alone: bool) -> float:
    """The width of a cell below which its caption would be hard to read."""
    if not plate.captions:
        return 0.0
    return share if _is_wordy(plate) else min(share, _NARROWEST * (2 if is_alone else 1))


def _fitting(plates: Sequence[Plate], least: Sequence[float], room: float, most: float) -> float:
    """The height at which all cells are together as wide as the room, or `most`."""
    low, high = 0.0, most

    def width(tall: float) -> float:
        return sum(max(plate.shape * tall, narrow) for plate, narrow in zip(plates, least, strict=True))

    if width(high) <= room:
        return high
    while high - low > 0.05:
        middle = (low + high) / 2
        low, high = (middle, high) if width(middle) <= room else (low, middle)
    return low


def _cell(volume: Volume, plate: Plate, least: float, tall: float) -> Cell:
    width = plate.shape * tall
    across = max(width, least)
    return Cell(plate, set_caption(volume, plate, across), across, width)


def _taken(volume: Volume, rows: Sequence[Sequence[Plate]], room: float) -> list[Row]:
    """The rows that fit into the room; the first one always does, drawn smaller if need be."""
    measure, depth = volume.format.measure, volume.format.depth
    taken = [set_row(volume, rows[0], measure, room)]
    room -= taken[0].height + _BELOW
    for plates in rows[1:]:
        row = set_row(volume, plates, measure, depth)
        if row.height > room:
            break
        taken.append(row)
        room -= row.height + _BELOW
    return taken


def _together(rows: Sequence[Row]) -> float:
    return sum(row.height for row in rows) + _BELOW * (len(rows) - 1)
