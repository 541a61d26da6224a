"""Tables of words of many languages become one lexicon: what each word or phrase may mean in a date."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from . import eras, eras_ja, words_de, words_en, words_fr, words_ja, words_kk, words_la, words_ru, words_sv, words_zh
from .letters import folded, plain

LANGUAGES: tuple[Mapping[str, str], ...] = tuple(
    module.WORDS
    for module in (words_en, words_ru, words_kk, words_zh, words_ja, words_la, words_de, words_fr, words_sv)
)
"""The words of dates by what they mean; a language is a module and its name here."""

WORD = re.compile(r"[^\W\d_㐀-鿿豈-﫿]+")
HAN = re.compile("[㐀-鿿豈-﫿〇々]+")


class Era(NamedTuple):
    """A dynasty, a reign or a period with a name: its years, counted astronomically."""

    first: int
    last: int
    is_name: bool = False
    """Whether its name alone may be another thing (Edo and Song are also a place and a word): `Edo` is no date."""


class Sense(NamedTuple):
    """What a word may mean: its kind (`unit`, `month`, `circa` ...) and which one it is."""

    kind: str
    value: str = ""
    era: Era | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The meanings of phrases; a phrase is the tuple of its words, or one run of Han characters."""

    phrases: Mapping[tuple[str, ...], tuple[Sense, ...]]
    longest: int
    longest_han: int

    def with_eras(self, labels: Iterable[tuple[str, Era]]) -> "Lexicon":
        """A lexicon that knows these names too; they come before what the words mean otherwise."""
        return _lexicon([*((key, sense) for label, era in labels for key, sense in _named(label, era)), *self._all()])

    def _all(self) -> Iterator[tuple[tuple[str, ...], Sense]]:
        for key, senses in self.phrases.items():
            yield from ((key, sense) for sense in senses)


@cache
def common_lexicon() -> Lexicon:
    """The words of all languages, and the dynasties and reigns that everyone knows."""
    entries: list[tuple[tuple[str, ...], Sense]] = []
    for words in LANGUAGES:
        for meaning, phrases in words.items():
            kind, _, value = meaning.partition(" ")
            entries += [(key, Sense(kind, value)) for phrase in phrases.split("|") if (key := key_of(phrase))]
    for first, last, names in (*eras.ERAS, *eras_ja.ERAS):
        for name in _spellings(names):
            entries += _named(name, Era(first, last, _is_name(name)))
    return _lexicon(entries)


def key_of(phrase: str) -> tuple[str, ...]:
    """A phrase as the lexicon keeps it: its words, folded, without the signs between them."""
    words = plain(phrase)
    return tuple(folded(word) for word in re.findall(f"{HAN.pattern}|{WORD.pattern}", words))


def _spellings(names: str) -> Iterator[str]:
    """Names as a table of eras writes them: `qian-long` is also written qianlong and qian long."""
    for name in names.replace("_", "\N{NO-BREAK SPACE}").split(" "):
        yield from {name.replace("-", ""): None, name.replace("-", " "): None}


def _is_name(label: str) -> bool:
    return label in eras_ja.PLACES or not HAN.fullmatch(label)


def _named(label: str, era: Era) -> Iterator[tuple[tuple[str, ...], Sense]]:
    if key := key_of(label):
        yield key, Sense("era", "", era)


def _lexicon(entries: Iterable[tuple[tuple[str, ...], Sense]]) -> Lexicon:
    phrases: dict[tuple[str, ...], dict[Sense, None]] = {}
    for key, sense in entries:
        phrases.setdefault(key, {})[sense] = None
    return Lexicon(
        MappingProxyType({key: tuple(senses) for key, senses in phrases.items()}),
        max(len(key) for key in phrases),
        max(len(key[0]) for key in phrases if HAN.fullmatch(key[0])),
    )
