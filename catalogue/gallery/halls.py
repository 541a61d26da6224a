"""The halls become a tour: rooms in the order of the visit, the way from object to object, and the time it takes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from catalogue.edition import Edition
from catalogue.language import Wording

from .tour import Group, Tour

_STEP = 5  # minutes to which a time is rounded up
_IN_HOURS = 120  # minutes from which a time is told in hours


@dataclass(frozen=True, slots=True)
class Station:
    """A hall on the tour: its place in it, the numbers of its objects in the order of the visit, minutes, in words."""

    group: Group
    place: int
    floor: str | None
    objects: tuple[str, ...]
    minutes: int
    time: str | None


@dataclass(frozen=True, slots=True)
class Floor:
    """Halls that follow each other on one floor."""

    name: str | None
    stations: tuple[Station, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """The tour through all halls, its time in words, and how it goes and was reckoned."""

    floors: tuple[Floor, ...]
    stations: tuple[Station, ...]
    count: int
    time: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Step:
    """Where an object stands in the tour of its hall, and the numbers of those beside it."""

    station: Station
    place: int
    before: str | None
    after: str | None
    onward: Station | None


def round_of(tour: Tour) -> Round:
    """The tour, in the order of the halls."""
    edition, words = tour.edition, tour.edition.words
    routes = _routes(edition)
    stations = tuple(
        _station(edition, group, place, routes.get(group.entry.id, ()))
        for place, group in enumerate(tour.groups["hall"], 1)
    )
    floors = (Floor(name, tuple(of)) for name, of in groupby(stations, key=lambda each: each.floor))
    return Round(
        tuple(floors),
        stations,
        sum(len(each.objects) for each in stations),
        time_needed(words, sum(each.minutes for each in stations)),
        edition.sentences(_notes(edition)),
    )


def _notes(edition: Edition) -> Iterator[str]:
    yield edition.words.text("The tour goes through the halls in this order.")
    if not all(hall.minutes for hall in edition.collection.halls.values()):
        yield edition.words.text("About a minute is reckoned for each object, in steps of five.")


def _routes(edition: Edition) -> Mapping[str, tuple[str, ...]]:
    """The numbers of each hall's objects: first those its route names, then the others by period and number."""
    found: dict[str, list[str]] = {}
    places = {key: place for place, key in enumerate(edition.collection.periods)}
    artifacts = edition.collection.artifacts.values()
    for artifact in sorted(artifacts, key=lambda each: places.get(each.period or "", len(places))):
        if artifact.hall:
            found.setdefault(artifact.hall, []).append(artifact.object_number)
    halls = edition.collection.halls
    return {key: _ordered(of, halls[key].route) for key, of in found.items() if key in halls}


def _ordered(numbers: Sequence[str], route: Sequence[str]) -> tuple[str, ...]:
    held = set(numbers)
    # The route may name an object that is a draft still, or has gone to another hall.
    return tuple(dict.fromkeys([*(each for each in route if each in held), *numbers]))


def _station(edition: Edition, group: Group, place: int, objects: tuple[str, ...]) -> Station:
    hall = edition.collection.halls[group.entry.id]
    minutes = hall.minutes or _STEP * -(-len(objects) // _STEP)
    return Station(group, place, hall.floor, objects, minutes, time_needed(edition.words, minutes))


def time_needed(words: Wording, minutes: int) -> str | None:
    """A time in words, a long one in hours: "about 25 minutes"; None of no time."""
    if not minutes:
        return None
    if minutes < _IN_HOURS:
        return words.plural("about {count} minute", "about {count} minutes", minutes)
    return words.plural("about {count} hour", "about {count} hours", round(minutes / 60))


def steps_of(tour: Round) -> dict[str, Step]:
    """By number, the step each object is in the tour of its hall."""
    onward = {before.place: after for before, after in pairwise(tour.stations)}
    return {
        number: Step(
            station,
            place,
            station.objects[place - 2] if place > 1 else None,
            station.objects[place] if place < len(station.objects) else None,
            onward.get(station.place),
        )
        for station in tour.stations
        for place, number in enumerate(station.objects, 1)
    }
