"""A word becomes the glyph codes, moves and width by which a face sets it."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from catalogue.language import has_leftward
from catalogue.typefaces import Face, Glyph, shape

from .codes import HYPHEN, Codes

_LAST_OF_PLANE = "\uffff"


class Stroke(NamedTuple):
    """Strings for TJ, each with the rise in thousandths of an em at which it stands.

    `actual` is the text where the glyphs do not tell it: a letter with its marks, or none for a dot of a letter.
    """

    strings: tuple[tuple[float, str], ...]
    actual: str | None = None


class Piece(NamedTuple):
    """A word, or the part of one set in one face; `runs_left` where it is written from right to left.

    `codes` are those it shows, each with the text it stands for.
    """

    font: "Font"
    width: float
    glyph_count: int
    strokes: tuple[Stroke, ...]
    runs_left: bool
    codes: tuple[tuple[int, str], ...]


class _Plain(NamedTuple):
    """A glyph that tells its text: its code, also as a string shows it, its own width, and what is extracted."""

    code: int
    shown: str
    advance: float
    text: str


class Font:
    """One face; `number` is its place among all faces at hand, and so its name in every file."""

    def __init__(self, face: Face, number: int) -> None:
        self.face = face
        self.key = f"/F{number}"
        self.scale = face.scale
        self.codes = Codes(face)
        self._advances: dict[int, float] = {}
        self._plain: dict[tuple[int, str], _Plain | None] = {}
        self.space = self.piece(" ", "und")

    def piece(self, text: str, lang: str, *, ligatures: bool = True) -> Piece:
        """`text`, wholly in this face, shaped; its width in thousandths of the nominal size."""
        drawn = text.replace(HYPHEN, "-")
        glyphs = shape(self.face, drawn, lang, ligatures=ligatures)
        if text == HYPHEN:
            glyphs = (glyphs[0]._replace(text=HYPHEN),)
        if glyphs and not has_leftward(text):
            plain = self._plain_piece(glyphs)
            if plain:
                return plain
        runs_left = any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)
        width = sum(glyph.advance for glyph in glyphs) * self.scale
        if runs_left and max(text) > _LAST_OF_PLANE:
            # Readers may not know that letters beyond the first plane run leftward.
            strokes: tuple[Stroke, ...] = (Stroke(self._strings(glyphs), text),)
        else:
            strokes = tuple(self._strokes(glyphs, runs_left=runs_left))
        codes = {self._code(glyph): glyph.text for glyph in glyphs}
        shown = tuple((code, self.codes.text(code) or text) for code, text in codes.items())
        return Piece(self, width, len(glyphs), strokes, runs_left, shown)

    def _plain_piece(self, glyphs: Sequence[Glyph]) -> Piece | None:
        """Letters that tell their text and stand on the line, as in most words; None where any is not so."""
        parts: list[str] = []
        codes: dict[int, str] = {}
        width = pending = 0.0
        known = self._plain
        for glyph, text, advance, dx, dy in glyphs:
            plain = known[glyph, text] if (glyph, text) in known else self._known(glyph, text)
            if plain is None or dy or not advance:
                return None
            shift = pending + dx
            if abs(shift) >= 0.5:
                parts.append(f">{-shift:.0f}<")
            parts.append(plain.shown)
            codes[plain.code] = plain.text
            pending = advance - dx - plain.advance
            width += advance
        if abs(pending) >= 0.5:
            parts.append(f">{-pending:.0f}<")
        string = f"<{''.join(parts)}>".replace("<>", "")
        return Piece(self, width * self.scale, len(glyphs), (Stroke(((0.0, string),)),), False, tuple(codes.items()))

    def _known(self, glyph: int, text: str) -> "_Plain | None":
        code = self.codes.find(glyph, text) if text else None
        if code is None:
            known = None
        else:
            known = _Plain(code, f"{code:04X}", self.advance(glyph), self.codes.text(code) or text)
        self._plain[glyph, text] = known
        return known

    def _strokes(self, glyphs: Sequence[Glyph], *, runs_left: bool) -> Iterator[Stroke]:
        """Plain letters together; a letter with marks apart, for readers would put the marks where they stand."""
        for is_plain, run in groupby(_groups(glyphs, runs_left=runs_left), key=self._is_plain):
            if is_plain:
                yield Stroke(self._strings([glyph for group in run for glyph in group]))
            else:
                for group in run:
                    yield from self._marked(group, runs_left=runs_left)

    def _marked(self, group: Sequence[Glyph], *, runs_left: bool) -> Iterator[Stroke]:
        """A letter with marks; dots drawn apart from an Arabic letter say nothing of their own."""
        said = [glyph for glyph in group if glyph.text]
        if runs_left and len(said) == 1:
            for is_said, run in groupby(group, key=lambda glyph: bool(glyph.text)):
                yield Stroke(self._strings(list(run)), said[0].text if is_said else "")
        else:
            as_read = group[::-1] if runs_left else group
            yield Stroke(self._strings(group), "".join(glyph.text for glyph in as_read))

    def _is_plain(self, group: Sequence[Glyph]) -> bool:
        return len(group) == 1 and self.codes.find(group[0].id, group[0].text) is not None

    def _strings(self, glyphs: Iterable[Glyph]) -> tuple[tuple[float, str], ...]:
        """A glyph off the line starts a new string; numbers move by what kerning and marks ask."""
        strings: list[tuple[float, list[str]]] = []
        pending = 0.0
        for glyph in glyphs:
            if not strings or strings[-1][0] != glyph.dy:
                strings.append((glyph.dy, []))
            shift = pending + glyph.dx
            if abs(shift) >= 0.5:
                strings[-1][1].append(f">{-shift:.0f}<")
            strings[-1][1].append(f"{self._code(glyph):04X}")
            pending = glyph.advance - glyph.dx - self.advance(glyph.id)
        if strings and abs(pending) >= 0.5:
            strings[-1][1].append(f">{-pending:.0f}<")
        return tuple((rise, f"<{''.join(parts)}>".replace("<>", "")) for rise, parts in strings)

    def _code(self, glyph: Glyph) -> int:
        code = self.codes.find(glyph.id, glyph.text)
        return glyph.id if code is None else code

    def advance(self, glyph: int) -> float:
        """A glyph's own width in thousandths of an em."""
        if glyph not in self._advances:
            em = 1000 / self.face.units
            self._advances[glyph] = float(self.face.font.get_glyph_h_advance(glyph) * em)
        return self._advances[glyph]


def _groups(glyphs: Sequence[Glyph], *, runs_left: bool) -> list[list[Glyph]]:
    """Each letter with what belongs to it, in the order in which the glyphs stand."""
    groups: list[list[Glyph]] = []
    for glyph in reversed(glyphs) if runs_left else glyphs:
        if groups and (not glyph.text or not glyph.advance):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return [group[::-1] for group in groups[::-1]] if runs_left else groups
