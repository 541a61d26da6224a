"""What a publication asks of apparatus becomes its lists, indexes and figures; a new one is a function and a line."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from catalogue.figures import Basemap

from .apparatus import Apparatus, FindSpots, Timeline
from .book import Item
from .edition import Edition
from .indexing import index_of_makers, index_of_materials, index_of_periods, index_of_places, index_of_titles
from .listing import bibliography, concordance, glossary, list_of_plates
from .plotting import find_spots, timeline

BEFORE = ("timeline", "map")
"""What stands before the entries; all else comes after them."""
_LEAST_DATED = 5  # objects on a timeline
_LEAST_SPANS = 12  # different years on the timeline of a single period
_MOST_SPANS = 500  # different years that a reader may still tell apart
_LEAST_FOUND = 3  # places on a map


def apparatus_of(
    edition: Edition, wanted: Sequence[str] | None, items: Sequence[Item], basemap: Basemap
) -> Iterator[Apparatus]:
    """The parts wanted, in that order, without those that would be empty; by default all that are worth their page."""
    for name in dict.fromkeys(APPARATUS if wanted is None else wanted):
        part = APPARATUS[name](edition, items, basemap) if name in APPARATUS else None
        if part and (wanted is not None or _is_worthwhile(part)):
            yield part


def has(wanted: Sequence[str] | None, name: str) -> bool:
    """Whether a publication asks for a part of its apparatus; by default for all."""
    return wanted is None or name in wanted


def _is_worthwhile(part: Apparatus) -> bool:
    """Whether a figure has enough on it."""
    match part:
        case Timeline():
            bars = {(bar.first, bar.last) for band in part.bands for bar in band.bars}
            dated = sum(len(band.bars) for band in part.bands)
            least = _LEAST_SPANS if len(part.bands) == 1 else 1
            return dated >= _LEAST_DATED and least <= len(bars) <= _MOST_SPANS
        case FindSpots():
            return len(part.places) >= _LEAST_FOUND
        case _:
            return True


APPARATUS: Mapping[str, Callable[[Edition, Sequence[Item], Basemap], Apparatus | None]] = {
    "timeline": lambda edition, items, _: timeline(edition, items),
    "map": find_spots,
    "plates": lambda edition, items, _: list_of_plates(edition, items),
    "titles": lambda edition, items, _: index_of_titles(edition, items),
    "makers": lambda edition, items, _: index_of_makers(edition, items),
    "places": lambda edition, items, _: index_of_places(edition, items),
    "materials": lambda edition, items, _: index_of_materials(edition, items),
    "periods": lambda edition, items, _: index_of_periods(edition, items),
    "concordance": lambda edition, items, _: concordance(edition, items),
    "bibliography": lambda edition, items, _: bibliography(edition, items),
    "glossary": lambda edition, items, _: glossary(edition, items),
}
