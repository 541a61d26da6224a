"""A book's first pages: the cover, the imprint facing the title, the title page."""

from catalogue.edition.book import Book
from catalogue.edition.entry import Span
from catalogue.records import Phrase

from .format import Format
from .lines import Tagged, draw_lines
from .look import CHAPTER, PART_OTHER, SMALL, Look
from .ornament import draw_divider, draw_ornament
from .page import covering
from .paragraph import Paragraph, set_paragraph
from .plate import Plate, draw_plate, plates_of
from .tags import Box, Element
from .volume import Volume

_LOWEST, _HIGHEST = 0.5, 0.68  # of the page's height: the picture across it
_MOST_CROPPED = 1.7  # a taller picture's height over that
_BESIDE, _BESIDE_TITLE = 0.44, 0.4  # of the width, a picture beside the title; of the height, where that begins
_TO_TITLE = 0.05  # of the height
_COVER_TITLE = Look(40, 45)
_MUSEUM = Look(9, 12, family="sans", ink="secondary", tracking=0.4)
_SUBTITLE = Look(13, 18, ink="secondary")


def lay_cover(volume: Volume) -> None:
    """The cover as the first page."""
    volume.turn(bare=True)
    volume.bookmark(0, volume.book.title.text, "cover")
    draw_front(volume, volume.root.add("Sect"), 0.0, volume.format)


def draw_front(volume: Volume, section: Element, x: float, shape: Format) -> None:
    """The cover's front, its left edge at x: a great picture, the title below or beside it, the museum at the foot."""
    plates = plates_of(volume, (volume.book.cover,)) if volume.book.cover else []
    if plates:
        words = _draw_cover_picture(volume, plates[0], section, x, shape)
    else:
        draw_ornament(volume.page, x + shape.width / 2, shape.height * 0.2, 60)
        words = (x + shape.outer, shape.height * (0.34 + _TO_TITLE), shape.width - 2 * shape.outer)
    _draw_words(volume, section, words, shape)


def _draw_words(volume: Volume, section: Element, words: tuple[float, float, float], shape: Format) -> None:
    """Titles and subtitles from y on at `left` in a width, the museum's name at the foot."""
    book = volume.book
    left, y, width = words
    museum = volume.set_within(book.museum, _MUSEUM, width, shape.height * 0.03)
    foot = shape.height - shape.outer * 0.8 - museum.height
    _draw(volume, museum, section, book.museum.lang, left, foot)
    titles = list(dict.fromkeys((book.title, *(title for title in book.titles if title.lang == book.second))))
    is_wide = width > shape.width / 2
    look = _COVER_TITLE if len(titles) == 1 and is_wide else _COVER_TITLE.but(size=30, leading=35)
    for each in titles:
        title = volume.set_within(each, look, width, shape.height * (0.17 if is_wide else 0.4) / len(titles))
        _draw(volume, title, section, each.lang, left, y)
        y += title.height + (6 if is_wide else 14)
    for each in dict.fromkeys(each for each in (book.subtitle, book.second_subtitle) if each):
        subtitle = volume.set_within(each, _SUBTITLE, width, shape.height * (0.05 if is_wide else 0.12))
        # The title page bears one that is too long for the cover.
        if y + subtitle.height <= foot:
            _draw(volume, subtitle, section, each.lang, left, y)
            y += subtitle.height


def lay_half_title(volume: Volume) -> None:
    """The first page of a book whose cover is printed apart: its title, small."""
    book, shape = volume.book, volume.format
    volume.turn(bare=True)
    section = volume.root.add("Sect")
    volume.bookmark(0, book.title.text, "half-title")
    title = volume.set_within(book.title, PART_OTHER.but(ink="ink"), shape.measure, shape.height * 0.3)
    _draw(volume, title, section, book.title.lang, volume.left, shape.height * 0.2)


