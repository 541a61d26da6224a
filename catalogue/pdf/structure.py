"""Structure elements become the structure tree of ISO 32000-1, 14.7, as PDF/UA-1 wants it, while the book grows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .file import File, Reference, byte_string, dictionary, text_string
from .paper import Paper
from .tags import Content, Element, LinkArea

Names = Mapping[int, Reference]
"""The objects of elements, by the elements' identity."""


class Placement(NamedTuple):
    """A page in the file: its object, its links' objects, its height and how far its text is shifted."""

    page: Reference
    links: Sequence[Reference]
    height: float
    shift: float


@dataclass(slots=True)
class Branch:
    """An element whose children come one by one; it is written when all are there."""

    tag: str
    parent: Reference
    reference: Reference
    lang: str | None = None
    kids: list[bytes] = field(default_factory=list)


class StructureTree:
    """The tree of a file. Elements are written as soon as their pages are; only their names are kept."""

    def __init__(self, file: File, lang: str, paper: Paper) -> None:
        self._paper = paper
        self._file = file
        self._reference = file.reserve()
        self.root = Branch("Document", self._reference, file.reserve(), lang)
        self._rows: list[bytes] = []
        self._named: dict[str, Reference] = {}

    def branch(self, tag: str, parent: Branch) -> Branch:
        """An open element at the end of `parent`; to be given to `close`."""
        branch = Branch(tag, parent.reference, self._file.reserve())
        parent.kids.append(self._file.name(branch.reference))
        return branch

    def close(self, branch: Branch) -> None:
        """Write an open element."""
        self._write(Element(branch.tag, branch.lang), branch.reference, branch.parent, branch.kids)

    def named(self, root: Element) -> Names:
        """Objects for all elements below `root`; those without content are left out."""
        names: dict[int, Reference] = {}
        root.prune()
        _name(self._file, root, names)
        return names

    def key_of_page(self, contents: Iterable[Element], names: Names) -> int:
        """Enter a page's marked contents into the parent tree; the page's key there."""
        self._rows.append(b"[%b]" % b" ".join(self._file.name(names[id(element)]) for element in contents))
        return len(self._rows) - 1

    def key_of_link(self, element: Element, names: Names) -> int:
        """Enter a link into the parent tree; its annotation's key there."""
        self._rows.append(self._file.name(names[id(element)]))
        return len(self._rows) - 1

    def grow(self, branch: Branch, root: Element, names: Names, placements: Sequence[Placement]) -> None:
        """Write the elements below `root` as further children of a branch."""
        for element in root.kids:
            if isinstance(element, Element):
                branch.kids.append(self._file.name(names[id(element)]))
                self._write_all(element, branch.reference, names, placements)

    def finish(self) -> Reference:
        """Write the root and the parent tree; returns the tree's own object."""
        self.close(self.root)
        numbers = b" ".join(b"%d %b" % row for row in enumerate(self._rows))
        parents = self._file.write(b"<</Nums [%b]>>" % numbers)
        entries = {
            "Type": b"/StructTreeRoot",
            "K": self._file.name(self.root.reference),
            "ParentTree": self._file.name(parents),
            "ParentTreeNextKey": b"%d" % len(self._rows),
            **self._names_of_elements(),
        }
        return self._file.write(dictionary(entries), self._reference)

    def _names_of_elements(self) -> dict[str, bytes]:
        """The tree of the names elements have (ISO 32000-1, table 322), where any has one."""
        if not self._named:
            return {}
        rows = sorted(self._named.items())
        names = b" ".join(b"%b %b" % (byte_string(name), self._file.name(element)) for name, element in rows)
        limits = b"%b %b" % (byte_string(rows[0][0]), byte_string(rows[-1][0]))
        leaf = self._file.write(b"<</Limits [%b] /Names [%b]>>" % (limits, names))
        return {"IDTree": self._file.name(self._file.write(b"<</Kids [%b]>>" % self._file.name(leaf)))}

    def _write_all(self, element: Element, parent: Reference, names: Names, placements: Sequence[Placement]) -> None:
        own = names[id(element)]
        kids = []
        for kid in element.kids:
            if isinstance(kid, Element):
                self._write_all(kid, own, names, placements)
                kids.append(self._file.name(names[id(kid)]))
            else:
                kids.append(self._content(kid, placements[kid.page]))
        self._write(element, own, parent, kids, self._extent(element, placements))

    def _content(self, kid: Content | LinkArea, placement: Placement) -> bytes:
        page = self._file.name(placement.page)
        if isinstance(kid, Content):
            return b"<</Type /MCR /Pg %b /MCID %d>>" % (page, kid.mcid)
        return b"<</Type /OBJR /Pg %b /Obj %b>>" % (page, self._file.name(placement.links[kid.link]))

    def _extent(self, element: Element, placements: Sequence[Placement]) -> bytes:
        """The attribute that says where on its sheet a figure stands."""
        extent, content = element.extent, next((kid for kid in element.kids if isinstance(kid, Content)), None)
        if extent is None or content is None:
            return b""
        _, _, height, shift = placements[content.page]
        corners = self._paper.place(extent.box, 0.0 if extent.bleeds else shift, height)
        return b"<</O /Layout /Placement /Block /BBox [%.2f %.2f %.2f %.2f]>>" % corners

    def _write(
        self, element: Element, own: Reference, parent: Reference, kids: Iterable[bytes], extent: bytes = b""
    ) -> None:
        said = b""
        if element.lang:
            said += b" /Lang " + text_string(element.lang)
        if element.alt is not None:
            said += b" /Alt " + text_string(element.alt)
        if element.id:
            said += b" /ID " + byte_string(element.id)
            self._named[element.id] = own
        if element.attributes or extent:
            said += b" /A " + (element.attributes.encode() if element.attributes else extent)
        row = (element.tag.encode(), self._file.name(parent), b" ".join(kids), said)
        self._file.write(b"<</Type /StructElem /S /%b /P %b /K [%b]%b>>" % row, own)


def _name(file: File, element: Element, names: dict[int, Reference]) -> None:
    for kid in element.kids:
        if isinstance(kid, Element):
            names[id(kid)] = file.reserve()
            _name(file, kid, names)
