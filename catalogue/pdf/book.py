"""A book, its pictures and the typefaces become one printed catalogue: a tagged PDF."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from catalogue.edition.book import Book
from catalogue.records import Phrase
from catalogue.typefaces import Typefaces

from .apparatus import lay_apparatus
from .binder import Binder
from .chapter import lay_chapter, lay_notes
from .contents import contents_length, lay_contents
from .cover import lay_cover, lay_imprint, lay_title
from .document import Document
from .format import format_of
from .laying import Layer
from .library import lay_library
from .look import BODY
from .metadata import Metadata
from .paper import Paper
from .store import Slip, open_store
from .typesetter import Typesetter
from .volume import Volume

_MOST_PASSES = 4


def write_book(
    book: Book, pictures: Mapping[str, Path], typefaces: Typefaces, path: Path, *, cache: Path | None = None
) -> None:
    """Write `book` to `path`, whole or not at all; figures whose file `pictures` lacks are left out.

    `pictures` leads from a figure's file to a JPEG in sRGB. In the file `cache` what is laid out is kept for the next
    time. The same book gives the same bytes.
    """
    unfinished = path.with_name(f".{path.name}.part")
    typesetter = Typesetter(book.theme, typefaces, pictures)
    scale = book.theme.text_size / BODY.size
    volume = Volume(typesetter, book, format_of(book.page_size, scale), book.title)
    try:
        with unfinished.open("wb") as stream, open_store(cache, typesetter.inks) as store:
            layer = Layer(volume, store)
            document = Document(stream, _metadata(book), typesetter, Paper(scale))
            _bind(layer, Binder(document, volume, store), _agreed(layer))
            document.finish()
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _Matter:
    """Units that stand under one branch; or pages `reserved` for the contents, drawn when all folios are known."""

    slips: Sequence[Slip] = ()
    reserved: int = 0
    is_part: bool = False


def _agreed(layer: Layer) -> list[_Matter]:
    """All matter up to the last entry, laid out until the page numbers that texts name are those they have."""
    for _ in range(_MOST_PASSES):
        before = dict(layer.volume.folios)
        matters = list(_matters(layer))
        if layer.volume.folios == before:
            break
    return matters


def _matters(layer: Layer) -> Iterator[_Matter]:
    """One pass; each unit's folios are known as soon as it is laid out."""
    volume, book = layer.volume, layer.volume.book
    volume.next_folio = 1
    first = (("cover", lay_cover), ("imprint", lay_imprint), ("title", lay_title))
    yield _Matter([volume.count(layer.lay(name, draw)) for name, draw in first])
    if book.has_contents:
        length = contents_length(volume)
        volume.next_folio += length
        yield _Matter(reserved=length)
    for i, text in enumerate(book.front):
        chapter = partial(lay_chapter, heading=text.heading, blocks=text.blocks, name=f"front-{i}")
        yield _Matter([volume.count(layer.lay(f"front-{i}", chapter))])
    for part in book.before:
        yield _Matter([volume.count(layer.lay(part.key, partial(lay_apparatus, parts=(part,)), part))])
    for i, _ in enumerate(book.parts):
        yield _Matter([volume.count(slip) for slip in layer.lay_part(i)], is_part=True)


def _bind(layer: Layer, binder: Binder, matters: Iterable[_Matter]) -> None:
    """Everything in reading order; the contents, which need every folio, last."""
    structure = binder.document.structure
    contents = structure.root
    for matter in matters:
        if matter.reserved:
            binder.reserve(matter.reserved)
            contents = structure.branch("Sect", structure.root)
        branch = structure.branch("Sect", structure.root) if matter.is_part else structure.root
        for slip in matter.slips:
            binder.place(slip, branch)
        if matter.is_part:
            structure.close(branch)
    _bind_back_matter(layer, binder)
    if contents is not structure.root:
        lay_contents(binder.volume)
        binder.place_reserved(binder.volume.take(), contents)
        structure.close(contents)


def _bind_back_matter(layer: Layer, binder: Binder) -> None:
    volume, book, root = binder.volume, binder.volume.book, binder.document.structure.root
    if book.shelves:
        binder.place(layer.lay("library", lay_library, book.shelves), root)
    lay_apparatus(volume, book.after)
    if book.credits:
        lay_notes(volume, Phrase(book.words.credits, book.lang), book.credits, "credits")
    if book.colophon:
        lay_notes(volume, Phrase(book.words.colophon, book.lang), book.colophon, "colophon")
    binder.place_unit(volume.take(), root)


def _metadata(book: Book) -> Metadata:
    titles = [book.title, *(title for title in book.titles if title.lang != book.title.lang)]
    makers = dict.fromkeys(name.text for name in (*book.authors, *book.editors))
    return Metadata(tuple(titles), tuple(makers) or (book.museum.text,), book.lang, book.keywords)
