"""Dated artifacts become the timeline's rows: a bar for each object or, of very many, a band for each category."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.edition import Entry, bar_of, years_of
from catalogue.figures import Bar, End, Histogram, histogram_of
from catalogue.language import word_years
from catalogue.records import Phrase

from .card import Card
from .tour import Group, Tour

MOST_ROWS = 400
"""With more objects than these each category of a period is a row by itself; with more of those each period."""
_LEAST = 0.004  # of the scale: the narrowest bar
_LOWEST = 0.08  # of the row: the lowest step of a band that is not empty
_FILLS: Mapping[tuple[bool, bool], str] = {
    (True, True): "url(#fade-both)",
    (True, False): "url(#fade-start)",
    (False, True): "url(#fade-end)",
}

Dated = tuple[str, Bar]
"""An object number and its years."""


@dataclass(frozen=True, slots=True)
class Years:
    """The first and the last year of a scale, counted astronomically."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Row:
    """What is named beside a drawing, its years, and the drawing: a bar with its fill, else the outline of a band."""

    href: str
    name: Phrase
    when: Phrase | None
    count: int | None
    first: int
    last: int
    x: str = ""
    width: str = ""
    fill: str | None = None
    outline: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period with its own years, if it has them, and its rows."""

    entry: Entry | None
    count: int
    years: Years | None
    rows: tuple[Row, ...]


def dated_of(tour: Tour) -> dict[str | None, list[Dated]]:
    """By period, the object numbers of its dated artifacts and their years, the oldest first."""
    collection = tour.edition.collection
    found: dict[str | None, list[Dated]] = {}
    for number, artifact in collection.artifacts.items():
        key = artifact.period if artifact.period in collection.periods else None
        if artifact.date and (bar := bar_of(artifact.date.edtf, 0, own_years(tour, key))):
            found.setdefault(key, []).append((number, bar))
    return {key: sorted(of, key=lambda each: (each[1].first, each[1].last, each[0])) for key, of in found.items()}


def own_years(tour: Tour, key: str | None) -> tuple[int, int] | None:
    """The years of a period that has both ends."""
    period = tour.edition.collection.periods.get(key or "")
    return years_of(period.span) if period else None


def stretches_of(
    tour: Tour, dated: Sequence[tuple[Group | None, Sequence[Dated]]], scale: Years, cards: Mapping[str, Card]
) -> tuple[Stretch, ...]:
    """The periods with as many rows as a page can hold; `cards` are those of the artifacts by object number."""
    rows = _bars if sum(len(of) for _, of in dated) <= MOST_ROWS else _bands
    return tuple(
        Stretch(
            group.entry if group else None,
            len(of),
            Years(*own) if group and (own := own_years(tour, group.entry.id)) else None,
            made,
        )
        for (group, of), made in zip(dated, rows(tour, dated, scale, cards), strict=True)
    )


def _bars(
    _tour: Tour, dated: Sequence[tuple[Group | None, Sequence[Dated]]], scale: Years, cards: Mapping[str, Card]
) -> Iterator[tuple[Row, ...]]:
    for _, of in dated:
        yield tuple(_bar(cards[number], bar, scale) for number, bar in of)


def _bar(card: Card, bar: Bar, scale: Years) -> Row:
    least = (scale.last + 1 - scale.first) * _LEAST
    right = min(max(bar.last + 1, bar.first + least), scale.last + 1)
    x = min(bar.first, right - least)
    fill = _FILLS.get((_fades(bar.start), _fades(bar.end)))
    return Row(
        card.href, card.heading, card.date, None, bar.first, bar.last, f"{x:g}", f"{round(right - x, 2):g}", fill
    )


def _fades(end: End) -> bool:
    return end != "sharp"


def _bands(
    tour: Tour, dated: Sequence[tuple[Group | None, Sequence[Dated]]], scale: Years, _cards: Mapping[str, Card]
) -> Iterator[tuple[Row, ...]]:
    """A band for each category of each period; none where there are more of them than rows."""
    sorted_out = [(group, _by_category(tour, of)) for group, of in dated]
    if sum(len(of) for _, of in sorted_out) > MOST_ROWS:
        yield from (() for _ in dated)
        return
    drawn = [
        (
            group,
            [(category, of, histogram_of((bar for _, bar in of), scale.first, scale.last)) for category, of in parts],
        )
        for group, parts in sorted_out
    ]
    highest = max(max(band.counts) for _, parts in drawn for _, _, band in parts)
    for group, parts in drawn:
        yield tuple(_band(tour, group, category, of, band, highest) for category, of, band in parts)


def _by_category(tour: Tour, dated: Sequence[Dated]) -> list[tuple[Group | None, list[Dated]]]:
    artifacts = tour.edition.collection.artifacts
    found: dict[str | None, list[Dated]] = {}
    known = {group.entry.id for group in tour.groups["category"]}
    for number, bar in dated:
        key = artifacts[number].category
        found.setdefault(key if key in known else None, []).append((number, bar))
    keyed = [(group.entry.id, group) for group in tour.groups["category"]]
    return [(group, found[key]) for key, group in (*keyed, (None, None)) if key in found]


def _band(
    tour: Tour, period: Group | None, category: Group | None, dated: Sequence[Dated], band: Histogram, highest: int
) -> Row:
    first, last = min(bar.first for _, bar in dated), max(bar.last for _, bar in dated)
    edition = tour.edition
    name = category.entry.heading if category else edition.word(edition.words.text("Other objects"))
    when = edition.word(word_years(first, last, edition.lang))
    href = listed(period, category)
    return Row(href, name, when, len(dated), first, last, outline=_outline(band, highest))


def listed(period: Group | None, category: Group | None) -> str:
    """The list of all objects with a period and a category chosen; it begins at the period in any case."""
    chosen = (("period", period), ("category", category))
    query = "&".join(f"{key}={group.entry.id}" for key, group in chosen if group)
    return f"artifacts/index.html{'?' * bool(query)}{query}{f'#{period.entry.id}' if period else ''}"


def _outline(band: Histogram, highest: int) -> str:
    """The band as a path, in years across and from 1 at its foot to 0 at the highest of all bands."""
    steps = [f"M{band.first} 1"]
    for place, count in enumerate(band.counts):
        height = max(count / highest, _LOWEST) if count else 0.0
        steps.append(f"V{1 - height:.2g}H{band.first + (place + 1) * band.step}")
    return "".join((*steps, "V1Z"))
