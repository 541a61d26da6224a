"""Texts of museums and libraries are read as these read them; the figures are printed (`pytest -s`)."""

import csv
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from catalogue.language.reading import DateReading, SizeReading, Unread, read_date, read_size

DATA = os.environ.get("CATALOGUE_REAL_DATA")
Row = Mapping[str, str]
pytestmark = pytest.mark.skipif(not DATA, reason="CATALOGUE_REAL_DATA is not set")


def rows(name: str) -> list[Row]:
    with (Path(DATA or "") / name).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def years(row: Row) -> tuple[int, int]:
    """The museum's own years, counted astronomically: the file has no year 0."""
    begin, end = int(row["begin_year"]), int(row["end_year"])
    return begin + (begin < 0), end + (end < 0)


def test_dates_are_those_of_the_museums() -> None:
    undoubted = [(row, read_date(row["text"])) for row in rows("dates/date_strings_shared.csv") if not row["suspect"]]
    read = [(years(row), reading) for row, reading in undoubted if isinstance(reading, DateReading)]
    dated = [(museum, reading.span, reading) for museum, reading in read if reading.span]
    overlapping = [span for (begin, end), span, _ in dated if span.earliest <= end and begin <= span.latest]
    astray = [span for (begin, end), span, _ in dated if (span.earliest > 0 >= end) or (span.latest <= 0 < begin)]
    closed = [(end - begin + 1, span) for (begin, end), span, _ in dated if span.start and span.end]
    wide = [span.edtf for width, span in closed if span.latest - span.earliest + 1 > max(3 * width, 60)]
    shares = len(read) / len(undoubted), len(overlapping) / len(dated)
    print(f"\ndates: {len(undoubted)}, read {shares[0]:.1%}, of these overlapping {shares[1]:.1%},")
    print(f"in the wrong era {len(astray)}, too wide {wide}, with an open end {len(dated) - len(closed)}")
    assert shares[0] >= 0.92
    assert shares[1] >= 0.98
    assert astray == []
    assert len(wide) <= len(dated) // 500


def test_sizes_are_those_of_the_museum() -> None:
    told = [row for row in rows("spreadsheets/dimension_strings_shared.csv") if row["value"]]
    equal = [row for row in told if is_equal(read_size(row["text"]), row)]
    print(f"\nsizes: {len(told)}, equal {len(equal) / len(told):.1%}")
    assert len(equal) >= 0.95 * len(told)


def is_equal(reading: SizeReading | Unread, row: Row) -> bool:
    if isinstance(reading, Unread):
        return False
    first = reading.measures[0]
    return first.unit == row["unit"] and float(first.value) == pytest.approx(float(row["value"]))


def test_periods_and_lives_overlap_those_of_their_sources() -> None:
    spans: list[tuple[str, int, int]] = []
    for row in rows("dates/periodo_periods_shared.csv"):
        for end in ("start", "stop"):
            bounds = [int(row[f"{end}_{kind}"]) for kind in ("year", "earliest", "latest") if row[f"{end}_{kind}"]]
            # Labels that are bare numbers may be years before present or BCE, which only their source knows.
            if bounds and not row[f"{end}_label"].lstrip("-").replace("/", "").isdigit():
                spans.append((row[f"{end}_label"], min(bounds), max(bounds)))
    lives = rows("dates/swedish_life_dates_shared.csv")
    spans += [(row["text"], int(row["year_from"]), int(row["year_to"])) for row in lives]
    readings = [(read_date(text), first, last) for text, first, last in spans]
    dated = [(r.span, first, last) for r, first, last in readings if isinstance(r, DateReading) and r.span]
    overlapping = [span for span, first, last in dated if span.earliest <= last and first <= span.latest]
    print(f"\nperiods and lives: {len(spans)}, read {len(dated)}, overlapping {len(overlapping)}")
    assert len(dated) >= 0.9 * len(spans)
    assert len(overlapping) >= 0.98 * len(dated)


def test_lives_and_works_without_a_date_are_refused() -> None:
    assert isinstance(read_date("regent tillsammans med Ivan V"), Unread)
    texts = [row["text"] for row in rows("dates/swedish_life_dates_shared.csv")]
    wordy = [text for text in texts if not any(letter.isdigit() for letter in text)]
    read = [text for text in wordy if isinstance(reading := read_date(text), DateReading) and reading.span]
    assert wordy
    assert read == []
