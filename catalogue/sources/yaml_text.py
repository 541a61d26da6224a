"""A tree becomes YAML text in the style of the sample: block maps, texts of several lines as they are read."""

import re
from collections.abc import Iterator, Mapping

from .yaml import Tree

_STEP = "  "
_LONG = 80
"""Characters of a line; a longer one is written as a text is, without quotes whatever signs it has."""

_PLAIN = re.compile(r"(?!---|\.\.\.)(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|[\-?:](?=[^\s,\[\]{}]))(?:.*\S)?")
_NOT_PLAIN = re.compile(r":\s|\s#|:$")
_FLOW_SIGN = re.compile(r"[,\[\]{}]|:(?=[,\[\]{}])")
_ESCAPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What is no printable character to YAML, breaks its lines, or cannot be seen."""


def yaml_text(tree: Mapping[str, Tree]) -> str:
    """The text of a file that holds the tree, a record."""
    return "".join(f"{line}\n" for line in map_lines(tree, ""))


def map_lines(tree: Mapping[str, Tree], indent: str) -> Iterator[str]:
    """The lines of a map whose keys are indented by `indent`."""
    for key, value in tree.items():
        head, below = rendered(value, indent)
        yield f"{indent}{scalar(key)}:{_after(head)}"
        yield from below


def rendered(value: Tree, indent: str) -> tuple[str, list[str]]:
    """What stands on the line of the value's key or hyphen, itself indented by `indent`, and the lines below it."""
    if isinstance(value, dict) and value:
        return "", list(map_lines(value, indent + _STEP))
    if isinstance(value, list) and value:
        return "", [line for member in value for line in member_lines(member, indent + _STEP)]
    if isinstance(value, str) and ("\n" in value or len(value) > _LONG) and not _ESCAPED.search(value):
        lines = value.rstrip("\n").split("\n")
        mark = "|2" if value[:1].isspace() else "|"
        return mark, [f"{indent}{_STEP}{line}" if line else "" for line in lines]
    return (scalar(value) if isinstance(value, str) else flow(value)), []


def member_lines(member: Tree, indent: str) -> list[str]:
    """The lines of a member of a list whose hyphens are indented by `indent`."""
    head, below = rendered(member, indent)
    if head or not below:
        return [f"{indent}-{_after(head)}", *below]
    return [f"{indent}- {below[0].strip()}", *below[1:]]


def flow(value: Tree) -> str:
    """The value on one line, with brackets and braces."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key, is_flow=True)}: {flow(member)}" for key, member in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return "" if value is None else scalar(value, is_flow=True)


def scalar(text: str, *, is_flow: bool = False) -> str:
    """The text on one line, in quotes where it would else be read as something else."""
    if _ESCAPED.search(text) or "\n" in text:
        return '"' + re.sub(r'["\\\n\t]|' + _ESCAPED.pattern, _escape, text) + '"'
    is_plain = _PLAIN.fullmatch(text) and not _NOT_PLAIN.search(text) and text not in ("null", "~")
    if is_plain and "\t" not in text and not (is_flow and _FLOW_SIGN.search(text)):
        return text
    return "'" + text.replace("'", "''") + "'"


def _escape(found: re.Match[str]) -> str:
    short = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
    return short.get(found[0]) or f"\\u{ord(found[0]):04X}"


def _after(head: str) -> str:
    return f" {head}" if head else ""
