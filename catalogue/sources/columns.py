"""The cells of a row become the tree a record is validated from, guided by the record's own fields.

`title_kk` is the Kazakh text of `title` (or of `title_translations`, where the title itself is one line);
a list is separated by semicolons; `Name (translator)` is a contributor with a role.
"""

import re
from collections.abc import Mapping

from catalogue.records import Contributor, Localized, Record, types_in

from .yaml import Tree

_LANGUAGE_SUFFIX = re.compile(r"(?P<field>[a-z_]+)_(?P<lang>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)")
_ROLE = re.compile(r"(?P<name>.+?)\s*\((?P<role>[a-z]+)\)")


def tree_of_row(kind: type[Record], cells: Mapping[str, str]) -> dict[str, Tree]:
    """The tree of one row; a heading that fits no field is kept under its own name, to be refused by name."""
    tree: dict[str, Tree] = {}
    for heading, text in cells.items():
        field, lang = split_heading(kind, heading)
        if lang:
            tree.setdefault(field, {})[lang] = text
        else:
            tree[field] = _value(kind, field, text)
    return tree


def split_heading(kind: type[Record], heading: str) -> tuple[str, str | None]:
    """The field a heading stands for, and its language where it names one."""
    found = _LANGUAGE_SUFFIX.fullmatch(heading)
    if heading in kind.model_fields or not found:
        return heading, None
    for field in (found["field"], f"{found['field']}_translations"):
        if field in kind.model_fields and _holds(kind, field, Localized):
            return field, found["lang"]
    return heading, None


def _value(kind: type[Record], field: str, text: str) -> Tree:
    if field not in kind.model_fields or not _holds(kind, field, tuple):
        return text
    members = [member.strip() for member in text.split(";") if member.strip()]
    return [_contributor(member) for member in members] if _holds(kind, field, Contributor) else members


def _contributor(text: str) -> Tree:
    found = _ROLE.fullmatch(text)
    return {"name": found["name"], "role": found["role"]} if found else text


def _holds(kind: type[Record], field: str, wanted: type) -> bool:
    return any(issubclass(part, wanted) for part in types_in(kind.model_fields[field].annotation))
