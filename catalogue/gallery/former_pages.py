"""Addresses that records had before become pages that lead to where the records are now."""

from collections.abc import Iterator
from typing import Literal

from catalogue.collection import former_slugs, slug_of
from catalogue.edition import FOLDERS, Kind, address, entries, web_address
from catalogue.records import Phrase

from .rendering import Press, printed, shared_values
from .tour import Tour


def former_pages(press: Press, tour: Tour) -> Iterator[tuple[str, bytes]]:
    """Path below the gallery's root and content of each; a host of plain files cannot redirect otherwise."""
    for kind in FOLDERS:
        names = dict(_names(tour, kind))
        for slug, key in former_slugs(tour.edition.collection, kind):
            yield _moved(press, tour, address(kind, slug), address(kind, slug_of(key)), names[key])


def _names(tour: Tour, kind: Kind | Literal["publication"]) -> Iterator[tuple[str, Phrase]]:
    """The records that were named otherwise before, by key."""
    moved = {key for _, key in former_slugs(tour.edition.collection, kind)}
    if kind == "publication":
        publications = tour.edition.collection.publications
        yield from ((stem, publications[stem].title.pick(tour.edition.order)) for stem in moved)
    elif moved:
        yield from ((entry.id, entry.heading) for entry in entries(tour.edition, kind) if entry.id in moved)


def _moved(press: Press, tour: Tour, old: str, new: str, name: Phrase) -> tuple[str, bytes]:
    path, page = f"{tour.edition.lang}/{old}", f"{tour.edition.lang}/{new}"
    values = shared_values(press, tour, path)
    base = tour.edition.collection.museum.base_url
    values |= {"name": name, "href": f"{values['root']}{page}", "canonical": web_address(base, page)}
    return path, printed(press, "moved.html", values, path, tour.edition.lang)
