"""A museum folder's files become records that know where they stand, with every problem met on the way."""

from collections.abc import Iterator
from pathlib import Path as FilePath

from catalogue.errors import Place, Problem, Severity
from catalogue.folder import Folder
from catalogue.records import Record

from .columns import split_heading, tree_of_row
from .kinds import KINDS, RecordKind
from .origin import Origin, Read, Sources, file_problem, place_of
from .sheet import SheetProblem, read_sheet
from .text import TextProblem, read_text, refuse_controls
from .texts import read_texts
from .validation import Fault, near, validate
from .yaml import Tree, YamlProblem, read

SUFFIXES = (".yaml", ".yml", ".csv")


def read_sources(folder: Folder) -> Sources:
    """Read every record of the museum folder; a file that cannot be read is a problem and stops no other."""
    found = [met for kind in KINDS for met in _read_kind(folder, kind)]
    texts, problems = read_texts(folder)
    return Sources(
        tuple(met for met in found if isinstance(met, Read)),
        texts,
        (*(met for met in found if isinstance(met, Problem)), *problems),
    )


def _read_kind(folder: Folder, kind: RecordKind) -> Iterator[Read | Problem]:
    for file in _files(folder, kind):
        if not folder.holds(file):
            yield file_problem(folder, file, "link_outside")
            continue
        try:
            text = read_text(file)
            reader = _read_rows if file.suffix.lower() == ".csv" else _read_yaml
            yield from reader(folder, kind, file, text)
        except TextProblem as fault:
            yield file_problem(folder, file, fault.code, fault.values, fault.line)
        except YamlProblem as fault:
            yield file_problem(folder, file, fault.code, fault.values, fault.line, fault.column)
        except SheetProblem as fault:
            yield file_problem(folder, file, fault.code, fault.values, fault.line)


def problems_of_text(folder: Folder, kind: RecordKind, file: FilePath, text: str) -> list[Problem]:
    """The problems a YAML file would have, were it written with this text."""
    try:
        return [met for met in _read_yaml(folder, kind, file, text) if isinstance(met, Problem)]
    except YamlProblem as fault:
        return [file_problem(folder, file, fault.code, fault.values, fault.line, fault.column)]


def _files(folder: Folder, kind: RecordKind) -> list[FilePath]:
    place = folder.exhibits / kind.place
    if kind.form != "folder":
        return [place] if place.exists() or place.is_symlink() else []
    files = (file for file in place.rglob("*") if file.is_file() or file.is_symlink())
    return sorted(file for file in files if file.suffix.lower() in SUFFIXES and not file.name.startswith((".", "~")))


def _read_yaml(folder: Folder, kind: RecordKind, file: FilePath, text: str) -> Iterator[Read | Problem]:
    tree = read(text)
    if kind.form == "list":
        if not isinstance(tree, list | None):
            yield file_problem(folder, file, "not_a_list_of_records", None, 1)
            return
        for index, member in enumerate(tree or []):
            yield from _validated(folder, kind, member, Origin(file, (index,)))
    else:
        yield from _validated(folder, kind, tree if tree is not None else {}, Origin(file))


def _read_rows(folder: Folder, kind: RecordKind, file: FilePath, text: str) -> Iterator[Read | Problem]:
    refuse_controls(text)
    sheet = read_sheet(text)
    unknown = [h for h in sheet.headings if h and split_heading(kind.model, h)[0] not in kind.model.model_fields]
    for heading in unknown:
        values = {"field": heading, "near": near(heading, list(kind.model.model_fields))}
        yield Problem("unknown_field", Severity.ERROR, Place(folder.relative(file), 1), None, heading, values)
    for row in sheet.rows:
        origin = Origin(file, row=row.line)
        cells = {heading: text for heading, text in row.cells.items() if heading not in unknown}
        if row.surplus:
            yield Problem("surplus_cells", Severity.ERROR, place_of(folder, origin), cells.get(kind.key or ""))
        yield from _validated(folder, kind, tree_of_row(kind.model, cells), origin)


def _validated(folder: Folder, kind: RecordKind, tree: Tree, origin: Origin) -> Iterator[Read | Problem]:
    key = _key(kind, tree, origin)
    outcome = validate(kind.model, tree)
    if isinstance(outcome, Record):
        yield Read(kind.name, key or "", outcome, origin)
        return
    for fault in outcome:
        yield _fault_problem(folder, key, origin, fault)


def _key(kind: RecordKind, tree: Tree, origin: Origin) -> str | None:
    if kind.form == "one":
        return None
    if kind.key is None:
        return origin.file.stem
    key = tree.get(kind.key) if isinstance(tree, dict) else None
    return key.strip() if isinstance(key, str) else None


def _fault_problem(folder: Folder, key: str | None, origin: Origin, fault: Fault) -> Problem:
    place = place_of(folder, origin, fault.path, is_key=fault.is_key)
    field = ".".join(str(step) for step in fault.path) or None
    return Problem(fault.code, Severity.ERROR, place, key, field, fault.values)
