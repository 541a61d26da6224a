"""A file becomes incoming records by the reader of its format: the one table a new format is added to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.errors import BadRecords, Problem, UsageError
from catalogue.exchange import is_marc, read_marc
from catalogue.folder import Folder
from catalogue.records import Museum
from catalogue.sources import Incoming, Sources
from catalogue.sources.tables import PictureFolder, ProposedColumn, TableMap, read_table_file, vocabularies_of

_HEAD = 4096
"""Bytes of a file by which its format is told."""
_TABLES = {".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".tab", ".txt"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be imported: a file or folder, into which museum; and of a table, what its records and columns are."""

    path: Path
    folder: Folder
    sources: Sources
    kind: str | None = None
    mapping: TableMap = field(default_factory=TableMap)
    pictures: Path | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """What a source brings: records, its own problems, pictures by their names below assets/images, columns."""

    incoming: Iterable[Incoming]
    problems: tuple[Problem, ...] = ()
    pictures: Mapping[str, Path] = field(default_factory=dict)
    columns: tuple[ProposedColumn, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is told by the path and the first bytes of a file, and how it is read."""

    is_told: Callable[[Path, bytes], bool]
    read: Callable[[Asked], Brought]


def bring(asked: Asked, form: str | None) -> Brought:
    """The records in a file or folder, read as the format named, or as the one it looks like."""
    format_ = FORMATS[form] if form else _guessed(asked.path)
    return format_.read(asked)


def _guessed(path: Path) -> Format:
    head = b""
    if path.is_file():
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    found = next((format_ for format_ in FORMATS.values() if format_.is_told(path, head)), None)
    if not found:
        raise UsageError(f"{path} is in no format that is known. Name its format with --from: {', '.join(FORMATS)}.")
    return found


def _marc(asked: Asked) -> Brought:
    try:
        return Brought(list(read_marc(asked.path)))
    except BadRecords as error:
        return Brought((), error.problems)


def _table(asked: Asked) -> Brought:
    museums = (read.record for read in asked.sources.records if isinstance(read.record, Museum))
    read = read_table_file(
        asked.path,
        kind=asked.kind,
        mapping=asked.mapping,
        vocabularies=vocabularies_of(asked.sources.records),
        languages=next((museum.languages for museum in museums), ()),
        pictures=PictureFolder(asked.folder.pictures, asked.pictures),
    )
    return Brought(read.incoming, read.problems, read.pictures, read.columns)


FORMATS: Mapping[str, Format] = {
    "marc": Format(lambda path, head: is_marc(head), _marc),
    "sheet": Format(lambda path, head: path.is_file() and path.suffix.lower() in _TABLES, _table),
}
"""The formats by name, in the order they are looked for."""
