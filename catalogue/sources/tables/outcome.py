"""What became of a spreadsheet file: its records, its problems, and an account of its rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from types import MappingProxyType

from catalogue.errors import Problem

from ..incoming import Incoming
from .table_map import ProposedColumn

NO_PICTURES: Mapping[str, FilePath] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Account:
    """The rows of one sheet: those that are records, of these the refused, and those that are none.

    `above` stand over the headings, `headings` repeat them; `not_read` are of a sheet that is passed over.
    """

    sheet: str
    kind: str
    rows: int = 0
    refused: int = 0
    blank: int = 0
    headings: int = 0
    above: int = 0
    not_read: int = 0


@dataclass(frozen=True, slots=True)
class TableRead:
    """What a spreadsheet file holds. `problems` are of the file, its sheets and columns; a record has its own."""

    incoming: tuple[Incoming, ...] = ()
    problems: tuple[Problem, ...] = ()
    accounts: tuple[Account, ...] = ()
    columns: tuple[ProposedColumn, ...] = ()
    encoding: str | None = None
    pictures: Mapping[str, FilePath] = field(default_factory=lambda: NO_PICTURES)
