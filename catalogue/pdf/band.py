"""The first pictures of an entry become a band above its words: one of a few compositions, as large as can be."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .format import GUTTER
from .paragraph import Paragraph
from .plate import Plate, caption_height, caption_left, draw_caption, draw_plate, set_caption
from .plates import Row, set_row
from .tags import Box, Element
from .volume import Volume

BLEEDS_FROM = 1.5
"""Width over height: wider pictures run from edge to edge."""
_UPRIGHT = 1.05
_STRIP = 3  # of the grid's columns: the details beside a whole
_MOST_DETAILS = 3
_MOST_PAIRED = 2
_MOSAIC = (3, 9)  # how many pictures
_BETWEEN = 14.0
_SMALLEST = 90.0  # the longer side of a picture


@dataclass(frozen=True, slots=True)
class Placed:
    """A plate and its caption, both counted from the band's top and the text's left edge."""

    plate: Plate
    box: Box
    caption: Paragraph | None
    caption_at: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Band:
    """Pictures in their places above the words of an entry; `bleeds` where they begin at the page's top edge.

    `beside` is the room right of them, x, y, width and height, that a tombstone may take.
    """

    placed: tuple[Placed, ...]
    height: float
    bleeds: bool = False
    beside: Box | None = None

    @property
    def main(self) -> float:
        """The height of the first picture."""
        return self.placed[0].box[3]

    @property
    def areas(self) -> list[float]:
        """The area of each picture."""
        return [each.box[2] * each.box[3] for each in self.placed]


Maker = Callable[[Volume, Sequence[Plate], float], Band | None]
"""Makes a band of the first of the plates, at most so high; None where they do not suit it."""


def bands(volume: Volume, plates: Sequence[Plate], most: float) -> Iterator[Band]:
    """Every composition that suits the plates, none higher than `most`; the first always does."""
    for maker in MAKERS:
        band = maker(volume, plates, most)
        if band and (maker is _whole or all(max(each.box[2:]) >= _SMALLEST for each in band.placed)):
            yield band


def draw_band(volume: Volume, band: Band, parent: Element, y: float) -> None:
    """Draw pictures and captions with the band's top at y."""
    lang = volume.book.lang
    for each in band.placed:
        x, top, width, height = each.box
        draw_plate(volume.page, each.plate, parent, lang, (volume.left + x, y + top, width, height),
                   bleeds=band.bleeds)  # fmt: skip
        across, down = each.caption_at
        draw_caption(volume.page, each.caption, parent, lang, volume.left + across, y + down)


def _whole(volume: Volume, plates: Sequence[Plate], most: float) -> Band:
    """One picture across the text, or from edge to edge of the page where it is wide."""
    shape, plate = volume.format, plates[0]
    caption = set_caption(volume, plate, shape.measure)
    words = caption_height(caption)
    width, height = plate.fitted(shape.width, most + shape.top - words)
    if plate.shape >= BLEEDS_FROM and width > shape.width - 0.5:
        left, bleeds = -shape.inner, True
    else:
        width, height = plate.fitted(shape.measure, max(most - words, 1.0))
        left, bleeds = (shape.measure - width) / 2, False
    at = caption_left(volume, caption, volume.left + left) - volume.left
    return Band((Placed(plate, (left, 0.0, width, height), caption, (at, height)),), height + words, bleeds)


def _aside(volume: Volume, plates: Sequence[Plate], most: float) -> Band | None:
    """An upright picture at the left edge, room for a tombstone beside it."""
    shape, plate = volume.format, plates[0]
    widest = shape.span(12 - _STRIP)
    if plate.shape >= 1 or shape.columns < 2:
        return None
    caption = set_caption(volume, plate, shape.measure)
    width, height = plate.fitted(widest, max(most - caption_height(caption), 1.0))
    beside = (width + GUTTER, 0.0, shape.measure - width - GUTTER, height)
    placed = Placed(plate, (0.0, 0.0, width, height), caption, (0.0, height))
    return Band((placed,), height + caption_height(caption), beside=beside)


