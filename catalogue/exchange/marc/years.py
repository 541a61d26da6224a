"""The coded dates of a record, else the words of its imprint, become the year in EDTF."""

import re

from catalogue.errors import Severity
from catalogue.language.reading import Unread, read_date

from .record import Flaw

_CODED = re.compile(r"[0-9u]{4}")
_OPEN_YEAR = "9999"
_SIGN = r"(?:cop\.|[cp©℗])\s*(?=\d{4})"
_COPYRIGHT = re.compile(rf"[,;]\s*{_SIGN}\d{{4}}|\b{_SIGN}")
"""The year of a copyright after that of publication, and the sign of one alone: in an imprint c is no circa."""
_DOUBTED = re.compile(r"\d{3}[\d-]\]?\?")
_ABOUT = re.compile(r"\b(?:ca\.?|circa|approximately|около|ок\.|приблиз|шамамен)|约|約", re.IGNORECASE)
_PLAIN = re.compile(r"\W*(?:cop\.?|[cp©℗])?\W*(?P<year>\d{4})\W*")


def year_of(codes: str, wording: str) -> tuple[str | None, list[Flaw]]:
    """The year as 008 codes it (06-14); the imprint says whether it is doubted, and the year where 008 does not."""
    coded = _coded(codes[6:7], codes[7:11], codes[11:15])
    if coded is None:
        return _read(wording)
    return (coded if "/" in coded else f"{coded}{_qualifier(wording)}"), []


def _read(wording: str) -> tuple[str | None, list[Flaw]]:
    """The year in words, such as 平成 11 [1999]; what cannot be read is told."""
    bare = _COPYRIGHT.sub("", wording)
    if not any(letter.isalnum() for letter in bare):
        return None, []
    reading = read_date(bare)
    if isinstance(reading, Unread):
        return None, [Flaw(reading.code, Severity.WARNING, reading.values, "260$c")]
    return reading.edtf, []


def _coded(kind: str, first: str, last: str) -> str | None:
    """The years by the type of date of 008/06."""
    begin, end = _edtf(first), _edtf(last)
    match kind:
        case "m" | "i" | "k" | "d" | "c" | "u":
            return _span(begin, "" if kind == "u" or last == "uuuu" else ".." if last == _OPEN_YEAR else end)
        case "q":
            return _between(begin, end)
        case "e" if begin and re.fullmatch(r"(?:0[1-9]|1[0-2])(?:\s\s|0[1-9]|[12]\d|3[01])", last):
            return "-".join((begin, last[:2], last[2:].strip())).rstrip("-")
        case "b" | "|":
            return None
        case _:
            return begin


def _edtf(code: str) -> str | None:
    """Four digits, `u` for one nobody knows."""
    if not _CODED.fullmatch(code) or code in ("uuuu", "0000", _OPEN_YEAR) or not re.fullmatch(r"\d+u*", code):
        return None
    return code.replace("u", "X")


def _span(begin: str | None, end: str | None) -> str | None:
    """From one year to another; an end may be open (`..`) or, like the beginning, unknown (nothing)."""
    if begin is None or end is None or begin == end:
        return begin or (f"/{end}" if end and end != ".." else None)
    is_forward = not end[:1].isdigit() or begin.replace("X", "0") <= end.replace("X", "9")
    return f"{begin}/{end}" if is_forward else begin


def _between(begin: str | None, end: str | None) -> str | None:
    """One year of several: a decade or a century where they are just that."""
    if begin and end and begin.isdecimal() and end.isdecimal():
        for zeros in ("00", "0"):
            stem = begin[: -len(zeros)]
            if begin == stem + zeros and end == stem + "9" * len(zeros):
                return stem + "X" * len(zeros)
        return f"{begin}?/{end}?" if begin < end else begin
    return begin or end


def _qualifier(wording: str) -> str:
    is_doubted, is_about = bool(_DOUBTED.search(wording)), bool(_ABOUT.search(wording))
    return "%" if is_doubted and is_about else "?" if is_doubted else "~" if is_about else ""


def says_no_more(wording: str, year: str | None) -> bool:
    """Whether the words say nothing that the year does not."""
    found = _PLAIN.fullmatch(wording)
    return not wording or (found is not None and year is not None and year.rstrip("?~%") == found["year"])
