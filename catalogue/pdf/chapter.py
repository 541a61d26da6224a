"""Texts before and after the entries become chapters: forewords, picture credits, the colophon."""

from collections.abc import Sequence

from catalogue.edition.entry import Block
from catalogue.edition.views import TextView
from catalogue.records import Phrase

from .blocks import chunks_of
from .flow import depth
from .format import GUTTER
from .lines import Tagged, draw_lines
from .look import CAPTION, CHAPTER, TEXT_ALONE
from .parallel import SIDES, Pair, run_pair, untwinned
from .pouring import run_blocks, run_text
from .reference import resolved
from .tags import Element
from .volume import Volume

_AFTER_HEADING = 26.0
_SMALL = CAPTION.but(size=8, leading=10.4, ink="ink")
_SHORT = 130.0  # notes too short for columns
_NOTES_ROOM = 190.0  # the least room below other matter in which notes begin


def lay_chapter(volume: Volume, *, text: TextView, second: TextView | None, name: str) -> None:
    """A heading and its text on pages of their own; a text of one page in one larger column."""
    volume.running = text.heading
    volume.turn()
    if second is None or second == text:
        section, y = open_chapter(volume, text.heading, name)
        run_blocks(volume, text.blocks, section, y, (TEXT_ALONE,))
        return
    section, y = open_chapter(volume, text.heading, name, second=second.heading)
    run_pair(volume, Pair(("", ""), untwinned(text.blocks, second.blocks)), section, y, (TEXT_ALONE,))


def second_heading(volume: Volume, word: str) -> Phrase | None:
    """The heading of a part of the apparatus, or one of the book's own words, in its second language if it has one."""
    words, lang = volume.book.second_words, volume.book.second
    heading = dict(volume.book.second_headings).get(word) or getattr(words, word, None)
    return Phrase(heading, lang) if lang and heading else None


def lay_notes(volume: Volume, heading: Phrase, blocks: Sequence[Block], name: str) -> None:
    """A heading and its text in small type, below what stands on the page where there is room."""
    shape, lang = volume.format, volume.book.lang
    width = shape.column_width(shape.columns)
    start = volume.start_below(heading, _NOTES_ROOM)
    section, y = open_chapter(volume, heading, name, y=start, second=second_heading(volume, name))
    chunks = list(chunks_of(volume.typesetter, resolved(volume, blocks), section, width, lang, level=3, look=_SMALL))
    columns = 1 if depth(chunks) <= _SHORT else shape.columns
    volume.filled = run_text(volume, chunks, y, columns)


def open_chapter(
    volume: Volume, heading: Phrase, name: str, *, y: float | None = None, second: Phrase | None = None
) -> tuple[Element, float]:
    """The heading on the page open now, by default at its top; returns its section and where its text begins.

    The heading in the second language is by default that of the apparatus of this name.
    """
    second = second or second_heading(volume, name)
    section = volume.root.add("Sect")
    y = volume.format.top if y is None else y
    volume.bookmark(0, heading.text, name, y=max(y - 20, 0.0))
    return section, draw_chapter_heading(volume, section, heading, y, second)


def draw_chapter_heading(
    volume: Volume, section: Element, heading: Phrase, y: float, second: Phrase | None = None
) -> float:
    """Draw a chapter's heading with its top at y, that in the second language beside it; where its text begins."""
    shape = volume.format
    headings = list(dict.fromkeys(each for each in (heading, second) if each))
    width = shape.column_width(SIDES) if len(headings) > 1 else shape.measure
    height = 0.0
    own = heading.lang if heading.lang not in (volume.book.lang, "und") else None
    element = section.add("H2", lang=own)
    for column, each in enumerate(headings):
        paragraph = volume.set_within(each, CHAPTER, width, shape.depth * 0.3)
        tagged = Tagged(element.add("Span", lang=each.lang) if column else element, each.lang)
        draw_lines(volume.page, paragraph, paragraph.lines, tagged, volume.left + column * (width + GUTTER), y)
        height = max(height, paragraph.height)
    return y + height + _AFTER_HEADING
