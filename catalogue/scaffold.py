"""New museum folders and new records: the files `new` and `add` write."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic.fields import FieldInfo

from catalogue.collection import slug_of
from catalogue.errors import Problem, UsageError
from catalogue.folder import Folder, file_name
from catalogue.language import SOURCE_LANGUAGE, Wording, hint, message
from catalogue.records import Localized, types_in
from catalogue.sources import KINDS, RecordKind, problems_of_text

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
    same = next((other for other in taken if slug_of(other) == slug_of(number)), None)
    if same is not None:
        raise UsageError(f"There is already a record {same}. Choose another number.")
    if not any(c.isalnum() for c in number):
        raise UsageError(f"{number!r} holds no letter or digit. Choose another number.")
    text = skeleton(kind, number, languages)
    path = folder.exhibits / kind.place
    _refuse_faults(problems_of_text(folder, kind, path, text))
    if kind.form == "list":
        text = _appended(path, text)
        _refuse_faults(problems_of_text(folder, kind, path, text))
    else:
        path /= f"{file_name(number)}.yaml"
        if path.exists():
            raise UsageError(f"{folder.relative(path)} is already there. Choose another number, or edit that file.")
    _write(path, text)
    return path


def _refuse_faults(problems: Sequence[Problem]) -> None:
    if problems:
        words = Wording(SOURCE_LANGUAGE)
        raise UsageError(f"{problems[0].place.file}: {message(problems[0], words)} {hint(problems[0], words)}".strip())


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from error


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


def _appended(path: Path, text: str) -> str:
    """The list in `path` with one more member; an empty list written as [] makes room."""
    try:
        before = path.read_text("utf-8-sig") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read as UTF-8 text. Save it as UTF-8 first.") from error
    before = re.sub(r"^\[\]\s*$", "", before, flags=re.MULTILINE).rstrip()
    return f"{before}\n\n{text}".lstrip("\n")
