"""What goes wrong: problems in what a museum wrote, and the exceptions that stop a command.

CatalogueError
├── UsageError       the command cannot be done as asked (exit code 2)
└── BadRecords       the records have errors; carries all problems (exit code 1)
"""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

Path = tuple[str | int, ...]
"""Where a value stands inside a file: keys and indexes from the outside in."""


class Severity(StrEnum):
    """Errors stop a build; warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem is: a file below the museum folder, with line and column from 1 where known.

    Of a PDF, `line` is the page.
    """

    file: str
    line: int | None = None
    column: int | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `code` and `values` are worded by `language.problems`; `field` is as written."""

    code: str
    severity: Severity
    place: Place
    record: str | None = None
    field: str | None = None
    values: Mapping[str, str] = dataclasses.field(default_factory=lambda: MappingProxyType({}))

    @property
    def is_error(self) -> bool:
        """Whether it stops a build."""
        return self.severity is Severity.ERROR


class CatalogueError(Exception):
    """Everything this package raises on purpose."""


class UsageError(CatalogueError):
    """The command cannot be done as asked; the message says why and what to do."""


class BadRecords(CatalogueError):  # noqa: N818  # it is named after what it carries
    """The records have errors. `problems` holds all of them, warnings too."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{sum(p.is_error for p in self.problems)} errors")

    def __reduce__(self) -> tuple[type["BadRecords"], tuple[tuple[Problem, ...]]]:
        """Problems cross from one process to another."""
        return BadRecords, (self.problems,)
