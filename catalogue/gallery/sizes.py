"""A figure's place on a page becomes how wide its picture is shown there, as `sizes` says it to browsers.

In `sizes` em are of 16 px, whatever the page's type (HTML, 4.8.4.2.2); a browser takes the next wider file.
"""

from collections.abc import Callable
from dataclasses import dataclass

from catalogue.edition import Figure

from .picture import Plate

_ROW = 16
"""The height of a row of plates (`--row` in assets/css/pages.css), in em."""
_STAGE, _STAGE_OF_PHONES = 68, 64
"""How high the stage of a picture is (`.pictures img`), in hundredths of the window's height."""
_NARROW_WINDOW = 0.6
"""So broad, by their height, are pictures that a phone's stage bounds by its height."""
_WIDE_WINDOW = 45
"""So many hundredths of its width a wide window has for each height of its stage."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How wide pictures are shown, by their place and proportions; empty for what has no picture."""

    plate: Callable[[Figure | None], Plate | None]

    def in_square(self, figure: Figure | None, side: float, narrow: float = 0) -> str:
        """In a square of a `side` in em, on phones of `narrow` hundredths of the window: a tall one is narrower."""
        part = min(1, self._broad(figure))
        side_of_it = f"{side * part:.1f}em"
        return f"(min-width: 40em) {side_of_it}, {narrow * part:.0f}vw" if narrow else side_of_it

    def in_row(self, figure: Figure | None) -> str:
        """In a row of plates, each as wide as its proportions have it; on phones in one of two columns."""
        return f"(min-width: 40em) {_ROW * self._broad(figure):.1f}em, 44vw"

    def on_stage(self, figure: Figure | None, across: int) -> str:
        """On a stage `across` hundredths of a wide window, no higher than the window is."""
        broad = self._broad(figure)
        phone = f"{_STAGE_OF_PHONES * broad:.0f}vh" if broad < _NARROW_WINDOW else "92vw"
        return f"(min-width: 60em) {self._wide(broad, across)}, {phone}"

    def among_views(self, figure: Figure | None, across: int) -> str:
        """Among the further views of a thing, which stand in columns."""
        return f"(min-width: 60em) {self._wide(self._broad(figure), across)}, (min-width: 40em) 8em, 38vw"

    def _wide(self, broad: float, across: int) -> str:
        return f"{_STAGE * broad:.0f}vh" if broad < across / _WIDE_WINDOW else f"{across}vw"

    def _broad(self, figure: Figure | None) -> float:
        plate = self.plate(figure)
        return plate.width / plate.height if plate else 1
