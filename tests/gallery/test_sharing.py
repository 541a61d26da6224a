"""What a link to a page shows where it is shared."""

from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from catalogue.collection import Collection
from catalogue.folder import Folder
from catalogue.images import Derivative
from catalogue.language import locale_name

from . import conftest
from .conftest import gallery_of


class Meta(HTMLParser):
    """What the head says, by property or name; several values of one in a list."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: dict[str, list[str]] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of = dict(attrs)
        if tag == "meta" and (name := of.get("property") or of.get("name")):
            self.said.setdefault(name, []).append(of.get("content") or "")


@pytest.fixture
def shared(folder: Folder, collection: Collection, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, str]:
    """The gallery with a card of each picture."""
    cards = {
        file: replace(each, card=Derivative(1200, 630, "jpeg", f"{file}-card.jpg"))
        for file, each in conftest.PICTURES.items()
    }
    monkeypatch.setattr(conftest, "PICTURES", cards)
    return gallery_of(folder, collection)


def test_an_object_is_shared_by_its_card_and_its_label(shared: Mapping[str, str]) -> None:
    said = Meta(shared["en/artifacts/a-1/index.html"]).said
    assert said["og:image"] == ["https://example.org/museum/images/tall.jpg-card.jpg"]
    assert (said["og:image:width"], said["og:image:height"]) == (["1200"], ["630"])
    assert said["og:image:alt"] == ["A dagger"]
    assert said["twitter:card"] == ["summary_large_image"]
    assert said["description"] == said["og:description"] == ["Кинжал"]
    assert said["og:locale"] == ["en_US"]
    assert said["og:locale:alternate"] == ["kk_KZ", "zh_CN", "ru_RU"]


@pytest.mark.parametrize(
    ("page", "card"),
    [
        ("index.html", "hall.jpg"), ("en/index.html", "hall.jpg"), ("en/artifacts/a-3/index.html", "hall.jpg"),
        ("en/halls/first/index.html", "hall.jpg"), ("en/periods/early/index.html", "tall.jpg"),
        ("en/programme/lesson/index.html", "wide.jpg"), ("en/search/index.html", "hall.jpg"),
    ],
)  # fmt: skip
def test_every_page_has_a_card(shared: Mapping[str, str], page: str, card: str) -> None:
    assert Meta(shared[page]).said["og:image"] == [f"https://example.org/museum/images/{card}-card.jpg"]


def test_where_no_card_was_made_none_is_named(gallery: Mapping[str, str]) -> None:
    said = Meta(gallery["en/artifacts/a-1/index.html"]).said
    assert not {"og:image", "twitter:card"} & said.keys()


def test_every_page_says_in_a_sentence_what_it_is(gallery: Mapping[str, str]) -> None:
    silent = [path for path in gallery if path.endswith(".html") and "description" not in Meta(gallery[path]).said]
    assert silent == ["404.html"]


@pytest.mark.parametrize(
    ("lang", "locale"),
    [("kk", "kk_KZ"), ("zh", "zh_CN"), ("zh-Hant", "zh_TW"), ("en-GB", "en_GB"), ("kk-Arab", "kk_CN"), ("tlh", "tlh")],
)
def test_a_language_is_named_with_where_it_is_spoken(lang: str, locale: str) -> None:
    assert locale_name(lang) == locale
