"""The parts of an entry: facts of the tombstone, figures, sections and links, made from a record's fields."""

from collections.abc import Iterable, Iterator

from catalogue.collection import slug_of
from catalogue.language import (
    LATIN,
    Measure,
    language_as_written,
    measure_of,
    romanised,
    script_in,
    script_of,
    word_measures,
)
from catalogue.records import (
    SAME_EVERYWHERE,
    Artifact,
    Dimension,
    Holding,
    Image,
    Inscription,
    Localized,
    Phrase,
    Record,
    Reference,
    Weight,
    public_fields,
)

from .address import Kind
from .edition import Edition
from .entry import Block, Fact, Figure, Link, Section, Span
from .saying import say


def facts_of(edition: Edition, record: Record, *, first: Iterable[str], elsewhere: Iterable[str]) -> tuple[Fact, ...]:
    """The tombstone: the fields `first`, then all others but those shown `elsewhere`."""
    fields = dict(public_fields(type(record)))
    names = dict.fromkeys((*first, *fields))
    said = ((name, say(edition, name, getattr(record, name))) for name in names if name not in set(elsewhere))
    return tuple(
        Fact(name, edition.words.text(fields[name].title or name), values, _measures(edition, getattr(record, name)))
        for name, values in said
        if values
    )


def _measures(edition: Edition, value: object) -> tuple[Measure, ...]:
    if isinstance(value, Weight):
        return (measure_of(value.value, value.unit, edition.lang),)
    dimensions = [each for each in value if isinstance(each, Dimension)] if isinstance(value, tuple) else []
    return word_measures(dimensions, edition.lang, edition.order)


def figures_of(edition: Edition, images: Iterable[Image | None], heading: Phrase) -> tuple[Figure, ...]:
    """The pictures; one without alternative text is described by the record's heading."""
    return tuple(
        Figure(
            image.file,
            None if image.alt == "decorative" else _alt(edition, image.alt) or heading,
            edition.phrase(image.caption),
            edition.phrase(image.credit),
            image.rights.uri if image.rights else None,
        )
        for image in images
        if image
    )


def _alt(edition: Edition, alt: object) -> Phrase | None:
    return alt.pick(edition.order) if isinstance(alt, Localized) else None


def section(edition: Edition, key: str, title: str, blocks: Iterable[Block]) -> Iterator[Section]:
    """The section, unless it would be empty."""
    if kept := tuple(blocks):
        yield Section(key, edition.words.text(title), kept)


def inscription_blocks(edition: Edition, inscription: Inscription) -> Iterator[Block]:
    """The inscription in its own script, then how it is read and what it says."""
    spans = [Span(inscription.text, inscription.lang)]
    if inscription.position:
        position = inscription.position.pick(edition.order)
        spans.insert(0, Span(f"{position.text}: ", position.lang))
    yield Block("paragraph", tuple(spans))
    if inscription.transliteration:
        yield Block("paragraph", (Span(inscription.transliteration, romanised(inscription.lang), is_emphasis=True),))
    if inscription.translation:
        translation = inscription.translation.pick(edition.order)
        yield Block("paragraph", (Span(translation.text, translation.lang),))


def bibliography_blocks(edition: Edition, references: Iterable[Reference]) -> Iterator[Block]:
    """The references as one list."""
    items = tuple(_reference(edition, reference) for reference in references)
    if items:
        yield Block("bullets", items=items)


def _reference(edition: Edition, reference: Reference) -> tuple[Block, ...]:
    holding = edition.collection.holdings.get(reference.holding or "")
    spans = list(citation(holding)) if holding else []
    if reference.text:
        spans += [span for block in edition.blocks(reference.text) for span in block.spans]
    if reference.pages:
        spans.append(Span(f" {reference.pages}.", SAME_EVERYWHERE))
    return (Block("paragraph", tuple(spans)),)


def citation(holding: Holding) -> Iterator[Span]:
    """Author. Title. Place: Publisher, year; in the book's own language throughout."""
    lang = language_of_title(holding)
    if holding.authors:
        yield Span(f"{', '.join(holding.authors)}. ", lang)
    yield Span(holding.title, lang, is_emphasis=True)
    imprint = ": ".join(part for part in (holding.place, holding.publisher) if part)
    year = holding.year.edtf.edtf.replace("/", "–") if holding.year else ""
    rest = ", ".join(part for part in (imprint, year) if part)
    yield Span(f". {rest}." if rest else ".", lang)


def language_of(holding: Holding) -> str:
    """The language of a book: its first."""
    return holding.language[0] if holding.language else SAME_EVERYWHERE


def language_of_title(holding: Holding) -> str:
    """The tag of a book's title: of its language, or romanised; of a book in several, the one in the title's script."""
    lang, script = language_of(holding), script_in(holding.title)
    if script in ("", LATIN) or script_of(lang) != LATIN:
        return language_as_written(holding.title, lang)
    return next((other for other in holding.language if script_of(other) != LATIN), lang)


def link(role: str, kind: Kind, key: str, text: Phrase) -> Link:
    """A way to another record."""
    return Link(role, kind, key, slug_of(key), text)


def artifact_links(edition: Edition, artifact: Artifact) -> Iterator[Link]:
    """The ways from an artifact: its period, category and hall, related objects, books cited."""
    collection = edition.collection
    if period := collection.periods.get(artifact.period or ""):
        yield link("period", "period", period.id, period.label.pick(edition.order))
    if category := collection.categories.get(artifact.category or ""):
        yield link("category", "category", category.id, category.label.pick(edition.order))
    if hall := collection.halls.get(artifact.hall or ""):
        yield link("hall", "hall", hall.id, hall.name.pick(edition.order))
    for number in artifact.related:
        if other := collection.artifacts.get(number):
            yield link("related", "artifact", number, other.title.pick(edition.order))
    for reference in artifact.bibliography:
        if holding := collection.holdings.get(reference.holding or ""):
            yield link(
                "bibliography", "holding", holding.holding_number, Phrase(holding.title, language_of_title(holding))
            )
