"""The IIIF documents of a small museum, read as a client reads them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from catalogue.collection import collect
from catalogue.edition import edition_in
from catalogue.exchange import PREVIEW, iiif_files
from catalogue.folder import open_folder
from catalogue.images import Derivative, Picture, Tiles
from catalogue.sources import read_sources

BASE = "https://example.org/museum/"
MUSEUM = """
name: {kk: Мұражай, zh: 博物馆, en: Museum}
languages: [kk, zh, en]
tagline: {en: Things}
contact: {website: "https://example.org"}
rights: {uri: "https://creativecommons.org/publicdomain/zero/1.0/deed.en", holder: {en: The museum}}
"""
RECORDS = {
    "periods.yaml": (
        "- {id: bare, label: Bare}\n- {id: early, label: {kk: Ерте, en: Early}, intro: {en: 'Long *ago*.'}}\n"
    ),
    "halls.yaml": "- {id: first, name: {en: First}, image: {file: hall.jpg, alt: {en: A room}}}\n",
    "artifacts/1.yaml": """
object_number: Ә-1
title: {kk: Ақинақ, zh: 短剑, en: "<i>Akinak</i>"}
period: early
hall: first
label: {en: "A *blade*."}
materials: [iron]
culture: {kk: сақтар, en: Saka}
credit_line: {en: Gift of B.}
notes: INTERNAL
rights: {uri: "https://rightsstatements.org/vocab/InC/1.0"}
images:
  - {file: large.jpg, alt: {kk: Суреті, en: Its picture}, credit: Photographer, rights: {uri: "https://creativecommons.org/licenses/by/4.0"}}
  - {file: small.jpg, alt: decorative, caption: {en: Hilt}}
  - {file: gone.jpg, alt: decorative}
