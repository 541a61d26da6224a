"""The programme becomes an agenda: what is held every week under its weekday, what has dates under their months."""

import zoneinfo
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from catalogue.edition import Entry, begin_of, end_of
from catalogue.language import (
    WEEKDAYS,
    word_bounds,
    word_days_of_months,
    word_hours,
    word_month,
    word_occasion,
    word_weekday,
    word_zone,
)
from catalogue.records import Occasion

from .tour import Tour


@dataclass(frozen=True, slots=True)
class Meeting:
    """One occasion of a part of the programme, in words and in what a script compares with the visitor's clock.

    `begins` and `ends` are moments (ISO 8601 with offset). A weekly one has them of its first day; `weekday` is
    counted from Sunday, as scripts do, and `closes` is its end on the zone's clock.
    """

    entry: Entry
    occasion: Occasion
    line: str
    day: str
    hours: str
    bounds: str
    begins: str
    ends: str
    zone: str
    weekday: int | None
    closes: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """The meetings under one weekday or in one month."""

    heading: str
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The whole programme; `zone` is the city on whose clock all of it is held, if it is one."""

    weekdays: tuple[Stretch, ...]
    months: tuple[Stretch, ...]
    others: tuple[Entry, ...]
    zone: str | None
    days: tuple[str, ...]


def agenda_of(tour: Tour) -> Agenda:
    """The agenda of all parts of the programme."""
    lang = tour.edition.lang
    every = [meeting for entry in tour.programmes for meeting in meetings(tour, entry)]
    zones = {meeting.zone for meeting in every}
    return Agenda(
        tuple(_weekdays(every, lang)),
        tuple(_months(every, lang)),
        tuple(entry for entry in tour.programmes if not tour.edition.collection.programmes[entry.id].schedule),
        word_zone(zones.pop(), lang) if len(zones) == 1 else None,
        word_days_of_months(lang),
    )


def meetings(tour: Tour, entry: Entry) -> list[Meeting]:
    """The occasions of one part of the programme, as its record has them."""
    record = tour.edition.collection.programmes[entry.id]
    zone = tour.edition.time_zone_of(record)
    return [_meeting(entry, occasion, zone, tour.edition.lang) for occasion in record.schedule]


def _meeting(entry: Entry, occasion: Occasion, zone: str, lang: str) -> Meeting:
    begins = begin_of(occasion, zoneinfo.ZoneInfo(zone))
    ends = end_of(occasion, begins)
    weekday = WEEKDAYS[begins.weekday()]
    return Meeting(
        entry,
        occasion,
        word_occasion(occasion, lang, zone),
        word_weekday(weekday, lang),
        word_hours(occasion.start, occasion.end),
        word_bounds(occasion, lang),
        begins.isoformat(timespec="minutes"),
        ends.isoformat(timespec="minutes"),
        zone,
        (WEEKDAYS.index(occasion.weekday) + 1) % 7 if occasion.weekday else None,
        # What goes on past midnight is over with its day: a clock reads no later than 23:59.
        f"{ends:%H:%M}" if ends.date() == begins.date() else "24:00",
    )


def _weekdays(every: Iterable[Meeting], lang: str) -> Iterable[Stretch]:
    for number, name in enumerate(WEEKDAYS):
        found = [each for each in every if each.weekday == (number + 1) % 7]
        if found:
            yield Stretch(word_weekday(name, lang), tuple(sorted(found, key=_hour)))


def _months(every: Sequence[Meeting], lang: str) -> Iterable[Stretch]:
    dated = sorted((each for each in every if each.occasion.date), key=_moment)
    for month, of in groupby(dated, key=lambda each: each.begins[:7]):
        yield Stretch(word_month(int(month[:4]), int(month[5:]), lang), tuple(of))


def _hour(meeting: Meeting) -> tuple[str, str]:
    return f"{meeting.occasion.start}", meeting.entry.id


def _moment(meeting: Meeting) -> tuple[str, str, str]:
    return meeting.begins[:10], *_hour(meeting)
