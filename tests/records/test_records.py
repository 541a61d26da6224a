from typing import Any

import pytest
from pydantic import ValidationError

from catalogue.records import (
    Artifact,
    Holding,
    Image,
    Localized,
    Museum,
    Occasion,
    Period,
    Publication,
    Record,
    find_values,
)
from catalogue.records.holding import checked_isbn, checked_issn
from catalogue.sources import KINDS

AKINAK: dict[str, Any] = {"object_number": "KCC-0012", "title": {"kk": "Ақинақ", "en": "Akinak"}}


def _all_models(kind: type[Record], seen: set[type[Record]]) -> None:
    from catalogue.records import types_in

    if kind not in seen:
        seen.add(kind)
        for field in kind.model_fields.values():
            for part in types_in(field.annotation):
                if issubclass(part, Record):
                    _all_models(part, seen)


@pytest.fixture(scope="module")
def models() -> set[type[Record]]:
    seen: set[type[Record]] = set()
    for kind in KINDS:
        _all_models(kind.model, seen)
    return seen


def test_every_field_is_titled_and_described(models: set[type[Record]]) -> None:
    bare = [f"{m.__name__}.{n}" for m in models for n, f in m.model_fields.items() if not (f.title and f.description)]
    assert bare == []


def test_every_model_is_frozen_and_refuses_unknown_fields(models: set[type[Record]]) -> None:
    assert all(m.model_config.get("frozen") and m.model_config.get("extra") == "forbid" for m in models)


def test_number_and_title_are_enough_for_an_artifact() -> None:
    artifact = Artifact.model_validate(AKINAK)
    assert artifact.status == "published"


def test_shorthands_are_read_as_maps_and_lists() -> None:
    artifact = Artifact.model_validate(
        AKINAK | {"date": "-0499/-0300", "images": "saka/a.jpg", "makers": "Unknown", "bibliography": ["Akishev 1978"]}
    )
    assert artifact.date is not None
    assert artifact.date.edtf.earliest == -499
    assert artifact.images[0].file == "saka/a.jpg"
    assert artifact.makers[0].name.root == {"und": "Unknown"}
    assert artifact.bibliography[0].text is not None


def test_values_are_kept_as_measured() -> None:
    artifact = Artifact.model_validate(AKINAK | {"dimensions": [{"extent": "length", "value": "32.50", "unit": "cm"}]})
    assert str(artifact.dimensions[0].value) == "32.50"


@pytest.mark.parametrize(
    "file", ["/etc/passwd", "../a.jpg", "a/../../b.jpg", "C:\\a.jpg", "a\\b.jpg", "http://x/a.jpg"]
)
def test_picture_paths_stay_below_the_pictures(file: str) -> None:
    with pytest.raises(ValidationError, match="leaves the pictures' folder"):
        Image.model_validate({"file": file})


def test_internal_fields_are_not_found_among_public_values() -> None:
    artifact = Artifact.model_validate(AKINAK | {"notes": "SECRET", "store_location": "SECRET", "valuation": "SECRET"})
    assert "SECRET" not in [text for _, text in find_values(artifact, str)]


def test_values_are_found_with_their_paths() -> None:
    artifact = Artifact.model_validate(AKINAK | {"images": [{"file": "a.jpg", "alt": {"en": "A dagger"}}]})
    found = dict(find_values(artifact, str))
    assert found["title", "kk"] == "Ақинақ"
    assert found["images", 0, "alt", "en"] == "A dagger"


def test_text_falls_back_in_the_order_given() -> None:
    text = Localized.model_validate({"ru": "Акинак", "en": "Akinak"})
    assert text.pick(("kk", "zh", "ru", "en")) == ("Акинак", "ru")
    assert text.pick(("kk",)) == ("Акинак", "ru")
    assert Localized.model_validate("Abai").pick(("kk",)) == ("Abai", "und")


@pytest.mark.parametrize("isbn", ["9781408839973", "978-1-4088-3997-3", "0253339898", "0-8044-2957-X"])
def test_isbn_with_right_check_digit_is_kept_without_hyphens(isbn: str) -> None:
    assert checked_isbn(isbn) == isbn.replace("-", "")


@pytest.mark.parametrize("isbn", ["9781408839974", "978140883997", "025333989X", "abc", "٩٧٨١٤٠٨٨٣٩٩٧٣"])
def test_isbn_with_wrong_check_digit_is_refused(isbn: str) -> None:
    with pytest.raises(ValueError, match="is not an ISBN"):
        checked_isbn(isbn)


def test_issn_is_checked() -> None:
    assert checked_issn("0317-8471") == "0317-8471"
    with pytest.raises(ValueError, match="is not an ISSN"):
        checked_issn("0317-8472")


def test_occasion_has_a_date_or_a_weekday() -> None:
    assert Occasion.model_validate({"weekday": "monday", "start": "18:30"}).start.hour == 18
    with pytest.raises(ValidationError, match="date or a weekday"):
        Occasion.model_validate({"weekday": "monday", "date": "2026-05-01", "start": "18:30"})


@pytest.mark.parametrize(
    ("kind", "tree", "part"),
    [
        (Artifact, AKINAK | {"rights": {"uri": "https://example.org/"}}, "rights statement"),
        (Artifact, AKINAK | {"object_number": "---"}, "no letter or digit"),
        (Artifact, AKINAK | {"title": {"english": "x"}}, "pattern"),
        (Artifact, AKINAK | {"find_spot": {"name": "Issyk", "lat": "91"}}, "less than or equal to 90"),
        (Artifact, AKINAK | {"dimensions": [{"extent": "length", "value": "Infinity", "unit": "cm"}]}, "finite"),
        (Holding, {"holding_number": "1", "title": "x", "copies": "-1"}, "greater than or equal to 0"),
        (Museum, {"name": "x", "languages": []}, "at least 1 item"),
        (Museum, {"name": "x", "languages": ["en"], "time_zone": "Mars/Base"}, "not a time zone"),
        (Museum, {"name": "x", "languages": ["en"], "base_url": "javascript:alert(1)"}, "not a web address"),
        (Period, {"id": "Saka Period", "label": "x"}, "pattern"),
    ],
)
def test_bad_values_are_refused(kind: type[Record], tree: dict[str, Any], part: str) -> None:
    with pytest.raises(ValidationError, match=part):
        kind.model_validate(tree)


@pytest.mark.parametrize(("written", "meant"), [("a4", "A4"), ("Letter", "letter"), ("210 × 270", "210x270")])
def test_page_sizes_are_read_as_people_write_them(written, meant):
    assert Publication(title="T", page_size=written).page_size == meant


@pytest.mark.parametrize("written", ["A3", "89x200", "200x451", "210x", "x", "210x270x3", "٢١٠x270", "1e3x200"])
def test_what_is_no_page_size_is_refused(written):
    with pytest.raises(ValueError, match="is not a page size"):
        Publication(title="T", page_size=written)
