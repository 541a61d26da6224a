"""Spans of text become atoms: pieces that never break, the glue between them and what a break would cost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from catalogue.edition.entry import Span
from catalogue.language.breaking import segments
from catalogue.language.hyphenation import hyphenate
from catalogue.typefaces import Style

from .codes import HYPHEN
from .font import Piece
from .look import Look
from .typesetter import Typesetter

FORBIDDEN = 1e9
"""The cost of a break where none is allowed."""
_INVISIBLE = str.maketrans("", "", "\u00ad\u2060\ufeff")
_NO_BREAK = "\u00a0"
_HYPHEN_COST = 60.0
_SPLIT_COST = 5000.0

_CLOSERS = frozenset("，。、；：！？）》」』】〉〕”’")
_OPENERS = frozenset("（《「『【〈〔“‘")
# Glue in thousandths of the size: between Han characters, after their punctuation, between Han and other letters.
_HAN_STRETCH = 50.0
_PAUSE_STRETCH, _PAUSE_SHRINK = 120.0, 180.0
_BORDER, _BORDER_STRETCH, _BORDER_SHRINK = 160.0, 80.0, 80.0


@dataclass(slots=True)
class Atom:
    """What never breaks, and the glue after it; all in thousandths of the size.

    `at_start` and `at_end` change its width at a line's start and end: a hyphen, or blank that falls away.
    """

    pieces: tuple[Piece, ...]
    span: int
    width: float
    glue: float = 0.0
    stretch: float = 0.0
    shrink: float = 0.0
    cost: float = FORBIDDEN
    is_space: bool = False
    at_end: float = 0.0
    at_start: float = 0.0
    hyphen: tuple[Piece, ...] = ()
    runs_left: bool = False


def make_atoms(typesetter: Typesetter, spans: Sequence[Span], look: Look, limit: float) -> list[Atom]:
    """The atoms of all spans together; a word wider than `limit` may break anywhere."""
    text = "".join(span.text for span in spans)
    owners = [which for which, span in enumerate(spans) for _ in span.text]
    atoms: list[Atom] = []
    at = 0
    for segment in segments(text, spans[0].lang):
        at = text.index(segment.text, at)
        end = at + len(segment.text)
        for which, part in groupby(range(at, end), key=owners.__getitem__):
            visible = "".join(text[i] for i in part).translate(_INVISIBLE)
            for i, word in enumerate(visible.split(_NO_BREAK)):
                if i and atoms:
                    _add_glue(atoms[-1], "", "", is_space=True)
                    atoms[-1].cost = FORBIDDEN
                atoms += _word(typesetter, word, spans[which], which, look, limit) if word else ()
        at = end
        if atoms:
            _add_glue(atoms[-1], segment.text[-1], text[at : at + 1].strip(), is_space=segment.space_after)
            atoms[-1].cost = 0.0 if segment.can_break_after else FORBIDDEN
    return atoms


def _word(typesetter: Typesetter, text: str, span: Span, which: int, look: Look, limit: float) -> Iterator[Atom]:
    style: Style = "semibold" if span.is_strong else "italic" if span.is_emphasis else look.style
    cuts = hyphenate(text, span.lang) if look.align == "justified" and len(text) > 4 else ()
    bounds = (0, *cuts, len(text))
    for a, b in pairwise(bounds):
        atom = _atom(typesetter, text[a:b], span.lang, which, style, look)
        if atom.width > limit and b - a > 1:
            yield from _split(typesetter, text[a:b], span.lang, which, style, look)
            continue
        if b < len(text):
            atom.hyphen = typesetter.word(HYPHEN, look.family, style, span.lang)
            atom.cost, atom.at_end = _HYPHEN_COST, atom.hyphen[0].width
        yield atom


def _split(typesetter: Typesetter, text: str, lang: str, which: int, style: Style, look: Look) -> Iterator[Atom]:
    for character in text:
        atom = _atom(typesetter, character, lang, which, style, look)
        atom.cost = _SPLIT_COST
        yield atom


def _atom(typesetter: Typesetter, text: str, lang: str, which: int, style: Style, look: Look) -> Atom:
    pieces = typesetter.word(text, look.family, style, lang, ligatures=not look.tracking)
    width = sum(piece.width for piece in pieces)
    if look.tracking:
        width += sum(piece.glyph_count for piece in pieces) * look.tracking * 1000 / look.size
    atom = Atom(pieces, which, width, runs_left=any(piece.runs_left for piece in pieces))
    if text[0] in _OPENERS and _is_full(pieces[0]):
        atom.at_start = -500 * pieces[0].font.scale
    if text[-1] in _CLOSERS and _is_full(pieces[-1]):
        atom.at_end = -500 * pieces[-1].font.scale
    return atom


def _is_full(piece: Piece) -> bool:
    return piece.font.face.use == "han"


def _add_glue(atom: Atom, last: str, following: str, *, is_space: bool) -> None:
    """`following` is the next character where no space stands between."""
    han, han_follows = bool(last) and is_han(last), bool(following) and is_han(following)
    if is_space and not han:
        width = atom.pieces[-1].font.space.width
        atom.glue, atom.stretch, atom.shrink, atom.is_space = width, width * 0.5, width * 0.25, True
    elif is_space or (following and han != han_follows and _meets(last) and _meets(following)):
        atom.glue, atom.stretch, atom.shrink, atom.is_space = _BORDER, _BORDER_STRETCH, _BORDER_SHRINK, is_space
    elif atom.at_end < 0 and (following in _CLOSERS or following in _OPENERS):
        atom.glue = atom.at_end
    elif last in _OPENERS and following in _OPENERS:
        atom.glue = -500 * atom.pieces[-1].font.scale
    elif atom.at_end < 0:
        atom.stretch, atom.shrink = _PAUSE_STRETCH, _PAUSE_SHRINK
    elif han and han_follows:
        atom.stretch = _HAN_STRETCH


def is_han(character: str) -> bool:
    """Whether a character stands in a full square."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or ("\uff00" <= character <= "\uffef" or character >= "\U00020000")
    )


def _meets(character: str) -> bool:
    """Whether a thin space belongs between this and a character of another script: not beside punctuation."""
    return character.isalnum()
