"""A logo is shown as a picture of known size, and as nothing but a picture."""

from pathlib import Path

import pytest

from catalogue.collection import collect
from catalogue.edition import edition_in
from catalogue.gallery import gallery_assets
from catalogue.gallery.logo import BadLogo, logo_among, logo_size
from catalogue.sources import read_sources
from catalogue.typefaces import Typefaces

from .conftest import folder_with, gallery_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10z"/></svg>'
MUSEUM = "name: {en: The House, kk: Үй}\nshort_name: House\nlanguages: [kk, en]\n"


def head_of(place: Path, logo: str) -> str:
    folder = folder_with(place, {"museum.yaml": f"{MUSEUM}theme: {{logo: {logo}}}\n"})
    (place / "assets").mkdir()
    for name in ("logo.svg", "night.svg"):
        (place / "assets" / name).write_text(SVG)
    collection = collect(read_sources(folder))
    editions = {"en": edition_in(collection, "en")}
    assets = tuple(asset.path for asset in gallery_assets(folder, editions, Typefaces(())))
    page = gallery_of(folder, collection, assets=assets)["kk/visit/index.html"]
    return page[page.index("masthead") : page.index("</header>")]


def test_a_logo_stands_for_the_name(tmp_path: Path) -> None:
    head = head_of(tmp_path, "assets/logo.svg")
    assert 'width="4000" height="1000" alt="Үй">' in head
    assert "House" not in head
    assert "<svg" not in head


def test_a_logo_beside_the_name_says_nothing_twice(tmp_path: Path) -> None:
    head = head_of(tmp_path, "{file: assets/logo.svg, with_name: true}")
    assert 'alt=""' in head
    assert "<span>House</span>" in head


def test_dark_pages_have_their_own_logo(tmp_path: Path) -> None:
    head = head_of(tmp_path, "{file: assets/logo.svg, dark: assets/night.svg}")
    assert 'media="(prefers-color-scheme: dark)" srcset="../../assets/logo-dark-4000x1000-' in head


def test_a_page_without_a_logo_shows_the_name(gallery: dict[str, str]) -> None:
    assert "<span>Museum</span>" in gallery["en/index.html"]


def test_no_other_asset_is_taken_for_the_logo() -> None:
    assert logo_among(["assets/icon-1.svg", "assets/logotype-1x1-2.woff2"], "") == {}


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (SVG, (4000, 1000)),
        ('<svg width="30mm" height="20mm"/>', (1500, 1000)),
        ("<?xml version='1.0'?><svg viewBox='0,0,5,10'/>", (500, 1000)),
        ('<svg viewBox="0 0 4 2"><use href="#a"/><image href="data:image/png;base64,AA"/></svg>', (2000, 1000)),
    ],
)
def test_size_of_a_drawing_is_its_shape(tmp_path: Path, text: str, size: tuple[int, int]) -> None:
    (tmp_path / "a.svg").write_text(text)
    assert logo_size(tmp_path / "a.svg") == size


@pytest.mark.parametrize(
    "inside",
    [
        "<script>1</script>",
        '<a onclick="x()"/>',
        '<use href="https://example.org/a.svg#b"/>',
        '<a xlink:href = "javascript:x()"/>',
        "<foreignObject/>",
        "<style>@import 'a.css';</style>",
        '<path fill="url(https://example.org/p)"/>',
    ],
)
def test_a_drawing_that_is_more_than_a_picture_is_refused(tmp_path: Path, inside: str) -> None:
    (tmp_path / "a.svg").write_text(SVG.replace("</svg>", f"{inside}</svg>"))
    with pytest.raises(BadLogo, match="logo_active"):
        logo_size(tmp_path / "a.svg")


@pytest.mark.parametrize("text", ["", "<svg/>", '<svg viewBox="0 0 0 0"/>', '<svg width="100%"/>'])
def test_a_drawing_without_a_size_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.svg").write_text(text)
    with pytest.raises(BadLogo, match="logo_unreadable"):
        logo_size(tmp_path / "a.svg")


def test_a_text_named_as_a_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("words")
    with pytest.raises(BadLogo, match="logo_unreadable"):
        logo_size(tmp_path / "a.png")
