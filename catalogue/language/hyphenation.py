"""A word becomes the places where it may be divided at the end of a line."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from types import MappingProxyType

import pyphen

from . import hyphenation_kk
from .interface import primary_language

_PART = re.compile("[^\u00a0\u202f]+")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_LEAST_BEFORE, _LEAST_AFTER = 2, 3


@lru_cache(maxsize=65_536)
def hyphenate(word: str, lang: str) -> tuple[int, ...]:
    """The positions in `word`, marks around it included, before which it may be divided; none in doubt.

    Words with digits, abbreviations, and words with a capital inside are never divided, nor those with a hyphen,
    which divide there. Words that a no-break space joins are divided each for itself.
    """
    divide = _division(lang)
    if divide is None:
        return ()
    return tuple(part.start() + at for part in _PART.finditer(word) for at in _divided(part[0], divide))


def _divided(part: str, divide: Callable[[str], tuple[int, ...]]) -> Iterator[int]:
    letters = _LETTERS.findall(part)
    if len(letters) != 1 or any(c.isdigit() for c in part) or not letters[0][1:].islower():
        return
    start = part.index(letters[0])
    yield from (start + position for position in divide(letters[0].lower()))


def _division(lang: str) -> Callable[[str], tuple[int, ...]] | None:
    primary = primary_language(lang)
    if primary == "kk":
        return hyphenation_kk.divide
    return _dictionary(_DICTIONARIES.get(lang, _DICTIONARIES.get(primary)))


_DICTIONARIES = MappingProxyType({"en": "en_GB", "en-US": "en_US", "ru": "ru_RU"})


@cache
def _dictionary(name: str | None) -> Callable[[str], tuple[int, ...]] | None:
    if name is None:
        return None
    least_after = 2 if name == "ru_RU" else _LEAST_AFTER
    dictionary = pyphen.Pyphen(lang=name, left=_LEAST_BEFORE, right=least_after)
    return lambda word: tuple(int(position) for position in dictionary.positions(word))
