"""A publication in one language: its entries selected, ordered and numbered, with front and back matter."""

from dataclasses import dataclass, field

from catalogue.records import Phrase, Stock, Theme

from .apparatus import Apparatus
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

    `parallel` is the opener in the second language; `span` are the period's years, astronomical, where both are known.
    """

    opener: Entry | None
    names: tuple[Phrase, ...]
    items: tuple[Item, ...]
    parallel: Entry | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Chronology:
    """The years of all periods of a museum, the first and the last of them in words, and what a strip of them shows."""

    spans: tuple[tuple[int, int], ...]
    first: str
    last: str
    says: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The library's holdings in one language, sorted."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The book's own words in the edition's language; those with `{number}` and `{page}` are filled in where used."""

    contents: str
    catalogue: str
    library: str
    credits: str
    colophon: str
    figure: str
    page: str
    continued: str
    cross_reference: str
    catalogue_number: str
    kilometres: str
    qr_code: str
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
    """Everything a printed catalogue holds, in reading order; `before` and `after` the entries its apparatus.

    An edition in two languages has a `second` one; what stands in it is beside what it says the same as, and the
    headings of the apparatus in it by their keys.
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
    has_contents: bool
    has_qr: bool
    front: tuple[TextView, ...]
    before: tuple[Apparatus, ...]
    parts: tuple[Part, ...]
    shelves: tuple[Shelf, ...]
    after: tuple[Apparatus, ...]
    credits: tuple[Block, ...]
    colophon: tuple[Block, ...]
    words: Words
    year: int | None = None
    isbn: str | None = None
    paper: Stock = field(default_factory=Stock)
    blurb: tuple[Block, ...] = ()
    spine_name: Phrase | None = None
    label_size: str = "100x70"
    second: str | None = None
    second_subtitle: Phrase | None = None
    second_front: tuple[TextView | None, ...] = ()
    second_words: Words | None = None
    second_headings: tuple[tuple[str, str], ...] = ()
    chronology: Chronology | None = None

    @property
    def tongue(self) -> str:
        """Its language, or both of them as `kk+en`."""
        return f"{self.lang}+{self.second}" if self.second else self.lang

    def words_in(self, lang: str | None) -> Words:
        """Its own words in its second language where `lang` is that, or else in its first."""
        return self.second_words if self.second_words and lang == self.second else self.words
