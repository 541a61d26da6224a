"""A spreadsheet file becomes incoming records: every row is read, or refused with a reason, and counted.

Nothing that stands in the file raises: a file, a sheet, a column and a cell that cannot be read are problems each of
their own, and a good row comes in beside them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path as FilePath

from catalogue.errors import Place, Problem, Severity

from ..incoming import Incoming
from ..kinds import KINDS, RecordKind
from ..text import TextProblem, read_bounded
from .container import LARGEST_FILE, is_workbook
from .delimited import read_delimited
from .grid import Grid, GridRow, Grids, Spot, TableProblem
from .kinds_of_sheets import kind_named
from .layout import HEAD_ROWS, Column, Head, Layout, proposal_row
from .outcome import Account, TableRead
from .pictures import PictureFolder
from .picturing import with_pictures
from .rows import RowReader
from .table_map import IGNORE, NOTES, ProposedColumn, TableMap, key_of
from .terms import NO_VOCABULARY, Vocabularies
from .values import NO_VOCABULARIES, Setting
from .wording import reads_dates
from .workbook import read_workbook

_KINDS = {kind.name: kind for kind in KINDS}
SAMPLES = 3


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the caller says of the file."""

    kind: str | None
    mapping: TableMap
    languages: tuple[str, ...]
    setting: Setting


def read_table_file(
    path: FilePath,
    *,
    kind: str | None = None,
    mapping: TableMap = TableMap(),  # noqa: B008  # frozen and empty
    vocabularies: Vocabularies = NO_VOCABULARIES,
    languages: tuple[str, ...] = (),
    pictures: PictureFolder | None = None,
) -> TableRead:
    """The records of an xlsx, csv, tsv or txt file.

    Without a `kind` a sheet's name tells it, else its headings do: objects, or books of the library. `pictures` says
    where pictures are that a column names; those of its folder are found by the object's number, too.
    """
    periods = vocabularies.get("period", NO_VOCABULARY).spans
    asked = _Asked(kind, mapping, languages, Setting(vocabularies, pictures, reads_dates(periods)))
    if any(problem.is_error for problem in mapping.problems):
        return TableRead(problems=mapping.problems)
    try:
        grids = _grids(path)
    except TableProblem as fault:
        return TableRead(problems=(_of_file(path.name, fault),))
    read = _read_grids(grids, asked)
    return with_pictures(read, pictures) if pictures and pictures.folder else read


def _grids(path: FilePath) -> Grids:
    try:
        content = read_bounded(path, LARGEST_FILE)
    except TextProblem as fault:
        raise TableProblem(fault.code, **fault.values) from fault
    return read_workbook(path.name, content) if is_workbook(content) else read_delimited(path.name, content)


def _of_file(file: str, fault: TableProblem) -> Problem:
    return Problem(fault.code, Severity.ERROR, Place(file), values=fault.values)


def _read_grids(grids: Grids, asked: _Asked) -> TableRead:
    parts = [_read_grid(grids.file, grid, asked) for grid in grids.grids]
    problems = [*asked.mapping.problems, *grids.problems, *(problem for part in parts for problem in part.problems)]
    if not any(part.accounts and part.accounts[0].kind for part in parts):
        problems += [_nothing_recognised(grids.file, parts)] if not any(p.is_error for p in problems) else []
    else:
        problems += _unused_headings(asked.mapping, parts)
    return TableRead(
        tuple(record for part in parts for record in part.incoming),
        tuple(problems),
        tuple(account for part in parts for account in part.accounts),
        tuple(column for part in parts for column in part.columns),
        grids.encoding,
    )


def _nothing_recognised(file: str, parts: Sequence[TableRead]) -> Problem:
    headings = [column.heading for part in parts for column in part.columns if column.heading]
    values = {"headings": ", ".join(headings)[:200]}
    return Problem("no_headings" if headings else "no_rows", Severity.ERROR, Place(file), values=values)


def _unused_headings(mapping: TableMap, parts: Sequence[TableRead]) -> list[Problem]:
    """Headings the mapping names and no sheet has: warnings, for one mapping may serve several files."""
    seen = {key_of(column.heading) for part in parts for column in part.columns}
    return [
        Problem(
            "map_heading_missing", Severity.WARNING, mapping.places[heading], None, heading, {"value": heading[:80]}
        )
        for heading in mapping.columns
        if heading not in seen
    ]


def _read_grid(file: str, grid: Grid, asked: _Asked) -> TableRead:
    if asked.mapping.sheets.get(grid.name) == IGNORE:
        return TableRead(accounts=(Account(grid.name, "", not_read=sum(1 for _ in _bounded(grid, []))),))
    faults: list[TableProblem] = []
    rows = _bounded(grid, faults)
    first = list(islice(rows, HEAD_ROWS))
    kind, layout = _layout(grid, first, asked)
    spot = Spot(file, grid.name)
    head = layout.head(first, spot)
    if not head:
        return _passed_over(spot, grid, first, rows, faults)
    lacking = list(_lacking(kind, layout, head, spot))
    errors = [p for p in (*head.problems, *lacking) if p.is_error]
    if errors:
        count = sum(1 for row in (*first[head.row + 1 :], *rows) if not row.is_blank)
        account = Account(grid.name, kind.name, above=head.row, not_read=count)
        columns = _proposed(grid.name, head.columns, first[head.row + 1 :])
        return TableRead((), (*grid.problems, *head.problems, *lacking), (account,), columns)
    return _read_rows(kind, layout, head, grid, spot, first, rows, faults, asked.setting)


