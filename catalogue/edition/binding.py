"""A publication becomes the book of one edition: selected, ordered, numbered, indexed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from catalogue.collection import Collection
from catalogue.figures import EMPTY, Basemap
from catalogue.language import in_language, sort_key
from catalogue.records import Artifact, Phrase, Publication, Selection

from .address import Kind
from .apparatus import Apparatus, Index
from .book import Book, Item, Part, Shelf, Words
from .edition import Edition
from .entries import entry
from .entry import Block, Entry, Figure, Span, figures_shown
from .finding import BEFORE, apparatus_of, has
from .parts import figures_of, language_of
from .plotting import chronology, years_of
from .views import MuseumView, TextView, museum_view, text_view

_LAST = 10**12
_TITLES = "titles"
_OPENERS: tuple[Kind, ...] = ("period", "category", "hall")
"""Orders by which a book is divided into parts."""

Run = list[tuple[int, Artifact]]
"""Artifacts that follow each other in a book, each with its number there."""


def bind(
    edition: Edition,
    stem: str,
    *,
    selection: Selection | None = None,
    second: Edition | None = None,
    basemap: Basemap = EMPTY,
) -> Book:
    """The publication `stem` as a book; `selection` narrows what it holds further, maps are drawn over `basemap`.

    With a `second` edition of the same collection it is a book in two languages, the first one's order and numbers.
    """
    publication = edition.collection.publications[stem]
    museum = museum_view(edition)
    parts = tuple(_parts(edition, publication, chosen(edition, publication, selection)))
    if second:
        parts = tuple(_in_parallel(second, part) for part in parts)
    items = [item for part in parts for item in part.items]
    apparatus = tuple(apparatus_of(edition, publication.apparatus, items, basemap))
    others: tuple[Apparatus, ...] = ()
    if second:
        twins = [replace(item, entry=item.parallel) for item in items if item.parallel]
        others = tuple(apparatus_of(second, publication.apparatus, twins, basemap))
        apparatus = tuple(_with_both_titles(apparatus, others, second.lang))
    shelves = tuple(_shelves(edition)) if publication.library else ()
    title = publication.title.pick(edition.order)
    cover = next(iter(figures_of(edition, (publication.cover,), title)), None) or _first_figure(items)
    return Book(
        slug=stem,
        lang=edition.lang,
        museum=museum.name,
        title=title,
        subtitle=edition.phrase(publication.subtitle),
        authors=tuple(name.pick(edition.order) for name in publication.authors),
        editors=tuple(name.pick(edition.order) for name in publication.editors),
        imprint=tuple(_imprint(edition, publication)),
        keywords=tuple(word.pick(edition.order).text for word in publication.keywords),
        page_size=publication.page_size,
        layout=publication.layout,
        theme=edition.collection.museum.theme,
        cover=cover,
        titles=tuple(publication.title.pick((lang,)) for lang in edition.collection.languages),
        has_contents=has(publication.apparatus, "contents"),
        has_qr=publication.qr,
        front=tuple(text for _, text in _front(edition, publication)),
        before=tuple(part for part in apparatus if part.key in BEFORE),
        parts=parts,
        shelves=shelves,
        after=tuple(part for part in apparatus if part.key not in BEFORE),
        credits=tuple(_credits(edition, items)) if has(publication.apparatus, "credits") else (),
        colophon=tuple(_colophon(edition, publication, museum)),
        words=_words(edition),
        year=publication.year,
        isbn=publication.isbn.get(edition.lang),
        paper=publication.paper,
        blurb=edition.blocks(publication.blurb),
        spine_name=edition.phrase(edition.collection.museum.short_name) or museum.name,
        label_size=publication.label_size,
        second=second.lang if second else None,
        second_subtitle=second.phrase(publication.subtitle) if second else None,
        second_front=tuple(text_view(second, name) for name, _ in _front(edition, publication)) if second else (),
        second_words=_words(second) if second else None,
        second_headings=tuple((part.key, part.heading) for part in others if part.key != _TITLES),
        chronology=chronology(edition) if any(part.span for part in parts) else None,
    )


def _with_both_titles(apparatus: Iterable[Apparatus], others: Iterable[Apparatus], lang: str) -> Iterator[Apparatus]:
    """The apparatus with the index of titles in the second language after that in the first."""
    for part in apparatus:
        yield part
        if part.key == _TITLES:
            twins = (other for other in others if isinstance(other, Index) and other.key == _TITLES)
            yield from (replace(twin, key=f"{_TITLES}-{lang}", lang=lang) for twin in twins)


def _front(edition: Edition, publication: Publication) -> Iterator[tuple[str, TextView]]:
    for name in publication.front_matter:
        if text := text_view(edition, name):
            yield name, text


def _in_parallel(second: Edition, part: Part) -> Part:
    items = tuple(replace(item, parallel=entry(second, item.entry.kind, item.entry.id)) for item in part.items)
    opener = part.opener
    return replace(part, items=items, parallel=entry(second, opener.kind, opener.id) if opener else None)


def chosen(edition: Edition, publication: Publication, selection: Selection | None = None) -> list[Artifact]:
    """The artifacts a publication holds, in its order; `selection` narrows them further."""
    artifacts = edition.collection.selected(publication.selection)
    if selection:
        narrowed = {artifact.object_number for artifact in edition.collection.selected(selection)}
        artifacts = [artifact for artifact in artifacts if artifact.object_number in narrowed]
    keys = [_ORDERS[key](edition) for key in publication.order]
    return sorted(artifacts, key=lambda artifact: [key(artifact) for key in keys])


def _position(keys: Iterable[str], field: str) -> Callable[[Artifact], Any]:
    places = {key: place for place, key in enumerate(keys)}
    return lambda artifact: places.get(getattr(artifact, field), _LAST)


def _date(artifact: Artifact) -> tuple[int, int]:
    return (artifact.date.edtf.earliest, artifact.date.edtf.latest) if artifact.date else (_LAST, _LAST)


_ORDERS: dict[str, Callable[[Edition], Callable[[Artifact], Any]]] = {
    "period": lambda edition: _position(edition.collection.periods, "period"),
    "category": lambda edition: _position(edition.collection.categories, "category"),
    "hall": lambda edition: _position(edition.collection.halls, "hall"),
    "date": lambda edition: _date,
    "number": lambda edition: lambda artifact: sort_key(artifact.object_number, "en"),
    "title": lambda edition: lambda artifact: sort_key(artifact.title.pick(edition.order).text, edition.lang),
}


def chapters(publication: Publication, artifacts: Iterable[Artifact]) -> Iterator[tuple[Kind | None, str | None, Run]]:
    """A chapter for each run of artifacts with the same first order key, where that key can open one.

    Each has the kind of record and the key of the one that opens it; the artifacts have their numbers in the book.
    """
    opener: Kind | None = next((kind for kind in _OPENERS if kind == publication.order[0]), None)
    runs = groupby(enumerate(artifacts, 1), key=lambda pair: getattr(pair[1], opener) if opener else None)
    for key, run in runs:
        yield opener, key, list(run)


def _parts(edition: Edition, publication: Publication, artifacts: list[Artifact]) -> Iterator[Part]:
    for opener, key, run in chapters(publication, artifacts):
        items = tuple(Item(number, entry(edition, "artifact", artifact.object_number)) for number, artifact in run)
        if opener and key:
            names, period = _names(edition.collection, opener, key), edition.collection.periods.get(key)
            years = years_of(period.span) if period and opener == "period" else None
            yield Part(entry(edition, opener, key), names, items, span=years)
        else:
            yield Part(None, (), items)


def _names(collection: Collection, kind: Kind, key: str) -> tuple[Phrase, ...]:
    label = {
        "period": lambda: collection.periods[key].label,
        "category": lambda: collection.categories[key].label,
        "hall": lambda: collection.halls[key].name,
    }[kind]()
    return tuple(label.pick((lang,)) for lang in collection.languages if label.is_in(lang))


def _shelves(edition: Edition) -> Iterator[Shelf]:
    """The holdings by language, the museum's languages first, each by author and title in its own order."""
    holdings = list(edition.collection.holdings.values())
    found = dict.fromkeys((*edition.collection.languages, *sorted({language_of(holding) for holding in holdings})))
    for lang in found:
        shelf = [holding for holding in holdings if language_of(holding) == lang]
        shelf.sort(key=lambda holding: sort_key(f"{'; '.join(holding.authors) or holding.title} {holding.title}", lang))
        if shelf:
            heading = in_language("Books in {language}", lang, edition.lang)
            yield Shelf(heading, tuple(entry(edition, "holding", holding.holding_number) for holding in shelf))


