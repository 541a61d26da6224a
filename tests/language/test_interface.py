import importlib
import inspect
import pkgutil
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from babel.messages.pofile import read_po

import catalogue.language
import catalogue.records
from catalogue.language import Wording, languages
from catalogue.language.interface import babel_locale
from catalogue.records import Record

LOCALE = Path(catalogue.language.__file__).parent / "locale"
TRANSLATED = tuple(lang for lang in languages() if lang != "en")
NAMES_OF_THEIR_OWN = re.compile(
    "wikidata|aat|tgn|ulan|geonames|viaf|pleiades|lccn|oclc|[mck]?m|in|ft|[mk]?g|oz|lb|A4|A5|B5|letter|[0-9]+x[0-9]+"
)


def record_kinds() -> Iterator[type[Record]]:
    for module in pkgutil.iter_modules(catalogue.records.__path__, "catalogue.records."):
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(kind, Record) and kind is not Record:
                yield kind


def literals(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    for part in get_args(annotation):
        yield from literals(part)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


TITLES = sorted({field.title or "" for kind in record_kinds() for field in kind.model_fields.values()})
VALUES = sorted(
    {
        value.replace("-", " ")
        for kind in record_kinds()
        for field in kind.model_fields.values()
        for value in (*literals(field.annotation), *(v for m in field.metadata for v in literals(m)))
        if not NAMES_OF_THEIR_OWN.fullmatch(value)
    }
)


def test_interface_speaks_four_languages() -> None:
    assert {"en", "kk", "ru", "zh"} <= set(languages())


@pytest.mark.parametrize("lang", TRANSLATED)
@pytest.mark.parametrize("title", TITLES)
def test_every_field_title_is_translated(title: str, lang: str) -> None:
    assert title
    assert Wording(lang).knows(title)


@pytest.mark.parametrize("lang", TRANSLATED)
@pytest.mark.parametrize("value", VALUES)
def test_every_fixed_value_is_translated(value: str, lang: str) -> None:
    msgid = value.capitalize() if value.endswith("day") else value
    assert Wording(lang).knows(msgid)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_message_has_all_its_forms(lang: str) -> None:
    with (LOCALE / f"{lang}.po").open("rb") as stream:
        catalog = read_po(stream, locale=lang, abort_invalid=True)
    for message in catalog:
        forms = [message.string] if isinstance(message.string, str) else list(message.string)
        assert all(forms), message.id
        assert not message.fuzzy or not message.id
        assert len(forms) == (1 if isinstance(message.id, str) else catalog.num_plurals)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_placeholders_agree_with_the_english(lang: str) -> None:
    with (LOCALE / f"{lang}.po").open("rb") as stream:
        catalog = read_po(stream, locale=lang)
    for message in catalog:
        if not message.id:
            continue
        english = message.id if isinstance(message.id, str) else message.id[0]
        for form in [message.string] if isinstance(message.string, str) else message.string:
            assert placeholders(form) == placeholders(english), english


def test_all_languages_translate_the_same_messages() -> None:
    ids = []
    for lang in TRANSLATED:
        with (LOCALE / f"{lang}.po").open("rb") as stream:
            ids.append({str(message.id) for message in read_po(stream, locale=lang)})
    assert all(each == ids[0] for each in ids)


def test_english_is_the_message_itself() -> None:
    assert Wording("en").text("Contents") == "Contents"


@pytest.mark.parametrize(
    ("lang", "text"),
    [("kk", "Мазмұны"), ("ru", "Содержание"), ("zh", "目录"), ("zh-Hans-CN", "目录"), ("fr", "Contents")],
)
def test_message_is_translated(lang: str, text: str) -> None:
    assert Wording(lang).text("Contents") == text


def test_message_without_translation_stays_english() -> None:
    assert Wording("ru").text("No such words, {name}", name="Abai") == "No such words, Abai"
    assert not Wording("ru").knows("No such words, {name}")


def test_placeholders_are_filled_after_translation() -> None:
    assert Wording("zh").text("p. {page}", page=7) == "第7页"


def test_braces_in_values_are_not_placeholders() -> None:
    assert Wording("en").text("p. {page}", page="{page.__class__}") == "p. {page.__class__}"


def test_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        Wording("en").text("p. {page}")


@pytest.mark.parametrize(
    ("lang", "texts"),
    [
        ("en", ["0 objects", "1 object", "2 objects", "5 objects", "21 objects"]),
        ("ru", ["0 предметов", "1 предмет", "2 предмета", "5 предметов", "21 предмет"]),
        ("kk", ["0 жәдігер", "1 жәдігер", "2 жәдігер", "5 жәдігер", "21 жәдігер"]),
        ("zh", ["0件藏品", "1件藏品", "2件藏品", "5件藏品", "21件藏品"]),
    ],
)
def test_number_chooses_the_form(lang: str, texts: list[str]) -> None:
    words = Wording(lang)
    assert [words.plural("{count} object", "{count} objects", n) for n in (0, 1, 2, 5, 21)] == texts


def test_plural_without_translation_stays_english() -> None:
    assert Wording("kk").plural("{count} felt", "{count} felts", 2) == "2 felts"


def test_fixed_value_is_read_as_words() -> None:
    assert Wording("en").literal("inner-diameter") == "inner diameter"
    assert Wording("ru").literal("inner-diameter") == "внутренний диаметр"


def test_language_we_do_not_speak_counts_as_english() -> None:
    assert babel_locale("fr").language == "en"
    assert babel_locale("kk-Arab").language == "kk"
