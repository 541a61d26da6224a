"""A word in one look becomes an atom, whole or in the parts into which it may be divided; each is made once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import mirrored

from catalogue.edition.entry import Span
from catalogue.language import hyphenate, may_be_parted
from catalogue.typefaces import Family, Style

from .codes import HYPHEN
from .font import Font, Piece
from .glue import CLOSERS, OPENERS, After, glue_between, is_han
from .look import Look

FORBIDDEN = 1e9
"""The cost of a break where none is allowed."""
_HYPHEN_COST = 60.0
_SPLIT_COST = 5000.0
_PARTED_COST = 220.0  # a preposition at a line's end: as bad as spaces wider by two thirds
_SHORTEST_DIVIDED = 5
_LEFTWARD = "\u200f"
_WITHIN = After()


class Atom(NamedTuple):
    """A word or a part of one, and the glue after it; all in thousandths of the size.

    `at_start` and `at_end` change its width at a line's start and end: a hyphen, or blank that falls away. `level`
    is its bidi level, `plain` its font and string where it needs no more to be shown.
    """

    text: str
    pieces: tuple[Piece, ...]
    width: float
    plain: tuple[Font, str] | None = None
    after: After = _WITHIN
    glue: float = 0.0
    stretch: float = 0.0
    shrink: float = 0.0
    cost: float = FORBIDDEN
    at_end: float = 0.0
    at_start: float = 0.0
    hyphen: tuple[Piece, ...] = ()
    level: int = 0

    @property
    def is_space(self) -> bool:
        """Whether a space follows."""
        return self.after.is_space


class Hand(NamedTuple):
    """All that decides how a word looks; `tracking` in thousandths of the size."""

    family: Family
    style: Style
    lang: str
    tracking: float


def hand_of(span: Span, look: Look) -> Hand:
    """The hand in which a span is set."""
    style: Style = "semibold" if span.is_strong else "italic" if span.is_emphasis else look.style
    return Hand(look.family, style, span.lang, look.tracking * 1000 / look.size if look.tracking else 0.0)


class Words:
    """The words set so far; `shape` makes the pieces of a new one."""

    def __init__(self, shape: Callable[..., tuple[Piece, ...]]) -> None:
        self._shape = shape
        self._known: dict[Hand, dict[tuple[str, After, int], Atom]] = {}
        self._hyphens: dict[Hand, tuple[Piece, ...]] = {}
        self._widths: dict[Hand, dict[str, float]] = {}
        # By the identity of a word: none is ever let go.
        self._divided: dict[int, tuple[Atom, ...]] = {}

    def known(self, hand: Hand) -> Mapping[tuple[str, After, int], Atom]:
        """The words set so far in a hand, by their text, what follows them, and their level."""
        return self._known.setdefault(hand, {})

    def atom(self, text: str, hand: Hand, after: After, level: int = 0) -> Atom:
        """A word and what follows it."""
        known = self._known.get(hand)
        if known is None:
            known = self._known[hand] = {}
        key = (text, after, level)
        atom = known.get(key)
        if atom is None:
            atom = known[key] = self._made(text, hand, after, level)
        return atom

    def parts(self, atom: Atom, hand: Hand) -> tuple[Atom, ...]:
        """The parts into which a hyphen may divide a word; together they are as wide as the word."""
        if len(atom.text) < _SHORTEST_DIVIDED:
            return (atom,)
        parts = self._divided.get(id(atom))
        if parts is None:
            cuts = hyphenate(atom.text, hand.lang) if not atom.level else ()
            parts = self._divided[id(atom)] = tuple(self._parts(atom, hand, cuts)) if cuts else (atom,)
        return parts

    def split(self, atom: Atom, hand: Hand, limit: float) -> Sequence[Atom]:
        """The parts of a word wider than a line, its single characters where even these are too wide."""
        parts = self.parts(atom, hand)
        return [small for part in parts for small in (self._characters(part, hand) if part.width > limit else (part,))]

    def joined(self, parts: Sequence[Atom], hand: Hand) -> Atom:
        """Neighbouring parts of a word, shaped together."""
        last = parts[-1]
        whole = self.atom("".join([part.text for part in parts]), hand, last.after, last.level)
        return whole._replace(hyphen=last.hyphen, at_end=last.at_end, cost=last.cost)

    def _made(self, text: str, hand: Hand, after: After, level: int) -> Atom:
        shown = _LEFTWARD + text if level % 2 and mirrored(text[0]) and not is_han(text[0]) else text
        pieces = self._shape(shown, hand.family, hand.style, hand.lang, ligatures=not hand.tracking)
        width = sum(piece.width for piece in pieces) + hand.tracking * sum(piece.glyph_count for piece in pieces)
        first, last = text[0], text[-1]
        glue = glue_between(last, after, space=pieces[-1].font.space.width + hand.tracking, square=_square(pieces[-1]))
        return Atom(
            text, pieces, width, plain_of(pieces), after, *glue,
            cost=_cost(text, hand.lang, after),
            at_start=-_square(pieces[0]) / 2 if first in OPENERS else 0.0,
            at_end=-_square(pieces[-1]) / 2 if last in CLOSERS else 0.0,
            level=level,
        )  # fmt: skip

    def _characters(self, part: Atom, hand: Hand) -> Iterator[Atom]:
        for character in part.text[:-1]:
            yield self.atom(character, hand, _WITHIN, part.level)._replace(cost=_SPLIT_COST)
        last = self.atom(part.text[-1], hand, part.after, part.level)
        yield last._replace(cost=part.cost, hyphen=part.hyphen, at_end=part.at_end)

    def _parts(self, atom: Atom, hand: Hand, cuts: Sequence[int]) -> Iterator[Atom]:
        """The parts, not yet shaped, with their shares of the word's width."""
        hyphen = self._hyphens.get(hand)
        if hyphen is None:
            hyphen = self._hyphens[hand] = self._shape(HYPHEN, hand.family, hand.style, hand.lang)
        known = self._widths.setdefault(hand, {})
        known.update((c, self.atom(c, hand, _WITHIN).width) for c in set(atom.text) - known.keys())
        widths = [known[character] for character in atom.text]
        scale = atom.width / sum(widths)
        for first, last in pairwise((0, *cuts)):
            width = sum(widths[first:last]) * scale
            yield Atom(atom.text[first:last], (), width, cost=_HYPHEN_COST, at_end=hyphen[0].width, hyphen=hyphen)
        yield atom._replace(text=atom.text[cuts[-1] :], pieces=(), width=sum(widths[cuts[-1] :]) * scale)


def _cost(text: str, lang: str, after: After) -> float:
    """The cost of a line that ends after a word."""
    if not after.can_break:
        return FORBIDDEN
    return _PARTED_COST if may_be_parted(text, lang) else 0.0


def _square(piece: Piece) -> float:
    """The width of a full-width character, where the piece is of them."""
    return 1000 * piece.font.scale if piece.font.face.use == "han" else 0.0


def plain_of(pieces: Sequence[Piece]) -> tuple[Font, str] | None:
    """The font and string of what needs no more to be shown."""
    if len(pieces) != 1 or pieces[0].runs_left or len(pieces[0].strokes) != 1:
        return None
    stroke = pieces[0].strokes[0]
    if stroke.actual is not None or len(stroke.strings) != 1 or stroke.strings[0][0]:
        return None
    return pieces[0].font, stroke.strings[0][1]
