"""The items of a book become what is drawn of them together: a timeline of their dates, a map of their find-spots."""

from collections.abc import Iterator, Sequence

from catalogue.figures import (
    Band,
    Bar,
    Basemap,
    End,
    Spot,
    extent_of,
    fitted,
    numbers_in_words,
    region_of,
    scale_of,
    tick_years,
)
from catalogue.language import sort_key, word_year
from catalogue.records import Artifact, DateSpan, FindSpot, Moment, Phrase

from .apparatus import FindSpots, IndexRow, Timeline
from .book import Chronology, Item
from .edition import Edition
from .saying import say_span

_OPEN = 100  # years an open date is drawn to, where its period says nothing
_COARSENED = {
    "exact": (0.0, 0.0),
    "village": (0.05, 5.0),
    "district": (0.25, 25.0),
    "region": (1.0, 100.0),
    "country": (5.0, 500.0),
}
"""By precision: the step in degrees to which a position is rounded, and the kilometres it may then lie off."""


def timeline(edition: Edition, items: Sequence[Item]) -> Timeline | None:
    """The periods of the items with a bar for each dated one; those without a period last."""
    periods = [*edition.collection.periods, None]
    of_period = {key: [item for item in items if _artifact(edition, item).period == key] for key in periods}
    bands = [(_band(edition, key, of), of) for key, of in of_period.items() if of]
    bands = [(band, of) for band, of in bands if band.bars]
    if not bands:
        return None
    scale = scale_of([band for band, _ in bands], 1.0)
    ticks = tuple((year, word_year(year, edition.lang)) for year in tick_years(scale.first, scale.last))
    drawn = tuple(band for band, _ in bands)
    numbers = tuple(tuple(item.number for item in of) for _, of in bands)
    text = edition.words.text
    return Timeline(
        "timeline",
        text("Timeline"),
        drawn,
        numbers,
        ticks,
        _timeline_note(edition, drawn),
        _timeline_alt(edition, drawn),
    )


def _artifact(edition: Edition, item: Item) -> Artifact:
    return edition.collection.artifacts[item.entry.id]


def _band(edition: Edition, key: str | None, items: Sequence[Item]) -> Band:
    period = edition.collection.periods.get(key or "")
    span = period.span if period else None
    years = years_of(span)
    dated = ((_artifact(edition, item).date, item.number) for item in items)
    bars = tuple(bar for date, number in dated if date and (bar := bar_of(date.edtf, number, years)))
    name = period.label.pick(edition.order) if period else edition.word(edition.words.text("Without a period"))
    return Band(name.text, name.lang, say_span(edition, span).text if span else "", years, bars)


def years_of(span: DateSpan | None) -> tuple[int, int] | None:
    """The first and the last year of a span that is open at neither end."""
    return (span.earliest, span.latest) if span and span.start and span.end else None


def chronology(edition: Edition) -> Chronology | None:
    """The years of the periods, if any has them."""
    found = (years_of(period.span) for period in edition.collection.periods.values())
    spans = tuple(years for years in found if years)
    if not spans:
        return None
    first, last = min(first for first, _ in spans), max(last for _, last in spans)
    ends = {"first": word_year(first, edition.lang), "last": word_year(last, edition.lang)}
    says = edition.words.text("A strip of time from {first} to {last}; the years of this period are marked.", **ends)
    return Chronology(spans, **ends, says=says)


def bar_of(span: DateSpan, number: int, years: tuple[int, int] | None) -> Bar | None:
    """The years of a date; an open end goes as far as its period's. None where neither end is known."""
    if not span.start and not span.end:
        return None
    first = span.earliest if span.start else min((years or (span.latest,))[0], span.latest - _OPEN)
    last = span.latest if span.end else max((years or (0, first))[1], first + _OPEN)
    return Bar(first, last, (number,), _end(span.start), _end(span.end))


def _end(moment: Moment | None) -> End:
    if moment is None:
        return "open"
    return "faded" if moment.is_approximate or moment.is_uncertain else "sharp"


def _timeline_note(edition: Edition, bands: Sequence[Band]) -> str:
    text = edition.words.text
    ends = {end for band in bands for bar in band.bars for end in (bar.start, bar.end)}
    notes = [text("Each bar shows the years in which objects were made, with their catalogue numbers.")]
    notes += [text("A fading end is approximate.")] if "faded" in ends else []
    notes += [text("An arrow stands for a beginning or an end that is not known.")] if "open" in ends else []
    return edition.sentences(notes)


