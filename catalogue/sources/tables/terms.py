"""A word in a cell becomes a term of the museum's vocabularies: by its id, or by its name in any language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.records import Category, DateSpan, Hall, Localized, Period, Term

from ..origin import Read
from ..validation import near
from .headings import folded


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The ids of one kind of term by each of their names, folded; the names as written, for those misspelt.

    `spans` are the years of a period, by each of its names.
    """

    ids: Mapping[str, str]
    names: Mapping[str, str]
    spans: tuple[tuple[str, DateSpan], ...] = ()

    def find(self, word: str) -> str | None:
        """The id of the term."""
        return self.ids.get(folded(word))

    def near(self, word: str) -> str:
        """The name most like a word, or nothing."""
        return self.names.get(near(folded(word), self.names), "")


Vocabularies = Mapping[str, Vocabulary]
"""Vocabularies by the kind of their terms: period, category, hall, material ..."""


def vocabularies_of(records: Iterable[Read]) -> Vocabularies:
    """The vocabularies of a museum; an id comes before a name, and an earlier name before a later one."""
    ids: dict[str, dict[str, str]] = {}
    names: dict[str, dict[str, str]] = {}
    terms = [read for read in records if isinstance(read.record, Period | Category | Hall | Term)]
    for read in terms:
        ids.setdefault(read.kind, {})[folded(read.key)] = read.key
        names.setdefault(read.kind, {})[folded(read.key)] = read.key
    for read in terms:
        for name in _names_of(read):
            ids[read.kind].setdefault(folded(name), read.key)
            names[read.kind].setdefault(folded(name), name)
    return {kind: Vocabulary(found, names[kind], tuple(_spans(kind, terms))) for kind, found in ids.items()}


def _spans(kind: str, terms: Iterable[Read]) -> Iterator[tuple[str, DateSpan]]:
    """The years of each name of a period."""
    for read in terms:
        if read.kind == kind and isinstance(read.record, Period) and (span := read.record.span):
            yield from ((name, span) for name in _names_of(read))


def _names_of(read: Read) -> Iterable[str]:
    label: Localized | None = getattr(read.record, "label", None) or getattr(read.record, "name", None)
    return label.root.values() if label else ()


NO_VOCABULARY = Vocabulary({}, {})
