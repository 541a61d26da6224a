"""The layouts a publication can ask for: each lays the next of its items out and says how many that were."""

from collections.abc import Callable, Mapping, Sequence

from catalogue.edition.book import Item

from .entry import lay_entry
from .half import lay_halves
from .tags import Element
from .volume import Volume

Lay = Callable[[Volume, Sequence[Item], int, Element, int], int]
"""Lays out items from an index on, into a parent element, their headings of a level; returns how many it laid."""

LAYOUTS: Mapping[str, Lay] = {
    "entry": lay_entry,
    "half": lay_halves,
}
