"""An occasion becomes the moments at which it begins and ends, on the clock of its time zone."""

import datetime
import zoneinfo

from catalogue.language import WEEKDAYS
from catalogue.records import Occasion

_SINCE = datetime.date(2024, 1, 1)
"""A weekly programme that has no first day is held from then on: nothing made here depends on the day it is made."""
_HOUR = datetime.timedelta(hours=1)  # where no end is given


def begin_of(occasion: Occasion, zone: zoneinfo.ZoneInfo) -> datetime.datetime:
    """When it begins for the first time."""
    day = occasion.date or occasion.since or _SINCE
    if occasion.weekday:
        day += datetime.timedelta(days=(WEEKDAYS.index(occasion.weekday) - day.weekday()) % 7)
    return datetime.datetime.combine(day, occasion.start, zone)


def end_of(occasion: Occasion, begins: datetime.datetime) -> datetime.datetime:
    """When it ends; past midnight on the next day."""
    if occasion.end is None:
        return begins + _HOUR
    ends = begins.replace(hour=occasion.end.hour, minute=occasion.end.minute)
    return ends if ends > begins else ends + datetime.timedelta(days=1)
