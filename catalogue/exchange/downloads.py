"""The records of a kind become files for everybody: JSON, whole, and CSV, a column for each field and language."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from catalogue.collection import Collection, slug_of
from catalogue.language import sort_key
from catalogue.records import Record

from .public import Plain, public_record

DATA = "data"
"""The folder of all these files below the gallery's root."""

_KINDS = {"artifact": "artifacts", "holding": "library"}
_BETWEEN = "; "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a text that begins so for a formula, and would run what a record says."""


def data_files(collection: Collection) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file, for the kinds of record there are any of; each artifact has one of its own."""
    for kind, name in _KINDS.items():
        records = sorted(collection.of(kind, Record).items(), key=lambda each: sort_key(each[0], "en"))
        rows = {key: public_record(record) for key, record in records}
        if rows:
            yield f"{name}.json", _json(list(rows.values()))
            yield f"{name}.csv", _sheet([dict(_cells(row)) for row in rows.values()])
        if kind == "artifact":
            yield from ((f"{name}/{slug_of(key)}.json", _json(row)) for key, row in rows.items())


def artifact_file(slug: str) -> str:
    """The path, below the gallery's root, of an artifact's own file."""
    return f"{DATA}/{_KINDS['artifact']}/{slug}.json"


def _json(plain: Plain) -> bytes:
    return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode()


def _sheet(rows: Sequence[Mapping[str, str]]) -> bytes:
    """In UTF-8 with a mark in front, by which spreadsheets know it."""
    text = io.StringIO()
    writer = csv.DictWriter(text, _columns(rows), restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _columns(rows: Iterable[Mapping[str, str]]) -> list[str]:
    """As they are first met, those of one field together."""
    columns: dict[str, dict[str, None]] = {}
    for row in rows:
        for column in row:
            columns.setdefault(column.partition(".")[0], {})[column] = None
    return [column for of in columns.values() for column in of]


def _cells(plain: Plain, name: str = "") -> Iterator[tuple[str, str]]:
    """The cells of a value: one for each text of a map, one for a list of texts, JSON for a list of more."""
    if isinstance(plain, dict):
        for key, value in plain.items():
            yield from _cells(value, f"{name}.{key}" if name else key)
    elif isinstance(plain, list) and not all(isinstance(each, str) for each in plain):
        yield name, json.dumps(plain, ensure_ascii=False)
    else:
        yield name, _harmless(_BETWEEN.join(plain) if isinstance(plain, list) else str(plain))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).replace("/", "").replace("-", "").isdecimal()
