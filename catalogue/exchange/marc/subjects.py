"""Subject fields and the summary become words about the book."""

import re

from catalogue.language import script_in
from catalogue.sources import Tree

from .languages import tags_in
from .pairs import Fields, Pair
from .record import MarcField
from .text import cleaned, joined, without_isbd

_SUBJECTS = ("600", "610", "611", "630", "647", "648", "650", "651", "653", "655")
_SUBDIVISIONS = "vxyz"
_HEADING = "abcdefghklmnopqrstu"
_UNCONTROLLED = "653"
SUBDIVIDED = " -- "


def subjects_of(fields: Fields) -> dict[str, Tree]:
    """What it is about, as the heading is written: `Kazakhstan -- History`. Their other script stays in the notes."""
    found: list[str] = []
    for pair in fields.of(*_SUBJECTS):
        fields.take(pair.field, f"{_HEADING}{_SUBDIVISIONS}2")
        found += _uncontrolled(pair.field) if pair.field.tag == _UNCONTROLLED else [_heading(pair.field)]
    return {"subjects": [each for each in dict.fromkeys(found) if each]}


def _uncontrolled(field: MarcField) -> list[str]:
    return [without_isbd(value) for value in field.all("a")]


def _heading(field: MarcField) -> str:
    main = without_isbd(" ".join(cleaned(value) for value in field.all(_HEADING)))
    return joined((main, *map(without_isbd, field.all(_SUBDIVISIONS))), SUBDIVIDED)


def summary_of(fields: Fields) -> dict[str, Tree]:
    """The summaries, by the language they are written in."""
    found: dict[str, Tree] = {}
    for pair in fields.of("520"):
        text = escaped(" ".join(map(cleaned, pair.own.all("ab"))))
        lang = _language_of(pair, fields)
        if text and lang and lang not in found:
            found[lang] = text
            fields.take(pair.own, "ab")
    return {"summary": found} if found else {}


def _language_of(pair: Pair, fields: Fields) -> str:
    """The language of cataloguing (040 $b); English where the record is silent and the letters are Latin."""
    said = next((tag for each in fields.of("040") for tag in tags_in(each.field.first("b"))), "")
    text = "".join(pair.own.all("ab"))
    return said or ("en" if script_in(text) == "Latn" else "")


def escaped(text: str) -> str:
    """Plain words as Markdown, which a summary is written in."""
    return re.sub(r"(?<!\\)([*_`\[\]<>#\\])", r"\\\1", text)
