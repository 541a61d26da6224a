"""A right-hand page stays without words before a plate that must stand on the left."""

from .ornament import draw_ornament
from .volume import Volume

_SIZE = 26.0
_MIDDLE = 0.46  # of the page's height


def lay_filler(volume: Volume) -> None:
    """Paper, with the ornament small in its middle."""
    page = volume.turn(bare=True)
    draw_ornament(page, page.width / 2, page.height * _MIDDLE, _SIZE)
