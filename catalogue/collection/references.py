"""What records say of each other is checked: ids that lead nowhere, numbers taken twice, dates outside their period."""

from collections.abc import Iterable, Iterator, Mapping

from catalogue.errors import Path, Place, Problem, Severity
from catalogue.folder import Folder
from catalogue.records import (
    OBJECT_REFERENCE,
    Artifact,
    Hall,
    Localized,
    LocalizedLine,
    Museum,
    Period,
    Programme,
    Publication,
    Record,
    find_values,
)
from catalogue.sources import Read, Sources, near, place_of

from .gathering import slug_of

Reference = tuple[Path, str, str]
"""Where a record names another, the kind it names, and the key."""


def reference_problems(folder: Folder, sources: Sources) -> Iterator[Problem]:
    """Problems between records, each at the value that is wrong, in the order of the files."""
    keys: dict[str, set[str]] = {"text": set(sources.texts)}
    for read in sources.records:
        keys.setdefault(read.kind, set()).add(read.key)
        if isinstance(read.record, Museum):
            keys["language"] = set(read.record.languages)
    periods = {read.key: read.record for read in sources.records if isinstance(read.record, Period)}
    yield from _repeated(folder, sources.records)
    for read in sources.records:
        yield from _dangling(folder, read, keys)
        if isinstance(read.record, Artifact):
            yield from _doubtful(folder, read, read.record, periods)
    yield from _dangling_in_texts(folder, sources.texts, keys.get("artifact", set()))


def problem_at(
    folder: Folder, read: Read, code: str, severity: Severity, path: Path, values: Mapping[str, str] | None = None
) -> Problem:
    """A problem at one value of a record."""
    field = ".".join(str(step) for step in path) or None
    return Problem(code, severity, place_of(folder, read.origin, path), read.key or None, field, values or {})


def _repeated(folder: Folder, records: Iterable[Read]) -> Iterator[Problem]:
    """A number taken twice, or two numbers that make the same address; the later record is at fault."""
    first: dict[tuple[str, str], Read] = {}
    for read in records:
        slug = slug_of(read.key)
        other = first.setdefault((read.kind, slug), read)
        if other is not read:
            code = "duplicate_number" if other.key == read.key else "slug_taken"
            values = {"number": read.key, "other": other.key, "file": folder.relative(other.origin.file), "slug": slug}
            yield problem_at(folder, read, code, Severity.ERROR, _key_path(read), values)


def _key_path(read: Read) -> Path:
    return next(((name,) for name in ("object_number", "holding_number", "id") if hasattr(read.record, name)), ())


def _dangling(folder: Folder, read: Read, keys: Mapping[str, set[str]]) -> Iterator[Problem]:
    for path, code, values in dangling(read.record, keys):
        yield problem_at(folder, read, code, Severity.ERROR, path, values)


def dangling(record: Record, keys: Mapping[str, set[str]]) -> Iterator[tuple[Path, str, Mapping[str, str]]]:
    """Where a record names one that is not among the `keys` of its kind: path, code and values of the problem."""
    for path, kind, key in (*_references(record), *_mentioned(record)):
        if key not in keys.get(kind, ()):
            yield path, f"no_such_{kind}", {"value": key, "kind": kind, "near": _near_key(key, keys.get(kind, set()))}


def _near_key(key: str, keys: set[str]) -> str:
    by_lower = {known.lower(): known for known in sorted(keys)}
    return by_lower.get(near(key, by_lower), "")


def _references(record: Record) -> Iterator[Reference]:
    match record:
        case Artifact():
            yield from _single(record, "period", "category", "hall")
            yield from _listed("related", "artifact", record.related)
            yield from _cited(record)
        case Hall():
            yield from _listed("route", "artifact", record.route)
        case Museum():
            yield from _listed("featured", "artifact", record.featured)
        case Programme():
            yield from _single(record, "hall")
        case Publication():
            yield from _selection(record)
            yield from _listed("front_matter", "text", record.front_matter)
            for index, pair in enumerate(record.bilingual):
                yield from ((("bilingual", index), "language", lang) for lang in pair.split("+"))
        case _:
            return


def _cited(artifact: Artifact) -> Iterator[Reference]:
    for index, reference in enumerate(artifact.bibliography):
        if reference.holding:
            yield ("bibliography", index, "holding"), "holding", reference.holding


def _mentioned(record: Record) -> Iterator[Reference]:
    """The objects named in texts, at the text in its language."""
    for path, text in find_values(record, Localized):
        if not isinstance(text, LocalizedLine):
            for lang, written in text.root.items():
                yield from (((*path, lang), "artifact", number) for number, _ in _numbers_in(written))


def _numbers_in(text: str) -> Iterator[tuple[str, int]]:
    """The numbers of the objects a text names, each with its line."""
    for found in OBJECT_REFERENCE.finditer(text):
        if text[found.start() - 1 : found.start()] != "\\":
            yield found["number"].strip(), text.count("\n", 0, found.start()) + 1


def _dangling_in_texts(folder: Folder, texts: Mapping[str, Localized], numbers: set[str]) -> Iterator[Problem]:
    for name, text in texts.items():
        for lang, written in text.root.items():
            file = folder.relative(folder.exhibits / "texts" / f"{name}.{lang}.md")
            for number, line in _numbers_in(written):
                if number not in numbers:
                    values = {"value": number, "kind": "artifact", "near": _near_key(number, numbers)}
                    yield Problem("no_such_artifact", Severity.ERROR, Place(file, line), values=values)


def _single(record: Record, *fields: str) -> Iterator[Reference]:
    for field in fields:
        if key := getattr(record, field):
            yield (field,), field, key


def _listed(field: str, kind: str, keys: Iterable[str]) -> Iterator[Reference]:
    for index, key in enumerate(keys):
        yield (field, index), kind, key


def _selection(record: Publication) -> Iterator[Reference]:
    for field, kind in (("period", "period"), ("category", "category"), ("hall", "hall"), ("objects", "artifact")):
        for index, key in enumerate(getattr(record.selection, field)):
            yield ("selection", field, index), kind, key


def _doubtful(folder: Folder, read: Read, artifact: Artifact, periods: Mapping[str, Period]) -> Iterator[Problem]:
    for field in ("period", "category"):
        if getattr(artifact, field) is None:
            yield problem_at(folder, read, f"no_{field}", Severity.WARNING, ())
    period = periods.get(artifact.period or "")
    if period and period.span and artifact.date and not period.span.overlaps(artifact.date.edtf):
        values = {"value": artifact.date.edtf.edtf, "period": period.id, "span": period.span.edtf}
        path = ("date", "edtf") if artifact.date.display else ("date",)
        yield problem_at(folder, read, "date_outside_period", Severity.WARNING, path, values)
