"""Texts before and after the entries become chapters: forewords, picture credits, the colophon."""

from collections.abc import Sequence

from catalogue.edition.entry import Block
from catalogue.records import Phrase

from .blocks import chunks_of
from .flow import depth
from .lines import Tagged, draw_lines
from .look import CAPTION, CHAPTER, TEXT_ALONE
from .pouring import run_blocks, run_text
from .reference import resolved
from .tags import Element
from .volume import Volume

_AFTER_HEADING = 26.0
_SMALL = CAPTION.but(size=8, leading=10.4, ink="ink")
_SHORT = 130.0  # notes too short for columns
_NOTES_ROOM = 190.0  # the least room below other matter in which notes begin


def lay_chapter(volume: Volume, *, heading: Phrase, blocks: Sequence[Block], name: str) -> None:
    """A heading and its text on pages of their own; a text of one page in one larger column."""
    volume.running = heading
    volume.turn()
    section, y = open_chapter(volume, heading, name)
    run_blocks(volume, blocks, section, y, (TEXT_ALONE,))


def lay_notes(volume: Volume, heading: Phrase, blocks: Sequence[Block], name: str) -> None:
    """A heading and its text in small type, below what stands on the page where there is room."""
    shape, lang = volume.format, volume.book.lang
    width = shape.column_width(shape.columns)
    start = volume.start_below(heading, _NOTES_ROOM)
    section, y = open_chapter(volume, heading, name, y=start)
    chunks = list(chunks_of(volume.typesetter, resolved(volume, blocks), section, width, lang, level=3, look=_SMALL))
    columns = 1 if depth(chunks) <= _SHORT else shape.columns
    volume.filled = run_text(volume, chunks, y, columns)


def open_chapter(volume: Volume, heading: Phrase, name: str, *, y: float | None = None) -> tuple[Element, float]:
    """The heading on the page open now, by default at its top; returns its section and where its text begins."""
    section = volume.root.add("Sect")
    y = volume.format.top if y is None else y
    volume.bookmark(0, heading.text, name, y=max(y - 20, 0.0))
    return section, draw_chapter_heading(volume, section, heading, y)


def draw_chapter_heading(volume: Volume, section: Element, heading: Phrase, y: float) -> float:
    """Draw a chapter's heading with its top at y; returns where its text begins."""
    shape = volume.format
    own = heading.lang if heading.lang not in (volume.book.lang, "und") else None
    paragraph = volume.set_within(heading, CHAPTER, shape.measure, shape.depth * 0.3)
    tagged = Tagged(section.add("H2", lang=own), heading.lang)
    draw_lines(volume.page, paragraph, paragraph.lines, tagged, volume.left, y)
    return y + paragraph.height + _AFTER_HEADING
