"""Pages, fonts, pictures and tags become one PDF file; what is finished is written at once."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from catalogue.edition.entry import Span
from catalogue.records import Theme
from catalogue.typefaces import Face, Family, Style, Typefaces

from .colour import inks
from .file import File, Reference, dictionary, text_string
from .font import Font, Piece
from .look import Look
from .metadata import Metadata, write_info, write_intent, write_xmp
from .outline import Bookmark, Place, write_destinations, write_outline
from .page import Page
from .picture import Picture, read_picture, write_picture
from .tags import Element, ParentTree, write_structure
from .words import Words

if TYPE_CHECKING:
    from .atoms import Galley
    from .paragraph import Paragraph

_GETA = "〓"  # the compositor's mark where a type is lacking


class Document:
    """A PDF file being made. The caller writes its pages, then calls `finish`."""

    def __init__(
        self, stream: BinaryIO, metadata: Metadata, theme: Theme, typefaces: Typefaces, pictures: Mapping[str, Path]
    ) -> None:
        self.file = File(stream)
        self.metadata = metadata
        self.inks = inks(theme)
        self.root = Element("Document", lang=metadata.lang)
        self.parents = ParentTree()
        self.bookmarks: list[Bookmark] = []
        self.places: dict[str, Place] = {}
        self.paragraphs: dict[tuple[tuple[Span, ...], Look, float], Paragraph] = {}
        self.galleys: dict[tuple[tuple[Span, ...], Family, Style, float], tuple[Galley, ...]] = {}
        self.words = Words(self.word)
        self.page_tree: Reference
        self._page_tree, self.page_tree = self.file.reserve()
        self._font_table, self.font_table = self.file.reserve()
        self._typefaces = typefaces
        self._fonts: dict[Face, Font] = {}
        self._words: dict[tuple[str, Family, Style, str, bool], tuple[Piece, ...]] = {}
        self._files = pictures
        self._pictures: dict[str, Picture] = {}
        self._picture_references: dict[str, Reference] = {}
        self._pages: list[Page] = []

    def new_page(self, width: float, height: float) -> Page:
        """A further page at the end."""
        page = Page(self, len(self._pages) + 1, width, height)
        self._pages.append(page)
        return page

    @property
    def next_number(self) -> int:
        """The folio the next page will have."""
        return len(self._pages) + 1

    def mark_place(self, page: Page, y: float, *, name: str) -> Place:
        """Let links lead to `name` at height y."""
        self.places[name] = place = Place(page.reference, page.height - y)
        return place

    def word(self, text: str, family: Family, style: Style, lang: str, *, ligatures: bool = True) -> tuple[Piece, ...]:
        """The pieces of a word; shaped once."""
        key = (text, family, style, lang, ligatures)
        pieces = self._words.get(key)
        if pieces is None:
            missing = self._typefaces.missing(text)
            shown = "".join(_GETA if c in missing else c for c in text) if missing else text
            runs = self._typefaces.runs(shown, family, style, lang)
            pieces = tuple(self._font(face).piece(part, lang, ligatures=ligatures) for face, part in runs)
            self._words[key] = pieces
        return pieces

    def picture(self, file: str) -> Picture | None:
        """The picture of `file`, or None where there is none at hand."""
        if file in self._files and file not in self._pictures:
            self._pictures[file] = read_picture(self._files[file])
        return self._pictures.get(file)

    def picture_reference(self, file: str) -> Reference:
        """The image object of `file`, written on its first use."""
        if file not in self._picture_references:
            self._picture_references[file] = write_picture(self.file, self._pictures[file])
        return self._picture_references[file]

    def picture_name(self, file: str) -> str:
        """The name of `file` among the resources of pages."""
        return f"Im{list(self._pictures).index(file)}"

    def finish(self) -> None:
        """Write all that pages share. Every page must have been written."""
        file = self.file
        kids = b" ".join(file.name(page.reference) for page in self._pages)
        self._page_tree.content = b"<</Type /Pages /Count %d /Kids [%b]>>" % (len(self._pages), kids)
        fonts = {font.key[1:]: file.name(font.write(file)) for font in self._fonts.values()}
        self._font_table.content = dictionary(fonts)
        entries = {
            "Type": b"/Catalog",
            "Pages": file.name(self.page_tree),
            "Lang": text_string(self.metadata.lang),
            "MarkInfo": b"<</Marked true>>",
            "ViewerPreferences": b"<</DisplayDocTitle true>>",
            "StructTreeRoot": file.name(write_structure(file, self.root, self.parents)),
            "Metadata": file.name(write_xmp(file, self.metadata)),
            "OutputIntents": b"[%b]" % file.name(write_intent(file)),
            "Names": file.name(write_destinations(file, self.places)),
            "PageLayout": b"/TwoPageRight",
        }
        outline = write_outline(file, self.bookmarks)
        if outline:
            entries |= {"Outlines": file.name(outline), "PageMode": b"/UseOutlines"}
        file.finish(file.write(dictionary(entries)), write_info(file, self.metadata))

    def _font(self, face: Face) -> Font:
        if face not in self._fonts:
            self._fonts[face] = Font(face, len(self._fonts) + 1)
        return self._fonts[face]
