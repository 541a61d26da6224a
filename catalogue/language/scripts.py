"""A text becomes the script it is written in."""

import unicodedata
from collections import Counter
from functools import cache

from .interface import primary_language
from .names import script_of

LATIN, HAN, SIMPLIFIED, TRADITIONAL = "Latn", "Hani", "Hans", "Hant"

_BY_NAME = {
    "LATIN": LATIN, "CYRILLIC": "Cyrl", "CJK": HAN, "HIRAGANA": "Jpan", "KATAKANA": "Jpan", "KATAKANA-HIRAGANA": "Jpan",
    "HANGUL": "Kore", "ARABIC": "Arab", "HEBREW": "Hebr", "GREEK": "Grek", "ARMENIAN": "Armn", "GEORGIAN": "Geor",
    "MONGOLIAN": "Mong", "TIBETAN": "Tibt", "DEVANAGARI": "Deva", "THAI": "Thai", "SYRIAC": "Syrc", "ETHIOPIC": "Ethi",
}  # fmt: skip
"""ISO 15924 codes by the first word of their letters' Unicode names."""


def script_in(text: str) -> str:
    """The script of most of the text's letters, as an ISO 15924 code; nothing where none is known."""
    counts = _counts(text)
    if counts["Jpan"]:
        return "Jpan"  # the kana say whose the characters beside them are
    return max(counts, key=lambda script: counts[script], default="")


def has_other_than_latin(text: str) -> bool:
    """Whether the text has letters of another script than Latin."""
    return any(script != LATIN for script in _counts(text))


def han_form(text: str) -> str:
    """`Hans` or `Hant` where the characters are found in one of the two standards of them only; else nothing."""
    lone = Counter(form for letter in text if (form := _lone_form(letter)))
    return next(iter(lone)) if len(lone) == 1 else ""


def romanised(lang: str) -> str:
    """The tag of a language's words written in Latin letters."""
    return f"{primary_language(lang)}-{LATIN}"


def language_as_written(text: str, lang: str) -> str:
    """The tag of a text in a language: it says so where the text is romanised, as catalogues of libraries do."""
    return romanised(lang) if script_of(lang) != LATIN and script_in(text) == LATIN else lang


def _counts(text: str) -> Counter[str]:
    return Counter(script for letter in text if (script := _script_of_letter(letter)))


@cache
def _script_of_letter(letter: str) -> str:
    if not unicodedata.category(letter).startswith(("Lu", "Ll", "Lt", "Lo")):
        return ""
    return _BY_NAME.get(unicodedata.name(letter, "").split(" ", maxsplit=1)[0], "")


@cache
def _lone_form(letter: str) -> str:
    """GB 2312 holds the simplified characters, Big5 the traditional ones; most stand in both."""
    if _script_of_letter(letter) != HAN:
        return ""
    is_simplified, is_traditional = _is_in(letter, "gb2312"), _is_in(letter, "big5")
    return "" if is_simplified == is_traditional else SIMPLIFIED if is_simplified else TRADITIONAL


def _is_in(letter: str, standard: str) -> bool:
    try:
        letter.encode(standard)
    except UnicodeEncodeError:
        return False
    return True
