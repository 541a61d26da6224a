"""A text becomes a key by which a language sorts it: its own alphabet, numbers as numbers, Han by pinyin."""

import re
import unicodedata
from functools import cache

from .interface import primary_language
from .pinyin import pinyin_letter, pinyin_weights

SortKey = tuple[tuple[tuple[int, int], ...], str]
"""What is compared first, then the text itself, so that equal texts alone have equal keys."""

_ALPHABETS = {
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
}
_CYRILLIC_ELSEWHERE = "kk"
_RUSSIAN_BASES = dict(zip("әғқңөұүһіў", "агкноуухиу", strict=True))
"""Where Russian readers look for the letters of its neighbours."""
_SPACE, _NUMBER, _FIRST_SCRIPT, _SECOND_SCRIPT, _HAN, _OTHER = range(6)

_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<number>[0-9]{1,18})|(?P<sign>[\u02b0-\u02ff])|(?P<han>[〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)|(?P<letter>\w)"
)
_ENGLISH_ARTICLE = re.compile(r"(?:the|an|a)\s+(?=\w)", re.IGNORECASE)
_LEADING_MARKS = re.compile(r"^[^\w]+")
_LATIN_BASES = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ə": "a"}


def sort_key(text: str, lang: str) -> SortKey:
    """The key of a text among texts of one language; marks count nothing, a space ends a word.

    The signs by which romanisation writes soft sign, hamza and ayn are such marks.
    """
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
        elif token["han"]:
            weights += _han_weights(token["han"])
        elif token["letter"]:
            weights += _letter_weights(token["letter"], primary)
    return tuple(weights), unicodedata.normalize("NFC", text)


def initial(text: str, lang: str) -> str:
    """The letter an index lists the text under, of Han that of its pinyin; none for numbers, `…` for other signs."""
    weights, _ = sort_key(text, lang)
    script, code = next((weight for weight in weights if weight[0] != _SPACE), (_NUMBER, 0))
    if script == _NUMBER:
        return ""
    if script == _HAN:
        return pinyin_letter(code)
    if script == _OTHER:
        return "…"
    primary = primary_language(lang)
    is_cyrillic = script == (_FIRST_SCRIPT if primary in _ALPHABETS else _SECOND_SCRIPT)
    return (_ALPHABETS.get(primary, _ALPHABETS[_CYRILLIC_ELSEWHERE])[code] if is_cyrillic else chr(code)).upper()


def _han_weights(run: str) -> list[tuple[int, int]]:
    places = zip(run, pinyin_weights(run), strict=True)
    return [(_OTHER, ord(letter)) if place is None else (_HAN, place) for letter, place in places]


@cache
def _letter_weights(letter: str, primary: str) -> tuple[tuple[int, int], ...]:
    alphabet = _ALPHABETS.get(primary, _ALPHABETS[_CYRILLIC_ELSEWHERE])
    cyrillic, latin = (_FIRST_SCRIPT, _SECOND_SCRIPT) if primary in _ALPHABETS else (_SECOND_SCRIPT, _FIRST_SCRIPT)
    base = _RUSSIAN_BASES.get(letter, letter) if primary == "ru" else letter
    for form in (base, _without_marks(base)):
        if form in alphabet:
            return ((cyrillic, alphabet.index(form)),)
    base = _LATIN_BASES.get(letter, _without_marks(letter))
    if base.isascii():
        return tuple((latin, ord(character)) for character in base)
    return ((_OTHER, ord(letter)),)


def _without_marks(letter: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
