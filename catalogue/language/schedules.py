"""An occasion and opening hours become lines: "Every Saturday, 11:00–12:30 (Almaty time)"."""

import datetime
from collections.abc import Iterable, Sequence

from babel import Locale
from babel.dates import format_skeleton, get_timezone_location

from catalogue.records import Occasion

from .dates import word_bound, word_day
from .interface import Wording, babel_locale, primary_language

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def word_occasion(occasion: Occasion, lang: str, time_zone: str | None = None) -> str:
    """When it is held, in one line; with the time zone where one is given."""
    words = Wording(lang)
    hours = word_hours(occasion.start, occasion.end)
    line = words.text("{days}, {hours}", days=_days(occasion, words), hours=hours)
    if bounds := word_bounds(occasion, lang):
        line = words.text("{occasion}, {bounds}", occasion=line, bounds=bounds)
    return _in_zone(line, time_zone, words) if time_zone else line


def word_bounds(occasion: Occasion, lang: str) -> str:
    """The first and the last day of a weekly occasion, where it has them: "from 1 May 2025 until 3 June 2025"."""
    return ("" if primary_language(lang) == "zh" else " ").join(_bounds(occasion, lang))


def word_days_of_months(lang: str) -> tuple[str, ...]:
    """How a day of each month is written without its year, `{day}` standing for its number: "{day} May"."""
    locale = babel_locale(lang)
    # British, as all our English: the day before the month.
    used = Locale("en", "GB") if locale.language == "en" else locale
    days = (datetime.date(2024, month, 28) for month in range(1, 13))
    return tuple(format_skeleton("MMMMd", day, locale=used).replace("28", "{day}") for day in days)


def word_hours(start: datetime.time, end: datetime.time | None) -> str:
    """The hours of a day on the 24-hour clock: 11:00–12:30."""
    return f"{start:%H:%M}–{end:%H:%M}" if end else f"{start:%H:%M}"


def word_weekday(weekday: str, lang: str) -> str:
    """The name of a day of the week, as it stands at the beginning of a line."""
    name = Wording(lang).text(weekday.capitalize())
    return name[:1].upper() + name[1:]


def word_weekdays(weekdays: Iterable[str], lang: str) -> str:
    """Days of the week in their order, three or more in a row as a range: "Monday–Friday, Sunday"."""
    chosen = set(weekdays)
    runs: list[list[str]] = []
    for at, day in enumerate(WEEKDAYS):
        if day not in chosen:
            continue
        if at and runs and runs[-1][-1] == WEEKDAYS[at - 1]:
            runs[-1].append(day)
        else:
            runs.append([day])
    is_chinese = primary_language(lang) == "zh"
    text = ("、" if is_chinese else ", ").join(_word_run(run, lang) for run in runs)
    return text[:1].upper() + text[1:]


def _word_run(run: Sequence[str], lang: str) -> str:
    words = Wording(lang)
    names = [words.text(day.capitalize()) for day in run]
    if primary_language(lang) == "zh":
        return f"{names[0]}至{names[-1]}" if len(run) > 2 else "、".join(names)
    return f"{names[0]}–{names[-1]}" if len(run) > 2 else ", ".join(names)


def _days(occasion: Occasion, words: Wording) -> str:
    if occasion.weekday:
        return words.text(f"Every {occasion.weekday.capitalize()}")
    assert occasion.date
    weekday = words.text(WEEKDAYS[occasion.date.weekday()].capitalize())
    text = words.text("{weekday}, {date}", weekday=weekday, date=word_day(occasion.date, words.lang))
    return text[:1].upper() + text[1:]


def _bounds(occasion: Occasion, lang: str) -> Iterable[str]:
    if occasion.since:
        yield word_bound(occasion.since, "from", lang)
    if occasion.until:
        yield word_bound(occasion.until, "until", lang)


def word_zone(time_zone: str, lang: str) -> str:
    """The city whose clock a time zone names; the zone's own name where it names none."""
    if _names_no_city(time_zone):
        return time_zone
    return get_timezone_location(time_zone, locale=babel_locale(lang), return_city=True)


def _in_zone(line: str, time_zone: str, words: Wording) -> str:
    zone = word_zone(time_zone, words.lang)
    if _names_no_city(time_zone):
        return words.text("{occasion} ({zone})", occasion=line, zone=zone)
    return words.text("{occasion} ({zone} time)", occasion=line, zone=zone)


def _names_no_city(time_zone: str) -> bool:
    return not time_zone.partition("/")[2] or time_zone.startswith("Etc/")
