from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from catalogue.collection import Collection, collect
from catalogue.edition import (
    bind,
    blocks_of,
    edition_in,
    entries,
    entry,
    figures_in,
    museum_view,
    name_of_rights,
    publication_views,
    short_entries,
    text_view,
)
from catalogue.folder import Folder
from catalogue.records import Holding, Phrase
from catalogue.sources import KINDS, read_sources

Museum = Callable[[Mapping[str, str | bytes]], Folder]
LANGS = ("kk", "zh", "ru", "en")
INTERNAL = ("INTERNAL-NOTE", "STORE-")


@pytest.fixture(scope="module")
def collection(sample: Folder) -> Collection:
    return collect(read_sources(sample))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", ["artifact", "holding", "hall", "programme", "period", "category"])
def test_every_kind_has_an_entry_in_every_language(collection: Collection, kind: str, lang: str) -> None:
    made = list(entries(edition_in(collection, lang), kind))  # type: ignore[arg-type]
    assert made
    assert all(each.heading.text and each.slug for each in made)


def test_short_entries_are_the_same_but_for_their_texts(collection: Collection) -> None:
    edition = edition_in(collection, "ru")
    for whole, short in zip(entries(edition, "artifact"), short_entries(edition, "artifact"), strict=True):
        assert replace(whole, text=(), sections=()) == replace(short, text=())
        assert short.text == (() if whole.label else whole.text)
    assert list(short_entries(edition, "hall")) == list(entries(edition, "hall"))


@pytest.mark.parametrize("lang", LANGS)
def test_internal_fields_reach_no_entry(collection: Collection, lang: str) -> None:
    assert any("INTERNAL-NOTE" in (artifact.notes or "") for artifact in collection.artifacts.values())
    edition = edition_in(collection, lang)
    said = "".join(repr(each) for kind in ("artifact", "holding", "programme") for each in entries(edition, kind))  # type: ignore[arg-type]
    assert not any(word in said for word in INTERNAL)


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_in_the_sample_falls_back(collection: Collection, lang: str) -> None:
    made = entries(edition_in(collection, lang), "artifact")
    assert {block.spans[0].lang for each in made for block in each.text if block.spans} == {lang}


def test_fallback_says_the_language_it_is_in(museum: Museum) -> None:
    files = {
        "museum.yaml": "name: M\nlanguages: [kk, ru, en]\n",
        "artifacts/a.yaml": "object_number: A\ntitle: {en: Bowl, ru: Чаша}\n",
    }
    edition = edition_in(collect(read_sources(museum(files))), "kk")
    assert entry(edition, "artifact", "A").heading == Phrase("Чаша", "ru")


def test_facts_word_every_kind_of_value(museum: Museum) -> None:
    record = """
object_number: A
title: Bowl
date: {edtf: 18XX, display: about then}
makers: [{name: Ali, role: potter}, Unknown]
find_spot: {name: Taraz, lat: 42.9, lon: 71.4}
materials: [clay, gold]
dimensions:
  - {extent: height, value: 12.50, unit: cm}
  - {part: lid, extent: diameter, value: 8, unit: cm}
weight: {value: 350, unit: g}
other_numbers: [{number: "7", kind: excavation}, "8"]
identifiers: [{scheme: wikidata, value: Q1}, {scheme: aat, value: "300"}, {scheme: other, value: x}]
rights: {uri: "https://creativecommons.org/licenses/by-sa/4.0/", holder: Museum}
"""
    files = {"artifacts/a.yaml": record, "materials.yaml": "- {id: clay, label: fired clay}\n"}
    facts = entry(edition_in(collect(read_sources(museum(files))), "en"), "artifact", "A").facts
    said = {fact.key: [value.text for value in fact.values] for fact in facts}
    assert said["date"] == ["about then"]
    assert said["makers"] == ["Ali (potter)", "Unknown"]
    assert said["find_spot"] == ["Taraz"]
    assert said["materials"] == ["fired clay", "gold"]
    assert "12.5" in said["dimensions"][0]
    assert said["other_numbers"] == ["7 (excavation)", "8"]
    assert said["identifiers"] == ["Wikidata Q1", "AAT 300", "x"]
    assert said["rights"] == ["CC BY-SA 4.0, Museum"]


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("http://rightsstatements.org/vocab/InC/1.0/", "In Copyright"),
        ("https://creativecommons.org/licenses/by-nc/4.0/deed.en", "CC BY-NC 4.0"),
        ("https://rightsstatements.org/vocab/New/1.0/", "https://rightsstatements.org/vocab/New/1.0/"),
    ],
)
def test_rights_have_short_names(uri: str, name: str) -> None:
    assert name_of_rights(uri) == name


