"""Units become one PDF file: their pages, elements and links are written at once, what they share at the end."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from .embedding import write_font
from .file import File, Reference, byte_string, dictionary, text_string
from .format import BLEED
from .metadata import Metadata
from .outline import Bookmark, Place, write_destinations, write_outline
from .page import ARTIFACT_LAYOUT, Link, Page
from .paper import Paper
from .picture import Picture, read_picture, write_picture
from .preflight import Preflight
from .standards import Standard
from .structure import Branch, Names, Placement, StructureTree
from .tags import Box, Element, LinkArea
from .typesetter import Typesetter
from .unit import Unit


class Sheet(NamedTuple):
    """Where in the book a page stands: how far right its text moves, what is drawn over it, its folio.

    `records` are those on it, by their places; the one that goes on from an earlier page has none.
    """

    shift: float
    over: Page
    folio: int
    records: Mapping[str, str] = {}


class Document:
    """A PDF file being made. The caller places its units, then calls `finish`.

    `prints` leads from a picture's file to the JPEG to be shown; by default that is the one it was laid out by.
    """

    def __init__(
        self,
        stream: BinaryIO,
        metadata: Metadata,
        typesetter: Typesetter,
        paper: Paper,
        preflight: Preflight,
        standard: Standard,
        prints: Mapping[str, Path] = {},
    ) -> None:
        self.file = File(stream, version=standard.version)
        self.preflight = preflight
        preflight.scale = paper.scale
        self._standard = standard
        self._prints = prints
        self._printed: dict[str, Picture] = {}
        self._targets: dict[str, int] = {}
        self.structure = StructureTree(self.file, metadata.lang, paper)
        self.paper = paper
        self._metadata = metadata
        self._typesetter = typesetter
        self._bookmarks: list[Bookmark] = []
        self._places: dict[str, Place] = {}
        self._page_tree = self.file.reserve()
        self._font_table = self.file.reserve()
        self._shown: dict[str, dict[int, str]] = {}
        self._pictures: dict[str, Reference] = {}
        self._pages: list[Reference] = []

    def reserve_pages(self, count: int) -> list[Reference]:
        """The next pages, to be placed later."""
        pages = [self.file.reserve() for _ in range(count)]
        self._pages += pages
        return pages

    def place(
        self, unit: Unit, branch: Branch, sheets: Sequence[Sheet], pages: Sequence[Reference] | None = None
    ) -> None:
        """Write a unit's pages, one on each sheet, as the next ones or those reserved; its elements go to `branch`."""
        pages = pages or self.reserve_pages(len(unit.pages))
        self._see(unit, sheets)
        if not self._standard.has_links:
            unit.drop_links()
        names = self.structure.named(unit.root)
        placements = [
            Placement(reference, self._reserved(page.links), page.height, sheet.shift)
            for page, sheet, reference in zip(unit.pages, sheets, pages, strict=True)
        ]
        self._write_links(unit, names, placements)
        for page, sheet, placement in zip(unit.pages, sheets, placements, strict=True):
            self._show(sheet.over.shown())
            self._write_page(page, sheet, placement, self.structure.key_of_page(page.contents, names))
        self.structure.grow(branch, unit.root, names, placements)
        self._show(unit.shown)
        for mark in unit.marks:
            reference, _, height, _ = placements[mark.page]
            _, _, _, top = self.paper.place((0.0, mark.y, 0.0, 0.0), 0.0, height)
            place = Place(reference, top)
            self._places[mark.name] = place
            if mark.level is not None:
                self._bookmarks.append(Bookmark(mark.level, mark.title, place))

    def finish(self) -> None:
        """Write all that pages share. Every reserved page must have been placed."""
        file = self.file
        kids = b" ".join(map(file.name, self._pages))
        file.write(b"<</Type /Pages /Count %d /Kids [%b]>>" % (len(self._pages), kids), self._page_tree)
        fonts = sorted(self._shown, key=lambda key: int(key[2:]))
        table = {key[1:]: file.name(write_font(file, self._typesetter.font(key), self._shown[key])) for key in fonts}
        file.write(dictionary(table), self._font_table)
        entries = {
            "Type": b"/Catalog",
            "Pages": file.name(self._page_tree),
            "Lang": text_string(self._metadata.lang),
            "MarkInfo": b"<</Marked true>>",
            "ViewerPreferences": b"<</DisplayDocTitle true>>",
            "StructTreeRoot": file.name(self.structure.finish()),
            **self._standard.declared(file, self._metadata),
            "Names": file.name(write_destinations(file, self._places)),
            "PageLayout": b"/TwoPageRight",
        }
        # What was placed on reserved pages came last, but stands among the first.
        order = {page: number for number, page in enumerate(self._pages)}
        outline = write_outline(file, sorted(self._bookmarks, key=lambda bookmark: order[bookmark.place.page]))
        if outline:
            entries |= {"Outlines": file.name(outline), "PageMode": b"/UseOutlines"}
        file.finish(file.write(dictionary(entries)), self._standard.info(file, self._metadata))
        self.preflight.fonts += [self._typesetter.font(key).face.name for key in fonts]
        self.preflight.see_links(self._targets.items(), self._places)
        self.preflight.see_ink()

    def _reserved(self, links: Sequence[Link]) -> list[Reference]:
        return [self.file.reserve() for _ in links]

    def _see(self, unit: Unit, sheets: Sequence[Sheet]) -> None:
        for page, sheet in zip(unit.pages, sheets, strict=True):
            self.preflight.see_page(page, sheet.folio, sheet.records, self._print)
            for link in page.links:
                if link.target.startswith("#"):
                    self._targets.setdefault(link.target[1:], sheet.folio)

    def _show(self, shown: Mapping[str, Mapping[int, str]]) -> None:
        """Note which codes of which fonts are shown; a glyph of several texts bears the last in order of all."""
        for key, codes in shown.items():
            known = self._shown.setdefault(key, {})
            for code, text in codes.items():
                known[code] = max(known.get(code, ""), text)

    def _write_page(self, page: Page, sheet: Sheet, placement: Placement, key: int) -> None:
        file = self.file
        trimmed = self.paper.trimmed(page.width, page.height)
        operations = [*_operations(page, sheet, self.paper), *self._standard.marks(*trimmed)]
        contents = file.write_stream("\n".join(operations).encode())
        resources = {"Font": file.name(self._font_table), **self._standard.resources(file)}
        if page.pictures:
            names = {name: file.name(self._picture(picture)) for picture, name in page.pictures.items()}
            resources["XObject"] = dictionary(names)
        entries = {
            "Type": b"/Page",
            "Parent": file.name(self._page_tree),
            **self._standard.boxes(*trimmed),
            "Resources": dictionary(resources),
            "Contents": file.name(contents),
            "StructParents": b"%d" % key,
            "Tabs": b"/S",
        }
        if placement.links:
            entries["Annots"] = b"[%b]" % b" ".join(map(file.name, placement.links))
        file.write(dictionary(entries), placement.page)

    def _write_links(self, unit: Unit, names: Names, placements: Sequence[Placement]) -> None:
        for element, area in _link_areas(unit.root):
            link, placement = unit.pages[area.page].links[area.link], placements[area.page]
            entries = _annotation(link, self.paper.place(link.box, placement.shift, placement.height))
            entries["StructParent"] = b"%d" % self.structure.key_of_link(element, names)
            self.file.write(dictionary(entries), placement.links[area.link])

    def _picture(self, picture: str) -> Reference:
        """The image object of a picture, written on its first use."""
        if picture not in self._pictures:
            self._pictures[picture] = write_picture(self.file, self._print(picture))
        return self._pictures[picture]

    def _print(self, picture: str) -> Picture:
        if picture not in self._printed:
            path = self._prints.get(picture)
            found = read_picture(path) if path else self._typesetter.picture(picture)
            assert found is not None
            self._printed[picture] = found
        return self._printed[picture]


