"""The library's holdings become their pages and its shelves, one for each language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from catalogue.collection import slug_of
from catalogue.edition import Edition, address, entries, language_of
from catalogue.exchange import book_data, book_source, page_source
from catalogue.language import in_language, sort_key

from .card import Card, card_of, glance, sheet_name, sheets
from .citing import citing_book
from .finder import Finder
from .library_charts import charts_of
from .page import Page
from .rendering import own_name
from .tour import Tour

BOOKS_A_PAGE = 600


@dataclass(frozen=True, slots=True)
class Shelf:
    """The books in one language: its tag, its name in the reader's language and in its own, and where it begins."""

    lang: str
    name: str
    own_name: str
    href: str
    cards: tuple[Card, ...]


def holding_pages(tour: Tour, met: list[Card]) -> Iterator[Page]:
    """The page of each holding. Its card is put into `met` on the way: an entry costs too much to make it twice."""
    citing = _citing(tour.edition)
    for entry in entries(tour.edition, "holding"):
        lang = language_of(tour.edition.collection.holdings[entry.id])
        met.append(replace(card_of(entry), lang=lang))
        cards = [glance(tour.edition, "artifact", number, slug_of(number)) for number in citing.get(entry.id, ())]
        path = address("holding", entry.slug)
        page = page_source(tour.edition, entry.slug, entry.heading, path)
        values = {"entry": entry, "citing": cards, "shelf": lang, "linked": [book_data(tour.edition, entry)]}
        values |= citing_book(tour.edition, book_source(tour.edition, entry), page)
        yield Page(path, "holding.html", "library", values)


def _citing(edition: Edition) -> dict[str, list[str]]:
    """The numbers of the artifacts whose bibliography names each holding."""
    found: dict[str, list[str]] = {}
    for number, artifact in edition.collection.artifacts.items():
        for holding in dict.fromkeys(reference.holding for reference in artifact.bibliography if reference.holding):
            found.setdefault(holding, []).append(number)
    return found


def shelves(edition: Edition, cards: Sequence[Card]) -> list[Shelf]:
    """The holdings by their language, the museum's languages first, each by author in its own order."""
    by_lang: dict[str, list[Card]] = {}
    for card in cards:
        by_lang.setdefault(card.lang, []).append(card)
    first = [lang for lang in edition.collection.languages if lang in by_lang]
    made, begin = [], 0
    for lang in (*first, *sorted(by_lang.keys() - set(first))):
        row = sorted(by_lang[lang], key=lambda card, lang=lang: sort_key(_author_and_title(card), lang))  # type: ignore[misc]
        href = f"library/{sheet_name(1 + begin // BOOKS_A_PAGE)}#{lang}"
        made.append(Shelf(lang, _name(edition, lang), own_name(lang), href, tuple(row)))
        begin += len(row)
    return made


def _author_and_title(card: Card) -> str:
    return f"{'; '.join(name.text for name in card.byline) or card.heading.text} {card.heading.text}"


def _name(edition: Edition, lang: str) -> str:
    if lang == "und":
        return edition.words.text("Books without a language")
    return in_language("Books in {language}", lang, edition.lang)


def library_list(tour: Tour, made: Sequence[Shelf], narrowed_by: Finder | None) -> Iterator[Page]:
    """All shelves, on as many pages as they need."""
    names = {shelf.lang: shelf for shelf in made}
    charts = charts_of(tour.edition, [(shelf.name, shelf.href, len(shelf.cards)) for shelf in made])
    members = [(shelf.lang, card) for shelf in made for card in shelf.cards]
    for sheet in sheets(members, "library", BOOKS_A_PAGE):
        parts = [(names[lang], [card for _, card in run]) for lang, run in groupby(sheet.members, key=lambda m: m[0])]
        values = {"sheet": sheet, "parts": parts, "shelves": made, "count": len(members), "charts": charts}
        yield Page(
            sheet.path,
            "library.html",
            "library",
            {**values, "finder": narrowed_by},
            is_live=narrowed_by is not None,
        )
