"""One page as it is laid out: what is drawn, in which structure element, and where its links lie; y runs down.

It is laid out as a right-hand page and knows neither its folio nor the file it will stand in, so that it can be kept
and placed wherever its turn comes: on a left-hand page all but what bleeds moves to the margins of that side.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from catalogue.records import Phrase

from .colour import Colour
from .font import Piece
from .tags import Box, Content, Element, LinkArea

ARTIFACT_LAYOUT = "/Artifact <</Type /Layout>> BDC"
ARTIFACT_PAGINATION = "/Artifact <</Type /Pagination>> BDC"


class Link(NamedTuple):
    """An active area: its box, where it leads (an address, or `#name` of a place) and what it says."""

    box: Box
    target: str
    says: str


class Placed(NamedTuple):
    """A picture as it stands on the page: its file, its whole box and the part that shows."""

    file: str
    box: Box
    crop: Box | None


@dataclass(eq=False, slots=True)
class Page:
    """A page being drawn; `index` is its place among the pages laid out with it.

    `operations` stand in the text's coordinates, `under` in the paper's and below them: what runs off the page.
    `foot` is what the page belongs to, None where it bears neither foot nor folio; `contents` are the elements of
    marked content by their ids.
    """

    index: int
    width: float
    height: float
    inks: Mapping[str, Colour]
    ground: str = "paper"
    foot: Phrase | None = None
    under: list[str] = field(default_factory=list)
    operations: list[str] = field(default_factory=list)
    contents: list[Element] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: dict[str, str] = field(default_factory=dict)
    placed: list[Placed] = field(default_factory=list)
    _pieces: dict[int, Piece] = field(default_factory=dict)

    def open(self, element: Element) -> str:
        """The operator that begins content of `element`; ended by EMC."""
        element.kids.append(Content(self.index, len(self.contents)))
        self.contents.append(element)
        return f"/{element.tag} <</MCID {len(self.contents) - 1}>> BDC"

    @contextmanager
    def artifact(self, begin: str = ARTIFACT_LAYOUT) -> Iterator[None]:
        """What is drawn inside carries no meaning of its own."""
        self.operations.append(begin)
        yield
        self.operations.append("EMC")

    def rectangle(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle whose top left corner is at x, y."""
        self.operations.append(f"{colour.fill} {x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re f")

    def rule(self, x: float, y: float, width: float, colour: Colour, thickness: float = 0.4) -> None:
        """A horizontal hairline."""
        self.operations.append(
            f"{colour.stroke} {thickness} w {x:.2f} {self.height - y:.2f} m {x + width:.2f} {self.height - y:.2f} l S"
        )

    def picture(self, file: str, box: Box, crop: Box | None = None, *, element: Element | None, bleeds: bool) -> None:
        """Draw the picture of `file` in a box; only what lies in `crop` shows. Without an element it is decoration."""
        name = self.pictures.setdefault(file, f"Im{len(self.pictures)}")
        self.placed.append(Placed(file, box, crop))
        x, y, width, height = box
        clip = ""
        if crop:
            left, top, across, down = crop
            clip = f"{left:.2f} {self.height - top - down:.2f} {across:.2f} {down:.2f} re W n "
        where = self.under if bleeds else self.operations
        where.append(self.open(element) if element else ARTIFACT_LAYOUT)
        where.append(f"q {clip}{width:.2f} 0 0 {height:.2f} {x:.2f} {self.height - y - height:.2f} cm /{name} Do Q")
        where.append("EMC")

    def link(self, element: Element, box: Box, target: str, says: str) -> None:
        """Make a box a way to `target`: an address, or `#name` of a place."""
        element.kids.append(LinkArea(self.index, len(self.links)))
        self.links.append(Link(box, target, says))

    def use(self, piece: Piece) -> None:
        """Note that a piece is shown, so that its glyphs get into the file."""
        self._pieces[id(piece)] = piece

    def shown(self) -> dict[str, dict[int, str]]:
        """The codes shown on the page by the name of their font, each with its text."""
        shown: dict[str, dict[int, str]] = {}
        for piece in self._pieces.values():
            shown.setdefault(piece.font.key, {}).update(piece.codes)
        return shown
