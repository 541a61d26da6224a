"""A figure's place on a page becomes how wide its picture is shown there, as `sizes` says it to browsers.

In `sizes` em are of 16 px, whatever the page's type (HTML, 4.8.4.2.2); a browser takes the next wider file.
"""

from collections.abc import Callable
from dataclasses import dataclass

from catalogue.edition import Figure

from .picture import Plate

_ROW = 18
"""How high a row of plates is, in em: most grow to that, to fill their line (`.plates` in assets/css/pages.css)."""
_STAGE, _STAGE_OF_PHONES = 68, 69
"""How high the stage of a picture is (`.pictures img`), in hundredths of the window's height."""
_OPENING = 80
"""How high a picture beside a page's heading is (`.opening figure img`), the same."""
_PHONE, _DESKTOP = 0.46, 1.5
"""How broad windows are by their height: such ones decide whether it is their height that bounds a picture."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How wide pictures are shown, by their place and proportions; empty for what has no picture."""

    plate: Callable[[Figure | None], Plate | None]

    def in_square(self, figure: Figure | None, side: float, narrow: float = 0, tall: float = 1) -> str:
        """In a square of a `side` in em, on phones of `narrow` hundredths of the window: a tall one is narrower.

        What is not a square is `tall` by its breadth.
        """
        part = min(1, tall * self._broad(figure))
        side_of_it = f"{side * part:.1f}em"
        return f"(min-width: 40em) {side_of_it}, {narrow * part:.0f}vw" if narrow else side_of_it

    def in_row(self, figure: Figure | None) -> str:
        """In a row of plates, each as wide as its proportions have it; on phones in one of two columns."""
        return f"(min-width: 40em) {_ROW * self._broad(figure):.1f}em, 44vw"

    def on_stage(self, figure: Figure | None, across: int) -> str:
        """On a stage `across` hundredths of a wide window, no higher than the window is."""
        return self._bounded(figure, across, _STAGE, _STAGE_OF_PHONES)

    def in_opening(self, figure: Figure | None, across: int) -> str:
        """Beside a page's heading, `across` hundredths of a wide window, no higher than the window is."""
        return self._bounded(figure, across, _OPENING, _OPENING)

    def among_views(self, figure: Figure | None, across: int) -> str:
        """Among the further views of a thing, which stand in columns."""
        wide = _bound(self._broad(figure), across, _STAGE, _DESKTOP)
        return f"(min-width: 60em) {wide}, (min-width: 40em) 8em, 38vw"

    def _bounded(self, figure: Figure | None, across: int, high: int, high_on_phones: int) -> str:
        broad = self._broad(figure)
        wide, narrow = _bound(broad, across, high, _DESKTOP), _bound(broad, 92, high_on_phones, _PHONE)
        return f"(min-width: 60em) {wide}, {narrow}"

    def _broad(self, figure: Figure | None) -> float:
        plate = self.plate(figure)
        return plate.width / plate.height if plate else 1


def _bound(broad: float, across: int, high: int, window: float) -> str:
    """Hundredths of the window's breadth, or of its height where that bounds a picture."""
    return f"{high * broad:.0f}vh" if high * broad < across * window else f"{across}vw"
