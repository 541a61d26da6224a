"""A text becomes a key by which a language sorts it: its own alphabet, numbers as numbers, Han by pinyin."""

import re
import unicodedata
from bisect import bisect_right
from functools import cache

from .interface import primary_language

SortKey = tuple[tuple[tuple[int, int], ...], str]
"""What is compared first, then the text itself, so that equal texts alone have equal keys."""

_ALPHABETS = {
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
}
_CYRILLIC_ELSEWHERE = "kk"
_RUSSIAN_BASES = dict(zip("әғқңөұүһіў", "агкноуухиу", strict=True))
"""Where Russian readers look for the letters of its neighbours."""
_PINYIN = "A啊B芭C擦D搭E蛾F发G噶H哈J击K喀L垃M妈N拿O哦P啪Q期R然S撒T塌W挖X昔Y压Z匝"
"""Each letter of pinyin and the first character of level 1 of GB 2312 that it begins."""
_HOMOPHONES = (
    "镯浊鬓摈镞族筝争纛道镫邓镳标埙勋桦画蹀碟躞谢厥决剌辣鎏流錾赞缂课鬲力瓯欧瓿布甑赠簋鬼觚孤罍雷卣有匜仪钺越戟挤"
    "铙挠钹伯箜空篌侯笙声箫消笄鸡簪咱玦决璧壁琮从璜皇璋章珞洛璎英碛气氍渠鞯坚辔佩镖标榫损篦壁钿电钗拆襦如绗航黏年铠凯芨鸡琥虎鞣柔"
)
"""Characters of museums that level 1 lacks, each before one that is read alike and stands in it."""
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


def initial(text: str, lang: str) -> str:
    """The letter an index lists the text under, of Han that of its pinyin; none for numbers, `…` for other signs."""
    weights, _ = sort_key(text, lang)
    script, code = next((weight for weight in weights if weight[0] != _SPACE), (_NUMBER, 0))
    if script == _NUMBER:
        return ""
    if script == _HAN:
        return _PINYIN[2 * bisect_right(_PINYIN_STARTS, code) - 2]
    if script == _OTHER:
        return "…"
    primary = primary_language(lang)
    is_cyrillic = script == (_FIRST_SCRIPT if primary in _ALPHABETS else _SECOND_SCRIPT)
    return (_ALPHABETS.get(primary, _ALPHABETS[_CYRILLIC_ELSEWHERE])[code] if is_cyrillic else chr(code)).upper()


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
    return (_han_weight(letter),)


def _without_marks(letter: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))


def _han_weight(letter: str) -> tuple[int, int]:
    # Level 1 of GB 2312 (rows 16 to 55, lead bytes B0 to D7) stands in pinyin order, the rest by radical.
    code = _gb2312(_LIKE.get(letter, letter))
    return (_HAN, code) if 0xB0A1 <= code <= 0xD7F9 else (_OTHER, ord(letter))


def _gb2312(letter: str) -> int:
    return int.from_bytes(letter.encode("gb2312", errors="ignore") or b"\xff\xff", "big")


_LIKE = dict(zip(_HOMOPHONES[::2], _HOMOPHONES[1::2], strict=True))
_PINYIN_STARTS = [_gb2312(letter) for letter in _PINYIN[1::2]]
