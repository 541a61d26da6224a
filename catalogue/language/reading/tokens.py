"""The text of a date becomes tokens: numbers, words with what they may mean, and signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from . import numerals
from .letters import folded, plain
from .lexicon import HAN, WORD, Lexicon, Sense

LONGEST = 200
"""Characters of a text; a longer one is no date. It bounds the time a text can take."""
_MOST_TOKENS = 80

_JOINED_DIGITS = (
    (re.compile(r"\[(\d{1,3})\](\d{1,3})(?!\d)"), r"\1\2"),
    (re.compile(r"^(\d{1,2})\](\d\d)(?!\d)"), r"\1\2"),
    (re.compile(r"(?<!\d)(\d{1,3})\[(\d{1,3})(\??)\](?!\d)"), r"\1\2\3"),
    (re.compile(r"(?<=\d)\[-"), "-["),
    (re.compile(r"(?<=\d)\*(?=\d)"), "-"),
    (re.compile(r"^<(?!.*[->])"), "="),  # <1950 is before 1950 to some
    (re.compile(r"[<>«»\"“”„*†]"), " "),
    (re.compile(r"\+(?![\d/])"), " "),
    (re.compile(r"-{3,}"), "-"),
    (re.compile(r"(?<![\w])l(?=\d{2,3})"), "1"),
    (re.compile(r"(?<!\w)([cp])\[(?=\d)"), r"\1"),
    (re.compile(r"(?<!\w)p(?=\d{4}(?!\d))"), ""),
    (re.compile(r"(?<!\d)(\d{3}) (?=[\]>])"), r"\1-"),
    (re.compile(r"(?<=\d)(st|nd|rd|th)C(?![^\W\d_])"), r"\1 century"),
    (re.compile(r"(?<!\w)C(\d\d)(?:st|nd|rd|th)?(?!\w)"), r"\1th century"),
    (re.compile(r"\(\s*\?\s*\)|\[\s*\?\s*\]"), "?"),
)
"""What libraries, registers and databases write into a date: supplied digits, births and deaths, 18thC, C19."""

_ATOMS = re.compile(
    r"(?P<date>(?<!\d)(?:\d{4}(?P<s1>[-./])\d{1,2}(?P=s1)\d{1,2}|\d{1,2}(?P<s2>[-/])\d{1,2}(?P=s2)\d{4}"
    r"|\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{1,2}[./]\d{4}|\d{1,2}[. ] ?[IVX]+[. ] ?\d{4}|\d{4}/[IVX]+)(?![\d\w]))"
    r"|(?P<unknown>(?<!\d)(?:\d\d(?:--|__|\?\?|uu|XX|xx)|\d{3}(?:-(?=[\]?)>. ]|$)(?! ?\d)|[_uXx])))(?!\w)"
    r"|(?P<decimal>\d+\.\d+)|(?P<number>\d+)"
    r"|(?P<roman>M[MDCLXVI]*(?:[., ] ?[MDCLXVI]+)+(?!\w))"
    rf"|(?P<han>{HAN.pattern})|(?P<word>{WORD.pattern})|(?P<blank>\s+)|(?P<sign>.)",
)
_SIGNS = {
    "-": "dash", "–": "dash", "/": "dash", ",": "comma", ";": "comma", "、": "comma",
    "・": "comma", "·": "comma", "。": "comma", "|": "comma",
    "(": "open", "[": "open", ")": "close", "]": "close", "?": "unsure", "~": "circa", "≈": "circa", "&": "and",
    "©": "noise", ".": "dot", ":": "dot", "!": "dot", "'": "dot", "=": "unknown",
}  # fmt: skip
_ROMAN_AND_ENDING = re.compile("([IVXLCDMІХСМ]+)([^\\W\\d_IVXLCDMІХСМ]+)")
_CYCLE_IN_LETTERS = re.compile("(ko|itsu|otsu|hei|tei|bo|ki|shin|jin)(shi|chu|in|bo|shin|go|bi|yu|jutsu|gai)")
_STEMS = {
    "ko": "甲庚",
    "itsu": "乙",
    "otsu": "乙",
    "hei": "丙",
    "tei": "丁",
    "bo": "戊",
    "ki": "己癸",
    "shin": "辛",
    "jin": "壬",
}
_BRANCHES = {
    "shi": "子巳", "chu": "丑", "in": "寅", "bo": "卯", "shin": "辰申", "go": "午", "bi": "未", "yu": "酉",
    "jutsu": "戌", "gai": "亥",
}  # fmt: skip
_HAN_NUMBER = re.compile("元(?=年)|正(?=月)|[〇零一二三四五六七八九十百千廿卅]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text and all that it may mean.

    `number` with `digits` as written; `unit` is what a suffix made it (`1860s`). `date` is a day or month in figures:
    year, month, day, 0 where there is none. `has_gap`: a blank stands before it.
    """

    text: str
    senses: tuple[Sense, ...] = ()
    number: int | None = None
    digits: int = 0
    is_ordinal: bool = False
    is_roman: bool = False
    unit: str = ""
    date: tuple[int, int, int] | None = None
    has_gap: bool = True

    def sense(self, kind: str) -> Sense | None:
        """The meaning of that kind, if it has one."""
        return next((sense for sense in self.senses if sense.kind == kind), None)


