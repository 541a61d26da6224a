"""The file of `--map` says what each column is; one is proposed from what was recognised, for a curator to mend."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from catalogue.errors import Place, Problem, Severity

from ..validation import near
from ..yaml import Tree, positions, read

KEYS = ("columns", "language", "sheets", "headings_in_row", "always")
IGNORE, NOTES = "ignore", "notes"
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class TableMap:
    """What a curator says of a table.

    `columns`: targets by heading, in one case and without blanks around it. `language` of texts whose column says none.
    `sheets`: the kind of record of each, or `ignore`. `always`: targets and the cell every row has for them.
    """

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NOTHING)
    places: Mapping[str, Place] = field(default_factory=lambda: _NOTHING)
    language: str | None = None
    sheets: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    headings_in_row: int | None = None
    always: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    problems: tuple[Problem, ...] = ()

    def of(self, heading: str) -> tuple[str, ...] | None:
        """The targets of a heading, None where the file does not name it."""
        return self.columns.get(key_of(heading))


def key_of(heading: str) -> str:
    """A heading as it is looked up: in one case, with single blanks."""
    return " ".join(heading.casefold().split())


@dataclass
class _Reader:
    file: str
    marks: Mapping[Any, tuple[int, int]]
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, path: tuple[str, ...], code: str, **values: str) -> None:
        self.problems.append(Problem(code, Severity.ERROR, self.place(path), None, ".".join(path) or None, values))

    def place(self, path: tuple[str, ...]) -> Place:
        return Place(self.file, *self.marks.get(path, (1, 1)))

    def texts(self, tree: Mapping[str, Tree], name: str) -> dict[str, str]:
        """A map of texts, what is none of it refused."""
        inner = tree.get(name) or {}
        if not isinstance(inner, dict):
            self.refuse((name,), "not_a_map")
            return {}
        for key, value in inner.items():
            if not isinstance(value, str):
                self.refuse((name, key), "not_text")
        return {key: value for key, value in inner.items() if isinstance(value, str)}

    def columns(self, tree: Mapping[str, Tree]) -> dict[str, tuple[str, ...]]:
        inner = tree.get("columns") or {}
        if not isinstance(inner, dict):
            self.refuse(("columns",), "not_a_map")
            return {}
        found: dict[str, tuple[str, ...]] = {}
        for heading, value in inner.items():
            targets = value if isinstance(value, list) else [value if value is not None else NOTES]
            if all(isinstance(target, str) for target in targets):
                found[key_of(heading)] = tuple(target.strip() for target in targets)
            else:
                self.refuse(("columns", heading), "not_text")
        return found


def read_map(text: str, file: str = "map.yaml") -> TableMap:
    """The mapping in a YAML text; its faults are among its problems. Raises YamlProblem."""
    tree = read(text) or {}
    reader = _Reader(file, positions(text))
    if not isinstance(tree, dict):
        reader.refuse((), "not_a_map")
        return TableMap(problems=tuple(reader.problems))
    for name in tree:
        if name not in KEYS:
            reader.refuse((name,), "unknown_field", field=name, near=near(name, KEYS))
    row = tree.get("headings_in_row")
    if row is not None and not (isinstance(row, str) and row.isdecimal() and 0 < int(row) < 1_000):
        reader.refuse(("headings_in_row",), "not_a_whole_number", value=str(row)[:80])
        row = None
    language = tree.get("language")
    if language is not None and not isinstance(language, str):
        reader.refuse(("language",), "not_text")
    return TableMap(
        columns=reader.columns(tree),
        places={
            key_of(path[1]): reader.place(path) for path in reader.marks if len(path) == 2 and isinstance(path[1], str)
        },
        language=language if isinstance(language, str) else None,
        sheets=reader.texts(tree, "sheets"),
        headings_in_row=int(row) if row else None,
        always=reader.texts(tree, "always"),
        problems=tuple(reader.problems),
    )


@dataclass(frozen=True, slots=True)
class ProposedColumn:
    """A column as it is proposed: its sheet and heading, the targets it has, and a few of its values."""

    sheet: str
    heading: str
    targets: tuple[str, ...]
    samples: tuple[str, ...]
    is_recognised: bool


def write_map(columns: Iterable[ProposedColumn], file: str, head: str, unrecognised: str) -> str:
    """The text of a mapping file; `head` and `unrecognised` are the words that explain it, in the reader's language."""
    lines = [f"# {file}", *(f"# {line}" for line in head.splitlines()), "columns:"]
    seen: set[str] = set()
    for column in columns:
        if not column.heading or key_of(column.heading) in seen:
            continue
        seen.add(key_of(column.heading))
        target = column.targets[0] if len(column.targets) == 1 else f"[{', '.join(column.targets)}]"
        mark = "" if column.is_recognised else f" {unrecognised}"
        lines.append(f"  {_key(column.heading)}: {target}  #{mark} {_sample(column.samples)}".rstrip(" #"))
    return "\n".join(lines) + "\n"


def _key(heading: str) -> str:
    is_plain = heading.replace("_", "").replace(" ", "").isalpha() and heading.lower() not in ("null", "true", "false")
    return heading if is_plain and heading == heading.strip() else json.dumps(heading, ensure_ascii=False)


def _sample(samples: tuple[str, ...]) -> str:
    shown = (" ".join("".join(c if c.isprintable() else " " for c in sample).split())[:40] for sample in samples)
    return " · ".join(text for text in shown if text)
