"""A row of a sheet becomes an incoming record: its cells read, its faults named by cell, the record validated."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.errors import Path, Place, Problem, Severity
from catalogue.records import SAME_EVERYWHERE, Record

from ..incoming import Incoming
from ..kinds import RecordKind
from ..text import CONTROL
from ..validation import Fault, validate
from ..yaml import Tree
from .builder import Building
from .grid import GridRow, Spot
from .layout import Column
from .table_map import NOTES
from .targets import Target
from .values import Cell, Setting, read_cell
from .wording import CellProblem, ReadsDates, read_date

_LETTERS_OF = {
    "en": lambda c: c < "\u0250",
    "ru": lambda c: "Ѐ" <= c <= "ӿ",
    "kk": lambda c: "Ѐ" <= c <= "ӿ",
    "zh": lambda c: c >= "\u2e80",
}


_YEAR_END = re.compile("(?<=\\d{4})-(?:01-01|12-31)$")
"""What programs that store days add to a year."""


@dataclass
class RowReader:
    """Reads the rows of one sheet; it counts what is told once of a whole column."""

    kind: RecordKind
    spot: Spot
    columns: tuple[Column, ...]
    constants: tuple[Column, ...]
    always: Mapping[str, str]
    setting: Setting
    is_text: bool
    zeros: Counter[Column] = field(default_factory=Counter)
    headless: Counter[int] = field(default_factory=Counter)

    def read(self, row: GridRow) -> Incoming:
        """The record of a row, with everything that is wrong with it."""
        return _Reading(self, row).incoming()


class _Reading:
    """One row being read."""

    def __init__(self, sheet: RowReader, row: GridRow) -> None:
        self.sheet, self.row = sheet, row
        self.building = Building()
        self.problems: list[tuple[Problem, Path]] = []
        self.dates: dict[str, dict[str, tuple[str, Column]]] = {}
        self.is_internal = "notes" in sheet.kind.model.model_fields

    def incoming(self) -> Incoming:
        for column in self.sheet.columns:
            self._column(column, self._text(column))
        for column in self.sheet.constants:
            text = self.sheet.always[column.heading]
            self._field(column, text.replace("{row}", str(self.row.number)))
        self._beyond()
        for name, told in self.dates.items():
            self._date(name, told)
        tree, columns = self.building.finish()
        return self._finished(tree, columns)

    def _finished(self, tree: dict[str, Tree], columns: Mapping[Path, int]) -> Incoming:
        kind = self.sheet.kind
        spread = {path: index for path, index in columns.items() if index >= 0}
        for path, index in self._required():
            spread.setdefault(path, index)
        cells = {index: self.sheet.spot.place(self.row, index) for index in set(spread.values())}
        names = {column.index: column.name for column in self.sheet.columns}
        key = tree.get(kind.key or "")
        number = key if isinstance(key, str) else None
        places = {path: cells[index] for path, index in spread.items()}
        called = {path: names[index] for path, index in spread.items() if index in names}
        told = [_of_record(problem, number) for problem, _ in self.problems]
        told += [self._fault(fault, number, places, called) for fault in self._faults(kind.model, tree)]
        return Incoming(kind.name, tree, self.sheet.spot.place(self.row), places, called, tuple(_in_order(told)))

    def _text(self, column: Column) -> str:
        return self.row.texts[column.index] if column.index < len(self.row.texts) else ""

    def _column(self, column: Column, text: str) -> None:
        if column.role == "ignore":
            return
        fault = self.row.faults.get(column.index)
        if fault:
            severity = Severity.ERROR if column.role == "field" else Severity.WARNING
            self._tell(column, fault.code, fault.values, severity=severity)
        elif text and (found := CONTROL.search(text)):
            self._tell(column, "yaml_character", {"character": f"U+{ord(found[0]):04X}"})
        elif text and column.role == "field":
            self._field(column, text)
            if column.index in self.building.remains or (NOTES in column.words and len(column.words) > 1):
                self._keep(column, text)
        elif text:
            self._keep(column, text)

    def _keep(self, column: Column, text: str) -> None:
        """What has no field of its own is kept in the notes, which no output shows."""
        if not column.heading:
            self.sheet.headless[column.index] += 1
        if self.is_internal:
            self.building.join(("notes",), f"{column.name}: {text}", column.index)

    def _field(self, column: Column, text: str) -> None:
        for target in column.targets:
            if target.reading in ("date", "date_from", "date_to"):
                self.dates.setdefault(target.field, {})[target.reading] = (text, column)
                continue
            language = _language(column.language, text)
            try:
                read_cell(Cell(text, column.index, target, language, self.sheet.setting), self.building)
            except CellProblem as fault:
                self._tell(column, fault.code, fault.values, target)
            if target.reading == "dimension" and not text.strip("0.,"):
                self.sheet.zeros[column] += 1

    def _beyond(self) -> None:
        """Cells that stand beyond the headings."""
        row, known = self.row, len(self.sheet.columns)
        extra = [index for index, text in enumerate(row.texts[known:], known) if text]
        if row.fault:
            self._tell(None, row.fault.code, row.fault.values)
        elif extra and self.sheet.is_text:
            self._tell(None, "surplus_cells", {})
        else:
            for index in extra:
                self._keep(Column(index, "", "unrecognised"), row.texts[index])

    def _date(self, name: str, told: dict[str, tuple[str, Column]]) -> None:
        """A field's date: of its own wording, or of the years it begins and ends in, the wording beside them."""
        ends = [told.get("date_from"), told.get("date_to")]
        text, column = told.get("date") or ends[0] or ends[1] or ("", None)
        if column is None:
            return
        reader = self.sheet.setting.dates
        try:
            edtf, is_plain = (_between(ends, reader), "date" not in told) if any(ends) else read_date(text, reader)
        except CellProblem as fault:
            self._tell(column, fault.code, fault.values, Target((name,), "date"))
            return
        if edtf is None:
            self._keep(column, text)  # n.d.: there is no date, but the museum says so
            return
        self.building.put((name, "edtf"), edtf, column.index)
        if not is_plain:
            language = _language(column.language, text)
            self.building.put((name, "display", language), " ".join(text.split()), column.index)

    def _tell(
        self,
        column: Column | None,
        code: str,
        values: Mapping[str, str],
        target: Target | None = None,
        severity: Severity = Severity.ERROR,
    ) -> None:
        place = self.sheet.spot.place(self.row, column.index if column and column.index >= 0 else None)
        path = (target or (column.targets[0] if column and column.targets else Target((), ""))).path
        name = column.name if column else None
        self.problems.append((Problem(code, severity, place, None, name, values), path))

    def _required(self) -> Iterator[tuple[Path, int]]:
        """The cells a record cannot do without, which may be empty."""
        for column in self.sheet.columns:
            for target in column.targets:
                if self.sheet.kind.model.model_fields[target.field].is_required():
                    yield (target.field,), column.index

    def _faults(self, model: type[Record], tree: dict[str, Tree]) -> Iterator[Fault]:
        """What validation finds, but for what lacks because its cell could not be read."""
        told = [path for problem, path in self.problems if problem.is_error and path]
        outcome = validate(model, tree)
        for fault in outcome if isinstance(outcome, list) else ():
            if not any(path[:1] == fault.path[:1] for path in told):
                yield fault

    def _fault(
        self, fault: Fault, number: str | None, places: Mapping[Path, Place], names: Mapping[Path, str]
    ) -> Problem:
        paths = [fault.path[:length] for length in range(len(fault.path), 0, -1)]
        path = next((path for path in paths if path in places), None)
        place = places[path] if path else self.sheet.spot.place(self.row)
        heading = names.get(path) if path else ".".join(str(step) for step in fault.path)
        if fault.code in ("missing_field", "empty"):
            return Problem(
                "missing_value", Severity.ERROR, place, number, heading, {"field": ".".join(map(str, fault.path))}
            )
        return Problem(fault.code, Severity.ERROR, place, number, heading, fault.values)


