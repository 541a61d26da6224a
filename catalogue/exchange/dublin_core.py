"""What a page shows becomes Dublin Core terms in its head, by which reference managers and libraries know it."""

from collections.abc import Iterator

from catalogue.records import SAME_EVERYWHERE, Phrase

from .citation import Source

_TYPES = {"object": "PhysicalObject", "book": "Text", "page": "Text"}
"""Of the DCMI Type Vocabulary."""


def dublin_core(source: Source, *, publisher: Phrase, rights: str | None) -> list[tuple[str, Phrase]]:
    """Terms and values in the order in which they stand in the head (DCMI Metadata Terms)."""
    return [(f"dcterms.{term}", value) for term, value in _terms(source, publisher, rights) if value.text]


def _terms(source: Source, publisher: Phrase, rights: str | None) -> Iterator[tuple[str, Phrase]]:
    yield "title", source.title
    yield from (("creator", _plain(name.whole)) for name in source.creators)
    yield "date", _plain(source.span.edtf if source.span else "")
    yield "publisher", _plain(source.publisher) if source.publisher else publisher
    yield from (("identifier", _plain(each)) for each in (source.url or "", source.number, *source.isbn))
    yield "language", _plain(source.lang if source.kind == "book" else source.page_lang)
    yield "type", _plain(_TYPES[source.kind])
    yield "format", _plain("text/html")
    yield "rights", _plain(rights or "")


def _plain(text: str) -> Phrase:
    return Phrase(text, SAME_EVERYWHERE)