def _timeline_alt(edition: Edition, bands: Sequence[Band]) -> str:
    count = sum(len(bar.numbers) for band in bands for bar in band.bars)
    first = edition.words.plural("Timeline with {count} object.", "Timeline with {count} objects.", count)
    said = []
    for band in bands:
        numbers = numbers_in_words(number for bar in band.bars for number in bar.numbers)
        if band.words:
            text = edition.words.text(
                "{name}, {years}: cat. {number}.", name=band.name, years=band.words, number=numbers
            )
        else:
            text = edition.words.text("{name}: cat. {number}.", name=band.name, number=numbers)
        said.append(text)
    return edition.sentences([first, *said])


def find_spots(edition: Edition, items: Sequence[Item], basemap: Basemap) -> FindSpots | None:
    """The find-spots that have a position, each as coarse as its record asks."""
    found = [(spot, item.number) for item in items if (spot := _artifact(edition, item).find_spot)]
    spots = spots_of(found)
    places = tuple(_places(edition, found))
    if not spots:
        return None
    text = edition.words.text
    count = edition.words.plural("Map with {count} find-spot.", "Map with {count} find-spots.", len(places))
    alt = [text("{name}: cat. {number}.", name=row.term.text, number=numbers_in_words(row.numbers)) for row in places]
    return FindSpots(
        "map",
        text("Map of find-spots"),
        spots,
        places,
        region_of(basemap, spots),
        map_note(edition, spots),
        edition.sentences([count, *alt]),
    )


def spots_of(found: Sequence[tuple[FindSpot, int]]) -> tuple[Spot, ...]:
    """The find-spots that have a position, those at one position joined."""
    return tuple(_spots(found))


def _spots(found: Sequence[tuple[FindSpot, int]]) -> Iterator[Spot]:
    numbers: dict[tuple[float, float, float], set[int]] = {}
    for find_spot, number in found:
        if position := coarsened(find_spot):
            numbers.setdefault(position, set()).add(number)
    for (longitude, latitude, kilometres), of in numbers.items():
        yield Spot(longitude, latitude, kilometres, tuple(sorted(of)))


def coarsened(find_spot: FindSpot) -> tuple[float, float, float] | None:
    """Longitude and latitude as exact as may be shown, and how many kilometres off the find-spot may lie."""
    if find_spot.lat is None or find_spot.lon is None:
        return None
    step, kilometres = _COARSENED[find_spot.precision]
    if not step:
        return find_spot.lon, find_spot.lat, kilometres
    return round(round(find_spot.lon / step) * step, 4), round(round(find_spot.lat / step) * step, 4), kilometres


def _places(edition: Edition, found: Sequence[tuple[FindSpot, int]]) -> Iterator[IndexRow]:
    """The names of the places on the map, in the order of their first numbers."""
    numbers: dict[Phrase, set[int]] = {}
    for find_spot, number in found:
        if coarsened(find_spot):
            numbers.setdefault(find_spot.name.pick(edition.order), set()).add(number)
    for name, of in sorted(numbers.items(), key=lambda pair: (min(pair[1]), sort_key(pair[0].text, edition.lang))):
        yield IndexRow(name, tuple(sorted(of)))


def map_note(edition: Edition, spots: Sequence[Spot], *, numbers: str | None = None) -> str:
    """How to read a map of the spots: what circles and `numbers` mean, its projection and sources."""
    text = edition.words.text
    parallels = fitted(extent_of(spots)).parallels
    projection = text("Mercator projection.")
    if parallels:
        low, high = (
            text("{degrees}° N" if degrees > 0 else "{degrees}° S", degrees=f"{abs(degrees):g}")
            for degrees in parallels
        )
        projection = text(
            "Lambert conformal conic projection, standard parallels {low} and {high}.", low=low, high=high
        )
    vague = any(spot.kilometres for spot in spots)
    circles = (
        [numbers or text("A circle is as wide as the find-spot is uncertain; numbers are catalogue numbers.")]
        if vague or numbers
        else []
    )
    source = text("Coastlines, rivers and lakes: Natural Earth (public domain).")
    return edition.sentences([*circles, projection, source])
