"""What helps a reader find things in a book: lists, indexes and figures, as values each output lays out its way."""

from dataclasses import dataclass
from typing import TypeAlias

from catalogue.figures import Band, Basemap, Spot
from catalogue.records import Phrase

from .entry import Block, Entry, Span


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A term of an index and the catalogue numbers of the items it points to, all or by the terms below it.

    `letter` is what the row stands under in a long index.
    """

    term: Phrase
    numbers: tuple[int, ...]
    letter: str = ""
    rows: tuple["IndexRow", ...] = ()


@dataclass(frozen=True, slots=True)
class Index:
    """An index, its rows in the order of the edition's language, or of `lang`, the second one of the book."""

    key: str
    heading: str
    rows: tuple[IndexRow, ...]
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class PlateRow:
    """A plate: the number of its item, and its caption or that item's heading."""

    number: int
    text: Phrase


@dataclass(frozen=True, slots=True)
class Plates:
    """The list of plates, in the order they stand in."""

    key: str
    heading: str
    rows: tuple[PlateRow, ...]


@dataclass(frozen=True, slots=True)
class Concordance:
    """Object numbers in their order and the catalogue number of each; `columns` name these two and the page."""

    key: str
    heading: str
    columns: tuple[str, str, str]
    rows: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Work:
    """A work cited: a holding of the library or a citation in words, and the catalogue numbers that cite it."""

    holding: Entry | None
    citation: tuple[Span, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The works cited, by script, each script in its order."""

    key: str
    heading: str
    groups: tuple[tuple[Work, ...], ...]


@dataclass(frozen=True, slots=True)
class Gloss:
    """A term and what it means here."""

    term: Phrase
    note: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms explained, in the order of the edition's language."""

    key: str
    heading: str
    rows: tuple[Gloss, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The items over the years, by period: `ticks` are years with their words, `alt` says what is to be seen.

    `numbers` are all of each band's items, dated or not; `keys` explain faded and open ends where there are any.
    """

    key: str
    heading: str
    bands: tuple[Band, ...]
    numbers: tuple[tuple[int, ...], ...]
    ticks: tuple[tuple[int, str], ...]
    note: str
    alt: str


@dataclass(frozen=True, slots=True)
class FindSpots:
    """The find-spots on a map: `basemap` is what surrounds them, `places` name them by catalogue number."""

    key: str
    heading: str
    spots: tuple[Spot, ...]
    places: tuple[IndexRow, ...]
    basemap: Basemap
    note: str
    alt: str


Apparatus: TypeAlias = Index | Plates | Concordance | Bibliography | Glossary | Timeline | FindSpots
