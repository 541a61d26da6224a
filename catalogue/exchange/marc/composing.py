"""A holding becomes the fields of a MARC 21 record: romanised in their own place, in the book's script in 880."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from catalogue.language import has_other_than_latin, primary_language, script_in
from catalogue.records import Holding

from .languages import code_of, tags_in
from .record import MarcField, MarcRecord, Subfield
from .roles import RELATORS
from .text import without_isbd
from .years_written import coded, worded

_LEADER = "     nam a22     ui 4500"
"""A new record of a printed book, in Unicode, of a level nobody knows, with ISBD punctuation."""
_SCRIPT_CODES = {"Cyrl": "(N", "Arab": "(3", "Hebr": "(2", "Grek": "(S", "Hani": "$1", "Jpan": "$1", "Kore": "$1"}
"""The codes of scripts in $6 (MARC 21, appendix A)."""
_MOST_PAIRS = 99
_ARTICLES = {
    "en": ("the", "an", "a"), "fr": ("les", "le", "la", "une", "un"), "de": ("der", "die", "das", "ein", "eine"),
    "es": ("el", "la", "los", "las", "un", "una"), "it": ("il", "lo", "la", "gli", "le", "un", "una"),
}  # fmt: skip
"""Articles that do not count when a title is filed."""
_SUBTITLE = re.compile(r": |：")
_EXTENT = re.compile(r"(?P<a>.*?)(?: : (?P<b>.*?))?(?: ; (?P<c>.*))?")


@dataclass(frozen=True, slots=True)
class Twofold:
    """A field, and the same in the book's own script where the first is romanised."""

    field: MarcField
    own: MarcField | None = None


def record_of(holding: Holding, summary: tuple[str, str] | None = None) -> MarcRecord:
    """The record of a holding; `summary` is its text in one language and the tag of that."""
    fields = [
        *_numbers(holding, summary[1] if summary else ""),
        *_names(holding),
        _title(holding),
        *_other_titles(holding),
        *_description(holding),
        *_subjects(holding, summary[0] if summary else ""),
        *_shelf_mark(holding),
    ]
    return MarcRecord(_LEADER, tuple(_linked(sorted(fields, key=lambda each: each.field.tag))))


def _field(tag: str, indicators: str, *subfields: Subfield) -> MarcField:
    return MarcField(tag, indicators, tuple((code, value) for code, value in subfields if value))


def _linked(fields: list[Twofold]) -> Iterator[MarcField]:
    """The fields, then the 880s, each pair with a number of its own in $6."""
    pairs = [each for each in fields if each.own][:_MOST_PAIRS]
    numbers = {id(each): f"{number:02}" for number, each in enumerate(pairs, 1)}
    for each in fields:
        number = numbers.get(id(each))
        if number:
            yield replace(each.field, subfields=(("6", f"880-{number}"), *each.field.subfields))
        else:
            yield each.own or each.field
    yield from (_alternate(each.field.tag, each.own, numbers[id(each)]) for each in pairs if each.own)


def _alternate(tag: str, own: MarcField, number: str) -> MarcField:
    letters = (letter for _, value in own.subfields for letter in value if has_other_than_latin(letter))
    code = _SCRIPT_CODES.get(script_in("".join(letters)))
    orientation = "/r" if code in ("(3", "(2") else ""
    link = f"{tag}-{number}" + (f"/{code}{orientation}" if code else "")
    return MarcField("880", own.indicators, (("6", link), *own.subfields))


def _numbers(holding: Holding, cataloguing: str) -> Iterator[Twofold]:
    first = code_of(holding.language[0]) if holding.language else "und"
    year = holding.year.edtf if holding.year else None
    codes = f"{'':6}{coded(year)}xx {'|' * 17}{first}|d"
    yield Twofold(MarcField("001", data=holding.holding_number))
    yield Twofold(MarcField("008", data=codes))
    yield from (Twofold(_field("020", "  ", ("a", isbn))) for isbn in holding.isbn)
    if holding.issn:
        yield Twofold(_field("022", "  ", ("a", holding.issn)))
    if cataloguing and (code := code_of(cataloguing)) != "und":
        yield Twofold(_field("040", "  ", ("b", code)))
    yield from _languages(holding)


def _languages(holding: Holding) -> Iterator[Twofold]:
    """041, where there is more to say than 008 can: several languages, or a tag that is no bare language."""
    tags = holding.language
    if any(next(tags_in(code_of(tag)), "") != tag for tag in tags):
        yield Twofold(_field("041", " 7", *(("a", tag) for tag in tags), ("2", "rfc5646")))
    elif len(tags) > 1:
        yield Twofold(_field("041", "0 ", *(("a", code_of(tag)) for tag in tags)))


def _names(holding: Holding) -> Iterator[Twofold]:
    """The first author is the main entry; the others say what they did."""
    latin = holding.authors_transliteration
    forms = latin if len(latin) == len(holding.authors) else ("",) * len(holding.authors)
    for i, (name, form) in enumerate(zip(holding.authors, forms, strict=True)):
        yield _name("700" if i else "100", name, form, ("author", "aut") if i else None)
    for each in holding.contributors:
        code = RELATORS.get(each.role)
        yield _name("700", each.name, each.transliteration or "", (each.role, code) if code else None)


