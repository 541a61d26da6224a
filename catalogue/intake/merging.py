"""What a source says of a record the museum has becomes the record with what changed there: a merge with three sides.

The third is what was imported last. Where the source still says that, an edit by hand wins; where the museum still
does, the source; where neither does, the museum's own stays and the difference is named.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.records import SAME_EVERYWHERE

from .plain import Plain, digest, is_list_of_maps, named

Steps = tuple[str, ...]
"""The way to a value: keys, and the names of members of lists."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value of a record that is another now; None where there is or was none."""

    path: Steps
    old: Plain | None
    new: Plain | None


@dataclass(slots=True)
class Merge:
    """A record being merged: what `imported` last by paths, in digests; what changes; and what both sides changed."""

    imported: dict[str, str]
    changes: list[Change] = field(default_factory=list)
    conflicts: list[Change] = field(default_factory=list)

    def map(self, ours: Mapping[str, Plain], theirs: Mapping[str, Plain], path: Steps = ()) -> dict[str, Plain]:
        """The museum's map with what the source changed; what the source does not carry stays."""
        merged = self._without_stale(dict(ours), theirs, path)
        for key, value in theirs.items():
            if key == SAME_EVERYWHERE and self._is_translated(ours, value, (*path, key)):
                continue
            new = self._value(ours.get(key), value, (*path, key))
            if new is not None:
                merged[key] = new
        return merged

    def _value(self, ours: Plain | None, theirs: Plain, path: Steps) -> Plain | None:
        if isinstance(theirs, dict) and isinstance(ours, dict | None):
            return self.map(ours or {}, theirs, path) or None
        if is_list_of_maps(theirs) and isinstance(ours, list | None):
            return self._members(ours or [], theirs, path) or None
        return self._leaf(ours, theirs, path)

    def _leaf(self, ours: Plain | None, theirs: Plain, path: Steps) -> Plain | None:
        name, now = ".".join(path), digest(theirs)
        before = self.imported.get(name)
        self.imported[name] = now
        if ours == theirs or before == now:
            return ours
        if before is None or (ours is not None and before == digest(ours)):
            self.changes.append(Change(path, ours, theirs))
            return theirs
        self.conflicts.append(Change(path, ours, theirs))
        return ours

    def _members(self, ours: list[Plain], theirs: list[Plain], path: Steps) -> list[Plain]:
        mine, given = dict(named(ours)), dict(named(theirs))
        kept = [
            self._value(member, given[name], (*path, name)) if name in given else member
            for name, member in mine.items()
            if name in given or not self._is_dropped(member, (*path, name))
        ]
        added = (self._added(member, (*path, name)) for name, member in given.items() if name not in mine)
        return [*kept, *(member for member in added if member is not None)]

    def _added(self, member: Plain, path: Steps) -> Plain | None:
        """A new member; none where it was there once and was taken out by hand."""
        was_imported, changes = self._names_below(path), len(self.changes)
        new = self._value(None, member, path)
        if not was_imported:
            return new
        del self.changes[changes:]
        return None

    def _is_dropped(self, member: Plain, path: Steps) -> bool:
        """Whether a member came from the source, is as it came, and is there no more."""
        names = self._names_below(path)
        if not names or names != {name: digest(value) for name, value in _named_leaves(member, path)}:
            return False
        for name in names:
            del self.imported[name]
        self.changes.append(Change(path, member, None))
        return True

    def _names_below(self, path: Steps) -> dict[str, str]:
        start = ".".join(path) + "."
        return {name: now for name, now in self.imported.items() if name.startswith(start)}

    def _is_translated(self, ours: Mapping[str, Plain], text: Plain, path: Steps) -> bool:
        """Whether a text without a language is one the museum has by language: the source has no say in that."""
        if not ours or SAME_EVERYWHERE in ours:
            return False
        name, now = ".".join(path), digest(text)
        if text not in ours.values() and self.imported.get(name) != now:
            self.conflicts.append(Change(path[:-1], next(iter(ours.values())), text))
        self.imported[name] = now
        return True

    def _without_stale(self, merged: dict[str, Plain], theirs: Mapping[str, Plain], path: Steps) -> dict[str, Plain]:
        """Without the text that had no language, where the source now says the language it is in."""
        text = merged.get(SAME_EVERYWHERE)
        if text is None or SAME_EVERYWHERE in theirs:
            return merged
        name = ".".join((*path, SAME_EVERYWHERE))
        if text in theirs.values() or self.imported.get(name) == digest(text):
            self.imported.pop(name, None)
            self.changes.append(Change((*path, SAME_EVERYWHERE), merged.pop(SAME_EVERYWHERE), None))
        return merged


def _named_leaves(value: Plain, path: Steps) -> list[tuple[str, Plain]]:
    if isinstance(value, dict):
        return [leaf for key, member in value.items() for leaf in _named_leaves(member, (*path, key))]
    if is_list_of_maps(value):
        return [leaf for name, member in named(value) for leaf in _named_leaves(member, (*path, name))]
    return [(".".join(path), value)]
