"""What all records share: frozen, no unknown fields, bounded text, and a mark on the fields that stay inside."""

import types
from collections.abc import Iterator, Sequence
from functools import cache, partial
from pathlib import PurePosixPath
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from catalogue.errors import Path

V = TypeVar("V")
LONGEST_LINE = 2_000
LONGEST_TEXT = 100_000
LONGEST_LIST = 1_000

INTERNAL: dict[str, Any] = {"internal": True}
"""`json_schema_extra` of a field that no public output may show (Spectrum: confidential information)."""


class Record(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, allow_inf_nan=False)


def is_internal(field: FieldInfo) -> bool:
    """Whether the field is for the museum's own staff only."""
    extra = field.json_schema_extra
    return isinstance(extra, dict) and bool(extra.get("internal"))


def public_fields(kind: type[Record]) -> Iterator[tuple[str, FieldInfo]]:
    """The fields of a record kind that outputs may show, in the order of the model."""
    return ((name, field) for name, field in kind.model_fields.items() if not is_internal(field))


def find_values(record: Record, kind: type[V]) -> Sequence[tuple[Path, V]]:
    """Every value of a kind inside a record that outputs may show, with its path; not those inside a value found."""
    found: list[tuple[Path, V]] = []
    _find_in_record(record, (), kind, found)
    return found


def _find_in_record(record: Record, path: Path, kind: type[V], found: list[tuple[Path, V]]) -> None:
    for name in _public_names(type(record)):
        value = getattr(record, name)
        # Most fields are empty, or words.
        if value is not None and (value.__class__ is not str or kind is str):
            _find_in(value, (*path, name), kind, found)


def _find_in(value: object, path: Path, kind: type[V], found: list[tuple[Path, V]]) -> None:
    if isinstance(value, kind):
        found.append((path, value))
    elif isinstance(value, Record):
        _find_in_record(value, path, kind, found)
    elif isinstance(value, tuple | dict):
        for step, member in value.items() if isinstance(value, dict) else enumerate(value):
            _find_in(member, (*path, step), kind, found)
    elif isinstance(root := getattr(value, "root", None), dict):
        _find_in(root, path, kind, found)


@cache
def _public_names(kind: type[Record]) -> tuple[str, ...]:
    return tuple(name for name, _ in public_fields(kind))


def types_in(annotation: object) -> Iterator[type]:
    """Every class an annotation names, from the outside in: `tuple[Image, ...] | None` gives tuple, Image, NoneType."""
    origin = get_origin(annotation)
    if isinstance(origin, type) and origin is not types.UnionType:
        yield origin
    elif origin is None and isinstance(annotation, type):
        yield annotation
    arguments = get_args(annotation)
    for argument in arguments[:1] if origin is Annotated else arguments:
        yield from types_in(argument)


def _one_as_list(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


def museum_path(code: str) -> AfterValidator:
    """Refuses, with the problem `code`, a path that leads out of the museum folder."""
    return AfterValidator(partial(_in_the_museum, code))


def _in_the_museum(code: str, value: str) -> str:
    path = PurePosixPath(value)
    if "\\" in value or path.is_absolute() or ".." in path.parts or ":" in value or "\0" in value:
        raise PydanticCustomError(code, "{value} leaves the museum folder", {"value": value[:200]})
    return value


def _on_the_web(value: str) -> str:
    if not value.startswith(("https://", "http://")) or any(c.isspace() or c in "<>\"'`{}|\\^" for c in value):
        raise PydanticCustomError("not_a_web_address", "{value} is not a web address", {"value": value[:200]})
    return value


Line = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LINE)]
"""One line of text, 1 to 2,000 characters."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT)]
"""Running text in Markdown, 1 to 100,000 characters."""

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=80)]
"""An id of a vocabulary: lower-case letters, digits and single hyphens."""

FormerIds = Annotated[tuple[Slug, ...], BeforeValidator(_one_as_list), Field(max_length=LONGEST_LIST)]
"""Ids a record had before."""

WebAddress = Annotated[Line, AfterValidator(_on_the_web)]
"""An http or https address."""

OneOrMany = BeforeValidator(_one_as_list)
"""Reads a single value as a list of one: `makers: Unknown` as `makers: [Unknown]`."""

Listed = Field(max_length=LONGEST_LIST)
"""Bounds a list to 1,000 members."""
