"""Each kind of record becomes the entry a reader sees; a new kind is one function and one line in ENTRIES."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from catalogue.collection import slug_of
from catalogue.language import language_as_written, romanised, word_occasion
from catalogue.records import (
    SAME_EVERYWHERE,
    Artifact,
    Category,
    Hall,
    Holding,
    Localized,
    Period,
    Phrase,
    Programme,
    Record,
)

from .address import Kind, address, printed_address
from .edition import Edition
from .entry import Entry, Fact, Link
from .parts import (
    artifact_links,
    bibliography_blocks,
    facts_of,
    figures_of,
    inscription_blocks,
    language_of,
    language_of_title,
    link,
    section,
)
from .saying import say, say_span

_ALWAYS_ELSEWHERE = (
    "title",
    "images",
    "image",
    "cover",
    "status",
    "published",
    "order",
    "authority",
    "id",
    "scope_note",
    "former_ids",
)
_ARTIFACT_FIRST = (
    "date", "culture", "makers", "production_place", "find_spot", "materials", "techniques", "dimensions", "weight",
    "acquisition", "credit_line", "hall", "object_number", "former_numbers", "other_numbers", "identifiers", "rights",
)  # fmt: skip
_ARTIFACT_ELSEWHERE = (
    *_ALWAYS_ELSEWHERE, "object_name", "period", "category", "label", "description", "provenance", "inscriptions",
    "related", "bibliography", "hall",
)  # fmt: skip
_HOLDING_FIRST = (
    "authors", "authors_transliteration", "contributors", "responsibility", "edition", "place", "publisher", "year",
    "extent", "series", "language",
)  # fmt: skip
_IN_ITS_OWN_WORDS = frozenset({"authors", "responsibility", "edition", "place", "publisher", "extent", "series"})
"""What is copied from a book, in its own language."""
_HOLDING_ELSEWHERE = (
    *_ALWAYS_ELSEWHERE, "title_transliteration", "title_translations", "parallel_titles", "summary", "script",
)  # fmt: skip
_PROGRAMME_ELSEWHERE = (*_ALWAYS_ELSEWHERE, "kind", "description", "hall", "schedule", "time_zone")


def entries(edition: Edition, kind: Kind) -> Iterator[Entry]:
    """The entries of every record of a kind, in the collection's order, made one by one."""
    return (ENTRIES[kind](edition, record) for record in edition.collection.of(kind, Record).values())


def short_entries(edition: Edition, kind: Kind) -> Iterator[Entry]:
    """The same without sections, and of the texts the label alone where there is one: half the work."""
    make = _SHORT.get(kind, ENTRIES[kind])
    return (make(edition, record) for record in edition.collection.of(kind, Record).values())


def entry(edition: Edition, kind: Kind, key: str) -> Entry:
    """The entry of one record. Raises KeyError where there is none."""
    return ENTRIES[kind](edition, edition.collection.of(kind, Record)[key])


def _artifact(edition: Edition, artifact: Artifact) -> Entry:
    inscriptions = (block for each in artifact.inscriptions for block in inscription_blocks(edition, each))
    short = _short_artifact(edition, artifact)
    return replace(
        short,
        text=short.text or edition.blocks(artifact.description),
        sections=(
            *section(edition, "inscriptions", "Inscriptions", inscriptions),
            *section(edition, "provenance", "Provenance", edition.blocks(artifact.provenance)),
            *section(edition, "bibliography", "Bibliography", bibliography_blocks(edition, artifact.bibliography)),
        ),
    )


def _short_artifact(edition: Edition, artifact: Artifact) -> Entry:
    heading = artifact.title.pick(edition.order)
    label = edition.blocks(artifact.label)
    return Entry(
        "artifact",
        artifact.object_number,
        slug_of(artifact.object_number),
        artifact.object_number,
        heading,
        subheadings=say(edition, "object_name", artifact.object_name),
        date=next(iter(say(edition, "date", artifact.date)), None),
        facts=facts_of(
            edition, _with_default_rights(edition, artifact), first=_ARTIFACT_FIRST, elsewhere=_ARTIFACT_ELSEWHERE
        ),
        label=label,
        text=() if label else edition.blocks(artifact.description),
        figures=figures_of(edition, artifact.images, heading),
        links=tuple(artifact_links(edition, artifact)),
        is_draft=artifact.status == "draft",
        address=printed_address(
            edition.collection.museum.base_url,
            f"{edition.lang}/{address('artifact', slug_of(artifact.object_number))}",
        ),
    )


