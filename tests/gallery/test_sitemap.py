import xml.etree.ElementTree as ET

import pytest

from catalogue.gallery import sitemap
from catalogue.gallery.sitemap import robots, sitemaps

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
    "i": "http://www.google.com/schemas/sitemap-image/1.1",
}


def _parts(content: bytes) -> list[str | None]:
    """The places of each sitemap that an index names."""
    return [place.text for place in ET.fromstring(content).findall("s:sitemap/s:loc", NAMES)]


def test_each_page_is_listed_in_each_language() -> None:
    ((name, content),) = sitemaps("https://example.org", ("kk", "en"), {"index.html": (), "a&b/index.html": ()})
    places = [place.text for place in ET.fromstring(content).findall("s:url/s:loc", NAMES)]
    assert name == "sitemap.xml"
    assert places == [f"https://example.org/{path}" for path in ("", "kk/", "en/", "kk/a&b/", "en/a&b/")]


def test_a_page_names_its_alternates_and_where_all_others_are_led() -> None:
    ((_, content),) = sitemaps("https://example.org", ("kk", "en"), {"a/index.html": ()})
    for url in ET.fromstring(content)[1:]:
        links = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)}
        assert links == {
            "kk": "https://example.org/kk/a/",
            "en": "https://example.org/en/a/",
            "x-default": "https://example.org/",
        }


def test_a_page_names_its_pictures() -> None:
    pages = {"a/index.html": ("images/1.jpg", "images/2.jpg")}
    ((_, content),) = sitemaps("https://example.org", ("en",), pages)
    shown = [place.text for place in ET.fromstring(content)[1].findall("i:image/i:loc", NAMES)]
    assert shown == ["https://example.org/images/1.jpg", "https://example.org/images/2.jpg"]


def test_more_pages_than_a_sitemap_may_list_are_divided() -> None:
    pages: dict[str, tuple[str, ...]] = {f"{n}/index.html": () for n in range(sitemap.MOST_IN_A_FILE // 2)}
    files = dict(sitemaps("https://e.org", ("kk", "en"), pages))
    names = [name for name in files if name != "sitemap.xml"]
    assert names == [f"sitemap-{n}.xml" for n in range(1, len(names) + 1)]
    assert _parts(files["sitemap.xml"]) == [f"https://e.org/{name}" for name in names]
    listed = [len(ET.fromstring(files[name])) for name in names]
    assert sum(listed) == sitemap.MOST_IN_A_FILE + 1
    assert max(listed) <= sitemap.MOST_IN_A_FILE
    assert max(map(len, files.values())) < sitemap.MOST_BYTES + 1000


def test_addresses_are_counted_in_every_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST_IN_A_FILE", 5)
    files = dict(sitemaps("https://e.org", ("kk", "en"), {f"{n}/index.html": () for n in range(3)}))
    assert [len(ET.fromstring(files[f"sitemap-{n}.xml"])) for n in (1, 2)] == [5, 2]


def test_the_gallery_lists_an_object_with_its_pictures(gallery: dict[str, str]) -> None:
    urls = {url.findtext("s:loc", "", NAMES): url for url in ET.fromstring(gallery["sitemap.xml"])}
    shown = urls["https://example.org/museum/ru/artifacts/a-1/"].findall("i:image/i:loc", NAMES)
    assert [place.text for place in shown] == [
        "https://example.org/museum/images/tall-600.jpeg",
        "https://example.org/museum/images/wide-1600.jpeg",
    ]
    pages = {path for path in gallery if path.endswith(".html") and path not in ("index.html", "404.html")}
    assert len(urls) == len(pages) + 1


def test_robots_names_the_sitemap_where_the_address_is_known() -> None:
    assert b"Sitemap: https://e.org/sitemap.xml\n" in robots("https://e.org/")
    assert b"Sitemap" not in robots(None)
