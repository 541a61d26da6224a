"""Spans of text become lines of a width, spread to it or left ragged."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import NamedTuple

from catalogue.edition.entry import Span
from catalogue.language import prepare_runs
from catalogue.records import Phrase

from .atoms import Galley, make_galley
from .breaks import LOOSE, Limits, Place, best_breaks
from .look import Look
from .typesetter import Typesetter
from .words import Atom

_SMALLEST = 5.0  # points
_SHORT = 60  # characters
_LOOSEST = 3.0  # a line that would have to stretch further is left ragged
_MOST_HYPHENS = 2  # in a row
_WIDER = 0.03  # EXPANSION sooner than lines wide apart
_NO_LIMITS = Limits(None)
_TRIALS = (
    Limits(LOOSE, _MOST_HYPHENS),
    Limits(2.0, _MOST_HYPHENS, _WIDER),
    Limits(_LOOSEST, _MOST_HYPHENS, _WIDER),
    Limits(_LOOSEST, _MOST_HYPHENS + 1, _WIDER),
    _NO_LIMITS,
)
_RAGGED_TRIALS = (Limits(4.0, _MOST_HYPHENS), Limits(4.0, _MOST_HYPHENS + 1), _NO_LIMITS)
_MOST_LOOSE = 2  # in a row
_TIGHTEST = -1.15
_ABOUT = 0.1
_MOST_KEPT = 256


class Line(NamedTuple):
    """The atoms of a line and the numbers of their spans, its natural width, how far its glue gives (1: by all its
    stretch, -1: by all its shrink) and by how much all of it is set wider or narrower.

    `is_short` where it is not spread to the margin, `is_mixed` where some of it runs from right to left; `base` is
    the level of its text as a whole.
    """

    atoms: Sequence[Atom]
    owners: Sequence[int]
    natural: float
    indent: float
    ratio: float = 0.0
    scale: float = 1.0
    is_short: bool = False
    is_mixed: bool = False
    base: int = 0


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
    lines: list[Line] = []
    galleys = _galleys(typesetter, spans, look)
    for galley in galleys:
        lines += _lines(galley, look.but(indent=0.0) if lines else look, width)
    return Paragraph(tuple(span for galley in galleys for span in galley.spans), look, tuple(lines), width)


def _galleys(typesetter: Typesetter, spans: tuple[Span, ...], look: Look) -> Sequence[Galley]:
    """The words of a paragraph, one galley for each part after which a line must end.

    The last ones are kept: a layout tries the same text at several widths and sizes.
    """
    known, key = typesetter.galleys, (spans, look.family, look.style, look.tracking and look.tracking / look.size)
    if key not in known:
        if len(known) == _MOST_KEPT:
            del known[next(iter(known))]
        galleys: list[Galley] = []
        start = 0
        for part in _parts(spans):
            galleys.append(make_galley(typesetter.words, part, look, start))
            start += len(part)
        known[key] = tuple(galleys)
    return known[key]


def set_within(typesetter: Typesetter, spans: Sequence[Span], look: Look, width: float, height: float) -> Paragraph:
    """The spans as lines, smaller than the look where they would be higher than `height`."""
    paragraph, size = set_paragraph(typesetter, spans, look, width), look.size
    while paragraph.height > height and look.size > _SMALLEST:
        # Half the height takes about the root of half the size.
        share = min(0.95, math.sqrt(height / paragraph.height) * 1.05)
        share = max(share, _SMALLEST / look.size)
        look = look.but(size=look.size * share, leading=look.leading * share)
        paragraph = set_paragraph(typesetter, spans, look, width)
    if look.size == size and paragraph.height <= height:
        return paragraph
    return replace(paragraph, share=look.size / size, is_over=paragraph.height > height)


def parted(phrase: Phrase) -> Phrase:
    """A phrase with a space after it: that is not seen at a line's end, but parts it from what is read next."""
    return phrase._replace(text=f"{phrase.text} ")


def text_width(typesetter: Typesetter, spans: Sequence[Span], look: Look) -> float:
    """The width of the spans in one line, in points."""
    atoms = make_galley(typesetter.words, spans, look).atoms
    return sum(atom.width + atom.glue for atom in atoms) * look.size / 1000


