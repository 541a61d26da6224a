"""A tree becomes a record, or the faults that keep it from being one, in the order of the file."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from catalogue.errors import Path
from catalogue.language.reading import Unread, read_date
from catalogue.records import Record, types_in
from catalogue.records.model import SLUG_PATTERN
from catalogue.records.publication import BILINGUAL_PATTERN
from catalogue.records.text import LANGUAGE_PATTERN
from catalogue.records.theme import COLOUR_PATTERN

from .yaml import Tree

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at one path of a tree; `is_key` where the key is at fault and not its value."""

    code: str
    path: Path
    values: Mapping[str, str]
    is_key: bool = False


def validate(kind: type[R], tree: Tree) -> R | list[Fault]:
    """The record in `tree`, or everything that is wrong with it."""
    if not isinstance(tree, dict):
        return [Fault("not_a_map", (), {})]
    try:
        return kind.model_validate(_without_empty(tree))
    except ValidationError as error:
        return list(_faults(kind, tree, error))


def _without_empty(tree: Tree) -> Tree:
    """A key left empty says nothing, so it is as if it were not there."""
    if isinstance(tree, dict):
        return {key: _without_empty(value) for key, value in tree.items() if value is not None}
    return [_without_empty(value) for value in tree] if isinstance(tree, list) else tree


def near(word: str, words: Iterable[str]) -> str:
    """The word most like `word`, or nothing."""
    return next(iter(difflib.get_close_matches(word.lower(), list(words), n=1, cutoff=0.6)), "")


def _faults(kind: type[Record], tree: Tree, error: ValidationError) -> Iterator[Fault]:
    seen: set[Path] = set()
    for detail in error.errors(include_url=False):
        path = _path_in(tree, detail["loc"], is_missing=detail["type"] == "missing")
        if path in seen:
            continue  # a union reports once for each of its members
        seen.add(path)
        yield _fault(kind, path, detail)


def _path_in(tree: Tree, loc: tuple[int | str, ...], *, is_missing: bool) -> Path:
    """`loc` without the steps pydantic adds for unions and roots."""
    path: list[str | int] = []
    step: Any
    for step in loc:
        if (isinstance(tree, dict) and step in tree) or (isinstance(tree, list) and step in range(len(tree))):
            path.append(step)
            tree = tree[step]
    is_left_empty = len(path) == len(loc)
    return (*path, loc[-1]) if is_missing and not is_left_empty else tuple(path)


def _fault(kind: type[Record], path: Path, detail: ErrorDetails) -> Fault:
    context = {key: str(value) for key, value in detail.get("ctx", {}).items()}
    values = {"value": _short(detail["input"]), "reason": detail["msg"], **context}
    is_key = detail["loc"][-1:] == ("[key]",)
    match detail["type"]:
        case "extra_forbidden":
            word = str(path[-1])
            values, is_key, code = {"field": word, "near": near(word, _fields_at(kind, path))}, True, "unknown_field"
        case "missing":
            values, code = {"field": str(path[-1])}, "missing_field"
        case "literal_error":
            expected = [word.strip(" '") for word in context["expected"].replace(" or ", ",").split(",")]
            values |= {"expected": ", ".join(expected), "near": near(values["value"], expected)}
            code = "not_one_of"
        case "string_pattern_mismatch":
            code = _FORMS.get(context["pattern"], "bad_form")
        case other:
            code = other if other in _OURS else _CODES.get(other, "bad_value")
    if code == "not_edtf":
        values |= _in_edtf(values["value"], path)
    return Fault(code, path, values, is_key)


def _in_edtf(value: str, path: Path) -> dict[str, str]:
    """What a date in words is in EDTF, where it can be read, and the field it is to be written in."""
    reading = read_date(value)
    if isinstance(reading, Unread) or not reading.edtf:
        return {}
    return {"edtf": reading.edtf, "field": next((str(step) for step in reversed(path) if isinstance(step, str)), "")}


def _fields_at(kind: type[Record], path: Path) -> list[str]:
    """The names of the fields a map at `path` may have."""
    for step in path[:-1]:
        field = kind.model_fields.get(step) if isinstance(step, str) else None
        if field:
            kind = next((part for part in types_in(field.annotation) if issubclass(part, Record)), kind)
    return list(kind.model_fields)


_OURS = (
    "not_edtf",
    "backward_interval",
    "not_a_web_address",
    "path_outside",
    "profile_path",
    "logo_path",
    "unknown_rights",
    "bad_isbn",
    "bad_issn",
    "bad_label_size",
    "bad_page_size",
    "empty_number",
    "unknown_time_zone",
    "date_or_weekday",
)
"""Errors our own models raise; their types are codes of problems."""

_FORMS = {
    LANGUAGE_PATTERN: "not_a_language",
    SLUG_PATTERN: "not_an_id",
    COLOUR_PATTERN: "not_a_colour",
    BILINGUAL_PATTERN: "not_a_pair",
}
"""Problems by the pattern a text does not have."""

_CODES = {
    "string_too_long": "too_long",
    "string_too_short": "empty",
    "too_long": "too_many",
    "too_short": "empty",
    "string_type": "not_text",
    "model_type": "not_a_map",
    "model_attributes_type": "not_a_map",
    "dict_type": "not_a_map",
    "tuple_type": "not_a_list",
    "list_type": "not_a_list",
    "decimal_parsing": "not_a_number",
    "decimal_type": "not_a_number",
    "float_parsing": "not_a_number",
    "float_type": "not_a_number",
    "int_parsing": "not_a_whole_number",
    "int_type": "not_a_whole_number",
    "bool_parsing": "not_yes_or_no",
    "bool_type": "not_yes_or_no",
    "date_from_datetime_inexact": "not_a_day",
    "date_from_datetime_parsing": "not_a_day",
    "date_parsing": "not_a_day",
    "date_type": "not_a_day",
    "time_parsing": "not_a_time",
    "time_type": "not_a_time",
    "greater_than": "out_of_range",
    "greater_than_equal": "out_of_range",
    "less_than": "out_of_range",
    "less_than_equal": "out_of_range",
    "finite_number": "not_a_number",
}


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else type(value).__name__
    return text if len(text) <= 80 else text[:79] + "…"