def test_markdown_keeps_looks_and_drops_what_is_dangerous() -> None:
    text = """# Head

A *fine* **bowl** [here](https://example.org) [there](javascript:alert) <b>x</b>

- one
- two

> said

1. first
"""
    blocks = blocks_of(Phrase(text, "en"))
    assert [block.kind for block in blocks] == ["heading", "paragraph", "bullets", "quote", "numbers"]
    spans = {span.text: span for span in blocks[1].spans}
    assert spans["fine"].is_emphasis
    assert spans["bowl"].is_strong
    assert spans["here"].href == "https://example.org"
    assert all(span.href != "javascript:alert" for span in blocks[1].spans)
    assert "<b>x</b>" in "".join(span.text for span in blocks[1].spans)


@pytest.mark.parametrize(
    "text",
    [
        "![alt](x.jpg)",
        "    code",
        "```\ncode\n```",
        "a  \nb",
        "***",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "&lt;",
        "\\*a\\*",
    ],
)
def test_markdown_of_any_kind_makes_blocks(text: str) -> None:
    assert isinstance(blocks_of(Phrase(text, "en")), tuple)


@pytest.mark.parametrize("lang", LANGS)
def test_book_holds_every_selected_object_once(collection: Collection, lang: str) -> None:
    book = bind(edition_in(collection, lang), "collection")
    items = [item for part in book.parts for item in part.items]
    assert [item.number for item in items] == list(range(1, len(collection.artifacts) + 1))
    assert {item.entry.id for item in items} == set(collection.artifacts)
    assert sum(len(shelf.entries) for shelf in book.shelves) == len(collection.holdings)
    assert all(part.heading for part in (*book.before, *book.after))
    assert len(figures_in(book)) > len(items)


def test_book_is_divided_by_its_first_order(collection: Collection) -> None:
    book = bind(edition_in(collection, "en"), "collection")
    assert [part.opener.id for part in book.parts if part.opener] == list(collection.periods)
    assert len(book.parts[0].names) == len(LANGS)


@pytest.mark.parametrize("lang", LANGS)
def test_museum_and_publications_are_seen_in_each_language(collection: Collection, lang: str) -> None:
    edition = edition_in(collection, lang)
    assert museum_view(edition).name.lang == lang
    assert {view.slug for view in publication_views(edition)} == set(collection.publications)
    about = text_view(edition, "about")
    assert about is not None
    assert about.blocks
    assert text_view(edition, "no-such-text") is None


def test_every_record_kind_is_known_to_the_sources() -> None:
    assert {"artifact", "holding", "hall", "programme", "period", "category"} <= {kind.name for kind in KINDS}


def test_an_object_named_in_a_text_is_referred_to(museum: Museum) -> None:
    folder = museum(
        {
            "museum.yaml": "name: M\nlanguages: [en]\nbase_url: https://example.org/\n",
            "artifacts/a.yaml": "object_number: K-1\ntitle: Stag\n"
            "description: See *[[K-2]]*, `[[K-2]]` and \\[[K-2]].\n",
            "artifacts/b.yaml": "object_number: K-2\ntitle: Bowl\nstatus: published\n",
            "texts/note.en.md": "# Of [[K-1]]\n\nA [[K-9]].\n",
        }
    )
    edition = edition_in(collect(read_sources(folder)), "en")
    spans = entry(edition, "artifact", "K-1").text[0].spans
    assert [(span.text, span.refers.path if span.refers else None) for span in spans] == [
        ("See ", None),
        ("Bowl", "artifacts/k-2/index.html"),
        (", [[K-2]] and [[K-2]].", None),
    ]
    assert spans[1].is_emphasis
    note = text_view(edition, "note")
    assert note
    assert (note.heading.text, note.blocks[0].spans[0].text) == ("Of Stag", "A K-9.")


