"""Periods, halls and publications become manifests that show the first picture of each object they hold."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from catalogue.edition import Kind, chosen, entries, publication_views

from .iiif_canvas import Shown, canvas, own_canvases, shown, views
from .iiif_manifest import manifest, summary_of
from .iiif_rights import museum_rights
from .iiif_site import PLACE, Site
from .language_map import LanguageMap, language_map

Placed = tuple[str, dict[str, Any]]
"""A folder below the gallery's root and the manifest in it."""

_GROUPS: tuple[Kind, ...] = ("period", "hall")


def group_manifests(site: Site, objects: Mapping[str, Shown]) -> Iterator[Placed]:
    """The manifest of each period and hall that has a picture to show; `objects` are by number."""
    artifacts = site.editions[0].collection.artifacts
    for kind in _GROUPS:
        for row in zip(*(entries(edition, kind) for edition in site.editions), strict=True):
            held = [number for number, artifact in artifacts.items() if getattr(artifact, kind) == row[0].id]
            summary = language_map(map(summary_of, row))
            yield from _manifest(site, shown(site, row), _known(objects, held), summary)


def publication_manifests(site: Site, objects: Mapping[str, Shown]) -> Iterator[Placed]:
    """The manifest of each publication, its objects in its own order."""
    listed = [{view.slug: view for view in publication_views(edition)} for edition in site.editions]
    for stem, publication in site.editions[0].collection.publications.items():
        shows = [seen[stem] for seen in listed if stem in seen]
        if not shows:  # it appears in none of these languages
            continue
        titles = tuple(publication.title.pick(edition.order) for edition in site.editions)
        figures = [(view.figure,) if view.figure else () for view in shows]
        own = Shown(f"{PLACE}/publications/{stem}", shows[0].path, titles, views(site, figures))
        held = (artifact.object_number for artifact in chosen(site.editions[0], publication))
        summary = language_map(view.subtitle for view in shows)
        yield from _manifest(site, own, _known(objects, held), summary)


def _known(objects: Mapping[str, Shown], numbers: Iterable[str]) -> list[Shown]:
    return [objects[number] for number in numbers if number in objects]


def _manifest(site: Site, own: Shown, members: list[Shown], summary: LanguageMap) -> Iterator[Placed]:
    """One manifest, or none where there is no picture."""
    canvases = [*own_canvases(site, own), *(_member(site, own.place, member) for member in members)]
    if not canvases:
        return
    document = manifest(
        site,
        own.place,
        label=language_map(own.headings),
        summary=summary,
        **museum_rights(site),
        thumbnail=canvases[0]["thumbnail"],
        homepage=site.homepage(own.path, own.headings),
        items=canvases,
    )
    yield own.place, document


def _member(site: Site, place: str, member: Shown) -> dict[str, Any]:
    """An object by its first picture, under its own name, with the way to its page."""
    label = language_map(member.headings)
    shows = canvas(site, member.views[0], f"{place}/canvas/{member.place.removeprefix(f'{PLACE}/')}", label)
    return shows | {"homepage": site.homepage(member.path, member.headings)}
