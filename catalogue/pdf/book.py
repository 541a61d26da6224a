"""A book, its pictures and the typefaces become one printed catalogue: a tagged PDF."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from catalogue.edition.book import Book
from catalogue.edition.entry import figures_shown
from catalogue.edition.rights import without_common_rights
from catalogue.records import Phrase
from catalogue.typefaces import Typefaces

from .apparatus import lay_apparatus
from .binder import Binder
from .chapter import Note, lay_chapter, lay_notes
from .contents import lay_contents
from .cover import lay_cover, lay_imprint, lay_title
from .crew import Crew, Task
from .document import Document
from .file import whole
from .format import format_of
from .laying import Layer, sizes_of
from .library import lay_library
from .look import BODY
from .metadata import Metadata
from .paper import Paper
from .preflight import Preflight
from .standards import Archive, Standard
from .store import Slip, open_store
from .typesetter import Typesetter
from .unit import Size
from .volume import Volume

_MOST_PASSES = 4


Prints = Callable[[Mapping[str, Size]], Mapping[str, Path]]
"""Makes pictures fit to be shown at the sizes given; those it leaves out are shown as they were laid out."""

Opening = Sequence[tuple[str, Callable[[Volume], None]]]
_WITH_COVER: Opening = (("cover", lay_cover), ("imprint", lay_imprint), ("title", lay_title))


def as_laid_out(_sizes: Mapping[str, Size]) -> Mapping[str, Path]:
    """Pictures are shown as they are."""
    return {}


def write_book(
    book: Book,
    pictures: Mapping[str, Path],
    typefaces: Typefaces,
    path: Path,
    *,
    cache: Path | None = None,
    prints: Prints = as_laid_out,
    jobs: int = 1,
) -> Preflight:
    """Write `book` to `path`, whole or not at all; figures whose file `pictures` lacks are left out.

    `pictures` leads from a figure's file to a JPEG in sRGB. In the file `cache` what is laid out is kept for the next
    time; where much is to be laid out `jobs` processes share it. The same book gives the same bytes.
    """
    typesetter = Typesetter(book.theme, typefaces, pictures)
    preflight = Preflight(path.name)
    with whole(path) as stream:
        write_inside(book, typesetter, stream, Archive(), preflight, cache=cache, prints=prints, jobs=jobs)
    return preflight


def write_inside(
    book: Book,
    typesetter: Typesetter,
    stream: BinaryIO,
    standard: Standard,
    preflight: Preflight,
    *,
    opening: Opening = _WITH_COVER,
    cache: Path | None,
    prints: Prints,
    jobs: int,
    slug: str = "",
) -> None:
    """Write all pages of a book, which begins with its opening."""
    book = without_common_rights(book)
    scale = scale_of(book)
    volume = Volume(typesetter, book, format_of(book.page_size, scale), book.title)
    task = Task(book, volume.format, typesetter.typefaces.faces, typesetter.files, typesetter.press)
    with open_store(cache, typesetter.inks) as store, Crew(task, jobs) as crew:
        layer = Layer(volume, store, crew)
        matters = _agreed(layer, opening)
        shown = prints(largest([slip for matter in matters for slip in matter.slips], scale))
        paper = Paper(scale, standard.margin)
        document = Document(stream, metadata_of(book), typesetter, paper, preflight, standard, shown)
        _bind(layer, Binder(document, volume, store, slug=slug), matters)
        document.finish()


def scale_of(book: Book) -> float:
    """How many points on paper a point is in which the book is laid out."""
    return book.theme.text_size / BODY.size


def largest(slips: Iterable[Slip], scale: float) -> dict[str, Size]:
    """The largest size on paper of every picture; matter laid out only at the end has none."""
    sizes: dict[str, Size] = {}
    for slip in slips:
        for file, (width, height) in slip.sizes.items():
            across, down = sizes.get(file, (0.0, 0.0))
            sizes[file] = max(across, width * scale), max(down, height * scale)
    return sizes


@dataclass(frozen=True, slots=True)
class _Matter:
    """Units that stand under one branch; or pages `reserved` for the contents, drawn when all folios are known."""

    slips: Sequence[Slip] = ()
    reserved: int = 0
    is_part: bool = False


def _agreed(layer: Layer, opening: Opening) -> list[_Matter]:
    """All matter up to the last entry, laid out until the page numbers that texts name are those they have."""
    volume = layer.volume
    for _ in range(_MOST_PASSES):
        volume.begin_pass()
        layer.share()
        matters = list(_matters(layer, opening))
        if volume.counted == volume.folios:
            break
    return matters


def _matters(layer: Layer, opening: Opening) -> Iterator[_Matter]:
    """One pass; each unit's folios are known as soon as it is laid out."""
    volume, book = layer.volume, layer.volume.book
    yield _Matter([volume.count(layer.lay(name, draw)) for name, draw in opening])
    if book.has_contents:
        length = layer.contents.length
        volume.next_folio += length
        yield _Matter(reserved=length)
    for i, text in enumerate(book.front):
        second = book.second_front[i] if book.second_front else None
        chapter = partial(lay_chapter, text=text, second=second, name=f"front-{i}")
        figures = [figure for each in (text, second) if each for figure in figures_shown(each.blocks)]
        yield _Matter([volume.count(layer.lay(f"front-{i}", chapter, sizes_of(volume, figures)))])
    if book.before:
        apparatus = partial(lay_apparatus, parts=book.before)
        yield _Matter([volume.count(layer.lay("figures", apparatus, book.before))])
    for i, _ in enumerate(book.parts):
        yield _Matter([volume.count(slip) for slip in layer.lay_part(i)], is_part=True)


def _bind(layer: Layer, binder: Binder, matters: Iterable[_Matter]) -> None:
    """Everything in reading order; the contents, which need every folio, last."""
    structure, book = binder.document.structure, binder.volume.book
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
    if book.shelves:
        binder.place(layer.lay("library", lay_library, book.shelves), structure.root)
    binder.place(layer.lay("back matter", _lay_back_matter, book.after), structure.root)
    if contents is not structure.root:
        lay_contents(binder.volume, layer.contents)
        binder.place_reserved(binder.volume.take(), contents)
        structure.close(contents)


def _lay_back_matter(volume: Volume) -> None:
    """What follows the entries; short parts share a page."""
    book = volume.book
    lay_apparatus(volume, book.after)
    credits_ = Note(Phrase(book.words.credits, book.lang), book.credits, "credits")
    colophon = Note(Phrase(book.words.colophon, book.lang), book.colophon, "colophon")
    lay_notes(volume, [note for note in (credits_, colophon) if note.blocks])


def metadata_of(book: Book) -> Metadata:
    """What a book is called and who made it."""
    titles = [book.title, *(title for title in book.titles if title.lang != book.title.lang)]
    makers = dict.fromkeys(name.text for name in (*book.authors, *book.editors))
    return Metadata(tuple(titles), tuple(makers) or (book.museum.text,), book.lang, book.keywords, book.year)
