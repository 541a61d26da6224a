"""Publications become PDFs, in several processes; one whose book and pictures have not changed is left as it is."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from multiprocessing import get_context
from pathlib import Path

from catalogue.collection import Collection
from catalogue.edition import Book, bind, edition_in, figures_in
from catalogue.figures import Basemap, read_basemap
from catalogue.folder import Folder
from catalogue.pdf import code_digest, write_book
from catalogue.typefaces import Typefaces

from .output import replace
from .pictures import Pictures
from .progress import Progress
from .report import Report

_FACES = (".ttf", ".otf", ".toml")
_PRINTS = "pdf.json"
"""The file, in the cache, of what each PDF was made from."""
_UNITS = "pages"
"""The folder, in the cache, of what was laid out."""


@dataclass(frozen=True, slots=True)
class _Order:
    """What a worker is told: a book, its pictures, the folders of typefaces, the file to write, the folder of units."""

    book: Book
    pictures: Mapping[str, Path]
    fonts: tuple[Path, ...]
    path: Path
    kept: Path

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def cache(self) -> Path:
        """Where what was laid out is kept."""
        return self.kept / f"{self.path.stem}.sqlite"

    def fingerprint(self) -> str:
        """A hash of all that the PDF is made from; a picture's name holds the hash of its content."""
        names = [(file, path.name) for file, path in self.pictures.items()]
        fonts = [
            (path.name, path.stat().st_size)
            for folder in self.fonts
            for path in sorted(folder.glob("*"))
            if path.suffix in _FACES
        ]
        parts = (code_digest(), self.book, names, fonts)
        return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


def make_pdfs(
    folder: Folder,
    collection: Collection,
    langs: Iterable[str],
    pictures: Pictures,
    target: Path,
    *,
    jobs: int | None,
    force: bool,
    progress: Progress,
    report: Report,
) -> None:
    """Write every publication in those of `langs` it appears in, as `<publication>.<lang>.pdf` in `target`."""
    books = _books(collection, langs, read_basemap(folder.basemap))
    orders = [_order(folder, book, pictures, target / f"{book.slug}.{book.lang}.pdf") for book in books]
    prints_file = pictures.folder.parent / _PRINTS
    known = {} if force or not prints_file.is_file() else json.loads(prints_file.read_text("utf-8"))
    prints = {order.name: order.fingerprint() for order in orders}
    stale = [order for order in orders if not order.path.is_file() or known.get(order.name) != prints[order.name]]
    with progress("PDF", len(stale)) as advance:
        for _ in _performed(stale, jobs):
            advance()
    replace(prints_file, json.dumps({**known, **prints}, indent=1, sort_keys=True).encode())
    report.made["pdf"] += len(stale)
    report.reused["pdf"] += len(orders) - len(stale)


def _books(collection: Collection, langs: Iterable[str], basemap: Basemap) -> Iterator[Book]:
    for lang in langs:
        edition = edition_in(collection, lang)
        for stem, publication in collection.publications.items():
            if lang in (publication.languages or collection.languages):
                yield bind(edition, stem, basemap=basemap)


def _order(folder: Folder, book: Book, pictures: Pictures, path: Path) -> _Order:
    return _Order(book, pictures.print_files(figures_in(book)), folder.fonts, path, pictures.folder.parent / _UNITS)


def _performed(orders: list[_Order], jobs: int | None) -> Iterator[None]:
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1 or len(orders) < 2:
        for order in orders:
            _write(order)
            yield
        return
    largest_first = sorted(orders, key=lambda order: -len(order.pictures))
    with ProcessPoolExecutor(min(jobs, len(orders)), mp_context=get_context("spawn")) as workers:
        for done in as_completed([workers.submit(_write, order) for order in largest_first]):
            done.result()
            yield


def write_pdf(folder: Folder, book: Book, pictures: Pictures, path: Path) -> None:
    """Write one book at `path`."""
    _write(_order(folder, book, pictures, path))


def _write(order: _Order) -> None:
    order.path.parent.mkdir(parents=True, exist_ok=True)
    write_book(order.book, order.pictures, _typefaces(order.fonts), order.path, cache=order.cache)


@cache
def _typefaces(fonts: tuple[Path, ...]) -> Typefaces:
    return Typefaces.load(fonts)
