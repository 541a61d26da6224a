"""Numbers in Roman numerals and Han characters become whole numbers."""

import re

_ROMAN = re.compile("m{0,4}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})")
_LETTERS = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}
_CYRILLIC = str.maketrans("ІХСМVХ", "IXCMVX")
_LOOK_ALIKE = re.compile("[ІХСМIVXLCDM]+")
_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1, "正": 1, "两": 2}
_SCALES = {"十": 10, "百": 100, "千": 1000}
_HAN = re.compile("[〇零一二三四五六七八九十百千廿卅]+")
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"


def roman(word: str) -> int | None:
    """The number that a word in Roman numerals stands for, also where it is typed in Cyrillic capitals."""
    if _LOOK_ALIKE.fullmatch(word):
        word = word.translate(_CYRILLIC)
    word = word.lower()
    if not word or not word.isascii() or not _ROMAN.fullmatch(word):
        return None
    values = [_LETTERS[letter] for letter in word]
    return sum(
        -value if any(after > value for after in values[place + 1 : place + 2]) else value
        for place, value in enumerate(values)
    )


def han(text: str) -> int | None:
    """The number in Han characters: 十九 is 19, 一八六〇 is 1860, 三百二十 is 320."""
    text = text.replace("廿", "二十").replace("卅", "三十")
    if not _HAN.fullmatch(text):
        return None
    if not any(sign in _SCALES for sign in text):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    total, digit = 0, 0
    for sign in text:
        if sign in _SCALES:
            total += (digit or 1) * _SCALES[sign]
            digit = 0
        else:
            digit = _DIGITS[sign]
    return total + digit


def year_of_cycle(stem: str, branch: str) -> int | None:
    """The place of a year in the cycle of sixty, from 0 (甲子, as in the year 4)."""
    one, other = _STEMS.find(stem), _BRANCHES.find(branch)
    if one < 0 or other < 0:
        return None
    return next((place for place in range(60) if place % 10 == one and place % 12 == other), None)
