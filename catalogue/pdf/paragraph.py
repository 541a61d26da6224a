"""Spans of text become lines of a width, spread to it or left ragged."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import NamedTuple

from catalogue.edition.entry import Span
from catalogue.language import prepare_runs

from .atoms import Atom, make_atoms
from .breaks import EXPANSION, best_breaks
from .look import Look
from .typesetter import Typesetter

_SMALLEST = 5.0  # points
_SHORT = 60  # characters
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
    """Lines ready to be drawn; `share` is that of their proper size, `is_over` whether they are too high even so."""

    spans: tuple[Span, ...]
    look: Look
    lines: tuple[Line, ...]
    width: float
    share: float = 1.0
    is_over: bool = False

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.look.leading

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(span.text for span in self.spans)

    @property
    def lang(self) -> str:
        """The language of its first span."""
        return self.spans[0].lang if self.spans else "und"


def set_paragraph(typesetter: Typesetter, spans: Iterable[Span], look: Look, width: float) -> Paragraph:
    """Break the spans into lines of `width` points."""
    spans = tuple(spans)
    if sum(len(span.text) for span in spans) > _SHORT:
        return _set(typesetter, spans, look, width)
    # Labels and terms come again with every entry.
    known, key = typesetter.paragraphs, (spans, look, width)
    if key not in known:
        known[key] = _set(typesetter, spans, look, width)
    return known[key]


def _set(typesetter: Typesetter, spans: tuple[Span, ...], look: Look, width: float) -> Paragraph:
    parts = list(_parts(spans))
    lines: list[Line] = []
    start = 0
    for part in parts:
        lines += _lines(typesetter, part, look.but(indent=0.0) if lines else look, width, start)
        start += len(part)
    return Paragraph(tuple(span for part in parts for span in part), look, tuple(lines), width)


def set_within(typesetter: Typesetter, spans: Sequence[Span], look: Look, width: float, height: float) -> Paragraph:
    """The spans as lines, smaller than the look where they would be higher than `height`."""
    paragraph, size = set_paragraph(typesetter, spans, look, width), look.size
    while paragraph.height > height and look.size > _SMALLEST:
        # Half the height takes about the root of half the size.
        share = min(0.95, math.sqrt(height / paragraph.height) * 1.05)
        share = max(share, _SMALLEST / look.size)
        look = look.but(size=look.size * share, leading=look.leading * share)
        paragraph = set_paragraph(typesetter, spans, look, width)
    return replace(paragraph, share=look.size / size, is_over=paragraph.height > height)


def text_width(typesetter: Typesetter, spans: Sequence[Span], look: Look) -> float:
    """The width of the spans in one line, in points."""
    atoms = make_atoms(typesetter, spans, look, 1e9)
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


def _lines(typesetter: Typesetter, spans: Sequence[Span], look: Look, width: float, start: int) -> Iterator[Line]:
    """The lines of spans of which the first is the paragraph's number `start`."""
    if not "".join(span.text for span in spans).strip():
        return
    unit = 1000 / look.size
    first, others = (width - look.indent) * unit, (width - look.hang) * unit
    atoms = make_atoms(typesetter, spans, look, min(first, others))
    breaks = best_breaks(atoms, first, others, is_justified=look.align == "justified")
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