def _first_figure(items: list[Item]) -> Figure | None:
    return next((figure for item in items for figure in item.entry.figures), None)


def _credits(edition: Edition, items: list[Item]) -> Iterator[Block]:
    """Each credit once, with the catalogue numbers of its pictures; then the museum's notice."""
    numbers: dict[Phrase, list[int]] = {}
    for item in items:
        for figure in item.entry.figures:
            if figure.credit:
                numbers.setdefault(figure.credit, []).append(item.number)
    for credit, of in numbers.items():
        listed = ", ".join(str(number) for number in dict.fromkeys(of))
        said = edition.words.text("{name}: cat. {number}.", name="{name}", number=listed)
        before, _, after = said.partition("{name}")
        spans = (Span(before, edition.lang), Span(credit.text, credit.lang), Span(after, edition.lang))
        yield Block("paragraph", tuple(span for span in spans if span.text))
    yield from edition.blocks(edition.collection.museum.notice)


def _imprint(edition: Edition, publication: Publication) -> Iterator[Phrase]:
    for text in (publication.edition, publication.imprint):
        if phrase := edition.phrase(text):
            yield phrase
    if publication.year:
        yield edition.word(str(publication.year))
    if isbn := publication.isbn.get(edition.lang):
        yield edition.word(f"ISBN {isbn}")


