"""The order and meaning of what pages show become the structure tree of ISO 32000-1, 14.7, as PDF/UA-1 wants it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .file import File, Reference, dictionary, text_string


@dataclass(frozen=True, slots=True)
class Content:
    """Marked content on a page: the page and the content's id there."""

    page: Reference
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation, such as a link's active area, on a page."""

    page: Reference
    annotation: Reference


@dataclass(eq=False, slots=True)
class Element:
    """A structure element; `lang` and `alt` only where they differ from the parent's or say something."""

    tag: str
    lang: str | None = None
    alt: str | None = None
    attributes: bytes | None = None
    id: str | None = None
    kids: list["Element | Content | Annotation"] = field(default_factory=list)
    reference: Reference | None = None

    def add(
        self, tag: str, *, lang: str | None = None, alt: str | None = None, attributes: bytes | None = None
    ) -> "Element":
        """A new last child."""
        child = Element(tag, lang, alt, attributes)
        self.kids.append(child)
        return child


TABLE_ROW_HEADER = b"<</O /Table /Scope /Row>>"
TABLE_COLUMN_HEADER = b"<</O /Table /Scope /Column>>"
UNNUMBERED_LIST = b"<</O /List /ListNumbering /None>>"


def bounding_box(left: float, bottom: float, right: float, top: float) -> bytes:
    """The attribute that says where on its page a figure stands."""
    return b"<</O /Layout /Placement /Block /BBox [%.2f %.2f %.2f %.2f]>>" % (left, bottom, right, top)


@dataclass(slots=True)
class ParentTree:
    """For each page and annotation, the elements its marked content belongs to."""

    pages: list[list[Element]] = field(default_factory=list)
    annotations: list[Element] = field(default_factory=list)

    def page_key(self) -> int:
        """The key of a new page: even, so that annotations can take the odd ones."""
        self.pages.append([])
        return 2 * (len(self.pages) - 1)

    def annotation_key(self, element: Element) -> int:
        """The key of a new annotation of `element`."""
        self.annotations.append(element)
        return 2 * len(self.annotations) - 1


def write_structure(file: File, root: Element, parents: ParentTree) -> Reference:
    """Write all elements below `root`; elements without content are left out. Returns the tree's own reference."""
    _prune(root)
    tree, reference = file.reserve()
    _write_element(file, root, reference)
    rows = {2 * i: b"[%b]" % b" ".join(_name(file, e) for e in row) for i, row in enumerate(parents.pages)}
    rows |= {2 * i + 1: _name(file, element) for i, element in enumerate(parents.annotations)}
    numbers = b" ".join(b"%d %b" % (key, rows[key]) for key in sorted(rows))
    parent_tree = file.write(b"<</Nums [%b]>>" % numbers)
    tree.content = dictionary(
        {
            "Type": b"/StructTreeRoot",
            "K": _name(file, root),
            "ParentTree": file.name(parent_tree),
            "ParentTreeNextKey": b"%d" % (max(rows, default=0) + 1),
        }
    )
    return reference


def _prune(element: Element) -> bool:
    element.kids = [kid for kid in element.kids if not isinstance(kid, Element) or _prune(kid)]
    return bool(element.kids) or element.tag in ("TD", "TH")


def _write_element(file: File, element: Element, parent: Reference) -> None:
    own = _reference(file, element)
    for kid in element.kids:
        if isinstance(kid, Element):
            _write_element(file, kid, own)
    entries = {"Type": b"/StructElem", "S": b"/" + element.tag.encode(), "P": file.name(parent)}
    entries["K"] = b"[%b]" % b" ".join(_kids(file, element.kids))
    if element.lang:
        entries["Lang"] = text_string(element.lang)
    if element.alt is not None:
        entries["Alt"] = text_string(element.alt)
    if element.attributes:
        entries["A"] = element.attributes
    file.write(dictionary(entries), own)


def _kids(file: File, kids: Iterable[Element | Content | Annotation]) -> Iterable[bytes]:
    for kid in kids:
        if isinstance(kid, Element):
            yield _name(file, kid)
        elif isinstance(kid, Content):
            yield b"<</Type /MCR /Pg %b /MCID %d>>" % (file.name(kid.page), kid.mcid)
        else:
            yield b"<</Type /OBJR /Pg %b /Obj %b>>" % (file.name(kid.page), file.name(kid.annotation))


def _reference(file: File, element: Element) -> Reference:
    if element.reference is None:
        element.reference = file.reserve()[1]
    return element.reference


def _name(file: File, element: Element) -> bytes:
    return file.name(_reference(file, element))
