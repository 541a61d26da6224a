"""Incoming records become candidates, or are refused: each is read by its model, with every fault at its cell."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.collection import dangling, slug_of
from catalogue.errors import Path, Place, Problem, Severity
from catalogue.folder import Folder
from catalogue.records import Image, Record, find_values
from catalogue.sources import KINDS, Incoming, Read, RecordKind, Sources, Tree, validate

from .plain import leaves, plain, written

KIND_OF: Mapping[str, RecordKind] = {kind.name: kind for kind in KINDS if kind.form == "folder" and kind.key}
"""The kinds of record that can be imported, by name: each record is a file, or a row of one."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
"""What no record may hold: control characters, and halves of characters."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An incoming record that can be read: what it says, and the museum's record it is, if there is one."""

    incoming: Incoming
    record: Record
    tree: dict[str, object]
    key: str
    ours: Read | None


@dataclass(frozen=True, slots=True)
class Refused:
    """An incoming record that stays out, and why."""

    incoming: Incoming
    key: str | None
    problems: tuple[Problem, ...]


Judged = Candidate | Refused


@dataclass(frozen=True, slots=True)
class Museum:
    """What the museum has, as far as incoming records are held against it."""

    folder: Folder
    by_key: Mapping[tuple[str, str], Read]
    by_slug: Mapping[tuple[str, str], Read]
    former: Mapping[tuple[str, str], Read]
    keys: Mapping[str, set[str]]
    faulty: set[str]
    pictures: set[str]


def museum_of(folder: Folder, sources: Sources, pictures: Iterable[str] = ()) -> Museum:
    """The museum in what was read of it; `pictures` will be there besides those in assets/images."""
    records = sources.records[::-1]  # the first of two with one key counts
    keys: dict[str, set[str]] = {"text": set(sources.texts)}
    for read in records:
        keys.setdefault(read.kind, set()).add(read.key)
    return Museum(
        folder,
        {(read.kind, read.key): read for read in records},
        {(read.kind, slug_of(read.key)): read for read in records},
        {(read.kind, number): read for read in records for number in getattr(read.record, "former_numbers", ())},
        keys,
        {problem.record for problem in sources.problems if problem.is_error and problem.record},
        {*pictures, *_pictures(folder)},
    )


def _pictures(folder: Folder) -> Iterator[str]:
    for path in folder.pictures.rglob("*"):
        if path.is_file() and folder.holds(path):
            yield path.relative_to(folder.pictures).as_posix()


def judge(museum: Museum, incoming: Iterable[Incoming]) -> list[Judged]:
    """Each incoming record, read and held against the museum and the other records of its source."""
    judged: list[Judged] = []
    taken: dict[tuple[str, str], Candidate] = {}
    for each in incoming:
        met = _unrepeated(_read(museum, each), taken)
        if isinstance(met, Candidate):
            taken[met.incoming.kind, slug_of(met.key)] = met
        judged.append(met)
    return _without_dangling(museum, judged)


def _read(museum: Museum, incoming: Incoming) -> Judged:
    kind = KIND_OF.get(incoming.kind)
    if kind is None or incoming.is_refused:
        return _refused_unread(incoming, kind)
    key = _key(incoming, kind)
    ours = museum.by_key.get((kind.name, key or "")) or museum.former.get((kind.name, key or ""))
    outcome = validate(kind.model, _whole(kind, incoming.tree, ours))
    if not isinstance(outcome, Record):
        found = (problem_in(incoming, fault.code, fault.path, fault.values, key=key) for fault in outcome)
        return Refused(incoming, key, _joined(incoming.problems, found))
    tree = {name: value for name, value in plain(outcome).items() if incoming.tree.get(name) is not None}
    faults = (
        *_unwritable(incoming, key, tree),
        *_taken(museum, incoming, key, ours),
        *_pictureless(museum, incoming, key, outcome),
        *_dangling(incoming, key, outcome, museum.keys, is_of_source=False),
    )
    problems = _joined(incoming.problems, faults)
    if any(problem.is_error for problem in problems):
        return Refused(incoming, key, problems)
    tree.pop(kind.key or "") if ours else None
    return Candidate(incoming, outcome, tree, ours.key if ours else key or "", ours)


def _refused_unread(incoming: Incoming, kind: RecordKind | None) -> Refused:
    """What its reader has refused, for reasons that it has told; and what is of a kind that does not come in."""
    if kind is None:
        problem = problem_in(incoming, "kind_not_imported", (), {"kind": incoming.kind}, key=None)
        return Refused(incoming, None, (*incoming.problems, problem))
    told = next((problem.record for problem in incoming.problems if problem.record), None)
    return Refused(incoming, _key(incoming, kind) or told, incoming.problems)


def _key(incoming: Incoming, kind: RecordKind) -> str | None:
    number = incoming.tree.get(kind.key or "")
    return number.strip() if isinstance(number, str) and number.strip() else None


def _whole(kind: RecordKind, tree: Mapping[str, Tree], ours: Read | None) -> dict[str, Tree]:
    """The tree, and what a record must have but this source does not carry, from the museum's own."""
    required = (name for name, field in kind.model.model_fields.items() if field.is_required())
    missing = [name for name in required if tree.get(name) is None]
    if ours is None or not missing:
        return dict(tree)
    own = written(plain(ours.record))
    return {**tree, **{name: own[name] for name in missing}}


