"""Periods, categories and halls become their lists and their pages with all that belongs to them."""

from collections.abc import Iterator, Mapping, Sequence

from catalogue.edition import FOLDERS, Kind
from catalogue.exchange import page_source
from catalogue.records import Phrase

from .artifact_pages import PLATES_A_PAGE
from .card import Card, of_group, sheets
from .citing import citing
from .page import Page
from .tour import GROUPS, Group, Tour

TITLES: Mapping[Kind, str] = {"period": "Periods", "category": "Categories", "hall": "Halls"}
"""The heading of the list of each kind, in the interface's English."""


def group_pages(tour: Tour, cards: Sequence[Card]) -> Iterator[Page]:
    """The list of each kind of group, then the pages of its members."""
    for kind in GROUPS:
        groups = tour.groups[kind]
        yield Page(
            f"{FOLDERS[kind]}/index.html",
            "groups.html",
            FOLDERS[kind],
            {"kind": kind, "title": _title(tour, kind), "groups": groups},
        )
        for index, group in enumerate(groups):
            yield from _pages(tour, kind, group, of_group(cards, kind, group.entry.id), _beside(groups, index))


def _title(tour: Tour, kind: Kind) -> Phrase:
    return tour.edition.word(tour.edition.words.text(TITLES[kind]))


def _beside(groups: Sequence[Group], index: int) -> tuple[Group | None, Group | None]:
    return (groups[index - 1] if index else None), (groups[index + 1] if index + 1 < len(groups) else None)


def _pages(
    tour: Tour, kind: Kind, group: Group, cards: Sequence[Card], beside: tuple[Group | None, Group | None]
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
            "programmes": held,
            "previous": beside[0],
            "next": beside[1],
        }
        if sheet.number == 1:
            source = page_source(tour.edition, group.entry.slug, group.entry.heading, sheet.path)
            values |= citing(tour.edition, source)
        yield Page(sheet.path, "group.html", FOLDERS[kind], values)
