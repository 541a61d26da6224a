"""A period's years become a small strip of time: its own bar in the accent among the quiet bars of all periods."""

from collections.abc import Sequence

from catalogue.edition.book import Chronology
from catalogue.edition.entry import Span
from catalogue.figures import Scale

from .lines import draw_lines
from .look import Look
from .paragraph import text_width
from .tags import Element, Extent
from .volume import Volume

_LABEL = Look(7, 10, family="sans", ink="secondary")
_BAR, _ROW = 4.0, 6.5
_LEAST = 3.0  # the width of a bar
_TO_AXIS, _TO_LABEL = 3.0, 3.0

Years = tuple[int, int]


def strip_height(chronology: Chronology) -> float:
    """The height of the strip with its labels."""
    return len(_rows(chronology.spans)) * _ROW + _TO_AXIS + _TO_LABEL + _LABEL.leading


def draw_strip(volume: Volume, chronology: Chronology, own: Years, parent: Element, alt: str, y: float) -> None:
    """Draw the strip across the text with its top at y; one figure, said by `alt`."""
    page, width, left = volume.page, volume.format.measure, volume.left
    height = strip_height(chronology)
    figure = parent.add("Figure", alt=alt, extent=Extent((left, y, width, height), bleeds=False))
    page.operations.append(page.open(figure))
    for number, row in enumerate(_rows(chronology.spans)):
        for span in row:
            _draw_bar(volume, _scale(chronology, width), span, y + number * _ROW, "accent" if span == own else "rule")
    axis = y + height - _LABEL.leading - _TO_LABEL
    page.rule(left, axis, width, page.inks["rule"])
    for words, share in ((chronology.first, 0.0), (chronology.last, 1.0)):
        across = text_width(volume.typesetter, (Span(words, volume.book.lang),), _LABEL)
        label = volume.say(words, _LABEL, across + 1)
        draw_lines(page, label, label.lines, None, left + (width - across) * share, axis + _TO_LABEL)
    page.operations.append("EMC")


def _scale(chronology: Chronology, width: float) -> Scale:
    return Scale(min(first for first, _ in chronology.spans), max(last for _, last in chronology.spans), width)


def _draw_bar(volume: Volume, scale: Scale, span: Years, y: float, ink: str) -> None:
    """One period's years; a hair's breadth is left between it and the next."""
    page, x, right = volume.page, scale.x(span[0]), scale.x(span[1] + 1)
    x = min(x, scale.width - _LEAST)
    page.rectangle(volume.left + x, y, max(right - x - 0.6, _LEAST), _BAR, page.inks[ink])


def _rows(spans: Sequence[Years]) -> list[list[Years]]:
    """The periods in as few rows as leave none over another."""
    rows: list[list[Years]] = []
    for span in sorted(set(spans)):
        row = next((row for row in rows if row[-1][1] <= span[0]), None)
        if row is None:
            rows.append([span])
        else:
            row.append(span)
    return rows