def _between(ends: Sequence[tuple[str, Column] | None], read: ReadsDates) -> str | None:
    """The span of the years two cells hold; one of them may be empty, or zero, as programs write what is not known."""
    texts = [end[0] if end and end[0].strip("0.") else "" for end in ends]
    if all(_YEAR_END.search(text) for text in texts):
        texts = [_YEAR_END.sub("", text) for text in texts]
    edtfs = [edtf for text in texts if text and (edtf := read_date(text, read).edtf)]
    if not edtfs:
        return None
    first, last = edtfs[0].split("/")[0], edtfs[-1].split("/")[-1]
    return first if first == last else read_date(f"{first}/{last}", read).edtf


def _language(language: str, text: str) -> str:
    """The column's language, but where no letter of the text can be of it: a Kazakh word under an English heading."""
    is_of_it = _LETTERS_OF.get(language)
    others = False
    for letter in filter(str.isalpha, text if is_of_it else ""):
        if is_of_it and is_of_it(letter):
            return language
        others = True
    return SAME_EVERYWHERE if others else language


def _of_record(problem: Problem, number: str | None) -> Problem:
    return Problem(problem.code, problem.severity, problem.place, number, problem.field, problem.values)


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    """From left to right; what is wrong with the whole row stands at its end."""
    return sorted(problems, key=lambda problem: problem.place.column or 10_000)
