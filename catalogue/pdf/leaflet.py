"""A book's items become a smaller document for another use: each of its pieces is laid out, then placed and written."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from catalogue.edition.book import Book
from catalogue.typefaces import Typefaces

from .binder import Binder
from .book import Prints, as_laid_out, largest, metadata_of
from .card import card_format, lay_cards
from .checklist import checklist_format, lay_checklist
from .document import Document
from .file import whole
from .format import Format
from .labels import label_sheet, large_label, lay_labels, lay_large_labels
from .laying import Layer
from .paper import Paper
from .preflight import Preflight
from .standards import Archive
from .store import open_store
from .typesetter import Typesetter
from .volume import Volume

_SHEET = "#FFFFFF"

Piece = tuple[str, Callable[[Volume], None]]
"""A name, and what draws pages on a volume."""


@dataclass(frozen=True, slots=True)
class Leaflet:
    """A kind of document: its file's ending, its pages and how many points on paper theirs are, its pieces."""

    suffix: str
    shape: Callable[[Book], tuple[Format, float]]
    pieces: Callable[[Volume], Iterable[Piece]]


LEAFLETS: Mapping[str, tuple[Leaflet, ...]] = {
    "labels": (Leaflet("", label_sheet, lay_labels), Leaflet("-large", large_label, lay_large_labels)),
    "checklist": (Leaflet("", checklist_format, lay_checklist),),
    "card": (Leaflet("", card_format, lay_cards),),
}
"""The documents of each preset; a new one is a module and one line here."""


def write_leaflets(
    preset: str,
    book: Book,
    pictures: Mapping[str, Path],
    typefaces: Typefaces,
    path: Path,
    *,
    prints: Prints = as_laid_out,
) -> list[Preflight]:
    """Write the documents of a preset at `path` and beside it; the report of each."""
    # The printers of an office lay no ground: the sheet of paper is one.
    theme = book.theme.model_copy(update={"paper": _SHEET})
    typesetter = Typesetter(theme, typefaces, pictures)
    reports = []
    for leaflet in LEAFLETS[preset]:
        own = path.with_name(f"{path.stem}{leaflet.suffix}{path.suffix}")
        preflight = Preflight(own.name)
        with whole(own) as stream:
            _write(leaflet, book, typesetter, stream, preflight, prints)
        reports.append(preflight)
    return reports


def _write(
    leaflet: Leaflet, book: Book, typesetter: Typesetter, stream: BinaryIO, preflight: Preflight, prints: Prints
) -> None:
    shape, scale = leaflet.shape(book)
    volume = Volume(typesetter, replace(book, has_qr=True), shape, book.title)
    with open_store(None, typesetter.inks) as store:
        layer = Layer(volume, store)
        slips = [volume.count(layer.lay(name, draw)) for name, draw in leaflet.pieces(volume)]
        shown = prints(largest(slips, scale))
        document = Document(stream, metadata_of(book), typesetter, Paper(scale), preflight, Archive(), shown)
        binder = Binder(document, volume, store)
        for slip in slips:
            binder.place(slip, document.structure.root)
        document.finish()
