"""Periods, categories and halls become their lists and their pages with all that belongs to them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from catalogue.collection import slug_of
from catalogue.edition import FOLDERS, Kind, address
from catalogue.exchange import manifest_at, page_source
from catalogue.images import Picture
from catalogue.records import Phrase

from .artifact_pages import PLATES_A_PAGE
from .card import Card, of_group, sheets
from .citing import citing
from .finder import LISTED_BY_PERIOD, VISITED, Finder, finder
from .halls import Station, round_of
from .page import Page
from .search import Index
from .tour import GROUPS, Group, Tour

TITLES: Mapping[Kind, str] = {"period": "Periods", "category": "Categories", "hall": "Halls"}
"""The heading of the list of each kind, in the interface's English."""


_WITH_MANIFEST = ("period", "hall")


def group_pages(tour: Tour, cards: Sequence[Card], pictures: Mapping[str, Picture], index: Index) -> Iterator[Page]:
    """The list of each kind of group, then the pages of its members."""
    walk = round_of(tour)
    stations = {("hall", station.group.entry.id): station for station in walk.stations}
    for kind in GROUPS:
        groups = tour.groups[kind]
        yield Page(
            f"{FOLDERS[kind]}/index.html",
            "halls.html" if kind == "hall" else "groups.html",
            FOLDERS[kind],
            {"kind": kind, "title": _title(tour, kind), "groups": groups, "round": walk},
        )
        for place, group in enumerate(groups):
            members = of_group(cards, kind, group.entry.id)
            station = stations.get((kind, group.entry.id))
            if station:
                members = _in_order(members, station)
            narrowed_by = _finder(index, kind, group, members)
            for page in _pages(tour, kind, group, members, _beside(groups, place), station, narrowed_by):
                yield replace(page, values={**page.values, "manifest": _manifest(kind, group, members, pictures)})


def _finder(index: Index, kind: Kind, group: Group, members: Sequence[Card]) -> Finder | None:
    own_order = VISITED if kind == "hall" else LISTED_BY_PERIOD
    return finder(index, "artifact", members, own_order=own_order, group=f"{kind}={group.entry.id}")


def _in_order(cards: Sequence[Card], station: Station) -> list[Card]:
    """The cards in the order of the visit."""
    places = {address("artifact", slug_of(number)): place for place, number in enumerate(station.objects)}
    return sorted(cards, key=lambda card: places[card.href])


def _manifest(kind: Kind, group: Group, held: Sequence[Card], pictures: Mapping[str, Picture]) -> str | None:
    """Where the group's manifest is, if it has one: that needs a picture to show."""
    figures = (*group.entry.figures, *(each.figure for each in held))
    is_seen = any(figure.file in pictures for figure in figures if figure)
    return manifest_at(FOLDERS[kind], group.entry.slug) if kind in _WITH_MANIFEST and is_seen else None


def _title(tour: Tour, kind: Kind) -> Phrase:
    return tour.edition.word(tour.edition.words.text(TITLES[kind]))


def _beside(groups: Sequence[Group], index: int) -> tuple[Group | None, Group | None]:
    return (groups[index - 1] if index else None), (groups[index + 1] if index + 1 < len(groups) else None)


def _pages(
    tour: Tour,
    kind: Kind,
    group: Group,
    cards: Sequence[Card],
    beside: tuple[Group | None, Group | None],
    station: Station | None,
    narrowed_by: Finder | None,
) -> Iterator[Page]:
    folder = f"{FOLDERS[kind]}/{group.entry.slug}"
    here = (kind, group.entry.id)
    held = [each for each in tour.programmes if here in {(link.kind, link.id) for link in each.links}]
    for sheet in sheets([("", each) for each in cards], folder, PLATES_A_PAGE):
        values: dict[str, object] = {
            "entry": group.entry,
            "kind": kind,
            "title": _title(tour, kind),
            "sheet": sheet,
            "cards": [each for _, each in sheet.members],
            "count": len(cards),
            "finder": narrowed_by,
            "programmes": held,
            "previous": beside[0],
            "next": beside[1],
            "station": station,
            "total": len(tour.groups[kind]),
        }
        if sheet.number == 1:
            source = page_source(tour.edition, group.entry.slug, group.entry.heading, sheet.path)
            values |= citing(tour.edition, source)
        yield Page(sheet.path, "group.html", FOLDERS[kind], values, is_live=narrowed_by is not None)