def _pair(volume: Volume, plates: Sequence[Plate], most: float) -> Band | None:
    """Two upright pictures of about one shape side by side."""
    first = plates[:_MOST_PAIRED]
    if len(first) < _MOST_PAIRED or any(plate.shape > _UPRIGHT for plate in first):
        return None
    return _of_rows([set_row(volume, first, volume.format.measure, most)], volume.format.measure)


def _details(volume: Volume, plates: Sequence[Plate], most: float) -> Band | None:
    """A whole, and up to three details one below the other in a column beside it."""
    shape = volume.format
    details = plates[1 : 1 + _MOST_DETAILS]
    if not details or shape.columns < 2 or not 0.55 <= plates[0].shape <= BLEEDS_FROM:
        return None
    whole = set_row(volume, plates[:1], shape.span(12 - _STRIP), most)
    spare = shape.measure - whole.cells[0].width - GUTTER
    for narrow in (min(spare, shape.span(5)), shape.span(4), shape.span(_STRIP)):
        column = [set_row(volume, [plate], narrow, most) for plate in details]
        height = sum(row.height for row in column) + _BETWEEN * (len(column) - 1)
        if narrow <= spare and height <= whole.height * 1.02:
            return _stacked(whole, column, height)
    return None


def _stacked(whole: Row, column: Sequence[Row], height: float) -> Band:
    """The details end where the whole does, or begin where it begins and spread down to its end."""
    spare = max(whole.height - height, 0.0) / max(len(column) - 1, 1)
    x, y = whole.cells[0].width + GUTTER, 0.0 if len(column) > 1 else max(whole.height - height, 0.0)
    placed = list(_placed(whole, 0.0, 0.0))
    for row in column:
        placed += _placed(row, x, y)
        y += row.height + _BETWEEN + spare
    return Band(tuple(placed), max(whole.height, height))


def _mosaic(volume: Volume, plates: Sequence[Plate], most: float) -> Band | None:
    """Several pictures in two or three rows of the text's width."""
    least, largest = _MOSAIC
    if not least <= len(plates) <= largest:
        return None
    measure = volume.format.measure
    rows = [set_row(volume, row, measure, most) for row in _divided(plates)]
    natural = sum(row.height for row in rows) + _BETWEEN * (len(rows) - 1)
    if natural > most:
        pictures = sum(row.tall for row in rows)
        share = (pictures - (natural - most)) / pictures
        rows = [set_row(volume, [cell.plate for cell in row.cells], measure, row.words + row.tall * share)
                for row in rows]  # fmt: skip
    band = _of_rows(rows, measure)
    return band if band.height <= most + 0.1 else None


def _divided(plates: Sequence[Plate]) -> Iterator[Sequence[Plate]]:
    """Two or three rows of about the same sum of shapes."""
    count = 2 if len(plates) <= 5 else 3
    whole = sum(plate.shape for plate in plates)
    row: list[Plate] = []
    done = 0.0
    for plate in plates:
        if row and done + sum(each.shape for each in row) + plate.shape / 2 > whole / count and count > 1:
            yield row
            whole -= sum(each.shape for each in row)
            row, count = [], count - 1
        row.append(plate)
    yield row


def _of_rows(rows: Sequence[Row], measure: float) -> Band:
    placed: list[Placed] = []
    y = 0.0
    for row in rows:
        placed += _placed(row, (measure - row.across) / 2, y)
        y += row.height + _BETWEEN
    return Band(tuple(placed), y - _BETWEEN)


def _placed(row: Row, x: float, y: float) -> Iterator[Placed]:
    for cell in row.cells:
        yield Placed(cell.plate, (x, y, cell.width, row.tall), cell.caption, (x, y + row.tall))
        x += cell.across + row.gutter


MAKERS: tuple[Maker, ...] = (_whole, _aside, _pair, _details, _mosaic)
"""The compositions; a further one is a function and its name here."""