def _bounded(grid: Grid, faults: list[TableProblem]) -> Iterator[GridRow]:
    """The rows of the sheet until one cannot be read."""
    try:
        yield from grid.rows
    except TableProblem as fault:
        faults.append(fault)


def _layout(grid: Grid, first: Sequence[GridRow], asked: _Asked) -> tuple[RecordKind, Layout]:
    told = asked.mapping.sheets.get(grid.name) or asked.kind
    kind = kind_named(told) if told else kind_named(grid.name)
    kinds = [kind] if kind else [_KINDS["artifact"], _KINDS["holding"]]
    layouts = [(each, Layout(each.model, asked.mapping, asked.languages)) for each in kinds]
    return max(layouts, key=lambda pair: max(map(pair[1].score, first), default=0))


def _passed_over(
    spot: Spot, grid: Grid, first: list[GridRow], rows: Iterator[GridRow], faults: list[TableProblem]
) -> TableRead:
    place = proposal_row(first)
    columns: tuple[ProposedColumn, ...] = ()
    if place is not None:
        bare = tuple(Column(index, text, "unrecognised") for index, text in enumerate(first[place].texts))
        columns = _proposed(grid.name, bare, first[place + 1 :])
    count = sum(1 for row in (*first, *rows) if not row.is_blank)
    problems = [*grid.problems, *(_of_sheet(spot, fault) for fault in faults)]
    if count and grid.name:
        problems.append(spot.problem("sheet_not_read", Severity.WARNING, {"sheet": grid.name, "count": f"{count}"}))
    return TableRead((), tuple(problems), (Account(grid.name, "", not_read=count),), columns)


def _of_sheet(spot: Spot, fault: TableProblem) -> Problem:
    return spot.problem(fault.code, Severity.ERROR, fault.values)


def _lacking(kind: RecordKind, layout: Layout, head: Head, spot: Spot) -> Iterator[Problem]:
    """Fields no record can do without and no column holds."""
    columns = (*head.columns, *layout.constants())
    given = {target.field for column in columns for target in column.targets}
    for name, info in kind.model.model_fields.items():
        if info.is_required() and name not in given:
            yield spot.problem("no_column_for", Severity.ERROR, {"field": name})


def _read_rows(
    kind: RecordKind,
    layout: Layout,
    head: Head,
    grid: Grid,
    spot: Spot,
    first: list[GridRow],
    rows: Iterator[GridRow],
    faults: list[TableProblem],
    setting: Setting,
) -> TableRead:
    always = layout.mapping.always
    reader = RowReader(kind, spot, head.columns, layout.constants(), always, setting, grid.is_text)
    heading = [key_of(text) for text in first[head.row].texts]
    incoming: list[Incoming] = []
    blank = repeated = 0
    below = first[head.row + 1 :]
    for row in (*below, *rows):
        if row.is_blank:
            blank += 1
        elif _repeats(row, heading):
            repeated += 1
        else:
            incoming.append(reader.read(row))
    refused = sum(1 for record in incoming if record.is_refused)
    account = Account(grid.name, kind.name, len(incoming), refused, blank, repeated, head.row)
    problems = (*grid.problems, *head.problems, *_of_columns(reader), *(_of_sheet(spot, fault) for fault in faults))
    return TableRead(tuple(incoming), problems, (account,), _proposed(grid.name, head.columns, below))


def _repeats(row: GridRow, heading: list[str]) -> bool:
    """Whether the row is the headings again, as print-outs have them on every page."""
    texts = [(index, key_of(text)) for index, text in enumerate(row.texts) if text]
    return len(texts) > 1 and all(index < len(heading) and heading[index] == text for index, text in texts)


def _of_columns(reader: RowReader) -> Iterator[Problem]:
    """What is said once of a column."""
    spot, kind = reader.spot, reader.kind
    code = "column_in_notes" if "notes" in kind.model.model_fields else "column_not_kept"
    for column in reader.columns:
        if column.role == "unrecognised" and column.heading:
            yield spot.problem(code, Severity.WARNING, {"heading": column.heading}, column.heading)
    for index, count in sorted(reader.headless.items()):
        name = Column(index, "", "unrecognised").name
        yield spot.problem(code, Severity.WARNING, {"heading": name, "count": f"{count}"}, name)
    for column, count in reader.zeros.items():
        values = {"heading": column.name, "count": f"{count}"}
        yield spot.problem("zero_not_measured", Severity.WARNING, values, column.name)


def _proposed(sheet: str, columns: Sequence[Column], rows: Sequence[GridRow]) -> tuple[ProposedColumn, ...]:
    return tuple(
        ProposedColumn(
            sheet,
            column.heading,
            column.words or ((IGNORE,) if column.role == "ignore" else (NOTES,)),
            tuple(
                islice(_different(row.texts[column.index] for row in rows if column.index < len(row.texts)), SAMPLES)
            ),
            column.role != "unrecognised",
        )
        for column in columns
    )


def _different(texts: Iterator[str]) -> Iterator[str]:
    return iter(dict.fromkeys(text for text in texts if text))
