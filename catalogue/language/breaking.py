"""Text becomes segments that no line end divides, each with what may happen after it."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from .interface import primary_language

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""The signs of notes."""
NEVER_FIRST = frozenset(f"，。、；：！？）》〉】〕」』〗”’…—％‰℃·々ー～,.;:!?)]}}%»›{RAISED}")
"""Marks that never begin a line."""
NEVER_LAST = frozenset("（《〈【〔「『〖“‘￥＄([{«‹$€£№")
"""Marks that never end a line."""

_HAN = "\u2e80-\u2fdf\u3001-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef\U00020000-\U0003ffff"
_MARKS_ON = "[\ufe00-\ufe0f\u0300-\u036f\u3099\u309a\U000e0100-\U000e01ef]*"
_SPACES = " \t\r\n\u200b\u3000"
_ZERO_WIDTH_SPACE = "\u200b"
_GLUE = frozenset("\u00a0\u202f\u2060\ufeff")
_DASHES = frozenset("–—")
_CHINESE_MARKS = "“”‘’…—·"
_CHINESE_UNITS = frozenset("年月日时分秒世千百万亿个件号页卷册张米厘毫公克斤吨英寸尺元岁级层％℃")
_CHINESE_WORDS = frozenset(
    ("世纪", "千纪", "年代", "厘米", "毫米", "千克", "毫克", "英寸", "英尺", "公斤", "公里", "公顷")
)
_BEFORE_NUMBERS = frozenset("第约前图表录版卷页")

_COMMON = rf"——+|……+|[{_HAN}]{_MARKS_ON}"
_TOKEN = re.compile(rf"({_COMMON}|(?:[^{_SPACES}{_HAN}—…]+|—(?!—)|…(?!…))+)([{_SPACES}]*)")
# In Chinese text quotation marks and dashes stand on their own, but for the apostrophe within a Latin word.
_CHINESE_TOKEN = re.compile(
    rf"({_COMMON}|(?:[^{_SPACES}{_HAN}{_CHINESE_MARKS}]|(?<=[A-Za-z])’(?=[A-Za-z])|(?<=\d)—(?=\d))+|[{_CHINESE_MARKS}])([{_SPACES}]*)"
)
_DIVIDERS = frozenset("-\u2010/–—.")
_WEB_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_IN_WEB_ADDRESS = re.compile(r"(?:(?<=[^:/]/)|(?<=[?&=#]))(?=\w)")
_IN_WORD = re.compile(r"(?<=[^\W\d_]{2}[-\u2010/])(?=[^\W\d_]{2})|(?<=[^\W\d_][–—])(?=[^\W\d_])(?![IVXLCІХ]+(?!\w))")


class Segment(NamedTuple):
    """A piece of a line: a word with its marks, or one Han character."""

    text: str
    space_after: bool
    can_break_after: bool


def segments(text: str, lang: str) -> list[Segment]:
    """The segments of a text in reading order; joined, they are the text without its white space."""
    pieces = _pieces(text, is_chinese=primary_language(lang) == "zh")
    found = []
    for (piece, gap), (follower, _) in pairwise((*pieces, ("", ""))):
        # A dash after a space stays with the word before it.
        can_break = follower[:1] not in _DASHES if gap else _can_break(piece, follower)
        found.append(Segment(piece, gap == " " or (gap != "" and _is_wide(gap)), can_break))
    return found


def _pieces(text: str, *, is_chinese: bool) -> list[tuple[str, str]]:
    """The segments' texts, each with the white space after it."""
    pieces: list[tuple[str, str]] = []
    for found in (_CHINESE_TOKEN if is_chinese else _TOKEN).findall(text):
        if _DIVIDERS.isdisjoint(found[0]):
            pieces.append(found)
        else:
            *parts, last = _parts(found[0])
            pieces += [*((part, "") for part in parts), (last, found[1])]
    return pieces


def _parts(token: str) -> list[str]:
    """A word divided after its hyphens and dashes, a web address after its slashes."""
    return (_IN_WEB_ADDRESS if _WEB_ADDRESS.search(token) else _IN_WORD).split(token)


def _is_wide(gap: str) -> bool:
    return gap.strip(_ZERO_WIDTH_SPACE) != ""


def _can_break(piece: str, follower: str) -> bool:
    return follower != "" and _can_part(piece[-1], follower[0]) and piece + follower not in _CHINESE_WORDS


@lru_cache(maxsize=16_384)
def _can_part(last: str, first: str) -> bool:
    """Whether a line may end between two characters."""
    if not _GLUE.isdisjoint((last, first)) or first in NEVER_FIRST or last in NEVER_LAST:
        return False
    return not _is_number_with_unit(last, first)


def _is_number_with_unit(last: str, first: str) -> bool:
    if last.isdigit():
        return first in _CHINESE_UNITS
    return last in _BEFORE_NUMBERS and first.isdigit()
