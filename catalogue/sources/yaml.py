"""YAML text becomes maps, lists and strings exactly as written; positions are found when a problem needs them.

Every scalar is kept as its characters, so `no`, `012`, `-0200` and `1:30` cannot become anything else;
the record models decide what a value is. Events of PyYAML's C parser take twice the time of ryaml, which
would turn `32.50` into a float, and half that of CBaseLoader (tests/bench/bench_yaml.py).
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from catalogue.errors import Path

from .text import CONTROL

DEEPEST = 20
_NULLS = ("", "~", "null")

Tree = Any
"""A map, a list, a string, or None for a value left empty."""

Note = Callable[[Path, Event], None]


class YamlProblem(Exception):  # noqa: N818  # becomes a Problem
    """The text is not YAML as we read it. `code` and `values` are the Problem's; line and column from 1."""

    def __init__(self, code: str, mark: Any, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values
        self.line = mark.line + 1 if mark else 1
        self.column = mark.column + 1 if mark else 1


def read(text: str, *, note: Note | None = None) -> Tree:
    """The text's one document; `note` is told the path and event of each value. Raises YamlProblem."""
    try:
        return _document(yaml.parse(text, Loader=yaml.CBaseLoader), note)
    except yaml.MarkedYAMLError as error:
        reason = error.problem or error.context or "unreadable"
        raise YamlProblem("yaml_syntax", error.problem_mark or error.context_mark, reason=reason) from error
    except yaml.reader.ReaderError as error:
        before = text[: error.position] if isinstance(error.position, int) else ""
        mark = yaml.Mark("", 0, before.count("\n"), len(before) - before.rfind("\n") - 1, "", 0)
        raise YamlProblem("yaml_character", mark, character=_name(error.character)) from error


def positions(text: str) -> dict[Path, tuple[int, int]]:
    """Line and column, from 1, of every value by its path, and of every key by its path and KEY."""
    found: dict[Path, tuple[int, int]] = {}

    def note(path: Path, event: Event) -> None:
        mark: Any = event.start_mark
        if path[-1:] != (END,):
            found[path] = (mark.line + 1, mark.column + 1)

    with suppress(YamlProblem):  # what was noted before the problem still serves
        read(text, note=note)
    return found


KEY = "\0key"
"""The last step of the path under which `note` is told of a map's key."""

END = "\0end"
"""The last step of the path under which `note` is told of a list's or map's end."""


@dataclass(frozen=True, slots=True)
class Node:
    """The characters of a text in which a value stands, its comments left aside, and whether in brackets or braces."""

    start: int
    end: int
    is_flow: bool


def nodes(text: str) -> dict[Path, Node]:
    """Every value of a text by its path, and every key by its path and KEY. Raises YamlProblem."""
    found: dict[Path, Node] = {}
    last = 0

    def note(path: Path, event: Any) -> None:
        nonlocal last
        whole, is_scalar = path, type(event) is ScalarEvent
        is_flow = bool(getattr(event, "flow_style", False))
        start, end = event.start_mark.index, event.end_mark.index
        if path[-1:] == (END,):  # in block style the mark is that of what comes next
            whole = path[:-1]
            start, is_flow = found[whole].start, found[whole].is_flow
            end = end if is_flow else last
        elif is_scalar:
            end = start + len(text[start:end].rstrip())
        found[whole] = Node(start, end, is_flow)
        last = max(last, end) if is_scalar or path is not whole else last

    read(text, note=note)
    return found


def _name(character: object) -> str:
    return f"U+{ord(character):04X}" if isinstance(character, str) else f"U+{character:04X}"


def _document(events: Iterator[Event], note: Note | None) -> Tree:
    next(events)  # the stream's start
    first = next(events)
    if not isinstance(first, DocumentStartEvent):
        return None
    tree = _node(next(events), events, (), note)
    next(events)  # the document's end
    after = next(events)
    if isinstance(after, DocumentStartEvent):
        raise YamlProblem("yaml_documents", after.start_mark)
    return tree


def _node(event: Event, events: Iterator[Event], path: Path, note: Note | None) -> Tree:
    if note:
        note(path, event)
    if type(event) is ScalarEvent and not event.anchor and not event.tag:
        if event.style == '"':
            _refuse_controls(event)
        return None if not event.style and event.value in _NULLS else event.value
    _refuse_cleverness(event, path)
    if type(event) is ScalarEvent:
        return event.value
    if type(event) is MappingStartEvent:
        return _mapping(events, path, note)
    return _sequence(events, path, note)


def _refuse_cleverness(event: Event, path: Path) -> None:
    """Anchors, aliases and tags: no curator writes them, and every YAML bomb is made of them."""
    if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor):
        raise YamlProblem("yaml_alias", event.start_mark)
    if isinstance(event, ScalarEvent | CollectionStartEvent) and event.tag:
        raise YamlProblem("yaml_tag", event.start_mark, tag=event.tag)
    if len(path) > DEEPEST:
        raise YamlProblem("yaml_depth", event.start_mark)


def _refuse_controls(event: ScalarEvent) -> None:
    """Control characters, which only a text in double quotes can hold, as escapes."""
    if found := CONTROL.search(event.value):
        raise YamlProblem("yaml_character", event.start_mark, character=_name(found[0]))


def _mapping(events: Iterator[Event], path: Path, note: Note | None) -> dict[str, Tree]:
    tree: dict[str, Tree] = {}
    while type(event := next(events)) is not MappingEndEvent:
        if type(event) is not ScalarEvent:
            raise YamlProblem("yaml_key", event.start_mark)
        key = event.value
        if key in tree:
            raise YamlProblem("yaml_duplicate_key", event.start_mark, key=key)
        if note:
            note((*path, key, KEY), event)
        tree[key] = _node(next(events), events, (*path, key) if note else (*path, ""), note)
    if note:
        note((*path, END), event)
    return tree


def _sequence(events: Iterator[Event], path: Path, note: Note | None) -> list[Tree]:
    tree: list[Tree] = []
    while type(event := next(events)) is not SequenceEndEvent:
        tree.append(_node(event, events, (*path, len(tree)), note))
    if note:
        note((*path, END), event)
    return tree
