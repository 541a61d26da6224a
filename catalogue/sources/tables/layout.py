"""The first rows of a sheet tell where its headings stand and what each column is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from catalogue.errors import Problem, Severity
from catalogue.records import SAME_EVERYWHERE, Record

from ..validation import near
from .grid import GridRow, Spot, letters
from .headings import Recognised, recognised
from .table_map import IGNORE, NOTES, TableMap, key_of
from .targets import Target, names_of_targets, target_of

HEAD_ROWS = 40
"""Rows among which the headings are looked for."""

Role = Literal["field", "notes", "ignore", "unrecognised"]
_DATES = ("date", "date_from", "date_to")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: where it stands, from 0, what stands above it, where its cells go, the language of its texts."""

    index: int
    heading: str
    role: Role
    targets: tuple[Target, ...] = ()
    language: str = SAME_EVERYWHERE
    words: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The heading, or the column's letters where it has none."""
        return self.heading or letters(self.index)


@dataclass(frozen=True, slots=True)
class Head:
    """The row of headings, by its index among those looked at, its columns, and what is wrong with them."""

    row: int
    columns: tuple[Column, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """What a sheet's columns are read by: the kind of record, the curator's mapping, the museum's languages."""

    model: type[Record]
    mapping: TableMap
    languages: tuple[str, ...]

    def score(self, row: GridRow) -> int:
        """How many of the row's cells are headings."""
        return sum(1 for text in set(row.texts) if text and len(text) < 200 and self._means(text))

    def head(self, rows: Sequence[GridRow], spot: Spot) -> Head | None:
        """The row with the most headings, and its columns; None where there is none."""
        place = self.place_of_headings(rows)
        return None if place is None else Head(place, *self._columns(rows[place], spot))

    def place_of_headings(self, rows: Sequence[GridRow]) -> int | None:
        """The index of the row of headings."""
        if wanted := self.mapping.headings_in_row:
            return next((index for index, row in enumerate(rows) if row.number == wanted), None)
        scores = [self.score(row) for row in rows]
        best = max(scores, default=0)
        if not best:
            return None
        place = scores.index(best)
        filled = sum(1 for text in rows[place].texts if text)
        return place if best > 1 or filled <= 3 or self.mapping.columns else None

    def _means(self, heading: str) -> bool:
        words = self.mapping.of(heading)
        if words is None:
            return recognised(self.model, heading) is not None
        return any(word in (IGNORE, NOTES) or target_of(self.model, word) for word in words)

    def _columns(self, row: GridRow, spot: Spot) -> tuple[tuple[Column, ...], tuple[Problem, ...]]:
        problems = list(self._misspelt(row))
        found = [self._column(index, " ".join(text.split())) for index, text in enumerate(row.texts)]
        taken: dict[object, Column] = {}
        for column in sorted(found, key=self._rank):
            for key in _keys(column):
                other = taken.setdefault(key, column)
                if other is not column and self.mapping.of(column.heading):
                    values = {"heading": column.name, "other": other.name}
                    problems.append(spot.problem("columns_alike", Severity.ERROR, values, column.name))
                elif other is not column:
                    found[column.index] = Column(column.index, column.heading, "unrecognised")
        return tuple(found), tuple(problems)

    def _rank(self, column: Column) -> int:
        """Columns named by the mapping come first, then those that bear a field's own name."""
        if self.mapping.of(column.heading) is not None:
            return 0
        return 1 if target_of(self.model, column.heading) else 2

    def _column(self, index: int, heading: str) -> Column:
        words = self.mapping.of(heading) if heading else None
        if words is not None:
            return self._mapped(index, heading, words)
        meant = recognised(self.model, heading) if heading else None
        if not meant:
            return Column(index, heading, "unrecognised")
        return Column(index, heading, "field", (meant.target,), self._language(meant), (_words(meant),))

    def _mapped(self, index: int, heading: str, words: tuple[str, ...]) -> Column:
        language = self.mapping.language or SAME_EVERYWHERE
        targets = tuple(
            target for word in words if word not in (IGNORE, NOTES) and (target := target_of(self.model, word))
        )
        if targets:
            return Column(index, heading, "field", targets, language, words)
        return Column(index, heading, "ignore" if IGNORE in words else "notes", (), language, words)

    def _language(self, meant: Recognised) -> str:
        spoken = meant.language if not self.languages or meant.language in self.languages else None
        return self.mapping.language or spoken or SAME_EVERYWHERE

    def _misspelt(self, row: GridRow) -> Iterator[Problem]:
        """Targets the mapping gives to columns of the sheet, or to every row, that a record of this kind has not."""
        mapping, here = self.mapping, {key_of(text) for text in row.texts}
        told = [(key, word) for key in mapping.columns if key in here for word in mapping.columns[key]]
        for key, word in (*told, *((word, word) for word in mapping.always)):
            if word not in (IGNORE, NOTES) and not target_of(self.model, word):
                values = {"value": word[:80], "near": near(word, names_of_targets(self.model))}
                yield Problem("no_such_target", Severity.ERROR, mapping.places[key], None, key, values)

    def constants(self) -> tuple[Column, ...]:
        """What the mapping says of every row, as columns beyond the sheet."""
        language = self.mapping.language or SAME_EVERYWHERE
        return tuple(
            Column(-1, words, "field", (target,), language)
            for words in self.mapping.always
            if (target := target_of(self.model, words))
        )


def proposal_row(rows: Sequence[GridRow]) -> int | None:
    """Where nothing is recognised: the first of the widest rows whose cells are all different and mostly words."""
    widths = [len({text for text in row.texts if text}) if _is_wordy(row) else 0 for row in rows]
    best = max(widths, default=0)
    return next((index for index, width in enumerate(widths) if width * 4 >= best * 3), None) if best else None


def _is_wordy(row: GridRow) -> bool:
    texts = [text for text in row.texts if text]
    words = sum(1 for text in texts if any(c.isalpha() for c in text) and len(text) < 80)
    return len(set(texts)) == len(texts) and words * 4 >= len(texts) * 3


def _keys(column: Column) -> Iterator[object]:
    """The places in a record the column fills alone."""
    for target in column.targets:
        if target.is_list or target.path == ("notes",):
            continue
        path = (*target.path, column.language) if target.takes_language else target.path
        yield (path, target.reading) if target.reading in _DATES else path


def _words(meant: Recognised) -> str:
    target = meant.target
    if target.reading in ("date_from", "date_to"):
        return f"{target.field}.{target.reading[5:]}"
    path = [str(step + 1) if isinstance(step, int) else step for step in target.path]
    return ".".join([*path, *filter(None, (target.detail, target.unit))])
