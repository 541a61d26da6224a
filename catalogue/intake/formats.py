"""A file becomes incoming records by the reader of its format: the one table a new format is added to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.errors import Place, Problem, Severity, UsageError
from catalogue.folder import Folder
from catalogue.sources import Incoming, Sources, TextProblem, read_sheet, read_text, tree_of_row
from catalogue.sources.sheet import SheetProblem

from .judging import KIND_OF


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be imported: a file or folder, into which museum, and what the records in it are."""

    path: Path
    folder: Folder
    sources: Sources
    kind: str


@dataclass(frozen=True, slots=True)
class Brought:
    """What a source brings: its records, its own problems, and pictures by their names below assets/images."""

    incoming: Iterable[Incoming]
    problems: tuple[Problem, ...] = ()
    pictures: Mapping[str, Path] = field(default_factory=dict)


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
            head = stream.read(4096)
    found = next((format_ for format_ in FORMATS.values() if format_.is_told(path, head)), None)
    if not found:
        raise UsageError(f"{path} is in no format that is known. Name its format with --from: {', '.join(FORMATS)}.")
    return found


def _read_csv(asked: Asked) -> Brought:
    name = asked.path.name
    try:
        sheet = read_sheet(read_text(asked.path))
    except (TextProblem, SheetProblem) as fault:
        return Brought((), (Problem(fault.code, Severity.ERROR, Place(name, fault.line), values=fault.values),))
    model = KIND_OF[asked.kind].model
    trees = ((row.line, tree_of_row(model, row.cells)) for row in sheet.rows)
    return Brought([Incoming(asked.kind, tree, Place(name, line)) for line, tree in trees])


FORMATS: Mapping[str, Format] = {
    "sheet": Format(lambda path, head: path.suffix.lower() == ".csv", _read_csv),
}
"""The formats by name, in the order they are looked for."""
