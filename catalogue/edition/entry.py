"""What a reader sees of one record in one language: PDF, gallery and e-book all show this same value."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from catalogue.language import Measure
from catalogue.records import Phrase

from .address import Kind, address

_LONGEST = 300  # characters of a description

BlockKind = Literal["paragraph", "heading", "bullets", "numbers", "quote", "figure", "notes"]


class NoteSign(NamedTuple):
    """The sign in a text that leads to a note: the text's key, the note's number from 1, and which of its signs."""

    key: str
    number: int
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    r"""A run of text of one look, `\n` a forced line break. `lang` is its BCP 47 tag; `href` http(s) or mailto.

    A run that `refers` to another record bears its title; outputs may lead there in words of their own. One that is
    the sign of a `note` bears the note's number.
    """

    text: str
    lang: str
    is_strong: bool = False
    is_emphasis: bool = False
    href: str | None = None
    refers: "Link | None" = None
    note: NoteSign | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or quotation of spans, or a list whose items are rows of blocks.

    A `figure` has its caption as spans and may show the object it `refers` to; notes are a list with their
    heading as spans, each with the number of its place, under the `key` of their text.
    """

    kind: BlockKind
    spans: tuple[Span, ...] = ()
    items: tuple[tuple["Block", ...], ...] = ()
    figure: "Figure | None" = None
    refers: "Link | None" = None
    key: str = ""


def runs_of(blocks: Iterable[Block]) -> Iterator[tuple[Span, ...]]:
    """The spans of each paragraph, heading, caption and list item inside blocks, as they are read, without signs."""
    for block in blocks:
        if block.spans:
            yield tuple(span for span in block.spans if not span.note)
        for item in block.items:
            yield from runs_of(item)


def in_brief(blocks: Iterable[Block]) -> str | None:
    """The words of blocks in one line, as many as a description needs."""
    words = " ".join("".join(span.text for span in spans) for spans in runs_of(blocks)).replace("\n", ", ")
    return (words if len(words) <= _LONGEST else f"{words[:_LONGEST].rpartition(' ')[0] or words[:_LONGEST]} …") or None


def objects_in(blocks: Iterable[Block]) -> list[str]:
    """The numbers of the objects that blocks lead to or show, each once."""
    return list(dict.fromkeys(_objects(blocks)))


def _objects(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if block.refers:
            yield block.refers.id
        yield from (span.refers.id for span in block.spans if span.refers)
        for item in block.items:
            yield from _objects(item)


def figures_shown(blocks: Iterable[Block]) -> Iterator["Figure"]:
    """The figures inside blocks."""
    for block in blocks:
        if block.figure:
            yield block.figure
        for item in block.items:
            yield from figures_shown(item)


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of the tombstone: a label in the edition's language and one or more values.

    Where they are measurements, `measures` are the same in pieces, for a table.
    """

    key: str
    label: str
    values: tuple[Phrase, ...]
    measures: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another record: `role` says why (period, category, hall, related, bibliography ...)."""

    role: str
    kind: Kind
    id: str
    slug: str
    text: Phrase

    @property
    def path(self) -> str:
        """Its page below the folder of a language."""
        return address(self.kind, self.slug)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the text with its own heading: inscriptions, provenance, bibliography ..."""

    key: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture by its path below assets/images. `alt` None means decorative."""

    file: str
    alt: Phrase | None
    caption: Phrase | None = None
    credit: Phrase | None = None
    rights: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as readers see it.

    `id` is the record's own key, `number` what is printed as its number, `heading` its title or name, `subheadings`
    what stands under it (object name, transliteration ...), `label` the short text and `text` the long one;
    `address` is where its page will be on the web.
    """

    kind: Kind
    id: str
    slug: str
    number: str
    heading: Phrase
    subheadings: tuple[Phrase, ...] = ()
    date: Phrase | None = None
    facts: tuple[Fact, ...] = ()
    label: tuple[Block, ...] = ()
    text: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    figures: tuple[Figure, ...] = ()
    links: tuple[Link, ...] = ()
    is_draft: bool = False
    address: str | None = None
