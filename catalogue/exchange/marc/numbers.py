"""Numbers of a record: its own, which becomes the holding number, ISBN, ISSN and shelf mark."""

import hashlib
import re
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from catalogue.errors import Severity
from catalogue.records import checked_isbn, checked_issn
from catalogue.sources import Tree

from .pairs import Fields
from .record import Flaw, MarcRecord
from .text import cleaned, joined, without_isbd

_LONGEST = 120
_UNSAFE = re.compile(r'[\\/:*?"<>|\s]+')
"""What a file may not be called by in some system: a holding's file bears its number."""
_ISBN = re.compile(r"\s*(?:ISBN)?[:\s]*(?P<isbn>[\dXx][\dXx\s-]{7,16}[\dXx]|\d[\d-]*)")
_CALL_NUMBERS = (
    ("852", "khijm"), ("090", "ab"), ("050", "ab"), ("060", "ab"), ("080", "ab"), ("084", "ab"), ("082", "ab"),
)  # fmt: skip
"""Where a shelf mark stands, the library's own before those of classifications."""


def holding_number_of(record: MarcRecord, fields: Fields) -> str:
    """The control number, else that of another system (035, 010), else one made from what the record says."""
    control = next(iter(fields.of("001")), None)
    if control and _has_a_letter_or_digit(control.field.data):
        number = cleaned(control.field.data)
        if number == _safe(number):
            fields.take(control.field, "")
        return _safe(number)
    others = (value for tag in ("035", "010") for each in record.of(tag) for value in each.all("a"))
    return next((_safe(value) for value in others if _has_a_letter_or_digit(value)), None) or _made(record)


def _has_a_letter_or_digit(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _safe(number: str) -> str:
    return _UNSAFE.sub("-", cleaned(number)).strip("-. ")[:_LONGEST]


def _made(record: MarcRecord) -> str:
    """The same for the same record, wherever it stands in a file."""
    said = repr([(each.tag, each.data, each.subfields) for each in record.fields]).encode()
    return f"MARC-{hashlib.sha256(said).hexdigest()[:10]}"


def isbn_of(fields: Fields) -> tuple[list[str], list[Flaw]]:
    """The ISBNs whose check digit is right; the others stay in the notes, and are told."""
    good: list[str] = []
    flaws: list[Flaw] = []
    for pair in fields.of("020"):
        values = [cleaned(value) for value in pair.field.all("a")]
        read = [_checked_isbn(value, flaws) for value in values]
        good += [isbn for isbn in read if isbn]
        if all(isbn and re.fullmatch(r"[\dXx\s-]+[:\s]*", value) for isbn, value in zip(read, values, strict=True)):
            fields.take(pair.field, "a")
    return list(dict.fromkeys(good)), flaws


def _checked_isbn(value: str, flaws: list[Flaw]) -> str | None:
    found = _ISBN.match(value)
    try:
        return checked_isbn(found["isbn"].strip()) if found else None
    except PydanticCustomError:
        flaws.append(Flaw("marc_isbn", Severity.WARNING, {"value": value[:80]}, "020$a"))
        return None


def issn_of(fields: Fields) -> tuple[str | None, list[Flaw]]:
    """The ISSN."""
    for pair in fields.of("022"):
        value = without_isbd(pair.field.first("a"))
        if not value:
            continue
        try:
            issn = checked_issn(value)
        except PydanticCustomError:
            return None, [Flaw("marc_issn", Severity.WARNING, {"value": value[:80]}, "022$a")]
        fields.take(pair.field, "a")
        return issn, []
    return None, []


def call_number_of(fields: Fields) -> Iterator[tuple[str, Tree]]:
    """The shelf mark, and the room where the record names it."""
    for tag, codes in _CALL_NUMBERS:
        for pair in fields.of(tag):
            mark = joined(map(cleaned, pair.field.all(codes)), " ")
            if not mark:
                continue
            fields.take(pair.field, f"{codes}c" if tag == "852" else codes)
            yield "call_number", mark
            if tag == "852" and (room := joined(map(without_isbd, pair.field.all("c")), ", ")):
                yield "location", room
            return
