"""The typefaces a museum chose are looked for and read; what is wrong with them, or lacking in them, is a problem."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from catalogue.collection import problem_at
from catalogue.errors import Problem, Severity
from catalogue.folder import Folder
from catalogue.records import Localized, Museum, find_values
from catalogue.sources import Read, Sources, near
from catalogue.typefaces import Face, Family, Typefaces, UnreadableTypeface, chosen_faces

_ROLES: tuple[tuple[str, Family], ...] = (("text", "serif"), ("sans", "sans"))
_MOST_NAMED = 12


def typeface_problems(folder: Folder, sources: Sources) -> Iterator[Problem]:
    """A chosen typeface that is missing or unreadable; letters of the records that one lacks and ours has."""
    for read in sources.records:
        if isinstance(read.record, Museum):
            for field, family in _ROLES:
                if name := getattr(read.record.theme.typefaces, field):
                    yield from _problems(folder, sources, read, field, family, name)


def _problems(folder: Folder, sources: Sources, read: Read, field: str, family: Family, name: str) -> Iterator[Problem]:
    path = ("theme", "typefaces", field)
    try:
        faces = chosen_faces(folder.fonts, name, family)
    except UnreadableTypeface as problem:
        values = {"value": f"{name}/{problem.path.name}"}
        yield problem_at(folder, read, "typeface_unreadable", Severity.ERROR, path, values)
        return
    if not any(face.style == "regular" for face in faces):
        values = {"value": name, "near": near(name, _folders(folder.fonts))}
        yield problem_at(folder, read, "typeface_missing", Severity.ERROR, path, values)
        return
    for face in faces:
        if lacking := _lacking(face, folder, sources):
            values = {"file": face.path.name, "characters": " ".join(lacking[:_MOST_NAMED])}
            yield problem_at(folder, read, "typeface_lacks", Severity.WARNING, path, values)


def _folders(places: tuple[Path, ...]) -> list[str]:
    return sorted({path.name for place in places if place.is_dir() for path in place.iterdir() if path.is_dir()})


def _lacking(face: Face, folder: Folder, sources: Sources) -> list[str]:
    """Letters of the records that would be set from another face, in the midst of words of this one."""
    same = (face.family, face.style, "text")
    ours = (each for each in Typefaces.load(folder.fonts).faces if (each.family, each.style, each.use) == same)
    served = {code for each in ours for code in each.characters} - face.characters
    return sorted(each for each in _letters(sources) if ord(each) in served)


def _letters(sources: Sources) -> set[str]:
    texts = [text for read in sources.records for _, text in find_values(read.record, Localized)]
    said = {
        character for text in (*texts, *sources.texts.values()) for each in text.root.values() for character in each
    }
    return {character for character in said if unicodedata.category(character).startswith("L")}
