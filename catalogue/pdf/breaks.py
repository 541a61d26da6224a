"""Atoms become lines, broken where the paragraph as a whole looks best (Knuth and Plass, 1981)."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import inf

from .atoms import FORBIDDEN, Atom

EXPANSION = 0.015
"""The share by which the letters of a justified line may be set wider or narrower."""
_RAGGED = 0.12  # of the width: what a ragged line may lack as a spread one may stretch
_LEAST_GIVE = 20.0
_HOPELESS = 12.0  # a line that loose is not tried where a better one is known
_LADDER = 800_000.0  # two hyphens in a row
_SHORT_LAST = 3000.0  # a last line of one short word
_TOO_LONG = 1e12


def best_breaks(atoms: Sequence[Atom], first: float, others: float, *, is_justified: bool) -> list[int]:
    """The indexes of the atoms that begin a line, and the end; `first` and `others` are the lines' widths."""
    count = len(atoms)
    gap = _gaps(atoms, expansion=EXPANSION if is_justified else 0.0)
    best: dict[int, tuple[float, int]] = {0: (0.0, -1)}
    active = [0]
    for j, last in enumerate(atoms, 1):
        if last.cost >= FORBIDDEN and j < count:
            continue
        chosen, cheapest, too_long = active[-1], inf, 0
        for a in active:
            room = others if a else first
            spare, give = gap(a, j, room)
            if -spare > give:
                too_long += 1
                continue
            give = room * _RAGGED if spare > 0 and not is_justified else max(give, _LEAST_GIVE)
            ratio = abs(spare) / give
            if j == count and spare >= 0:
                demerits = _SHORT_LAST if a and spare > room * 0.88 else 0.0
            elif ratio > _HOPELESS and cheapest < inf:
                break
            else:
                demerits = _demerits(ratio, last, is_ladder=bool(a and last.hyphen and atoms[a - 1].hyphen))
            if best[a][0] + demerits < cheapest:
                chosen, cheapest = a, best[a][0] + demerits
        # Where nothing fits, one line is too long, as little as can be.
        best[j] = (cheapest, chosen) if cheapest < inf else (best[chosen][0] + _TOO_LONG, chosen)
        active = [*active[too_long:], j] if too_long < len(active) else [j]
    return _traced(best, count)


def _gaps(atoms: Sequence[Atom], *, expansion: float) -> Callable[[int, int, float], tuple[float, float]]:
    """What a line from one atom to before another leaves of the room, and how far it can give that way."""
    place = [0.0, *accumulate(atom.width + atom.glue for atom in atoms)]
    stretch = [0.0, *accumulate(atom.stretch + atom.width * expansion for atom in atoms)]
    shrink = [0.0, *accumulate(atom.shrink + atom.width * expansion for atom in atoms)]

    def gap(a: int, b: int, room: float) -> tuple[float, float]:
        last = atoms[b - 1]
        spare = room - (place[b] - last.glue + last.at_end - place[a] + atoms[a].at_start)
        if spare < 0:
            return spare, shrink[b] - last.shrink - shrink[a]
        return spare, stretch[b] - last.stretch - stretch[a]

    return gap


def _demerits(ratio: float, last: Atom, *, is_ladder: bool) -> float:
    badness = 100 * min(ratio, 50.0) ** 3
    return (1 + badness + last.cost) ** 2 + (_LADDER if is_ladder else 0.0)


def _traced(best: dict[int, tuple[float, int]], end: int) -> list[int]:
    breaks = [end]
    while breaks[-1] > 0:
        breaks.append(best[breaks[-1]][1])
    return breaks[::-1]