def lay_imprint(volume: Volume) -> None:
    """Behind the cover: who published the book, at the foot of the page."""
    book, shape = volume.book, volume.format
    volume.turn(bare=True)
    section = volume.root.add("Sect")
    paragraphs = [
        (volume.set(line, SMALL.but(ink="secondary"), shape.measure * 0.75), line.lang) for line in book.imprint
    ]
    y = shape.end - sum(paragraph.height + 3 for paragraph, _ in paragraphs)
    for paragraph, lang in paragraphs:
        _draw(volume, paragraph, section, lang, volume.left, y)
        y += paragraph.height + 3


def lay_title(volume: Volume) -> None:
    """The title page: the title in the book's language, then in the museum's others, authors, museum."""
    book, shape = volume.book, volume.format
    page = volume.turn(bare=True)
    section = volume.root.add("Sect")
    left, width = volume.left, shape.measure
    y = shape.height * 0.2
    title = volume.set_within(book.title, CHAPTER.but(size=32, leading=38), width, shape.height * 0.3)
    draw_lines(
        page, title, title.lines, Tagged(section.add("H1", lang=_other(book, book.title)), book.title.lang), left, y
    )
    y += title.height + 8
    if book.subtitle:
        subtitle = volume.set_within(book.subtitle, _SUBTITLE, width, shape.height * 0.1)
        _draw(volume, subtitle, section, book.subtitle.lang, left, y)
        y += subtitle.height + 8
    if book.second_subtitle and book.second_subtitle != book.subtitle:
        subtitle = volume.set_within(book.second_subtitle, _SUBTITLE, width, shape.height * 0.1)
        _draw(volume, subtitle, section, book.second_subtitle.lang, left, y)
        y += subtitle.height + 8
    draw_divider(page, left, y + 16, width)
    y += 40
    for other in dict.fromkeys(phrase for phrase in book.titles if phrase.text != book.title.text):
        line = volume.set_within(other, PART_OTHER, width, shape.height * 0.06)
        _draw(volume, line, section, other.lang, left, y)
        y += line.height + 3
    _lay_makers(volume, section, left, width, y + 24)
    museum = volume.set_within(book.museum, _MUSEUM, width, shape.height * 0.05)
    _draw(volume, museum, section, book.museum.lang, left, shape.end - museum.height)


def _draw_cover_picture(
    volume: Volume, plate: Plate, section: Element, x: float, shape: Format
) -> tuple[float, float, float]:
    """Draw it and return where words begin, and their width: x, y, width.

    Full width, and whole where its shape lets it; a very tall one runs down the right edge, the words beside it.
    """
    width, height = shape.width, min(max(shape.width / plate.shape, _LOWEST * shape.height), _HIGHEST * shape.height)
    words = (x + shape.outer, height + _TO_TITLE * shape.height, width - 2 * shape.outer)
    crop: Box = (x, 0.0, width, height)
    box = covering(plate.shape, crop)
    if box[3] > _MOST_CROPPED * height:
        across, down = plate.fitted(width * _BESIDE, shape.height)
        box = crop = (x + width - across, 0.0, across, down)
        words = (x + shape.outer, _BESIDE_TITLE * shape.height, width - across - shape.outer - shape.inner * 0.6)
    draw_plate(volume.page, plate, section, volume.book.lang, box, crop, bleeds=True)
    return words


def _lay_makers(volume: Volume, section: Element, left: float, width: float, y: float) -> None:
    book = volume.book
    for names in (book.authors, book.editors):
        spans = [span for name in names for span in (Span(", ", book.lang), Span(name.text, name.lang))][1:]
        if spans:
            paragraph = set_paragraph(volume.typesetter, spans, _SUBTITLE.but(ink="ink"), width)
            _draw(volume, paragraph, section, book.lang, left, y)
            y += paragraph.height + 4


def _draw(volume: Volume, paragraph: Paragraph, section: Element, lang: str, x: float, y: float) -> None:
    own = lang if lang not in (volume.book.lang, "und") else None
    draw_lines(volume.page, paragraph, paragraph.lines, Tagged(section.add("P", lang=own), lang), x, y)


def _other(book: Book, phrase: Phrase) -> str | None:
    return phrase.lang if phrase.lang not in (book.lang, "und") else None
