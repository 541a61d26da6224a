"""A publication in one language: its entries selected, ordered and numbered, with front and back matter."""

from dataclasses import dataclass

from catalogue.records import Phrase, Theme

from .entry import Block, Entry, Figure
from .views import TextView


@dataclass(frozen=True, slots=True)
class Item:
    """An entry with its number in this catalogue, from 1; `parallel` is the same record in the second language."""

    number: int
    entry: Entry
    parallel: Entry | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The entries of one period, with its name in each of the museum's languages; without a period `opener` is None.

    `parallel` is the opener in the second language.
    """

    opener: Entry | None
    names: tuple[Phrase, ...]
    items: tuple[Item, ...]
    parallel: Entry | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The library's holdings in one language, sorted."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A term of an index and the catalogue numbers of the items it points to."""

    term: Phrase
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """An index, its rows in the order of the edition's language, or in that of `lang`."""

    heading: str
    rows: tuple[IndexRow, ...]
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The book's own words in the edition's language."""

    contents: str
    catalogue: str
    library: str
    credits: str
    colophon: str
    figure: str
    page: str
    continued: str
    number: str = "No."
    picture: str = "Picture"
    title: str = "Title"
    date: str = "Date made"
    dimensions: str = "Dimensions"
    object_number: str = "Object number"
    hall: str = "Hall"
    condition: str = "Condition"
    checked: str = "Checked"


@dataclass(frozen=True, slots=True)
class Book:
    """Everything a printed catalogue holds, in reading order.

    An edition in two languages has a `second` one; what stands in it is beside what it says the same as.
    """

    slug: str
    lang: str
    museum: Phrase
    title: Phrase
    subtitle: Phrase | None
    authors: tuple[Phrase, ...]
    editors: tuple[Phrase, ...]
    imprint: tuple[Phrase, ...]
    keywords: tuple[str, ...]
    page_size: str
    layout: str
    theme: Theme
    cover: Figure | None
    titles: tuple[Phrase, ...]
    front: tuple[TextView, ...]
    parts: tuple[Part, ...]
    shelves: tuple[Shelf, ...]
    indexes: tuple[Index, ...]
    credits: tuple[Block, ...]
    colophon: tuple[Block, ...]
    words: Words
    second: str | None = None
    second_subtitle: Phrase | None = None
    second_front: tuple[TextView | None, ...] = ()
    second_words: Words | None = None

    @property
    def tongue(self) -> str:
        """Its language, or both of them as `kk+en`."""
        return f"{self.lang}+{self.second}" if self.second else self.lang
