"""The title field becomes the title, its romanised form, parallel titles and who the title page names."""

import re
from collections.abc import Iterator

from catalogue.language import script_in
from catalogue.records.model import LONGEST_LIST
from catalogue.sources import Tree

from .languages import tags_in
from .pairs import Fields, Pair
from .record import MarcField
from .text import cleaned, joined, without_isbd

_TITLE = "abnps"
_JOINED_BY_ITSELF = re.compile(r"[:;=,/.]\s*$")
_BEGINS_WITH_SIGN = re.compile(r"^\s*[:;=]")
_PARALLEL = re.compile(r"\s+=\s*|\s*=\s+|(?<=[^\x00-\x7f])=")
_SUBTITLE = re.compile(r"\s+:\s*|\s*:\s+")
_HAN_SUBTITLE = "："


def titles_of(fields: Fields) -> dict[str, Tree]:
    """What the first title field says, and the parallel titles of the variant ones."""
    pair = next(iter(fields.of("245")), None)
    if pair is None:
        return {}
    title, *parallel = _titles(pair.own) or [""]
    romanised = _titles(pair.romanised) if pair.romanised else []
    tree: dict[str, Tree] = {"title": title, "title_transliteration": next(iter(romanised), None)}
    fields.take(pair.own, f"{_TITLE}c")
    fields.take(pair.romanised, _TITLE)
    others = [*parallel, *(other for other in romanised[1:] if not parallel), *_of_variants(fields)]
    tree["parallel_titles"] = list(_new(others, title, *romanised[:1]))[:LONGEST_LIST]
    tree["responsibility"] = joined(map(without_isbd, pair.own.all("c"))) or None
    return tree


def _titles(field: MarcField) -> list[str]:
    """The title proper with its subtitle, then the parallel ones."""
    text = ""
    for code, value in field.subfields:
        if code in _TITLE and (part := cleaned(value)):
            text += f"{_between(text, code, part)}{part}"
    return [_with_colons(without_isbd(part)) for part in _PARALLEL.split(text) if without_isbd(part)]


def _between(text: str, code: str, part: str) -> str:
    """What stands before a part of the title where the record has no punctuation for it."""
    if not text:
        return ""
    if _JOINED_BY_ITSELF.search(text) or _BEGINS_WITH_SIGN.match(part):
        return " "
    return " : " if code == "b" else ". "


def _with_colons(text: str) -> str:
    """The blank before a colon is ISBD's; Chinese and Japanese have a colon of their own."""
    colon = _HAN_SUBTITLE if script_in(text) in ("Hani", "Jpan") else ": "
    return _SUBTITLE.sub(colon, text)


def _of_variants(fields: Fields) -> Iterator[str]:
    for pair in fields.of("246"):
        if pair.field.indicators[1] == "1":
            yield from _of_variant(fields, pair)


def _of_variant(fields: Fields, pair: Pair) -> Iterator[str]:
    fields.take(pair.own, "abnp")
    yield from _titles(pair.own)[:1]


def _new(titles: list[str], *known: str) -> Iterator[str]:
    seen = {_bare(title) for title in known}
    for title in titles:
        if _bare(title) not in seen:
            seen.add(_bare(title))
            yield title


def _bare(title: str) -> str:
    return "".join(letter for letter in title.casefold() if letter.isalnum())


def translations_of(fields: Fields) -> dict[str, Tree]:
    """Titles that a cataloguer translated (242), by language."""
    found: dict[str, Tree] = {}
    for pair in fields.of("242"):
        tag, title = next(tags_in(pair.field.first("y")), ""), next(iter(_titles(pair.field)), "")
        if tag and title and tag not in found:
            found[tag] = title
            fields.take(pair.field, "abnpy")
    return {"title_translations": found} if found else {}
