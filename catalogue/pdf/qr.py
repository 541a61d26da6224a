"""An address becomes a QR code drawn as squares: a way from the printed page to the entry on the web."""

from itertools import groupby

import segno

from .format import MM
from .page import Page
from .tags import Element

SIZE = 16.0 * MM
"""The side of a code with its quiet zone; smaller ones are hard to read."""
_QUIET = 4  # modules of blank around the code (ISO/IEC 18004, 5.3.8)


def modules_of(address: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of dark and light modules of the least code that holds the address, without its quiet zone."""
    code = segno.make_qr(address, error="m")
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def draw_qr(page: Page, parent: Element, address: str, says: str, x: float, y: float) -> None:
    """Draw the code of an address, its quiet zone with its top left corner at x, y; it leads there too."""
    link = parent.add("Link", alt=says)
    page.operations.append(page.open(link))
    page.operations.append(f"{page.inks['ink'].fill} {_path(page, modules_of(address), x, y)} f")
    page.operations.append("EMC")
    page.link(link, (x, y, SIZE, SIZE), address, says)


def _path(page: Page, rows: tuple[tuple[bool, ...], ...], x: float, y: float) -> str:
    """A rectangle for each run of dark modules in a row, each row as deep as the one below begins."""
    side = SIZE / (len(rows) + 2 * _QUIET)
    parts = []
    for number, row in enumerate(rows, _QUIET):
        at = _QUIET
        for is_dark, run in groupby(row):
            count = len(list(run))
            if is_dark:
                left, bottom = x + at * side, page.height - y - (number + 1) * side
                parts.append(f"{left:.3f} {bottom:.3f} {count * side:.3f} {side:.3f} re")
            at += count
    return " ".join(parts)
