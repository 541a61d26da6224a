"""A home page is composed of the blocks a museum names, in its order."""

import re
from pathlib import Path

import pytest

from catalogue.collection import collect
from catalogue.records import HomeBlock, Museum
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of

MARKS = {
    "picture": 'class="view"',
    "introduction": "or <a href",
    "hours": "<aside",
    "featured": "Featured objects",
    "periods": 'class="walk run"',
    "halls": "<h2><a href=\"halls/index.html",
    "library": 'class="shelves"',
    "programme": "<h2><a href=\"programme/index.html",
    "publications": "<h2><a href=\"publications/index.html",
}  # fmt: skip


def home_of(place: Path, more: str) -> str:
    folder = folder_with(place, {**RECORDS, "museum.yaml": RECORDS["museum.yaml"] + more})
    return gallery_of(folder, collect(read_sources(folder)))["en/index.html"]


def shown(page: str) -> list[str]:
    return sorted((name for name in MARKS if MARKS[name] in page), key=lambda name: page.index(MARKS[name]))


def test_every_block_is_known_here() -> None:
    assert set(MARKS) == set(HomeBlock.__args__)


def test_a_museum_that_names_none_has_them_as_ever(tmp_path: Path) -> None:
    wanted = [name for name in Museum.model_fields["home"].default if name != "featured"]
    assert shown(home_of(tmp_path, "")) == wanted


@pytest.mark.parametrize(
    "order",
    [
        ["publications", "library"],
        ["hours", "introduction", "picture"],
        ["picture", "programme", "halls", "periods", "featured", "library", "publications", "introduction", "hours"],
    ],
)
def test_blocks_stand_in_the_order_named(tmp_path: Path, order: list[str]) -> None:
    page = home_of(tmp_path, f"home: [{', '.join(order)}]\nfeatured: [A-2]\n")
    assert shown(page) == order
    assert page.count("<h1>") == 1


def test_featured_objects_lead_to_their_pages(tmp_path: Path) -> None:
    page = home_of(tmp_path, "featured: [A-2, A-1]\n")
    part = page[page.index("Featured objects") : page.index("A walk through time")]
    assert re.findall(r'href="artifacts/([^/]+)/', part) == ["a-2", "a-1"]


def test_a_block_named_twice_is_shown_once(tmp_path: Path) -> None:
    assert home_of(tmp_path, "home: [halls, halls]\n").count(MARKS["halls"]) == 1


def test_a_museum_changes_one_block_alone(tmp_path: Path) -> None:
    place = tmp_path / "templates" / "home"
    place.mkdir(parents=True)
    (place / "halls.html").write_text('<p>Ours</p>{% include "original/home/halls.html" %}')
    page = home_of(tmp_path, "")
    assert page.index("<p>Ours</p>") < page.index(MARKS["halls"])
