"""The museum becomes its home page, the programme, and the pages on visiting it and on itself."""

from collections.abc import Iterator, Sequence

from catalogue.edition import address, publication_views, text_view

from .card import Card
from .library_pages import shelves
from .page import Page
from .tour import Tour


def home_page(tour: Tour, books: Sequence[Card]) -> Iterator[Page]:
    """The home page: the great picture, the walk through the periods, halls, shelves and what is on."""
    values = {
        "periods": tour.groups["period"],
        "halls": tour.groups["hall"],
        "shelves": shelves(tour.edition, books),
        "programmes": tour.programmes,
        "publications": list(publication_views(tour.edition)),
        "count": len(tour.edition.collection.artifacts),
        "tour": tour,
    }
    yield Page("index.html", "home.html", "", values)


def programme_pages(tour: Tour) -> Iterator[Page]:
    """The programme and a page for each part of it."""
    yield Page("programme/index.html", "programmes.html", "programme", {"programmes": tour.programmes})
    for entry in tour.programmes:
        ways = {link.role: link for link in entry.links}
        others = [each for each in tour.programmes if each.id != entry.id]
        values = {"entry": entry, "ways": ways, "others": others[:4]}
        yield Page(address("programme", entry.slug), "programme.html", "programme", values)


def museum_pages(tour: Tour) -> Iterator[Page]:
    """The pages "About" and "Visit"."""
    values = {"text": text_view(tour.edition, "about"), "halls": tour.groups["hall"]}
    yield Page("about/index.html", "about.html", "about", values)
    yield Page("visit/index.html", "visit.html", "visit", {"halls": tour.groups["hall"]})
