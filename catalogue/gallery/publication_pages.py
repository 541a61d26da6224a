"""Publications become the page that lists them, and each a path to be read: its page, then a page for each text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from catalogue.collection import slug_of
from catalogue.edition import (
    Edition,
    PublicationView,
    TextView,
    address,
    chapters,
    chosen,
    objects_in,
    publication_view,
    publication_views,
    text_view,
)
from catalogue.exchange import (
    Data,
    essay_data,
    manifest_at,
    page_source,
    publication_data,
    publication_source,
    trail_data,
)
from catalogue.language import word_measure
from catalogue.records import Phrase

from .artifact_pages import PLATES_A_PAGE
from .card import Card, Sheet, sheet_name, sheets
from .citing import citing, citing_publication
from .page import Page
from .picture import PICTURES
from .rendering import Press, own_name
from .tour import Tour


@dataclass(frozen=True, slots=True)
class Download:
    """A file to be downloaded: its path below the gallery's root, its bytes, its pages where it has any."""

    path: str
    size: int
    pages: int | None = None

    @property
    def media_type(self) -> str:
        """Its media type (RFC 8118, EPUB 3.3 appendix I)."""
        return "application/epub+zip" if self.path.endswith(".epub") else "application/pdf"


Downloads = Mapping[tuple[str, str], Sequence[Download]]
"""The files of each publication in each language, by the publication's slug and the language."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A publication in one language, to be had: the language's tag and own name, the file and its size in words."""

    lang: str
    name: str
    file: Download
    size: str


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a publication on its path: its address, what it is called, and how many objects it holds."""

    href: str
    heading: Phrase
    count: int = 0


@dataclass(frozen=True, slots=True)
class Chapter:
    """Objects of a publication that stand together, each with its number there; `key` is the chapter's place."""

    key: str
    heading: Phrase
    members: Sequence[tuple[int, Card]]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A publication on its way to becoming pages: its view, its texts by their addresses, its chapters."""

    view: PublicationView
    texts: Mapping[str, TextView]
    chapters: Sequence[Chapter]
    steps: Sequence[Step]


def publication_pages(tour: Tour, press: Press, downloads: Downloads, cards: Mapping[str, Card]) -> Iterator[Page]:
    """The list of publications, each with its files, then the pages of each; `cards` are by object number.

    A publication has its pages in every language of the gallery, also where it does not appear in that.
    """
    listed = [(view, list(_copies(tour, view, downloads))) for view in publication_views(tour.edition)]
    yield Page("publications/index.html", "publications.html", "publications", {"publications": listed})
    for stem in tour.edition.collection.publications:
        reading = _reading(tour, publication_view(tour.edition, stem), cards)
        yield from _publication(tour, press, reading, list(_copies(tour, reading.view, downloads)))
        yield from _essays(tour, reading, cards)


def _copies(tour: Tour, view: PublicationView, downloads: Downloads) -> Iterator[Copy]:
    own = tour.edition.lang
    for lang in (own, *(other for other in view.languages if other != own)):
        for file in downloads.get((view.slug, lang), ()):
            megabytes = (Decimal(file.size) / 1_000_000).quantize(Decimal("0.1"))
            size = word_measure(max(megabytes, Decimal("0.1")), tour.edition.words.text("MB"), own)
            yield Copy(lang, own_name(lang), file, size)


def _reading(tour: Tour, view: PublicationView, cards: Mapping[str, Card]) -> _Reading:
    publication, texts = tour.edition.collection.publications[view.slug], texts_of(tour.edition, view)
    parts = list(_chapters(tour, view.slug, cards))
    steps = [Step(path, text.heading) for path, text in texts.items()]
    steps += [Step(_place_of(view, chapter), chapter.heading, len(chapter.members)) for chapter in parts]
    if publication.library and tour.edition.collection.holdings:
        steps.append(Step("library/index.html", tour.edition.word(tour.edition.words.text("Library"))))
    return _Reading(view, texts, parts, steps)


def texts_of(edition: Edition, view: PublicationView) -> dict[str, TextView]:
    """The forewords and essays of a publication by their pages."""
    names = dict.fromkeys(edition.collection.publications[view.slug].front_matter)
    found = ((name, text_view(edition, name)) for name in names)
    return {address("publication", slug_of(view.slug), slug_of(name)): text for name, text in found if text}


def _chapters(tour: Tour, stem: str, cards: Mapping[str, Card]) -> Iterator[Chapter]:
    """The objects in the publication's order, by what opens its parts."""
    publication = tour.edition.collection.publications[stem]
    headings = {(kind, group.entry.id): group.entry.heading for kind in tour.groups for group in tour.groups[kind]}
    objects = tour.edition.word(tour.edition.words.text("Objects"))
    for kind, key, run in chapters(publication, chosen(tour.edition, publication)):
        members = [(number, cards[artifact.object_number]) for number, artifact in run]
        name = f"{kind}-{slug_of(key)}" if kind and key else "objects"
        yield Chapter(name, headings.get((kind, key), objects) if kind and key else objects, members)


