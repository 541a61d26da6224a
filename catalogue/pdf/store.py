"""Units laid out are kept on disk by what they were made from, so that a later run lays out only what has changed."""

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from .colour import Paint
from .unit import Size, Unit

_SCHEMA = """CREATE TABLE IF NOT EXISTS kept (
    key TEXT PRIMARY KEY, after TEXT, count INTEGER, pages INTEGER, opens_left INTEGER,
    marks TEXT, asked TEXT, sizes TEXT, value BLOB)"""


@dataclass(frozen=True, slots=True)
class Slip:
    """What is known of a kept unit without opening it.

    `after` is the digest of the items that follow its first; `marks` are its places, each with its page in the unit,
    `sizes` the largest size of each of its pictures.
    """

    key: str
    after: str
    count: int
    pages: int
    opens_left: bool
    marks: Mapping[str, int]
    asked: Mapping[str, int | None]
    sizes: Mapping[str, Size]

    def begins(self, folio: int) -> int:
        """The folio of its first page where `folio` is the next one."""
        return folio + 1 if self.opens_left and folio % 2 else folio


class Kept(NamedTuple):
    """A unit as it is kept: what its slip says, in JSON where it is more than a number, and the unit, compressed."""

    items: int
    pages: int
    opens_left: bool
    marks: str
    asked: str
    sizes: str
    value: bytes


class Store:
    """The units of one book."""

    def __init__(self, database: sqlite3.Connection, inks: Mapping[str, Paint]) -> None:
        self._database = database
        self._inks = inks
        self._slips: dict[str, Slip] = {}

    def find(self, key: str) -> Slip | None:
        """The slip of the unit kept under `key`."""
        if key in self._slips:
            return self._slips[key]
        query = "SELECT after, count, pages, opens_left, marks, asked, sizes FROM kept WHERE key = ?"
        row = self._database.execute(query, (key,)).fetchone()
        if row is None:
            return None
        slip = self._slips[key] = _slip(key, *row)
        return slip

    def keep(self, key: str, after: str, unit: Kept) -> Slip:
        """Keep a unit under `key`."""
        self._database.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (key, after, *unit))
        slip = self._slips[key] = _slip(key, after, *unit[:-1])
        return slip

    def drop_unused(self) -> None:
        """Drop what was neither found nor kept; where there is nothing to drop the file stays as it is, to the byte."""
        kept = [key for (key,) in self._database.execute("SELECT key FROM kept")]
        self._database.executemany("DELETE FROM kept WHERE key = ?", [(key,) for key in kept if key not in self._slips])

    def unit(self, slip: Slip) -> Unit:
        """The unit of a slip."""
        (value,) = self._database.execute("SELECT value FROM kept WHERE key = ?", (slip.key,)).fetchone()
        return Unit.from_json(zlib.decompress(value).decode(), self._inks)


def kept(unit: Unit, items: int = 1) -> Kept:
    """A unit of so many `items` as it is kept."""
    marks = {mark.name: mark.page for mark in unit.marks}
    said, asked, sizes = map(json.dumps, (marks, unit.asked, unit.sizes()))
    value = zlib.compress(unit.to_json().encode(), 1)
    return Kept(items, len(unit.pages), unit.opens_left, said, asked, sizes, value)


def _slip(key: str, after: str, count: int, pages: int, opens_left: bool, marks: str, asked: str, sizes: str) -> Slip:
    texts = map(json.loads, (marks, asked, sizes))
    return Slip(key, after, count, pages, bool(opens_left), *texts)


@contextmanager
def open_store(path: Path | None, inks: Mapping[str, Paint]) -> Iterator[Store]:
    """The store in the file `path`, or one that lasts for this run only; what was not used is dropped at the end."""
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(path or "")
    try:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.execute(_SCHEMA)
        store = Store(database, inks)
        yield store
        store.drop_unused()
        database.commit()
    finally:
        database.close()


def digest(*parts: object) -> str:
    """A fingerprint of values, from how they are written."""
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()
