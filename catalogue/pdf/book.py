"""A book, its pictures and the typefaces become one printed catalogue: a tagged PDF."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import BinaryIO

from catalogue.edition.book import Book
from catalogue.records import Phrase
from catalogue.typefaces import Typefaces

from .apparatus import lay_apparatus
from .chapter import draw_chapter_heading, lay_chapter, lay_notes
from .contents import draw_contents, place_rows, rows_of
from .cover import lay_cover, lay_imprint, lay_title
from .document import Document
from .entry import lay_entries
from .format import format_of
from .half import lay_halves
from .library import lay_library
from .metadata import Metadata
from .opener import lay_opener
from .volume import Volume


def write_book(book: Book, pictures: Mapping[str, Path], typefaces: Typefaces, path: Path) -> None:
    """Write `book` to `path`, whole or not at all; figures whose file `pictures` lacks are left out.

    `pictures` leads from a figure's file to a JPEG in sRGB. The same book gives the same bytes.
    """
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with unfinished.open("wb") as stream:
            _write(book, pictures, typefaces, stream)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _write(book: Book, pictures: Mapping[str, Path], typefaces: Typefaces, stream: BinaryIO) -> None:
    document = Document(stream, _metadata(book), book.theme, typefaces, pictures)
    _lay_book(Volume(document, book, format_of(book.page_size), book.title))
    document.finish()


def _lay_book(volume: Volume) -> None:
    book = volume.book
    lay_cover(volume)
    lay_imprint(volume)
    lay_title(volume)
    contents = _reserve_contents(volume) if book.has_contents else None
    for i, text in enumerate(book.front):
        lay_chapter(volume, text.heading, text.blocks, f"front-{i}")
    lay_apparatus(volume, book.before)
    _lay_parts(volume)
    if book.shelves:
        lay_library(volume)
    lay_apparatus(volume, book.after)
    if book.credits:
        lay_notes(volume, Phrase(book.words.credits, book.lang), book.credits, "credits")
    if book.colophon:
        lay_notes(volume, Phrase(book.words.colophon, book.lang), book.colophon, "colophon")
    volume.close()
    if contents:
        contents()


def _reserve_contents(volume: Volume) -> Callable[[], None]:
    """Keep pages for the contents; returns what draws them once all folios are known."""
    heading = Phrase(volume.book.words.contents, volume.book.lang)
    rows = list(rows_of(volume))
    places = place_rows(volume, rows)
    pages = volume.reserve(places[-1].page + 1 if places else 1)
    section = volume.document.root.add("Sect")
    draw_chapter_heading(volume, pages[0], section, heading, volume.format.top)
    volume.bookmark(0, heading.text, "contents", page=pages[0])
    return partial(draw_contents, volume, pages, places, section)


def _lay_parts(volume: Volume) -> None:
    for i, part in enumerate(volume.book.parts):
        section = volume.document.root.add("Sect")
        volume.running = volume.book.title
        if part.opener:
            lay_opener(volume, part, section, f"part-{i}")
        level = 3 if part.opener else 2
        lay = lay_halves if volume.book.layout == "half" else lay_entries
        lay(volume, part.items, section, level)


def _metadata(book: Book) -> Metadata:
    titles = [book.title, *(title for title in book.titles if title.lang != book.title.lang)]
    makers = dict.fromkeys(name.text for name in (*book.authors, *book.editors))
    return Metadata(tuple(titles), tuple(makers) or (book.museum.text,), book.lang, book.keywords)
