"""The glyphs of a face become the codes by which a PDF names them: always the same, whatever else is set with it."""

import unicodedata

from catalogue.typefaces import Face, shape

HYPHEN = "\u00ad"
"""A hyphen put at a line's end: drawn as one, extracted as a soft hyphen, so that the word can be joined again."""

_LAST_CODE = 0xFFFF
_PLAIN_SPACES = {0xA0: " ", 0x2009: " ", 0x202F: " "}
"""Spaces are extracted as typed, whatever width they were set at."""


class Codes:
    """The code of each glyph and text of a face.

    A glyph's own id stands for its plainest character; where it also serves another one (Latin A, Cyrillic А), that
    one has a code of its own above all glyphs. So a line set once can be kept and shown in any file.
    """

    def __init__(self, face: Face) -> None:
        self._texts: dict[int, str] = {}
        self._others: dict[tuple[int, str], int] = {}
        self._glyphs: dict[int, int] = {}
        self._other_texts: dict[int, str] = {}
        pairs = _pairs(face)
        for glyph, text in pairs:
            self._texts.setdefault(glyph, text)
        others = [(glyph, text) for glyph, text in pairs if self._texts[glyph] != text]
        for code, (glyph, text) in enumerate(dict.fromkeys(others), face.font.face.glyph_count):
            if code <= _LAST_CODE:
                self._others[glyph, text] = code
                self._glyphs[code], self._other_texts[code] = glyph, text

    def find(self, glyph: int, text: str) -> int | None:
        """The code for a glyph that stands for `text`; None where it has none, so that the text must be said."""
        plain = text.translate(_PLAIN_SPACES)
        if self._texts.get(glyph) == plain:
            return glyph
        return self._others.get((glyph, plain))

    def text(self, code: int) -> str | None:
        """The text a code stands for; None for a glyph no character leads to."""
        return self._other_texts.get(code) or self._texts.get(code)

    def glyph(self, code: int) -> int:
        """The glyph a code shows."""
        return self._glyphs.get(code, code)


def _pairs(face: Face) -> list[tuple[int, str]]:
    """Each glyph with each text it stands for, plain characters before those of compatibility."""
    plain, compatible = [], []
    hyphen = face.font.get_nominal_glyph(ord("-")) or 0
    for point in sorted(face.characters):
        glyph = face.font.get_nominal_glyph(point)
        character = chr(point).translate(_PLAIN_SPACES)
        if not glyph:
            continue
        if _is_form(point):
            # Ligatures and joined forms are extracted as the letters they show.
            compatible.append((glyph, unicodedata.normalize("NFKC", character)))
        elif unicodedata.normalize("NFKC", character) == character:
            plain.append((glyph, character))
        else:
            compatible.append((glyph, character))
    # Figures of one width are other glyphs than those their characters lead to.
    figures = [(glyph.id, digit) for digit in "0123456789" for glyph in shape(face, digit, "und") if glyph.id]
    return [*plain, *compatible, *figures, (hyphen, HYPHEN)]


def _is_form(point: int) -> bool:
    return 0xFB00 <= point <= 0xFDFF or 0xFE70 <= point <= 0xFEFF
