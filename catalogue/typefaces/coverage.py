"""Text becomes runs of one face each: whole words in one face where one has all their letters."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .faces import Face

_HAN = r"\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_SHARED = r"“”‘…—·"  # punctuation of both scripts: full width within Chinese
_APOSTROPHE = r"(?<![A-Za-z])’|’(?![A-Za-z])"
_TOKENS = re.compile(rf"(?P<han>[{_HAN}]+)|(?P<space>\s+)|[^\s{_HAN}]+")
_TOKENS_CJK = re.compile(
    rf"(?P<han>(?:[{_HAN}{_SHARED}]|{_APOSTROPHE})+)|(?P<space>\s+)|(?:(?!{_APOSTROPHE})[^\s{_HAN}{_SHARED}])+"
)
_MARKS = r"\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f"
_CLUSTER = re.compile(rf".[{_MARKS}]*", re.DOTALL)


def split_by_face(
    text: str, latin_first: Sequence["Face"], han_first: Sequence["Face"], lang: str
) -> tuple[tuple["Face", str], ...]:
    """`text` as (face, part) pairs, neighbours of one face joined."""
    first = latin_first[0]
    if first.characters.issuperset(map(ord, text)) and _is_word(text, lang):
        return ((first, text),)
    pairs = list(_pairs(text, latin_first, han_first, lang))
    joined = groupby(pairs, key=lambda pair: pair[0])
    return tuple((face, "".join(part for _, part in group)) for face, group in joined)


@lru_cache(maxsize=4096)
def unprinted(character: str) -> bool:
    """Whether a character leaves no mark of its own, so that no face need have it."""
    return unicodedata.category(character) in ("Cc", "Cf", "Zs", "Zl", "Zp") or "\ufe00" <= character <= "\ufe0f"


@cache
def _tokens(lang: str) -> re.Pattern[str]:
    return _TOKENS_CJK if lang.partition("-")[0] in ("zh", "ja") else _TOKENS


def _is_word(text: str, lang: str) -> bool:
    """Whether all of a text is one token, and not of Han characters."""
    token = _tokens(lang).match(text)
    return token is not None and token.end() == len(text) and not token["han"]


def _pairs(
    text: str, latin_first: Sequence["Face"], han_first: Sequence["Face"], lang: str
) -> Iterator[tuple["Face", str]]:
    for token in _tokens(lang).finditer(text):
        part, faces = token[0], han_first if token["han"] else latin_first
        whole = None if token["han"] else _face_for(part, faces)
        if whole:
            yield whole, part
        else:
            yield from ((_face_for(c, faces) or _face_for(c[0], faces) or faces[0], c) for c in _CLUSTER.findall(part))


def _face_for(part: str, faces: Sequence["Face"]) -> "Face | None":
    needed = {ord(c) for c in part if not unprinted(c)}
    return next((face for face in faces if needed <= face.characters), None)
