"""A text becomes a key by which a language sorts it: its own alphabet, numbers as numbers, Han by pinyin."""

import re
import unicodedata
from functools import cache

from .interface import primary_language

SortKey = tuple[tuple[tuple[int, int], ...], str]
"""What is compared first, then the text itself, so that equal texts alone have equal keys."""

_ALPHABETS = {
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
}
_CYRILLIC_ELSEWHERE = "kk"
_SPACE, _NUMBER, _FIRST_SCRIPT, _SECOND_SCRIPT, _HAN, _OTHER = range(6)

_TOKEN = re.compile(r"(?P<space>\s+)|(?P<number>[0-9]{1,18})|(?P<letter>\w)")
_ENGLISH_ARTICLE = re.compile(r"(?:the|an|a)\s+(?=\w)", re.IGNORECASE)
_LEADING_MARKS = re.compile(r"^[^\w]+")
_LATIN_BASES = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ə": "a"}


def sort_key(text: str, lang: str) -> SortKey:
    """The key of a text among texts of one language; marks count nothing, a space ends a word."""
    primary = primary_language(lang)
    bare = _LEADING_MARKS.sub("", unicodedata.normalize("NFC", text)).casefold()
    if primary == "en":
        bare = _ENGLISH_ARTICLE.sub("", bare, count=1) if _ENGLISH_ARTICLE.match(bare) else bare
    weights: list[tuple[int, int]] = []
    for token in _TOKEN.finditer(bare):
        if token["space"]:
            weights.append((_SPACE, 0))
        elif token["number"]:
            weights.append((_NUMBER, int(token["number"])))
        else:
            weights += _letter_weights(token["letter"], primary)
    return tuple(weights), unicodedata.normalize("NFC", text)


@cache
def _letter_weights(letter: str, primary: str) -> tuple[tuple[int, int], ...]:
    alphabet = _ALPHABETS.get(primary, _ALPHABETS[_CYRILLIC_ELSEWHERE])
    cyrillic, latin = (_FIRST_SCRIPT, _SECOND_SCRIPT) if primary in _ALPHABETS else (_SECOND_SCRIPT, _FIRST_SCRIPT)
    for form in (letter, _without_marks(letter)):
        if form in alphabet:
            return ((cyrillic, alphabet.index(form)),)
    base = _LATIN_BASES.get(letter, _without_marks(letter))
    if base.isascii():
        return tuple((latin, ord(character)) for character in base)
    return (_han_weight(letter),)


def _without_marks(letter: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))


def _han_weight(letter: str) -> tuple[int, int]:
    # Level 1 of GB 2312 (rows 16 to 55, lead bytes B0 to D7) stands in pinyin order, the rest by radical.
    code = int.from_bytes(letter.encode("gb2312", errors="ignore") or b"\xff\xff", "big")
    return (_HAN, code) if 0xB0A1 <= code <= 0xD7F9 else (_OTHER, ord(letter))
