"""The text of a measurement becomes numbers with their units, extents, and the words around them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from .letters import folded
from .lexicon import HAN
from .refused import Refused
from .size_words import BETWEEN, EXTENTS, UNITS

LONGEST = 500
"""Characters of a text; a longer one is refused."""

_LARGEST = Decimal(1_000_000)
_FRACTION = re.compile("([¼½¾⅐-⅞])")
_ATOMS = re.compile(
    r"(?P<number>(?<![\d.,])(?:\d+[ -]\d{1,2}/\d{1,2}|\d{1,2}/\d{1,2}|\d+(?:[.,]\d+)?)(?![\d]))"
    rf"|(?P<digits>[\d.,]*\d)|(?P<han>{HAN.pattern})|(?P<word>[^\W\d_]+)|(?P<blank>\s+)|(?P<sign>.)",
    re.DOTALL,
)
_SIGNS = {
    ":": "colon", ";": "break", ",": "break", "|": "break", "(": "open", "[": "open", ")": "close", "]": "close",
    "-": "dash", "–": "dash", "*": "by", "×": "by", "~": "about", "≈": "about", ".": "dot", "+": "word", "&": "word",
    "/": "break", "、": "break", "，": "break",
}  # fmt: skip
_THREE_DIGITS = re.compile(r"[1-9]\d{0,2},\d{3}")


@dataclass(frozen=True, slots=True)
class SizeToken:
    """A piece of the text: `number` with its `unit`, `extent` with its `meaning`, `by`, `word` and signs."""

    kind: str
    text: str
    meaning: str = ""
    value: Decimal = Decimal(0)
    unit: str = ""
    place: int = 0
    is_in_brackets: bool = False
    is_after_break: bool = False
    is_range: bool = False


def size_tokens(text: str) -> list[SizeToken]:
    """The tokens of a text, units put to their numbers. Raises Refused."""
    if len(text) > LONGEST:
        raise Refused("size_none")
    text = _FRACTION.sub(lambda found: " " + unicodedata.normalize("NFKC", found[1]).replace("\u2044", "/"), text)
    for sign, plain in (("″", '"'), ("”", '"'), ("“", '"'), ("''", '"'), ("′", "'"), ("’", "'"), ("−", "-")):
        text = text.replace(sign, plain)
    return list(_placed(_with_units([*_atoms(unicodedata.normalize("NFKC", text))])))


def _atoms(text: str) -> Iterator[SizeToken]:
    for found in _ATOMS.finditer(text):
        kind, piece = found.lastgroup, found[0]
        match kind:
            case "blank":
                continue
            case "number":
                yield SizeToken("number", piece, value=_value(piece))
            case "digits":
                raise Refused("size_number", value=piece)
            case "han":
                yield from _han(folded(piece))
            case "word":
                yield _word(piece)
            case _:
                kind = _SIGNS.get(piece, "word")
                yield SizeToken("unit", piece, _words()[piece][1]) if piece in "\"'" else SizeToken(kind, piece)


def _value(piece: str) -> Decimal:
    if _THREE_DIGITS.fullmatch(piece):
        raise Refused("size_comma", value=piece)
    if "/" not in piece:
        value = Decimal(piece.replace(",", "."))
    else:
        whole, _, fraction = piece.replace("-", " ").rpartition(" ")
        above, below = fraction.split("/")
        if int(below) == 0:
            raise Refused("size_number", value=piece)
        value = Decimal(whole or 0) + Decimal(above) / Decimal(below)
    if not 0 < value <= _LARGEST or len(piece) > 20:
        raise Refused("size_number", value=piece)
    return value


@cache
def _words() -> Mapping[str, tuple[str, str]]:
    """Kind and meaning by the folded word."""
    words: dict[str, tuple[str, str]] = {}
    for kind, table in (("extent", EXTENTS), ("unit", UNITS)):
        for meaning, spellings in table.items():
            words |= {folded(word): (kind, meaning) for word in spellings.split("|")}
    for kind, spellings in BETWEEN.items():
        words |= {folded(word): (kind, "") for word in spellings.split("|") if folded(word) not in words}
    return MappingProxyType(words)


def _word(piece: str) -> SizeToken:
    kind, meaning = _words().get(folded(piece), ("word", ""))
    return SizeToken(kind, piece, meaning)


def _han(run: str) -> Iterator[SizeToken]:
    """The words of a run of Han characters, the longest first."""
    place = 0
    while place < len(run):
        end = next((end for end in range(min(len(run), place + 4), place, -1) if run[place:end] in _words()), place + 1)
        yield _word(run[place:end])
        place = end


def _with_units(atoms: list[SizeToken]) -> Iterator[SizeToken]:
    held: SizeToken | None = None
    for atom in atoms:
        if held and atom.kind == "unit" and not held.unit:
            held = replace(held, unit=atom.meaning)
            continue
        if held and atom.kind == "dot":
            continue
        if held:
            yield held
        held = atom if atom.kind == "number" else None
        if held is None and atom.kind not in ("dot", "noise"):
            yield atom
    if held:
        yield held


def _placed(tokens: Iterator[SizeToken]) -> Iterator[SizeToken]:
    depth, is_after_break = 0, False
    for place, token in enumerate(tokens):
        depth += (token.kind == "open") - (token.kind == "close")
        yield replace(token, place=place, is_in_brackets=depth > 0, is_after_break=is_after_break)
        is_after_break = token.kind == "break" or (is_after_break and token.kind != "number")
