"""Addresses that records had before become pages that lead to where the records are now."""

from collections.abc import Iterator

from catalogue.collection import former_slugs, slug_of
from catalogue.edition import FOLDERS, Kind, address, entries, web_address
from catalogue.records import Phrase

from .rendering import Press, shared_values
from .tour import Tour


def former_pages(press: Press, tour: Tour) -> Iterator[tuple[str, bytes]]:
    """Path below the gallery's root and content of each; a host of plain files cannot redirect otherwise."""
    for kind in FOLDERS:
        names = dict(_names(tour, kind))
        for slug, key in former_slugs(tour.edition.collection, kind):
            yield _moved(press, tour, address(kind, slug), address(kind, slug_of(key)), names[key])
    for slug, stem in former_slugs(tour.edition.collection, "publication"):
        title = tour.edition.collection.publications[stem].title.pick(tour.edition.order)
        yield _moved(press, tour, f"publications/{slug}/index.html", f"publications/index.html#{stem}", title)


def _names(tour: Tour, kind: Kind) -> Iterator[tuple[str, Phrase]]:
    """The records that were named otherwise before, by key."""
    moved = {key for _, key in former_slugs(tour.edition.collection, kind)}
    if moved:
        yield from ((entry.id, entry.heading) for entry in entries(tour.edition, kind) if entry.id in moved)


def _moved(press: Press, tour: Tour, old: str, new: str, name: Phrase) -> tuple[str, bytes]:
    path, page = f"{tour.edition.lang}/{old}", f"{tour.edition.lang}/{new}"
    values = shared_values(press, tour, path)
    base = tour.edition.collection.museum.base_url
    values |= {"name": name, "href": f"{values['root']}{page}", "canonical": web_address(base, page.partition("#")[0])}
    return path, press.templates.render("moved.html", values, page=path).encode()
