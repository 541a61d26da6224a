import posixpath
import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from catalogue.collection import Collection, collect
from catalogue.edition import edition_in
from catalogue.exchange import iiif_files
from catalogue.figures import EMPTY
from catalogue.folder import Folder
from catalogue.gallery import PICTURES, site_pages
from catalogue.sources import read_sources
from catalogue.templating import open_templates

from .conftest import PICTURES as PLANNED
from .conftest import RECORDS, folder_with, gallery_of, letters_of

KINDS = (
    "", "artifacts/", "artifacts/a-1/", "periods/", "periods/early/", "categories/", "categories/arms/", "halls/",
    "halls/first/", "library/", "library/b-1/", "programme/", "programme/lesson/", "publications/", "publications/all/",
    "publications/all/essay/", "about/", "visit/",
)  # fmt: skip


class Elements(HTMLParser):
    """Every start tag with its attributes, and the headings' ranks."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    @property
    def headings(self) -> list[int]:
        return [int(tag[1]) for tag, _ in self.found if re.fullmatch("h[1-6]", tag)]


@pytest.mark.parametrize("lang", ["kk", "zh", "ru", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_there_in_every_language(gallery: dict[str, str], kind: str, lang: str) -> None:
    page = gallery[f"{lang}/{kind}index.html"]
    assert f'<html lang="{lang}"' in page
    assert "{{" not in page


def test_root_has_its_files(gallery: dict[str, str]) -> None:
    assert {"index.html", "404.html", "sitemap.xml", "robots.txt"} <= gallery.keys()


def test_an_artifact_with_pictures_offers_its_manifest(gallery: dict[str, str]) -> None:
    manifest = "../../../iiif/artifacts/a-1/manifest.json"
    page = Elements(gallery["ru/artifacts/a-1/index.html"])
    (alternate,) = [each for tag, each in page.found if tag == "link" and each.get("href") == manifest]
    assert alternate["type"] == 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"'
    (link,) = [each for tag, each in page.found if tag == "a" and each.get("href") == manifest]
    assert (link["title"] or "").startswith("Манифест")
    assert "manifest.json" not in gallery["ru/artifacts/a-3/index.html"]


@pytest.mark.parametrize(
    ("page", "manifest"),
    [
        ("periods/early/", "../../../iiif/periods/early/manifest.json"),
        ("halls/first/", "../../../iiif/halls/first/manifest.json"),
        ("publications/all/", "../../../iiif/publications/all/manifest.json"),
        ("periods/late/", None),
        ("categories/arms/", None),
    ],
)
def test_what_has_pictures_to_show_offers_its_manifest(
    gallery: dict[str, str], page: str, manifest: str | None
) -> None:
    links = [each.get("href") or "" for tag, each in Elements(gallery[f"kk/{page}index.html"]).found if tag == "a"]
    assert [link for link in links if link.endswith("manifest.json")] == [manifest] * bool(manifest)


def test_relative_links_lead_to_files(
    gallery: dict[str, str], assets: dict[str, Callable[[], bytes]], collection: Collection
) -> None:
    editions = [edition_in(collection, lang) for lang in collection.languages]
    there = {*gallery, *assets, "publications/all.en.pdf", "publications/all.en.epub"}
    there |= {path for path, _ in iiif_files(editions, PLANNED, pictures_at=PICTURES)}
    there |= {f"{PICTURES}/{each.name}" for picture in PLANNED.values() for each in picture.derivatives}
    for path, page in gallery.items():
        for _, attributes in Elements(page).found if path.endswith(".html") else ():
            links = [attributes.get("href"), attributes.get("src")]
            links += [part.split()[0] for part in (attributes.get("srcset") or "").split(",") if part]
            for link in filter(None, links):
                address = urlsplit(link)
                if not address.scheme and address.path:
                    assert posixpath.normpath(posixpath.join(posixpath.dirname(path), address.path)) in there, (
                        path,
                        link,
                    )


def test_jumps_lead_to_an_element(gallery: dict[str, str]) -> None:
    for path, page in gallery.items():
        elements = Elements(page).found
        ids = {attributes.get("id") for _, attributes in elements}
        jumps = {
            str(attributes["href"])[1:] for _, attributes in elements if str(attributes.get("href")).startswith("#")
        }
        assert jumps <= ids, path


def test_nothing_is_inline_and_the_policy_is_strict(gallery: dict[str, str]) -> None:
    for path in (path for path in gallery if path.endswith(".html")):
        page = gallery[path]
        for tag, attributes in Elements(page).found:
            assert tag != "style", path
            assert tag != "script" or attributes.get("src") or attributes.get("type") == "application/ld+json", path
            assert not [name for name in attributes if name == "style" or name.startswith("on")], path
        assert "default-src 'none'" in page
        assert "unsafe" not in page


def test_markup_in_a_title_is_shown_as_text(gallery: dict[str, str]) -> None:
    page = gallery["en/artifacts/a-1/index.html"]
    assert "<script>alert" not in page
    assert "<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>" in page


def test_each_page_has_one_first_heading_and_skips_none(gallery: dict[str, str]) -> None:
    for path, page in gallery.items():
        if path.endswith(".html"):
            ranks = Elements(page).headings
            assert ranks.count(1) == 1, path
            assert all(rank <= before + 1 for before, rank in pairwise(ranks)), (path, ranks)


def test_a_fallback_says_its_language(gallery: dict[str, str]) -> None:
    assert '<span lang="en">Bow</span>' in gallery["ru/artifacts/a-2/index.html"]
    assert '<span lang="en">Bow</span>' not in gallery["en/artifacts/a-2/index.html"]


def test_alternative_text_says_its_language(gallery: dict[str, str]) -> None:
    assert 'alt="A dagger" lang="en"' in gallery["ru/artifacts/a-1/index.html"]


def test_an_object_named_in_a_text_is_linked(gallery: dict[str, str]) -> None:
    assert '<a href="../../../en/artifacts/a-2/index.html">Bow</a>' in gallery["en/artifacts/a-1/index.html"]


def test_text_is_built_of_its_blocks(gallery: dict[str, str]) -> None:
    page = gallery["en/artifacts/a-1/index.html"]
    for part in (
        "<h2>Form</h2>",
        "A <em>fine</em> blade, like",
        "<ul>\n<li>one</li>",
        "<ol>\n<li>first</li>",
        "<blockquote>",
    ):
        assert part in page
    assert '<a href="https://example.org/write">write</a>' in gallery["en/index.html"]


def test_pictures_say_their_size_and_only_the_first_is_loaded_at_once(gallery: dict[str, str]) -> None:
    images = [found for tag, found in Elements(gallery["en/artifacts/a-1/index.html"]).found if tag == "img"]
    assert (images[0]["width"], images[0]["height"], images[0].get("loading")) == ("600", "1600", None)
    assert {image.get("loading") for image in images[1:]} == {"lazy"}


def test_neighbours_are_those_of_the_period(gallery: dict[str, str]) -> None:
    first, last = gallery["en/artifacts/a-1/index.html"], gallery["en/artifacts/a-2/index.html"]
    assert 'rel="next" href="../../artifacts/a-2/index.html"' in first
    assert 'rel="prev" href="../../artifacts/a-1/index.html"' in last
    assert 'rel="next"' not in last
    assert 'class="beside"' not in gallery["en/artifacts/a-3/index.html"]


def test_artifact_without_period_stands_among_other_objects(gallery: dict[str, str]) -> None:
    page = gallery["en/artifacts/index.html"]
    assert page.index("Other objects") < page.index("a-3/index.html")


def test_a_book_leads_to_the_objects_that_cite_it(gallery: dict[str, str]) -> None:
    assert "artifacts/a-1/index.html" in gallery["en/library/b-1/index.html"]
    assert "library/b-1/index.html" in gallery["en/artifacts/a-1/index.html"]


def test_shelves_stand_in_the_museums_order(gallery: dict[str, str]) -> None:
    page = gallery["en/library/index.html"]
    assert page.index('id="zh"') < page.index('id="en"')


def test_downloads_tell_size_and_pages(gallery: dict[str, str]) -> None:
    page = gallery["ru/publications/index.html"]
    assert 'href="../../publications/all.en.pdf"' in page
    assert "1,2" in page


def test_canonical_and_alternates_are_absolute_with_a_base_url(gallery: dict[str, str]) -> None:
    page = gallery["kk/halls/first/index.html"]
    assert '<link rel="canonical" href="https://example.org/museum/kk/halls/first/">' in page
    assert 'hreflang="zh" href="https://example.org/museum/zh/halls/first/"' in page
    assert 'hreflang="x-default" href="https://example.org/museum/"' in page


def test_the_same_museum_gives_the_same_bytes(folder: Folder, collection: Collection, gallery: dict[str, str]) -> None:
    again = gallery_of(folder, collection, assets=tuple(path for path in ("assets/a.css",)))
    assert gallery_of(folder, collection, assets=("assets/a.css",)) == again
    assert again.keys() == gallery.keys()


def test_museum_with_nothing_but_a_name_has_its_pages(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"museum.yaml": "name: Empty\nlanguages: [kk, ar]\n"})
    collection = collect(read_sources(folder))
    pages = gallery_of(folder, collection)
    assert 'dir="rtl"' in pages["ar/index.html"]
    assert 'rel="canonical"' not in pages["kk/index.html"]
    assert 'hreflang="ar" href="../ar/index.html"' in pages["kk/index.html"]
    assert Elements(pages["kk/publications/index.html"]).headings == [1]


def test_long_lists_go_on_on_further_pages(tmp_path: Path) -> None:
    many = {f"artifacts/{n}.yaml": f"{{object_number: N-{n:03}, title: T{n}, period: early}}\n" for n in range(121)}
    folder = folder_with(tmp_path, {**{name: RECORDS[name] for name in ("museum.yaml", "periods.yaml")}, **many})
    pages = gallery_of(folder, collect(read_sources(folder)))
    assert pages["en/artifacts/page-2.html"].count('/index.html">\n<span class="mat">') == 1
    assert 'href="page-2.html"' in pages["en/periods/early/index.html"]


def test_a_museums_template_wins_and_may_extend_ours(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, RECORDS)
    (tmp_path / "templates").mkdir()
    own = '{% extends "original/visit.html" %}{% block title %}Ours {{ museum.name | say }}{% endblock %}'
    (tmp_path / "templates" / "visit.html").write_text(own)
    pages = gallery_of(folder, collect(read_sources(folder)))
    assert "<title>Ours Museum</title>" in pages["en/visit/index.html"]
    assert "<h1>Visit</h1>" in pages["en/visit/index.html"]


def test_pages_are_made_one_by_one(folder: Folder, collection: Collection) -> None:
    templates, letters = open_templates(folder.templates), letters_of(folder)
    pages = site_pages({"en": edition_in(collection, "en")}, {}, {}, templates, (), EMPTY, letters)
    assert next(pages)[0] == "en/artifacts/a-1/index.html"
