"""Bytes in MARC-8 become text, after the Library of Congress's specification and by pymarc's tables of its sets.

pymarc's own reader leaves out what it does not know; here that is told.
"""

import unicodedata

from pymarc.marc8_mapping import CODESETS

_ESCAPE, _SPACE = 0x1B, 0x20
_BASIC_LATIN, _ANSEL, _EAST_ASIAN = 0x42, 0x45, 0x31
_TO_G0, _TO_G1, _MULTIBYTE = b"(,", b")-", b"$"
_LOCKING = {0x67: 0x67, 0x62: 0x62, 0x70: 0x70, 0x73: _BASIC_LATIN}
"""Sets that are chosen by a single byte after the escape: Greek symbols, subscripts, superscripts, and back."""
_NON_SORTING = range(0x80, 0xA0)
UNREADABLE = "\ufffd"


def marc8_text(data: bytes) -> str:
    """The text in `data`; `UNREADABLE` for what the sets do not hold."""
    sets = [_BASIC_LATIN, _ANSEL]
    letters: list[str] = []
    marks: list[str] = []
    at = 0
    while at < len(data):
        if data[at] == _ESCAPE and (length := _choose(data, at, sets)):
            at += length
            continue
        code, width = _code(data, at, sets)
        letter, is_mark = _letter(code, sets)
        at += width
        if is_mark:
            marks.append(letter)
        elif letter:
            letters += [letter, *marks]
            marks = []
    return unicodedata.normalize("NFC", "".join((*letters, *marks)))


def _choose(data: bytes, at: int, sets: list[int]) -> int:
    """Follow an escape sequence: its length, 0 where it is none."""
    first = data[at + 1] if at + 1 < len(data) else 0
    if first in _LOCKING:
        sets[0] = _LOCKING[first]
        return 2
    following = data[at + 1 : at + 4].lstrip(_MULTIBYTE)
    length = 1 + len(data[at + 1 : at + 4]) - len(following)
    is_g1 = following[:1] != b"" and following[0] in _TO_G1
    if following[:1] != b"" and following[0] in (*_TO_G0, *_TO_G1):
        following, length = following[1:], length + 1
    elif length == 1:
        return 0
    following, length = (following[1:], length + 1) if following[:1] == b"!" else (following, length)
    if not following or following[0] not in CODESETS:
        return 0
    sets[is_g1] = following[0]
    return length + 1


def _code(data: bytes, at: int, sets: list[int]) -> tuple[int, int]:
    """The code that stands here, and of how many bytes; a space is one byte in every set."""
    if sets[0] == _EAST_ASIAN and _SPACE < data[at] < 0x80 and at + 3 <= len(data):
        return int.from_bytes(data[at : at + 3], "big"), 3
    return data[at], 1


def _letter(code: int, sets: list[int]) -> tuple[str, bool]:
    """What a code stands for, and whether it is a mark that goes over the letter after it."""
    if code < _SPACE or code in _NON_SORTING:
        return (UNREADABLE if code == _ESCAPE else ""), False
    if code == _SPACE:
        return " ", False
    table = CODESETS[sets[1 if 0x80 < code < 0x100 else 0]]
    # A set of one byte serves in either half; its table has the codes of one.
    letter, is_mark = table.get(code) or (table.get(code ^ 0x80) if code < 0x100 else None) or (ord(UNREADABLE), 0)
    return chr(letter), bool(is_mark)
