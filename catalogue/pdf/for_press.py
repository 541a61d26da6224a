"""A book becomes the two files a press prints: its inside without the cover, and its cover."""

from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from catalogue.edition.book import Book
from catalogue.errors import BadRecords
from catalogue.images import Profile
from catalogue.typefaces import Typefaces

from .book import Opening, Prints, as_laid_out, metadata_of, scale_of, write_inside
from .cover import lay_half_title, lay_imprint, lay_title
from .document import Document, Sheet
from .file import whole
from .foot import draw_slug
from .format import format_of
from .jacket import jacket_format, lay_jacket, spine_width
from .page import Page
from .paper import Paper
from .preflight import Preflight
from .standards import PressReady
from .typesetter import Typesetter
from .volume import Volume

_OPENING: Opening = (("half-title", lay_half_title), ("imprint", lay_imprint), ("title", lay_title))
"""As many pages as with a cover, so that every page has the folio it has on a screen."""


def cover_path(path: Path) -> Path:
    """Where the cover of a book at `path` is written: beside it."""
    return path.with_name(f"{path.stem}-cover{path.suffix}")


def write_for_press(
    book: Book,
    pictures: Mapping[str, Path],
    typefaces: Typefaces,
    path: Path,
    profile: Profile,
    *,
    cache: Path | None = None,
    prints: Prints = as_laid_out,
    jobs: int = 1,
) -> tuple[Preflight, Preflight]:
    """Write the inside of `book` to `path` and its cover beside it, both whole or neither; their reports.

    Raises BadRecords, and leaves both files as they were, where something keeps them from the press.
    """
    typesetter = Typesetter(book.theme, typefaces, pictures, profile)
    inside, cover = Preflight(path.name, profile), Preflight(cover_path(path).name, profile)
    with whole(path) as inner, whole(cover_path(path)) as outer:
        write_inside(
            book, typesetter, inner, PressReady(profile), inside,
            opening=_OPENING, cache=cache, prints=prints, jobs=jobs, slug=f"{path.name} · {book.title.text}",
        )  # fmt: skip
        _write_cover(book, typesetter, outer, profile, cover, prints=prints, pages=inside.pages)
        if not (inside.is_good and cover.is_good):
            raise BadRecords((*inside.problems, *cover.problems))
    return inside, cover


def _write_cover(
    book: Book,
    typesetter: Typesetter,
    stream: BinaryIO,
    profile: Profile,
    preflight: Preflight,
    *,
    prints: Prints,
    pages: int,
) -> None:
    scale = scale_of(book)
    shape, spine = format_of(book.page_size, scale), spine_width(book.paper, pages) / scale
    standard = PressReady(profile, (shape.width * scale, (shape.width + spine) * scale))
    volume = Volume(typesetter, book, jacket_format(shape, spine), book.title)
    lay_jacket(volume, shape, spine)
    unit = volume.take()
    paper = Paper(scale, standard.margin)
    sizes = {file: (width * scale, height * scale) for file, (width, height) in unit.sizes().items()}
    document = Document(stream, metadata_of(book), typesetter, paper, preflight, standard, prints(sizes))
    over = Page(0, volume.format.width, volume.format.height, typesetter.inks)
    draw_slug(typesetter, over, f"{preflight.name} · {book.title.text}", book.lang, scale)
    document.place(unit, document.structure.root, [Sheet(0.0, over, 1)])
    document.finish()
