"""The pictures records and texts name are looked for, opened and, if asked, decoded; each fault becomes a problem."""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from catalogue.collection import problem_at
from catalogue.edition import pictures_in
from catalogue.errors import Path as ValuePath
from catalogue.errors import Place, Problem, Severity
from catalogue.folder import Folder
from catalogue.images import UnreadableImage, probe, verify
from catalogue.records import Image, find_values
from catalogue.sources import Read, Sources, near

Fault = tuple[str, dict[str, str]]
"""Code and values of a problem."""


def picture_problems(folder: Folder, sources: Sources, *, decode: bool) -> Iterator[Problem]:
    """Pictures that are missing, unreadable or outside the folder, and those without alternative text."""
    shown = list(shown_in_texts(folder, sources))
    named = [image.file for _, _, image in _named(sources)]
    files = list(dict.fromkeys((*named, *(file for file, _ in shown))))
    present = {path.relative_to(folder.pictures).as_posix() for path in folder.pictures.rglob("*") if path.is_file()}
    with ThreadPoolExecutor() as threads:  # decoding leaves the interpreter free
        faults = dict(zip(files, threads.map(partial(_fault, folder, present, decode), files), strict=True))
    for read, path, image in _named(sources):
        if fault := faults[image.file]:
            yield problem_at(folder, read, fault[0], Severity.ERROR, (*path, "file"), fault[1])
        if image.alt is None:
            yield problem_at(folder, read, "missing_alt", Severity.WARNING, path)
    for file, place in shown:
        if fault := faults[file]:
            yield Problem(fault[0], Severity.ERROR, place, values=fault[1])


def failed_pictures(folder: Folder, sources: Sources, failures: Mapping[str, UnreadableImage]) -> Iterator[Problem]:
    """The problems of pictures that could not be made into derivatives, at what names them."""
    for read, path, image in _named(sources):
        if problem := failures.get(image.file):
            values = {"value": image.file, **problem.values}
            yield problem_at(folder, read, problem.code, Severity.ERROR, (*path, "file"), values)
    for file, place in shown_in_texts(folder, sources):
        if problem := failures.get(file):
            yield Problem(problem.code, Severity.ERROR, place, values={"value": file, **problem.values})


def shown_in_texts(folder: Folder, sources: Sources) -> Iterator[tuple[str, Place]]:
    """The picture files that texts show as figures, and where."""
    numbers = {read.key for read in sources.records if read.kind == "artifact"}
    for name, text in sources.texts.items():
        for lang, written in text.root.items():
            place = folder.relative(folder.exhibits / "texts" / f"{name}.{lang}.md")
            shown = (source for source in pictures_in(written) if source.name not in numbers)
            yield from ((source.name, Place(place, source.line)) for source in shown)


def _named(sources: Sources) -> Iterator[tuple[Read, ValuePath, Image]]:
    return ((read, path, image) for read in sources.records for path, image in find_values(read.record, Image))


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
