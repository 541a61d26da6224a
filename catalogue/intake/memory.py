"""What was imported last stays known: `exhibits/.imports.json` holds a digest of each value, by record."""

import json
from pathlib import Path
from typing import Any

from catalogue.errors import UsageError
from catalogue.folder import Folder

Memory = dict[str, dict[str, dict[str, str]]]
"""By kind and key of a record: the digest of each value that came from a source, by its path."""


def file_of(folder: Folder) -> Path:
    """Where the memory of a museum folder is."""
    return folder.exhibits / ".imports.json"


def recall(folder: Folder) -> Memory:
    """What was imported last. Raises UsageError where the file is damaged."""
    file = file_of(folder)
    try:
        known: Any = json.loads(file.read_bytes()) if file.exists() else {}
    except (ValueError, RecursionError):
        known = None
    if not _is_memory(known):
        raise UsageError(
            f"{folder.relative(file)} is damaged. Take it from your last copy; without it an import "
            "cannot tell what was edited by hand, and the source's values replace such edits."
        )
    memory: Memory = known
    return memory


def _is_memory(known: object) -> bool:
    records = [record for kind in _values(known) for record in _values(kind)]
    return isinstance(known, dict) and all(
        isinstance(record, dict) and all(isinstance(value, str) for value in record.values()) for record in records
    )


def _values(known: object) -> list[object]:
    return list(known.values()) if isinstance(known, dict) else [None]


def told(memory: Memory) -> bytes:
    """The file's content: a record a line, so that two versions can be compared."""
    kinds = (f"{json.dumps(kind)}: {{\n{_records(memory[kind])}\n}}" for kind in sorted(memory))
    return ("{" + ",\n".join(kinds) + "}\n").encode()


def _records(records: dict[str, dict[str, str]]) -> str:
    return ",\n".join(
        f" {json.dumps(key, ensure_ascii=False)}: {json.dumps(records[key], ensure_ascii=False, sort_keys=True)}"
        for key in sorted(records)
    )
