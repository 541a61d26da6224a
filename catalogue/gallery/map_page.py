"""Find-spots become the map: a drawing whose circles lead to the list of places, on as many pages as that needs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from catalogue.edition import coarsened, map_note, spots_of
from catalogue.figures import Basemap, Line, Map, MapName, map_of, named, region_of
from catalogue.language import sort_key
from catalogue.records import FindSpot, Phrase

from .artifact_pages import PLATES_A_PAGE
from .card import Card, sheet_name, sheets
from .page import Page
from .tour import Tour

_WIDTH, _HEIGHT = 1000.0, 700.0
_LETTER, _LINE = 11.0, 22.0  # of a label, in the drawing's units
_LEAST = 14.0  # the radius of the smallest circle that is drawn
_NAME_LETTER, _NAME_HAN, _NAME_LINE = 10.2, 17.6, 26.0
_MOST_SAID = 6  # places that a circle's name for screen readers tells
_MOST_NAMED = 2  # places that share a name on the map
_WHAT_FOLLOWS = re.compile(r"\s*[,，、(（;；].*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FoundAt:
    """A place: its name, its find-spots and the object numbers of what was found there."""

    name: Phrase
    spots: tuple[FindSpot, ...]
    objects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A circle of the map: where it leads, what it is called, and its place's name where that is written beside it."""

    href: str
    says: str
    name: MapName | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """The map as paths of SVG."""

    map: Map
    land: str
    lakes: str
    rivers: str
    marks: tuple[Mark, ...]


def map_page(tour: Tour, cards: Mapping[str, Card], basemap: Basemap) -> Iterator[Page]:
    """The map, if any find-spot has a position; `cards` are those of the artifacts by object number."""
    places = _places(tour)
    if not places:
        return
    drawn = _drawn(places, basemap)
    if any(len(label.numbers) > 1 for label in drawn.labels):
        # Places of one circle follow each other, so that it leads to all of them and its numbers are a range.
        in_order = dict.fromkeys(number for label in drawn.labels for number in label.numbers)
        places = [places[number - 1] for number in in_order]
        drawn = _drawn(places, basemap)
    members = [
        (str(number), cards[each]) for number, of in enumerate(places, 1) for each in of.objects if each in cards
    ]
    words = tour.edition.words.text("A circle is as wide as the find-spot is uncertain; its number leads to the list.")
    note = map_note(tour.edition, spots_of(_numbered(places)), numbers=words)
    drawing = _drawing(drawn, places, _sheet_of(members))
    for sheet in sheets(members, "map", PLATES_A_PAGE):
        listed = [
            (int(number), _heading(places[int(number) - 1].name), [card for _, card in run])
            for number, run in groupby(sheet.members, key=lambda member: member[0])
        ]
        values = {"drawing": drawing if sheet.number == 1 else None, "places": listed, "note": note, "sheet": sheet}
        yield Page(sheet.path, "map.html", "map", values)


def _heading(name: Phrase) -> Phrase:
    """A place's name as a heading; records have it as it stands within a line."""
    return Phrase(name.text[:1].upper() + name.text[1:], name.lang)


def _places(tour: Tour) -> list[FoundAt]:
    """The places that have a position, by name."""
    edition = tour.edition
    found: dict[Phrase, list[tuple[FindSpot, str]]] = {}
    for number, artifact in edition.collection.artifacts.items():
        spot = artifact.find_spot
        if spot and coarsened(spot):
            found.setdefault(spot.name.pick(edition.order), []).append((spot, number))
    return [
        FoundAt(name, tuple(spot for spot, _ in found[name]), tuple(number for _, number in found[name]))
        for name in sorted(found, key=lambda name: sort_key(name.text, edition.lang))
    ]


def _numbered(places: Sequence[FoundAt]) -> list[tuple[FindSpot, int]]:
    return [(spot, number) for number, place in enumerate(places, 1) for spot in place.spots]


def _drawn(places: Sequence[FoundAt], basemap: Basemap) -> Map:
    spots = spots_of(_numbered(places))
    measured = lambda text: len(text) * _LETTER  # noqa: E731  # any sans serif's figures are narrower
    return map_of(
        spots, region_of(basemap, spots), width=_WIDTH, height=_HEIGHT, line=_LINE, measure=measured, dot=_LEAST
    )


def _sheet_of(members: Sequence[tuple[str, Card]]) -> dict[int, str]:
    """By place, the way to where it begins in the list."""
    first: dict[int, int] = {}
    for index, (number, _) in enumerate(members):
        first.setdefault(int(number), 1 + index // PLATES_A_PAGE)
    return {number: f"{sheet_name(sheet) if sheet > 1 else ''}#place-{number}" for number, sheet in first.items()}


def _drawing(drawn: Map, places: Sequence[FoundAt], ways: Mapping[int, str]) -> Drawing:
    names = {
        which: " · ".join(_short(places[number - 1].name.text) for number in label.numbers)
        for which, label in enumerate(drawn.labels)
        if len(label.numbers) <= _MOST_NAMED
    }
    frame = (drawn.width, drawn.height)
    written = named(drawn.circles, drawn.labels, frame, names, line=_NAME_LINE, measure=_measured)
    beside = {name.circle: name for name in written}
    marks = tuple(
        Mark(ways.get(label.numbers[0], ""), _said(label.numbers, places), beside.get(which))
        for which, label in enumerate(drawn.labels)
    )
    return Drawing(drawn, _path(drawn.land), _path(drawn.lakes), _path(drawn.rivers, closes=False), marks)


def _short(name: str) -> str:
    """A place's own name without the region it lies in and remarks."""
    return _WHAT_FOLLOWS.sub("", name) or name


def _measured(text: str) -> float:
    """How wide a name is at most, in the drawing's units."""
    return sum(_NAME_HAN if character >= "\u2e80" else _NAME_LETTER for character in text)


def _said(numbers: Sequence[int], places: Sequence[FoundAt]) -> str:
    said = [f"{number}. {places[number - 1].name.text}" for number in numbers[:_MOST_SAID]]
    return "; ".join([*said, "…"] if len(numbers) > _MOST_SAID else said)


def _path(lines: Sequence[Line], *, closes: bool = True) -> str:
    return "".join(_ring(line) + "Z" * closes for line in lines)


def _ring(line: Line) -> str:
    """A line in whole units and tenths, each point told by its step from the last."""
    x, y = round(line[0][0], 1), round(line[0][1], 1)
    steps = [f"M{x:g} {y:g}l"]
    for a, b in line[1:]:
        dx, dy = round(a - x, 1), round(b - y, 1)
        if dx or dy:
            steps.append(f"{dx:g} {dy:g} ")
            x, y = x + dx, y + dy
    return "".join(steps).rstrip()
