import datetime

import pytest

from catalogue.language import (
    word_days_of_months,
    word_hours,
    word_month,
    word_occasion,
    word_weekday,
    word_weekdays,
)
from catalogue.records import Occasion

SATURDAYS = Occasion(weekday="saturday", start=datetime.time(11), end=datetime.time(12, 30))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Every Saturday, 11:00–12:30 (Almaty time)"),
        ("ru", "Каждую субботу, 11:00–12:30 (время: Алматы)"),
        ("kk", "Сенбі сайын, 11:00–12:30 (Алматы уақыты)"),
        ("zh", "每周六 11:00–12:30（阿拉木图时间）"),
        ("fr", "Every Saturday, 11:00–12:30 (Almaty time)"),
    ],
)
def test_weekly_occasion_names_day_hours_and_zone(lang: str, text: str) -> None:
    assert word_occasion(SATURDAYS, lang, "Asia/Almaty") == text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Thursday, 1 May 2025, 18:00"),
        ("ru", "Четверг, 1 мая 2025 г., 18:00"),
        ("kk", "2025 жылғы 1 мамыр, бейсенбі, 18:00"),
        ("zh", "2025年5月1日 星期四 18:00"),
    ],
)
def test_single_occasion_names_its_date(lang: str, text: str) -> None:
    occasion = Occasion(date=datetime.date(2025, 5, 1), start=datetime.time(18))
    assert plain(word_occasion(occasion, lang)) == text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Every Monday, 10:00, from 1 May 2025 until 30 June 2025"),
        ("ru", "Каждый понедельник, 10:00, с 1 мая 2025 г. по 30 июня 2025 г."),
        ("kk", "Дүйсенбі сайын, 10:00, 2025 жылғы 1 мамырдан бастап 2025 жылғы 30 маусымға дейін"),
        ("zh", "每周一 10:00，自2025年5月1日起至2025年6月30日止"),
    ],
)
def test_weekly_occasion_names_first_and_last_day(lang: str, text: str) -> None:
    since, until = datetime.date(2025, 5, 1), datetime.date(2025, 6, 30)
    occasion = Occasion(weekday="monday", start=datetime.time(10), since=since, until=until)
    assert plain(word_occasion(occasion, lang)) == text


@pytest.mark.parametrize("zone", ["UTC", "Etc/GMT+5", "EST5EDT"])
def test_zone_without_a_city_keeps_its_name(zone: str) -> None:
    assert word_occasion(SATURDAYS, "en", zone) == f"Every Saturday, 11:00–12:30 ({zone})"


def test_hours_may_have_no_end() -> None:
    assert word_hours(datetime.time(9, 5), None) == "09:05"


@pytest.mark.parametrize(
    ("days", "lang", "text"),
    [
        ("tuesday wednesday thursday friday", "en", "Tuesday–Friday"),
        ("sunday monday tuesday wednesday", "ru", "Понедельник–среда, воскресенье"),
        ("saturday sunday", "kk", "Сенбі, жексенбі"),
        ("monday tuesday wednesday friday", "zh", "星期一至星期三、星期五"),
        ("", "en", ""),
    ],
)
def test_weekdays_in_a_row_are_a_range(days: str, lang: str, text: str) -> None:
    assert word_weekdays(days.split(), lang) == text


def test_weekday_begins_with_a_capital() -> None:
    assert word_weekday("friday", "ru") == "Пятница"


@pytest.mark.parametrize(
    ("lang", "month", "day"),
    [
        ("en", "May 2026", "{day} May"),
        ("kk", "2026 жылғы мамыр", "{day} мамыр"),
        ("ru", "Май 2026 г.", "{day} мая"),
        ("zh", "2026年5月", "5月{day}日"),
    ],
)
def test_a_month_and_its_days_in_words(lang: str, month: str, day: str) -> None:
    assert plain(word_month(2026, 5, lang)) == month
    assert word_days_of_months(lang)[4] == day
