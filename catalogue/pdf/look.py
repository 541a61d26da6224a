"""The sizes of type: how each kind of text in a book looks."""

from dataclasses import dataclass, replace
from typing import Literal

from catalogue.typefaces import Family, Style

Alignment = Literal["left", "justified", "centred", "right"]
Ink = Literal["ink", "secondary", "accent", "paper"]

GRID = 13.0
"""The distance of the baselines of running text, in points."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks: sizes in points; `hang` indents all lines but the first, `indent` the first."""

    size: float
    leading: float
    family: Family = "serif"
    style: Style = "regular"
    ink: Ink = "ink"
    align: Alignment = "left"
    indent: float = 0.0
    hang: float = 0.0
    tracking: float = 0.0

    def but(self, **changes: object) -> "Look":
        """The same look with some things changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


BODY = Look(9.5, GRID, align="justified")
BODY_NEXT = BODY.but(indent=GRID)
INTRODUCTION = Look(12, 18, align="justified")
TEXT_ALONE = Look(11, 16.25, align="justified")
QUOTE = Look(9.5, GRID, style="italic")
SMALL = Look(8, 10.4, family="sans")
LABEL = SMALL.but(ink="secondary")
CAPTION = Look(7.5, 9.75, family="sans", ink="secondary")
HEADING = Look(15, 19.5, style="semibold")
SUBHEADING = Look(9.5, GRID, ink="secondary")
SECTION = Look(8, GRID, family="sans", style="semibold")
NUMBER = Look(15, 19.5, ink="accent")
PART = Look(34, 39)
PART_OTHER = Look(15, 23, ink="secondary")
CHAPTER = Look(24, 30)
RUNNING = Look(7.5, 10, family="sans", ink="secondary", tracking=0.35)
FOLIO = RUNNING.but(ink="ink")
SHELF = Look(12, 15.6, style="semibold")
HOLDING = Look(8.5, 11.05)
NOTE = Look(7, 11.05 * 0.85, family="sans", ink="secondary")
INDEX = Look(8, 10.4, hang=8)
LETTER = Look(11, 15, ink="accent")
CELL = Look(8, 10.4, family="sans")
