"""The places a reader may jump to become the file's bookmarks and its named destinations."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .file import File, Reference, byte_string, dictionary, text_string


class Place(NamedTuple):
    """A page and a height on it, in points from the bottom."""

    page: Reference
    top: float


class Bookmark(NamedTuple):
    """One line of the outline; `level` counts from 0."""

    level: int
    title: str
    place: Place


def write_outline(file: File, bookmarks: Sequence[Bookmark]) -> Reference | None:
    """Write the outline, its top level open. None where there is nothing to list."""
    if not bookmarks:
        return None
    reference = file.reserve()
    names = {-1: file.name(reference)}
    references = [file.reserve() for _ in bookmarks]
    names |= {i: file.name(own) for i, own in enumerate(references)}
    children = _children(bookmarks)
    for parent, rows in children.items():
        for at, i in enumerate(rows):
            entries = {"Title": text_string(bookmarks[i].title), "Parent": names[parent]}
            entries["Dest"] = _target(file, bookmarks[i].place)
            if at:
                entries["Prev"] = names[rows[at - 1]]
            if at + 1 < len(rows):
                entries["Next"] = names[rows[at + 1]]
            below = children.get(i, [])
            if below:
                entries |= {"First": names[below[0]], "Last": names[below[-1]], "Count": b"-%d" % len(below)}
            file.write(dictionary(entries), references[i])
    rows = children[-1]
    top = {"Type": b"/Outlines", "First": names[rows[0]], "Last": names[rows[-1]], "Count": b"%d" % len(rows)}
    return file.write(dictionary(top), reference)


def write_destinations(file: File, places: Mapping[str, Place]) -> Reference:
    """Write the name tree of destinations; returns the catalogue's Names."""
    rows = (byte_string(name) + b" " + _target(file, places[name]) for name in sorted(places))
    tree = file.write(b"<</Names [%b]>>" % b" ".join(rows))
    return file.write(dictionary({"Dests": file.name(tree)}))


def _children(bookmarks: Sequence[Bookmark]) -> dict[int, list[int]]:
    children: dict[int, list[int]] = defaultdict(list)
    path: list[int] = []
    for i, bookmark in enumerate(bookmarks):
        del path[bookmark.level :]
        children[path[-1] if path else -1].append(i)
        path.append(i)
    return dict(children)


def _target(file: File, place: Place) -> bytes:
    return b"[%b /XYZ null %d null]" % (file.name(place.page), place.top)
