"""The programme as an agenda: by weekday and month, with moments that are right in every time zone and season."""

import re
from pathlib import Path

from catalogue.collection import collect
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of

LESSON = "{{id: lesson, kind: lesson, title: {{en: Lesson}}, time_zone: Europe/Berlin, schedule: [{0}]}}\n"
TALK = "{id: talk, kind: talk, title: {en: Talk}}\n"


def pages_with(place: Path, schedule: str) -> dict[str, str]:
    folder = folder_with(
        place, {**RECORDS, "programmes/lesson.yaml": LESSON.format(schedule), "programmes/talk.yaml": TALK}
    )
    return gallery_of(folder, collect(read_sources(folder)))


def test_dates_stand_under_their_months_in_order_of_time(tmp_path: Path) -> None:
    dates = ("2027-01-09", "2026-12-24", "2026-12-03")
    page = pages_with(tmp_path, ", ".join(f"{{date: {day}, start: '10:00'}}" for day in dates))[
        "en/programme/index.html"
    ]
    assert re.findall(r"<h3>([^<]+)</h3>|datetime=\"([^T]+)", page)[:5] == [
        ("December 2026", ""), ("", "2026-12-03"), ("", "2026-12-24"), ("January 2027", ""), ("", "2027-01-09"),
    ]  # fmt: skip


def test_weekly_occasions_stand_under_their_weekdays(tmp_path: Path) -> None:
    weekly = "{weekday: sunday, start: '09:00'}, {weekday: tuesday, start: '18:00'}, {weekday: tuesday, start: '10:00'}"
    page = pages_with(tmp_path, weekly)["en/programme/index.html"]
    agenda = page.split('<div class="agenda"')[1]
    assert re.findall(r"<h3>([^<]+)</h3>|<p class=\"hour\">([^<]+)", agenda) == [
        ("Tuesday", ""), ("", "10:00"), ("", "18:00"), ("Sunday", ""), ("", "09:00"),
    ]  # fmt: skip


def test_moments_follow_summer_time(tmp_path: Path) -> None:
    dates = "{date: 2027-03-27, start: '10:00', end: '11:00'}, {date: 2027-03-28, start: '10:00', end: '01:00'}"
    page = pages_with(tmp_path, dates)["en/programme/lesson/index.html"]
    assert re.findall(r'data-begins="([^"]+)" data-ends="([^"]+)"', page) == [
        ("2027-03-27T10:00+01:00", "2027-03-27T11:00+01:00"),
        ("2027-03-28T10:00+02:00", "2027-03-29T01:00+02:00"),
    ]


def test_one_clock_for_all_is_named_once(tmp_path: Path) -> None:
    page = pages_with(tmp_path, "{date: 2027-01-01, start: '10:00'}")["ru/programme/index.html"]
    assert page.count("Берлин") == 1


def test_what_has_no_date_stands_apart(tmp_path: Path) -> None:
    page = pages_with(tmp_path, "{date: 2027-01-01, start: '10:00'}")["en/programme/index.html"]
    assert "Talk" in page.split("By arrangement")[1]
    assert '<p class="nothing" hidden>' in page


def test_without_a_programme_the_page_says_so(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {name: text for name, text in RECORDS.items() if not name.startswith("programmes/")})
    page = gallery_of(folder, collect(read_sources(folder)))["en/programme/index.html"]
    assert '<p class="nothing">' in page
