"""Edition, imprint, extent and series become lines without the punctuation that parted them."""

import re
from collections.abc import Iterable

from catalogue.sources import Tree

from .pairs import Fields, Pair
from .record import Flaw, MarcField
from .text import balanced, cleaned, joined, without_isbd
from .years import says_no_more, year_of

_UNKNOWN = re.compile(
    r"^\W*(?:s\.?\s*[ln]\.?|sine (?:loco|nomine)|б\.?\s*[ми]\.?|place of publication not identified"
    r"|publisher not identified|出版地不[详詳]|出版者不[详詳])\W*$",
    re.IGNORECASE,
)
_PARALLEL = re.compile(r"\s=\s")
_SIGN_BEFORE = {"a": " ", "b": " : ", "c": " ; ", "e": " + "}
"""What ISBD puts before the parts of an extent, where the record has nothing."""
_BY_KIND_OF_264 = {"1": 0, " ": 1, "0": 2, "3": 3, "2": 4}


def imprint_of(fields: Fields, codes: str) -> tuple[dict[str, Tree], list[Flaw]]:
    """Where, by whom and when it was published: the statement of publication before those of other kinds."""
    pairs = sorted((p for p in fields.of("260", "264") if _rank(p) is not None), key=lambda pair: _rank(pair) or 0)
    pair = next(iter(pairs), None)
    own = pair.own if pair else MarcField("264")
    wordings = [cleaned(value) for each in pairs for value in each.own.all("c")]
    year, flaws = year_of(codes, wordings[0] if wordings else "")
    place, publisher = _said(own.all("a")), _said(own.all("b"))
    is_plain = says_no_more(wordings[0], year) if wordings else True
    if pair and is_plain and not any(map(_UNKNOWN.match, own.all("ab"))):
        fields.take(own, "abc")
    return {"place": place or None, "publisher": publisher or None, "year": year}, flaws


def _rank(pair: Pair) -> int | None:
    """The order in which statements are asked; that of the copyright has neither place nor publisher."""
    return 0 if pair.field.tag == "260" else _BY_KIND_OF_264.get(pair.field.indicators[1])


def _said(values: Iterable[str]) -> str:
    parts = (_PARALLEL.split(without_isbd(value))[0] for value in values if not _UNKNOWN.match(value))
    return joined(balanced(part) for part in parts)


def edition_of(fields: Fields) -> dict[str, Tree]:
    """The statement of edition."""
    pair = next(iter(fields.of("250")), None)
    if pair is None:
        return {}
    fields.take(pair.own, "ab")
    return {"edition": without_isbd(" ".join(map(cleaned, pair.own.all("ab")))) or None}


def extent_of(fields: Fields) -> dict[str, Tree]:
    """How large it is, as librarians write it: pages, illustrations, size."""
    pair = next(iter(fields.of("300")), None)
    if pair is None:
        return {}
    fields.take(pair.own, "abce")
    text = ""
    for code, value in pair.own.subfields:
        if code in _SIGN_BEFORE and (part := cleaned(value)):
            text += f"{_SIGN_BEFORE[code] if text and text[-1] not in ':;,+' else ' '}{part}"
    return {"extent": re.sub(r"\b(cm|mm|см|мм)\.$", r"\1", text.strip(" :;,+=")) or None}


def series_of(fields: Fields) -> dict[str, Tree]:
    """The series it belongs to, each with the volume."""
    pairs = fields.of("490", "440") or fields.of("830")
    found = []
    for pair in pairs:
        fields.take(pair.own, "anpv")
        name = " ".join(map(cleaned, pair.own.all("anp")))
        found.append(joined((balanced(without_isbd(name)), joined(map(without_isbd, pair.own.all("v")), ", ")), ", "))
    return {"series": [each for each in dict.fromkeys(found) if each]}
