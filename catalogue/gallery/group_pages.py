"""Periods, categories and halls become their lists and their pages with all that belongs to them."""

from collections.abc import Iterator, Mapping, Sequence

from catalogue.edition import FOLDERS, Kind
from catalogue.records import Phrase

from .artifact_pages import PLATES_A_PAGE
from .card import Card, of_group, sheets
from .finder import Finder, finder
from .page import Page
from .search import Index
from .tour import GROUPS, Group, Tour

TITLES: Mapping[Kind, str] = {"period": "Periods", "category": "Categories", "hall": "Halls"}
"""The heading of the list of each kind, in the interface's English."""


def group_pages(tour: Tour, cards: Sequence[Card], index: Index) -> Iterator[Page]:
    """The list of each kind of group, then the pages of its members."""
    for kind in GROUPS:
        groups = tour.groups[kind]
        yield Page(
            f"{FOLDERS[kind]}/index.html",
            "groups.html",
            FOLDERS[kind],
            {"kind": kind, "title": _title(tour, kind), "groups": groups},
        )
        for place, group in enumerate(groups):
            members = of_group(cards, kind, group.entry.id)
            here = f"{kind}={group.entry.id}"
            narrowed_by = finder(index, "artifact", members, own_order="Period", group=here)
            yield from _pages(tour, kind, group, members, _beside(groups, place), narrowed_by)


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
    narrowed_by: Finder | None,
) -> Iterator[Page]:
    folder = f"{FOLDERS[kind]}/{group.entry.slug}"
    here = (kind, group.entry.id)
    held = [each for each in tour.programmes if here in {(link.kind, link.id) for link in each.links}]
    for sheet in sheets([("", each) for each in cards], folder, PLATES_A_PAGE):
        values = {
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
        }
        yield Page(sheet.path, "group.html", FOLDERS[kind], values)
