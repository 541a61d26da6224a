"""A page becomes what a link to it shows where it is shared: a card, a sentence, its language (Open Graph)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalogue.edition import Entry, Figure, TextView, in_brief, web_address
from catalogue.language import locale_name

from .card import Card
from .page import Page
from .picture import PICTURES
from .showing import figures_on
from .tour import Tour

if TYPE_CHECKING:
    from .rendering import Press


@dataclass(frozen=True, slots=True)
class CardPicture:
    """The address of a card on the web, its size, and what it shows."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Share:
    """What is shown of a page; `locales` are its language and the others it is to be had in."""

    summary: str | None
    picture: CardPicture | None
    locales: tuple[str, ...]


def share_of(press: "Press", tour: Tour, page: Page) -> Share:
    """What a link to a page shows; the museum stands for a page that has nothing of its own."""
    own = tour.edition.lang
    locales = (own, *(lang for lang in press.languages if lang != own))
    return Share(_summary(tour, page), _picture(press, tour, page), tuple(map(locale_name, locales)))


def _summary(tour: Tour, page: Page) -> str | None:
    entry, text, museum = page.values.get("entry"), page.values.get("text"), tour.museum
    own = in_brief(entry.label or entry.text) if isinstance(entry, Entry) else None
    own = in_brief(text.blocks) if isinstance(text, TextView) else own
    return own or (museum.tagline.text if museum.tagline else in_brief(museum.intro))


def _picture(press: "Press", tour: Tour, page: Page) -> CardPicture | None:
    """The first picture that has a card: of the page, of what it lists, of the museum."""
    base = tour.edition.collection.museum.base_url
    for figure in (*figures_on(tour, page), *_listed(page), tour.museum.figure):
        planned = press.pictures.get(figure.file) if figure else None
        if figure and planned and planned.card:
            url = web_address(base, f"{PICTURES}/{planned.card.name}") or ""
            return CardPicture(url, planned.card.width, planned.card.height, figure.alt.text if figure.alt else "")
    return None


def _listed(page: Page) -> tuple[Figure, ...]:
    """The pictures of what a page of a group holds."""
    cards = page.values.get("cards")
    listed = cards if isinstance(cards, list) else []
    return tuple(each.figure for each in listed if isinstance(each, Card) and each.figure)[:1]
