"""What is drawn of the whole collection: the timeline, its table, and the map."""

import re
from collections.abc import Mapping
from pathlib import Path

from catalogue.collection import collect
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of

ENGLISH = {"museum.yaml": "name: Museum\nlanguages: [en]\n"}


def pages_with(place: Path, records: Mapping[str, str]) -> dict[str, str]:
    folder = folder_with(place, {**RECORDS, **records})
    return gallery_of(folder, collect(read_sources(folder)))


def bars(page: str) -> list[tuple[str, str, str, str | None]]:
    """Each row's way, where its bar begins, how wide it is and how it fades."""
    row = (
        r'<li data-first="[-\d]+" data-last="[-\d]+"><a href="([^"]+)">.*?'
        r'<rect class="bar" x="([^"]+)" width="([^"]+)"[^>]*?(fill="[^"]+")?/>'
    )
    rows = re.findall(row, page)
    return [(href, x, width, fill or None) for href, x, width, fill in rows]


def test_a_dated_object_has_its_bar_in_its_period(gallery: dict[str, str]) -> None:
    page = gallery["en/timeline/index.html"]
    assert bars(page) == [("../artifacts/a-1/index.html", "-499", "200", None)]
    assert page.index('id="early"') < page.index("artifacts/a-1")
    assert "Bow" not in page.split('<section class="run">')[0]


def test_bars_stand_on_one_scale_the_oldest_first_and_fade_where_dates_do(tmp_path: Path) -> None:
    dated = "{{object_number: {0}, title: {{en: T{0}}}, period: early, date: {1}}}\n"
    page = pages_with(tmp_path, {
        "artifacts/2.yaml": dated.format("A-2", "-0399/-0300~"), "artifacts/3.yaml": dated.format("A-3", "-0498/-0400"),
    })["en/timeline/index.html"]  # fmt: skip
    assert bars(page) == [
        ("../artifacts/a-1/index.html", "-499", "200", None),
        ("../artifacts/a-3/index.html", "-498", "99", None),
        ("../artifacts/a-2/index.html", "-399", "100", 'fill="url(#fade-end)"'),
    ]
    assert 'id="fade-end"' in page


def test_with_very_many_objects_categories_stand_for_them(tmp_path: Path) -> None:
    dated = "{{object_number: B-{0}, title: {{en: T{0}}}, period: early, category: arms, date: -0399}}\n"
    records = {f"artifacts/b{n}.yaml": dated.format(n) for n in range(401)}
    page = pages_with(tmp_path, ENGLISH | records)["en/timeline/index.html"]
    assert bars(page) == []
    assert 'href="../artifacts/index.html?period=early&amp;category=arms#early">Arms</a>' in page
    assert '<span class="range">500–301</span>\N{NO-BREAK SPACE}BCE, 402 objects' in page
    (outline,) = re.findall(r'<path d="(M-500 1[^"]+)"/>', page)
    assert outline.count("V0H") == 1


def test_with_very_many_categories_periods_stand_for_them(tmp_path: Path) -> None:
    dated = "{{object_number: B-{0}, title: {{en: T{0}}}, period: early, category: c{0}, date: -0399}}\n"
    records = {f"artifacts/b{n}.yaml": dated.format(n) for n in range(401)}
    categories = "".join(f"- {{id: c{n}, label: {{en: C{n}}}}}\n" for n in range(401))
    records["categories.yaml"] = f"- {{id: arms, label: {{en: Arms}}}}\n{categories}"
    page = pages_with(tmp_path, ENGLISH | records)["en/timeline/index.html"].split('<section class="run">')[0]
    assert '<ol class="bars">' not in page
    assert "402 objects" in page


def test_a_year_at_the_end_of_the_axis_stays_within_it(tmp_path: Path) -> None:
    later = "{object_number: A-2, title: {en: Bow}, period: late, date: 1101/1200}\n"
    page = pages_with(tmp_path, {"artifacts/2.yaml": later})["en/timeline/late/index.html"]
    assert re.findall(r'<text [^>]*class="last">([^<]+)', page) == ["1200"]


