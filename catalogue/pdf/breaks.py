"""Atoms become lines, broken where the paragraph as a whole looks best (Knuth and Plass, 1981)."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from .words import FORBIDDEN, Atom

EXPANSION = 0.02
"""The share by which the letters of a justified line may be set wider or narrower."""
LOOSE = 1.15
"""The ratio from which a line is loose: its spaces more than half as wide again as they should be."""
_RAGGED = 0.12  # of the width: what a ragged line may lack as a spread one may stretch
_LEAST_GIVE = 20.0
_HOPELESS = 12.0  # a line that loose is not tried where a better one is known
_LADDERS = (0.0, 15_000.0, 800_000.0, 8_000_000.0)  # a further hyphen after so many lines that end with one
_LOOSE_AGAIN = 60_000.0  # two loose lines in a row
_SHORT_LAST, _SHORT = 3000.0, 0.88  # a last line that leaves such a share of the width empty
_TOO_LONG = 1e12


Place = tuple[int, int]
"""So many words, and so many parts of the next one."""


class Limits(NamedTuple):
    """What lines may do: stretch by so much of what they should, end with a hyphen so often in a row, have their
    letters set wider or narrower by such a share. Without a `tolerance` the breaks are found that do least harm."""

    tolerance: float | None
    hyphens: int = len(_LADDERS)
    expansion: float = EXPANSION


class Node(NamedTuple):
    """A place where a line may begin, with the sums up to it and the cheapest way to it.

    `full` is the sum at which a line from here is full; `is_loose` and `hyphens` tell of the lines before.
    """

    full: float
    stretch: float
    shrink: float
    letters: float
    cost: float
    is_loose: bool
    hyphens: int
    at: Place
    before: "Node | None"


class _End(NamedTuple):
    """A place where a line may end, with the sums up to it; `word` is the sum at its word's end."""

    at: Place
    place: float
    stretch: float
    shrink: float
    letters: float
    word: float
    cost: float
    has_hyphen: bool = False


class _Room(NamedTuple):
    """The width of lines, how far a ragged one may fall short (0: none is ragged), the most a line may stretch, and
    how many in a row may end with a hyphen."""

    width: float
    ragged: float
    tolerance: float
    hyphens: int
    is_last_resort: bool


_Ways = dict[tuple[bool, int], tuple[float, Node]]
"""The cheapest cost of coming to a place by one line, and from where: by whether that line is loose, and how many
lines up to it end with a hyphen."""


def best_breaks(
    words: Sequence[Atom],
    parts: Callable[[int], Sequence[Atom]],
    first: float,
    others: float,
    limits: Limits,
    *,
    is_justified: bool,
) -> list[Place] | None:
    """Where lines begin, and the end; `first` and `others` are the lines' widths.

    `parts` divides the word of a number; it is asked only for those that stand across a line's end. None where some
    line would have to do more than it may.
    """
    ragged = 0.0 if is_justified else others * _RAGGED
    tolerance, most_hyphens, _ = limits
    most = _HOPELESS if tolerance is None else tolerance
    search = _Search(_Room(others, ragged, most, most_hyphens, tolerance is None), first - words[0].at_start)
    expansion = limits.expansion if is_justified else 0.0
    place = stretch = shrink = letters = 0.0
    for number, atom in enumerate(words, 1):
        width = atom.width
        word = place + width + atom.at_end
        if search.active[0].full < word:
            start = _End((number - 1, 0), place, stretch, shrink, letters, word, 0.0)
            search.divide(start, parts(number - 1), expansion)
            if not search.active:
                return None
        letters += width * expansion
        place += width + atom.glue
        if atom.cost < FORBIDDEN and number < len(words) and not search.is_far(word, stretch, letters):
            end = _End((number, 0), word, stretch, shrink, letters, word, atom.cost)
            search.reach(end, place - words[number].at_start + others, atom.stretch, atom.shrink)
            if not search.active:
                return None
        stretch += atom.stretch
        shrink += atom.shrink
    last = words[-1]
    end = _End((number, 0), word, stretch - last.stretch, shrink - last.shrink, letters, word, 0.0)
    return search.finish(end)


