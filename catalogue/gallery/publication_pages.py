"""Publications become the page that offers them to be read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from catalogue.edition import Block, Edition, PublicationView, Span, publication_views, text_view
from catalogue.language import word_measure

from .page import Page
from .rendering import own_name
from .tour import Tour


@dataclass(frozen=True, slots=True)
class Download:
    """A file to be downloaded: its path below the gallery's root, its bytes and its pages."""

    path: str
    size: int
    pages: int


Downloads = Mapping[tuple[str, str], Download]
"""The file of each publication in each language, by the publication's slug and the language."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A publication in one language, to be had: the language's tag and own name, the file and its size in words."""

    lang: str
    name: str
    file: Download
    size: str


def publication_page(tour: Tour, downloads: Downloads) -> Iterator[Page]:
    """The list of publications, each with its files, the page's own language first."""
    listed = [(view, list(_copies(tour, view, downloads))) for view in publication_views(tour.edition)]
    yield Page("publications/index.html", "publications.html", "publications", {"publications": listed})


def _copies(tour: Tour, view: PublicationView, downloads: Downloads) -> Iterator[Copy]:
    own = tour.edition.lang
    for lang in (own, *(other for other in view.languages if other != own)):
        if file := downloads.get((view.slug, lang)):
            megabytes = (Decimal(file.size) / 1_000_000).quantize(Decimal("0.1"))
            size = word_measure(max(megabytes, Decimal("0.1")), tour.edition.words.text("MB"), own)
            yield Copy(lang, own_name(lang), file, size)


def address_of(view: PublicationView) -> str:
    """Where a publication is shown, below its language's folder."""
    return f"publications/index.html#{view.slug}"


def words_of(edition: Edition, view: PublicationView) -> Iterator[Block]:
    """What a publication says for itself: its blurb, and the forewords and essays that stand in front."""
    publication = edition.collection.publications[view.slug]
    yield from edition.blocks(publication.blurb)
    for name in publication.front_matter:
        if text := text_view(edition, name):
            yield Block("heading", (Span(*text.heading),))
            yield from text.blocks
