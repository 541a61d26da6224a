"""The pictures records name are looked for, opened and, if asked, decoded; each fault becomes a problem."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from catalogue.collection import problem_at
from catalogue.errors import Problem, Severity
from catalogue.folder import Folder
from catalogue.images import UnreadableImage, probe, verify
from catalogue.records import Image, find_values
from catalogue.sources import Sources, near

Fault = tuple[str, dict[str, str]]
"""Code and values of a problem."""


def picture_problems(folder: Folder, sources: Sources, *, decode: bool) -> Iterator[Problem]:
    """Pictures that are missing, unreadable or outside the folder, and those without alternative text."""
    named = [(read, path, image) for read in sources.records for path, image in find_values(read.record, Image)]
    files = list(dict.fromkeys(image.file for _, _, image in named))
    present = {path.relative_to(folder.pictures).as_posix() for path in folder.pictures.rglob("*") if path.is_file()}
    with ThreadPoolExecutor() as threads:  # decoding leaves the interpreter free
        faults = dict(zip(files, threads.map(partial(_fault, folder, present, decode), files), strict=True))
    for read, path, image in named:
        if fault := faults[image.file]:
            code, values = fault
            yield problem_at(folder, read, code, Severity.ERROR, (*path, "file"), values)
        if image.alt is None:
            yield problem_at(folder, read, "missing_alt", Severity.WARNING, path)


def _fault(folder: Folder, present: set[str], decode: bool, file: str) -> Fault | None:
    path: Path = folder.pictures / file
    if file not in present:
        return "picture_missing", {"value": file, "near": _near_file(file, present)}
    if not folder.holds(path):
        return "picture_outside", {"value": file}
    try:
        probe(path)
        if decode:
            verify(path)
    except UnreadableImage as problem:
        return problem.code, {"value": file, **problem.values}
    return None


def _near_file(file: str, present: set[str]) -> str:
    """A file of the same folder with a like name, or one of the same name elsewhere."""
    folder, _, name = file.lower().rpartition("/")
    known = sorted(present)
    elsewhere = next((other for other in known if other.lower().rpartition("/")[2] == name), "")
    beside = {other.lower(): other for other in known if other.lower().rpartition("/")[0] == folder}
    return elsewhere or beside.get(near(file, beside), "")
