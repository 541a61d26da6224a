"""The museum becomes its home page, the programme, and the pages on visiting it and on itself."""

from collections.abc import Iterator, Sequence

from catalogue.collection import slug_of
from catalogue.edition import Entry, address, publication_views, text_view
from catalogue.exchange import FORMATS, calendar_of, event_data, museum_data
from catalogue.language import word_days_of_months
from catalogue.records import HomeBlock

from .agenda import agenda_of, meetings
from .card import Card, glance
from .halls import round_of
from .library_pages import shelves
from .page import Page
from .tour import Tour


def home_page(tour: Tour, books: Sequence[Card]) -> Iterator[Page]:
    """The home page: the great picture, the walk through the periods, halls, shelves and what is on."""
    has_front, rows = _composed(tour.edition.collection.museum.home)
    values = {
        "has_front": has_front,
        "rows": rows,
        "featured": _featured(tour),
        "periods": tour.groups["period"],
        "halls": tour.groups["hall"],
        "round": round_of(tour),
        "shelves": shelves(tour.edition, books),
        "programmes": tour.programmes,
        "publications": list(publication_views(tour.edition)),
        "count": len(tour.edition.collection.artifacts),
        "tour": tour,
        "linked": [museum_data(tour.edition)],
    }
    yield Page("index.html", "home.html", "", values)


def _composed(home: Sequence[HomeBlock]) -> tuple[bool, list[list[HomeBlock]]]:
    """Whether the picture opens the page, and the other blocks in rows: introduction and hours stand side by side."""
    blocks = list(dict.fromkeys(home))
    has_front = blocks[:1] == ["picture"]
    rows: list[list[HomeBlock]] = []
    for block in blocks[has_front:]:
        if rows and {*rows[-1], block} == {"introduction", "hours"}:
            rows[-1].append(block)
        else:
            rows.append([block])
    return has_front, rows


def _featured(tour: Tour) -> list[Card]:
    edition = tour.edition
    published = (number for number in edition.collection.museum.featured if number in edition.collection.artifacts)
    return [glance(edition, "artifact", number, slug_of(number)) for number in published]


def programme_pages(tour: Tour) -> Iterator[Page]:
    """The programme and a page for each part of it."""
    yield Page(
        "programme/index.html",
        "programmes.html",
        "programme",
        {"agenda": agenda_of(tour), "is_dated": any(map(_is_dated, tour.programmes))},
    )
    for entry in tour.programmes:
        ways = {link.role: link for link in entry.links}
        others = [each for each in tour.programmes if each.id != entry.id]
        values = {
            "entry": entry,
            "ways": ways,
            "others": others[:4],
            "is_dated": _is_dated(entry),
            "meetings": meetings(tour, entry),
            "days": word_days_of_months(tour.edition.lang),
            "linked": [event_data(tour.edition, entry)],
        }
        yield Page(address("programme", entry.slug), "programme.html", "programme", values)


def calendars(tour: Tour) -> Iterator[tuple[str, bytes]]:
    """Path, below the language's folder, and content of the programme's calendar and of one for each part of it."""
    held = [entry for entry in tour.programmes if _is_dated(entry)]
    if held:
        yield "programme/calendar.ics", calendar_of(tour.edition, held)
    for entry in held:
        yield f"programme/{entry.slug}/{entry.slug}.ics", calendar_of(tour.edition, [entry])


def _is_dated(entry: Entry) -> bool:
    return any(fact.key == "schedule" for fact in entry.facts)


def museum_pages(tour: Tour) -> Iterator[Page]:
    """The pages "About" and "Visit"."""
    words, collection = tour.edition.words, tour.edition.collection
    data = [("artifacts", words.text("Collection"))] if collection.artifacts else []
    data += [("library", words.text("Library"))] if collection.holdings else []
    values = {"text": text_view(tour.edition, "about"), "halls": tour.groups["hall"], "data": data}
    values["references"] = [(each.title, each.suffix) for each in FORMATS.values()]
    yield Page("about/index.html", "about.html", "about", values)
    yield Page("visit/index.html", "visit.html", "visit", {"halls": tour.groups["hall"], "round": round_of(tour)})
