"""Parts of the programme become a calendar that a visitor's own takes in (iCalendar, RFC 5545)."""

import datetime
import zoneinfo
from collections.abc import Iterable, Iterator
from functools import cache
from types import ModuleType
from typing import Any

from catalogue.edition import Edition, Entry, address, begin_of, end_of
from catalogue.language import WEEKDAYS
from catalogue.records import Occasion, Programme

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def calendar_of(edition: Edition, entries: Iterable[Entry]) -> bytes:
    """The occasions of parts of the programme, each in its own time zone, which the calendar brings along."""
    calendar = _library().Calendar()
    calendar.add("prodid", f"-//{edition.collection.museum.name.pick(edition.order).text}//Catalogue//")
    calendar.add("version", "2.0")
    for entry in entries:
        for event in _events(edition, entry):
            calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


@cache
def _library() -> ModuleType:
    # A sixth of a second: for those who make a gallery alone.
    import icalendar  # noqa: PLC0415

    return icalendar


def _events(edition: Edition, entry: Entry) -> Iterator[Any]:
    record: Programme = edition.collection.programmes[entry.id]
    museum = edition.collection.museum
    zone = zoneinfo.ZoneInfo(edition.time_zone_of(record))
    place = [link.text.text for link in entry.links if link.role == "hall"] + [museum.name.pick(edition.order).text]
    for number, occasion in enumerate(record.schedule, 1):
        begins = begin_of(occasion, zone)
        event = _library().Event()
        event.add("uid", f"{entry.id}-{number}@{_host(museum.base_url)}")
        event.add("dtstamp", begins.astimezone(datetime.UTC))
        event.add("summary", entry.heading.text, parameters={"LANGUAGE": entry.heading.lang})
        event.add("location", ", ".join(place))
        event.add("dtstart", begins)
        event.add("dtend", end_of(occasion, begins))
        if occasion.weekday:
            event.add("rrule", _weekly(occasion, zone))
        if url := edition.web_address(address("programme", entry.slug)):
            event.add("url", url)
        yield event


def _weekly(occasion: Occasion, zone: zoneinfo.ZoneInfo) -> dict[str, object]:
    rule: dict[str, object] = {"freq": "weekly", "byday": _DAYS[WEEKDAYS.index(occasion.weekday or "monday")]}
    if occasion.until:
        last = datetime.datetime.combine(occasion.until, datetime.time(23, 59, 59), zone)
        rule["until"] = last.astimezone(datetime.UTC)
    return rule


def _host(base_url: str | None) -> str:
    return base_url.split("/")[2] if base_url else "museum.invalid"
