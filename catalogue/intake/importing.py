"""What a source brings becomes decisions and files: everything is checked before anything is written."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from catalogue.errors import BadRecords, Problem
from catalogue.folder import Folder, replace
from catalogue.sources import KINDS, Incoming, Sources, read_sources

from .deciding import Deciding
from .judging import judge, museum_of
from .memory import recall
from .outcome import Outcome, Writing

NO_PICTURES: Mapping[str, Path] = {}


def decide(
    folder: Folder,
    incoming: Iterable[Incoming],
    stem: str,
    *,
    sources: Sources | None = None,
    pictures: Mapping[str, Path] = NO_PICTURES,
) -> tuple[Outcome, Writing]:
    """What becomes of each incoming record, and what is to be written for it.

    `stem` names the source, for files of records that have no better place. `pictures` are those that come with it,
    by their names below assets/images. Raises BadRecords where the museum's own files cannot be read.
    """
    sources = sources or read_sources(folder)
    _refuse_unreadable(folder, sources)
    museum = museum_of(folder, sources, pictures)
    deciding = Deciding(folder, sources, recall(folder), stem)
    records = tuple(map(deciding.decide, judge(museum, incoming)))
    return Outcome(records), deciding.writing(pictures)


def write(writing: Writing) -> None:
    """Write the files, each whole; the one that remembers the import is the last."""
    for path, source in writing.pictures.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.part")
        shutil.copyfile(source, part)
        part.replace(path)
    for path, content in writing.files.items():
        replace(path, content)


def _refuse_unreadable(folder: Folder, sources: Sources) -> None:
    """Nothing is imported beside a file that cannot be read: what is in it would come in a second time."""
    places = tuple(f"{folder.relative(folder.exhibits / kind.place)}" for kind in KINDS)
    unreadable = [problem for problem in sources.problems if _is_of_whole_file(problem)]
    found = [problem for problem in unreadable if problem.place.file.startswith(places)]
    if found:
        raise BadRecords(found)


def _is_of_whole_file(problem: Problem) -> bool:
    return problem.is_error and problem.record is None and problem.field is None
