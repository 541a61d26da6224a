"""One page as it is laid out: what is drawn, in which structure element, and where its links lie; y runs down.

It is laid out as a right-hand page and knows neither its folio nor the file it will stand in, so that it can be kept
and placed wherever its turn comes: on a left-hand page all but what bleeds moves to the margins of that side.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from catalogue.records import Phrase

from .colour import Paint
from .file import text_string
from .font import Piece
from .format import BLEED
from .tags import Box, Content, Element, LinkArea

ARTIFACT_LAYOUT = "/Artifact <</Type /Layout>> BDC"
ARTIFACT_PAGINATION = "/Artifact <</Type /Pagination>> BDC"

_TOUCHING = 0.01
_MOST_WORDS = 60  # characters


class Link(NamedTuple):
    """An active area: its box, where it leads (an address, or `#name` of a place) and what it says."""

    box: Box
    target: str
    says: str


class Note(NamedTuple):
    """Something a preflight should know of the page: its code, the words it is about, and the share of their size.

    `place` is the place begun last before it; none where it may be of any on the page.
    """

    code: str
    words: str
    share: float = 1.0
    place: str = ""


class Placed(NamedTuple):
    """A picture as it stands on the page: its file, its whole box and the part that shows; the place it is of."""

    file: str
    box: Box
    crop: Box | None
    place: str = ""


@dataclass(eq=False, slots=True)
class Page:
    """A page being drawn; `index` is its place among the pages laid out with it.

    `operations` stand in the text's coordinates, `under` in the paper's and below them: what runs off the page.
    `foot` is what the page belongs to, None where it bears neither foot nor folio; `contents` are the elements of
    marked content by their ids; `bleed` is how far what touches the page's edge runs off it; `place` is the place
    begun last on it; `marks` are places inside its text, each with how far down it is.
    """

    index: int
    width: float
    height: float
    inks: Mapping[str, Paint]
    ground: str = "paper"
    foot: Phrase | None = None
    bleed: float = BLEED
    place: str = ""
    under: list[str] = field(default_factory=list)
    operations: list[str] = field(default_factory=list)
    contents: list[Element] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: dict[str, str] = field(default_factory=dict)
    placed: list[Placed] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    marks: list[tuple[str, float]] = field(default_factory=list)
    _pieces: dict[int, Piece] = field(default_factory=dict)

    def open(self, element: Element, *, actual: str | None = None) -> str:
        """The operator that begins content of `element`; ended by EMC. `actual` is what its glyphs stand for."""
        number = len(self.contents)
        element.kids.append(Content(self.index, number))
        self.contents.append(element)
        if actual is not None:
            return f"/Span <</MCID {number} /ActualText {text_string(actual).decode()}>> BDC"
        return f"/{element.tag} <</MCID {number}>> BDC"

    @contextmanager
    def artifact(self, begin: str = ARTIFACT_LAYOUT) -> Iterator[None]:
        """What is drawn inside carries no meaning of its own."""
        self.operations.append(begin)
        yield
        self.operations.append("EMC")

    def rectangle(self, x: float, y: float, width: float, height: float, colour: Paint) -> None:
        """Fill a rectangle whose top left corner is at x, y."""
        self.operations.append(f"{colour.fill} {x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re f")

    def frame(self, x: float, y: float, width: float, height: float, colour: Paint, thickness: float = 0.6) -> None:
        """Draw the outline of a rectangle, which no resolution loses as it might the rim between two fills."""
        self.operations.append(
            f"{colour.stroke} {thickness} w {x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re S"
        )

    def rule(self, x: float, y: float, width: float, colour: Paint, thickness: float = 0.4) -> None:
        """A horizontal hairline."""
        self.operations.append(
            f"{colour.stroke} {thickness} w {x:.2f} {self.height - y:.2f} m {x + width:.2f} {self.height - y:.2f} l S"
        )

    def picture(self, file: str, box: Box, crop: Box | None = None, *, element: Element | None, bleeds: bool) -> None:
        """Draw the picture of `file` in a box; only what lies in `crop` shows. Without an element it is decoration."""
        name = self.pictures.setdefault(file, f"Im{len(self.pictures)}")
        box, crop = self._bled(box, crop) if bleeds else (box, crop)
        self.placed.append(Placed(file, box, crop, self.place))
        x, y, width, height = box
        clip = ""
        if crop:
            left, top, across, down = crop
            clip = f"{left:.2f} {self.height - top - down:.2f} {across:.2f} {down:.2f} re W n "
        where = self.under if bleeds else self.operations
        where.append(self.open(element) if element else ARTIFACT_LAYOUT)
        where.append(f"q {clip}{width:.2f} 0 0 {height:.2f} {x:.2f} {self.height - y - height:.2f} cm /{name} Do Q")
        where.append("EMC")

    def _bled(self, box: Box, crop: Box | None) -> tuple[Box, Box | None]:
        """What touches the page's edge grows beyond it, in proportion, and a little of its other sides is lost."""
        left, top, width, height = crop or box
        right, bottom = left + width, top + height
        left, top = (edge - self.bleed if edge <= _TOUCHING else edge for edge in (left, top))
        right = right + self.bleed if right >= self.width - _TOUCHING else right
        bottom = bottom + self.bleed if bottom >= self.height - _TOUCHING else bottom
        grown = (left, top, right - left, bottom - top)
        spare = box[3] - (crop or box)[3]
        above = ((crop or box)[1] - box[1]) / spare if spare > _TOUCHING else 0.5
        return (covering(box[2] / box[3], grown, above=above), grown) if grown != (crop or box) else (box, crop)

    def note(self, code: str, words: str, share: float = 1.0) -> None:
        """Remember something of the place begun last for a preflight."""
        shown = words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]}…"
        self._note(Note(code, shown, round(share, 3), self.place))

    def _note(self, note: Note) -> None:
        if note not in self.notes:
            self.notes.append(note)

    def link(self, element: Element, box: Box, target: str, says: str) -> None:
        """Make a box a way to `target`: an address, or `#name` of a place."""
        element.kids.append(LinkArea(self.index, len(self.links)))
        self.links.append(Link(box, target, says))

    def mark(self, name: str, y: float) -> None:
        """Let links lead here."""
        self.marks.append((name, y))

    def use(self, piece: Piece) -> None:
        """Note that a piece is shown, so that its glyphs get into the file."""
        self._pieces[id(piece)] = piece

    def note_lacking(self, lacking: Mapping[int, str]) -> None:
        """Note the characters for which a mark is shown; `lacking` are those of a piece by its identity."""
        for piece in self._pieces.keys() & lacking.keys():
            for character in lacking[piece]:
                self._note(Note("glyph_missing", character))

    def shown(self) -> dict[str, dict[int, str]]:
        """The codes shown on the page by the name of their font, each with its text."""
        shown: dict[str, dict[int, str]] = {}
        for piece in self._pieces.values():
            shown.setdefault(piece.font.key, {}).update(piece.codes)
        return shown


def covering(shape: float, crop: Box, *, above: float = 0.5) -> Box:
    """The box in which a picture, its `shape` width over height, fills `crop`.

    Its sides are cut alike; of what is cut off its height, the share `above` is its upper part.
    """
    x, y, width, height = crop
    across, down = (width, width / shape) if width / shape >= height else (height * shape, height)
    return (x - (across - width) / 2, y - (down - height) * above, across, down)
