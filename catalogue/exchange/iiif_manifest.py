"""What a reader sees of an object in all languages becomes its IIIF manifest (Presentation API 3.0, 5.2)."""

from collections.abc import Mapping, Sequence
from typing import Any

from catalogue.edition import Block, Entry
from catalogue.records import Artifact, Phrase

from .downloads import artifact_file
from .iiif_canvas import Shown, own_canvases
from .iiif_image import thumbnail
from .iiif_rights import rights_uri
from .iiif_site import PLACE, Site
from .language_map import LanguageMap, language_map

CONTEXT = "http://iiif.io/api/presentation/3/context.json"
MANIFEST = "manifest.json"
_WAYS = {"period": "Period", "category": "Category", "hall": "On display in"}
_REQUIRED = ("credit_line", "rights")
"""Facts that must be shown wherever the object is; they are not told twice."""


def manifest_at(folder: str, name: str) -> str:
    """The path, below the gallery's root, of the manifest of what has this page in this folder of a language."""
    return f"{PLACE}/{folder}/{name}/{MANIFEST}"


def artifact_manifest(site: Site, of: Shown, row: Sequence[Entry]) -> dict[str, Any]:
    """The manifest of an object that has pictures; `row` is its entry in each edition."""
    artifact = site.editions[0].collection.artifacts[row[0].id]
    canvases = own_canvases(site, of)
    return manifest(
        site,
        of.place,
        label=language_map(of.headings),
        summary=language_map(map(summary_of, row)),
        metadata=_metadata(site, row),
        requiredStatement=_required(site, row),
        rights=_rights(site, artifact),
        thumbnail=thumbnail(site, of.views[0].picture),
        homepage=site.homepage(of.path, of.headings),
        seeAlso=site.data(artifact_file(row[0].slug)),
        items=canvases,
        structures=_structures(site, of.place, canvases),
    )


def manifest(site: Site, place: str, **parts: Any) -> dict[str, Any]:
    """A manifest at a place below the gallery's root; parts that are empty are left out."""
    head = {"@context": CONTEXT, "id": site.url(f"{place}/{MANIFEST}"), "type": "Manifest"}
    return head | {key: value for key, value in (parts | {"provider": site.provider()}).items() if value}


def summary_of(entry: Entry) -> Phrase | None:
    """The short text of a record, else how its long one begins."""
    first = next((block for block in (*entry.label, *entry.text) if block.kind == "paragraph"), None)
    return _phrase(first) if first else None


def _phrase(block: Block) -> Phrase:
    return Phrase("".join(span.text for span in block.spans), block.spans[0].lang)


def _metadata(site: Site, row: Sequence[Entry]) -> list[Mapping[str, LanguageMap]]:
    """The ways to period, category and hall, then the rows of the tombstone, each in all languages."""
    ways = [_pair(site.words(label), _way(row, role)) for role, label in _WAYS.items()]
    facts = [_fact(site, row, fact.key) for fact in row[0].facts if fact.key not in _REQUIRED]
    return [pair for pair in (*ways, *facts) if pair["value"]]


def _pair(label: LanguageMap, value: LanguageMap) -> Mapping[str, LanguageMap]:
    return {"label": label, "value": value}


def _way(row: Sequence[Entry], role: str) -> LanguageMap:
    return language_map(link.text for entry in row for link in entry.links if link.role == role)


def _fact(site: Site, row: Sequence[Entry], key: str) -> Mapping[str, LanguageMap]:
    facts = [
        (edition, fact)
        for edition, entry in zip(site.editions, row, strict=True)
        for fact in entry.facts
        if fact.key == key
    ]
    return _pair(
        language_map(edition.word(fact.label) for edition, fact in facts),
        language_map(value for _, fact in facts for value in fact.values),
    )


def _required(site: Site, row: Sequence[Entry]) -> Mapping[str, LanguageMap] | None:
    values = language_map(
        value for key in _REQUIRED for entry in row for fact in entry.facts if fact.key == key for value in fact.values
    )
    return _pair(site.words("Rights"), values) if values else None


def _rights(site: Site, artifact: Artifact) -> str | None:
    rights = artifact.rights or site.editions[0].collection.museum.rights
    return rights_uri(rights.uri) if rights else None


def _structures(site: Site, place: str, canvases: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The views of an object that has several, by name (Presentation API 3.0, 5.4)."""
    if len(canvases) == 1:
        return []
    ranges = [
        {
            "id": site.url(f"{place}/range/{number}"),
            "type": "Range",
            "label": each["label"],
            "items": [{"id": each["id"], "type": "Canvas"}],
        }
        for number, each in enumerate(canvases, 1)
    ]
    return [{"id": site.url(f"{place}/range/0"), "type": "Range", "label": site.words("Pictures"), "items": ranges}]
