"""A part opens: a detail that runs off the page, its name in every language of the museum, its introduction."""

from collections.abc import Iterator
from dataclasses import replace

from catalogue.edition.book import Part
from catalogue.edition.entry import Figure
from catalogue.records import Phrase

from .lines import Tagged, draw_lines
from .look import GRID, INTRODUCTION, PART, PART_OTHER, SUBHEADING, TEXT_ALONE
from .ornament import draw_divider, draw_ornament
from .plate import covering, draw_plate, plates_of
from .pouring import run_blocks
from .tags import Element
from .volume import Volume

_NAMES = 0.16  # of the page's height: where the names begin


def lay_opener(volume: Volume, part: Part, section: Element, name: str) -> None:
    """The pages before a part's entries: the picture on the left where there is one, the names on the right."""
    heading = part.names[0] if part.names else Phrase("", volume.book.lang)
    if part.opener:
        heading = part.opener.heading
        volume.close()
        volume.running = heading
        _lay_detail(volume, part, section)
    volume.turn()
    y = _lay_names(volume, part, heading, section, name)
    if part.opener:
        blocks = (*part.opener.label, *part.opener.text)
        run_blocks(volume, blocks, section, y, (INTRODUCTION, TEXT_ALONE))


def _lay_detail(volume: Volume, part: Part, section: Element) -> None:
    """The picture on a left-hand page; where the book stands on a right-hand one, a quiet page comes before."""
    plates = plates_of(volume, part.opener.figures if part.opener else ())
    plates = plates or plates_of(volume, tuple(_details(part)))
    if not plates:
        return
    if volume.document.next_number % 2:
        page = volume.turn(bare=True, ground="rule")
        draw_ornament(page, page.width / 2, page.height * 0.46, 110, ink="paper")
    page = volume.turn()
    crop = (0.0, 0.0, page.width, volume.format.end + GRID)
    draw_plate(page, plates[0], section, volume.book.lang, covering(plates[0], crop), crop)


def _details(part: Part) -> Iterator[Figure]:
    """The pictures of its items, each as mere decoration: they stand described further on."""
    return (replace(figure, alt=None) for item in part.items for figure in item.entry.figures[:1])


def _lay_names(volume: Volume, part: Part, heading: Phrase, section: Element, name: str) -> float:
    """The name in the book's language, then in the others; returns where the introduction begins."""
    shape, page, lang = volume.format, volume.page, volume.book.lang
    volume.bookmark(0, heading.text, name)
    y = shape.height * _NAMES
    own = heading.lang if heading.lang not in (lang, "und") else None
    title = volume.set_within(heading, PART, shape.measure, shape.depth * 0.25)
    draw_lines(page, title, title.lines, Tagged(section.add("H2", lang=own), heading.lang), volume.left, y)
    y += title.height + 8
    if part.opener and part.opener.date:
        date = volume.set(part.opener.date, SUBHEADING.but(size=12, leading=18), shape.measure)
        draw_lines(page, date, date.lines, Tagged(section.add("P"), part.opener.date.lang), volume.left, y)
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
