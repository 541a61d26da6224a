"""A record's values become phrases: what a reader reads for a date, a measure, a place, a term."""

from collections.abc import Callable
from typing import Any

from catalogue.language import language_name, word_date, word_dimensions, word_measure
from catalogue.records import (
    SAME_EVERYWHERE,
    Contributor,
    DateMade,
    DateSpan,
    Dimension,
    Identifier,
    Localized,
    Maker,
    OtherNumber,
    Phrase,
    Place,
    Record,
    Rights,
    Term,
    Weight,
    is_internal,
)

from .edition import Edition

TERMS_OF_FIELD = {
    "materials": "material",
    "techniques": "technique",
    "subjects": "subject",
    "location": "location",
}
"""Fields whose words are terms of a vocabulary."""

WORDS_OF_FIELD = frozenset({"kind", "role", "status"})
"""Fields whose value is one of a few words of the model, which the interface translates."""

LANGUAGES_OF_FIELD = frozenset({"language", "languages"})

RIGHTS = {
    "creativecommons.org/publicdomain/zero/1.0": "CC0 1.0",
    "creativecommons.org/publicdomain/mark/1.0": "Public Domain Mark 1.0",
    "rightsstatements.org/vocab/InC/1.0": "In Copyright",
    "rightsstatements.org/vocab/InC-OW-EU/1.0": "In Copyright - EU Orphan Work",
    "rightsstatements.org/vocab/InC-EDU/1.0": "In Copyright - Educational Use Permitted",
    "rightsstatements.org/vocab/InC-NC/1.0": "In Copyright - Non-Commercial Use Permitted",
    "rightsstatements.org/vocab/InC-RUU/1.0": "In Copyright - Rights-holder(s) Unlocatable or Unidentifiable",
    "rightsstatements.org/vocab/NoC-CR/1.0": "No Copyright - Contractual Restrictions",
    "rightsstatements.org/vocab/NoC-NC/1.0": "No Copyright - Non-Commercial Use Only",
    "rightsstatements.org/vocab/NoC-OKLR/1.0": "No Copyright - Other Known Legal Restrictions",
    "rightsstatements.org/vocab/NoC-US/1.0": "No Copyright - United States",
    "rightsstatements.org/vocab/CNE/1.0": "Copyright Not Evaluated",
    "rightsstatements.org/vocab/UND/1.0": "Copyright Undetermined",
    "rightsstatements.org/vocab/NKC/1.0": "No Known Copyright",
}
"""The short names of rights statements (rightsstatements.org, creativecommons.org) by URI."""


def say(edition: Edition, field: str, value: Any) -> tuple[Phrase, ...]:
    """The phrases for a field's value, whatever kind of value it is; several for a list."""
    if value is None or value == ():
        return ()
    if isinstance(value, tuple):
        return _say_many(edition, field, value)
    for kind, words in _SAYERS:
        if isinstance(value, kind):
            return (words(edition, value),)
    return (_say_plain(edition, field, value),)


def _say_many(edition: Edition, field: str, values: tuple[Any, ...]) -> tuple[Phrase, ...]:
    if isinstance(values[0], Dimension):
        return tuple(edition.word(line) for line in word_dimensions(values, edition.lang, edition.order))
    return tuple(phrase for value in values for phrase in say(edition, field, value))


def _say_plain(edition: Edition, field: str, value: Any) -> Phrase:
    if isinstance(value, Record):
        return _say_record(edition, value)
    text = str(value)
    if field in LANGUAGES_OF_FIELD:
        return edition.word(language_name(text, edition.lang))
    if field in WORDS_OF_FIELD:
        return edition.word(edition.words.literal(text))
    term = edition.collection.of(TERMS_OF_FIELD.get(field, ""), Term).get(text)
    return term.label.pick(edition.order) if term else Phrase(text, SAME_EVERYWHERE)


def _say_record(edition: Edition, value: Record) -> Phrase:
    """A value no sayer knows: its public parts one after the other."""
    parts = [
        phrase.text
        for name, field in type(value).model_fields.items()
        if not is_internal(field)
        for phrase in say(edition, name, getattr(value, name))
    ]
    return Phrase(", ".join(parts), edition.lang)


def say_span(edition: Edition, span: DateSpan) -> Phrase:
    """A date worded in the edition's language."""
    return edition.word(word_date(span, edition.lang))


def _say_date(edition: Edition, date: DateMade) -> Phrase:
    return date.display.pick(edition.order) if date.display else say_span(edition, date.edtf)


def _say_maker(edition: Edition, maker: Maker) -> Phrase:
    name, role = maker.name.pick(edition.order), edition.phrase(maker.role)
    return Phrase(f"{name.text} ({role.text})", name.lang) if role else name


def _say_contributor(edition: Edition, contributor: Contributor) -> Phrase:
    other = f" [{contributor.transliteration}]" if contributor.transliteration else ""
    role = "" if contributor.role == "other" else f" ({edition.words.literal(contributor.role)})"
    return Phrase(f"{contributor.name}{other}{role}", SAME_EVERYWHERE)


def _say_other_number(edition: Edition, number: OtherNumber) -> Phrase:
    kind = edition.phrase(number.kind)
    return Phrase(f"{number.number} ({kind.text})" if kind else number.number, SAME_EVERYWHERE)


def _say_rights(edition: Edition, rights: Rights) -> Phrase:
    holder = edition.phrase(rights.holder)
    name = edition.words.text(name_of_rights(rights.uri))
    comma = "，" if edition.lang.startswith("zh") else ", "
    return edition.word(f"{name}{comma}{holder.text}" if holder else name)


def name_of_rights(uri: str) -> str:
    """The short name of a rights statement, such as `CC BY-SA 4.0`."""
    path = uri.split("://", 1)[-1].split("?", maxsplit=1)[0].strip("/").removesuffix("/deed.en")
    if path in RIGHTS:
        return RIGHTS[path]
    _, _, *rest = path.split("/")
    return f"CC {' '.join(rest[:2]).upper()}" if path.startswith("creativecommons.org/licenses/") else uri


def _say_identifier(edition: Edition, identifier: Identifier) -> Phrase:
    names = {"aat": "AAT", "tgn": "TGN", "ulan": "ULAN", "viaf": "VIAF", "lccn": "LCCN", "oclc": "OCLC"}
    scheme = names.get(identifier.scheme, identifier.scheme.capitalize())
    return Phrase(identifier.value if identifier.scheme == "other" else f"{scheme} {identifier.value}", SAME_EVERYWHERE)


def _say_weight(edition: Edition, weight: Weight) -> Phrase:
    return edition.word(word_measure(weight.value, weight.unit, edition.lang))


_SAYERS: tuple[tuple[type, Callable[[Edition, Any], Phrase]], ...] = (
    (Localized, lambda edition, text: text.pick(edition.order)),
    (DateMade, _say_date),
    (DateSpan, say_span),
    (Place, lambda edition, place: place.name.pick(edition.order)),
    (Maker, _say_maker),
    (Contributor, _say_contributor),
    (OtherNumber, _say_other_number),
    (Weight, _say_weight),
    (Rights, _say_rights),
    (Identifier, _say_identifier),
)
"""How each kind of value is said; a new kind is one line here."""
