"""A record becomes the plain tree in which records are compared, and that the tree a file holds."""

import datetime
import hashlib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from catalogue.records import SAME_EVERYWHERE, Record
from catalogue.sources import Tree

Plain = Any
"""A map, a list or a value, in the one shape the model gives it: `{und: Saka}` where a file may say `Saka`."""


def plain(record: Record) -> dict[str, Plain]:
    """What a record says, without what it leaves to the model's defaults."""
    tree: dict[str, Plain] = _plain(record.model_dump(exclude_unset=True))
    return tree


def _plain(value: Any) -> Plain:
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n") if "\r" in value else value
    if isinstance(value, dict):
        return {key: _plain(member) for key, member in value.items()}
    return [_plain(member) for member in value] if isinstance(value, list | tuple) else value


def written(value: Plain) -> Tree:
    """The tree as a file of ours holds it: text alone, and what is one line on one line."""
    if isinstance(value, dict):
        alone = next(iter(value)) if len(value) == 1 else None
        if alone in (SAME_EVERYWHERE, "edtf"):
            return written(value[alone])
        return {key: written(member) for key, member in value.items()}
    return [written(member) for member in value] if isinstance(value, list) else said(value)


def said(value: Plain) -> str:
    """A value in characters, as it stands in a file."""
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case datetime.date() | datetime.time():
            return value.isoformat()
        case list() | dict():
            return "; ".join(said(member) for member in (value.values() if isinstance(value, dict) else value))
        case _:
            return str(value)


def shortened(value: Plain | None, most: int) -> str:
    """A value on one line of at most so many characters; empty for none."""
    text = "" if value is None else " ".join(said(value).split())
    return text if len(text) <= most else text[: most - 1] + "…"


def reshaped(raw: Tree, ours: Plain, new: Plain) -> Tree:
    """The tree of a file that says `new` where `raw` said `ours`: what is the same keeps the shape it has there."""
    if ours == new:
        return raw
    if isinstance(ours, dict) and isinstance(new, dict):
        return _reshaped_map(raw, ours, new)
    if isinstance(ours, list) and isinstance(new, list) and _are_maps(new):
        return _reshaped_list(raw if isinstance(raw, list) else [raw], ours, new)
    return written(new)


def _reshaped_map(raw: Tree, ours: dict[str, Plain], new: dict[str, Plain]) -> Tree:
    if not isinstance(raw, dict):  # a plain text that stands for a map of one
        is_same_one = len(ours) == 1 and ours.keys() == new.keys()
        return reshaped(raw, *ours.values(), *new.values()) if is_same_one else _map(new)
    kept = {key: reshaped(value, ours.get(key), new[key]) for key, value in raw.items() if key in new}
    return kept | {key: written(value) for key, value in new.items() if key not in raw}


def _map(new: dict[str, Plain]) -> Tree:
    return {key: written(value) for key, value in new.items()} if len(new) > 1 else written(new)


def _reshaped_list(raw: list[Tree], ours: list[Plain], new: list[Plain]) -> list[Tree]:
    before = {name: (tree, mine) for (name, mine), tree in zip(named(ours), raw, strict=True)}
    return [reshaped(*before[name], member) if name in before else written(member) for name, member in named(new)]


def named(members: list[Plain]) -> Iterator[tuple[str, Plain]]:
    """The members of a list, each by what tells it from the others: a picture's file, a maker's name."""
    seen: dict[str, int] = {}
    for member in members:
        name = "/".join(said(member[key]) for key in _TELLING if key in member)
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name}#{seen[name]}", member


_TELLING = ("file", "number", "scheme", "extent", "part", "holding", "name")
"""The fields that tell the members of a list from each other."""


def _are_maps(value: list[Plain]) -> bool:
    return all(isinstance(member, dict) for member in value)


def is_list_of_maps(value: Plain) -> bool:
    """Whether each member is told from the others by a name, and compared with the one that has it."""
    return isinstance(value, list) and bool(value) and _are_maps(value)


def digest(value: Plain) -> str:
    """Twelve characters that tell a value from others."""
    text = (
        f"{value.normalize():f}"
        if isinstance(value, Decimal)
        else "\0".join(map(digest, value))
        if isinstance(value, list)
        else said(value)
    )
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def leaves(tree: Mapping[str, Plain]) -> Iterator[Plain]:
    """Every value of a tree that is neither a map nor a list."""
    for value in tree.values():
        yield from _leaves(value)


def _leaves(value: Plain) -> Iterator[Plain]:
    if isinstance(value, dict):
        yield from leaves(value)
    elif isinstance(value, list):
        for member in value:
            yield from _leaves(member)
    else:
        yield value
