"""A list and its index become what narrows and orders the list in the browser, and the page that searches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from catalogue.edition import Kind

from .card import Card
from .facets import FACETS, KIND
from .page import Page
from .search import Index

_FEWEST = 8
"""A list of fewer is seen at one glance: there is nothing to narrow."""
_ON_THE_SEARCH_PAGE = ("period", "category", "hall", "material", "language")
ORDERS: tuple[tuple[str, str], ...] = (("date", "Oldest first"), ("title", "By title"), ("number", "By number"))
"""The orders that every list may be had in, and their names in the interface's English."""
LISTED_BY_PERIOD, LISTED_BY_SHELF = ("listed", "By period"), ("listed", "By language and author")
VISITED = ("visited", "Order of the visit")
"""The orders of lists before a reader asks for another: the one of the index's that it is, and its name."""


@dataclass(frozen=True, slots=True)
class Finder:
    """What a page needs to narrow its list: the index's version, the query of the list itself, facets and orders.

    Facets and orders are pairs of an id and a name in the interface's English; `own_order` is the list's before one is
    asked for.
    """

    version: str
    scope: str
    own_order: str
    facets: tuple[tuple[str, str], ...]
    orders: tuple[tuple[str, str], ...]


def finder(
    index: Index, kind: Kind, cards: Sequence[Card], *, own_order: tuple[str, str], group: str = ""
) -> Finder | None:
    """The finder of a list of one kind of record, or of those in a `group` such as `period=saka`; none for a few."""
    facets = _choices(index, (index.places[card.href] for card in cards))
    if len(cards) < _FEWEST:
        return None
    scope = f"{KIND}={kind}&{group}" if group else f"{KIND}={kind}"
    order, name = own_order
    return Finder(index.version, scope, order, facets, (("", name), *ORDERS))


def search_page(index: Index) -> Page:
    """The page that searches, after all records are taken up."""
    facets = tuple(each for each in _choices(index, range(len(index.records))) if each[0] in _ON_THE_SEARCH_PAGE)
    values = {"finder": Finder(index.version, "", "", facets, (("", "Best match first"), *ORDERS))}
    return Page("search/index.html", "search.html", "search", values, is_live=True)


def _choices(index: Index, places: Iterable[int]) -> tuple[tuple[str, str], ...]:
    return tuple((name, FACETS[name]) for name in index.columns.choices(places))
