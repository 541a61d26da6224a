"""Name fields become authors and contributors, in their own script and romanised."""

from dataclasses import dataclass

from catalogue.sources import Tree

from .pairs import Fields, Pair
from .record import MarcField
from .roles import AUTHOR, role_of
from .text import cleaned, joined, without_isbd

_MAIN, _ADDED, _UNCONTROLLED = ("100", "110", "111"), ("700", "710", "711"), "720"
_TITLE_OF_A_WORK = "t"


@dataclass(frozen=True, slots=True)
class Named:
    """A name, its Latin form where it has another script, and what the person or body did."""

    name: str
    romanised: str
    role: str


def names_of(fields: Fields) -> dict[str, Tree]:
    """Authors and contributors. A main entry is an author unless its relator says otherwise."""
    main = [_named(fields, pair, AUTHOR) for pair in fields.of(*_MAIN)]
    added = [_named(fields, pair, "other") for pair in fields.of(*_ADDED, _UNCONTROLLED) if not _is_of_a_work(pair)]
    named = list({(each.name, each.role): each for each in (*main, *added) if each.name}.values())
    authors = [each for each in named if each.role == AUTHOR]
    known = {each.name for each in authors}
    others = [each for each in named if each.role != AUTHOR and not (each.role == "other" and each.name in known)]
    return {
        "authors": [each.name for each in authors],
        # In the order of the authors, so that a name without another form stands for itself.
        "authors_transliteration": [each.romanised or each.name for each in authors] if _has_forms(authors) else [],
        "contributors": [_contributor(each) for each in others],
    }


def _has_forms(named: list[Named]) -> bool:
    return any(each.romanised for each in named)


def _is_of_a_work(pair: Pair) -> bool:
    """Whether the name stands for another work than the book: a name with a title."""
    return bool(pair.field.first(_TITLE_OF_A_WORK))


def _named(fields: Fields, pair: Pair, role: str) -> Named:
    code, word = ("4", "j") if _is_meeting(pair.field) else ("4", "e")  # a meeting's $e is a part of it
    said = role_of(tuple(pair.field.all(code)), tuple(pair.field.all(word)))
    read = _name_codes(pair.field) + ("" if said == "other" else f"{code}{word}")  # an unknown relator is kept
    fields.take(pair.own, read)
    fields.take(pair.romanised, read)
    return Named(_name(pair.own), _name(pair.romanised) if pair.romanised else "", said or role)


def _is_meeting(field: MarcField) -> bool:
    return field.tag.endswith("11")


def _name_codes(field: MarcField) -> str:
    return "acdenq" if _is_meeting(field) else "ab"


def _name(field: MarcField) -> str:
    """The name without dates; parts of a body, and of a meeting, as they follow each other."""
    if _is_meeting(field):
        return without_isbd(" ".join(map(cleaned, field.all(_name_codes(field)))))
    parts = map(without_isbd, field.all("ab"))
    return joined(parts, ". " if field.tag.endswith("10") else " ").replace("..", ".")


def _contributor(each: Named) -> Tree:
    tree: dict[str, Tree] = {"name": each.name, "role": each.role}
    return tree | {"transliteration": each.romanised} if each.romanised else tree
