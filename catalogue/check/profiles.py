"""The profile of the press is looked for and read; what is wrong with it, or that one is lacking, becomes a problem."""

from collections.abc import Iterator

from catalogue.collection import problem_at
from catalogue.errors import Problem, Severity
from catalogue.folder import Folder
from catalogue.images import UnreadableProfile, read_profile
from catalogue.records import Museum, Publication
from catalogue.sources import Sources


def profile_problems(folder: Folder, sources: Sources) -> Iterator[Problem]:
    """A profile that is missing or none of a press; publications for the press where the museum names no profile."""
    museums = [read for read in sources.records if isinstance(read.record, Museum)]
    named = {museum.record.press.profile for museum in museums if isinstance(museum.record, Museum)} - {None}
    for read in museums:
        if isinstance(read.record, Museum) and (name := read.record.press.profile):
            fault = _fault(folder, name)
            if fault:
                values = {"value": name, **fault[1]}
                yield problem_at(folder, read, fault[0], Severity.ERROR, ("press", "profile"), values)
    for read in sources.records:
        if isinstance(read.record, Publication) and "press" in read.record.presets and not named:
            yield problem_at(folder, read, "no_profile", Severity.ERROR, ("presets",))


def _fault(folder: Folder, name: str) -> tuple[str, dict[str, str]] | None:
    path = folder.file(name)
    if path.exists() and not folder.holds(path):
        return "profile_outside", {}
    try:
        read_profile(path)
    except UnreadableProfile as problem:
        return problem.code, problem.values
    return None
