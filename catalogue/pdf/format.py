"""A page size by name becomes the geometry of its pages: margins, columns and the height of the text."""

from dataclasses import dataclass

MM = 72 / 25.4

BLEED = 3 * MM
"""How far what touches a page's edge is drawn beyond it; a screen does not show that, a press has it cut off."""

_SIZES = {
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "B5": (176.0, 250.0),
    "letter": (215.9, 279.4),
    "225x300": (225.0, 300.0),
    "240x240": (240.0, 240.0),
}
_TWO_COLUMNS_FROM = 440.0
_TWO_COLUMNS_OF_FACTS_FROM = 340.0
_WIDEST = 350.0  # more than about 75 characters are hard to read
_GUTTER = 16.0


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
    def columns(self) -> int:
        """The columns of running text: two where one would have lines too long to read."""
        return 2 if self.measure >= _TWO_COLUMNS_FROM else 1

    @property
    def fact_columns(self) -> int:
        """The columns of a tombstone across the page."""
        return 2 if self.measure >= _TWO_COLUMNS_OF_FACTS_FROM else 1

    def column_width(self, columns: int, gutter: float = _GUTTER) -> float:
        """The width of one of `columns`."""
        return min((self.measure - gutter * (columns - 1)) / columns, _WIDEST)

    def column_left(self, column: int, columns: int, gutter: float = _GUTTER) -> float:
        """Where the column begins, counted from 0, on a right-hand page."""
        return self.inner + column * (self.column_width(columns, gutter) + gutter)


def format_of(page_size: str, scale: float = 1.0) -> Format:
    """The geometry of a page size; margins shrink with small pages.

    All is measured in points of a book whose running text has the usual size; `scale` is how many points on paper
    such a point is. Large print is laid out on a page that seems small.
    """
    width, height = _SIZES[page_size]
    share = min(1.0, width / 210.0)
    sides = (width, height, 20 * share, 24 * share, 18 * share, 28 * share, BLEED / MM)
    return Format(*(side * MM / scale for side in sides))
