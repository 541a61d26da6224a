"""Where a record stands in the museum's files, down to line and column."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path as FilePath

from catalogue.errors import Path, Place, Problem, Severity
from catalogue.folder import Folder
from catalogue.records import Localized, Record

from .text import TextProblem, read_text
from .yaml import KEY, positions


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands: its file, the path to it inside a YAML file, or the line of its row in a sheet."""

    file: FilePath
    path: Path = ()
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """A record with its kind, its key and its origin."""

    kind: str
    key: str
    record: Record
    origin: Origin


@dataclass(frozen=True, slots=True)
class Sources:
    """All records that could be read, in file order, the texts of texts/ by name, and all problems met."""

    records: tuple[Read, ...]
    texts: Mapping[str, Localized]
    problems: tuple[Problem, ...]


def place_of(folder: Folder, origin: Origin, path: Path = (), *, is_key: bool = False) -> Place:
    """The file, line and column of a value of a record, or of the deepest part of its path that is written down."""
    file = folder.relative(origin.file)
    if origin.row:
        return Place(file, origin.row)
    whole, marks = (*origin.path, *path), _positions(origin.file)
    if is_key and (*whole, KEY) in marks:
        return Place(file, *marks[*whole, KEY])
    line, column = next((marks[whole[:n]] for n in range(len(whole), -1, -1) if whole[:n] in marks), (1, 1))
    return Place(file, line, column)


def _positions(file: FilePath) -> dict[Path, tuple[int, int]]:
    try:
        return _positions_in(read_text(file))
    except TextProblem:  # taken away since it was read
        return {}


@lru_cache(maxsize=16)
def _positions_in(text: str) -> dict[Path, tuple[int, int]]:
    return positions(text)


def file_problem(
    folder: Folder,
    file: FilePath,
    code: str,
    values: Mapping[str, str] | None = None,
    line: int | None = None,
    column: int | None = None,
) -> Problem:
    """An error of a whole file, or of one line of it."""
    return Problem(code, Severity.ERROR, Place(folder.relative(file), line, column), values=values or {})
