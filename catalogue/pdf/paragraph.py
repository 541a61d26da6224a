"""Spans of text become lines of a width, broken where the paragraph as a whole looks best (Knuth and Plass, 1981)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from catalogue.edition.entry import Span
from catalogue.language import prepare_runs

from .atoms import FORBIDDEN, Atom, make_atoms
from .document import Document
from .look import Look

EXPANSION = 0.015
"""The share by which the letters of a justified line may be set wider or narrower."""
_LADDER = 8000.0  # two hyphens in a row
_SHORT_LAST = 3000.0  # a last line of one short word
_LEAST_GIVE = 20.0
_LOOSEST = 4.0  # a line that would have to stretch further is left ragged


class Line(NamedTuple):
    """The atoms of a line, its natural width, how far its glue gives (1: by all its stretch, -1: by all its shrink)
    and by how much all of it is set wider or narrower."""

    atoms: Sequence[Atom]
    natural: float
    ratio: float
    scale: float
    indent: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines ready to be drawn."""

    spans: tuple[Span, ...]
    look: Look
    lines: tuple[Line, ...]
    width: float

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.look.leading

    @property
    def lang(self) -> str:
        """The language of its first span."""
        return self.spans[0].lang if self.spans else "und"


def set_paragraph(document: Document, spans: Iterable[Span], look: Look, width: float) -> Paragraph:
    """Break the spans into lines of `width` points."""
    parts = list(_parts(spans))
    lines: list[Line] = []
    start = 0
    for part in parts:
        lines += _lines(document, part, look.but(indent=0.0) if lines else look, width, start)
        start += len(part)
    return Paragraph(tuple(span for part in parts for span in part), look, tuple(lines), width)


def text_width(document: Document, spans: Sequence[Span], look: Look) -> float:
    """The width of the spans in one line, in points."""
    atoms = make_atoms(document, spans, look, 1e9)
    return sum(atom.width + atom.glue for atom in atoms) * look.size / 1000


def _parts(spans: Iterable[Span]) -> Iterator[list[Span]]:
    """The spans, parted where a line must end."""
    part: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        part.append(replace(span, text=first))
        for text in others:
            yield _prepared(part)
            part = [replace(span, text=text)]
    yield _prepared(part)


def _prepared(spans: Iterable[Span]) -> list[Span]:
    """The spans with the quotation marks, dashes and no-break spaces of their language."""
    prepared: list[Span] = []
    for lang, run in groupby(spans, key=lambda span: span.lang):
        same = list(run)
        texts = prepare_runs([span.text for span in same], lang)
        prepared += [replace(span, text=text) for span, text in zip(same, texts, strict=True) if text]
    return prepared


def _lines(document: Document, spans: Sequence[Span], look: Look, width: float, start: int) -> Iterator[Line]:
    """The lines of spans of which the first is the paragraph's number `start`."""
    if not "".join(span.text for span in spans).strip():
        return
    unit = 1000 / look.size
    first, others = (width - look.indent) * unit, (width - look.hang) * unit
    atoms = make_atoms(document, spans, look, min(first, others))
    breaks = _best_breaks(atoms, first, others, is_justified=look.align == "justified")
    for atom in atoms:
        atom.span += start
    for a, b in pairwise(breaks):
        room, indent = (first, look.indent) if a == 0 else (others, look.hang)
        yield _line(atoms[a:b], room, indent, is_spread=look.align == "justified" and b < len(atoms))


def _line(atoms: Sequence[Atom], room: float, indent: float, *, is_spread: bool) -> Line:
    last = atoms[-1]
    inner = atoms[:-1]
    natural = sum(atom.width + atom.glue for atom in inner) + last.width + last.at_end + atoms[0].at_start
    if not is_spread and natural <= room:
        return Line(atoms, natural, 0.0, 1.0, indent)
    # The letters give a little first, all alike; the glue gives the rest.
    scale = min(max(room / natural, 1 - EXPANSION), 1 + EXPANSION)
    spare = room / scale - natural
    give = sum(atom.stretch for atom in inner) if spare > 0 else sum(atom.shrink for atom in inner)
    ratio = max(spare / give, -1.0) if give else 0.0
    return Line(atoms, natural, 0.0, 1.0, indent) if ratio > _LOOSEST else Line(atoms, natural, ratio, scale, indent)


def _best_breaks(atoms: Sequence[Atom], first: float, others: float, *, is_justified: bool) -> list[int]:
    """The indexes of the atoms that begin a line, and the end."""
    count = len(atoms)
    place = [0.0, *accumulate(atom.width + atom.glue for atom in atoms)]
    expansion = EXPANSION if is_justified else 0.0
    stretch = [0.0, *accumulate(atom.stretch + atom.width * expansion for atom in atoms)]
    shrink = [0.0, *accumulate(atom.shrink + atom.width * expansion for atom in atoms)]
    best: dict[int, tuple[float, int]] = {0: (0.0, -1)}
    active = [0]
    for j in range(1, count + 1):
        last = atoms[j - 1]
        if last.cost >= FORBIDDEN and j < count:
            continue
        chosen, cheapest = active[-1], float("inf")
        too_long = 0
        for a in active:
            room = others if a else first
            spare = room - (place[j] - last.glue - place[a] + last.at_end + atoms[a].at_start)
            if spare < 0:
                give = shrink[j] - last.shrink - shrink[a]
                if give <= 0 or -spare > give:
                    too_long += 1
                    continue
            else:
                give = stretch[j] - last.stretch - stretch[a] if is_justified else room * 0.12
            demerits = best[a][0] + _demerits(spare, give, last, atoms[a - 1] if a else None, room, is_end=j == count)
            if demerits < cheapest:
                chosen, cheapest = a, demerits
        if cheapest == float("inf"):
            cheapest = best[chosen][0] + 1e12  # nothing fits: a line too long, as short as can be
        best[j] = (cheapest, chosen)
        active = [*active[too_long:], j] if too_long < len(active) else [j]
    return _traced(best, count)


def _demerits(spare: float, give: float, last: Atom, before: Atom | None, room: float, *, is_end: bool) -> float:
    if is_end and spare >= 0:
        return _SHORT_LAST if spare > room * 0.88 and before else 0.0
    ratio = abs(spare) / max(give, _LEAST_GIVE)
    badness = 100 * min(ratio, 50.0) ** 3
    demerits = (1 + badness + last.cost) ** 2
    if last.hyphen and before and before.hyphen:
        demerits += _LADDER * 100
    return float(demerits)


def _traced(best: dict[int, tuple[float, int]], end: int) -> list[int]:
    breaks = [end]
    while breaks[-1] > 0:
        breaks.append(best[breaks[-1]][1])
    return breaks[::-1]
