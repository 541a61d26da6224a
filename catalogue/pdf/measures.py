"""Measurements become lines under one another: their figures aligned on the decimal sign, their units in a column."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from catalogue.edition.entry import Span
from catalogue.language import Measure

from .look import Look
from .paragraph import Line, Paragraph, set_paragraph, text_width
from .typesetter import Typesetter

_GAP = 4.0  # between the longest label and the longest figure


def set_measures(
    typesetter: Typesetter, measures: Sequence[Measure], lang: str, look: Look, width: float
) -> Paragraph | None:
    """Two measurements or more as a line each; None where these would not fit the width."""
    if len(measures) < 2:
        return None
    pieces = [(each.label, each.whole, each.fraction, each.unit) for each in measures]
    widths = [[text_width(typesetter, (Span(text, lang),), look) if text else 0.0 for text in row] for row in pieces]
    label, whole, fraction, unit = (max(column) for column in zip(*widths, strict=True))
    if label + _GAP + whole + fraction + unit > width:
        return None
    spans = [Span(text, lang) for row in pieces for text in (row[0], row[1] + row[2], f"{row[3]} \n")]
    spans[-1] = Span(measures[-1].unit, lang)
    paragraph = set_paragraph(typesetter, spans, look, width)
    if len(paragraph.lines) != len(measures):
        return None
    rooms = [(label - own[0] + _GAP + whole - own[1], fraction - own[2]) for own in widths]
    lines = (_spaced(*each, look) for each in zip(paragraph.lines, rooms, strict=True))
    return replace(paragraph, lines=tuple(lines))


def _spaced(line: Line, rooms: tuple[float, float], look: Look) -> Line:
    """The line with more room after its label and after its figure."""
    ends = [i for i, (owner, after) in enumerate(pairwise(line.owners)) if owner != after]
    atoms = list(line.atoms)
    for end, room in zip(ends, rooms, strict=True):
        atoms[end] = atoms[end]._replace(glue=atoms[end].glue + room * 1000 / look.size)
    return line._replace(atoms=atoms)
