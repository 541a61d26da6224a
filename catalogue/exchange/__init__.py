"""Entries and records become what other systems read: one module for each format."""

from .calendar import calendar_of
from .downloads import data_files
from .schema_org import Data, artifact_data, book_data, event_data, museum_data, trail_data

__all__ = [
    "Data",
    "artifact_data",
    "book_data",
    "calendar_of",
    "data_files",
    "event_data",
    "museum_data",
    "trail_data",
]
