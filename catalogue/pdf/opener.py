"""A part opens: a detail that runs off the page, its name in every language of the museum, its introduction."""

from collections.abc import Iterator
from dataclasses import replace

from catalogue.edition.book import Part
from catalogue.edition.entry import Entry, Figure

from .lines import Tagged, draw_lines
from .look import GRID, INTRODUCTION, PART, PART_OTHER, SUBHEADING, TEXT_ALONE
from .ornament import draw_divider, draw_ornament
from .page import covering
from .plate import Plate, draw_plate, plates_of
from .pouring import run_blocks
from .tags import Box
from .volume import Volume

_NAMES = 0.16  # of the page's height: where the names begin
_FINE = 120  # pixels to an inch: the first picture that has as many opens the part, or else the finest


def lay_opener(volume: Volume, part: Part, opener: Entry, name: str) -> None:
    """The pages before a part's entries: the picture on the left where there is one, the names on the right."""
    volume.running = opener.heading
    plates = plates_of(volume, opener.figures) or plates_of(volume, tuple(_details(part)))
    crop = (0.0, 0.0, volume.format.width, volume.format.end + GRID)
    if plates:
        _lay_detail(volume, max(plates, key=lambda plate: min(_fineness(plate, crop), _FINE)), crop)
    volume.turn()
    y = _lay_names(volume, part, opener, name)
    run_blocks(volume, (*opener.label, *opener.text), volume.root, y, (INTRODUCTION, TEXT_ALONE))


def lay_quiet(volume: Volume) -> None:
    """A right-hand page without words, before a picture that must stand on the left."""
    page = volume.turn(bare=True, ground="rule")
    draw_ornament(page, page.width / 2, page.height * 0.46, 110, ink="paper")


def _fineness(plate: Plate, crop: Box) -> float:
    """How many pixels to an inch a picture has that covers so much of a page."""
    return plate.picture.width / covering(plate.shape, crop)[2] * 72


def _lay_detail(volume: Volume, plate: Plate, crop: Box) -> None:
    """The picture on a left-hand page."""
    page = volume.turn()
    volume.opens_left = True
    draw_plate(page, plate, volume.root, volume.book.lang, covering(plate.shape, crop), crop, bleeds=True)


def _details(part: Part) -> Iterator[Figure]:
    """The pictures of its items, each as mere decoration: they stand described further on."""
    return (replace(figure, alt=None) for item in part.items for figure in item.entry.figures[:1])


def _lay_names(volume: Volume, part: Part, opener: Entry, name: str) -> float:
    """The name in the book's language, then in the others; returns where the introduction begins."""
    shape, page, lang, section, heading = volume.format, volume.page, volume.book.lang, volume.root, opener.heading
    volume.bookmark(0, heading.text, name)
    y = shape.height * _NAMES
    own = heading.lang if heading.lang not in (lang, "und") else None
    title = volume.set_within(heading, PART, shape.measure, shape.depth * 0.25)
    draw_lines(page, title, title.lines, Tagged(section.add("H2", lang=own), heading.lang), volume.left, y)
    y += title.height + 8
    if opener.date:
        date = volume.set(opener.date, SUBHEADING.but(size=12, leading=18), shape.measure)
        draw_lines(page, date, date.lines, Tagged(section.add("P"), opener.date.lang), volume.left, y)
        y += date.height
    draw_divider(page, volume.left, y + 18, shape.measure)
    y += 40
    for other in part.names:
        if other.text != heading.text:
            line = volume.set_within(other, PART_OTHER, shape.measure, shape.depth * 0.08)
            own = other.lang if other.lang not in (lang, "und") else None
            draw_lines(page, line, line.lines, Tagged(section.add("P", lang=own), other.lang), volume.left, y)
            y += line.height
    return y + 30
