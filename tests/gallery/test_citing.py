"""Pages can be cited, and former addresses lead to where their records are now."""

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from catalogue.check import check
from catalogue.collection import collect
from catalogue.folder import Folder
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of
from .test_site import Elements

RENAMED = {
    **RECORDS,
    "artifacts/2.yaml": "{object_number: A-2, title: {en: Bow, kk: Садақ}, former_numbers: [OLD 2, 'a 2']}\n",
    "library/books.csv": RECORDS["library/books.csv"]
    .replace("year", "year,former_numbers")
    .replace("1959", "1959,B-0"),
    "halls.yaml": "- {id: first, former_ids: [great, 1st], name: {en: First}}\n",
    "publications/all.yaml": "{title: {en: Everything}, former_ids: whole}\n",
}


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = folder_with(tmp_path_factory.mktemp("renamed"), RENAMED)
    sources = read_sources(folder)
    assert not sources.problems
    return gallery_of(folder, collect(sources))


@pytest.mark.parametrize("lang", ["kk", "zh", "ru", "en"])
@pytest.mark.parametrize(
    "page", ["artifacts/a-1", "library/b-1", "periods/early", "categories/arms", "halls/first", "publications/all"]
)
def test_every_page_of_a_thing_is_cited(gallery: dict[str, str], page: str, lang: str) -> None:
    found = gallery[f"{lang}/{page}/index.html"]
    assert '<details class="cite">' in found
    assert len(re.findall(r'<script src="[./]*assets/cite-\w+\.js" defer>', found)) == 1


def test_the_day_of_access_is_left_to_the_visitor(gallery: dict[str, str]) -> None:
    page = gallery["ru/periods/early/index.html"]
    assert '<p class="citation" data-date="dots">' in page
    assert '<span data-accessed=" (дата обращения: {})"></span>' in page
    assert '<span data-address=". URL: {}">. URL: https://example.org/museum/ru/periods/early/</span>' in page


def test_markup_in_a_citation_is_shown_as_text(gallery: dict[str, str]) -> None:
    page = gallery["en/artifacts/a-1/index.html"]
    assert "<em>&lt;script&gt;alert(1)&lt;/script&gt;</em>" in page
    assert "<script>alert" not in page


def test_downloads_stand_in_their_links(gallery: dict[str, str]) -> None:
    links = [
        (each["download"], each["href"])
        for tag, each in Elements(gallery["zh/library/b-1/index.html"]).found
        if "download" in each
    ]
    assert [name for name, _ in links] == ["b-1.bib", "b-1.ris", "b-1.csl.json"]
    assert all(re.fullmatch(r'data:[a-z+./-]+;charset=utf-8,[^\s"<>\\^`{|}#]+', href or "") for _, href in links)
    (item,) = json.loads(unquote((links[2][1] or "").partition(",")[2]))
    assert (item["type"], item["title"], item["issued"]) == ("book", "史记", {"date-parts": [[1959]]})


def test_all_of_a_language_is_one_file_in_each_format(gallery: dict[str, str]) -> None:
    items = json.loads(gallery["data/references.en.csl.json"])
    assert [item["id"] for item in items] == ["a-1", "a-2", "a-3", "b-1", "b-2", "all"]
    assert gallery["data/references.ru.bib"].count("\n@") == 5
    assert gallery["data/references.zh.ris"].count("ER  - ") == 6
    assert '<a href="../../data/references.kk.bib" download>BibTeX</a>' in gallery["kk/about/index.html"]


def test_the_head_speaks_dublin_core(gallery: dict[str, str]) -> None:
    found = Elements(gallery["en/artifacts/a-1/index.html"]).found
    assert ("link", {"rel": "schema.dcterms", "href": "http://purl.org/dc/terms/"}) in found
    terms = [(each["name"], each["content"]) for tag, each in found if str(each.get("name")).startswith("dcterms.")]
    assert terms == [
        ("dcterms.title", "<script>alert(1)</script>"),
        ("dcterms.date", "-0499/-0300"),
        ("dcterms.publisher", "Museum"),
        ("dcterms.identifier", "https://example.org/museum/en/artifacts/a-1/"),
        ("dcterms.identifier", "A-1"),
        ("dcterms.language", "en"),
        ("dcterms.type", "PhysicalObject"),
        ("dcterms.format", "text/html"),
        ("dcterms.rights", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ]


def test_a_title_in_another_language_says_so_to_dublin_core(gallery: dict[str, str]) -> None:
    assert '<meta name="dcterms.title" content="史记" lang="zh">' in gallery["en/library/b-1/index.html"]
    assert '<meta name="dcterms.creator" content="司马迁">' in gallery["en/library/b-1/index.html"]


def test_without_a_base_url_no_address_is_claimed(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {**RECORDS, "museum.yaml": re.sub("base_url: .*\n", "", RECORDS["museum.yaml"])})
    pages = gallery_of(folder, collect(read_sources(folder)))
    assert '<span data-address=", {}"></span>' in pages["en/artifacts/a-1/index.html"]
    assert "URL" not in pages["data/references.en.csl.json"]


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("kk/artifacts/old-2", "../../../kk/artifacts/a-2/index.html", "Садақ"),
        ("en/artifacts/old-2", "../../../en/artifacts/a-2/index.html", "Bow"),
        ("ru/library/b-0", "../../../ru/library/b-1/index.html", "史记"),
        ("zh/halls/great", "../../../zh/halls/first/index.html", "First"),
        ("en/halls/1st", "../../../en/halls/first/index.html", "First"),
        ("en/publications/whole", "../../../en/publications/all/index.html", "Everything"),
    ],
)
def test_a_former_address_leads_on(renamed: dict[str, str], old: str, new: str, name: str) -> None:
    found = Elements(page := renamed[f"{old}/index.html"]).found
    assert ("meta", {"http-equiv": "refresh", "content": f"0; url={new}"}) in found
    assert ("meta", {"name": "robots", "content": "noindex"}) in found
    assert ("a", {"href": new}) in found
    assert name in unescape(page)
    where = "https://example.org/museum/" + new.removeprefix("../../../").partition("#")[0].removesuffix("index.html")
    assert ("link", {"rel": "canonical", "href": where}) in found


def test_a_number_that_makes_the_same_address_leads_nowhere_else(renamed: dict[str, str]) -> None:
    assert "refresh" not in renamed["en/artifacts/a-2/index.html"]


def test_former_addresses_are_not_in_the_sitemap(renamed: dict[str, str]) -> None:
    assert "old-2" not in renamed["sitemap.xml"]


def test_a_former_number_is_shown_and_found(renamed: dict[str, str]) -> None:
    assert "Former numbers" in renamed["en/artifacts/a-2/index.html"]
    assert any('"old' in content for path, content in renamed.items() if path.startswith("en/search/words-"))


def test_a_renamed_museum_checks_well(tmp_path: Path) -> None:
    folder: Folder = folder_with(tmp_path, RENAMED)
    assert not [each for each in check(folder, decode=False).problems if each.code.startswith("former")]
