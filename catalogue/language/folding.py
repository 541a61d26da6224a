"""A word becomes its skeleton, in which readers' ways of typing it meet: without diacritics, in Latin, inflected.

The rules are data, for the gallery's search script follows the very same: see `RULES`.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from .interface import primary_language

_CYRILLIC = (
    "аa әa бb вv гg ғg дd еe ёe жj зz йi иi кk қk лl мm нn ңn оo өo пp рr сs тt уu ұu үu ўu фf хh һh цts чch шsh щsh"
    " ъ ыi іi ь эe юiu яia"
)
_LETTERS = {pair[0]: pair[1:] for pair in _CYRILLIC.split()} | {
    "q": "k", "y": "i", "ı": "i", "ş": "sh", "ł": "l", "ø": "o", "ð": "d", "đ": "d", "þ": "th",
    "æ": "ae", "œ": "oe", "ß": "ss", "ŋ": "n", "ə": "a",
    "ç": "ch", "w": "u", "ý": "u", "ɵ": "o", "ƣ": "g", "ꞑ": "n", "ⱨ": "h", "ƶ": "j", "ƅ": "i",
}  # fmt: skip
"""The last line has letters of the Latin alphabets that Kazakh has been written in: of 1929, 1964, 2018 and 2021."""
_SPELLINGS = (("shch", "sh"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"))
"""Latin spellings of one sound, as Kazakh and Russian names are written in English: Zhambyl, Dzhambul, Djambul."""
_VARIANTS = (("ng", "n"), ("kh", "k"), ("x", "h"), ("c", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"))
"""Other spellings a word typed in Latin letters may have in the index: shangyraq, kazakh, xan, koumiss."""
_SAME = (
    ("кумыс", "қымыз"), ("kumis", "қымыз"), ("kumys", "қымыз"),
    ("мұражай", "музей"), ("муражай", "музей"), ("murazhai", "музей"), ("домбыра", "домбра"), ("dombyra", "домбра"),
)  # fmt: skip
"""Words of one thing that have gone their own ways in each language: қымыз, кумыс, kumis; мұражай, музей.

They are met before their letters are folded: күміс, silver, has the skeleton of kumis."""

_KAZAKH = (
    r"^(.{4,}?)(?:[ldt][ae]r|(?:im|in)?iz|niki|[nd]in|tin|[gkn][ae]|[ndt]i|[dt][ae]|nd[ae]|[dnt][ae]n|[mbp]en"
    r"|d[ae]gi|t[ae]gi|l[ui]|l[ui]k|[td][ui]k|siz|im|in|i|a|e)$"
)
_RUSSIAN = (
    r"^(.{3,}?)(?:iami|ami|iah|ah|iam|am|iem|em|om|oi|ei|iei|iiu|iu|ii|iia|ia|ie|ov|ev|ogo|ego|omu|emu|imi|im|ih"
    r"|aia|iaia|oe|ee|uiu|iuiu|[aeiou])$"
)
_STEPS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "kk": (*((_KAZAKH, "$1"),) * 4, ("g$", "k"), ("b$", "p")),
        "ru": ((_RUSSIAN, "$1"), ("^(.{3,}?)[aeiou]+$", "$1")),
        "en": (
            ("(.{2})ves$", "$1f"),
            ("(.{3})(?:ing|ed)$", "$1"),
            ("(.{2}(?:s|x|z|ch|sh))es$", "$1"),
            ("(.{2}[^s])s$", "$1"),
            ("(.{4})en$", "$1"),
            ("^(.{3,}?)[ei]+$", "$1"),
        ),
    }
)
"""What each language's endings are cut by, one step after the other; Python and ECMAScript read the patterns alike."""

RULES: Mapping[str, object] = MappingProxyType(
    {"same": _SAME, "letters": _LETTERS, "spellings": _SPELLINGS, "variants": _VARIANTS, "endings": dict(_STEPS)}
)
"""The rules as the search script reads them."""

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_GROUP = re.compile(r"[^\W_]+(?:[-–./][^\W_]+)*")
_PIECE = re.compile(rf"(?P<han>[{_HAN}]+)|[^\W_{_HAN}]+")
_UNHEARD = re.compile("[’'ʼʹ]")
_DIGIT = re.compile("[0-9]")


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """The word in plain small Latin letters: қобыз, кобыз, qobyz and kobyz are all `kobiz`."""
    plain = unicodedata.normalize("NFC", word.lower())
    for name, other in _SAME:
        plain = plain.replace(name, other)
    plain = "".join(_LETTERS.get(c, c) for c in plain)
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if unicodedata.category(c)[0] != "M")
    for spelling, sound in _SPELLINGS:
        bare = bare.replace(spelling, sound)
    return bare


@lru_cache(maxsize=100_000)
def stem(word: str, lang: str) -> str:
    """The word's skeleton without the endings its language inflects it by."""
    bare = skeleton(word)
    for pattern, kept in _STEPS.get(lang, ()):
        bare = re.sub(pattern, kept.replace("$", "\\"), bare)
    return bare


def terms(text: str, lang: str) -> Iterator[str]:
    """What a text is found by: stems, numbers whole and in pieces, and of Han each two neighbours and the last one."""
    for group in _GROUP.findall(_UNHEARD.sub("", unicodedata.normalize("NFC", text))):
        pieces = list(_PIECE.finditer(group))
        if len(pieces) > 1 and _DIGIT.search(group) and not any(piece["han"] for piece in pieces):
            yield skeleton("".join(piece[0] for piece in pieces))
        for piece in pieces:
            found = _of_han(piece[0]) if piece["han"] else _of_word(piece[0], primary_language(lang))
            yield from filter(None, found)


def _of_han(run: str) -> Iterator[str]:
    yield from (run[place : place + 2] for place in range(len(run)))


def _of_word(word: str, lang: str) -> Iterator[str]:
    if _DIGIT.search(word):
        yield from dict.fromkeys((skeleton(word), skeleton(word).lstrip("0") or "0"))
    elif lang in _STEPS:
        yield stem(word, lang)
    else:
        yield from dict.fromkeys(stem(word, each) for each in _STEPS)
