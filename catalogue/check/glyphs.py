"""Characters that no typeface has are found in the records before a box could stand in their place."""

import unicodedata
from collections.abc import Iterator

from catalogue.collection import problem_at
from catalogue.errors import Place, Problem, Severity
from catalogue.folder import Folder
from catalogue.records import find_values
from catalogue.sources import Sources
from catalogue.typefaces import Typefaces


def glyph_problems(folder: Folder, sources: Sources, typefaces: Typefaces) -> Iterator[Problem]:
    """An error for each character of a text that cannot be drawn."""
    for read in sources.records:
        for path, text in find_values(read.record, str):
            for character in sorted(typefaces.missing(text)):
                yield problem_at(folder, read, "glyph_missing", Severity.ERROR, path, _values(character))
    for name, versions in sources.texts.items():
        for lang, text in versions.root.items():
            for character in sorted(typefaces.missing(text)):
                place = Place(f"exhibits/texts/{name}.{lang}.md", _line(text, character))
                yield Problem("glyph_missing", Severity.ERROR, place, name, None, _values(character))


def _values(character: str) -> dict[str, str]:
    name = f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
    return {"character": character, "name": name}


def _line(text: str, character: str) -> int:
    return text.count("\n", 0, text.index(character)) + 1
