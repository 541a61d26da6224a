"""The sample's gallery as a crawler meets it: every page is listed, named once, and leads only to what is there."""

import posixpath
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest

pytestmark = pytest.mark.xdist_group("sample")

LANGS = ("kk", "zh", "ru", "en")
BASE = "https://example.org/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


class Crawled(HTMLParser):
    """What a crawler takes from a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.title = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.is_indexed = True
        self._is_title = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._is_title = tag == "title"
        self.ids += [given[name] for name in ("id",) if name in given]
        self.links += [given[name] for name in ("href", "src") if given.get(name)]
        self.links += [part.split()[0] for part in given.get("srcset", "").split(",") if part.strip()]
        self.is_indexed &= (given.get("name"), given.get("content")) != ("robots", "noindex")

    def handle_data(self, data: str) -> None:
        self.title += data * self._is_title

    def handle_endtag(self, tag: str) -> None:
        self._is_title &= tag != "title"


@pytest.fixture(scope="module")
def pages(built: Path) -> Mapping[str, Crawled]:
    root = built / "gallery"
    return {
        path.relative_to(root).as_posix(): Crawled(path.read_text("utf-8")) for path in sorted(root.rglob("*.html"))
    }


def test_no_id_stands_twice_on_a_page(pages: Mapping[str, Crawled]) -> None:
    twice = {path: [each for each, n in Counter(page.ids).items() if n > 1] for path, page in pages.items()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_no_title_is_that_of_two_pages(pages: Mapping[str, Crawled]) -> None:
    by_title = defaultdict(list)
    for path, page in pages.items():
        by_title[path.partition("/")[0], page.title].append(path)
    assert {title: paths for title, paths in by_title.items() if len(paths) > 1} == {}


def test_the_sitemap_lists_every_page_with_the_same_page_in_each_language(
    built: Path, pages: Mapping[str, Crawled]
) -> None:
    listed = {}
    for url in ElementTree.parse(built / "gallery" / "sitemap.xml").getroot():
        alternates = {each.get("hreflang"): each.get("href") for each in url.findall(f"{XHTML}link")}
        listed[url.findtext(f"{SITEMAP}loc")] = alternates
    indexed = {path for path, page in pages.items() if page.is_indexed and path != "404.html"}
    assert set(listed) == {f"{BASE}{path.removesuffix('index.html')}" for path in indexed}
    for address, alternates in listed.items():
        rest = re.sub(rf"^{BASE}(kk|zh|ru|en)/", "", str(address)) if address != BASE else ""
        assert {lang: f"{BASE}{lang}/{rest}" for lang in LANGS}.items() <= alternates.items(), address


def test_every_link_is_relative_and_leads_to_something_there(built: Path, pages: Mapping[str, Crawled]) -> None:
    """So the folder works from any address, `/` or `/a/b/`, and from a disk."""
    lost = [(path, link) for path, page in pages.items() for link in page.links if not _leads(built, pages, path, link)]
    assert lost == []


def _leads(built: Path, pages: Mapping[str, Crawled], path: str, link: str) -> bool:
    address = urlsplit(link)
    if address.scheme or path == "404.html":
        is_ours = re.match(rf"{BASE}(kk|zh|ru|en|images|iiif|data)/", link)
        return not is_ours or (built / "gallery" / unquote(urlsplit(link).path.lstrip("/"))).exists()
    if not address.path:
        return not address.fragment or unquote(address.fragment) in pages[path].ids
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(address.path)))
    there = (built / "gallery" / target).is_file() and not target.startswith("..") and not link.startswith("/")
    is_known = target not in pages or not address.fragment or unquote(address.fragment) in pages[target].ids
    return there and is_known


def test_pages_name_their_assets_from_where_they_stand(pages: Mapping[str, Crawled]) -> None:
    assert not [(path, link) for path, page in pages.items() for link in _rooted(page)]


def _rooted(page: Crawled) -> Iterator[str]:
    return (link for link in page.links if link.startswith(("/", "file:", "http://127.0.0.1")))
