"""The halls as a tour: their order, the time they take, and the way from object to object."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from catalogue.collection import collect
from catalogue.gallery.halls import time_needed
from catalogue.language import Wording
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of

HALLS = """
- {id: first, name: {en: First}, floor: '1', route: [A-3, A-1]}
- {id: second, name: {en: Second}, floor: '2', minutes: 40}
"""
OBJECTS = {
    f"artifacts/{n}.yaml": f"{{object_number: A-{n}, title: {{en: T{n}}}, period: early, hall: {hall}}}\n"
    for n, hall in ((1, "first"), (2, "first"), (3, "first"), (4, "second"))
}


def pages_with(place: Path, records: Mapping[str, str]) -> dict[str, str]:
    folder = folder_with(place, {**RECORDS, **records})
    return gallery_of(folder, collect(read_sources(folder)))


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, str]:
    return pages_with(tmp_path, {"halls.yaml": HALLS, **OBJECTS})


def ways(page: str) -> list[str]:
    """Where the ways on within the hall lead."""
    nav = page.split('<nav class="beside in-hall"')[1].split("</nav>", maxsplit=1)[0]
    return re.findall(r'<a class="(?:previous|next)" href="\.\./\.\./([^"]+)index.html"', nav)


def test_a_halls_objects_follow_its_route_then_their_numbers(pages: dict[str, str]) -> None:
    plates = pages["en/halls/first/index.html"].split('<ul class="plates">')[1]
    assert re.findall(r"artifacts/(a-\d)/", plates) == ["a-3", "a-1", "a-2"]


def test_an_object_leads_to_those_beside_it_in_the_hall(pages: dict[str, str]) -> None:
    assert ways(pages["en/artifacts/a-1/index.html"]) == ["artifacts/a-3/", "artifacts/a-2/"]


def test_the_last_object_of_a_hall_leads_to_the_next_hall(pages: dict[str, str]) -> None:
    assert ways(pages["en/artifacts/a-2/index.html"]) == ["artifacts/a-1/", "halls/second/"]


def test_an_object_alone_in_its_hall_has_no_way_on_there(pages: dict[str, str]) -> None:
    assert "in-hall" not in pages["en/artifacts/a-4/index.html"]


def test_halls_stand_by_floor_with_the_time_they_take(pages: dict[str, str]) -> None:
    page = pages["en/halls/index.html"]
    assert re.findall(r"<h2>(Floor \d)</h2>", page) == ["Floor 1", "Floor 2"]
    assert re.findall(r"about \d+ minutes", page) == ["about 45 minutes", "about 5 minutes", "about 40 minutes"]


@pytest.mark.parametrize(
    ("lang", "minutes", "said"),
    [
        ("ru", 21, "около 21 минуты"), ("ru", 25, "около 25 минут"), ("kk", 5, "шамамен 5 минут"),
        ("zh", 150, "约2小时"), ("en", 1, "about 1 minute"), ("ru", 180, "около 3 часов"),
    ],
)  # fmt: skip
def test_time_needed_is_said_as_each_language_counts(lang: str, minutes: int, said: str) -> None:
    assert time_needed(Wording(lang), minutes) == said
    assert time_needed(Wording(lang), 0) is None
