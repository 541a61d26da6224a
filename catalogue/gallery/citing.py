"""A page gets what it takes to cite it: the citation, files for reference managers, Dublin Core in its head."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname

from catalogue.edition import Edition
from catalogue.exchange import FORMATS, Citation, Source, citation_of, dublin_core

from .page import Page


@dataclass(frozen=True, slots=True)
class Cite:
    """How one thing is cited: a heading, citations and what each is of, and the source of the files for downloading."""

    heading: str
    citations: tuple[tuple[str, Citation], ...]
    source: Source

    @property
    def files(self) -> list[tuple[str, str, str]]:
        """Title, name and type of each file, which lies in the folder of the page."""
        return [(each.title, f"{self.source.key}.{each.suffix}", each.media_type) for each in FORMATS.values()]


def citing(edition: Edition, source: Source, *, rights: str | None = None) -> dict[str, object]:
    """What the template of a page is given that shows one thing and is cited itself."""
    heading = edition.words.text("Cite this page")
    return _given(edition, Cite(heading, (("", citation_of(source)),), source), source, rights)


def citing_book(edition: Edition, book: Source, page: Source) -> dict[str, object]:
    """What the template of a book's page is given: one cites the book, or the page on it."""
    words = edition.words
    both = ((words.text("The book"), citation_of(book)), (words.text("This page"), citation_of(page)))
    return _given(edition, Cite(words.text("Cite this book"), both, book), book, None)


def _given(edition: Edition, cite: Cite, source: Source, rights: str | None) -> dict[str, object]:
    museum = edition.collection.museum
    default = museum.rights.uri if museum.rights else None
    core = dublin_core(source, publisher=museum.name.pick(edition.order), rights=rights or default)
    return {"cites": [cite], "dublin_core": core}


def cite_publication(edition: Edition, source: Source) -> Cite:
    """How a publication is cited, on a page that offers several."""
    return Cite(edition.words.text("Cite this publication"), (("", citation_of(source)),), source)


def reference_files(page: Page) -> Iterator[tuple[str, bytes]]:
    """Path, below the language's folder, and content of the files that reference managers read."""
    for cite in _cites(page.values):
        for each in FORMATS.values():
            yield f"{dirname(page.path)}/{cite.source.key}.{each.suffix}", each.write([cite.source])


def _cites(values: Mapping[str, object]) -> Iterator[Cite]:
    found = values.get("cites", ())
    if isinstance(found, list):
        yield from (each for each in found if isinstance(each, Cite))
