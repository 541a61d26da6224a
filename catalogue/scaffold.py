"""New museum folders and new records: the files `new` and `add` write."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic.fields import FieldInfo

from catalogue.errors import UsageError
from catalogue.folder import Folder
from catalogue.records import Localized, types_in
from catalogue.sources import KINDS, RecordKind

ADDABLE = ("artifact", "holding", "hall", "programme", "publication")
"""The kinds `add` knows, by the names of KINDS."""

LANGUAGES = ("kk", "zh", "ru", "en")
"""The languages of a new, empty museum."""

_MUSEUM = """\
# The museum itself. Every field is described by: catalogue schema museum
name:
{names}
languages: [{languages}]      # in the order of fallback
time_zone: UTC                # such as Asia/Almaty
"""

_VOCABULARY = """\
# {what}: a list. Each member begins with its id, the word by which records name it:
# - id: {example}
#   {label}:
#     en: ...
[]
"""


def empty_museum() -> Iterator[tuple[str, bytes]]:
    """Name and content of the files of a museum without records, which builds as it is."""
    names = "\n".join(f"  {lang}: {name}" for lang, name in _EMPTY_NAMES.items())
    yield "exhibits/museum.yaml", _MUSEUM.format(names=names, languages=", ".join(LANGUAGES)).encode()
    for kind in KINDS:
        if kind.form == "list":
            label = "name" if kind.name == "hall" else "label"
            text = _VOCABULARY.format(what=kind.place.removesuffix(".yaml").capitalize(), example="...", label=label)
            yield f"exhibits/{kind.place}", text.encode()
    for place in ("artifacts", "library", "programmes", "publications", "texts"):
        yield f"exhibits/{place}/.gitkeep", b""
    yield "assets/images/.gitkeep", b""


_EMPTY_NAMES = {"kk": "Жаңа мұражай", "zh": "新博物馆", "ru": "Новый музей", "en": "New museum"}


def add_record(folder: Folder, kind_name: str, number: str, languages: Sequence[str], taken: Sequence[str]) -> Path:
    """Write a commented skeleton with status draft; the path written. Raises UsageError where the number is taken."""
    kind = next(kind for kind in KINDS if kind.name == kind_name)
    if number in taken:
        raise UsageError(f"There is already a record {number}. Choose another number.")
    if not any(c.isalnum() for c in number):
        raise UsageError(f"{number!r} holds no letter or digit. Choose another number.")
    text = skeleton(kind, number, languages)
    if kind.form == "list":
        return _appended(folder.exhibits / kind.place, text)
    path = folder.exhibits / kind.place / f"{_file_name(number)}.yaml"
    if path.exists():
        raise UsageError(f"{folder.relative(path)} is already there. Choose another number, or edit that file.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
    return path


def skeleton(kind: RecordKind, number: str, languages: Sequence[str]) -> str:
    """A record with its required fields filled in and all others as comments that say what they are for."""
    fields = kind.model.model_fields
    lines = [line for name, field in fields.items() for line in _field_lines(kind, name, field, number, languages)]
    if kind.form != "list":
        return "\n".join(lines) + "\n"
    return "".join(f"{'- ' if n == 0 else '  '}{line}\n" for n, line in enumerate(lines))


def _field_lines(kind: RecordKind, name: str, field: FieldInfo, number: str, languages: Sequence[str]) -> list[str]:
    if name == kind.key:
        return [f"{name}: {_quoted(number)}"]
    comment = f"# {field.title}: {field.description}"
    is_text = any(issubclass(part, Localized) for part in types_in(field.annotation))
    if field.is_required() and is_text:
        return [comment, f"{name}:", *(f"  {lang}: {_quoted(number)}" for lang in languages)]
    if field.is_required():
        return [comment, f"{name}: {_REQUIRED.get(name, _quoted(number))}"]
    if name == "status":
        return [comment, "status: draft"]
    if is_text:
        return [comment, f"# {name}:", *(f"#   {lang}: ..." for lang in languages)]
    return [comment, f"# {name}: ..."]


_REQUIRED = {"kind": "lesson"}
"""What a required field holds at first where the record's number will not do."""


def _quoted(text: str) -> str:
    """The text as a YAML scalar that reads back as it is."""
    plain = re.fullmatch(r"[\w][\w .\-/()]*", text) and text not in ("null", "~")
    return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _file_name(number: str) -> str:
    return re.sub(r"[^\w.\-]+", "-", number).strip("-. ") or "record"


def _appended(path: Path, text: str) -> Path:
    """The list in `path` with one more member; an empty list written as [] makes room."""
    before = path.read_text("utf-8") if path.exists() else ""
    before = re.sub(r"^\[\]\s*$", "", before, flags=re.MULTILINE).rstrip()
    path.write_text(f"{before}\n\n{text}".lstrip("\n"), "utf-8", newline="\n")
    return path
