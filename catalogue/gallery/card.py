"""An entry becomes the card that stands for it in lists, small enough to keep thousands of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from catalogue.edition import Edition, Entry, Figure, Kind, address
from catalogue.records import Phrase


@dataclass(frozen=True, slots=True)
class Card:
    """What a list shows of a record. `groups` holds the ids of its period, category and hall by role.

    `lang` is the language of a book, which its title may show in other letters.
    """

    href: str
    heading: Phrase
    date: Phrase | None = None
    figure: Figure | None = None
    subheadings: tuple[Phrase, ...] = ()
    byline: tuple[Phrase, ...] = ()
    groups: frozenset[tuple[str, str]] = frozenset()
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a long list: its address, its members, and where it stands among the others."""

    path: str
    members: tuple[tuple[str, Card], ...]
    number: int
    total: int


def card_of(entry: Entry) -> Card:
    """The card of an entry."""
    return Card(
        address(entry.kind, entry.slug),
        entry.heading,
        entry.date,
        entry.figures[0] if entry.figures else None,
        entry.subheadings,
        next((fact.values for fact in entry.facts if fact.key == "authors"), ()),
        frozenset((link.role, link.id) for link in entry.links if link.role in ("period", "category", "hall")),
    )


def glance(edition: Edition, kind: Kind, number: str, slug: str) -> Card:
    """The card of an artifact made without its entry: its title and its first picture."""
    artifact = edition.collection.artifacts[number]
    figure = Figure(artifact.images[0].file, None) if artifact.images else None
    return Card(address(kind, slug), artifact.title.pick(edition.order), figure=figure)


def sheets(members: Sequence[tuple[str, Card]], folder: str, size: int) -> Iterator[Sheet]:
    """A list cut into pages of at most `size` members, each with its group; an empty list is one empty page."""
    total = max(1, -(-len(members) // size))
    for number in range(1, total + 1):
        part = tuple(members[(number - 1) * size : number * size])
        yield Sheet(f"{folder}/{sheet_name(number)}", part, number, total)


def sheet_name(number: int) -> str:
    """The file of the n-th page of a list."""
    return "index.html" if number == 1 else f"page-{number}.html"


def of_group(cards: Iterable[Card], role: str, key: str) -> list[Card]:
    """The cards of one period, category or hall."""
    return [card for card in cards if (role, key) in card.groups]