def _parts(spans: Iterable[Span]) -> Iterator[list[Span]]:
    """The spans, parted where a line must end: by a space, so that where no line is seen their words are two."""
    part: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        part.append(replace(span, text=first) if others else span)
        for text in others:
            yield _prepared(_spaced(part))
            part = [replace(span, text=text)]
    yield _prepared(part)


def _spaced(part: Iterable[Span]) -> list[Span]:
    shown = [span for span in part if span.text]
    return [*shown[:-1], *(replace(span, text=f"{span.text} ") for span in shown[-1:])]


def _prepared(spans: Iterable[Span]) -> list[Span]:
    """The spans with the quotation marks, dashes and no-break spaces of their language."""
    prepared: list[Span] = []
    for lang, run in groupby(spans, key=lambda span: span.lang):
        same = list(run)
        texts = prepare_runs([span.text for span in same], lang)
        pairs = zip(same, texts, strict=True)
        prepared += [span if span.text == text else replace(span, text=text) for span, text in pairs if text]
    return prepared


def _lines(galley: Galley, look: Look, width: float) -> list[Line]:
    if not galley.atoms:
        return []
    unit = 1000 / look.size
    rooms = (((width - look.indent) * unit, look.indent), ((width - look.hang) * unit, look.hang))
    if look.align == "justified":
        lines = _broken(galley, rooms, is_justified=True, is_divided=True)
        if _is_decent(lines):
            return lines
        ragged = _broken(galley, rooms, is_justified=False, is_divided=True)
        return [*(line._replace(is_short=True) for line in ragged[:-1]), ragged[-1]]
    return _broken(galley, rooms, is_justified=False, is_divided=False)


_Rooms = tuple[tuple[float, float], tuple[float, float]]
"""The widths and indents of the first line and of the others."""


def _broken(galley: Galley, rooms: _Rooms, *, is_justified: bool, is_divided: bool) -> list[Line]:
    """The best lines if there are good ones, else the least bad."""
    (first, _), (others, _) = rooms
    limit = min(first, others)

    def parts(number: int) -> Sequence[Atom]:
        return galley.parts(number, limit, is_divided=is_divided)

    if _natural(galley.atoms) <= first:
        return _made(galley, [(0, 0), (len(galley.atoms), 0)], rooms, is_justified=is_justified)
    for limits in _TRIALS if is_justified else _RAGGED_TRIALS:
        breaks = best_breaks(galley.atoms, parts, first, others, limits, is_justified=is_justified)
        if breaks:
            break
    return _made(galley, breaks or [], rooms, limits.expansion, is_justified=is_justified)


def _is_decent(lines: Sequence[Line]) -> bool:
    """Whether no more lines in a row are loose, or too loose to be spread at all, than an eye forgives."""
    loose = (line.ratio > LOOSE or (line.is_short and line is not lines[-1]) for line in lines)
    return all(len(list(run)) <= _MOST_LOOSE for is_loose, run in groupby(loose) if is_loose)


def _made(
    galley: Galley, breaks: Sequence[Place], rooms: _Rooms, expansion: float = 0.0, *, is_justified: bool
) -> list[Line]:
    lines: list[Line] = []
    limit = min(room for room, _ in rooms)
    for a, b in pairwise(breaks):
        room, indent = rooms[bool(lines)]
        atoms, owners = galley.line(a, b, limit)
        line = Line(atoms, owners, _natural(atoms), indent, is_mixed=galley.is_mixed, base=galley.base)
        is_spread = (is_justified and b < breaks[-1]) or line.natural > room
        lines.append(_spread(line, room, expansion) if is_spread else line)
    return lines


def _natural(atoms: Sequence[Atom]) -> float:
    last = atoms[-1]
    return sum([atom.width + atom.glue for atom in atoms]) - last.glue + last.at_end + atoms[0].at_start


def _spread(line: Line, room: float, expansion: float) -> Line:
    """The letters give a little first, all alike; the glue gives the rest."""
    scale = min(max(room / line.natural, 1 - expansion), 1 + expansion)
    spare = room / scale - line.natural
    inner = line.atoms[:-1]
    give = sum([atom.stretch for atom in inner]) if spare > 0 else sum([atom.shrink for atom in inner])
    # The parts of a word are measured before they are shaped: a little more shrink than planned.
    ratio = max(spare / give, _TIGHTEST) if give else 0.0
    if ratio > _LOOSEST + _ABOUT or (spare > _ABOUT and not give):
        return line._replace(is_short=True)
    return line._replace(ratio=ratio, scale=scale)
