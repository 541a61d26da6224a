"""A book becomes the cover that is printed apart: back, spine and front side by side on one sheet."""

import math
import unicodedata
from dataclasses import replace

from catalogue.edition.book import Book
from catalogue.edition.entry import Span
from catalogue.records import Phrase, Stock

from .barcode import HEIGHT, MODULE, QUIET, bars_of, ean_of
from .blocks import chunks_of
from .cover import draw_front
from .flow import Frame, draw_portions, pour
from .format import MM, Format
from .lines import Tagged, draw_lines
from .look import BODY, Look
from .ornament import draw_ornament
from .paragraph import set_paragraph, text_width
from .tags import Element
from .volume import Volume

_BOARD = 0.6 * MM  # of a soft cover, front and back together
_LEAST_SPINE = 6 * MM  # that bears words
_TITLE = Look(11, 14, style="semibold")
_MUSEUM = Look(7.5, 10, family="sans", ink="secondary", tracking=0.35)
_ISBN = Look(7.5, 10, family="sans")
_BLURB = BODY.but(size=10.5, leading=15, align="left")
_MOST_OF_SPINE = 0.62  # of its width: the size of its letters
_DOWN_THE_SPINE = ("en", "zh")
"""Languages whose spines read from top to bottom; by custom Kazakh and Russian ones read from bottom to top."""


def spine_width(paper: Stock, pages: int) -> float:
    """The width of the spine of a soft-bound book, in points: its leaves, and the cover around them."""
    if paper.spine is not None:
        return paper.spine * MM
    leaf = paper.weight * paper.bulk / 1000 * MM  # g/m2 times cm3/g is micrometres
    return math.ceil(pages / 2) * leaf + _BOARD


def lay_jacket(volume: Volume, shape: Format, spine: float) -> None:
    """The cover of a book of that page size on the one wide page of a volume as wide as two pages and the spine."""
    volume.turn(bare=True)
    draw_front(volume, volume.root.add("Sect"), shape.width + spine, shape)
    _draw_back(volume, volume.root.add("Sect"), shape)
    if spine >= _LEAST_SPINE:
        _draw_spine(volume, shape.width, spine)


def jacket_format(shape: Format, spine: float) -> Format:
    """The page of a cover."""
    return replace(shape, width=2 * shape.width + spine)


def _draw_back(volume: Volume, section: Element, shape: Format) -> None:
    """The blurb at the top, or else the ornament; the museum's name at the foot, the bars of the ISBN beside it."""
    book, left = volume.book, shape.outer
    width = min(shape.width - 2 * left, 330.0)
    chunks = list(chunks_of(volume.typesetter, book.blurb, section, width, book.lang, level=2, look=_BLURB))
    foot = shape.height - shape.outer * 0.8
    if not chunks:
        draw_ornament(volume.page, shape.width / 2, shape.height * 0.4, 60)
    room = foot - HEIGHT * 1.6 - shape.height * 0.12
    for portions in pour(chunks, [room])[0]:
        draw_portions(portions, Frame(volume.page, left, shape.height * 0.12))
    museum = volume.set_within(book.museum, _MUSEUM, shape.width * 0.4, shape.height * 0.1)
    tagged = Tagged(section.add("P", lang=_other(book, book.museum)), book.museum.lang)
    draw_lines(volume.page, museum, museum.lines, tagged, left, foot - museum.height)
    if book.isbn:
        _draw_bars(volume, section, ean_of(book.isbn), shape.width - shape.outer, foot)


def _draw_bars(volume: Volume, section: Element, ean: str, right: float, foot: float) -> None:
    """The bars in black on bare paper, the number above them and below, where its halves stand between longer bars."""
    page, modules = volume.page, sum(QUIET) + 95
    width, left = modules * MODULE, right - modules * MODULE
    number = volume.say(f"ISBN {ean}", _ISBN.but(align="centred"), width)
    bottom = foot - _ISBN.leading
    top = bottom - HEIGHT
    with page.artifact():
        page.rectangle(left, top - number.height - 3, width, foot - top + number.height + 5, volume.typesetter.bare)
        for bar in bars_of(ean):
            x = left + (QUIET[0] + bar.at) * MODULE
            page.rectangle(x, top, bar.width * MODULE, bar.height, page.inks["ink"])
    tagged = Tagged(section.add("P"), volume.book.lang)
    draw_lines(page, number, number.lines, tagged, left, top - number.height - 1)
    with page.artifact():
        for digits, at, to in ((ean[0], 0, QUIET[0] - 1), (ean[1:7], 14, 56), (ean[7:], 61, 103)):
            words = volume.say(digits, _ISBN.but(align="centred"), (to - at) * MODULE)
            draw_lines(page, words, words.lines, None, left + at * MODULE, bottom)


def _draw_spine(volume: Volume, left: float, width: float) -> None:
    """The title along the spine, in Chinese letter under letter; the museum's name after it where both have room."""
    book, page = volume.book, volume.page
    size = min(_TITLE.size * 1.3, width * _MOST_OF_SPINE)
    margin = volume.format.outer
    room = volume.format.height - 2 * margin
    if _stands(book.title):
        _draw_standing(volume, book.title, left + width / 2, margin, size, room)
        return
    title = _TITLE.but(size=size, leading=size * 1.2)
    name = book.spine_name or book.museum
    length = text_width(volume.typesetter, (Span(book.title.text, book.title.lang),), title)
    beside = text_width(volume.typesetter, (Span(name.text, name.lang),), _MUSEUM)
    title = title.but(size=size * min(1.0, room / length), leading=title.leading)
    lines = [(book.title, title, "left")]
    if length + beside + 3 * size <= room:
        lines.append((name, _MUSEUM.but(size=min(_MUSEUM.size, size)), "right"))
    for phrase, look, align in lines:
        paragraph = set_paragraph(volume.typesetter, (Span(phrase.text, phrase.lang),), look.but(align=align), room)
        middle = left + width / 2
        if book.lang.partition("-")[0] in _DOWN_THE_SPINE:
            turn = f"q 0 -1 1 0 {middle + look.leading / 2:.2f} {page.height - margin:.2f} cm"
        else:
            turn = f"q 0 1 -1 0 {middle - look.leading / 2:.2f} {margin:.2f} cm"
        with page.artifact():
            page.operations.append(turn)
            draw_lines(page, paragraph, paragraph.lines[:1], None, 0, page.height)
            page.operations.append("Q")


def _stands(phrase: Phrase) -> bool:
    """Whether all of it are Chinese characters, which stand upright one under the other."""
    return all(unicodedata.name(character, "").startswith("CJK UNIFIED") for character in phrase.text)


def _draw_standing(volume: Volume, phrase: Phrase, middle: float, top: float, size: float, room: float) -> None:
    step = min(size * 1.15, room / len(phrase.text))
    look = _TITLE.but(size=step / 1.15, leading=step, align="centred")
    with volume.page.artifact():
        for i, character in enumerate(phrase.text):
            paragraph = volume.set(Phrase(character, phrase.lang), look, step * 2)
            draw_lines(volume.page, paragraph, paragraph.lines, None, middle - step, top + i * step)


def _other(book: Book, phrase: Phrase) -> str | None:
    return phrase.lang if phrase.lang not in (book.lang, "und") else None