def _operations(page: Page, sheet: Sheet, paper: Paper) -> list[str]:
    """Ground, what runs off the page, the text moved to its margins, the foot."""
    bleed = BLEED / paper.scale
    across, down = page.width + 2 * bleed, page.height + 2 * bleed
    ground = f"{page.inks[page.ground].fill} {-bleed:.2f} {-bleed:.2f} {across:.2f} {down:.2f} re f"
    moved = page.operations
    if sheet.shift:
        moved = [f"q 1 0 0 1 {sheet.shift:.3f} 0 cm", *page.operations, "Q"]
    drawn = [ARTIFACT_LAYOUT, ground, "EMC", *page.under, *moved, *sheet.over.operations]
    return ["q", paper.matrix, *drawn, "Q"] if paper.matrix else drawn


def _annotation(link: Link, place: Box) -> dict[str, bytes]:
    goes = link.target.startswith("#")
    return {
        "Type": b"/Annot",
        "Subtype": b"/Link",
        "Border": b"[0 0 0]",
        "F": b"4",
        "Contents": text_string(link.says),
        "Rect": b"[%.2f %.2f %.2f %.2f]" % place,
        **(
            {"Dest": byte_string(link.target[1:])} if goes else {"A": b"<</S /URI /URI %b>>" % byte_string(link.target)}
        ),
    }


def _link_areas(element: Element) -> list[tuple[Element, LinkArea]]:
    found = [(element, kid) for kid in element.kids if isinstance(kid, LinkArea)]
    for kid in element.kids:
        if isinstance(kid, Element):
            found += _link_areas(kid)
    return found
