"""Values of a row's cells, each at its path, become the tree a file of ours would hold."""

from collections.abc import Mapping
from typing import Any

from catalogue.errors import Path
from catalogue.records import SAME_EVERYWHERE

from ..yaml import Tree


class Building:
    """A tree that grows; it knows the column every value came from.

    Members of lists are kept by their number, for a sheet may leave some of them empty. `remains` are the columns whose
    cell says more than the values read from it.
    """

    def __init__(self) -> None:
        self._root: dict[Any, Any] = {}
        self._columns: list[tuple[Path, int]] = []
        self.remains: set[int] = set()

    def put(self, path: Path, value: Tree, column: int) -> None:
        """Sets the value at a path; a value that is there stays."""
        place = self._inside(path[:-1])
        place.setdefault(path[-1], value)
        self._columns.append((path, column))

    def add(self, path: Path, members: list[Tree], column: int) -> None:
        """Adds members to the list at a path; one that is there already is not added again."""
        if not members:
            return
        place = self._inside(path)
        for member in members:
            if member not in place.values():
                index = max((key for key in place if isinstance(key, int)), default=-1) + 1
                place[index] = member
                self._columns.append(((*path, index), column))
        self._columns.append((path, column))

    def join(self, path: Path, text: str, column: int) -> None:
        """Adds a line to the text at a path."""
        place = self._inside(path[:-1])
        place[path[-1]] = f"{place[path[-1]]}\n{text}" if place.get(path[-1]) else text
        self._columns.append((path, column))

    def get(self, path: Path) -> Tree:
        """The value at a path, None where there is none."""
        place: Any = self._root
        for step in path:
            if not isinstance(place, dict) or step not in place:
                return None
            place = place[step]
        return place

    def finish(self) -> tuple[dict[str, Tree], Mapping[Path, int]]:
        """The tree, and the column of each path in it and of what leads there."""
        moved: dict[Path, Path] = {}
        tree = _closed(self._root, (), (), moved)
        columns: dict[Path, int] = {}
        for path, column in self._columns:
            now = moved.get(path, path)
            for length in range(len(now), 0, -1):
                columns.setdefault(now[:length], column)
        return tree, columns

    def _inside(self, path: Path) -> dict[Any, Any]:
        place = self._root
        for step in path:
            inner = place.get(step)
            if not isinstance(inner, dict):
                inner = {} if inner is None else {SAME_EVERYWHERE: inner}
                place[step] = inner
            place = inner
        return place


def _closed(tree: Tree, path: Path, now: Path, moved: dict[Path, Path]) -> Tree:
    """The tree with its numbered members as lists without gaps; a text that is the same everywhere is one text."""
    if not isinstance(tree, dict):
        return tree
    moved[path] = now
    if tree and all(isinstance(key, int) for key in tree):
        keys = sorted(tree)
        moved.update({(*path, key): (*now, index) for index, key in enumerate(keys)})
        return [_closed(tree[key], (*path, key), (*now, index), moved) for index, key in enumerate(keys)]
    if list(tree) == [SAME_EVERYWHERE]:
        return tree[SAME_EVERYWHERE]
    return {key: _closed(value, (*path, key), (*now, key), moved) for key, value in tree.items()}
