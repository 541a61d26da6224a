"""The programme as calendars: read back, each occasion is when and where the record says."""

import datetime
import zoneinfo
from pathlib import Path

import icalendar
import pytest

from catalogue.collection import collect
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of

ZONE = zoneinfo.ZoneInfo("Europe/Berlin")
PROGRAMME = """
id: lesson
kind: lesson
title: {{en: First steps}}
hall: first
time_zone: Europe/Berlin
schedule: {schedule}
"""


@pytest.fixture
def events(tmp_path: Path):
    def events(schedule: str) -> list[icalendar.Event]:
        folder = folder_with(tmp_path, {**RECORDS, "programmes/lesson.yaml": PROGRAMME.format(schedule=schedule)})
        pages = gallery_of(folder, collect(read_sources(folder)))
        return icalendar.Calendar.from_ical(pages["en/programme/lesson/lesson.ics"]).walk("VEVENT")

    return events


def test_a_weekly_lesson_begins_on_its_first_day_and_keeps_its_hour_all_year(events) -> None:
    (event,) = events("{weekday: friday, start: '10:00', end: '11:30', since: 2027-01-01, until: 2027-12-31}")
    assert event.start == datetime.datetime(2027, 1, 1, 10, tzinfo=ZONE)
    assert event.end - event.start == datetime.timedelta(hours=1.5)
    assert event["rrule"]["byday"] == ["FR"]
    assert event["rrule"]["until"] == [datetime.datetime(2027, 12, 31, 22, 59, 59, tzinfo=datetime.UTC)]
    assert event["location"] == "First, Museum"


def test_the_first_day_of_a_lesson_is_the_first_such_day(events) -> None:
    (event,) = events("{weekday: monday, start: '10:00', since: 2027-01-01}")
    assert event.start.date() == datetime.date(2027, 1, 4)
    assert event.end - event.start == datetime.timedelta(hours=1)


def test_what_goes_on_past_midnight_ends_on_the_next_day(events) -> None:
    (event,) = events("{date: 2027-06-01, start: '22:00', end: '01:00'}")
    assert event.end == datetime.datetime(2027, 6, 2, 1, tzinfo=ZONE)
    assert "rrule" not in event


def test_calendars_bring_their_time_zones_and_are_led_to(gallery: dict[str, str]) -> None:
    assert "BEGIN:VEVENT" in gallery["kk/programme/calendar.ics"]
    assert 'href="calendar.ics"' in gallery["kk/programme/index.html"]
    assert 'href="lesson.ics"' in gallery["kk/programme/lesson/index.html"]
    whole = icalendar.Calendar.from_ical(gallery["kk/programme/calendar.ics"])
    assert len({event["uid"] for event in whole.walk("VEVENT")}) == len(whole.walk("VEVENT")) == 2
