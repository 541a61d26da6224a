"""The ways between pages, and the direction in which a language is written."""

from catalogue.language import script_of

_WRITTEN_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"})


def up(path: str) -> str:
    """The way from a page back to the folder its path starts from."""
    return "../" * path.count("/")


def direction(lang: str) -> str:
    """`rtl` for a language tag written from right to left, else `ltr`."""
    return "rtl" if script_of(lang) in _WRITTEN_RIGHT_TO_LEFT else "ltr"
