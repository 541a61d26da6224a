"""A heading breaks into lines about as long as one another: no word stands alone on the last."""

import math

from catalogue.records import Phrase

from .look import Look
from .paragraph import Paragraph
from .volume import Volume

_NARROWER = (0.92, 0.84, 0.76, 0.68, 0.6, 0.52)  # widths at which the lines may come out even


def set_heading(volume: Volume, heading: Phrase, look: Look, width: float, most: float = math.inf) -> Paragraph:
    """A heading on as few lines as it needs, smaller than the look where it would be higher than `most`."""
    best = volume.set_within(heading, look, width, most)
    for share in _NARROWER:
        narrower = volume.set_within(heading, look, width * share, most)
        if len(best.lines) < 2 or narrower.height > best.height or narrower.look != best.look:
            break
        best = narrower
    return best