""",
    "artifacts/2.yaml": "{object_number: A-2, title: {en: Bow}, period: early, images: [{file: small.jpg}]}\n",
    "artifacts/3.yaml": "{object_number: A-3, title: {en: Unseen}, period: early}\n",
    "publications/all.yaml": (
        "{title: {en: All}, subtitle: {en: Of it}, cover: hall.jpg, order: number, languages: [en]}\n"
    ),
    "publications/far.yaml": "{title: {en: Far}, selection: {period: bare}}\n",
}


def _picture(stem: str, width: int, height: int, tiles: Tiles | None = None) -> Picture:
    sizes = ((400, 400 * height // width), (1600, 1600 * height // width))
    derivatives = tuple(Derivative(w, h, "jpeg", f"{stem}-{w}.jpg") for w, h in sizes)
    return Picture(f"{stem}.jpg", width, height, "0", derivatives, tiles=tiles)


PICTURES = {
    "hall.jpg": _picture("hall", 1600, 800),
    "large.jpg": _picture("large", 3000, 6000, Tiles("large-0", 3000, 6000, (1, 2, 4, 8, 16))),
    "small.jpg": _picture("small", 1600, 1600),
}

Documents = Mapping[str, Any]


def _documents(place: Path, base: str | None, langs: tuple[str, ...]) -> Documents:
    records = RECORDS | {"museum.yaml": MUSEUM + (f"base_url: {base}\n" if base else "")}
    for name, content in records.items():
        path = place / "exhibits" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    sources = read_sources(open_folder(place))
    assert not sources.problems
    collection = collect(sources)
    editions = [edition_in(collection, lang) for lang in langs]
    files = iiif_files(editions, PICTURES, pictures_at="images", logo_at="assets/logo-30x10-0a.svg")
    return {path: json.loads(content) for path, content in files}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Documents:
    return _documents(tmp_path_factory.mktemp("museum"), BASE, ("kk", "zh", "en"))


@pytest.fixture(scope="module")
def manifest(documents: Documents) -> Any:
    return documents["iiif/artifacts/ә-1/manifest.json"]


def _nodes(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from _nodes(each)


def test_all_that_has_a_picture_has_a_document(documents: Documents) -> None:
    assert set(documents) == {
        "iiif/artifacts/ә-1/manifest.json",
        "iiif/artifacts/a-2/manifest.json",
        "iiif/periods/early/manifest.json",
        "iiif/halls/first/manifest.json",
        "iiif/publications/all/manifest.json",
        "iiif/collection.json",
        "iiif/images/large-0/info.json",
    }


def test_a_document_is_at_its_id_and_no_id_stands_for_two_things(documents: Documents) -> None:
    for path, document in documents.items():
        own = f"{BASE}{path}".replace("ә", "%D3%99").removesuffix("/info.json")
        assert document["id"] == own
        made = [
            node["id"] for node in _nodes(document) if node.get("type") in ("Canvas", "Annotation") and len(node) > 2
        ]
        assert len(made) == len(set(made))
        assert all(each.startswith(BASE) and each.isascii() for each in made)


def test_each_language_speaks_and_none_speaks_for_another(manifest: Any) -> None:
    assert manifest["label"] == {"kk": ["Ақинақ"], "zh": ["短剑"], "en": ["<i>Akinak</i> "]}
    assert manifest["summary"] == {"en": ["A blade."]}
    rows = {row["label"]["en"][0]: row["value"] for row in manifest["metadata"]}
    assert rows["Culture"] == {"kk": ["сақтар"], "en": ["Saka"]}
    assert rows["Period"] == {"kk": ["Ерте"], "en": ["Early"]}
    assert rows["Object number"] == {"none": ["Ә-1"]}
    assert all(set(row["label"]) == {"kk", "zh", "en"} for row in manifest["metadata"])


def test_nothing_internal_is_told(documents: Documents) -> None:
    assert "INTERNAL" not in json.dumps(documents)


def test_rights_are_the_uri_itself_and_must_be_shown_in_words(manifest: Any, documents: Documents) -> None:
    assert manifest["rights"] == "http://rightsstatements.org/vocab/InC/1.0/"
    assert manifest["requiredStatement"]["value"]["en"] == ["Gift of B.", "In Copyright"]
    assert not {"Rights", "Credit line"} & {row["label"]["en"][0] for row in manifest["metadata"]}
    other = documents["iiif/artifacts/a-2/manifest.json"]
    assert other["rights"] == documents["iiif/collection.json"]["rights"]
    assert other["rights"] == "http://creativecommons.org/publicdomain/zero/1.0/"


def test_a_large_picture_brings_its_service_and_a_small_one_its_largest_file(manifest: Any) -> None:
    large, small = manifest["items"]
    body = large["items"][0]["items"][0]["body"]
    assert body["id"] == f"{BASE}iiif/images/large-0/full/max/0/default.jpg"
    assert (body["width"], body["height"]) == (large["width"], large["height"]) == (3000, 6000)
    assert body["service"] == [{"id": f"{BASE}iiif/images/large-0", "type": "ImageService3", "profile": "level0"}]
    body = small["items"][0]["items"][0]["body"]
    assert (body["id"], body["width"], "service" in body) == (f"{BASE}images/small-1600.jpg", 1600, False)


def test_a_canvas_says_what_its_picture_shows_and_whose_it_is(manifest: Any) -> None:
    large, small = manifest["items"]
    assert large["label"]["en"] == ["Picture 1 of 2"]
    assert large["summary"] == {"kk": ["Суреті"], "en": ["Its picture"]}
    assert large["requiredStatement"]["value"] == {"none": ["Photographer"]}
    assert large["rights"] == "http://creativecommons.org/licenses/by/4.0/"
    assert small["label"] == {"en": ["Hilt"]}
    assert not {"summary", "requiredStatement", "rights"} & set(small)


def test_views_are_ranges_where_there_are_several(manifest: Any, documents: Documents) -> None:
    (views,) = manifest["structures"]
    assert [each["items"][0]["id"] for each in views["items"]] == [each["id"] for each in manifest["items"]]
    assert "structures" not in documents["iiif/artifacts/a-2/manifest.json"]


def test_each_language_has_its_homepage(manifest: Any) -> None:
    assert [(page["id"], page["language"]) for page in manifest["homepage"]] == [
        (f"{BASE}{lang}/artifacts/%D3%99-1/", [lang]) for lang in ("kk", "zh", "en")
    ]
    (museum,) = manifest["provider"]
    assert museum["logo"] == [{"id": f"{BASE}assets/logo-30x10-0a.svg", "type": "Image", "format": "image/svg+xml"}]
    assert (museum["id"], museum["label"]["zh"]) == ("https://example.org", ["博物馆"])


def test_an_object_leads_to_its_record_and_the_museum_to_all(manifest: Any, documents: Documents) -> None:
    (record,) = manifest["seeAlso"]
    assert record["id"] == f"{BASE}data/artifacts/%D3%99-1.json"
    assert (record["type"], record["format"], record["label"]["en"]) == ("Dataset", "application/json", ["Data"])
    assert documents["iiif/collection.json"]["seeAlso"][0]["id"] == f"{BASE}data/artifacts.json"


def test_a_period_and_a_hall_show_what_they_hold(documents: Documents) -> None:
    early = documents["iiif/periods/early/manifest.json"]
    assert early["summary"] == {"en": ["Long ago."]}
    assert [canvas["label"]["en"][0].strip() for canvas in early["items"]] == ["<i>Akinak</i>", "Bow"]
    assert early["items"][1]["homepage"][2]["id"] == f"{BASE}en/artifacts/a-2/"
    hall = documents["iiif/halls/first/manifest.json"]
    assert [canvas["label"]["en"][0].strip() for canvas in hall["items"]] == ["First", "<i>Akinak</i>"]


def test_a_publication_keeps_its_own_order(documents: Documents) -> None:
    book = documents["iiif/publications/all/manifest.json"]
    assert (book["label"], book["summary"]) == ({"en": ["All"]}, {"en": ["Of it"]})
    assert [canvas["id"].rsplit("/", 1)[-1] for canvas in book["items"]] == ["1", "a-2", "%D3%99-1"]


def test_the_collection_names_every_manifest(documents: Documents) -> None:
    listed = {each["id"] for each in documents["iiif/collection.json"]["items"]}
    assert listed == {each["id"] for each in documents.values() if each["type"] == "Manifest"}


def test_a_museum_without_an_address_speaks_from_the_preview(tmp_path: Path) -> None:
    documents = _documents(tmp_path, None, ("en",))
    assert all(document["id"].startswith(f"{PREVIEW}iiif/") for document in documents.values())
    assert documents["iiif/artifacts/a-2/manifest.json"]["label"] == {"en": ["Bow"]}


def test_a_book_in_another_language_has_no_manifest(tmp_path: Path) -> None:
    assert "iiif/publications/all/manifest.json" not in _documents(tmp_path, BASE, ("kk",))
