"""A page gets what it takes to cite it: the citation, downloads for reference managers, Dublin Core in its head."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.edition import Edition
from catalogue.exchange import FORMATS, Citation, Source, citation_of, dublin_core

from .page import Page


@dataclass(frozen=True, slots=True)
class Cite:
    """How one thing is cited: a heading, citations and what each is of, and downloads."""

    heading: str
    citations: tuple[tuple[str, Citation], ...]
    source: Source
    downloads: tuple[tuple[str, str, str], ...]
    """Title, file name and address of each."""


def citing(edition: Edition, source: Source, *, rights: str | None = None) -> dict[str, object]:
    """What the template of a page is given that shows one thing and is cited itself."""
    heading = edition.words.text("Cite this page")
    return _given(edition, _cite(heading, source), source, rights)


def citing_book(edition: Edition, book: Source, page: Source) -> dict[str, object]:
    """What the template of a book's page is given: one cites the book, or the page on it."""
    words = edition.words
    both = ((words.text("The book"), citation_of(book)), (words.text("This page"), citation_of(page)))
    return _given(edition, Cite(words.text("Cite this book"), both, book, tuple(_downloads(book))), book, None)


def citing_publication(edition: Edition, publication: Source) -> dict[str, object]:
    """What the template of a publication's page is given: one cites the publication."""
    return _given(edition, _cite(edition.words.text("Cite this publication"), publication), publication, None)


def _given(edition: Edition, cite: Cite, source: Source, rights: str | None) -> dict[str, object]:
    museum = edition.collection.museum
    default = museum.rights.uri if museum.rights else None
    core = dublin_core(source, publisher=museum.name.pick(edition.order), rights=rights or default)
    return {"cites": [cite], "dublin_core": core}


def _cite(heading: str, source: Source) -> Cite:
    return Cite(heading, (("", citation_of(source)),), source, tuple(_downloads(source)))


def _downloads(source: Source) -> Iterator[tuple[str, str, str]]:
    """Each file inside its link, as a data URL (RFC 2397): files of their own would be three for each page."""
    for each in FORMATS.values():
        content = each.write([source]).decode().translate(_NOT_IN_A_URL)
        yield each.title, f"{source.key}.{each.suffix}", f"data:{each.media_type};charset=utf-8,{content}"


_NOT_IN_A_URL = {code: f"%{code:02X}" for code in (*range(0x21), *map(ord, '"#%<>[\\]^`{|}'), 0x7F)}
"""What may not stand in a URL as HTML has it; letters of all scripts may (URL Standard, URL code points)."""


def cited_on(page: Page) -> Iterator[Source]:
    """What a page shows that is cited in its own right: objects, books and publications, not the page alone."""
    found = page.values.get("cites", ())
    if isinstance(found, list):
        yield from (each.source for each in found if isinstance(each, Cite) and each.source.kind != "page")


def reference_files(lang: str, sources: list[Source]) -> Iterator[tuple[str, bytes]]:
    """Path below the gallery's root, and content, of all sources of a language in each format."""
    if sources:
        yield from ((f"data/references.{lang}.{each.suffix}", each.write(sources)) for each in FORMATS.values())