def _name(tag: str, name: str, latin: str, relator: tuple[str, str] | None) -> Twofold:
    own = _name_field(tag, name, relator)
    return Twofold(_name_field(tag, latin, relator), own) if latin and latin != name else Twofold(own)


def _name_field(tag: str, name: str, relator: tuple[str, str] | None) -> MarcField:
    indicators = "1 " if "," in name else "0 "
    if relator is None:
        return _field(tag, indicators, ("a", name))
    return _field(tag, indicators, ("a", f"{name},"), ("e", f"{relator[0]}."), ("4", relator[1]))


def _title(holding: Holding) -> Twofold:
    parallel, responsible = holding.parallel_titles, holding.responsibility or ""
    own = _title_field(holding, holding.title, parallel, responsible)
    latin = holding.title_transliteration
    if not latin or not has_other_than_latin(holding.title):
        return Twofold(own)
    return Twofold(_title_field(holding, latin, (), ""), own)


def _title_field(holding: Holding, title: str, parallel: tuple[str, ...], responsible: str) -> MarcField:
    """Title proper : subtitle = parallel titles / who is responsible."""
    proper, subtitle = _halves(title)
    rest = " = ".join(part for part in (subtitle, *parallel) if part)
    sign = "" if not rest else " :" if subtitle else " ="
    closing = " /" if responsible else _stop(rest or proper)
    parts = [("a", f"{proper}{sign or closing}"), ("b", f"{rest}{closing}" if rest else "")]
    indicators = f"{1 if holding.authors else 0}{_filing(title, holding)}"
    return _field("245", indicators, *parts, ("c", f"{responsible}{_stop(responsible)}" if responsible else ""))


def _halves(title: str) -> tuple[str, str]:
    first, *rest = _SUBTITLE.split(title, maxsplit=1)
    return (first, rest[0]) if rest and first and rest[0] else (title, "")


def _stop(text: str) -> str:
    """The full stop a field ends with, unless a reader would take it for a part of the last word."""
    return "" if text.endswith((".", "?", "!", "…")) or without_isbd(f"{text}.") != text else "."


def _filing(title: str, holding: Holding) -> int:
    """How many letters of an article stand before the word by which the title is filed."""
    words = title.split(" ", 1)
    lang = primary_language(holding.language[0]) if holding.language else ""
    return len(words[0]) + 1 if len(words) > 1 and words[0].casefold() in _ARTICLES.get(lang, ()) else 0


def _other_titles(holding: Holding) -> Iterator[Twofold]:
    yield from (Twofold(_field("246", "31", ("a", title))) for title in holding.parallel_titles)
    translations = holding.title_translations.root if holding.title_translations else {}
    for tag, title in translations.items():
        if (code := code_of(tag)) != "und":
            yield Twofold(_field("242", "00", ("a", f"{title}{_stop(title)}"), ("y", code)))


def _description(holding: Holding) -> Iterator[Twofold]:
    if holding.edition:
        yield Twofold(_field("250", "  ", ("a", f"{holding.edition}{_stop(holding.edition)}")))
    imprint = [("a", holding.place or ""), ("b", holding.publisher or ""), ("c", _year(holding))]
    if any(value for _, value in imprint):
        yield Twofold(_field("264", " 1", *_imprint(imprint)))
    if holding.extent and (parts := _EXTENT.fullmatch(holding.extent)):
        signs = {"a": " :" if parts["b"] else " ;" if parts["c"] else "", "b": " ;" if parts["c"] else "", "c": ""}
        yield Twofold(_field("300", "  ", *((code, f"{parts[code]}{signs[code]}") for code in "abc" if parts[code])))
    yield from (Twofold(_field("490", "0 ", ("a", series))) for series in holding.series)


def _year(holding: Holding) -> str:
    return worded(holding.year.edtf) if holding.year else ""


def _imprint(parts: list[Subfield]) -> Iterator[Subfield]:
    """Place : publisher, year."""
    said = [pair for pair in parts if pair[1]]
    signs = {"a": " :", "b": ","}
    for i, (code, value) in enumerate(said):
        following = said[i + 1][0] if i + 1 < len(said) else ""
        yield code, f"{value}{signs[code if following == 'b' else 'b'] if following else _stop_after(value)}"


def _stop_after(value: str) -> str:
    return "" if value.endswith(("-", ".", "]")) else "."


def _subjects(holding: Holding, summary: str) -> Iterator[Twofold]:
    if summary:
        yield Twofold(_field("520", "  ", ("a", summary)))
    yield from (Twofold(_field("653", "  ", ("a", word))) for word in holding.subjects)


def _shelf_mark(holding: Holding) -> Iterator[Twofold]:
    if holding.call_number or holding.location:
        yield Twofold(_field("852", "8 ", ("c", holding.location or ""), ("h", holding.call_number or "")))
