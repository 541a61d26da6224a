"""An item becomes a spread: its picture alone on the left-hand page, its words on the right-hand page facing it."""

from collections.abc import Sequence

from catalogue.edition.book import Item

from .entry import lay_entry
from .matter import Matter, open_entry
from .page import Page
from .plate import Plate, caption_height, caption_left, covering, draw_caption, draw_plate, plates_of, set_caption
from .plates import lay_plates
from .sequel import Sequel
from .tags import Element
from .volume import Volume
from .wording import set_wording

_BLEEDS_FROM = 1.3  # width over height: wider plates run from edge to edge
_ABOVE = 0.46  # of the room left above and below a plate
_GAP = 22.0
_SPREAD = 2  # pages


def lay_facing(volume: Volume, items: Sequence[Item], at: int, parent: Element, level: int) -> int:
    """Lay a plate and its facing text out; an item without a picture is laid out as an entry."""
    item = items[at]
    plates = plates_of(volume, item.entry.figures)
    if not plates:
        return lay_entry(volume, items, at, parent, level)
    if volume.document.next_number % 2:
        _lay_detail(volume, plates[0])
    first = volume.document.next_number
    volume.turn(bare=True)
    matter = open_entry(volume, item, parent, level)
    _draw_full(volume, plates[0], matter)
    volume.turn()
    wording = set_wording(volume, item, level, spacious=True)
    sequel = Sequel(volume, item, plates, 1, matter.section)
    y = wording.draw(matter, volume.format.top, sequel, is_bare=False)
    is_odd = (volume.document.next_number - first) % _SPREAD
    if sequel.rest and is_odd and volume.format.end - y < volume.format.depth * 0.5:
        volume.turn(bare=True)
        _draw_full(volume, sequel.rest.pop(0), matter)
        y = volume.format.end
    lay_plates(volume, sequel.rest, matter.section, y + _GAP)
    return 1


def _draw_full(volume: Volume, plate: Plate, matter: Matter) -> None:
    """A plate as large as its page lets it be, its caption under it; the page bears nothing else."""
    shape, lang = volume.format, volume.book.lang
    caption = set_caption(volume, plate.figure, shape.measure)
    words = caption_height(caption)
    widest = shape.width if plate.shape >= _BLEEDS_FROM else shape.measure
    width, height = plate.fitted(widest, shape.depth + shape.bottom / 2 - words)
    y = (shape.height - height - words) * _ABOVE
    left = (shape.width - width) / 2 if widest == shape.width else volume.left + (shape.measure - width) / 2
    draw_plate(volume.page, plate, matter.pictures, lang, (left, y, width, height))
    draw_caption(volume.page, caption, matter.pictures, lang, caption_left(volume, caption, left), y + height)


def _lay_detail(volume: Volume, plate: Plate) -> None:
    """A page that would stay empty shows a part of the plate overleaf, which is described there."""
    page: Page = volume.turn(bare=True)
    crop = (0.0, 0.0, page.width, page.height)
    with page.artifact():
        page.picture(plate.figure.file, covering(plate, crop), crop)
