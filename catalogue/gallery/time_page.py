"""Dated artifacts become the timeline: a row for each, its bar of years on one scale, under its period."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.edition import Entry, bar_of, years_of
from catalogue.figures import Bar, End, Scale, tick_years
from catalogue.language import word_year
from catalogue.records import Phrase

from .card import Card, of_group
from .page import Page
from .tour import Group, Tour

_MOST_ROWS = 400
"""With more objects than these each period is a row by itself."""
_LEAST = 0.4  # per cent of the scale's width
_FILLS: Mapping[tuple[bool, bool], str] = {
    (True, True): "url(#fade-both)",
    (True, False): "url(#fade-start)",
    (False, True): "url(#fade-end)",
}


@dataclass(frozen=True, slots=True)
class Row:
    """What is named beside a bar, and the bar: where it begins and how wide it is, in per cent of the scale."""

    href: str
    name: Phrase
    when: Phrase | None
    x: str
    width: str
    fill: str | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period with its own years, in per cent of the scale, and its rows."""

    entry: Entry | None
    count: int
    x: str
    width: str
    rows: tuple[Row, ...]


def timeline_page(tour: Tour, cards: Mapping[str, Card]) -> Iterator[Page]:
    """The timeline, if anything is dated; `cards` are those of the artifacts by object number."""
    bars = _bars(tour)
    years = [year for of in bars.values() for _, bar in of for year in (bar.first, bar.last)]
    if not years:
        return
    years += [year for group in tour.groups["period"] if group.count for year in _years(tour, group.entry.id) or ()]
    scale = Scale(min(years), max(years), 100.0)
    shown = {} if sum(map(len, bars.values())) > _MOST_ROWS else cards
    stretches = [
        _stretch(tour, group, of, scale, shown)
        for group in (*tour.groups["period"], None)
        if (of := bars.get(group.entry.id if group else None))
    ]
    ticks = [
        (_percent(scale.x(year)), word_year(year, tour.edition.lang)) for year in tick_years(scale.first, scale.last)
    ]
    values = {
        "stretches": stretches,
        "ticks": ticks,
        "table": _table(tour, list(cards.values())),
        "categories": tour.groups["category"],
    }
    yield Page("timeline/index.html", "timeline.html", "timeline", values)


def _years(tour: Tour, key: str | None) -> tuple[int, int] | None:
    period = tour.edition.collection.periods.get(key or "")
    return years_of(period.span) if period else None


def _bars(tour: Tour) -> dict[str | None, list[tuple[str, Bar]]]:
    """By period, the object numbers of its dated artifacts and their years, the oldest first."""
    collection = tour.edition.collection
    found: dict[str | None, list[tuple[str, Bar]]] = {}
    for number, artifact in collection.artifacts.items():
        key = artifact.period if artifact.period in collection.periods else None
        if artifact.date and (bar := bar_of(artifact.date.edtf, 0, _years(tour, key))):
            found.setdefault(key, []).append((number, bar))
    return {key: sorted(of, key=lambda each: (each[1].first, each[1].last, each[0])) for key, of in found.items()}


def _stretch(
    tour: Tour, group: Group | None, bars: Sequence[tuple[str, Bar]], scale: Scale, cards: Mapping[str, Card]
) -> Stretch:
    first, last = (_years(tour, group.entry.id) if group else None) or (scale.first, scale.first - 1)
    x, right = scale.x(first), scale.x(last + 1)
    rows = tuple(_row(cards[number], bar, scale) for number, bar in bars if number in cards)
    return Stretch(group.entry if group else None, len(bars), _percent(x), _percent(right - x), rows)


def _row(card: Card, bar: Bar, scale: Scale) -> Row:
    right = min(max(scale.x(bar.last + 1), scale.x(bar.first) + _LEAST), scale.width)
    x = min(scale.x(bar.first), right - _LEAST)
    fill = _FILLS.get((_fades(bar.start), _fades(bar.end)))
    return Row(card.href, card.heading, card.date, _percent(x), _percent(right - x), fill)


def _fades(end: End) -> bool:
    return end != "sharp"


def _percent(number: float) -> str:
    return f"{number:.2f}%"


def _table(tour: Tour, cards: Sequence[Card]) -> list[tuple[Group, list[int]]]:
    """How many objects each period has of each category."""
    return [
        (period, [len(of_group(of, "category", category.entry.id)) for category in tour.groups["category"]])
        for period in tour.groups["period"]
        if (of := of_group(cards, "period", period.entry.id))
    ]
