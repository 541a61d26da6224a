"""Editions become pages, one after the other, so that memory does not grow with the museum."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from catalogue.edition import Edition, Entry, publication_views, text_view
from catalogue.exchange import data_files
from catalogue.figures import Basemap
from catalogue.images import Picture
from catalogue.templating import Templates

from .artifact_pages import artifact_list, artifact_pages, by_period
from .card import Card
from .finder import finder, search_page
from .group_pages import group_pages
from .library_pages import holding_pages, library_list, shelves
from .map_page import map_page
from .page import Page
from .publication_pages import Downloads, address_of, publication_page, words_of
from .rendering import Press, render
from .root_pages import root_pages
from .search import Index
from .sitemap import robots, sitemaps
from .time_page import timeline_page
from .tour import Tour, tour_of
from .visit_pages import calendars, home_page, museum_pages, programme_pages


def site_pages(
    editions: Mapping[str, Edition],
    pictures: Mapping[str, Picture],
    downloads: Downloads,
    templates: Templates,
    assets: Iterable[str],
    basemap: Basemap,
) -> Iterator[tuple[str, bytes]]:
    """Path and content of every page below the gallery's root, made lazily. `assets` are the paths of its assets."""
    press = Press(templates, pictures, tuple(assets), tuple(editions))
    tours = [tour_of(edition) for edition in editions.values()]
    paths: dict[str, None] = {}
    for tour in tours:
        index = Index(tour, pictures)
        for page in _pages(tour, press, downloads, basemap, index):
            paths[page.path] = None
            yield f"{tour.edition.lang}/{page.path}", render(press, tour, page)
        files = chain(((f"search/{name}", content) for name, content in index.files.items()), calendars(tour))
        yield from ((f"{tour.edition.lang}/{path}", content) for path, content in files)
    yield from root_pages(press, tours)
    yield from ((f"data/{name}", content) for name, content in data_files(tours[0].edition.collection))
    base = tours[0].edition.collection.museum.base_url
    yield from sitemaps(base, press.languages, list(paths))
    yield "robots.txt", robots(base)


def _pages(tour: Tour, press: Press, downloads: Downloads, basemap: Basemap, index: Index) -> Iterator[Page]:
    """Every page of one language. The pages of records come first: what they meet fills the lists."""
    artifacts: list[Card] = []
    holdings: list[Card] = []
    for page in chain(artifact_pages(tour, press.pictures, artifacts), holding_pages(tour, holdings)):
        if isinstance(entry := page.values["entry"], Entry):
            index.add(entry)
        yield page
    _take_up_others(tour, index)
    in_order, on_shelves = by_period(tour, artifacts), shelves(tour.edition, holdings)
    index.arrange(card.href for card in chain(in_order, *(shelf.cards for shelf in on_shelves)))
    yield search_page(index)
    yield from artifact_list(tour, in_order, finder(index, "artifact", in_order, own_order="Period"))
    by_number = dict(zip(tour.edition.collection.artifacts, artifacts, strict=True))
    yield from timeline_page(tour, by_number)
    yield from map_page(tour, by_number, basemap)
    yield from group_pages(tour, in_order, index)
    yield from library_list(on_shelves, finder(index, "holding", holdings, own_order="Language and author"))
    yield from programme_pages(tour)
    yield from publication_page(tour, downloads)
    yield from museum_pages(tour)
    yield from home_page(tour, holdings)


def _take_up_others(tour: Tour, index: Index) -> None:
    """What else is searched: groups, what is on, publications, the museum's texts."""
    for group in chain.from_iterable(tour.groups.values()):
        index.add(group.entry, group.figure)
    for entry in tour.programmes:
        index.add(entry)
    for view in publication_views(tour.edition):
        headings = filter(None, (view.title, view.subtitle))
        index.add_text(address_of(view), headings, "Publications", words_of(tour.edition, view), view.figure)
    if about := text_view(tour.edition, "about"):
        index.add_text("about/index.html", (about.heading,), "About", about.blocks)
