"""The XML of a sheet, read as text, tells what openpyxl keeps to itself when it reads row by row.

That is: formulas whose value was not saved, rows that are hidden, and cells merged over several rows.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

CHUNK = 1_000_000
MOST_MERGED = 20_000
"""Rows of merged cells that are filled; a sheet has a few hundred."""

_UNCOUNTED = re.compile(
    rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d{1,7})"[^>]*><(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)'
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>"
)
_HIDDEN = re.compile(rb'<(?:\w+:)?row\b[^>]*\shidden="(?:1|true)"')
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\sref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """By row, columns of formulas without a value, and columns merged with their first and last row; hidden rows.

    Columns are counted from 0.
    """

    uncounted: Mapping[int, tuple[int, ...]]
    hidden_rows: int
    merged: Mapping[int, tuple[tuple[int, int, int], ...]]


def sheet_facts(archive: zipfile.ZipFile, part: str) -> SheetFacts:
    """What the part of the workbook that is a sheet says beside its values."""
    uncounted: dict[int, tuple[int, ...]] = {}
    merged: dict[int, tuple[tuple[int, int, int], ...]] = {}
    hidden = 0
    for piece in _pieces(archive, part):
        hidden += len(_HIDDEN.findall(piece))
        for column, row in _UNCOUNTED.findall(piece):
            uncounted[int(row)] = (*uncounted.get(int(row), ()), _index(column))
        for left, first, right, last in _MERGED.findall(piece):
            if left == right and int(first) < int(last) and len(merged) + int(last) - int(first) < MOST_MERGED:
                for row in range(int(first), int(last) + 1):
                    merged[row] = (*merged.get(row, ()), (_index(left), int(first), int(last)))
    return SheetFacts(uncounted, hidden, merged)


def _pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The part in pieces that end where an element ends, so that no pattern is cut in two."""
    rest = b""
    with archive.open(part) as stream:
        while chunk := stream.read(CHUNK):
            rest += chunk
            end = max(rest.rfind(b"</row>") + 6, rest.rfind(b":row>") + 5)
            if end < 6 and len(rest) < 8 * CHUNK:
                continue
            end = end if end >= 6 else len(rest)
            yield rest[:end]
            rest = rest[end:]
    yield rest


def _index(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number - 1
