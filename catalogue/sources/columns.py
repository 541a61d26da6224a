"""The cells of a row become the tree a record is validated from, guided by the record's own fields; and back.

`title_kk` is the Kazakh text of `title` (or of `title_translations`, where the title itself is one line);
`year_display` is the wording of `year`, `year_display_kk` the Kazakh one; a list is separated by semicolons;
`Name (translator)` is a contributor with a role.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from catalogue.records import SAME_EVERYWHERE, Contributor, DateMade, Localized, Record, types_in

from .yaml import Tree

_LANGUAGE_SUFFIX = re.compile(r"(?P<field>[a-z_]+)_(?P<lang>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)")
_WORDING = re.compile(r"(?P<field>[a-z_]+)_display(?:_(?P<lang>[a-z]{2,3}(?:-[A-Za-z0-9]+)*))?")
_ROLE = re.compile(r"(?P<name>.+?)\s*\((?P<role>[a-z]+)\)")


def tree_of_row(kind: type[Record], cells: Mapping[str, str]) -> dict[str, Tree]:
    """The tree of one row; a heading that fits no field is kept under its own name, to be refused by name."""
    tree: dict[str, Tree] = {}
    wordings: dict[str, dict[str, str]] = {}
    for heading, text in cells.items():
        field, lang = split_heading(kind, heading)
        if wording := _wording(kind, heading):
            wordings.setdefault(field, {})[wording] = text
        elif lang:
            tree.setdefault(field, {})[lang] = text
        else:
            tree[field] = _value(kind, field, text)
    for field, display in wordings.items():
        tree[field] = {"edtf": tree.get(field), "display": display}
    return tree


def cells_of(kind: type[Record], tree: Mapping[str, Tree], headings: Mapping[str, str]) -> dict[str, str]:
    """The cells of a record's row, by heading: those of `headings` that say the same, such as `title_translations_kk`.

    What a cell cannot hold, such as the text of a picture, comes out as another tree when it is read.
    """
    found = (cell for field, value in tree.items() for cell in _cells(kind, field, value))
    return {headings.get(heading, heading): text for heading, text in found}


def _cells(kind: type[Record], field: str, value: Tree) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and _holds(kind, field, DateMade):
        yield field, _cell(value.get("edtf"))
        display = value.get("display", {})
        for lang, text in (display if isinstance(display, dict) else {SAME_EVERYWHERE: display}).items():
            yield f"{field}_display{'' if lang == SAME_EVERYWHERE else f'_{lang}'}", _cell(text)
    elif isinstance(value, dict) and _holds(kind, field, Localized):
        for lang, text in value.items():
            yield shortest_heading(kind, f"{field}_{lang}"), _cell(text)
    else:
        yield field, _cell(value)


def shortest_heading(kind: type[Record], heading: str) -> str:
    """The shortest heading that says the same: `title_kk` for `title_translations_kk`."""
    short = heading.replace("_translations_", "_")
    return short if split_heading(kind, short) == split_heading(kind, heading) else heading


def _cell(value: Tree) -> str:
    if isinstance(value, dict):
        first = str(next(iter(value.values()), ""))
        return f"{first} ({value['role']})" if "role" in value else first
    return ";".join(map(_cell, value)) if isinstance(value, list) else str(value or "")


@lru_cache(maxsize=1_000)
def split_heading(kind: type[Record], heading: str) -> tuple[str, str | None]:
    """The field a heading stands for, and its language where it names one."""
    if heading in kind.model_fields:
        return heading, None
    if _wording(kind, heading):
        return heading[: heading.index("_display")], None
    found = _LANGUAGE_SUFFIX.fullmatch(heading)
    if not found:
        return heading, None
    for field in (found["field"], f"{found['field']}_translations"):
        if field in kind.model_fields and _holds(kind, field, Localized):
            return field, found["lang"]
    return heading, None


@lru_cache(maxsize=1_000)
def _wording(kind: type[Record], heading: str) -> str:
    """The language of the wording of a date that a heading stands for; nothing where it stands for something else."""
    found = _WORDING.fullmatch(heading)
    is_date = found and found["field"] in kind.model_fields and _holds(kind, found["field"], DateMade)
    return (found["lang"] or SAME_EVERYWHERE) if found and is_date else ""


def _value(kind: type[Record], field: str, text: str) -> Tree:
    if field not in kind.model_fields or not _holds(kind, field, tuple):
        return text
    members = [member.strip() for member in text.split(";") if member.strip()]
    return [_contributor(member) for member in members] if _holds(kind, field, Contributor) else members


def _contributor(text: str) -> Tree:
    found = _ROLE.fullmatch(text)
    return {"name": found["name"], "role": found["role"]} if found else text


@cache
def _holds(kind: type[Record], field: str, wanted: type) -> bool:
    return any(issubclass(part, wanted) for part in types_in(kind.model_fields[field].annotation))
