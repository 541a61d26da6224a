"""Lines of a paragraph become text operators on a page, each run inside the structure element it belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from .atoms import Atom
from .file import text_string
from .font import Font, Piece
from .look import Look
from .page import Page
from .paragraph import Line, Paragraph
from .tags import Element

Placed = tuple[Atom, float, tuple[Piece, ...]]
"""An atom in its line, the width of the glue after it there, and the hyphen it may bear."""


@dataclass(slots=True)
class Tagged:
    """A paragraph's structure element and those of its spans that need their own: other language, or a link."""

    element: Element
    lang: str
    inline: dict[int, Element] = field(default_factory=dict)

    def of(self, paragraph: Paragraph, which: int) -> Element:
        """The element the span numbered `which` belongs to."""
        span = paragraph.spans[which]
        if span.href:
            return self._child(which, "Link", span.lang)
        return self._child(which, "Span", span.lang) if span.lang not in (self.lang, "und") else self.element

    def _child(self, which: int, tag: str, lang: str) -> Element:
        if which not in self.inline:
            self.inline[which] = self.element.add(tag, lang=lang if lang not in (self.lang, "und") else None)
        return self.inline[which]


def baseline(look: Look) -> float:
    """How far below a line's top its letters stand."""
    return look.leading / 2 + look.size * 0.34


def draw_lines(
    page: Page, paragraph: Paragraph, lines: Sequence[Line], tagged: Tagged | None, x: float, y: float
) -> None:
    """Draw lines with the first one's top at y. Without `tagged` the caller has opened the content."""
    if paragraph.share < 1 or paragraph.is_over:
        page.note("text_overset" if paragraph.is_over else "text_shrunk", paragraph.text, paragraph.share)
    for line in lines:
        left = x + line.indent + _shift(paragraph, line)
        for (which, runs_left), run in groupby(_spaced(line), key=lambda one: (one[0].span, one[0].runs_left)):
            placed = list(run)
            width = _width(placed) * line.scale * paragraph.look.size / 1000
            element = tagged.of(paragraph, which) if tagged else None
            _draw_run(page, paragraph, line, placed, element, left, y, leftward=runs_left)
            span = paragraph.spans[which]
            if span.href and element:
                page.link(element, (left, y, width, paragraph.look.leading), span.href, span.text)
            left += width
        y += paragraph.look.leading


def _shift(paragraph: Paragraph, line: Line) -> float:
    look = paragraph.look
    start = line.atoms[0].at_start * look.size / 1000
    if look.align in ("left", "justified"):
        return start
    spare = paragraph.width - line.indent - line.natural * look.size / 1000
    return start + (spare if look.align == "right" else spare / 2)


def _spaced(line: Line) -> list[Placed]:
    ratio = line.ratio
    if ratio >= 0:
        placed = [(atom, atom.glue + ratio * atom.stretch, ()) for atom in line.atoms]
    else:
        placed = [(atom, atom.glue + ratio * atom.shrink, ()) for atom in line.atoms]
    last = line.atoms[-1]
    return [*placed[:-1], (last, 0.0, last.hyphen)]


def _width(placed: Sequence[Placed]) -> float:
    return sum(atom.width + glue + sum(piece.width for piece in hyphen) for atom, glue, hyphen in placed)


def _draw_run(
    page: Page, paragraph: Paragraph, line: Line, placed: Sequence[Placed], element: Element | None,
    x: float, y: float, *, leftward: bool,
) -> None:  # fmt: skip
    """One span's part of a line from x on; words written leftward stand from its right end on, in reading order."""
    look, ink = paragraph.look, "accent" if paragraph.spans[placed[0][0].span].href else paragraph.look.ink
    start = f"{page.inks[ink].fill} {line.scale:.4g} 0 0 1"
    down = page.height - y - baseline(look)
    if not leftward:
        _show(page, placed, look, f"{start} {x:.2f} {down:.2f} Tm", element)
        return
    unit = line.scale * look.size / 1000
    right = x + (_width(placed) - placed[-1][1]) * unit
    for atom, glue, hyphen in placed:
        right -= atom.width * unit
        _show(page, [(atom, 0.0, hyphen)], look, f"{start} {right:.2f} {down:.2f} Tm", element)
        right -= glue * unit


def _show(page: Page, placed: Sequence[Placed], look: Look, place: str, element: Element | None) -> None:
    strings = _Strings(page, element, look.size)
    for atom, glue, hyphen in placed:
        for piece in (*atom.pieces, *hyphen):
            page.use(piece)
            strings.add(piece)
        if atom.is_space:
            page.use(atom.pieces[-1].font.space)
            strings.add_space(atom.pieces[-1].font, glue)
        elif abs(glue) >= 0.5:
            strings.move(glue)
    tracking = f"{look.tracking:g} Tc " if look.tracking else ""
    page.operations += [f"BT {tracking}{place}", *strings.finish(), "0 Tc ET" if tracking else "ET"]


class _Strings:
    """Pieces as the operators that show them: one TJ as long as face and rise stay.

    They are content of an element, or of what the caller has opened. Content with a text of its own (ISO 32000-1,
    14.9.4) follows other content rather than standing in it: poppler takes the end of the inner for that of the outer.
    """

    def __init__(self, page: Page, element: Element | None, size: float) -> None:
        self._page = page
        self._element = element
        self._size = size
        self._font: Font | None = None
        self._rise = 0.0
        self._is_open = False
        self._strings: list[str] = []
        self._operations: list[str] = []

    def add(self, piece: Piece) -> None:
        if piece.font is not self._font:
            self._flush()
            self._font = piece.font
            self._operations.append(f"{piece.font.key} {self._size * piece.font.scale:.3f} Tf")
        if piece.runs_left:
            self._close()
            self._operations.append("/ReversedChars BMC")
        for stroke in piece.strokes:
            if stroke.actual is not None:
                self._close()
                self._open(stroke.actual)
            for rise, string in stroke.strings:
                self._raise(rise * piece.font.scale)
                self._strings.append(string)
            if stroke.actual is not None:
                self._close()
        if piece.runs_left:
            self._close()
            self._operations.append("EMC")

    def _open(self, actual: str | None = None) -> None:
        if self._element:
            self._operations.append(self._page.open(self._element, actual=actual))
        elif actual is not None:
            self._operations.append(f"/Span <</ActualText {text_string(actual).decode()}>> BDC")
        self._is_open = self._element is not None or actual is not None

    def _close(self) -> None:
        self._flush()
        if self._is_open:
            self._operations.append("EMC")
        self._is_open = False

    def add_space(self, font: Font, width: float) -> None:
        """A space character, widened or narrowed to `width`."""
        if font is self._font:
            self._strings.append(font.space.strokes[0].strings[0][1])
            self.move(width - font.space.width)

    def move(self, width: float) -> None:
        """Room of `width` thousandths of the nominal size."""
        if self._font and abs(width) >= 0.5:
            self._strings.append(f"{-width / self._font.scale:.0f}")

    def finish(self) -> list[str]:
        self._raise(0.0)
        self._close()
        return self._operations

    def _raise(self, rise: float) -> None:
        if rise != self._rise:
            self._flush()
            self._rise = rise
            self._operations.append(f"{rise * self._size / 1000:.2f} Ts")

    def _flush(self) -> None:
        if self._strings:
            if not self._is_open:
                self._open()
            self._operations.append(f"[{''.join(self._strings)}] TJ".replace("><", ""))
            self._strings.clear()