class _Search:
    """The places from which a line may still begin; the first line is full at `full`."""

    def __init__(self, room: _Room, full: float) -> None:
        self.active = [Node(full, 0.0, 0.0, 0.0, 0.0, False, 0, (0, 0), None)]
        self._room = room

    def is_far(self, place: float, stretch: float, letters: float) -> bool:
        """Whether even the fullest line to a place would be too loose."""
        fullest = self.active[0]
        spare = fullest.full - place - letters + fullest.letters
        if spare <= 0.0:
            return False
        room = self._room
        most = room.ragged or max(stretch - fullest.stretch, _LEAST_GIVE)
        return spare > room.tolerance * most and not room.is_last_resort

    def divide(self, start: _End, parts: Sequence[Atom], expansion: float) -> None:
        """Try the places within a word that begins at `start`."""
        (number, _), place, stretch, shrink, letters, word, _, _ = start
        for count, part in enumerate(parts[:-1], 1):
            place += part.width
            letters += part.width * expansion
            if self.is_far(place + part.at_end, stretch, letters):
                continue
            has_hyphen = bool(part.hyphen)
            end = _End((number, count), place + part.at_end, stretch, shrink, letters, word, part.cost, has_hyphen)
            self.reach(end, place + self._room.width)
            if not self.active:
                return

    def reach(self, end: _End, full: float, stretch: float = 0.0, shrink: float = 0.0) -> None:
        """Try a place: a line that begins there is full at `full`, glue that gives so much stands before it."""
        ways, overfull = _ways(self.active, end, self._room)
        if not ways and overfull == len(self.active) and self._room.is_last_resort:
            # Where nothing fits, one line is too long, as little as can be.
            ways[False, 0] = (self.active[-1].cost + _TOO_LONG, self.active[-1])
        if overfull:
            self.active = self.active[overfull:]
        for (is_loose, hyphens), (cost, before) in ways.items():
            node = Node(
                full, end.stretch + stretch, end.shrink + shrink, end.letters, cost, is_loose, hyphens, end.at, before
            )
            self.active.append(node)

    def finish(self, end: _End) -> list[Place] | None:
        """The places of the cheapest way to the end."""
        ways: list[tuple[float, Node]] = []
        for node in self.active:
            ratio = _ratio(node, end, self._room.ragged)
            spare = node.full - end.place
            if spare >= 0:
                is_short = node.before is not None and spare > self._room.width * _SHORT
                ways.append((node.cost + _SHORT_LAST * is_short, node))
            elif ratio >= 0:
                ways.append((node.cost + _demerits(node, end, ratio), node))
        if not ways and not self._room.is_last_resort:
            return None
        _, node = min(ways, key=lambda way: way[0], default=(0.0, self.active[-1]))
        return [*_traced(node), end.at]


def _ways(active: Sequence[Node], end: _End, room: _Room) -> tuple[_Ways, int]:
    """The cheapest ways to a place; and how many lines to it are too long."""
    ways: _Ways = {}
    overfull = 0
    ragged, has_hyphen = room.ragged, end.has_hyphen
    for node in active:
        ratio = _ratio(node, end, ragged)
        if ratio < 0:
            overfull += 1
            continue
        # From here on lines only get shorter; and no word is divided that could stay whole.
        if (ratio > room.tolerance and (ways or not room.is_last_resort)) or (end.at[1] and end.word <= node.full):
            break
        hyphens = node.hyphens + 1 if has_hyphen else 0
        if hyphens > room.hyphens:
            continue
        is_loose = ratio > LOOSE and not ragged
        cost = node.cost + _demerits(node, end, ratio) + (_LOOSE_AGAIN if is_loose and node.is_loose else 0.0)
        known = ways.get((is_loose, hyphens))
        if known is None or cost < known[0]:
            ways[is_loose, hyphens] = (cost, node)
    return ways, overfull


def _ratio(node: Node, end: _End, ragged: float) -> float:
    """By how much of what it can a line stretches or shrinks; -1 where it is too long."""
    spare = node.full - end.place
    letters = end.letters - node.letters
    if spare < 0:
        give = letters + end.shrink - node.shrink
        return -spare / give if -spare <= give else -1.0
    if ragged:
        return spare / ragged
    give = end.stretch - node.stretch
    if spare <= letters + give:
        return spare / (letters + give)
    # The letters give no more than their share, the glue all the rest.
    return (spare - letters) / (give if give > _LEAST_GIVE else _LEAST_GIVE)


def _demerits(node: Node, end: _End, ratio: float) -> float:
    worse = 1 + 100 * ratio * ratio * ratio + end.cost
    demerits = worse * worse
    return demerits + _LADDERS[min(node.hyphens, len(_LADDERS) - 1)] if end.has_hyphen else demerits


def _traced(node: Node) -> list[Place]:
    breaks = [node.at]
    while node.before:
        node = node.before
        breaks.append(node.at)
    return breaks[::-1]
