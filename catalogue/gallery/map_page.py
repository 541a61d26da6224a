"""Find-spots become the map page: a drawing whose circles lead to the list of places and their objects."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.edition import coarsened, map_note, spots_of
from catalogue.figures import Basemap, Line, Map, map_of, region_of
from catalogue.language import sort_key
from catalogue.records import FindSpot, Phrase

from .card import Card
from .page import Page
from .tour import Tour

_WIDTH, _HEIGHT = 1000.0, 700.0
_LETTER, _LINE = 11.0, 22.0  # of a label, in the drawing's units


@dataclass(frozen=True, slots=True)
class FoundAt:
    """A place of the list: its number on the map, its name and what was found there."""

    number: int
    name: Phrase
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The map as paths of SVG."""

    map: Map
    land: str
    lakes: str
    rivers: str


def map_page(tour: Tour, cards: Mapping[str, Card], basemap: Basemap) -> Iterator[Page]:
    """The map, if any find-spot has a position; `cards` are those of the artifacts by object number."""
    places = list(_places(tour))
    found = [(spot, number) for number, (_, spots, _) in enumerate(places, 1) for spot in spots]
    spots = spots_of(found)
    if not spots:
        return
    measured = lambda text: len(text) * _LETTER  # noqa: E731  # any sans serif's figures are narrower
    drawn = map_of(spots, region_of(basemap, spots), width=_WIDTH, height=_HEIGHT, line=_LINE, measure=measured)
    listed = [
        FoundAt(number, name, tuple(cards[each] for each in numbers if each in cards))
        for number, (name, _, numbers) in enumerate(places, 1)
    ]
    words = tour.edition.words.text("A circle is as wide as the find-spot is uncertain; its number leads to the list.")
    values = {
        "drawing": Drawing(drawn, _path(drawn.land), _path(drawn.lakes), _path(drawn.rivers, closes=False)),
        "places": listed,
        "note": map_note(tour.edition, spots, numbers=words),
    }
    yield Page("map/index.html", "map.html", "map", values)


def _places(tour: Tour) -> Iterator[tuple[Phrase, Sequence[FindSpot], Sequence[str]]]:
    """The places that have a position, by name: their find-spots and the object numbers of what was found there."""
    edition = tour.edition
    spots: dict[Phrase, list[FindSpot]] = {}
    numbers: dict[Phrase, list[str]] = {}
    for number, artifact in edition.collection.artifacts.items():
        spot = artifact.find_spot
        if spot and coarsened(spot):
            name = spot.name.pick(edition.order)
            spots.setdefault(name, []).append(spot)
            numbers.setdefault(name, []).append(number)
    for name in sorted(spots, key=lambda name: sort_key(name.text, edition.lang)):
        yield name, spots[name], numbers[name]


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
