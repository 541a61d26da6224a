"""The items of a book become its indexes: titles, makers, places, materials, periods, in the order of the language."""

from collections.abc import Iterable, Iterator, Sequence

from catalogue.collection import Collection
from catalogue.language import initial, sort_key
from catalogue.records import Artifact, Phrase

from .apparatus import Index, IndexRow
from .book import Item
from .edition import Edition
from .saying import say

Pair = tuple[Phrase, int]
"""A term and the catalogue number of an item it names."""


def index_of_titles(edition: Edition, items: Sequence[Item]) -> Index | None:
    """The headings of the items."""
    return _index(edition, "titles", "Index of titles", ((item.entry.heading, item.number) for item in items))


def index_of_makers(edition: Edition, items: Sequence[Item]) -> Index | None:
    """Who made the items: persons and workshops, and the cultures they come from."""

    def pairs() -> Iterator[Pair]:
        for artifact, number in _artifacts(edition, items):
            for name in (*(maker.name for maker in artifact.makers), artifact.culture):
                if phrase := edition.phrase(name):
                    yield capitalised(phrase), number

    return _index(edition, "makers", "Index of makers and cultures", pairs())


def index_of_places(edition: Edition, items: Sequence[Item]) -> Index | None:
    """Where the items were made and found."""

    def pairs() -> Iterator[Pair]:
        for artifact, number in _artifacts(edition, items):
            for place in (artifact.production_place, artifact.find_spot):
                if place:
                    yield capitalised(place.name.pick(edition.order)), number

    return _index(edition, "places", "Index of places", pairs())


def index_of_materials(edition: Edition, items: Sequence[Item]) -> Index | None:
    """What the items are made of and how, by the terms of the vocabularies."""

    def pairs() -> Iterator[Pair]:
        for artifact, number in _artifacts(edition, items):
            for field in ("materials", "techniques"):
                for term in say(edition, field, getattr(artifact, field)):
                    yield capitalised(term), number

    return _index(edition, "materials", "Index of materials and techniques", pairs())


def index_of_periods(edition: Edition, items: Sequence[Item]) -> Index | None:
    """The periods in their order, below each its categories."""
    rows = []
    for period in edition.collection.periods.values():
        of_period = [(a, number) for a, number in _artifacts(edition, items) if a.period == period.id]
        if of_period:
            numbers = tuple(number for _, number in of_period)
            pairs = list(_categories(edition.collection, edition, of_period))
            rows.append(IndexRow(period.label.pick(edition.order), numbers, rows=tuple(_rows(edition, pairs))))
    return Index("periods", edition.words.text("Index of periods"), tuple(rows)) if rows else None


def _categories(collection: Collection, edition: Edition, artifacts: Iterable[tuple[Artifact, int]]) -> Iterator[Pair]:
    for artifact, number in artifacts:
        if category := collection.categories.get(artifact.category or ""):
            yield category.label.pick(edition.order), number


def _artifacts(edition: Edition, items: Iterable[Item]) -> Iterator[tuple[Artifact, int]]:
    return ((edition.collection.artifacts[item.entry.id], item.number) for item in items)


def _index(edition: Edition, key: str, heading: str, pairs: Iterable[Pair]) -> Index | None:
    rows = tuple(_rows(edition, pairs))
    return Index(key, edition.words.text(heading), rows) if rows else None


def _rows(edition: Edition, pairs: Iterable[Pair]) -> Iterator[IndexRow]:
    numbers: dict[Phrase, set[int]] = {}
    for term, number in pairs:
        numbers.setdefault(term, set()).add(number)
    for term in sorted(numbers, key=lambda term: sort_key(term.text, edition.lang)):
        yield IndexRow(term, tuple(sorted(numbers[term])), initial(term.text, edition.lang))


def capitalised(phrase: Phrase) -> Phrase:
    """A phrase as an index or glossary begins it."""
    return Phrase(phrase.text[:1].upper() + phrase.text[1:], phrase.lang)
