"""What comes in from elsewhere, record by record: the tree a file of ours would hold, and where each value stood."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.errors import Path, Place, Problem

from .yaml import Tree


@dataclass(frozen=True, slots=True)
class Incoming:
    """One record of a source: a row of a sheet, a book of a library's file, an object of another tool.

    `kind` is a name of KINDS; `tree` is what a YAML file of that kind would hold. `place` is where the record stands in
    the source; `places` and `names`, by paths in the tree, are where single values stand and what the source calls
    them. `problems` are of values that could not be read: an error among them refuses the record.
    """

    kind: str
    tree: Mapping[str, Tree]
    place: Place
    places: Mapping[Path, Place] = field(default_factory=dict)
    names: Mapping[Path, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether a value of it could not be read."""
        return any(problem.is_error for problem in self.problems)
