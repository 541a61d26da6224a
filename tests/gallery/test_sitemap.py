import xml.etree.ElementTree as ET

from catalogue.gallery import sitemap
from catalogue.gallery.sitemap import robots, sitemaps

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def test_each_page_is_listed_in_each_language() -> None:
    ((name, content),) = sitemaps("https://example.org", ("kk", "en"), ["index.html", "a&b/index.html"])
    places = [place.text for place in ET.fromstring(content).findall("s:url/s:loc", NAMES)]
    assert name == "sitemap.xml"
    assert places == [f"https://example.org/{path}" for path in ("kk/", "en/", "kk/a&b/", "en/a&b/")]


def test_more_pages_than_a_sitemap_may_list_are_divided() -> None:
    sitemap_size = sitemap.MOST_IN_A_FILE
    files = dict(sitemaps("https://e.org", ("kk", "en"), [f"{n}/index.html" for n in range(sitemap_size // 2 + 1)]))
    index = ET.fromstring(files["sitemap.xml"])
    assert [place.text for place in index.findall("s:sitemap/s:loc", NAMES)] == [
        "https://e.org/sitemap-1.xml",
        "https://e.org/sitemap-2.xml",
    ]
    assert len(ET.fromstring(files["sitemap-2.xml"])) == 2


def test_robots_names_the_sitemap_where_the_address_is_known() -> None:
    assert b"Sitemap: https://e.org/sitemap.xml\n" in robots("https://e.org/")
    assert b"Sitemap" not in robots(None)