def problem_in(
    incoming: Incoming,
    code: str,
    path: Path,
    values: Mapping[str, str] | None = None,
    *,
    key: str | None,
    severity: Severity = Severity.ERROR,
) -> Problem:
    """A problem at the cell a value came from, under what the source calls it."""
    return Problem(code, severity, _place(incoming, path), key, _name(incoming, path), values or {})


def _place(incoming: Incoming, path: Path) -> Place:
    known = (incoming.places[path[:n]] for n in range(len(path), 0, -1) if path[:n] in incoming.places)
    return next(known, incoming.place)


def _name(incoming: Incoming, path: Path) -> str | None:
    known = (incoming.names[path[:n]] for n in range(len(path), 0, -1) if path[:n] in incoming.names)
    return next(known, ".".join(str(step) for step in path) or None)


def _joined(told: Iterable[Problem], found: Iterable[Problem]) -> tuple[Problem, ...]:
    """All problems of a record; what the reader of the source has told of a cell is not told again."""
    told = tuple(told)
    cells = {(problem.code, problem.place, problem.field) for problem in told}
    return (*told, *(problem for problem in found if (problem.code, problem.place, problem.field) not in cells))


def _unwritable(incoming: Incoming, key: str | None, tree: Mapping[str, object]) -> Iterator[Problem]:
    for name, value in tree.items():
        texts = (text for text in leaves({name: value}) if isinstance(text, str))
        if found := next(filter(None, map(_UNWRITABLE.search, texts)), None):
            yield problem_in(incoming, "yaml_character", (name,), {"character": f"U+{ord(found[0]):04X}"}, key=key)


def _taken(museum: Museum, incoming: Incoming, key: str | None, ours: Read | None) -> Iterator[Problem]:
    """A number whose address another record of the museum has, and one whose record there has errors."""
    path: Path = (KIND_OF[incoming.kind].key or "",)
    other = museum.by_slug.get((incoming.kind, slug_of(key or "")))
    if ours is None and key in museum.faulty:
        yield problem_in(incoming, "record_has_errors", path, {"number": key or ""}, key=key)
    elif ours is None and other:
        values = {"number": key or "", "other": other.key, "file": museum.folder.relative(other.origin.file)}
        yield problem_in(incoming, "slug_taken", path, {**values, "slug": slug_of(other.key)}, key=key)
    for index, number in enumerate(_former_numbers(incoming)):
        lives = museum.by_slug.get((incoming.kind, slug_of(number)))
        if lives and lives is not ours:
            values = {"number": number, "other": lives.key, "file": museum.folder.relative(lives.origin.file)}
            yield problem_in(incoming, "former_number_lives", ("former_numbers", index), values, key=key)


def _former_numbers(incoming: Incoming) -> list[str]:
    """The numbers a record says it bore before."""
    former = incoming.tree.get("former_numbers") or []
    return [former] if isinstance(former, str) else [number for number in former if isinstance(number, str)]


def _pictureless(museum: Museum, incoming: Incoming, key: str | None, record: Record) -> Iterator[Problem]:
    for path, image in find_values(record, Image):
        if image.file not in museum.pictures and incoming.tree.get(str(path[0])) is not None:
            values = {"value": image.file, "near": ""}
            yield problem_in(incoming, "picture_missing", (*path, "file"), values, key=key)


def _unrepeated(met: Judged, taken: Mapping[tuple[str, str], Candidate]) -> Judged:
    """Refuses a number that an earlier record of the source has, or one that makes the same address."""
    if isinstance(met, Refused):
        return met
    other = taken.get((met.incoming.kind, slug_of(met.key)))
    if other is None:
        return met
    values = {"number": met.key, "other": other.key, "file": _where(other.incoming.place), "slug": slug_of(met.key)}
    code = "duplicate_number" if other.key == met.key else "slug_taken"
    path: Path = (KIND_OF[met.incoming.kind].key or "",)
    problem = problem_in(met.incoming, code, path, values, key=met.key)
    return Refused(met.incoming, met.key, (*met.incoming.problems, problem))


def _where(place: Place) -> str:
    return f"{place.file}!{place.cell}" if place.cell else f"{place.file}:{place.line}" if place.line else place.file


def _without_dangling(museum: Museum, judged: list[Judged]) -> list[Judged]:
    """Refuses what names records that are neither in the museum nor come in, until none does."""
    while True:
        keys = {kind: set(known) for kind, known in museum.keys.items()}
        for met in judged:
            if isinstance(met, Candidate):
                keys.setdefault(met.incoming.kind, set()).add(met.key)
        held = [_held(met, keys) for met in judged]
        if held == judged:
            return judged
        judged = held


def _held(met: Judged, keys: Mapping[str, set[str]]) -> Judged:
    if isinstance(met, Refused):
        return met
    found = list(_dangling(met.incoming, met.key, met.record, keys, is_of_source=True))
    return Refused(met.incoming, met.key, _joined(met.incoming.problems, found)) if found else met


def _dangling(
    incoming: Incoming, key: str | None, record: Record, keys: Mapping[str, set[str]], *, is_of_source: bool
) -> Iterator[Problem]:
    """Names of records that are not there: of kinds that come from sources, or of the museum's vocabularies."""
    for path, code, values in dangling(record, keys):
        if (values["kind"] in KIND_OF) == is_of_source and incoming.tree.get(str(path[0])) is not None:
            yield problem_in(incoming, code, path, values, key=key)
