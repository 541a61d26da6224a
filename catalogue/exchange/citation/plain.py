"""A record's text becomes one line of bounded length, as formats of a field a line need it."""

from unicodedata import category

_LONGEST = 1_000


def one_line(text: str) -> str:
    """The text with every run of white space, line breaks among it, as one blank, and without control characters."""
    words = "".join(c if category(c) not in ("Cc", "Zl", "Zp") else " " for c in text).split()
    return " ".join(words)[:_LONGEST].rstrip()
