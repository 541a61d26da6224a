"""Publications as paths to be read: their pages, and those of their texts."""

import json
import re
from pathlib import Path

import pytest

from catalogue.collection import collect
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of

BOOK = "en/publications/all/index.html"
ESSAY = "en/publications/all/essay/index.html"


def things(page: str) -> list[dict[str, object]]:
    return [json.loads(found) for found in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)]


def links(part: str) -> list[str]:
    return re.findall(r'<a [^>]*?href="([^"]+)"', part)


def part_of(page: str, begins: str, ends: str) -> str:
    return page[page.index(begins) : page.index(ends, page.index(begins))]


def test_list_leads_to_each_publication(gallery: dict[str, str]) -> None:
    page = gallery["ru/publications/index.html"]
    assert '<li id="all">' in page
    assert page.count('href="../publications/all/index.html"') == 3


def test_publication_has_its_files_and_its_manifest(gallery: dict[str, str]) -> None:
    page = gallery[BOOK]
    assert 'href="../../../publications/all.en.pdf" hreflang="en" type="application/pdf">Download' in page
    assert 'href="../../../publications/all.en.epub" hreflang="en" type="application/epub+zip">Download' in page
    assert 'href="../../../iiif/publications/all/manifest.json"' in page


def test_publication_leads_through_texts_and_objects_in_its_order(gallery: dict[str, str]) -> None:
    path = links(part_of(gallery[BOOK], '<nav class="path"', "</nav>"))
    assert path == [
        "../../publications/all/essay/index.html",
        "../../publications/all/last/index.html",
        "../../publications/all/index.html#period-early",
        "../../publications/all/index.html#objects",
    ]
    objects = part_of(gallery[BOOK], 'id="period-early"', '<ol class="small-plates">') + gallery[BOOK]
    assert re.findall(r"artifacts/(a-\d)/", objects) == ["a-1", "a-2", "a-3"]
    assert re.findall(r'<span class="number">(\d)</span>', gallery[BOOK]) == ["1", "2", "3"]


def test_library_of_a_publication_is_a_step_of_its_path(tmp_path: Path) -> None:
    books = {**RECORDS, "publications/all.yaml": "{title: {en: All}, library: true}\n"}
    pages = gallery_of(folder := folder_with(tmp_path, books), collect(read_sources(folder)))
    assert links(part_of(pages[BOOK], '<nav class="path"', "</nav>"))[-1] == "../../library/index.html"


def test_texts_lead_back_and_on(gallery: dict[str, str]) -> None:
    last = "en/publications/all/last/index.html"
    ways = [links(part_of(gallery[path], '<nav class="beside"', "</nav>")) for path in (ESSAY, last)]
    up = "../../../publications/all"
    assert ways == [
        [f"{up}/index.html", f"{up}/last/index.html"],
        [f"{up}/essay/index.html", f"{up}/index.html#period-early"],
    ]
    assert f'href="{up}/essay/index.html" aria-current="page"' in gallery[ESSAY]


def test_notes_and_their_signs_lead_to_each_other(gallery: dict[str, str]) -> None:
    page = gallery[ESSAY]
    sign = '<sup class="sign"><a href="#note-1" role="doc-noteref"{}>1</a></sup>'
    assert page.count(sign.format(' id="sign-1"')) == 1
    assert page.count(sign.format("")) == 1
    note = part_of(page, '<li id="note-1">', "</ol>")
    assert "<em>there</em>" in note
    assert "and &lt;here&gt;" in note
    assert 'href="#sign-1" role="doc-backlink"' in note


def test_figures_show_pictures_with_captions_or_captions_alone(gallery: dict[str, str]) -> None:
    page = gallery[ESSAY]
    figure = part_of(page, "<figure>", "</figure>")
    assert 'alt="A view"' in figure
    assert "<p>A view</p>" in figure
    assert '<p class="credit">Mine</p>' in figure
    assert "<p>Lost</p>" in page


def test_objects_of_a_text_are_listed_once(gallery: dict[str, str]) -> None:
    listed = part_of(gallery[ESSAY], '<section class="seen"', "</section>")
    assert links(listed) == ["../../../artifacts/a-2/index.html"]
    assert '<section class="seen"' not in gallery["en/publications/all/last/index.html"]


def test_publication_is_a_book_and_its_text_an_article(gallery: dict[str, str]) -> None:
    book, trail = things(gallery[BOOK])
    assert (book["@type"], book["name"], book["url"]) == (
        "Book", "Everything", "https://example.org/museum/en/publications/all/",
    )  # fmt: skip
    assert trail["@type"] == "BreadcrumbList"
    article, trail = things(gallery[ESSAY])
    assert (article["@type"], article["headline"]) == ("Article", "On daggers")
    assert article["description"].startswith("Iron as Bow is, and gold.")  # type: ignore[attr-defined]
    assert article["isPartOf"]["name"] == "Everything"  # type: ignore[index]
    assert [each["name"] for each in article["mentions"]] == ["Bow"]  # type: ignore[attr-defined]
    assert len(trail["itemListElement"]) == 3  # type: ignore[arg-type]


def test_pages_of_a_publication_are_in_every_language(tmp_path: Path) -> None:
    books = {**RECORDS, "publications/all.yaml": "{title: {en: All}, languages: [ru], front_matter: essay}\n"}
    pages = gallery_of(folder := folder_with(tmp_path, books), collect(read_sources(folder)))
    for lang in ("kk", "zh", "ru", "en"):
        assert f"{lang}/publications/all/essay/index.html" in pages
    assert 'id="all"' not in pages["en/publications/index.html"]
    assert "<loc>https://example.org/museum/kk/publications/all/essay/</loc>" in pages["sitemap.xml"]


@pytest.mark.parametrize(("order", "first"), [("period", "index.html#period-early"), ("number", "index.html#objects")])
def test_long_publications_go_on_on_further_pages(tmp_path: Path, order: str, first: str) -> None:
    many = {f"artifacts/{n}.yaml": f"{{object_number: N-{n:03}, title: T{n}, period: early}}\n" for n in range(121)}
    late = {"artifacts/late.yaml": "{object_number: Z, title: Last, period: late}\n"}
    base = {name: RECORDS[name] for name in ("museum.yaml", "periods.yaml")}
    book = {"publications/all.yaml": f"{{title: {{en: All}}, order: [{order}, number]}}\n"}
    pages = gallery_of(folder := folder_with(tmp_path, {**base, **many, **late, **book}), collect(read_sources(folder)))
    path = links(part_of(pages[BOOK], '<nav class="path"', "</nav>"))
    assert path[0].endswith(f"/{first}")
    if order == "period":
        assert path[1].endswith("page-2.html#period-late")
    second = pages["en/publications/all/page-2.html"]
    assert re.findall(r'<span class="number">(\d+)</span>', second) == ["121", "122"]
    assert pages[BOOK].count('<span class="number">') == 120
