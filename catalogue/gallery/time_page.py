"""Dated artifacts become the timeline, and a closer one of each period: rows under their periods, on one scale."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from catalogue.figures import tick_years
from catalogue.language import word_year

from .card import Card
from .page import Page
from .time_rows import Dated, Stretch, Years, dated_of, listed, own_years, stretches_of
from .tour import Group, Tour


def timeline_page(tour: Tour, cards: Mapping[str, Card]) -> Iterator[Page]:
    """The timeline, if anything is dated; `cards` are those of the artifacts by object number."""
    dated = dated_of(tour)
    shown = [
        (group, dated[key])
        for group in (*tour.groups["period"], None)
        if (key := group.entry.id if group else None) in dated
    ]
    if not shown:
        return
    has_closer = len(shown) > 1
    whole = {"table": _table(tour), "categories": tour.groups["category"], "period": None, "has_closer": has_closer}
    every = [group for group in tour.groups["period"] if group.count]
    yield Page("timeline/index.html", "timeline.html", "timeline", whole | _chart(tour, shown, cards, every))
    if has_closer:
        yield from _closer(tour, [(group, of) for group, of in shown if group], cards)


def _closer(tour: Tour, shown: Sequence[tuple[Group, Sequence[Dated]]], cards: Mapping[str, Card]) -> Iterator[Page]:
    """The timeline of each period by itself, which shows more of it."""
    for place, (group, of) in enumerate(shown):
        values = {
            "period": group.entry,
            "table": [],
            "categories": (),
            "has_closer": False,
            "previous": shown[place - 1][0] if place else None,
            "next": shown[place + 1][0] if place + 1 < len(shown) else None,
        }
        path = f"timeline/{group.entry.slug}/index.html"
        yield Page(path, "timeline.html", "timeline", values | _chart(tour, [(group, of)], cards, [group]))


def _chart(
    tour: Tour,
    shown: Sequence[tuple[Group | None, Sequence[Dated]]],
    cards: Mapping[str, Card],
    periods: Sequence[Group],
) -> dict[str, object]:
    """The rows, the scale that holds them and the periods, its ticks, and the words a script draws others with."""
    years = [year for _, of in shown for _, bar in of for year in (bar.first, bar.last)]
    years += [year for group in periods for year in own_years(tour, group.entry.id) or ()]
    scale = Years(min(years), max(years))
    stretches = stretches_of(tour, shown, scale, cards)
    lang = tour.edition.lang
    span = scale.last + 1 - scale.first
    return {
        "stretches": stretches,
        "scale": scale,
        "ticks": [
            (year, f"{100 * (year - scale.first) / span:.2f}%", word_year(year, lang))
            for year in tick_years(scale.first, scale.last)
        ],
        "wording": _wording(lang),
        "note": tour.edition.sentences(_notes(tour, stretches)),
    }


def _notes(tour: Tour, stretches: Iterable[Stretch]) -> Iterator[str]:
    """How the drawings are read."""
    words = tour.edition.words
    if any(row.outline for stretch in stretches for row in stretch.rows):
        yield words.text("Each band shows from when objects are: the higher it is, the more of them.")
        return
    yield words.text("Each bar shows the years in which an object was made.")
    yield words.text("A fading end is approximate.")


def _wording(lang: str) -> dict[str, str]:
    """How years are worded, `{year}` standing for the number: those before our era, those below 1000, the others."""
    parted = re.search(r"11(\D*)234", word_year(-11233, lang))
    return {
        "bce": word_year(-1233, lang).replace("1234", "{year}"),
        "early": word_year(234, lang).replace("234", "{year}"),
        "late": word_year(1234, lang).replace("1234", "{year}"),
        "part": parted[1] if parted else "",
    }


def _table(tour: Tour) -> list[tuple[Group, list[tuple[int, str]]]]:
    """How many objects each period has of each category, and the way to them."""
    artifacts = tour.edition.collection.artifacts.values()
    counts = Counter((artifact.period, artifact.category) for artifact in artifacts)
    return [
        (period, [(counts[period.entry.id, each.entry.id], listed(period, each)) for each in tour.groups["category"]])
        for period in tour.groups["period"]
        if period.count
    ]
