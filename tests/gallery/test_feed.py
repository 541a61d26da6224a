"""The feed of new objects, as a reader of news takes it (Atom, RFC 4287), and the manifest telephones read."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from catalogue.collection import collect
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of

A = {"a": "http://www.w3.org/2005/Atom"}
NEW = """
object_number: {number}
title: {{kk: Қанжар, en: "Dagger <b>&amp;</b>"}}
label: {{ru: "Кинжал < меча"}}
published: {day}
images: [{{file: wide.jpg, alt: {{en: 'A "dagger"'}}}}]
period: early
"""


def _files(place: Path, records: dict[str, str]) -> dict[str, str]:
    folder = folder_with(place, {**RECORDS, **records})
    return gallery_of(folder, collect(read_sources(folder)))


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    days = {"N-1": "2026-01-15", "N-2": "2026-03-02", "N-3": "2026-02-01"}
    return _files(tmp_path, {f"artifacts/{n}.yaml": NEW.format(number=n, day=day) for n, day in days.items()})


def test_the_newest_come_first_and_what_has_no_date_is_not_there(files: dict[str, str]) -> None:
    feed = ET.fromstring(files["en/feed.xml"])
    ids = [each.findtext("a:id", "", A) for each in feed.findall("a:entry", A)]
    assert ids == [f"https://example.org/museum/en/artifacts/n-{n}/" for n in (2, 3, 1)]
    assert feed.findtext("a:updated", "", A) == "2026-03-02T00:00:00Z"


def test_a_feed_has_what_the_standard_demands(files: dict[str, str]) -> None:
    feed = ET.fromstring(files["kk/feed.xml"])
    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", A)}
    assert links["self"] == feed.findtext("a:id", "", A) == "https://example.org/museum/kk/feed.xml"
    assert feed.findtext("a:author/a:name", "", A) == "Мұражай"
    for item in feed.findall("a:entry", A):
        assert [item.findtext(f"a:{tag}", "", A) != "" for tag in ("id", "title", "updated", "content")] == [True] * 4


def test_content_is_html_that_holds_no_more_than_words(files: dict[str, str]) -> None:
    item = ET.fromstring(files["en/feed.xml"]).find("a:entry", A)
    assert item is not None
    assert item.findtext("a:title", "", A) == "Dagger <b>&amp;</b>"
    assert (item.findtext("a:content", "", A)).splitlines() == [
        '<p><img src="https://example.org/museum/images/wide-400.jpeg" width="400" height="150"'
        ' alt="A &quot;dagger&quot;"></p>',
        '<p lang="ru">Кинжал &lt; меча</p>',
    ]


def test_a_feed_is_no_longer_than_readers_want(tmp_path: Path) -> None:
    many = {f"artifacts/n{n}.yaml": NEW.format(number=f"N-{n}", day="2026-01-15") for n in range(40)}
    assert len(ET.fromstring(_files(tmp_path, many)["en/feed.xml"]).findall("a:entry", A)) == 30


def test_pages_lead_to_the_feed_where_there_is_one(files: dict[str, str], gallery: dict[str, str]) -> None:
    assert (
        'type="application/atom+xml" title="New objects" href="../../../en/feed.xml"'
        in files["en/artifacts/n-1/index.html"]
    )
    assert "feed.xml" not in gallery["en/index.html"]
    assert "en/feed.xml" not in gallery


def test_without_an_address_there_is_no_feed(tmp_path: Path) -> None:
    bare = RECORDS["museum.yaml"].replace("base_url: https://example.org/museum/\n", "")
    records = {"museum.yaml": bare, "artifacts/n.yaml": NEW.format(number="N-1", day="2026-01-15")}
    assert not [path for path in _files(tmp_path, records) if path.endswith("feed.xml")]


def test_each_language_has_a_manifest_with_an_icon_that_is_there(gallery: dict[str, str], assets: object) -> None:
    manifest = json.loads(gallery["zh/site.webmanifest"])
    assert (manifest["name"], manifest["lang"], manifest["background_color"]) == ("博物馆", "zh", "#FBF8F2")
    (icon,) = manifest["icons"]
    assert icon["src"].removeprefix("../") in assets  # type: ignore[operator]
    page = gallery["zh/artifacts/a-1/index.html"]
    assert '<link rel="manifest" href="../../../zh/site.webmanifest">' in page
    assert "manifest-src 'self'" in page
