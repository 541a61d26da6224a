"""The records as files for everybody: whole, in every language, and nothing that is the museum's own affair."""

import csv
import io
import json
from pathlib import Path

from catalogue.collection import collect
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of

SECRET = """
object_number: A-9
title: {kk: Қанжар, en: "=1+1"}
date: -0499/-0300
dimensions: [{extent: length, value: 32.5, unit: cm}]
materials: [iron, gold]
find_spot: {name: {en: Mound}, lat: 43.4123, lon: 77.2345, precision: region}
notes: for the staff
store_location: shelf 4
valuation: a million
donor_contact: a friend
"""


def files_with(place: Path, record: str) -> dict[str, str]:
    folder = folder_with(place, {**RECORDS, "artifacts/9.yaml": record})
    return gallery_of(folder, collect(read_sources(folder)))


def test_every_record_is_there_in_the_order_of_numbers(gallery: dict[str, str]) -> None:
    assert [each["object_number"] for each in json.loads(gallery["data/artifacts.json"])] == ["A-1", "A-2", "A-3"]
    assert [each["holding_number"] for each in json.loads(gallery["data/library.json"])] == ["B-1", "B-2"]
    rows = list(csv.DictReader(io.StringIO(gallery["data/library.csv"].removeprefix("\ufeff"))))
    assert [row["title"] for row in rows] == ["史记", "Steppe"]


def test_nothing_for_the_staff_and_no_exact_place_gets_out(tmp_path: Path) -> None:
    files = files_with(tmp_path, SECRET)
    for name in ("data/artifacts.json", "data/artifacts.csv"):
        assert not [
            word for word in ("staff", "shelf", "million", "friend", "43.4123", "77.2345") if word in files[name]
        ]
    (spot,) = [each["find_spot"] for each in json.loads(files["data/artifacts.json"]) if each["object_number"] == "A-9"]
    assert (spot["lat"], spot["lon"]) == (43.0, 77.0)


def test_a_sheet_has_a_column_for_each_language_and_runs_nothing(tmp_path: Path) -> None:
    text = files_with(tmp_path, SECRET)["data/artifacts.csv"]
    row = next(row for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))) if row["object_number"] == "A-9")
    assert (row["title.kk"], row["title.en"]) == ("Қанжар", "'=1+1")
    assert row["date.edtf"] == "-0499/-0300"
    assert row["materials"] == "iron; gold"
    assert json.loads(row["dimensions"]) == [{"extent": "length", "value": "32.5", "unit": "cm"}]


def test_each_object_has_its_record_in_a_file_that_its_page_leads_to(gallery: dict[str, str]) -> None:
    records = {each["object_number"]: each for each in json.loads(gallery["data/artifacts.json"])}
    assert json.loads(gallery["data/artifacts/a-2.json"]) == records["A-2"]
    assert 'href="../../../data/artifacts/a-2.json"' in gallery["zh/artifacts/a-2/index.html"]


def test_a_page_leads_to_the_files(gallery: dict[str, str]) -> None:
    page = gallery["en/about/index.html"]
    assert all(
        f'href="../../data/{name}"' in page
        for name in ("artifacts.csv", "artifacts.json", "library.csv", "library.xml")
    )
    assert '<controlfield tag="001">B-1</controlfield>' in gallery["data/library.xml"]
