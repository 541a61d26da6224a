"""A file of another system becomes records of the museum, and what is said of each: lines for a curator."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from catalogue.check import as_text
from catalogue.errors import Place, Problem, Severity, UsageError
from catalogue.folder import Folder
from catalogue.intake import VERDICTS, Asked, Brought, Change, Decided, Outcome, bring, decide, shortened, write
from catalogue.language import Wording
from catalogue.sources import KINDS, Sources, TextProblem, YamlProblem, read_sources, read_text
from catalogue.sources.tables import TableMap, read_map, write_map

KIND_BY_SECTION = {"artifacts": "artifact", "library": "holding"}
"""The kinds of record that are imported, by the words of --as."""


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What is imported, and how; `section` is a word of KIND_BY_SECTION, `form` a format's name."""

    path: Path
    section: str | None = None
    form: str | None = None
    mapping: Path | None = None
    pictures: Path | None = None
    is_dry_run: bool = False


def import_records(folder: Folder, request: ImportRequest) -> Outcome:
    """Bring the records of a file into the museum; the good ones are written, unless it is a dry run."""
    _refuse_own(folder, request.path)
    sources = read_sources(folder)
    brought = _brought(folder, request, sources)
    outcome, writing = decide(folder, brought.incoming, request.path.stem, sources=sources, pictures=brought.pictures)
    if not request.is_dry_run:
        write(writing)
    return Outcome(outcome.records, brought.problems)


def propose_map(folder: Folder, request: ImportRequest, words: Wording) -> str:
    """What each column of a spreadsheet is taken for, as the text of a mapping that a curator can mend."""
    columns = _brought(folder, request, read_sources(folder)).columns
    if not columns:
        raise UsageError(f"{request.path} has no columns. A mapping is of a spreadsheet.")
    head = words.text("What each column is: a field, a list of fields, notes or ignore. Give this file with --map.")
    return write_map(columns, request.path.name, head, words.text("not recognised:"))


def _brought(folder: Folder, request: ImportRequest, sources: Sources) -> Brought:
    kind = KIND_BY_SECTION[request.section] if request.section else None
    mapping = _mapping(request.mapping) if request.mapping else TableMap()
    return bring(Asked(request.path, folder, sources, kind, mapping, request.pictures), request.form)


def _mapping(path: Path) -> TableMap:
    try:
        return read_map(read_text(path), path.name)
    except (TextProblem, YamlProblem) as fault:
        place = Place(path.name, fault.line, getattr(fault, "column", None))
        return TableMap(problems=(Problem(fault.code, Severity.ERROR, place, values=fault.values),))


def _refuse_own(folder: Folder, path: Path) -> None:
    """An import writes into exhibits/, and never into what it reads."""
    source, ours = path.resolve(), folder.exhibits.resolve()
    if source.is_relative_to(ours) or ours.is_relative_to(source):
        raise UsageError(f"{path} holds the museum's own records. Import a file that is not in exhibits/.")


def import_lines(outcome: Outcome, words: Wording) -> Iterator[str]:
    """What becomes of each record, with what changes and what is wrong."""
    yield from as_text(outcome.problems, words)
    for decided in outcome.records:
        yield f"{words.text(decided.verdict):<10}  {decided.key or '—'}  {decided.file or ''}".rstrip()
        yield from (f"  {_changed(decided, change, words)}" for change in decided.changes)
        yield from (f"  {line}" for line in as_text(decided.problems, words))


def import_counts(outcome: Outcome, words: Wording) -> str:
    """How many records came in, and what became of them."""
    counts = {str(verdict): outcome.counts[verdict] for verdict in VERDICTS}
    return words.text(
        "{records} records: {new} new, {changed} changed, {unchanged} unchanged, {refused} refused",
        records=len(outcome.records),
        **counts,
    )


def _changed(decided: Decided, change: Change, words: Wording) -> str:
    model = next(kind.model for kind in KINDS if kind.name == decided.incoming.kind)
    name, *within = change.path
    title = words.text(model.model_fields[name].title or name)
    field = f"{title} ({', '.join(within)})" if within else title
    old, new = ("—" if value is None else shortened(value, 120) for value in (change.old, change.new))
    return f"{field}: {old} → {new}"
