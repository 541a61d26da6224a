"""Texts of MARC fields lose the signs that cataloguing rules put around them: ISBD's, and those for machines."""

import re
import unicodedata
from collections.abc import Iterable

_INVISIBLE = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0080-\u009f]")
"""Controls of direction, and the C1 controls with the marks of non-sorting words (U+0098, U+009C; U+0088, U+0089)."""
_CONTROL = re.compile("[\u0000-\u001f\u007f\u2028\u2029]+")
_SPACES = re.compile(r"\s+")
_ISBD_END = " \t/:;,=\\+،؛，；：／＝"
_INITIAL = re.compile(r"(?:^|[\s.,(\[-])(?P<word>[^\W\d_][\w\u0300-\u036f\ufe20\ufe21]*)\.$")
_HALF_MARKS = "\ufe20\ufe21"
_VOWELS = frozenset("aeiouyаеёиоуыэюяәіөұү")
_ABBREVIATIONS = frozenset(
    {
        "etc", "al", "inc", "ltd", "jr", "sr", "co", "corp", "dr", "st", "mr", "mrs", "ed", "eds", "vol", "vols", "pt",
        "no", "bros", "dept", "univ", "изд", "ред", "сост", "пер", "илл", "др", "гг", "рис", "тип", "обл", "акад",
        "проф", "им", "бас", "баст",
    }
)  # fmt: skip


def cleaned(text: str) -> str:
    """The text as it is read: composed, on one line, without marks for machines. Half marks (U+FE20, 21) stay."""
    text = _CONTROL.sub(" ", _INVISIBLE.sub("", text))
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def without_isbd(text: str) -> str:
    """The text without the ISBD punctuation that follows it, and without a full stop that ends no abbreviation."""
    text = cleaned(text).rstrip(_ISBD_END)
    return text[:-1].rstrip(_ISBD_END) if text.endswith(".") and not _ends_abbreviated(text) else text


def _ends_abbreviated(text: str) -> bool:
    if text.endswith(".."):
        return True
    found = _INITIAL.search(text)
    if not found:
        return False
    letters = "".join(c for c in unicodedata.normalize("NFD", found["word"]) if c.isalpha())
    if letters.casefold() in _ABBREVIATIONS or len(letters) == 1:
        return True
    if letters.isupper():
        return any(half in found["word"] for half in _HALF_MARKS)  # one letter romanised as two, unlike UPA and XIV
    is_written_alphabetically = ord(letters[0]) < 0x0590
    has_vowel = any(letter in _VOWELS for letter in letters.casefold())
    return is_written_alphabetically and len(letters) <= 4 and not has_vowel


def balanced(text: str) -> str:
    """The text without brackets that have no partner: a part of `[Kolomna? : s.n.]`."""
    for first, last in ("[]", "()", "<>"):
        if text.count(first) != text.count(last):
            text = text.replace(first, "").replace(last, "")
    return text.strip()


def joined(parts: Iterable[str], between: str = "; ") -> str:
    """The parts that say something, each once."""
    return between.join(dict.fromkeys(part for part in parts if part))