def test_chinese_sentences_follow_each_other_without_a_blank(gallery: dict[str, str]) -> None:
    assert "。渐淡" in gallery["zh/timeline/index.html"]
    assert "made. A fading" in gallery["en/timeline/index.html"]


def test_each_period_has_a_timeline_of_its_own(tmp_path: Path) -> None:
    later = "{object_number: A-2, title: {en: Bow}, period: late, date: 1200}\n"
    pages = pages_with(tmp_path, {"artifacts/2.yaml": later})
    assert 'href="early/index.html"' in pages["en/timeline/index.html"]
    page = pages["en/timeline/early/index.html"]
    assert bars(page) == [("../../artifacts/a-1/index.html", "-499", "200", None)]
    assert 'viewBox="-499 0 200 1"' in page
    assert "<title>Timeline: Early" in page
    assert 'rel="next" href="../../timeline/late/index.html"' in page


def test_a_script_words_years_as_the_build_does(gallery: dict[str, str]) -> None:
    said = [
        gallery[f"{lang}/timeline/index.html"].replace("\N{NO-BREAK SPACE}", " ") for lang in ("kk", "zh", "ru", "en")
    ]
    worded = [re.findall(r'data-(?:bce|early|late|part)="([^"]*)"', page) for page in said]
    assert worded == [
        ["б. з. д. {year} ж.", "{year} ж.", "{year} ж.", " "],
        ["公元前{year}年", "公元{year}年", "{year}年", ""],
        ["{year} г. до н. э.", "{year} г.", "{year}", " "],
        ["{year} BCE", "{year} CE", "{year}", ","],
    ]


def test_table_counts_objects_by_period_and_category(gallery: dict[str, str]) -> None:
    table = gallery["en/timeline/index.html"].split('<table class="matrix">')[1]
    rows = re.findall(r'<td>(?:<a href="([^"]+)">)?(\d*)', table.split("<tbody>")[1])
    assert rows == [("../artifacts/index.html?period=early&amp;category=arms#early", "1")]
    assert table.count('scope="row"') == 1


def test_a_find_spot_leads_to_its_place_and_objects(gallery: dict[str, str]) -> None:
    page = gallery["en/map/index.html"]
    assert re.findall(r'<a href="#(place-\d+)" aria-label="([^"]+)">', page) == [("place-1", "1. The mound")]
    place = page.split('<li id="place-1">')[1]
    assert 'href="../artifacts/a-1/index.html"' in place
    assert "Natural Earth" in page


def test_a_place_begins_its_heading_with_a_capital(tmp_path: Path) -> None:
    named = RECORDS["artifacts/1.yaml"].replace("The mound", "old mound")
    page = pages_with(tmp_path, {"artifacts/1.yaml": named})["en/map/index.html"]
    assert re.findall(r'<h2><span class="number">1</span> ([^<]+)', page) == ["Old mound"]


def test_a_place_is_named_on_the_map_without_its_region(tmp_path: Path) -> None:
    named = RECORDS["artifacts/1.yaml"].replace("{en: The mound}", "{en: 'The mound, Almaty region (as told)'}")
    page = pages_with(tmp_path, {"artifacts/1.yaml": named})["en/map/index.html"]
    assert re.findall(r'<text class="place"[^>]*>([^<]+)', page) == ["The mound"]


def test_very_many_places_make_few_circles_and_several_pages(tmp_path: Path) -> None:
    spot = "find_spot: {{name: {{en: P{0}}}, lat: {1}, lon: {2}, precision: exact}}"
    found = "{{object_number: B-{0:03}, title: {{en: T{0}}}, period: early, " + spot + "}}\n"
    records = {f"artifacts/b{n}.yaml": found.format(n, 40 + n // 15, 50 + n % 15) for n in range(150)}
    pages = pages_with(tmp_path, ENGLISH | records)
    first, second = pages["en/map/index.html"], pages["en/map/page-2.html"]
    ways = re.findall(r'<a href="(?:page-\d+.html)?#(place-\d+)" aria-label', first)
    assert 1 < len(ways) <= 40
    assert all(f'id="{way}"' in first + second for way in ways)
    assert len(set(re.findall(r"artifacts/b-\d+/", first + second))) == 150
    assert "<svg" not in second.split("<main")[1]


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
