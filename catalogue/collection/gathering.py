"""All records of one museum, found by their keys, in the museum's order."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from catalogue.records import (
    Artifact,
    Category,
    Hall,
    Holding,
    Localized,
    LocalizedLine,
    Museum,
    Period,
    Programme,
    Publication,
    Selection,
    Term,
)
from catalogue.sources import Sources

T = TypeVar("T", Period, Hall)
_UNREADABLE = Museum.model_construct(name=LocalizedLine({"und": "—"}), languages=())
"""Stands for the museum when its own record has errors, so that all others are checked all the same."""

TERM_KINDS = ("material", "technique", "subject", "location")


def slug_of(number: str) -> str:
    """A record's name in addresses: letters and digits in lower case, all else as single hyphens."""
    plain = unicodedata.normalize("NFC", number).casefold()
    return re.sub(r"[\W_]+", "-", plain).strip("-")


@dataclass(frozen=True, slots=True)
class Collection:
    """The museum's records by key, each kind in its order; records that repeat a key are left out.

    `terms` holds the labels of materials, techniques, subjects and locations by kind and id.
    """

    museum: Museum
    periods: Mapping[str, Period]
    categories: Mapping[str, Category]
    halls: Mapping[str, Hall]
    terms: Mapping[str, Mapping[str, Term]]
    artifacts: Mapping[str, Artifact]
    holdings: Mapping[str, Holding]
    programmes: Mapping[str, Programme]
    publications: Mapping[str, Publication]
    texts: Mapping[str, Localized]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the museum publishes in, in the order of fallback."""
        return self.museum.languages

    def selected(self, selection: Selection) -> list[Artifact]:
        """The artifacts a selection takes, in the order of the collection; its conditions must all hold."""
        return [artifact for artifact in self.artifacts.values() if _is_selected(artifact, selection)]


def _is_selected(artifact: Artifact, selection: Selection) -> bool:
    wanted = (
        (selection.period, (artifact.period,)),
        (selection.category, (artifact.category,)),
        (selection.hall, (artifact.hall,)),
        (selection.material, artifact.materials),
        (selection.objects, (artifact.object_number,)),
    )
    return all(not choice or any(value in choice for value in values) for choice, values in wanted)


def collect(sources: Sources, *, drafts: bool = False) -> Collection:
    """The collection in what was read; `drafts` takes records with status draft too."""
    by_kind: dict[str, dict[str, object]] = {}
    for read in sources.records:
        if drafts or getattr(read.record, "status", "published") == "published":
            by_kind.setdefault(read.kind, {}).setdefault(read.key, read.record)
    museum = next(iter(by_kind.get("museum", {}).values()), _UNREADABLE)
    return Collection(
        cast("Museum", museum),
        _ordered(cast("dict[str, Period]", by_kind.get("period", {}))),
        cast("dict[str, Category]", by_kind.get("category", {})),
        _ordered(cast("dict[str, Hall]", by_kind.get("hall", {}))),
        {kind: cast("dict[str, Term]", by_kind.get(kind, {})) for kind in TERM_KINDS},
        cast("dict[str, Artifact]", by_kind.get("artifact", {})),
        cast("dict[str, Holding]", by_kind.get("holding", {})),
        cast("dict[str, Programme]", by_kind.get("programme", {})),
        cast("dict[str, Publication]", by_kind.get("publication", {})),
        sources.texts,
    )


def _ordered(records: dict[str, T]) -> dict[str, T]:
    return dict(sorted(records.items(), key=lambda item: item[1].order if item[1].order is not None else 1_000_000))
