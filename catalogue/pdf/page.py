"""One page: what is drawn on it, in which structure element, and where its links lie. y runs down from the top."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .colour import Paint
from .file import Reference, byte_string, dictionary, text_string
from .tags import Annotation, Content, Element

if TYPE_CHECKING:
    from .document import Document

ARTIFACT_LAYOUT = "/Artifact <</Type /Layout>> BDC"
ARTIFACT_PAGINATION = "/Artifact <</Type /Pagination>> BDC"


class Page:
    """A page being drawn; `number` is its folio, from 1."""

    def __init__(self, document: "Document", number: int, width: float, height: float) -> None:
        self.document = document
        self.number = number
        self.width = width
        self.height = height
        self.reference: Reference = document.file.reserve()[1]
        self.key = document.parents.page_key()
        self.operations: list[str] = []
        self.running_head = ""
        self.running_lang = "und"
        self._pictures: dict[str, Reference] = {}
        self._annotations: list[Reference] = []

    @property
    def is_recto(self) -> bool:
        """Whether it is a right-hand page."""
        return self.number % 2 == 1

    def open(self, element: Element) -> str:
        """The operator that begins content of `element`; ended by EMC."""
        row = self.document.parents.pages[self.key // 2]
        element.kids.append(Content(self.reference, len(row)))
        row.append(element)
        return f"/{element.tag} <</MCID {len(row) - 1}>> BDC"

    @contextmanager
    def artifact(self, begin: str = ARTIFACT_LAYOUT) -> Iterator[None]:
        """What is drawn inside carries no meaning of its own."""
        self.operations.append(begin)
        yield
        self.operations.append("EMC")

    def rectangle(self, x: float, y: float, width: float, height: float, colour: Paint) -> None:
        """Fill a rectangle whose top left corner is at x, y."""
        self.operations.append(f"{colour.fill} {x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re f")

    def rule(self, x: float, y: float, width: float, colour: Paint, thickness: float = 0.4) -> None:
        """A horizontal hairline."""
        self.operations.append(
            f"{colour.stroke} {thickness} w {x:.2f} {self.height - y:.2f} m {x + width:.2f} {self.height - y:.2f} l S"
        )

    def picture(
        self, file: str, box: tuple[float, float, float, float], crop: tuple[float, float, float, float] | None = None
    ) -> None:
        """Draw the picture of `file` in a box (x, y, width, height); only what lies in `crop` shows."""
        name = self.document.picture_name(file)
        self._pictures[name] = self.document.picture_reference(file)
        x, y, width, height = box
        clip = ""
        if crop:
            left, top, across, down = crop
            clip = f"{left:.2f} {self.height - top - down:.2f} {across:.2f} {down:.2f} re W n "
        self.operations.append(
            f"q {clip}{width:.2f} 0 0 {height:.2f} {x:.2f} {self.height - y - height:.2f} cm /{name} Do Q"
        )

    def link(self, element: Element, box: tuple[float, float, float, float], target: str, says: str) -> None:
        """Make a box (x, y, width, height) a way to `target`: an address, or `#name` of a destination."""
        x, y, width, height = box
        bottom = self.height - y - height
        action = (
            {"Dest": byte_string(target[1:])}
            if target.startswith("#")
            else {"A": b"<</S /URI /URI %b>>" % byte_string(target)}
        )
        reference = self.document.file.write(
            dictionary(
                {
                    "Type": b"/Annot",
                    "Subtype": b"/Link",
                    "Border": b"[0 0 0]",
                    "F": b"4",
                    "Contents": text_string(says),
                    "Rect": b"[%.2f %.2f %.2f %.2f]" % (x, bottom, x + width, bottom + height),
                    **action,
                    "StructParent": b"%d" % self.document.parents.annotation_key(element),
                }
            )
        )
        self._annotations.append(reference)
        element.kids.append(Annotation(self.reference, reference))

    def write(self) -> None:
        """Write the page; nothing can be added after."""
        file = self.document.file
        contents = file.write_stream("\n".join(self.operations).encode())
        resources = {"Font": file.name(self.document.font_table)}
        if self._pictures:
            resources["XObject"] = dictionary({name: file.name(ref) for name, ref in self._pictures.items()})
        entries = {
            "Type": b"/Page",
            "Parent": file.name(self.document.page_tree),
            "MediaBox": b"[0 0 %.3f %.3f]" % (self.width, self.height),
            "Resources": dictionary(resources),
            "Contents": file.name(contents),
            "StructParents": b"%d" % self.key,
            "Tabs": b"/S",
        }
        if self._annotations:
            entries["Annots"] = b"[%b]" % b" ".join(map(file.name, self._annotations))
        file.write(dictionary(entries), self.reference)
        self.operations.clear()
