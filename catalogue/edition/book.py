"""A publication in one language: its entries selected, ordered and numbered, with front and back matter."""

from dataclasses import dataclass, field

from catalogue.records import Phrase, Stock, Theme

from .apparatus import Apparatus
from .entry import Block, Entry, Figure
from .views import TextView


@dataclass(frozen=True, slots=True)
class Item:
    """An entry with its number in this catalogue, from 1."""

    number: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Part:
    """The entries of one period, with its name in each of the museum's languages; without a period `opener` is None."""

    opener: Entry | None
    names: tuple[Phrase, ...]
    items: tuple[Item, ...]


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


@dataclass(frozen=True, slots=True)
class Book:
    """Everything a printed catalogue holds, in reading order; `before` and `after` the entries its apparatus."""

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
