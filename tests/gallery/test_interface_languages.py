"""Pages speak their own language: no English words of the interface in the others, and a fifth by a file alone."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from catalogue.collection import collect
from catalogue.edition import edition_in
from catalogue.gallery.characters import used_characters
from catalogue.language import interface
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of

LOCALE = Path(interface.__file__).parent / "locale"
SPOKEN = ("title", "aria-label", "alt", "placeholder")
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source"}


class Said(HTMLParser):
    """What a page says in its own language: texts and spoken attributes, not those marked as of another one."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.langs: list[str] = []
        self.texts: list[str] = []
        self.feed(page)

    @property
    def is_own(self) -> bool:
        return not self.langs or self.langs[-1] == self.langs[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        lang = given.get("lang") or (self.langs[-1] if self.langs else "")
        if tag not in VOID:
            self.langs.append("" if tag == "script" else lang)
        if not self.langs or lang == self.langs[0]:
            self.texts += [value for name, value in attrs if value and (name in SPOKEN or name.startswith("data-"))]

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.langs.pop()

    def handle_data(self, data: str) -> None:
        if self.is_own and data.strip():
            self.texts.append(data.strip())


def english_but_for(lang: str) -> re.Pattern[str]:
    """Whatever the interface says in English and otherwise in `lang`; a placeholder stands for anything."""
    with (LOCALE / f"{lang}.po").open("rb") as stream:
        messages = [message for message in read_po(stream, locale=lang) if message.id]
    pairs = ((message.id, message.string) for message in messages)
    english = {
        form
        for ids, strings in pairs
        for form in ([ids] if isinstance(ids, str) else ids)
        if form not in ([strings] if isinstance(strings, str) else strings)
        and re.search("[A-Za-z]{2}", re.sub(r"{\w+}", "", form))
    }
    return re.compile("|".join(re.sub(r"\\\{\w+\\\}", ".+", re.escape(form)) for form in sorted(english)))


@pytest.mark.parametrize("lang", ["kk", "zh", "ru"])
def test_no_page_says_a_word_of_the_interface_in_english(gallery: dict[str, str], lang: str) -> None:
    english = english_but_for(lang)
    pages = {path: page for path, page in gallery.items() if path.startswith(f"{lang}/") and path.endswith(".html")}
    said = {(path, text) for path, page in pages.items() for text in Said(page).texts if english.fullmatch(text)}
    assert len(pages) > 15
    assert said == set()


def test_an_english_word_would_be_found() -> None:
    page = '<html lang="ru"><p title="Search">3 objects</p><p lang="en">Search</p><a href="#">Поиск</a></html>'
    assert [text for text in Said(page).texts if english_but_for("ru").fullmatch(text)] == ["Search", "3 objects"]


@pytest.fixture
def with_turkish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A fifth language: one more file beside those that are there, with a few words translated."""
    place = tmp_path / "locale"
    place.mkdir()
    for file in LOCALE.glob("*.po"):
        (place / file.name).write_bytes(file.read_bytes())
    (place / "tr.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: tr\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "Search"\nmsgstr "Ara"\n\nmsgid "Skip to content"\nmsgstr "İçeriğe geç"\n\n'
        'msgid "{count} object"\nmsgid_plural "{count} objects"\nmsgstr[0] "{count} eser"\nmsgstr[1] "{count} eser"\n',
        "utf-8",
    )
    cached = (interface.languages, interface.babel_locale, interface._catalogue)
    monkeypatch.setattr(interface, "_LOCALE", place)
    for each in cached:
        each.cache_clear()
    yield
    monkeypatch.undo()
    for each in cached:
        each.cache_clear()


@pytest.mark.usefixtures("with_turkish")
def test_a_file_of_words_makes_a_fifth_language(tmp_path: Path) -> None:
    museum = RECORDS["museum.yaml"].replace("languages: [kk, zh, ru, en]", "languages: [tr, en]")
    collection = collect(read_sources(folder := folder_with(tmp_path / "museum", {**RECORDS, "museum.yaml": museum})))
    pages = gallery_of(folder, collection)
    page = pages["tr/artifacts/index.html"]
    assert '<html lang="tr" dir="ltr">' in page
    assert "İçeriğe geç" in page
    assert "3 eser" in page
    assert ">Türkçe</a>" in pages["en/index.html"]


def test_a_museum_in_an_arabic_script_reads_from_the_right(tmp_path: Path) -> None:
    museum = RECORDS["museum.yaml"].replace("languages: [kk, zh, ru, en]", "languages: [kk-Arab, en]")
    records = {**RECORDS, "museum.yaml": museum.replace("kk: Мұражай", "kk-Arab: مۇراجاي")}
    collection = collect(read_sources(folder := folder_with(tmp_path, records)))
    page = gallery_of(folder, collection)["kk-Arab/index.html"]
    assert '<html lang="kk-Arab" dir="rtl">' in page
    assert "مۇراجاي" in page
    assert "م" in set().union(*used_characters([edition_in(collection, "kk-Arab")]))
