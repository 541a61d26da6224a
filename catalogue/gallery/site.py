"""Editions become pages, one after the other, so that memory does not grow with the museum."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from catalogue.collection import slug_of
from catalogue.edition import Edition, Entry, address, publication_views, text_view
from catalogue.exchange import DATA, LIBRARY_FORMATS, Source, data_files, feed_of
from catalogue.figures import Basemap
from catalogue.images import Picture
from catalogue.templating import Templates

from .artifact_pages import artifact_list, artifact_pages, by_period
from .card import Card
from .citing import cited_on, reference_files
from .finder import LISTED_BY_PERIOD, LISTED_BY_SHELF, finder, search_page
from .former_pages import former_pages
from .group_pages import group_pages
from .halls import round_of
from .letters import Letters
from .library_pages import holding_pages, library_list, shelves
from .map_page import map_page
from .page import Page
from .picture import PICTURES
from .publication_pages import Downloads, publication_pages, texts_of
from .rendering import FEED, Press, render
from .root_pages import root_pages
from .search import Index
from .showing import figures_on
from .sitemap import robots, sitemaps
from .time_page import timeline_page
from .tour import Tour, tour_of
from .visit_pages import calendars, home_page, museum_pages, programme_pages
from .web_manifest import WEB_MANIFEST, web_manifest


def site_pages(
    editions: Mapping[str, Edition],
    pictures: Mapping[str, Picture],
    downloads: Downloads,
    templates: Templates,
    assets: Iterable[str],
    basemap: Basemap,
    letters: Letters,
) -> Iterator[tuple[str, bytes]]:
    """Path and content of every page below the gallery's root, made lazily. `assets` are the paths of its assets.

    The characters pages show are put down in `letters`.
    """
    press = Press(templates, pictures, tuple(assets), tuple(editions), letters)
    tours = [tour_of(edition) for edition in editions.values()]
    listed: dict[str, tuple[str, ...]] = {}
    for tour in tours:
        index = Index(tour, pictures)
        sources: list[Source] = []
        for page in _pages(tour, press, downloads, basemap, index):
            listed[page.path] = _largest(tour, page, pictures)
            yield f"{tour.edition.lang}/{page.path}", render(press, tour, page)
            sources += cited_on(page)
        yield from former_pages(press, tour)
        yield from reference_files(tour.edition.lang, sources)
        found = ((f"search/{name}", content) for name, content in index.files.items())
        files = chain(found, calendars(tour), _for_programs(tour, press))
        yield from ((f"{tour.edition.lang}/{path}", content) for path, content in files)
    yield from root_pages(press, tours)
    yield from ((f"{DATA}/{name}", content) for name, content in data_files(tours[0].edition.collection))
    if tours[0].edition.collection.holdings:
        yield f"{DATA}/library.xml", LIBRARY_FORMATS["marcxml"](tours[0].edition)
    base = tours[0].edition.collection.museum.base_url
    yield from sitemaps(base, press.languages, listed)
    yield "robots.txt", robots(base)


def _largest(tour: Tour, page: Page, pictures: Mapping[str, Picture]) -> tuple[str, ...]:
    """The paths of a page's pictures, each at its largest."""
    shown = (pictures[figure.file] for figure in figures_on(tour, page) if figure.file in pictures)
    return tuple(f"{PICTURES}/{picture.jpeg(picture.width).name}" for picture in shown)


def _for_programs(tour: Tour, press: Press) -> Iterator[tuple[str, bytes]]:
    """What readers of news and telephones read of one language."""
    if tour.news:
        yield FEED, feed_of(tour.edition, tour.news, press.pictures, path=FEED, pictures_at=PICTURES)
    yield WEB_MANIFEST, web_manifest(tour, press.icon)


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
    index.arrange("listed", (card.href for card in chain(in_order, *(shelf.cards for shelf in on_shelves))))
    walked = chain.from_iterable(station.objects for station in round_of(tour).stations)
    index.arrange("visited", (address("artifact", slug_of(number)) for number in walked))
    yield search_page(index)
    yield from artifact_list(tour, in_order, finder(index, "artifact", in_order, own_order=LISTED_BY_PERIOD))
    by_number = dict(zip(tour.edition.collection.artifacts, artifacts, strict=True))
    yield from timeline_page(tour, by_number)
    yield from map_page(tour, by_number, basemap)
    yield from group_pages(tour, in_order, press.pictures, index)
    yield from library_list(tour, on_shelves, finder(index, "holding", holdings, own_order=LISTED_BY_SHELF))
    yield from programme_pages(tour)
    yield from publication_pages(tour, press, downloads, by_number)
    yield from museum_pages(tour)
    yield from home_page(tour, holdings)


def _take_up_others(tour: Tour, index: Index) -> None:
    """What else is searched: groups, what is on, publications, the museum's texts."""
    for group in chain.from_iterable(tour.groups.values()):
        index.add(group.entry, group.figure)
    for entry in tour.programmes:
        index.add(entry)
    for view in publication_views(tour.edition):
        blurb = tour.edition.blocks(tour.edition.collection.publications[view.slug].blurb)
        index.add_text(view.path, filter(None, (view.title, view.subtitle)), "Publications", blurb, view.figure)
        for path, text in texts_of(tour.edition, view).items():
            index.add_text(path, (text.heading,), "Publications", text.blocks)
    if about := text_view(tour.edition, "about"):
        index.add_text("about/index.html", (about.heading,), "About", about.blocks)
