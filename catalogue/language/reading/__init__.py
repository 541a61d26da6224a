"""Wording of dates becomes EDTF, wording of sizes becomes dimensions and weights."""

from .dates import DateReader, DateReading, Unread, read_date
from .explaining import NOTES, SIZE_NOTES, explained, explained_size
from .sizes import Measured, SizeReading, read_size

__all__ = [
    "NOTES",
    "SIZE_NOTES",
    "DateReader",
    "DateReading",
    "Measured",
    "SizeReading",
    "Unread",
    "explained",
    "explained_size",
    "read_date",
    "read_size",
]