@dataclass(frozen=True, slots=True)
class _Atom:
    kind: str
    text: str
    has_gap: bool


def tokens_of(text: str, lexicon: Lexicon) -> list[Token]:
    """The tokens of a text; none where it is too long."""
    if len(text) > LONGEST:
        return []
    text = plain(text)
    for pattern, instead in _JOINED_DIGITS:
        text = pattern.sub(instead, text)
    found = [token for token in _read(list(_atoms(text, lexicon)), lexicon) if token.sense("dot") is None]
    return found if len(found) <= _MOST_TOKENS else []


def _atoms(text: str, lexicon: Lexicon) -> Iterator[_Atom]:
    has_gap = True
    for found in _ATOMS.finditer(text):
        kind = found.lastgroup or ""
        kind = "date" if kind in ("s1", "s2") else kind
        if kind == "blank":
            has_gap = True
            continue
        split = _ROMAN_AND_ENDING.fullmatch(found[0]) if kind == "word" else None
        if split and _is_numeral(split[1]) and (folded(split[2]),) in lexicon.phrases:
            yield _Atom("word", split[1], has_gap)
            yield _Atom("word", split[2], False)
        else:
            yield _Atom(kind, found[0], has_gap)
        has_gap = False


def _is_numeral(letters: str) -> bool:
    return numerals.roman(letters) is not None and (len(letters) > 1 or letters in "IVXІХ")


def _read(atoms: list[_Atom], lexicon: Lexicon) -> Iterator[Token]:
    place = 0
    while place < len(atoms):
        atom = atoms[place]
        if atom.kind == "word":
            token, place = _word(atoms, place, lexicon)
            yield token
            continue
        place += 1
        if atom.kind == "han":
            yield from _han(atom, lexicon)
        elif atom.kind == "number":
            yield Token(atom.text, number=int(atom.text[:12]), digits=len(atom.text), has_gap=atom.has_gap)
        else:
            yield _other(atom)


def _other(atom: _Atom) -> Token:
    match atom.kind:
        case "date":
            return _date(atom)
        case "unknown":
            digits = re.sub(r"\D", "", atom.text)
            return Token(atom.text, (Sense("unknown digits", digits.ljust(4, "X")),), has_gap=atom.has_gap)
        case "roman":
            letters = re.sub(r"[., ]", "", atom.text)
            return Token(atom.text, number=numerals.roman(letters), digits=4, is_roman=True, has_gap=atom.has_gap)
    kind = _SIGNS.get(atom.text)
    return Token(atom.text, (Sense(kind),) if kind and kind != "unknown" else (), has_gap=atom.has_gap)


def _date(atom: _Atom) -> Token:
    """A day or a month in figures. With slashes nobody knows whether the day or the month comes first."""
    pieces = re.findall(r"\d+|[IVX]+", atom.text)
    values = [int(piece) if piece.isdigit() else numerals.roman(piece) or 0 for piece in pieces]
    if len(pieces[0]) == 4:
        year, month, day = (*values, 0)[:3]
    elif len(pieces) == 2:
        (month, year), day = values, 0
    else:
        day, month, year = values
        if "." not in atom.text and pieces[1].isdigit():
            if month > 12:
                day, month = month, day
            elif day <= 12 and day != month:
                return Token(atom.text, (Sense("day or month"),), date=(year, 0, 0), has_gap=atom.has_gap)
    return Token(atom.text, (Sense("date"),), date=(year, month, day), has_gap=atom.has_gap)


