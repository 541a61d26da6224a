"""Spans of text become atoms in the order they are read, their words whole."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, groupby
from typing import NamedTuple
from unicodedata import bidirectional

from catalogue.edition.entry import Span
from catalogue.language import levels, may_be_parted, segments

from .breaks import Place
from .glue import After, kind_of
from .look import Look
from .words import Atom, Words, hand_of

_INVISIBLE = "\u00ad\u2060\ufeff"
_NO_BREAK_SPACE = "\u00a0"
_FIXED = re.compile(r"\u00a0+(?:[–—]|[^\W\d]{1,3}\.)")
"""No-break spaces where a line never ends: before a dash, and before an abbreviation as in `и т. д.`."""
_LEFTWARD = ("R", "AL", "NSM", "BN")
_TO_BE_CUT = frozenset(_INVISIBLE + _NO_BREAK_SPACE)


class Galley:
    """Text in words that has no lines yet; `owners` are the numbers of the spans they belong to.

    Some of it runs from right to left where it `is_mixed`; `base` is the bidi level of all of it.
    """

    def __init__(
        self, words: Words, spans: Sequence[Span], look: Look, embedding: Sequence[int] | None, start: int
    ) -> None:
        self.spans = spans
        self.atoms: list[Atom] = []
        self.owners: list[int] = []
        self.is_mixed = embedding is not None
        self.base = min(embedding) % 2 if embedding else 0
        self._words = words
        self._hands = [hand_of(span, look) for span in spans]
        self._start = start

    def add(self, text: str, owner: int, after: After, level: int = 0) -> None:
        """A further word."""
        self.atoms.append(self._words.atom(text, self._hands[owner], after, level))
        self.owners.append(self._start + owner)

    def add_all(self, source: "_Source", lang: str) -> None:
        """All words of a text."""
        text, ends, is_mixed = source.text, source.ends, self.is_mixed
        known = [self._words.known(hand) for hand in self._hands]
        at = owner = 0
        for piece, has_space, can_break in segments(text, lang):
            first = text.index(piece, at)
            at = first + len(piece)
            while ends[owner] <= first:
                owner += 1
            after = source.after(at, is_space=has_space, can_break=can_break)
            # Most words have been met before.
            atom = None if is_mixed or at > ends[owner] else known[owner].get((piece, after, 0))
            if atom:
                self.atoms.append(atom)
                self.owners.append(self._start + owner)
            elif is_mixed or at > ends[owner] or not _TO_BE_CUT.isdisjoint(piece):
                for part in source.parts(first, at, after):
                    self.add(*part)
            else:
                self.add(piece, owner, after)

    def parts(self, number: int, limit: float, *, is_divided: bool) -> Sequence[Atom]:
        """The parts of a word that may be divided, or must because it is wider than `limit` thousandths."""
        atom, hand = self.atoms[number], self._hands[self.owners[number] - self._start]
        if atom.width > limit:
            return self._words.split(atom, hand, limit)
        return self._words.parts(atom, hand) if is_divided else ()

    def line(self, start: Place, end: Place, limit: float) -> tuple[Sequence[Atom], Sequence[int]]:
        """The atoms of a line and their owners, the parts of a word that stay together set as one."""
        (first, begun), (last, shared) = start, end
        if not begun and not shared:
            return self.atoms[first:last], self.owners[first:last]
        atoms, owners = self.atoms[first : last + bool(shared)], self.owners[first : last + bool(shared)]
        if shared:
            atoms[-1] = self._joined(last, begun if first == last else 0, shared, limit)
        if begun and first < last:
            atoms[0] = self._joined(first, begun, None, limit)
        return atoms, owners

    def _joined(self, number: int, first: int, last: int | None, limit: float) -> Atom:
        parts = self.parts(number, limit, is_divided=True)
        return self._words.joined(parts[first:last], self._hands[self.owners[number] - self._start])


def make_galley(words: Words, spans: Sequence[Span], look: Look, start: int = 0) -> Galley:
    """The words of all spans together; `start` is the number of the first span in its paragraph."""
    text = "".join(span.text for span in spans)
    ends = list(accumulate(len(span.text) for span in spans))
    source = _Source(text, ends, [span.lang for span in spans], levels(text))
    galley = Galley(words, spans, look, source.levels, start)
    if text:
        galley.add_all(source, spans[0].lang)
    return galley


class _Source(NamedTuple):
    """The text of spans, where each ends and its language, and the bidi levels of its characters where anything runs
    leftward."""

    text: str
    ends: Sequence[int]
    langs: Sequence[str]
    levels: Sequence[int] | None

    def after(self, at: int, *, is_space: bool, can_break: bool) -> After:
        """What follows the segment that ends at a place."""
        text = self.text
        following = text[at : at + 1]
        if self.levels is None:
            # Mostly one space and then a letter, or a letter at once.
            if following == " ":
                following = text[at + 1 : at + 2]
            if not following.isspace():
                return _after(following, is_space, can_break, 0)
        return self._after_spaces(at, is_space=is_space, can_break=can_break)

    def _after_spaces(self, at: int, *, is_space: bool, can_break: bool) -> After:
        level = self.levels[at] if self.levels and at < len(self.levels) else 0
        following = self.text[at : at + 1]
        is_joined = following == _NO_BREAK_SPACE
        while following.isspace():
            at += 1
            following = self.text[at : at + 1]
        return _after(following, is_space or is_joined, can_break and not is_joined, level)

    def parts(self, first: int, last: int, after: After) -> Iterator[tuple[str, int, After, int]]:
        """A segment cut where its span or level changes and at no-break spaces; invisible characters fall away."""
        kept = [at for at in range(first, last) if self.text[at] not in _INVISIBLE]
        runs = [(key, list(run)) for key, run in groupby(kept, key=self._key)]
        for i, ((owner, level, is_space, _), run) in enumerate(runs):
            if is_space:
                continue
            follows = runs[i + 1][0] if i + 1 < len(runs) else None
            what = after if follows is None else After(level=follows[1])
            part = "".join(self.text[at] for at in run)
            if follows and follows[2]:
                is_fixed = _FIXED.match(self.text, run[-1] + 1) is not None
                what = self.after(run[-1] + 1, is_space=True, can_break=False)
                what = what._replace(can_break=not is_fixed and may_be_parted(part, self.langs[owner]))
            yield part, owner, what, level

    def _key(self, at: int) -> tuple[int, int, bool, int]:
        level = self.levels[at] if self.levels else 0
        # Each mark among words from right to left is set by itself: it has no direction of its own.
        mark = at if level % 2 and bidirectional(self.text[at]) not in _LEFTWARD else -1
        return bisect_right(self.ends, at), level, self.text[at] == _NO_BREAK_SPACE, mark


@lru_cache(maxsize=8192)
def _after(following: str, is_space: bool, can_break: bool, level: int) -> After:
    return After(kind_of(following), is_space, can_break, level)
