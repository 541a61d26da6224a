"""Plates, works cited and terms become lists in columns, with the ways to the items they belong to."""

from collections.abc import Iterator
from dataclasses import replace

from catalogue.edition.apparatus import Bibliography, Gloss, Glossary, Plates, Work
from catalogue.edition.entry import Span
from catalogue.records import Phrase

from .chapter import open_chapter
from .flow import Chunk
from .index import columns_of
from .library import holding_chunks
from .lines import Tagged
from .look import HOLDING, INDEX, NOTE
from .paragraph import set_paragraph
from .pouring import run_text
from .reference import catalogue_spans, folio_of, resolved
from .tags import UNNUMBERED_LIST, Element
from .volume import Volume

_ROOM = 240.0  # the least room below other matter in which a list begins
_NUMBER = 22.0  # the column of page numbers
_HANG = 10.0
_BETWEEN_SCRIPTS = 16.0


def lay_plates_list(volume: Volume, plates: Plates) -> None:
    """Each plate by its page, its item's number and what it shows."""
    section, y = _open(volume, plates.heading, plates.key)
    columns = columns_of(volume)
    width, lang = volume.format.column_width(columns) - _NUMBER, volume.book.lang
    listed = section.add("TOC")
    chunks = []
    for row in plates.rows:
        reference = listed.add("TOCI").add("Reference")
        target = f"#item-{row.number}"
        folio = Span(str(folio_of(volume, row.number)), lang, href=target)
        marker = set_paragraph(volume.typesetter, (folio,), INDEX.but(family="sans", size=7.2, hang=0.0), _NUMBER)
        # The space parts it from the page read after it.
        spans = (Span(f"{row.number}\u2002", lang), Span(row.text.text, row.text.lang), Span(" ", row.text.lang))
        paragraph = set_paragraph(volume.typesetter, spans, INDEX, width)
        beside = (marker, Tagged(reference, lang))
        chunks.append(Chunk(paragraph, Tagged(reference, lang), 1.6, _NUMBER, marker=beside, trails=True))
    volume.filled = run_text(volume, chunks, y, columns)


def lay_bibliography(volume: Volume, bibliography: Bibliography) -> None:
    """Each work with all that is known of it, and the numbers of the items that cite it."""
    section, y = _open(volume, bibliography.heading, bibliography.key)
    chunks = []
    for group in bibliography.groups:
        listed = section.add("L", attributes=UNNUMBERED_LIST)
        for i, work in enumerate(group):
            body = listed.add("LI").add("LBody")
            first, *others = _work(volume, work, body)
            before = _BETWEEN_SCRIPTS if i == 0 else first.before
            chunks += [Chunk(first.paragraph, first.tagged, before, first.inset, first.keeps), *others]
    volume.filled = run_text(volume, chunks, y, volume.format.columns)


def _work(volume: Volume, work: Work, body: Element) -> Iterator[Chunk]:
    lang = volume.book.lang
    width = volume.format.column_width(volume.format.columns)
    if work.holding:
        yield from (
            Chunk(chunk.paragraph, chunk.tagged, chunk.before, chunk.inset, keeps=True)
            for chunk in holding_chunks(volume, replace(work.holding, text=()), body, width)
        )
    else:
        paragraph = set_paragraph(volume.typesetter, work.citation, HOLDING.but(hang=_HANG), width)
        yield Chunk(paragraph, Tagged(body.add("P"), lang), before=5.0, keeps=True)
    paragraph = set_paragraph(volume.typesetter, tuple(catalogue_spans(volume, work.numbers)), NOTE, width - _HANG)
    yield Chunk(paragraph, Tagged(body.add("P"), lang), inset=_HANG)


def lay_glossary(volume: Volume, glossary: Glossary) -> None:
    """Each term and what it means."""
    section, y = _open(volume, glossary.heading, glossary.key)
    columns = volume.format.columns
    width = volume.format.column_width(columns)
    listed = section.add("L", attributes=UNNUMBERED_LIST)
    chunks = [chunk for gloss in glossary.rows for chunk in _gloss(volume, gloss, listed.add("LI").add("LBody"), width)]
    volume.filled = run_text(volume, chunks, y, columns)


def _gloss(volume: Volume, gloss: Gloss, body: Element, width: float) -> Iterator[Chunk]:
    """The term leads the first paragraph of its note."""
    lang = volume.book.lang
    for i, block in enumerate(resolved(volume, gloss.note)):
        spans = block.spans or tuple(span for item in block.items for each in item for span in each.spans)
        term = (Span(gloss.term.text, gloss.term.lang, is_strong=True), Span("\u2002", lang)) if i == 0 else ()
        paragraph = set_paragraph(volume.typesetter, (*term, *spans), HOLDING.but(hang=_HANG), width)
        yield Chunk(paragraph, Tagged(body.add("P"), lang), before=5.0)


def _open(volume: Volume, heading: str, key: str) -> tuple[Element, float]:
    phrase = Phrase(heading, volume.book.lang)
    return open_chapter(volume, phrase, key, y=volume.start_below(phrase, _ROOM))