def _word(atoms: list[_Atom], place: int, lexicon: Lexicon) -> tuple[Token, int]:
    """The longest phrase of the lexicon from here on, or one word."""
    words, ends = _words_ahead(atoms, place, lexicon.longest)
    atom = atoms[place]
    for count in range(len(words), 0, -1):
        if senses := lexicon.phrases.get(tuple(words[:count])):
            roman = _roman(atom) if count == 1 else None
            number = numerals.roman(atom.text) if roman else None
            text = " ".join(each.text for each in atoms[place : ends[count - 1]] if each.kind == "word")
            token = Token(text, senses, number, is_roman=roman is not None, has_gap=atom.has_gap)
            return replace(token, senses=() if roman else _meant(atom, senses)), ends[count - 1]
    return _lone_word(atom, words[0]), place + 1


_SMALL_WORDS = ("noise", "dash", "ordinal", "and", "or")


def _meant(atom: _Atom, senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """A single capital is a letter and not a small word: the `A` of an accession number."""
    is_letter = len(atom.text) == 1 and atom.text.isupper() and atom.text.isascii()
    return tuple(sense for sense in senses if not (is_letter and sense.kind in _SMALL_WORDS))


def _words_ahead(atoms: list[_Atom], place: int, most: int) -> tuple[list[str], list[int]]:
    words: list[str] = []
    ends: list[int] = []
    while place < len(atoms) and len(words) < most:
        atom = atoms[place]
        if atom.kind == "word":
            words.append(folded(atom.text))
            ends.append(place + 1)
        elif not (atom.text == "." or _joins(atoms, place)):
            break
        place += 1
    return words, ends


def _joins(atoms: list[_Atom], place: int) -> bool:
    """Whether a hyphen or slash joins the words beside it, as in `J.-C.` and `б/г`."""
    atom = atoms[place]
    return atom.text in "-/" and not atom.has_gap and [each.kind for each in atoms[place + 1 : place + 2]] == ["word"]


def _lone_word(atom: _Atom, word: str) -> Token:
    if (number := _roman(atom)) is not None:
        return Token(atom.text, number=number, is_roman=True, has_gap=atom.has_gap)
    if found := _CYCLE_IN_LETTERS.fullmatch(word):
        years = [numerals.year_of_cycle(stem, branch) for stem in _STEMS[found[1]] for branch in _BRANCHES[found[2]]]
        return Token(atom.text, _cycle(years), has_gap=atom.has_gap)
    return Token(atom.text, has_gap=atom.has_gap)


def _roman(atom: _Atom) -> int | None:
    """The number a word in capitals stands for; small letters need to be several, for `c`, `d` and `i` are words."""
    is_capital = atom.text.isupper() or (atom.text[0] == "M" and len(atom.text) > 3)
    if len(atom.text) == 1 and atom.text not in "IVXІХ":
        return None
    if not is_capital and (len(atom.text) < 2 or not atom.text.islower() or atom.text in _WORDS_NOT_NUMBERS):
        return None
    return numerals.roman(atom.text)


_WORDS_NOT_NUMBERS = (
    "mi",
    "di",
    "de",
    "mm",
    "cm",
    "mix",
    "dix",
    "cc",
    "cd",
    "md",
    "id",
    "mil",
    "mill",
    "dim",
    "vi",
    "il",
    "dl",
)


def _han(atom: _Atom, lexicon: Lexicon) -> Iterator[Token]:
    run, place, has_gap = folded(atom.text), 0, atom.has_gap
    while place < len(run):
        token, place = _han_token(run, place, lexicon)
        yield replace(token, has_gap=has_gap)
        has_gap = False


def _han_token(run: str, place: int, lexicon: Lexicon) -> tuple[Token, int]:
    if found := re.compile("元年|正月").match(run, place):
        return Token(found[0][0], number=1, digits=1), place + 1
    for end in range(min(len(run), place + lexicon.longest_han), place, -1):
        if senses := lexicon.phrases.get((run[place:end],)):
            return Token(run[place:end], senses), end
    if found := _HAN_NUMBER.match(run, place):
        number = numerals.han(found[0])
        return Token(found[0], number=number, digits=len(str(number))), found.end()
    if (year := numerals.year_of_cycle(run[place], run[place + 1 : place + 2] or " ")) is not None:
        return Token(run[place : place + 2], _cycle([year])), place + 2
    return Token(run[place]), place + 1


def _cycle(years: list[int | None]) -> tuple[Sense, ...]:
    places = [str(year) for year in years if year is not None]
    return (Sense("cycle", " ".join(places)),) if places else ()
