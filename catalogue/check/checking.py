"""A museum folder becomes its records and every problem in them, in the order of the files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.collection import (
    Collection,
    collect,
    former_problems,
    problem_at,
    reference_problems,
    translation_problems,
)
from catalogue.errors import Problem, Severity
from catalogue.folder import Folder
from catalogue.records import Publication
from catalogue.sources import Sources, read_sources
from catalogue.typefaces import Typefaces

from .colours import colour_problems
from .glyphs import glyph_problems
from .logo import logo_problems
from .notes import note_problems
from .pictures import picture_problems
from .profiles import profile_problems
from .typefaces import typeface_problems


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read, and all problems in the order of the files."""

    sources: Sources
    problems: tuple[Problem, ...]

    @property
    def is_good(self) -> bool:
        """Whether there is no error; warnings do not count."""
        return not any(problem.is_error for problem in self.problems)


def check(folder: Folder, *, decode: bool = True) -> Checked:
    """Read and check a museum folder; `decode` opens every picture whole, which finds those cut off."""
    sources = read_sources(folder)
    collection = collect(sources, drafts=True)
    found: Iterable[Iterable[Problem]] = (
        sources.problems,
        reference_problems(folder, sources),
        former_problems(folder, sources.records),
        translation_problems(folder, sources, collection.languages),
        picture_problems(folder, sources, decode=decode),
        note_problems(folder, sources),
        glyph_problems(folder, sources, Typefaces.load(folder.fonts)),
        typeface_problems(folder, sources),
        colour_problems(folder, sources),
        logo_problems(folder, sources),
        profile_problems(folder, sources),
        _empty_publications(folder, sources, collect(sources)),
    )
    return Checked(sources, tuple(sorted((problem for part in found for problem in part), key=_place)))


def _place(problem: Problem) -> tuple[str, int, int]:
    return (problem.place.file, problem.place.line or 0, problem.place.column or 0)


def _empty_publications(folder: Folder, sources: Sources, published: Collection) -> Iterator[Problem]:
    for read in sources.records:
        if not isinstance(read.record, Publication) or read.record.status == "draft":
            continue
        if not published.selected(read.record.selection):
            yield problem_at(folder, read, "publication_empty", Severity.WARNING, ("selection",))
