"""An entry becomes its pages: of a few compositions the one that shows most and keeps picture and text together."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.edition.book import Item

from .band import Band, bands, draw_band
from .beside import lay_beside, suits_beside
from .look import GRID
from .matter import Matter, open_entry
from .plate import Plate, plates_of_item
from .plates import lay_plates
from .pouring import RUN_LONG, on_grid
from .sequel import STRIP, Sequel
from .tags import Element
from .tombstone import Tombstone, draw_tombstone, set_tombstone
from .volume import Volume
from .wording import Wording, set_wording

LEAST = 0.40
"""Of the page's height: the picture of an entry is no lower, but for one that is as wide as the page."""
_LOW = 0.28
"""Where that saves a page."""
_MOST = 0.70
_SPLIT = 0.50  # where the text goes on overleaf in any case
_FEW = 17 * GRID  # so little text is not left to a page of its own where the picture can make room for it
_LOSS = 5 * GRID  # what pages lose where a paragraph ends
_GAP = 20.0
_MAIN, _OTHERS = 1.2, 0.7  # how much the pictures' shares of the page count
_WHOLE, _EACH = 0.3, 0.12  # all text on the page; each further picture there with it


@dataclass(frozen=True, slots=True)
class Composition:
    """A band of pictures with what stands below it; `facts` where they stand beside the picture instead."""

    band: Band
    facts: Tombstone | None
    is_whole: bool
    score: float


def lay_entry(volume: Volume, items: Sequence[Item], at: int, parent: Element, level: int) -> int:
    """Lay the item at `at` out on pages of its own; with one without pictures others like it that have room there."""
    plates = plates_of_item(volume, items[at])
    if not plates:
        return _lay_alone(volume, items[at:], parent, level)
    volume.turn()
    _lay_pictured(volume, items[at], plates, parent, level)
    return 1


def _lay_pictured(volume: Volume, item: Item, plates: Sequence[Plate], parent: Element, level: int) -> None:
    matter = open_entry(volume, item, parent, level)
    if suits_beside(volume, item, plates[0]):
        sequel = Sequel(volume, item, plates, 1, matter.section)
        y = lay_beside(volume, matter, plates[0], sequel)
    else:
        wording = set_wording(volume, item, level)
        best = choose(volume, wording, plates)
        sequel = Sequel(volume, item, plates, len(best.band.placed), matter.section)
        below = _draw_pictures(volume, best, matter)
        if below + wording.height(is_bare=best.facts is not None) > volume.format.end + RUN_LONG:
            volume.turn()
            below = volume.format.top
        y = wording.draw(matter, below, sequel, is_bare=best.facts is not None)
    lay_plates(volume, sequel.rest, matter.section, y + _GAP)


def _lay_alone(volume: Volume, items: Sequence[Item], parent: Element, level: int) -> int:
    """An item without pictures, and those like it that have room for all of theirs below it."""
    taken = 0
    volume.filled = None
    for item in items:
        wording = set_wording(volume, item, level)
        if taken and (plates_of_item(volume, item) or not _has_room(volume, wording)):
            break
        y = volume.start_below(volume.running, 0.0)
        volume.filled = wording.draw(open_entry(volume, item, parent, level), y, None, is_bare=False)
        taken += 1
    return taken


def _has_room(volume: Volume, wording: Wording) -> bool:
    """Whether words have room below what stands on the page."""
    room = volume.format.end - (volume.filled or volume.format.end)
    return wording.text(max(room - 3 * _GAP - wording.height(is_bare=False), 0.0)) is not None


def choose(volume: Volume, wording: Wording, plates: Sequence[Plate]) -> Composition:
    """The composition with the best score; the first of equals."""
    return max(compositions(volume, wording, plates), key=lambda each: each.score)


def compositions(volume: Volume, wording: Wording, plates: Sequence[Plate]) -> Iterator[Composition]:
    """Every composition that suits the entry; the whole picture above all the words always does."""
    shape = volume.format
    least = min(_LOW * shape.height, shape.measure / plates[0].shape)
    bare, full = wording.height(is_bare=True), wording.height(is_bare=False)
    text = wording.text(max(shape.depth - _GAP - bare - least + RUN_LONG, 0.0))
    for fixed in dict.fromkeys((full, bare)):
        room = shape.depth - _GAP - fixed
        most = _most(shape.height, room, text, least)
        if text is None:
            most = _filling(volume, wording, room, most, least)
        for band in bands(volume, plates, most):
            composition = _composed(volume, wording, plates, band, room, text, is_bare=fixed != full)
            if composition:
                yield composition


def _most(page: float, room: float, text: float | None, least: float) -> float:
    """The height a band may have: what all text leaves, if that is `least`, or else a half of the page.

    Where heading and facts alone leave less than that they stand overleaf.
    """
    if room < least:
        return _SPLIT * page
    if text is not None and room - text - GRID >= least:
        return min(room - text - GRID, _MOST * page)
    return min(room, _SPLIT * page)


def _filling(volume: Volume, wording: Wording, room: float, most: float, least: float) -> float:
    """The height of a band below which so much text stands that those after it fill their pages."""
    shape = volume.format
    over = (wording.text(math.inf) or 0.0) - (room - most) + _LOSS
    few = over % (shape.depth - STRIP)
    return most - few if few <= _FEW and most - few >= max(least, _LOW * shape.height) else most


def _composed(
    volume: Volume, wording: Wording, plates: Sequence[Plate], band: Band, room: float, text: float | None,
    *, is_bare: bool,
) -> Composition | None:  # fmt: skip
    shape = volume.format
    facts = _facts_beside(volume, wording, band) if is_bare else None
    if is_bare and facts is None:
        return None
    is_whole = text is not None and band.height - (shape.top if band.bleeds else 0.0) + text <= room + RUN_LONG
    main, *others = (area / (shape.width * shape.height) for area in band.areas)
    saves_page = is_whole and text is not None and room - text - GRID < LEAST * shape.height
    is_low = band.main < (_LOW if saves_page else LEAST) * shape.height and band.placed[0].box[2] < shape.measure * 0.95
    together = _EACH * len(others) if is_whole else 0.0
    all_shown = _WHOLE if is_whole and len(band.placed) == len(plates) else 0.0
    score = _MAIN * main + _OTHERS * sum(others) + _WHOLE * is_whole + together + all_shown - _WHOLE * is_low
    return Composition(band, facts, is_whole, score)


def _facts_beside(volume: Volume, wording: Wording, band: Band) -> Tombstone | None:
    """The tombstone stacked in the room beside the picture, if it fits there."""
    if not band.beside or not wording.facts:
        return None
    _, _, width, height = band.beside
    if width < volume.format.span(3) - 0.5:
        return None
    tombstone = set_tombstone(volume, wording.facts, width, columns=1, is_stacked=True)
    return tombstone if tombstone.height <= height else None


def _draw_pictures(volume: Volume, best: Composition, matter: Matter) -> float:
    """Draw the band and the tombstone beside it; returns where the heading begins."""
    top = 0.0 if best.band.bleeds else volume.format.top
    draw_band(volume, best.band, matter.pictures, top)
    if best.facts and best.band.beside:
        x, y, _, height = best.band.beside
        from_top = top + y + height - best.facts.height
        draw_tombstone(volume.page, best.facts, matter.facts, volume.book.lang, volume.left + x, from_top)
    return on_grid(volume.format.top, top + best.band.height + _GAP)
