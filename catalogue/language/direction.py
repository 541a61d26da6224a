"""A language becomes the direction in which it is written."""

from .names import script_of

_WRITTEN_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"})


def direction(lang: str) -> str:
    """`rtl` for a language tag written from right to left, else `ltr`."""
    return "rtl" if script_of(lang) in _WRITTEN_RIGHT_TO_LEFT else "ltr"
