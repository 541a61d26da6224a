"""An item becomes a spread: its picture alone on the left-hand page, its words on the right-hand page facing it."""

from collections.abc import Sequence

from catalogue.edition.book import Item

from .entry import lay_entry
from .matter import Matter, open_entry
from .page import covering
from .plate import Plate, caption_height, caption_left, draw_caption, draw_plate, plates_of_item, set_caption
from .plates import lay_plates
from .sequel import Sequel
from .tags import Element
from .volume import Volume
from .wording import set_wording

_BLEEDS_FROM = 1.3  # width over height: wider plates run from edge to edge
_ABOVE = 0.46  # of the room left above and below a plate
_GAP = 22.0


def lay_facing(volume: Volume, items: Sequence[Item], at: int, parent: Element, level: int) -> int:
    """Lay a plate and its facing text out; an item without a picture is laid out as an entry."""
    item = items[at]
    plates = plates_of_item(volume, item)
    if not plates:
        return lay_entry(volume, items, at, parent, level)
    volume.turn(bare=True)
    volume.opens_left = True
    matter = open_entry(volume, item, parent, level)
    _draw_full(volume, plates[0], matter)
    volume.turn()
    wording = set_wording(volume, item, level, spacious=True)
    sequel = Sequel(volume, item, plates, 1, matter.section)
    y = wording.draw(matter, volume.format.top, sequel, is_bare=False)
    _fill_spread(volume, matter, plates, sequel, y)
    return 1


def _fill_spread(volume: Volume, matter: Matter, plates: Sequence[Plate], sequel: Sequel, y: float) -> None:
    """Further plates below the text; a right-hand page that would stay empty shows one of them, or a detail."""
    if sequel.rest and _is_left(volume) and volume.format.end - y < volume.format.depth / 2:
        volume.turn(bare=True)
        _draw_full(volume, sequel.rest.pop(0), matter)
        y = volume.format.end
    lay_plates(volume, sequel.rest, matter.section, y + _GAP)
    if _is_left(volume):
        _lay_detail(volume, plates[0])


def _is_left(volume: Volume) -> bool:
    """Whether the page open now is a left-hand one: the first of these pages is."""
    return volume.page.index % 2 == 0


def _draw_full(volume: Volume, plate: Plate, matter: Matter) -> None:
    """A plate as large as its page lets it be, its caption under it; the page bears nothing else."""
    shape, lang = volume.format, volume.book.lang
    caption = set_caption(volume, plate, shape.measure)
    words = caption_height(caption)
    widest = shape.width if plate.shape >= _BLEEDS_FROM else shape.measure
    width, height = plate.fitted(widest, shape.depth + shape.bottom / 2 - words)
    bleeds = width > shape.width - 0.5
    if width > shape.measure and not bleeds:
        width, height = plate.fitted(shape.measure, height)
    y = (shape.height - height - words) * _ABOVE
    left = 0.0 if bleeds else volume.left + (shape.measure - width) / 2
    draw_plate(volume.page, plate, matter.pictures, lang, (left, y, width, height), bleeds=bleeds)
    draw_caption(volume.page, caption, matter.pictures, lang, caption_left(volume, caption, left), y + height)


def _lay_detail(volume: Volume, plate: Plate) -> None:
    """A part of the plate, which is described where it stands whole, fills a page."""
    page = volume.turn(bare=True)
    crop = (0.0, 0.0, page.width, page.height)
    page.picture(plate.figure.file, covering(plate.shape, crop), crop, element=None, bleeds=True)
