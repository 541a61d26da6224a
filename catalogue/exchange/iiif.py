"""A gallery becomes its IIIF documents: a manifest for each object, period, hall and publication, and a collection."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from catalogue.edition import Edition, short_entries
from catalogue.images import Picture

from .downloads import DATA
from .iiif_canvas import Shown, shown
from .iiif_groups import Placed, group_manifests, publication_manifests
from .iiif_image import SERVICES, description
from .iiif_manifest import CONTEXT, MANIFEST, artifact_manifest
from .iiif_rights import museum_rights
from .iiif_site import PLACE, Site, site_of
from .language_map import language_map


def iiif_files(
    editions: Iterable[Edition], pictures: Mapping[str, Picture], *, pictures_at: str, logo_at: str | None = None
) -> Iterator[tuple[str, bytes]]:
    """Path and content of every document below the gallery's root, made lazily.

    `pictures_at` is the gallery's folder of derivatives, `logo_at` the museum's logo. What has no picture has no
    manifest: that needs a canvas.
    """
    site = site_of(editions, pictures, pictures_at, logo_at)
    references: list[Mapping[str, Any]] = []
    for place, document in _manifests(site):
        references.append({key: document[key] for key in ("id", "type", "label", "thumbnail")})
        yield _written(f"{place}/{MANIFEST}", document)
    yield _written(f"{PLACE}/collection.json", _collection(site, references))
    for picture in pictures.values():
        if picture.tiles:
            yield _written(f"{SERVICES}/{picture.tiles.name}/info.json", description(site, picture.tiles))


def _manifests(site: Site) -> Iterator[Placed]:
    """The manifests, each with its folder; objects first, of which the others show pictures."""
    objects: dict[str, Shown] = {}
    for row in zip(*(short_entries(edition, "artifact") for edition in site.editions), strict=True):
        if (of := shown(site, row)).views:
            objects[row[0].id] = of
            yield of.place, artifact_manifest(site, of, row)
    yield from group_manifests(site, objects)
    yield from publication_manifests(site, objects)


def _collection(site: Site, references: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The museum (Presentation API 3.0, 5.1)."""
    names = [view.name for view in site.museum]
    parts = {
        "summary": language_map(view.tagline for view in site.museum),
        **museum_rights(site),
        "provider": site.provider(),
        "homepage": site.homepage("index.html", names),
        "seeAlso": site.data(f"{DATA}/artifacts.json") if references else [],
        "items": references,
    }
    head = {
        "@context": CONTEXT,
        "id": site.url(f"{PLACE}/collection.json"),
        "type": "Collection",
        "label": language_map(names),
    }
    return head | {key: value for key, value in parts.items() if value or key == "items"}


def _written(path: str, document: Mapping[str, Any]) -> tuple[str, bytes]:
    return path, json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