def _place_of(view: PublicationView, chapter: Chapter) -> str:
    """Where a chapter begins: on the publication's page, or in a long one on one of those after it."""
    name = sheet_name(1 + (chapter.members[0][0] - 1) // PLATES_A_PAGE)
    return f"{view.path.removesuffix('index.html')}{name}#{chapter.key}"


def _publication(tour: Tour, press: Press, reading: _Reading, copies: Sequence[Copy]) -> Iterator[Page]:
    view, all_chapters = reading.view, {chapter.key: chapter for chapter in reading.chapters}
    members = [(chapter.key, card) for chapter in reading.chapters for _, card in chapter.members]
    for sheet in sheets(members, view.path.removesuffix("/index.html"), PLATES_A_PAGE):
        values = {
            "view": view,
            "copies": copies,
            "steps": reading.steps,
            "sheet": sheet,
            "chapters": list(_on_sheet(sheet, all_chapters)),
            "manifest": _manifest(press, reading),
            "linked": _linked(tour, press, view) if sheet.number == 1 else [],
        }
        if sheet.number == 1:
            values |= citing_publication(tour.edition, publication_source(tour.edition, view.slug))
        yield Page(sheet.path, "publication.html", "publications", values)


def _on_sheet(sheet: Sheet, all_chapters: Mapping[str, Chapter]) -> Iterator[Chapter]:
    """What one page shows of each chapter."""
    numbered = list(enumerate(sheet.members, 1 + (sheet.number - 1) * PLATES_A_PAGE))
    for key, run in groupby(numbered, key=lambda each: each[1][0]):
        yield Chapter(key, all_chapters[key].heading, [(number, card) for number, (_, card) in run])


def _manifest(press: Press, reading: _Reading) -> str | None:
    """The publication's manifest, which there is where it has a picture to show."""
    figures = (reading.view.figure, *(card.figure for chapter in reading.chapters for _, card in chapter.members))
    is_shown = any(figure.file in press.pictures for figure in figures if figure)
    appears = any(lang in reading.view.languages for lang in press.languages)
    return manifest_at("publications", reading.view.slug) if is_shown and appears else None


def _linked(tour: Tour, press: Press, view: PublicationView) -> list[Data | None]:
    cover = press.pictures.get(view.figure.file) if view.figure else None
    files = [f"{PICTURES}/{cover.jpeg(cover.width).name}"] if cover else []
    return [publication_data(tour.edition, view, files), trail_data(tour.edition, _trail(tour, view))]


def _trail(tour: Tour, view: PublicationView) -> list[tuple[str, Phrase]]:
    title = tour.edition.word(tour.edition.words.text("Publications"))
    return [("publications/", title), (view.path, view.title)]


def _essays(tour: Tour, reading: _Reading, cards: Mapping[str, Card]) -> Iterator[Page]:
    """A page for each text, with the ways to what comes before and after it."""
    view, steps = reading.view, [Step(reading.view.path, reading.view.title), *reading.steps]
    for place, (path, text) in enumerate(reading.texts.items(), 1):
        trail = trail_data(tour.edition, [*_trail(tour, view), (path, text.heading)])
        values = {
            "view": view,
            "text": text,
            "path": path,
            "steps": reading.steps,
            "previous": steps[place - 1],
            "next": steps[place + 1] if place + 1 < len(steps) else None,
            "objects": [cards[number] for number in objects_in(text.blocks)],
            "linked": [essay_data(tour.edition, view, text, path), trail],
            **citing(tour.edition, page_source(tour.edition, path.split("/")[-2], text.heading, path)),
        }
        yield Page(path, "essay.html", "publications", values)
