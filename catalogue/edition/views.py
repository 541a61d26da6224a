"""The museum, its publications and its texts as readers see them in one edition."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from catalogue.collection import slug_of
from catalogue.language import word_weekdays
from catalogue.records import Hours, Localized, Phrase, Publication

from .address import address
from .edition import Edition
from .entry import Block, Fact, Figure, Span
from .markdown import essay_blocks, split_heading
from .parts import figures_of
from .saying import say


@dataclass(frozen=True, slots=True)
class MuseumView:
    """The museum on its home, visit and about pages and in colophons."""

    name: Phrase
    short_name: Phrase
    tagline: Phrase | None
    intro: tuple[Block, ...]
    figure: Figure | None
    address: tuple[Block, ...]
    hours: tuple[Fact, ...]
    admission: tuple[Block, ...]
    directions: tuple[Block, ...]
    email: str | None
    phone: str | None
    website: str | None
    notice: tuple[Block, ...]
    rights: Phrase | None
    rights_uri: str | None


@dataclass(frozen=True, slots=True)
class PublicationView:
    """A publication on its card and its page; `slug` is the stem of its file, `path` its page."""

    slug: str
    title: Phrase
    subtitle: Phrase | None
    figure: Figure | None
    facts: tuple[Fact, ...]
    languages: tuple[str, ...]

    @property
    def path(self) -> str:
        """Its page below the folder of a language."""
        return address("publication", slug_of(self.slug))


@dataclass(frozen=True, slots=True)
class TextView:
    """A text of texts/: its heading and its blocks."""

    heading: Phrase
    blocks: tuple[Block, ...]


def museum_view(edition: Edition) -> MuseumView:
    """The museum in this edition's language."""
    museum = edition.collection.museum
    name = museum.name.pick(edition.order)
    return MuseumView(
        name=name,
        short_name=edition.phrase(museum.short_name) or name,
        tagline=edition.phrase(museum.tagline),
        intro=edition.blocks(museum.intro),
        figure=next(iter(figures_of(edition, (museum.image,), name)), None),
        address=_lines(edition, museum.address),
        hours=tuple(_hours(edition, hours) for hours in museum.opening_hours),
        admission=edition.blocks(museum.admission),
        directions=edition.blocks(museum.directions),
        email=museum.contact.email,
        phone=museum.contact.phone,
        website=museum.contact.website,
        notice=edition.blocks(museum.notice),
        rights=next(iter(say(edition, "rights", museum.rights)), None),
        rights_uri=museum.rights.uri if museum.rights else None,
    )


def _lines(edition: Edition, text: Localized | None) -> tuple[Block, ...]:
    """A text whose lines stay lines, as an address has them."""
    phrase = edition.phrase(text)
    return (Block("paragraph", (Span(phrase.text, phrase.lang),)),) if phrase else ()


def _hours(edition: Edition, hours: Hours) -> Fact:
    times = edition.word(f"{hours.opens}–{hours.closes}")
    note = edition.phrase(hours.note)
    return Fact("hours", word_weekdays(hours.days, edition.lang), (times, note) if note else (times,))


def publication_views(edition: Edition) -> Iterator[PublicationView]:
    """The publications that appear in this edition's language."""
    views = (publication_view(edition, stem) for stem in edition.collection.publications)
    return (view for view in views if edition.lang in view.languages)


def publication_view(edition: Edition, stem: str) -> PublicationView:
    """A publication in this edition's language, even where it does not appear in it."""
    publication = edition.collection.publications[stem]
    title = publication.title.pick(edition.order)
    shown = ("authors", "editors", "edition", "year", "imprint")
    fields = Publication.model_fields
    facts = ((name, say(edition, name, getattr(publication, name))) for name in shown)
    return PublicationView(
        stem,
        title,
        edition.phrase(publication.subtitle),
        next(iter(figures_of(edition, (publication.cover,), title)), None),
        tuple(Fact(name, edition.words.text(fields[name].title or name), values) for name, values in facts if values),
        publication.languages or edition.collection.languages,
    )


def text_view(edition: Edition, name: str) -> TextView | None:
    """The text `name` of texts/, its first heading taken out; the name stands in where it has none."""
    text = edition.phrase(edition.collection.texts.get(name))
    if text is None:
        return None
    notes = Span(edition.words.text("Notes"), edition.lang)
    found = essay_blocks(text, f"{name}.{text.lang}", notes, edition.refer, partial(_picture, edition))
    heading, blocks = split_heading(found, text.lang)
    return TextView(heading or Phrase(name, text.lang), blocks)


def _picture(edition: Edition, source: str) -> Figure | None:
    """The first picture of an object, or the one of a file's name."""
    artifact = edition.collection.artifacts.get(source)
    if artifact is None:
        return Figure(source, None)
    return next(iter(figures_of(edition, artifact.images[:1], artifact.title.pick(edition.order))), None)