def _colophon(edition: Edition, publication: Publication, museum: MuseumView) -> Iterator[Block]:
    title = publication.title.pick(edition.order)
    yield Block("paragraph", (Span(title.text, title.lang, is_strong=True),))
    rights = (museum.rights,) if museum.rights else ()
    # The museum is its own publisher as a rule.
    for line in dict.fromkeys((museum.name, *_imprint(edition, publication), *rights)):
        yield Block("paragraph", (Span(line.text, line.lang),))
    yield from museum.address
    made = edition.words.text("Made with Catalogue")
    yield Block("paragraph", (Span(made, edition.lang),))


def _words(edition: Edition) -> Words:
    text = edition.words.text
    return Words(
        text("Contents"), text("Catalogue"), text("Library"), text("Picture credits"), text("Colophon"), text("Figure"),
        text("Page"), text("continued"), text("cat. {number}, p. {page}", number="{number}", page="{page}"),
        text("cat. {number}", number="{number}"), text("{number} km", number="{number}"), text("QR code"),
        text("No."), text("Picture"), text("Title"), text("Date made"),
        text("Dimensions"), text("Object number"), text("Hall"), text("Condition"), text("Checked"),
    )  # fmt: skip


def figures_in(book: Book) -> list[str]:
    """The picture files a book shows, each once."""
    entries: list[Entry] = [item.entry for part in book.parts for item in part.items]
    entries += [part.opener for part in book.parts if part.opener]
    figures = [figure for each in entries for figure in each.figures]
    figures += [figure for text in (*book.front, *book.second_front) if text for figure in figures_shown(text.blocks)]
    return list(dict.fromkeys(figure.file for figure in ([book.cover] if book.cover else []) + figures))
