"""The layouts a publication can ask for: each lays the next of its items out and says how many that were."""

from collections.abc import Callable, Mapping, Sequence

from catalogue.edition.book import Item

from .entry import lay_entry
from .facing import lay_facing
from .grid import lay_grid
from .half import lay_halves
from .hand_list import lay_hand_list
from .tags import Element
from .volume import Volume

Lay = Callable[[Volume, Sequence[Item], int, Element, int], int]
"""Lays out items from an index on, into a parent element, their headings of a level; returns how many it laid."""

LAYOUTS: Mapping[str, Lay] = {
    "plate": lay_facing,
    "entry": lay_entry,
    "half": lay_halves,
    "grid": lay_grid,
    "list": lay_hand_list,
}
