"""What a publication asks of apparatus becomes its lists, indexes and figures; a new one is a function and a line."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from catalogue.figures import Basemap

from .apparatus import Apparatus
from .book import Item
from .edition import Edition
from .indexing import index_of_makers, index_of_materials, index_of_periods, index_of_places, index_of_titles
from .listing import bibliography, concordance, glossary, list_of_plates
from .plotting import find_spots, timeline

BEFORE = ("timeline", "map")
"""What stands before the entries; all else comes after them."""


def apparatus_of(
    edition: Edition, wanted: Sequence[str], items: Sequence[Item], basemap: Basemap
) -> Iterator[Apparatus]:
    """The parts wanted, in that order, without those that would be empty."""
    for name in dict.fromkeys(wanted):
        if name in APPARATUS and (part := APPARATUS[name](edition, items, basemap)):
            yield part


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
