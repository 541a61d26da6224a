"""An entry's facts become a quiet table: labels in secondary ink, values beside or below them."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.edition.entry import Fact, Span
from catalogue.records import Phrase

from .flow import Chunk
from .lines import Tagged, draw_lines
from .look import LABEL, SMALL
from .measures import set_measures
from .page import Page
from .paragraph import Paragraph, set_paragraph
from .tags import TABLE_ROW_HEADER, Element
from .volume import Volume

_BETWEEN = 2.6  # rows
_GUTTER = 16.0
_LABEL_SHARE = 0.34


@dataclass(frozen=True, slots=True)
class Row:
    """A fact set: its label and value, one beside the other or one below it."""

    label: Paragraph
    value: Paragraph
    is_stacked: bool

    @property
    def height(self) -> float:
        """The row's height without the space after it."""
        if self.is_stacked:
            return self.label.height + self.value.height
        return max(self.label.height, self.value.height)

    @property
    def between(self) -> float:
        """The space after it, where another follows."""
        return 2 * _BETWEEN if self.is_stacked else _BETWEEN


@dataclass(frozen=True, slots=True)
class Tombstone:
    """Rows in columns, ready to be drawn."""

    columns: tuple[tuple[Row, ...], ...]
    width: float

    @property
    def height(self) -> float:
        """The height of the longest column."""
        return max((_height(rows) for rows in self.columns), default=0.0)


def set_tombstone(
    volume: Volume,
    facts: Sequence[Fact],
    width: float,
    *,
    columns: int,
    is_stacked: bool = False,
    lang: str | None = None,
) -> Tombstone:
    """The facts in `columns` columns of about the same height, in the book's language or `lang`."""
    lang = lang or volume.book.lang
    each = (width - _GUTTER * (columns - 1)) / columns
    label = each if is_stacked else each * _LABEL_SHARE
    value = each if is_stacked else each - label - 8
    rows = [
        Row(volume.set(Phrase(fact.label, lang), LABEL, label), _value(volume, fact, value, lang), is_stacked)
        for fact in facts
    ]
    return Tombstone(_divided(rows, columns), width)


def draw_tombstone(page: Page, tombstone: Tombstone, element: Element, lang: str, x: float, y: float) -> None:
    """Draw the table with its top at y."""
    table = element.add("Table")
    count = len(tombstone.columns)
    each = (tombstone.width - _GUTTER * (count - 1)) / count if count else 0.0
    for number, rows in enumerate(tombstone.columns):
        left, top = x + number * (each + _GUTTER), y
        for row in rows:
            line = table.add("TR")
            head = Tagged(line.add("TH", attributes=TABLE_ROW_HEADER), lang)
            cell = Tagged(line.add("TD"), lang)
            draw_lines(page, row.label, row.label.lines, head, left, top)
            right, down = (left, top + row.label.height) if row.is_stacked else (left + row.label.width + 8, top)
            draw_lines(page, row.value, row.value.lines, cell, right, down)
            top += row.height + row.between


def fact_chunks(
    volume: Volume, facts: Sequence[Fact], parent: Element, width: float, lang: str | None = None
) -> list[Chunk]:
    """The facts as paragraphs that may break across pages, for a tombstone too long to stand in one piece."""
    lang = lang or volume.book.lang
    return [
        Chunk(
            set_paragraph(
                volume.typesetter, (Span(f"{fact.label}: ", lang, is_strong=True), *spans_of(fact, lang)), SMALL, width
            ),
            Tagged(parent.add("P"), lang),
            before=_BETWEEN,
        )
        for fact in facts
    ]


def spans_of(fact: Fact, lang: str) -> tuple[Span, ...]:
    """The values one after the other; long ones with a semicolon between."""
    is_long = any(len(value.text) > 30 or "," in value.text or "，" in value.text for value in fact.values)
    comma, semicolon = ("、", "；") if lang.startswith("zh") else (", ", "; ")
    spans = [Span(fact.values[0].text, fact.values[0].lang)]
    for value in fact.values[1:]:
        spans += [Span(semicolon if is_long else comma, lang), Span(value.text, value.lang)]
    return tuple(spans)


def _value(volume: Volume, fact: Fact, width: float, lang: str) -> Paragraph:
    aligned = set_measures(volume.typesetter, fact.measures, lang, SMALL, width)
    return aligned or set_paragraph(volume.typesetter, spans_of(fact, lang), SMALL, width)


def _height(rows: Sequence[Row]) -> float:
    return _stacked([row.height for row in rows], [row.between for row in rows])


def _stacked(heights: Sequence[float], gaps: Sequence[float]) -> float:
    return sum(heights) + sum(gaps[:-1])


def _divided(rows: Sequence[Row], columns: int) -> tuple[tuple[Row, ...], ...]:
    """The rows cut in order where the higher column is lowest."""
    if columns == 1 or len(rows) < 2:
        return (tuple(rows),)
    heights, gaps = [row.height for row in rows], [row.between for row in rows]
    cut = min(
        range(1, len(rows) + 1),
        key=lambda i: max(_stacked(heights[:i], gaps[:i]), _stacked(heights[i:], gaps[i:])),
    )
    return tuple(rows[:cut]), tuple(rows[cut:])
