"""The words of a line become the operators that show them."""

from collections.abc import Sequence
from typing import NamedTuple

from .file import text_string
from .font import Font, Piece
from .page import Page
from .tags import Element
from .words import Atom, plain_of


class Run(NamedTuple):
    """Atoms of one span in their line, the room after each, and where the first stands, in thousandths of the size."""

    which: int
    atoms: Sequence[Atom]
    rooms: Sequence[float]
    place: float


def shown(page: Page, element: Element | None, run: Run, hyphen: Sequence[Piece], size: float) -> list[str]:
    """The operators that show a run from left to right, from where the text matrix is."""
    first = run.atoms[0].plain
    string = _plain_string(page, run, hyphen, first[0]) if first else None
    if first and string is not None:
        opened, closed = ([page.open(element)], ["EMC"]) if element else ([], [])
        return [f"{first[0].key} {size * first[0].scale:.3f} Tf", *opened, string, *closed]
    strings = _Strings(page, element, size)
    for atom, room in zip(run.atoms, run.rooms, strict=True):
        strings.add(atom)
        if atom.is_space:
            strings.add_space(room)
        elif abs(room) >= 0.5:
            strings.move(room)
    for piece in hyphen:
        strings.add_piece(piece)
    return strings.finish()


def _plain_string(page: Page, run: Run, hyphen: Sequence[Piece], font: Font) -> str | None:
    """The operator that shows words all plain and in one font, as those of most lines are; None where any is not."""
    words = [atom.plain for atom in run.atoms] + ([plain_of(hyphen)] if hyphen else [])
    if {word[0] if word else None for word in words} != {font}:
        return None
    blank, width = font.space.strokes[0].strings[0][1], font.space.width
    # The rooms of a line are mostly of one width.
    known: dict[tuple[bool, float], str] = {}
    parts: list[str] = []
    for atom, word, room in zip(run.atoms, words, run.rooms, strict=False):
        seen = (atom.after.is_space, room)
        moved = known.get(seen)
        if moved is None:
            moved = known[seen] = blank + _move(room - width, font) if seen[0] else _move(room, font)
        parts += (word[1] if word else "", moved)
        page.use(atom.pieces[0])
    for piece in hyphen:
        parts.append(piece.strokes[0].strings[0][1])
        page.use(piece)
    if any(is_space for is_space, _ in known):
        page.use(font.space)
    return f"[{''.join(parts)}] TJ".replace("><", "")


def _move(width: float, font: Font) -> str:
    """Room of `width` thousandths of the nominal size, as a number in a TJ; too little to be seen is none."""
    return f"{-width / font.scale:.0f}" if abs(width) >= 0.5 else ""


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

    def add(self, atom: Atom) -> None:
        """A word."""
        if atom.plain and not self._rise:
            font, string = atom.plain
            if font is not self._font:
                self._set_in(font)
            self._page.use(atom.pieces[0])
            self._strings.append(string)
        elif atom.level % 2:
            self._add_turned(atom.pieces)
        else:
            for piece in atom.pieces:
                self.add_piece(piece)

    def add_piece(self, piece: Piece) -> None:
        """A word's part in one face."""
        self._page.use(piece)
        if piece.font is not self._font:
            self._set_in(piece.font)
        for stroke in piece.strokes:
            if stroke.actual is not None:
                self._close()
                self._open(stroke.actual)
            for rise, string in stroke.strings:
                self._raise(rise * piece.font.scale)
                self._strings.append(string)
            if stroke.actual is not None:
                self._close()

    def add_space(self, width: float) -> None:
        """A space character, widened or narrowed to `width`."""
        if self._font:
            self._page.use(self._font.space)
            self._strings.append(self._font.space.strokes[0].strings[0][1])
            self.move(width - self._font.space.width)

    def move(self, width: float) -> None:
        """Room of `width` thousandths of the nominal size."""
        if self._font and (moved := _move(width, self._font)):
            self._strings.append(moved)

    def finish(self) -> list[str]:
        """All operators."""
        self._raise(0.0)
        self._close()
        return self._operations

    def _add_turned(self, pieces: Sequence[Piece]) -> None:
        """What runs from right to left is shown from its left end on, and said to be (ISO 32000-1, 14.8.2.3.3).

        Its contents are read from its right end on.
        """
        self._close()
        kids = self._element.kids if self._element else []
        first = len(kids)
        self._operations.append("/ReversedChars BMC")
        for piece in pieces[::-1]:
            self.add_piece(piece)
        self._close()
        kids[first:] = reversed(kids[first:])
        self._operations.append("EMC")

    def _set_in(self, font: Font) -> None:
        self._flush()
        self._font = font
        self._operations.append(f"{font.key} {self._size * font.scale:.3f} Tf")

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
