"""What is drawn of the whole collection: the timeline, its table, and the map."""

import re
from collections.abc import Mapping
from pathlib import Path

from catalogue.collection import collect
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of


def pages_with(place: Path, records: Mapping[str, str]) -> dict[str, str]:
    folder = folder_with(place, {**RECORDS, **records})
    return gallery_of(folder, collect(read_sources(folder)))


def bars(page: str) -> list[tuple[str, str, str, str | None]]:
    """Each row's way, where its bar begins, how wide it is and how it fades."""
    rows = re.findall(
        r'<li><a href="([^"]+)">.*?<rect class="bar" x="([^"]+)" width="([^"]+)"[^>]*?(fill="[^"]+")?/>', page
    )
    return [(href, x, width, fill or None) for href, x, width, fill in rows]


def test_a_dated_object_has_its_bar_in_its_period(gallery: dict[str, str]) -> None:
    page = gallery["en/timeline/index.html"]
    assert bars(page) == [("../artifacts/a-1/index.html", "0.00%", "100.00%", None)]
    assert page.index('id="early"') < page.index("artifacts/a-1")
    assert "Bow" not in page.split('<section class="run">')[0]


def test_bars_stand_on_one_scale_the_oldest_first_and_fade_where_dates_do(tmp_path: Path) -> None:
    dated = "{{object_number: {0}, title: {{en: T{0}}}, period: early, date: {1}}}\n"
    page = pages_with(tmp_path, {
        "artifacts/2.yaml": dated.format("A-2", "-0399/-0300~"), "artifacts/3.yaml": dated.format("A-3", "-0498/-0400"),
    })["en/timeline/index.html"]  # fmt: skip
    assert bars(page) == [
        ("../artifacts/a-1/index.html", "0.00%", "100.00%", None),
        ("../artifacts/a-3/index.html", "0.50%", "49.50%", None),
        ("../artifacts/a-2/index.html", "50.00%", "50.00%", 'fill="url(#fade-end)"'),
    ]
    assert 'id="fade-end"' in page


def test_with_very_many_objects_periods_stand_for_them(tmp_path: Path) -> None:
    dated = "{{object_number: B-{0}, title: {{en: T{0}}}, period: early, date: -0399}}\n"
    records = {f"artifacts/b{n}.yaml": dated.format(n) for n in range(401)}
    page = pages_with(tmp_path, records)["en/timeline/index.html"]
    assert bars(page) == []
    assert "402 objects" in page


def test_table_counts_objects_by_period_and_category(gallery: dict[str, str]) -> None:
    table = gallery["en/timeline/index.html"].split('<table class="matrix">')[1]
    rows = re.findall(r"<td>(\d*)</td>", table.split("<tbody>")[1])
    assert rows == ["1"]
    assert table.count('scope="row"') == 1


def test_a_find_spot_leads_to_its_place_and_objects(gallery: dict[str, str]) -> None:
    page = gallery["en/map/index.html"]
    assert re.findall(r'<a href="#(place-\d+)" aria-label="([^"]+)">', page) == [("place-1", "1. The mound")]
    place = page.split('<li id="place-1">')[1]
    assert 'href="../artifacts/a-1/index.html"' in place
    assert "Natural Earth" in page


def test_a_place_is_no_more_exact_than_its_record_allows(gallery: dict[str, str], tmp_path: Path) -> None:
    vague = RECORDS["artifacts/1.yaml"]
    moved = vague.replace("lat: 43.4, lon: 77.2", "lat: 43.1, lon: 76.8")
    assert moved != vague
    pages = (pages_with(tmp_path, {"artifacts/1.yaml": moved}), gallery)
    first, second = (page["en/map/index.html"].split("<main")[1] for page in pages)
    assert first == second


def test_without_dates_and_places_neither_page_is_made_nor_led_to(tmp_path: Path) -> None:
    bare = "{object_number: A-1, title: {en: Dagger}}\n"
    pages = pages_with(tmp_path, {"artifacts/1.yaml": bare})
    assert not [path for path in pages if "timeline" in path or "/map/" in path]
    assert "timeline/" not in pages["en/index.html"] + pages["en/artifacts/index.html"]
    assert "map/" not in pages["en/index.html"] + pages["en/artifacts/index.html"]
