"""What becomes of each record of a source, and of the source: the values an import answers with."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from catalogue.errors import Problem
from catalogue.sources import Incoming

from .merging import Change

Verdict = Literal["new", "changed", "unchanged", "refused"]
VERDICTS: tuple[Verdict, ...] = ("new", "changed", "unchanged", "refused")


@dataclass(frozen=True, slots=True)
class Decided:
    """One record of the source: what becomes of it, the museum's file it is in, what changes there, its problems."""

    verdict: Verdict
    incoming: Incoming
    key: str | None
    file: str | None = None
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """All records of a source in its order, and the problems of the source itself."""

    records: tuple[Decided, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """How many records are new, changed, unchanged and refused; together all that came in."""
        met = Counter(decided.verdict for decided in self.records)
        return {verdict: met[verdict] for verdict in VERDICTS}

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Those of the source, then those of its records."""
        return (*self.problems, *(problem for decided in self.records for problem in decided.problems))

    @property
    def is_good(self) -> bool:
        """Whether everything came in."""
        return not self.counts["refused"] and not any(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Writing:
    """The files an import writes, whole, and the pictures it copies, each to where it comes from."""

    files: Mapping[Path, bytes]
    pictures: Mapping[Path, Path]
