"""Terms and the items they name become an index in columns, with the pages where the items stand."""

from collections.abc import Iterator
from itertools import groupby

from catalogue.edition.apparatus import Index, IndexRow
from catalogue.edition.entry import Span
from catalogue.records import Phrase

from .chapter import open_chapter
from .flow import Chunk
from .lines import Tagged
from .look import INDEX, LETTER
from .paragraph import set_paragraph
from .pouring import run_text
from .reference import folio_spans
from .tags import UNNUMBERED_LIST, Element
from .volume import Volume

NARROWEST = 150.0
"""Points: columns of lists are no narrower, so that a page holds three."""
_ROOM = 240.0  # the least room below another index in which one begins
_INSET = 8.0  # of what stands below a term
_MOST_KEPT = 8  # lesser rows that stay with their term in one column
_LETTERS_FROM = 40  # rows of an index that shows its letters


def columns_of(volume: Volume) -> int:
    """The columns of an index or list."""
    return max(1, min(3, int(volume.format.measure / NARROWEST)))


def lay_index(volume: Volume, index: Index) -> None:
    """An index, below the one before it where there is room."""
    heading = Phrase(index.heading, index.lang or volume.book.lang)
    section, y = open_chapter(volume, heading, index.key, y=volume.start_below(heading, _ROOM))
    columns = columns_of(volume)
    volume.filled = run_text(volume, list(_chunks(volume, index, section, columns)), y, columns)


def _chunks(volume: Volume, index: Index, section: Element, columns: int) -> Iterator[Chunk]:
    width, lang = volume.format.column_width(columns), index.lang or volume.book.lang
    own = lang if index.lang else None
    if len(index.rows) < _LETTERS_FROM:
        yield from _row_chunks(volume, index.rows, section, width)
        return
    for letter, rows in groupby(index.rows, key=lambda row: row.letter):
        if letter:
            paragraph = set_paragraph(volume.typesetter, (Span(letter, lang),), LETTER, width)
            yield Chunk(paragraph, Tagged(section.add("P", lang=own), lang), before=LETTER.size, keeps=True)
        yield from _row_chunks(volume, tuple(rows), section, width)


def _row_chunks(volume: Volume, rows: tuple[IndexRow, ...], parent: Element, width: float) -> Iterator[Chunk]:
    lang = volume.book.lang
    listed = parent.add("L", attributes=UNNUMBERED_LIST)
    for row in rows:
        body = listed.add("LI").add("LBody")
        paragraph = set_paragraph(volume.typesetter, tuple(_spans(volume, row)), INDEX, width)
        tagged = Tagged(body.add("P") if row.rows else body, lang)
        yield Chunk(paragraph, tagged, before=6.0 if row.rows else 1.6, keeps=bool(row.rows))
        if row.rows:
            inner = list(_row_chunks(volume, row.rows, body, width - _INSET))
            for i, each in enumerate(inner, 1):
                keeps = i < len(inner) <= _MOST_KEPT
                yield Chunk(each.paragraph, each.tagged, 0.8, _INSET, keeps)


def _spans(volume: Volume, row: IndexRow) -> Iterator[Span]:
    yield Span(row.term.text, row.term.lang, is_strong=bool(row.rows))
    yield Span("\u2002", volume.book.lang)
    yield from folio_spans(volume, row.numbers)
