"""The text of a MARC-in-JSON file, one record, a list, or one on each line, becomes its records one by one."""

import json
import re
from collections.abc import Iterator
from typing import Any

from catalogue.errors import Severity

from .record import Flaw, MarcField, MarcRecord, Subfield, Taken

_BEGIN = re.compile(r'\{\s*"(?:leader|fields)"\s*:')


def is_marc_json(head: bytes) -> bool:
    """Whether the first bytes of a file are those of JSON with MARC records."""
    text = head.decode("utf-8-sig", "replace").lstrip()
    return text.startswith(("{", "[")) and '"leader"' in text and '"fields"' in text


def records_of(data: bytes) -> Iterator[Taken]:
    """Each record of the file."""
    text = data.decode("utf-8-sig", "replace")
    decoder = json.JSONDecoder()
    begin, line, at = _BEGIN.search(text), 1, 0
    while begin:
        line, at = line + text.count("\n", at, begin.start()), begin.start()
        try:
            tree, end = decoder.raw_decode(text, at)
            yield _taken(tree, line)
        except (ValueError, RecursionError) as error:
            end = begin.end()
            yield _damaged(str(error).partition(": line")[0], line)
        begin = _BEGIN.search(text, end)


def _damaged(reason: str, line: int, control_number: str = "") -> Taken:
    return Taken(None, (Flaw("marc_json", Severity.ERROR, {"reason": reason}),), line, control_number)


def _taken(tree: Any, line: int) -> Taken:
    fields, number = tree.get("fields"), ""
    if not isinstance(fields, list):
        return _damaged("no list of fields", line)
    found: list[MarcField] = []
    for each in fields:
        members = each.items() if isinstance(each, dict) else ()
        if len(members) != 1:
            return _damaged("a field is not a tag and its content", line, number)
        tag, content = next(iter(members))
        field = _field(str(tag).zfill(3), content)
        if field is None:
            return _damaged(f"field {str(tag)[:3]}", line, number)
        number = field.data.strip() if field.tag == "001" else number
        found.append(field)
    return Taken(MarcRecord(str(tree.get("leader", "")), tuple(found)), (), line)


def _field(tag: str, content: Any) -> MarcField | None:
    if isinstance(content, str):
        return MarcField(tag, data=content)
    subfields = content.get("subfields") if isinstance(content, dict) else None
    if not isinstance(subfields, list):
        return None
    pairs = tuple(pair for each in subfields if isinstance(each, dict) for pair in _subfields(each))
    indicators = "".join(str(content.get(each, " "))[:1] or " " for each in ("ind1", "ind2"))
    return MarcField(tag, indicators, pairs)


def _subfields(member: dict[str, Any]) -> Iterator[Subfield]:
    return ((code[:1] or "a", value) for code, value in member.items() if isinstance(value, str) and value)
