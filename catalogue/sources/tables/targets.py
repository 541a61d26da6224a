"""The words that name a place in a record, `title.en`, `dimensions.height.cm`, become a target a cell is read into.

They are the names of the record's own fields from the outside in; a number is a member of a list, from 1; a language
tag stands after a text. Beyond the fields there are `date.from` and `date.to`, an extent and a unit after `dimensions`,
a unit after `weight` and a role after `contributors`.
"""

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import get_args

from catalogue.errors import Path
from catalogue.records import (
    Contributor,
    DateMade,
    DateSpan,
    Dimension,
    Identifier,
    Image,
    Inscription,
    Localized,
    LocalizedLine,
    Maker,
    OtherNumber,
    Place,
    Record,
    Reference,
    Rights,
    Weight,
    types_in,
)
from catalogue.records.holding import Role
from catalogue.records.text import LANGUAGE_PATTERN
from catalogue.records.values import Extent, LengthUnit, MassUnit

EXTENTS: tuple[str, ...] = get_args(Extent)
LENGTH_UNITS: tuple[str, ...] = get_args(LengthUnit)
MASS_UNITS: tuple[str, ...] = get_args(MassUnit)
ROLES: tuple[str, ...] = get_args(Role)

_LANGUAGE = re.compile(LANGUAGE_PATTERN)

VOCABULARIES = {
    "period": "period",
    "category": "category",
    "hall": "hall",
    "materials": "material",
    "techniques": "technique",
    "subjects": "subject",
    "location": "location",
}
"""The vocabulary a field's terms are of."""

_READINGS: tuple[tuple[type, str], ...] = (
    (LocalizedLine, "line"),
    (Localized, "markdown"),
    (DateMade, "date"),
    (DateSpan, "edtf"),
    (Dimension, "dimensions"),
    (Weight, "weight"),
    (Image, "pictures"),
    (Contributor, "contributors"),
    (Maker, "names"),
    (OtherNumber, "names"),
    (Reference, "references"),
    (Identifier, "identifiers"),
    (Inscription, "inscriptions"),
    (Rights, "rights"),
    (Place, "place"),
    (Record, ""),
    (tuple, "list"),
    (bool, "plain"),
    (datetime.date, "day"),
    (datetime.time, "plain"),
    (Decimal, "number"),
    (float, "number"),
    (int, "number"),
    (str, "plain"),
)
"""How a cell is read, by the first of these classes its field holds; nothing where a cell cannot hold such a value."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where in a record a cell's value goes, and how it is read.

    `takes_language`: it is a text, and the path has no language yet. `detail` is an extent, a unit, a role: what the
    column says of every cell.
    """

    path: Path
    reading: str
    takes_language: bool = False
    is_list: bool = False
    detail: str = ""
    unit: str = ""

    @property
    def field(self) -> str:
        """The record's own field."""
        return str(self.path[0])

    @property
    def vocabulary(self) -> str | None:
        """The vocabulary of its terms."""
        return VOCABULARIES.get(self.field) if len(self.path) == 1 else None


@lru_cache(maxsize=4096)
def target_of(model: type[Record], words: str) -> Target | None:
    """The target that is named so, None where a record of that kind has none."""
    first, *rest = words.strip().split(".")
    if first not in model.model_fields:
        return None
    special = _special(model, first, tuple(rest))
    return special or _walk(model, first, rest)


def _special(model: type[Record], field: str, rest: tuple[str, ...]) -> Target | None:
    classes = list(types_in(model.model_fields[field].annotation))
    match rest:
        case ("from" | "to" as end,) if DateMade in classes:
            return Target((field,), f"date_{end}")
        case (extent, *unit) if Dimension in classes and extent in EXTENTS and (not unit or unit[0] in LENGTH_UNITS):
            return Target((field,), "dimension", is_list=True, detail=extent, unit=unit[0] if unit else "")
        case (unit,) if Weight in classes and unit in MASS_UNITS:
            return Target((field,), "weight", unit=unit)
        case (role,) if Contributor in classes and role in ROLES:
            return Target((field,), "contributors", is_list=True, detail=role)
    return None


def _walk(model: type[Record], field: str, rest: list[str]) -> Target | None:
    path: tuple[str | int, ...] = (field,)
    classes = list(types_in(model.model_fields[field].annotation))
    while rest:
        record = next((c for c in classes if issubclass(c, Record)), None)
        if tuple in classes and rest[0].isdecimal() and 0 < len(rest[0]) < 4:
            path, classes = (*path, max(0, int(rest.pop(0)) - 1)), [c for c in classes if c is not tuple]
        elif record and rest[0] in record.model_fields:
            path = (*path, 0) if tuple in classes else path
            path = (*path, rest[0])
            classes = list(types_in(record.model_fields[rest.pop(0)].annotation))
        elif _is_text(classes) and len(rest) == 1 and _LANGUAGE.match(rest[0]):
            return Target((*path, rest[0]), _reading(classes))
        else:
            return None
    reading = _reading(classes)
    return Target(path, reading, _is_text(classes), tuple in classes) if reading else None


def _is_text(classes: list[type]) -> bool:
    return not any(issubclass(c, Record) for c in classes) and any(issubclass(c, Localized) for c in classes)


def _reading(classes: list[type]) -> str:
    return next((reading for kind, reading in _READINGS if any(issubclass(c, kind) for c in classes)), "plain")


def names_of_targets(model: type[Record]) -> list[str]:
    """The names a mapping may use, for a near match to a misspelt one."""
    names = list(model.model_fields)
    if "dimensions" in names:
        names += [f"dimensions.{extent}.cm" for extent in EXTENTS]
    return [*names, "date.from", "date.to", "ignore", "notes"]
