"""An entry's facts become a quiet table: labels in secondary ink, values beside or below them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from catalogue.edition.entry import Fact, Span
from catalogue.records import Phrase

from .flow import Chunk
from .lines import Tagged, draw_lines
from .look import GRID, LABEL, SMALL, Look
from .measures import set_measures
from .page import Page
from .paragraph import Paragraph, set_paragraph, text_width
from .tags import TABLE_ROW_HEADER, Element
from .volume import Volume

_BETWEEN = 5.2  # rows whose value stands below the label: two lines and this are two of the grid
_BETWEEN_TOLD = 2.6  # facts that are told as text
_GUTTER = 16.0
_TO_VALUE = 8.0
_LABEL_SHARE, _MOST_SHARE = 0.34, 0.46  # of a column: the labels, and where one of them is long


@dataclass(frozen=True, slots=True)
class Row:
    """A fact set: its label and value, one beside the other or one below it.

    It `follows` the row before, under which its figures stand.
    """

    label: Paragraph
    value: Paragraph
    is_stacked: bool
    follows: bool

    @property
    def height(self) -> float:
        """The row's height without the space after it."""
        if self.is_stacked:
            return self.label.height + self.value.height
        return max(self.label.height, self.value.height)

    @property
    def between(self) -> float:
        """The space after it, where another follows."""
        return _BETWEEN if self.is_stacked else 0.0


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
    looks = (LABEL, SMALL) if is_stacked else (LABEL.but(leading=GRID), SMALL.but(leading=GRID))
    label = each if is_stacked else _label_width(volume, facts, lang, each)
    values = _values(
        volume, facts, looks[1], each if is_stacked else each - label - _TO_VALUE, lang, is_stacked=is_stacked
    )
    measured = [bool(fact.measures) for fact in facts]
    follows = [False, *(a and b and not is_stacked for a, b in pairwise(measured))]
    rows = [
        Row(volume.set(Phrase(fact.label, lang), looks[0], label), value, is_stacked, joined)
        for fact, value, joined in zip(facts, values, follows, strict=False)
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
            right, down = (
                (left, top + row.label.height) if row.is_stacked else (left + row.label.width + _TO_VALUE, top)
            )
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
            before=_BETWEEN_TOLD,
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


def _label_width(volume: Volume, facts: Sequence[Fact], lang: str, column: float) -> float:
    """The same for all entries where it can be, so that values stand under one another from page to page."""
    longest = max((text_width(volume.typesetter, (Span(fact.label, lang),), LABEL) for fact in facts), default=0.0)
    return min(max(column * _LABEL_SHARE, longest + 0.5), column * _MOST_SHARE)


def _values(
    volume: Volume, facts: Sequence[Fact], look: Look, width: float, lang: str, *, is_stacked: bool
) -> Sequence[Paragraph]:
    """The values set; measurements are aligned on the decimal sign, all of them where they stand in one column."""
    groups = [fact.measures for fact in facts if fact.measures]
    together = not is_stacked and set_measures(volume.typesetter, groups, lang, look, width)
    sets = [groups] if together else [[group] for group in groups]
    found = (set_measures(volume.typesetter, each, lang, look, width) or (None,) * len(each) for each in sets)
    aligned = chain.from_iterable(found)
    values = [next(aligned) if fact.measures else None for fact in facts]
    return [
        value or set_paragraph(volume.typesetter, spans_of(fact, lang), look, width)
        for fact, value in zip(facts, values, strict=True)
    ]


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
        (i for i in range(1, len(rows) + 1) if i == len(rows) or not rows[i].follows),
        key=lambda i: max(_stacked(heights[:i], gaps[:i]), _stacked(heights[i:], gaps[i:])),
    )
    return tuple(rows[:cut]), tuple(rows[cut:])
