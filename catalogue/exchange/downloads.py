"""The records of a kind become files for everybody: JSON, whole, and CSV, a column for each field and language."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping

from catalogue.collection import Collection
from catalogue.language import sort_key
from catalogue.records import Record

from .public import Plain, public_record

_KINDS = {"artifact": "artifacts", "holding": "library"}
_BETWEEN = "; "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a text that begins so for a formula, and would run what a record says."""


def data_files(collection: Collection) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file, for the kinds of record there are any of."""
    for kind, name in _KINDS.items():
        records = sorted(collection.of(kind, Record).items(), key=lambda each: sort_key(each[0], "en"))
        rows = [public_record(record) for _, record in records]
        if rows:
            yield f"{name}.json", (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()
            yield f"{name}.csv", _sheet([dict(_cells(row)) for row in rows])


def _sheet(rows: Iterable[Mapping[str, str]]) -> bytes:
    """In UTF-8 with a mark in front, by which spreadsheets know it."""
    rows = list(rows)
    columns = sorted({column for row in rows for column in row}, key=_first_met(rows).__getitem__)
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _first_met(rows: Iterable[Mapping[str, str]]) -> dict[str, tuple[int, int]]:
    """The place of each column: that of its field among the fields, then its own."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    fields = list(dict.fromkeys(column.partition(".")[0] for column in columns))
    return {column: (fields.index(column.partition(".")[0]), place) for place, column in enumerate(columns)}


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
