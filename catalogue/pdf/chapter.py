"""Texts before and after the entries become chapters: forewords, picture credits, the colophon."""

from collections.abc import Sequence
from typing import NamedTuple

from catalogue.edition.entry import Block, Span
from catalogue.edition.views import TextView
from catalogue.records import Phrase

from .blocks import chunks_of
from .flow import Chunk, Frame, depth, draw_portions, pour
from .format import GUTTER
from .heading import set_heading
from .lines import Tagged, draw_lines
from .look import CAPTION, CHAPTER, TEXT_ALONE
from .paragraph import Paragraph, parted, set_within
from .parallel import SIDES, Pair, run_pair, untwinned
from .pouring import run_blocks, run_text
from .reference import resolved
from .tags import Element
from .volume import Volume

_AFTER_HEADING = 26.0
_PAIRED = CHAPTER.but(size=19, leading=26)  # of books in two languages: in half the width words are as long as ever
_NOTE_HEADING = CHAPTER.but(size=18, leading=23)
_SMALL = CAPTION.but(size=8, leading=10.4, ink="ink")
_SHORT = 0.45  # of the text's height: notes that need no columns
_AFTER_NOTE = 13.0
_NOTES_ROOM = 190.0  # the least room below other matter in which notes begin


class Note(NamedTuple):
    """A text in small type at a book's end: its heading, its blocks, and the name of its place."""

    heading: Phrase
    blocks: Sequence[Block]
    name: str


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


def lay_notes(volume: Volume, notes: Sequence[Note]) -> None:
    """Picture credits and colophon, below what stands on the page where there is room: side by side if they are short.

    What is named last would otherwise stand on a page almost empty.
    """
    shape = volume.format
    width = shape.column_width(shape.columns)
    heights = [_note_height(volume, note, width) for note in notes]
    if 1 < len(notes) <= shape.columns and max(heights) <= shape.depth * _SHORT:
        y = volume.start_below(notes[0].heading, max(heights))
        ends = [_lay_note(volume, note, y, column) for column, note in enumerate(notes)]
        volume.filled = max(ends)
        return
    for note, height in zip(notes, heights, strict=True):
        is_short = height <= shape.depth * _SHORT
        y = volume.start_below(note.heading, height if is_short else _NOTES_ROOM)
        volume.filled = _lay_note(volume, note, y, 0, columns=0 if is_short else shape.columns)


def _note_height(volume: Volume, note: Note, width: float) -> float:
    chunks = _note_chunks(volume, note, Element("Sect"), width)
    return _note_heading(volume, note, width).height + _AFTER_NOTE + depth(chunks)


def _note_chunks(volume: Volume, note: Note, parent: Element, width: float) -> list[Chunk]:
    blocks, lang = resolved(volume, note.blocks), volume.book.lang
    return list(chunks_of(volume.typesetter, blocks, parent, width, lang, level=3, look=_SMALL))


def _note_heading(volume: Volume, note: Note, width: float) -> Paragraph:
    """Its heading in all languages of the book."""
    phrases = dict.fromkeys(each for each in (note.heading, second_heading(volume, note.name)) if each)
    spans = [span for each in phrases for span in (Span(" · ", note.heading.lang), Span(each.text, each.lang))][1:]
    return set_within(volume.typesetter, spans, _NOTE_HEADING, width, volume.format.depth * 0.3)


def _lay_note(volume: Volume, note: Note, y: float, column: int, *, columns: int = 0) -> float:
    """Draw a note in one of the columns of the page, or in `columns` and on further pages; returns where it ends."""
    shape = volume.format
    width, x = shape.column_width(shape.columns), shape.column_left(column, shape.columns)
    section = volume.root.add("Sect")
    volume.bookmark(0, note.heading.text, note.name, y=max(y - 20, 0.0))
    heading = _note_heading(volume, note, width)
    draw_lines(volume.page, heading, heading.lines, Tagged(section.add("H2"), volume.book.lang), x, y)
    chunks = _note_chunks(volume, note, section, width)
    y += heading.height + _AFTER_NOTE
    if columns:
        return run_text(volume, chunks, y, columns)
    filled, _, _ = pour(chunks, [shape.end - y + 1.0])
    return y + max((draw_portions(portions, Frame(volume.page, x, y)) for portions in filled), default=0.0)


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
    height, look = 0.0, _PAIRED if volume.book.second else CHAPTER
    own = heading.lang if heading.lang not in (volume.book.lang, "und") else None
    element = section.add("H2", lang=own)
    for column, each in enumerate(headings):
        is_last = each is headings[-1]
        paragraph = set_heading(volume, each if is_last else parted(each), look, width, shape.depth * 0.3)
        tagged = Tagged(element.add("Span", lang=each.lang) if column else element, each.lang)
        draw_lines(volume.page, paragraph, paragraph.lines, tagged, volume.left + column * (width + GUTTER), y)
        height = max(height, paragraph.height)
    return y + height + _AFTER_HEADING
