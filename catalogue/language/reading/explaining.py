"""A reading of a date becomes the words by which a curator checks it: "read as -0499/-0300: 5th–4th century BCE"."""

from types import MappingProxyType

from ..dates import word_date
from ..interface import Wording
from ..problems import said
from .dates import DateReading, Unread

NOTES = MappingProxyType(
    {
        "undated": "the text says that there is no date",
        "parts": "early, middle and late of a century are its first quarter, middle half and last quarter; else thirds",
        "later": "a much later print, cast or edition is left aside",
        "hundreds": "the whole century is taken, not its first ten years",
        "day_or_month": "only the year is taken: which number is the day is not said",
        "year_or_month": "the second number is taken as a year, not as a month",
        "calendar": "the year in brackets is taken",
        "joined": "taken from the first of several dates to the last",
    }
)
"""What the reader took for granted, by code; the texts are msgids of the interface."""


def explained(reading: DateReading | Unread, words: Wording) -> str:
    """How a text was read and what was taken for granted, or why it was not read and what to do."""
    if isinstance(reading, Unread):
        return said(reading.code, reading.values, words)
    pieces = [words.text(NOTES[note]) for note in reading.notes]
    if reading.span:
        read_as = words.text("read as {edtf}: {worded}", edtf=reading.edtf, worded=word_date(reading.span, words.lang))
        doubts = [words.text("approximate")] * reading.is_approximate + [words.text("uncertain")] * reading.is_uncertain
        pieces = [read_as, *doubts, *pieces]
    return "; ".join(pieces)
