"""An ISBN becomes the bars of its EAN-13 symbol (ISO/IEC 15420)."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from .format import MM

MODULE = 0.33 * MM
"""The width of the narrowest bar, at the nominal size."""

HEIGHT = 22.85 * MM
QUIET = (11, 7)
"""Modules left bare before the first bar and after the last."""

_GUARD = 5  # modules by which the guard bars are longer
_LEFT = (
    "0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011",
)  # fmt: skip
_PARITIES = (
    "OOOOOO", "OOEOEE", "OOEEOE", "OOEEEO", "OEOOEE", "OEEOOE", "OEEEOO", "OEOEOE", "OEOEEO", "OEEOEO",
)  # fmt: skip


class Bar(NamedTuple):
    """A bar: where it begins and its width, in modules from the first bar; a guard bar is longer."""

    at: int
    width: int
    is_guard: bool

    @property
    def height(self) -> float:
        """Its height in points."""
        return HEIGHT + _GUARD * MODULE * self.is_guard


def ean_of(isbn: str) -> str:
    """The 13 digits of an ISBN of 10 or 13."""
    if len(isbn) == 13:
        return isbn
    digits = f"978{isbn[:9]}"
    return digits + str(-sum(int(digit) * (3 if i % 2 else 1) for i, digit in enumerate(digits)) % 10)


def bars_of(ean: str) -> Iterator[Bar]:
    """The bars of 13 digits, from left to right."""
    parity = _PARITIES[int(ean[0])]
    left = "".join(_coded(digit, kind) for digit, kind in zip(ean[1:7], parity, strict=True))
    right = "".join(_coded(digit, "R") for digit in ean[7:])
    guards = "111" + "0" * 42 + "11111" + "0" * 42 + "111"
    at = 0
    for (module, is_guard), run in groupby(zip(f"101{left}01010{right}101", guards, strict=True)):
        width = len(list(run))
        if module == "1":
            yield Bar(at, width, is_guard == "1")
        at += width


def _coded(digit: str, kind: str) -> str:
    """The right half's codes are the left's, dark for light; the even ones are those read backwards."""
    odd = _LEFT[int(digit)]
    right = odd.translate({48: "1", 49: "0"})
    return {"O": odd, "E": right[::-1], "R": right}[kind]
