"""The gallery's root: the page that offers the languages, and the page for an address that leads nowhere."""

from collections.abc import Iterator, Sequence

from catalogue.edition import web_address

from .page import Page
from .rendering import Press, own_name, printed, punctuation, shared_values
from .sharing import share_of
from .tour import Tour


def root_pages(press: Press, tours: Sequence[Tour]) -> Iterator[tuple[str, bytes]]:
    """Path and content of index.html and 404.html, both in all languages at once."""
    for path, template in (("index.html", "chooser.html"), ("404.html", "404.html")):
        values = shared_values(press, tours[0], path) | {
            "doors": [_door(tour, path) for tour in tours],
            "share": share_of(press, tours[0], Page(path, template, "")),
        }
        yield path, printed(press, template, values, path, tours[0].edition.lang)


def _door(tour: Tour, path: str) -> dict[str, object]:
    """The way into one language.

    A server shows 404.html at any depth, from where no relative way leads home: with a base URL it is absolute.
    """
    lang, museum = tour.edition.lang, tour.edition.collection.museum
    home = f"{lang}/index.html"
    away = web_address(museum.base_url, home) if path == "404.html" else None
    return {
        "lang": lang,
        "own_name": own_name(lang),
        "museum": tour.museum,
        "t": tour.edition.words.text,
        **punctuation(lang),
        "href": away or home,
        "url": web_address(museum.base_url, home),
    }
