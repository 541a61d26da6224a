"""Each part of a book's apparatus becomes its pages; a new kind of part is one function and one line here."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from catalogue.edition.apparatus import (
    Apparatus,
    Bibliography,
    Concordance,
    FindSpots,
    Glossary,
    Index,
    Plates,
    Timeline,
)

from .concordance import lay_concordance
from .index import lay_index
from .listing import lay_bibliography, lay_glossary, lay_plates_list
from .map import lay_map
from .timeline import lay_timeline
from .volume import Volume


def lay_apparatus(volume: Volume, parts: Iterable[Apparatus]) -> None:
    """The parts one after the other; short ones may share a page."""
    for part in parts:
        _LAYERS[type(part)](volume, part)


_LAYERS: Mapping[type, Callable[[Volume, Any], None]] = {
    Index: lay_index,
    Plates: lay_plates_list,
    Concordance: lay_concordance,
    Bibliography: lay_bibliography,
    Glossary: lay_glossary,
    Timeline: lay_timeline,
    FindSpots: lay_map,
}
