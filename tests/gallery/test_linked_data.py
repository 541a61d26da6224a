"""What pages tell machines, in the words of schema.org."""

import json
import re
from pathlib import Path

import pytest

from catalogue.collection import collect
from catalogue.exchange.authority import uri_of
from catalogue.records import Identifier
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of


def things(page: str) -> list[dict[str, object]]:
    return [json.loads(found) for found in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)]


def test_an_artifact_says_what_it_is_and_where_it_stands(gallery: dict[str, str]) -> None:
    artifact, trail = things(gallery["en/artifacts/a-1/index.html"])
    assert artifact["@type"] == "VisualArtwork"
    assert artifact["name"] == "<script>alert(1)</script>"
    assert artifact["identifier"] == "A-1"
    assert artifact["url"] == "https://example.org/museum/en/artifacts/a-1/"
    assert artifact["artMedium"] == ["iron", "gold"]
    assert artifact["temporalCoverage"] == "-0499/-0300"
    assert artifact["image"] == [f"https://example.org/museum/images/{name}.jpeg" for name in ("tall-600", "wide-1600")]
    steps = trail["itemListElement"]
    assert [step["name"] for step in steps] == ["Collection", "Early", "<script>alert(1)</script>"]  # type: ignore[attr-defined]


def test_nothing_in_a_value_ends_the_element_it_stands_in(gallery: dict[str, str]) -> None:
    (block, *_) = re.findall(r'ld\+json">(.*?)</script>', gallery["en/artifacts/a-1/index.html"])
    assert "<" not in block


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("en/index.html", "Museum"),
        ("zh/library/b-1/index.html", "Book"),
        ("en/programme/lesson/index.html", "EducationEvent"),
        ("en/programme/talk/index.html", "Event"),
    ],
)
def test_other_kinds_say_what_they_are(gallery: dict[str, str], path: str, kind: str) -> None:
    assert things(gallery[path])[0]["@type"] == kind


def test_a_day_has_its_time_zone_and_a_weekly_lesson_its_schedule(gallery: dict[str, str]) -> None:
    assert things(gallery["en/programme/talk/index.html"])[0]["startDate"] == "2027-01-01T10:00:00+00:00"
    (schedule,) = things(gallery["en/programme/lesson/index.html"])[0]["eventSchedule"]  # type: ignore[misc]
    assert schedule["byDay"] == "https://schema.org/Friday"
    assert schedule["scheduleTimezone"] == "UTC"


def test_without_an_address_on_the_web_none_is_given(tmp_path: Path) -> None:
    records = {**RECORDS, "museum.yaml": re.sub("base_url: .*\n", "", RECORDS["museum.yaml"])}
    folder = folder_with(tmp_path, records)
    page = gallery_of(folder, collect(read_sources(folder)))["en/artifacts/a-1/index.html"]
    (artifact,) = things(page)
    assert "url" not in artifact
    assert "image" not in artifact


@pytest.mark.parametrize(
    ("scheme", "value", "uri"),
    [
        ("wikidata", "Q12345", "http://www.wikidata.org/entity/Q12345"),
        ("aat", "300034196", "http://vocab.getty.edu/aat/300034196"),
        ("geonames", "https://sws.geonames.org/1526384/", "https://sws.geonames.org/1526384/"),
        ("other", "12", None),
        ("wikidata", "Q1/../x", None),
    ],
)
def test_an_identifier_has_the_uri_of_its_register(scheme: str, value: str, uri: str | None) -> None:
    assert uri_of(Identifier(scheme=scheme, value=value)) == uri  # type: ignore[arg-type]