def test_an_artifact_knows_its_address_on_the_web(museum: Museum) -> None:
    folder = museum(
        {
            "museum.yaml": "name: M\nlanguages: [kk]\nbase_url: https://example.org/m/\n",
            "artifacts/a.yaml": "object_number: Қ 1\ntitle: Stag\n",
        }
    )
    address = entry(edition_in(collect(read_sources(folder)), "kk"), "artifact", "Қ 1").address
    assert address == "https://example.org/m/kk/artifacts/%D2%9B-1/"


def test_without_a_base_url_there_is_no_address(museum: Museum) -> None:
    folder = museum({"artifacts/a.yaml": "object_number: K-1\ntitle: Stag\n"})
    assert entry(edition_in(collect(read_sources(folder)), "en"), "artifact", "K-1").address is None


def test_a_book_by_period_knows_the_years_of_all_periods(collection):
    book = bind(edition_in(collection, "en"), "collection")
    assert book.parts[0].span == (-799, -200)
    assert book.chronology.spans[0] == book.parts[0].span
    assert len(book.chronology.spans) == len(collection.periods)
    assert (book.chronology.first, book.chronology.last) == ("800\u00a0BCE", "1917")


def test_a_book_in_two_languages_has_an_index_of_titles_in_each(collection):
    book = bind(edition_in(collection, "kk"), "collection", second=edition_in(collection, "en"))
    both = [part for part in book.after if part.key.startswith("titles")]
    assert [(part.key, part.lang) for part in both] == [("titles", None), ("titles-en", "en")]
    assert {row.term.lang for row in both[1].rows} == {"en"}
    assert dict(book.second_headings)["concordance"] == "Concordance"
    assert "titles" not in dict(book.second_headings)


def test_what_is_copied_from_a_book_is_in_the_books_own_language(collection: Collection) -> None:
    edition = edition_in(collection, "en")
    facts = {fact.key: fact for fact in entry(edition, "holding", "LIB-RU-004").facts}
    copied = [value.lang for key in ("authors", "place", "publisher") for value in facts[key].values]
    assert copied == ["ru"] * len(copied)
    assert {value.lang for value in facts["language"].values} == {"en"}


def test_romanised_words_of_a_book_say_so(collection: Collection) -> None:
    values = {
        "language": ["kk-Cyrl"], "title": "Qara sȯzder", "title_transliteration": "Qara sozder", "publisher": "Жазушы",
        "authors": ["Абай"], "authors_transliteration": ["Abaĭ"], "parallel_titles": ["Book of words"],
        "contributors": [{"name": "Шәкәрім", "transliteration": "Shăkărīm", "role": "editor"}],
    }  # fmt: skip
    holding = Holding.model_validate({"holding_number": "LIB-KK-001", **values})
    edition = edition_in(replace(collection, records={"holding": {"LIB-KK-001": holding}}), "en")
    shown = entry(edition, "holding", "LIB-KK-001")
    facts = {fact.key: fact.values for fact in shown.facts}
    assert shown.heading.lang == "kk-Latn"
    assert [phrase.lang for phrase in shown.subheadings] == ["kk-Latn", "und"]
    langs = {"authors": "kk-Cyrl", "authors_transliteration": "kk-Latn", "publisher": "kk-Cyrl"}
    assert {key: facts[key][0].lang for key in langs} == langs
    assert facts["contributors"][0].text == "Шәкәрім [Shăkărīm] (editor)"
