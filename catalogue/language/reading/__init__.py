"""Wording of dates becomes EDTF."""

from .dates import DateReader, DateReading, Unread, read_date
from .explaining import NOTES, explained

__all__ = ["NOTES", "DateReader", "DateReading", "Unread", "explained", "read_date"]
