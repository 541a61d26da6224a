"""What the pages of one language share: the museum, and its periods, categories and halls as entries."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.edition import Edition, Entry, Figure, Kind, MuseumView, coarsened, entries, museum_view
from catalogue.exchange import newest
from catalogue.language import WEEKDAYS

from .card import Card, card_of

GROUPS: tuple[Kind, ...] = ("period", "category", "hall")
"""The kinds of record that hold artifacts."""


@dataclass(frozen=True, slots=True)
class Group:
    """A period, category or hall with how many artifacts it holds and a picture to stand for it."""

    entry: Entry
    card: Card
    count: int
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class Tour:
    """One edition on its way to becoming pages; `news` are the numbers of the objects published last."""

    edition: Edition
    museum: MuseumView
    groups: Mapping[Kind, tuple[Group, ...]]
    programmes: tuple[Entry, ...]
    news: tuple[str, ...] = ()

    @property
    def has_timeline(self) -> bool:
        """Whether any artifact is dated."""
        return any(each.date for each in self.edition.collection.artifacts.values())

    @property
    def has_map(self) -> bool:
        """Whether any find-spot has a position."""
        spots = (each.find_spot for each in self.edition.collection.artifacts.values())
        return any(spot and coarsened(spot) for spot in spots)


def tour_of(edition: Edition) -> Tour:
    """The tour through an edition."""
    return Tour(
        edition,
        museum_view(edition),
        {kind: tuple(_group(edition, kind, entry) for entry in entries(edition, kind)) for kind in GROUPS},
        tuple(sorted(entries(edition, "programme"), key=lambda entry: _when(edition, entry))),
        newest(edition),
    )


def _when(edition: Edition, entry: Entry) -> tuple[bool, str, int, str]:
    """What is held every week by the day, then what has dates by the first, what has neither last."""
    occasions = edition.collection.programmes[entry.id].schedule
    days = [WEEKDAYS.index(each.weekday) for each in occasions if each.weekday]
    dates = [str(each.date) for each in occasions if each.date]
    return (
        not occasions,
        min(dates, default=""),
        min(days, default=0),
        min((str(each.start) for each in occasions), default=""),
    )


def _group(edition: Edition, kind: Kind, entry: Entry) -> Group:
    artifacts = [each for each in edition.collection.artifacts.values() if getattr(each, kind) == entry.id]
    pictured = next((each.images[0].file for each in artifacts if each.images), None)
    figure = entry.figures[0] if entry.figures else Figure(pictured, None) if pictured else None
    return Group(entry, card_of(entry), len(artifacts), figure)
