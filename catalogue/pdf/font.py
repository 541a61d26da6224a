"""A face becomes a composite font (Type0, Identity-H) of the file, and a word its glyph codes and width."""

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from catalogue.typefaces import Face, Glyph, shape, subset_for_print

from .file import File, Reference, dictionary

HYPHEN = "\u00ad"
"""A hyphen put at a line's end: drawn as one, extracted as a soft hyphen, so that the word can be joined again."""


_LAST_OF_PLANE = "\uffff"
_PLAIN_SPACES = {0xA0: " ", 0x2009: " ", 0x202F: " "}
"""Spaces are extracted as typed, whatever width they were set at."""


class Stroke(NamedTuple):
    """Strings for TJ, each with the rise in thousandths of an em at which it stands.

    `actual` is the text where the glyphs do not tell it: a letter with its marks, or none for a dot of a letter.
    """

    strings: tuple[tuple[float, str], ...]
    actual: str | None = None


class Piece(NamedTuple):
    """A word, or the part of one set in one face; `runs_left` where it is written from right to left."""

    font: "Font"
    width: float
    glyph_count: int
    strokes: tuple[Stroke, ...]
    runs_left: bool


class Font:
    """One face in one file. Codes are glyph ids, with further ones where a glyph stands for a second text."""

    def __init__(self, face: Face, number: int) -> None:
        self.face = face
        self.key = f"/F{number}"
        self.scale = face.scale
        self._codes: dict[tuple[int, str], int] = {}
        self._texts: dict[int, str] = {}
        self._glyphs: dict[int, int] = {}
        self._next = face.font.face.glyph_count
        self._advances: dict[int, float] = {}
        self.space = self.piece(" ", "und")

    def piece(self, text: str, lang: str, *, ligatures: bool = True) -> Piece:
        """`text`, wholly in this face, shaped; its width in thousandths of the nominal size."""
        drawn = text.replace(HYPHEN, "-")
        glyphs = shape(self.face, drawn, lang, ligatures=ligatures)
        if text == HYPHEN:
            glyphs = (glyphs[0]._replace(text=HYPHEN),)
        runs_left = any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)
        width = sum(glyph.advance for glyph in glyphs) * self.scale
        if runs_left and max(text) > _LAST_OF_PLANE:
            # Readers may not know that letters beyond the first plane run leftward.
            strokes: tuple[Stroke, ...] = (Stroke(self._strings(glyphs), text),)
        else:
            strokes = tuple(self._strokes(glyphs, runs_left=runs_left))
        return Piece(self, width, len(glyphs), strokes, runs_left)

    def _strokes(self, glyphs: Sequence[Glyph], *, runs_left: bool) -> Iterator[Stroke]:
        """Plain letters together; a letter with marks apart, for readers would put the marks where they stand."""
        if not runs_left and all(glyph.text and glyph.advance for glyph in glyphs):
            yield Stroke(self._strings(glyphs))
            return
        for is_plain, run in groupby(_groups(glyphs, runs_left=runs_left), key=lambda group: len(group) == 1):
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
                yield Stroke(self._strings(list(run)), None if is_said else "")
        else:
            as_read = group[::-1] if runs_left else group
            yield Stroke(self._strings(group), "".join(glyph.text for glyph in as_read))

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
            pending = glyph.advance - glyph.dx - self._natural(glyph.id)
        if strings and abs(pending) >= 0.5:
            strings[-1][1].append(f">{-pending:.0f}<")
        return tuple((rise, f"<{''.join(parts)}>".replace("<>", "")) for rise, parts in strings)

    def _code(self, glyph: Glyph) -> int:
        key = (glyph.id, glyph.text)
        if key not in self._codes:
            code = glyph.id
            if code in self._texts:
                code, self._next = self._next, self._next + 1
            self._codes[key] = code
            self._texts[code] = glyph.text.translate(_PLAIN_SPACES) or " "
            self._glyphs[code] = glyph.id
        return self._codes[key]

    def _natural(self, glyph: int) -> float:
        if glyph not in self._advances:
            em = 1000 / self.face.font.face.upem
            self._advances[glyph] = float(self.face.font.get_glyph_h_advance(glyph) * em)
        return self._advances[glyph]

    def write(self, file: File) -> Reference:
        """Write the font with the glyphs used so far."""
        program = subset_for_print(self.face, sorted(set(self._glyphs.values())))
        name = self._name(program)
        descriptor = file.write(
            self._descriptor(name, file.write_stream(program, {"Length1": b"%d" % len(program)}), file)
        )
        descendant = file.write(
            dictionary(
                {
                    "Type": b"/Font",
                    "Subtype": b"/CIDFontType2",
                    "BaseFont": name,
                    "CIDSystemInfo": b"<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
                    "FontDescriptor": file.name(descriptor),
                    "CIDToGIDMap": self._glyph_map(file),
                    "DW": b"1000",
                    "W": self._widths(),
                }
            )
        )
        return file.write(
            dictionary(
                {
                    "Type": b"/Font",
                    "Subtype": b"/Type0",
                    "BaseFont": name,
                    "Encoding": b"/Identity-H",
                    "DescendantFonts": b"[%b]" % file.name(descendant),
                    "ToUnicode": file.name(file.write_stream(self._unicode_map())),
                }
            )
        )

    def _name(self, program: bytes) -> bytes:
        digest = hashlib.md5(program, usedforsecurity=False).digest()
        tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
        return f"/{tag}+{self.face.name}".encode("ascii", "replace").replace(b" ", b"")

    def _descriptor(self, name: bytes, program: Reference, file: File) -> bytes:
        extents = self.face.font.get_font_extents("ltr")
        em = 1000 / self.face.font.face.upem
        up, down = extents.ascender * em, extents.descender * em
        return dictionary(
            {
                "Type": b"/FontDescriptor",
                "FontName": name,
                "Flags": b"4",
                "FontBBox": b"[-1000 %d 3000 %d]" % (down, up),
                "ItalicAngle": b"-11" if self.face.style == "italic" else b"0",
                "Ascent": b"%d" % up,
                "Descent": b"%d" % down,
                "CapHeight": b"%d" % (0.7 * up),
                "StemV": b"80",
                "FontFile2": file.name(program),
            }
        )

    def _glyph_map(self, file: File) -> bytes:
        if all(code == glyph for code, glyph in self._glyphs.items()):
            return b"/Identity"
        table = bytearray(2 * (max(self._glyphs) + 1))
        for code, glyph in self._glyphs.items():
            table[2 * code : 2 * code + 2] = glyph.to_bytes(2)
        return file.name(file.write_stream(bytes(table)))

    def _widths(self) -> bytes:
        widths = {code: self._natural(glyph) for code, glyph in sorted(self._glyphs.items())}
        return b"[%b]" % b" ".join(b"%d [%g]" % (code, round(w, 2)) for code, w in widths.items() if w != 1000)

    def _unicode_map(self) -> bytes:
        rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex()}>" for code, text in sorted(self._texts.items())]
        groups = (rows[i : i + 100] for i in range(0, len(rows), 100))
        maps = "".join(f"{len(group)} beginbfchar\n{chr(10).join(group)}\nendbfchar\n" for group in groups)
        return _CMAP.format(maps).encode()


def _groups(glyphs: Sequence[Glyph], *, runs_left: bool) -> list[list[Glyph]]:
    """Each letter with what belongs to it, in the order in which the glyphs stand."""
    groups: list[list[Glyph]] = []
    for glyph in reversed(glyphs) if runs_left else glyphs:
        if groups and (not glyph.text or not glyph.advance):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return [group[::-1] for group in groups[::-1]] if runs_left else groups


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{}endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
