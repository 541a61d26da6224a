"""The notes of texts are looked for: signs that lead to none, and notes that no sign leads to."""

import re
from collections.abc import Iterator

from catalogue.errors import Place, Problem, Severity
from catalogue.folder import Folder
from catalogue.sources import Sources

_SIGN = re.compile(r"(?<!\\)\[\^(?P<label>[^\]\s]+)\]")
_NOTE = re.compile(r"^ {0,3}\[\^(?P<label>[^\]\s]+)\]:", re.MULTILINE)


def note_problems(folder: Folder, sources: Sources) -> Iterator[Problem]:
    """A warning for each sign without a note, which would be printed as it is written, and for each note not shown."""
    for name, text in sources.texts.items():
        for lang, written in text.root.items():
            file = folder.relative(folder.exhibits / "texts" / f"{name}.{lang}.md")
            for code, label, at in _faults(written):
                place = Place(file, written.count("\n", 0, at) + 1)
                yield Problem(code, Severity.WARNING, place, values={"value": label})


def _faults(text: str) -> Iterator[tuple[str, str, int]]:
    """The code, label and place of each fault."""
    notes = {found.start("label"): found["label"] for found in _NOTE.finditer(text)}
    signs = [(found.start("label"), found["label"]) for found in _SIGN.finditer(text)]
    signs = [(at, label) for at, label in signs if at not in notes]
    known, used = set(notes.values()), {label for _, label in signs}
    yield from (("note_missing", label, at) for at, label in signs if label not in known)
    yield from (("note_unused", label, at) for at, label in notes.items() if label not in used)
