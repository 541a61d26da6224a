"""Terms and the items they name become an index in columns, with the pages where the items stand."""

from collections.abc import Iterator

from catalogue.edition.book import Index, IndexRow
from catalogue.edition.entry import Span
from catalogue.records import Phrase

from .chapter import open_chapter
from .flow import Chunk
from .lines import Tagged
from .look import INDEX
from .paragraph import set_paragraph
from .pouring import run_text
from .tags import UNNUMBERED_LIST, Element
from .volume import Volume

_ROOM = 240.0  # the least room below another index in which one begins
_NARROWEST = 150.0


def lay_index(volume: Volume, index: Index, name: str) -> None:
    """An index, below the one before it where there is room."""
    heading = Phrase(index.heading, volume.book.lang)
    section, y = open_chapter(volume, heading, name, y=volume.start_below(heading, _ROOM))
    columns = max(1, min(3, int(volume.format.measure / _NARROWEST)))
    volume.filled = run_text(volume, list(_chunks(volume, index, section, columns)), y, columns)


def _chunks(volume: Volume, index: Index, section: Element, columns: int) -> Iterator[Chunk]:
    width = volume.format.column_width(columns)
    rows = section.add("L", attributes=UNNUMBERED_LIST)
    for row in index.rows:
        body = rows.add("LI").add("LBody")
        paragraph = set_paragraph(volume.typesetter, tuple(_spans(volume, row)), INDEX, width)
        yield Chunk(paragraph, Tagged(body, volume.book.lang), before=1.6)


def _spans(volume: Volume, row: IndexRow) -> Iterator[Span]:
    yield Span(row.term.text, row.term.lang)
    first_on_page = {volume.folios[f"item-{number}"]: number for number in reversed(row.numbers)}
    for i, folio in enumerate(sorted(first_on_page)):
        yield Span("\u2002" if i == 0 else ", ", volume.book.lang)
        yield Span(str(folio), volume.book.lang, href=f"#item-{first_on_page[folio]}")
