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
    Record,
    Selection,
)
from catalogue.sources import Sources

R = TypeVar("R", bound=Record)
_LAST = 1_000_000_000
_LONGEST_SLUG = 200
"""Bytes of a slug; a file system takes 255 for a name."""
_UNREADABLE = Museum.model_construct(name=LocalizedLine({"und": "—"}), languages=())
"""Stands for the museum when its own record has errors, so that all others are checked all the same."""


def slug_of(number: str) -> str:
    """A record's name in addresses: letters and digits in lower case, all else as single hyphens."""
    plain = unicodedata.normalize("NFC", number).casefold()
    slug = re.sub(r"[\W_]+", "-", plain).strip("-")
    return slug.encode()[:_LONGEST_SLUG].decode(errors="ignore").strip("-")


@dataclass(frozen=True, slots=True)
class Collection:
    """The museum's records by kind and key, each kind in its order; records that repeat a key are left out."""

    museum: Museum
    records: Mapping[str, Mapping[str, Record]]
    texts: Mapping[str, Localized]

    def of(self, kind: str, model: type[R]) -> Mapping[str, R]:
        """The records of one kind by key; `model` is the kind's own."""
        return cast("Mapping[str, R]", self.records.get(kind, {}))

    @property
    def periods(self) -> Mapping[str, Period]:
        """The periods by id, in their order."""
        return self.of("period", Period)

    @property
    def categories(self) -> Mapping[str, Category]:
        """The categories by id."""
        return self.of("category", Category)

    @property
    def halls(self) -> Mapping[str, Hall]:
        """The halls by id, in their order."""
        return self.of("hall", Hall)

    @property
    def artifacts(self) -> Mapping[str, Artifact]:
        """The artifacts by object number."""
        return self.of("artifact", Artifact)

    @property
    def holdings(self) -> Mapping[str, Holding]:
        """The library's holdings by holding number."""
        return self.of("holding", Holding)

    @property
    def programmes(self) -> Mapping[str, Programme]:
        """The programmes by id."""
        return self.of("programme", Programme)

    @property
    def publications(self) -> Mapping[str, Publication]:
        """The publications by the stem of their file."""
        return self.of("publication", Publication)

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
    by_kind: dict[str, dict[str, Record]] = {}
    for read in sources.records:
        if drafts or getattr(read.record, "status", "published") == "published":
            by_kind.setdefault(read.kind, {}).setdefault(read.key, read.record)
    museum = next(iter(by_kind.pop("museum", {}).values()), _UNREADABLE)
    records = {kind: _ordered(of_kind) for kind, of_kind in by_kind.items()}
    return Collection(cast("Museum", museum), records, sources.texts)


def _ordered(records: dict[str, Record]) -> dict[str, Record]:
    """The records by their own `order`, those without one last; a publication's order is of its entries."""
    return dict(sorted(records.items(), key=lambda item: _place(item[1])))


def _place(record: Record) -> int:
    order = getattr(record, "order", None)
    return order if isinstance(order, int) else _LAST
