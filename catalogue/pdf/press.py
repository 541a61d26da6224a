"""A page of a book becomes the sheet a press prints: its boxes, its bleed, and the marks to cut and register it by."""

from collections.abc import Iterator
from dataclasses import dataclass

from .format import BLEED, MM

MARGIN = 12 * MM
"""How far a sheet reaches beyond the trimmed page."""

SLUG = (8 * MM, -9 * MM)
"""Where a line of words about the sheet begins, from the trimmed page's upper left corner, y running down."""

_OFFSET = 4 * MM  # of crop marks from the trimmed page: outside the bleed
_LENGTH = 5 * MM  # of crop marks
_REGISTER = 7.5 * MM  # of a registration mark's middle from the trimmed page
_RADIUS = 1.4 * MM
_CROSS = 2.5 * MM
_PATCH = 4 * MM
_PATCHES = ("1 0 0 0", "0 1 0 0", "0 0 1 0", "0 0 0 1", ".5 0 0 0", "0 .5 0 0", "0 0 .5 0", "0 0 0 .5")
_KAPPA = 0.5523  # how far the handles of a quarter circle reach

REGISTRATION = b"[/Separation /All /DeviceCMYK <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1>>]"
"""The colour that every plate prints (ISO 32000-1, 8.6.6.4)."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


@dataclass(frozen=True, slots=True)
class PressSheet:
    """A sheet for a trimmed page of `width` x `height` points, its own corner at 0, 0; `folds` are from its left."""

    width: float
    height: float
    folds: tuple[float, ...] = ()

    @property
    def media(self) -> Box:
        """The whole sheet."""
        return 0.0, 0.0, self.width + 2 * MARGIN, self.height + 2 * MARGIN

    @property
    def trim(self) -> Box:
        """The page when cut."""
        return self._around(0.0)

    @property
    def bleed(self) -> Box:
        """The page with what is cut off."""
        return self._around(BLEED)

    def marks(self) -> Iterator[str]:
        """The operators that draw the marks; the colour space `All` must be a resource of the page."""
        yield "q /All CS 1 SCN 0.25 w"
        left, bottom, right, top = self.trim
        for x in (left, right):
            yield from (_line(x, bottom - _OFFSET, x, bottom - _OFFSET - _LENGTH))
            yield from (_line(x, top + _OFFSET, x, top + _OFFSET + _LENGTH))
        for y in (bottom, top):
            yield from (_line(left - _OFFSET, y, left - _OFFSET - _LENGTH, y))
            yield from (_line(right + _OFFSET, y, right + _OFFSET + _LENGTH, y))
        yield "[2 1.5] 0 d"
        for x in self.folds:
            yield from _line(left + x, bottom - _OFFSET, left + x, bottom - _OFFSET - _LENGTH)
            yield from _line(left + x, top + _OFFSET, left + x, top + _OFFSET + _LENGTH)
        yield "[] 0 d"
        # A cover is folded in its middle: there stand the marks of the spine.
        middle, centre = left + self.width * (0.25 if self.folds else 0.5), (bottom + top) / 2
        for x, y in (
            (middle, bottom - _REGISTER), (middle, top + _REGISTER),
            (left - _REGISTER, centre), (right + _REGISTER, centre),
        ):  # fmt: skip
            yield from _register(x, y)
        yield "Q q"
        for i, patch in enumerate(_PATCHES):
            x = middle + 2 * _REGISTER + i * _PATCH
            yield f"{patch} k {x:.2f} {bottom - _REGISTER - _PATCH / 2:.2f} {_PATCH:.2f} {_PATCH:.2f} re f"
        yield "Q"

    def _around(self, distance: float) -> Box:
        low, right, top = MARGIN - distance, MARGIN + self.width + distance, MARGIN + self.height + distance
        return low, low, right, top


def _line(x: float, y: float, to_x: float, to_y: float) -> Iterator[str]:
    yield f"{x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S"


def _register(x: float, y: float) -> Iterator[str]:
    """A cross in a circle."""
    yield from _line(x - _CROSS, y, x + _CROSS, y)
    yield from _line(x, y - _CROSS, x, y + _CROSS)
    r, k = _RADIUS, _RADIUS * _KAPPA
    yield f"{x + r:.2f} {y:.2f} m"
    for quarter in (
        (r, k, k, r, 0, r), (-k, r, -r, k, -r, 0), (-r, -k, -k, -r, 0, -r), (k, -r, r, -k, r, 0),
    ):  # fmt: skip
        points = ((x + across, y + up) for across, up in zip(quarter[::2], quarter[1::2], strict=True))
        yield " ".join(f"{a:.2f} {b:.2f}" for a, b in points) + " c"
    yield "S"
