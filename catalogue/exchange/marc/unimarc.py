"""A UNIMARC record becomes the MARC 21 record that says the same; a field with no equal keeps its tag, with a U."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from .record import MarcField, MarcRecord, Subfield
from .text import cleaned

_GENERAL = re.compile(r"\d{8}[a-k|u ].{8}")
_KIND_OF_DATE = {"a": "c", "b": "d", "c": "u", "d": "s", "e": "r", "f": "q", "g": "m", "h": "t", "i": "t", "j": "e"}
"""The type of date of 100 $a, 8 as 008/06 has it."""
_LONGEST_CODE = 40


@dataclass(frozen=True, slots=True)
class _Equal:
    """The tag of a field in MARC 21, its subfields by those of UNIMARC, and indicators where they matter."""

    tag: str
    codes: Mapping[str, str]
    indicators: str = "  "


def _same(codes: str) -> dict[str, str]:
    return dict(zip(codes, codes, strict=True))


_PERSON = {"a": "a", "b": "b", "c": "c", "d": "c", "f": "d", "g": "q", "4": "4"}
_BODY = {"a": "a", "b": "b", "c": "c", "d": "n", "e": "c", "f": "d", "4": "4"}
_HEADING = {"a": "a", "b": "b", "c": "c", "d": "c", "f": "d", "j": "v", "x": "x", "y": "z", "z": "y", "2": "2"}

_EQUALS: Mapping[str, _Equal] = {
    "010": _Equal("020", {"a": "a", "b": "q", "z": "z"}),
    "011": _Equal("022", _same("a")),
    "101": _Equal("041", {"a": "a", "c": "h", "d": "b"}),
    "205": _Equal("250", _same("ab")),
    "210": _Equal("264", {"a": "a", "c": "b", "d": "c"}, " 1"),
    "214": _Equal("264", {"a": "a", "c": "b", "d": "c"}, " 1"),
    "215": _Equal("300", {"a": "a", "c": "b", "d": "c", "e": "e"}),
    "225": _Equal("490", {"a": "a", "h": "n", "i": "p", "v": "v"}),
    "300": _Equal("500", _same("a")),
    "320": _Equal("504", _same("a")),
    "327": _Equal("505", _same("a")),
    "330": _Equal("520", _same("a")),
    "510": _Equal("246", {"a": "a", "e": "b"}, "31"),
    "600": _Equal("600", _HEADING),
    "601": _Equal("610", _HEADING),
    "606": _Equal("650", _HEADING),
    "607": _Equal("651", _HEADING),
    "608": _Equal("655", _HEADING),
    "610": _Equal("653", _same("a")),
    "675": _Equal("080", _same("a")),
    "676": _Equal("082", _same("a")),
    "680": _Equal("050", _same("ab")),
    "686": _Equal("084", _same("a2")),
    "700": _Equal("100", _PERSON),
    "701": _Equal("700", _PERSON),
    "702": _Equal("700", _PERSON),
    "710": _Equal("110", _BODY),
    "711": _Equal("710", _BODY),
    "712": _Equal("710", _BODY),
}
_SIGNS = {"e": " : ", "d": " = ", "h": ". ", "i": ". "}
"""What ISBD puts before the parts of a title; UNIMARC leaves it to the reader."""


def is_unimarc(record: MarcRecord) -> bool:
    """Whether the fields are UNIMARC's: a title in 200, and no title of MARC 21."""
    has_title = any(each.first("a") for each in record.of("200"))
    return has_title and not any(record.of("245")) and not record.control("008")


def marc21_of(record: MarcRecord) -> MarcRecord:
    """The same record in the fields of MARC 21."""
    general = next((each.first("a") for each in record.of("100")), "")
    coded = MarcField("008", data=_codes(general, record))
    equal = [field for each in record.fields for field in _equal(each)]
    return MarcRecord(record.leader, (*equal, coded))


def _codes(general: str, record: MarcRecord) -> str:
    """008 as far as it is read: type of date, dates, language."""
    language = next((each.first("a")[:3] for each in record.of("101")), "")
    dates = f"{_KIND_OF_DATE.get(general[8], 's')}{general[9:17]}" if _GENERAL.match(general) else ""
    return f"{f'      {dates}':<35}{language:<3}"[:_LONGEST_CODE].ljust(_LONGEST_CODE)


def _equal(field: MarcField) -> Iterator[MarcField]:
    """The field in MARC 21; what of it has no equal once more, as it is."""
    if field.tag == "200":
        yield _title(field)
        return
    equal = _EQUALS.get(field.tag)
    if equal is None:
        yield field if field.data else replace(field, tag=f"U{field.tag}")
        return
    subfields = tuple((equal.codes[code], value) for code, value in field.subfields if code in equal.codes)
    yield MarcField(equal.tag, equal.indicators, _person(subfields) if equal.codes is _PERSON else subfields)
    if any(code not in equal.codes and code not in "367" for code, _ in field.subfields):
        yield replace(field, tag=f"U{field.tag}")


def _person(subfields: tuple[Subfield, ...]) -> tuple[Subfield, ...]:
    """The part of a name that follows the entry element, $b, stands after a comma in $a."""
    name = [cleaned(value).strip(" ,") for code, value in subfields if code in "ab"]
    return (("a", ", ".join(name[:2])), *(pair for pair in subfields if pair[0] not in "ab"))


def _title(field: MarcField) -> MarcField:
    text, responsible = "", []
    others: list[Subfield] = []
    for code, value in field.subfields:
        if code == "a":
            text += f"{' ; ' if text else ''}{cleaned(value)}"
        elif code in _SIGNS:
            text += f"{_SIGNS[code]}{cleaned(value)}"
        elif code in "fg":
            responsible.append(cleaned(value))
        elif code not in "67":
            others.append(("h" if code == "b" else code, value))
    said: tuple[Subfield, ...] = (("a", text), *((("c", " ; ".join(responsible)),) if responsible else ()), *others)
    return MarcField("245", "10", said)