def _with_default_rights(edition: Edition, artifact: Artifact) -> Artifact:
    return artifact if artifact.rights else artifact.model_copy(update={"rights": edition.collection.museum.rights})


def _holding(edition: Edition, holding: Holding) -> Entry:
    lang = language_of(holding)
    heading = Phrase(holding.title, language_of_title(holding))
    return Entry(
        "holding",
        holding.holding_number,
        slug_of(holding.holding_number),
        holding.holding_number,
        heading,
        subheadings=tuple(_other_titles(edition, holding, lang)),
        date=next(iter(say(edition, "year", holding.year)), None),
        facts=tuple(_holding_facts(edition, holding, lang)),
        text=edition.blocks(holding.summary),
        figures=figures_of(edition, (holding.cover,), heading),
        is_draft=holding.status == "draft",
    )


def _holding_facts(edition: Edition, holding: Holding, lang: str) -> Iterator[Fact]:
    for fact in facts_of(edition, holding, first=_HOLDING_FIRST, elsewhere=_HOLDING_ELSEWHERE):
        if fact.key in _IN_ITS_OWN_WORDS:
            values = tuple(Phrase(value.text, language_as_written(value.text, lang)) for value in fact.values)
            yield replace(fact, values=values)
        elif fact.key == "authors_transliteration":
            yield replace(fact, values=tuple(Phrase(value.text, romanised(lang)) for value in fact.values))
        else:
            yield fact


def _other_titles(edition: Edition, holding: Holding, lang: str) -> Iterator[Phrase]:
    if holding.title_transliteration:
        yield Phrase(holding.title_transliteration, romanised(lang))
    yield from (Phrase(title, SAME_EVERYWHERE) for title in holding.parallel_titles)
    if holding.title_translations and edition.lang not in holding.language:
        yield holding.title_translations.pick(edition.order)


def _hall(edition: Edition, hall: Hall) -> Entry:
    return _introduced(edition, "hall", hall, hall.name, elsewhere=("name", "intro", "minutes", "route"))


def _period(edition: Edition, period: Period) -> Entry:
    return _introduced(edition, "period", period, period.label, elsewhere=("label", "span", "intro"))


def _category(edition: Edition, category: Category) -> Entry:
    return _introduced(edition, "category", category, category.label, elsewhere=("label", "intro"))


def _introduced(
    edition: Edition, kind: Kind, record: Hall | Period | Category, name: Localized, *, elsewhere: tuple[str, ...]
) -> Entry:
    heading = name.pick(edition.order)
    span = record.span if isinstance(record, Period) else None
    return Entry(
        kind,
        record.id,
        slug_of(record.id),
        "",
        heading,
        date=say_span(edition, span) if span else None,
        facts=facts_of(edition, record, first=(), elsewhere=(*_ALWAYS_ELSEWHERE, *elsewhere)),
        text=edition.blocks(record.intro),
        figures=figures_of(edition, (record.image,), heading),
    )


def _programme(edition: Edition, programme: Programme) -> Entry:
    heading = programme.title.pick(edition.order)
    return Entry(
        "programme",
        programme.id,
        slug_of(programme.id),
        "",
        heading,
        subheadings=say(edition, "kind", programme.kind),
        facts=(
            *_schedule(edition, programme),
            *facts_of(edition, programme, first=(), elsewhere=_PROGRAMME_ELSEWHERE),
        ),
        text=edition.blocks(programme.description),
        figures=figures_of(edition, (programme.image,), heading),
        links=tuple(_programme_links(edition, programme)),
        is_draft=programme.status == "draft",
    )


def _schedule(edition: Edition, programme: Programme) -> Iterator[Fact]:
    """When it is held, in its own time zone or the museum's."""
    zone = edition.time_zone_of(programme)
    occasions = tuple(edition.word(word_occasion(each, edition.lang, zone)) for each in programme.schedule)
    if occasions:
        yield Fact("schedule", edition.words.text(Programme.model_fields["schedule"].title or ""), occasions)


def _programme_links(edition: Edition, programme: Programme) -> Iterator[Link]:
    if hall := edition.collection.halls.get(programme.hall or ""):
        yield link("hall", "hall", hall.id, hall.name.pick(edition.order))


ENTRIES: Mapping[Kind, Callable[[Edition, Any], Entry]] = {
    "artifact": _artifact,
    "holding": _holding,
    "hall": _hall,
    "programme": _programme,
    "period": _period,
    "category": _category,
}

_SHORT: Mapping[Kind, Callable[[Edition, Any], Entry]] = {"artifact": _short_artifact}
