"""A file's bytes become text, whatever of the usual encodings they are in."""

import codecs
import re
from pathlib import Path

LARGEST = 8_000_000
"""Bytes of a source file; a larger one is refused unread. A full record is about 2 KB."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""Control characters but tabs and line ends: neither XML nor HTML may hold them, and no typeface has them."""


class TextProblem(Exception):  # noqa: N818  # becomes a Problem
    """The file cannot be read as text. `code` and `values` are those of the Problem; `line` from 1."""

    def __init__(self, code: str, line: int | None = None, **values: str) -> None:
        super().__init__(code)
        self.code, self.line, self.values = code, line, values


def read_text(path: Path) -> str:
    """The file's text: UTF-8 with or without byte order mark, or UTF-16 with one. Raises TextProblem."""
    content = read_bounded(path, LARGEST)
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise TextProblem("not_utf8", content.count(b"\n", 0, error.start) + 1) from error


def read_bounded(path: Path, most: int) -> bytes:
    """The file's bytes; one of more than `most` is refused unread. Raises TextProblem."""
    try:
        size = path.stat().st_size
        if size > most:
            raise TextProblem("file_too_large", megabytes=f"{size / 1e6:.0f}", most=f"{most / 1e6:.0f}")
        return path.read_bytes()
    except OSError as error:
        raise TextProblem("file_unreadable", reason=error.strerror or "unreadable") from error


def encoded_as(original: bytes, text: str) -> bytes:
    """The text in the encoding of a file's content as it was, with its byte order mark."""
    if original.startswith(codecs.BOM_UTF8):
        return codecs.BOM_UTF8 + text.encode()
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if original.startswith(mark):
            return mark + text.encode(encoding)
    return text.encode()


def refuse_controls(text: str) -> None:
    """Raises TextProblem at the first control character."""
    if found := CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise TextProblem("yaml_character", line, character=f"U+{ord(found[0]):04X}")
