"""A page size becomes the geometry of its pages: margins, a grid of twelve columns, the columns of its text."""

import math
from dataclasses import dataclass

MM = 72 / 25.4
GUTTER = 16.0
"""Between the columns of the grid, and so between those of the text."""

BLEED = 3 * MM
"""How far what touches a page's edge is drawn beyond it; a screen does not show that, a press has it cut off."""

_SIZES = {"A4": (210.0, 297.0), "A5": (148.0, 210.0), "B5": (176.0, 250.0), "letter": (215.9, 279.4)}
_GRID_COLUMNS = 12
_TWO_COLUMNS_FROM = 440.0
_TWO_COLUMNS_OF_FACTS_FROM = 340.0
_WIDEST = 350.0  # more than about 75 characters are hard to read
_USUAL = (210.0, 297.0)  # mm; smaller pages have smaller margins
_LARGE = 300.0  # mm; wider pages have wider ones


@dataclass(frozen=True, slots=True)
class Format:
    """A page's size and margins in points; the inner margin is the one at the spine.

    Places are given as on a right-hand page; on a left-hand one the text moves by `verso_shift`.
    """

    width: float
    height: float
    inner: float
    outer: float
    top: float
    bottom: float
    bleed: float = BLEED

    @property
    def measure(self) -> float:
        """The width of the text."""
        return self.width - self.inner - self.outer

    @property
    def depth(self) -> float:
        """The height of the text."""
        return self.height - self.top - self.bottom

    @property
    def end(self) -> float:
        """Where the text ends, from the top."""
        return self.height - self.bottom

    @property
    def verso_shift(self) -> float:
        """How far the text of a left-hand page stands from where it would stand on a right-hand one."""
        return self.outer - self.inner

    @property
    def is_landscape(self) -> bool:
        """Whether the text is clearly wider than high, so that pictures stand beside their text."""
        return self.measure > self.depth * 1.15

    @property
    def columns(self) -> int:
        """The columns of running text: two where one would have lines too long to read, more on a wider page."""
        if self.measure < _TWO_COLUMNS_FROM:
            return 1
        return max(2, math.ceil((self.measure + GUTTER) / (_WIDEST + GUTTER)))

    @property
    def fact_columns(self) -> int:
        """The columns of a tombstone across the page."""
        return self.columns_of_facts(self.measure)

    def columns_of_facts(self, width: float) -> int:
        """The columns of a tombstone of `width`."""
        return 2 if width >= _TWO_COLUMNS_OF_FACTS_FROM else 1

    def span(self, count: float) -> float:
        """The width of `count` of the grid's twelve columns with the gutters between them."""
        return (self.measure + GUTTER) * count / _GRID_COLUMNS - GUTTER

    def column_width(self, columns: int, gutter: float = GUTTER) -> float:
        """The width of one of `columns`."""
        return min((self.measure - gutter * (columns - 1)) / columns, _WIDEST)

    def column_left(self, column: int, columns: int, gutter: float = GUTTER) -> float:
        """Where the column begins, counted from 0, on a right-hand page."""
        return self.inner + column * (self.column_width(columns, gutter) + gutter)


def format_of(page_size: str, scale: float = 1.0) -> Format:
    """The geometry of a page size, a name or `210x270` in mm; margins shrink and grow with the page.

    All is measured in points of a book whose running text has the usual size; `scale` is how many points on paper
    such a point is. Large print is laid out on a page that seems small.
    """
    width, height = _SIZES.get(page_size) or _measured(page_size)
    across = max(min(1.0, width / _USUAL[0]), width / _LARGE)
    down = min(1.0, height / _USUAL[1], across * 1.25)
    sides = (width, height, 20 * across, 24 * across, 18 * down, 28 * down, BLEED / MM)
    return Format(*(side * MM / scale for side in sides))


def _measured(page_size: str) -> tuple[float, float]:
    width, _, height = page_size.partition("x")
    return float(width), float(height)
