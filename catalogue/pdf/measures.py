"""Measurements become lines under one another: their figures aligned on the decimal sign, their units in a column."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import NamedTuple

from catalogue.edition.entry import Span
from catalogue.language import Measure

from .look import Look
from .paragraph import Line, Paragraph, set_paragraph, text_width
from .typesetter import Typesetter

_GAP = 4.0  # between the longest label and the longest figure


def set_measures(
    typesetter: Typesetter, groups: Sequence[Sequence[Measure]], lang: str, look: Look, width: float
) -> tuple[Paragraph, ...] | None:
    """Each group as a paragraph with a line for every measurement, all aligned with one another.

    None where there are no two of them, or where these would not fit the width.
    """
    if sum(map(len, groups)) < 2:
        return None
    sizes = [[_widths(typesetter, measure, lang, look) for measure in group] for group in groups]
    widest = _Widths(*(max(column) for column in zip(*chain(*sizes), strict=True)))
    if widest.label + widest.whole + widest.fraction + widest.unit > width:
        return None
    paragraphs = []
    for group, own in zip(groups, sizes, strict=True):
        paragraph = _lines(typesetter, group, lang, look, width)
        if len(paragraph.lines) != len(group):
            return None
        pairs = zip(paragraph.lines, own, strict=True)
        paragraphs.append(replace(paragraph, lines=tuple(_spaced(line, each, widest, look) for line, each in pairs)))
    return tuple(paragraphs)


class _Widths(NamedTuple):
    """How wide the pieces of a measurement are, in points; the label with the space that parts it from the figure."""

    label: float
    whole: float
    fraction: float
    unit: float


def _widths(typesetter: Typesetter, measure: Measure, lang: str, look: Look) -> _Widths:
    pieces = (measure.label, measure.whole, measure.fraction, measure.unit)
    label, whole, fraction, unit = (
        text_width(typesetter, (Span(text, lang),), look) if text else 0.0 for text in pieces
    )
    if label:
        # Between Chinese characters and a figure there is a space of its own.
        spans = (Span(measure.label, lang), Span(measure.whole, lang))
        label = text_width(typesetter, spans, look) - whole + _GAP
    return _Widths(label, whole, fraction, unit)


def _lines(typesetter: Typesetter, group: Sequence[Measure], lang: str, look: Look, width: float) -> Paragraph:
    rows = ((each.label, each.whole + each.fraction, f"{each.unit} \n") for each in group)
    spans = [Span(text, lang) for row in rows for text in row]
    spans[-1] = Span(group[-1].unit, lang)
    return set_paragraph(typesetter, spans, look, width)


def _spaced(line: Line, own: _Widths, widest: _Widths, look: Look) -> Line:
    """The line with more room before its figure, which may be the first in it, and after it."""
    before = widest.label - own.label + widest.whole - own.whole + (_GAP if own.label else 0.0)
    *starts, end = (at for at, (owner, after) in enumerate(pairwise(line.owners)) if owner != after)
    atoms = list(line.atoms)
    for at, room in ((end, widest.fraction - own.fraction), *((at, before) for at in starts)):
        atoms[at] = atoms[at]._replace(glue=atoms[at].glue + room * 1000 / look.size)
    return line._replace(atoms=atoms, indent=line.indent if starts else line.indent + before)
