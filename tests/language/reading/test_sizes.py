"""Dimensions and weights as museums write them are read into numbers with extents and units."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.language import Wording, languages, word_measure
from catalogue.language.reading import SIZE_NOTES, SizeReading, Unread, explained_size, read_size
from catalogue.records import Dimension
from catalogue.records.values import LengthUnit, MassUnit

READ = [
    ("H. 12.5 x W. 8 cm", "height 12.5 cm, width 8 cm"),
    ("выс. 11,8 см", "height 11.8 cm"),
    ("高 12.5 厘米", "height 12.5 cm"),
    ("биіктігі 12 см", "height 12 cm"),
    ("2 ft 3 in", " 27 in"),
    ("5'6\"", " 66 in"),
    ("2 lb 3 oz", "weight 35 oz"),
    ("12 1/2 x 8 in. (31.75 x 20.3 cm)", "height 12.5 in, width 8 in"),
    ("12½ in.", " 12.5 in"),
    ("7/8 in", " 0.875 in"),
    ("12.5 (H) x 8 (W) cm", "height 12.5 cm, width 8 cm"),
    ("H: 12.5 cm W: 8 cm D: 3 cm", "height 12.5 cm, width 8 cm, depth 3 cm"),
    ("h. 12, w. 8 cm", "height 12 cm, width 8 cm"),
    ("高12.5、宽8厘米", "height 12.5 cm, width 8 cm"),
    ("8 cm wide, 3 cm deep", "width 8 cm, depth 3 cm"),
    ("Ø 5 cm", "diameter 5 cm"),
    ("口径12.3厘米，高5厘米", "diameter 12.3 cm, height 5 cm"),
    ("Ені 8 см, ұзындығы 12 см", "width 8 cm, length 12 cm"),
    ("шир. 8 см; толщ. 0,5 см", "width 8 cm, thickness 0.5 cm"),
    ("21,5х30 см", "height 21.5 cm, width 30 cm"),
    ("вес 1,5 кг", "weight 1.5 kg"),
    ("重 300 克", "weight 300 g"),
    ("120 × 80 × 9 mm", "height 120 mm, width 80 mm, depth 9 mm"),
    (
        "overall: 40 x 30 cm; frame: 60 x 50 cm",
        "overall: height 40 cm, overall: width 30 cm, frame: height 60 cm, frame: width 50 cm",
    ),
    ("10-12 cm", " 12 cm"),
    ("fragment 2 70 mm", "fragment 2:  70 mm"),
    ("12.5", " 12.5 "),
    ("Breite 8 cm", "width 8 cm"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_measurement_is_read(text: str, expected: str) -> None:
    reading = read_size(text)
    assert isinstance(reading, SizeReading), reading
    told = (f"{m.part}: " * bool(m.part) + f"{m.extent} {m.value} {m.unit}" for m in reading.measures)
    assert ", ".join(told) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "size_none"),
        ("small", "size_none"),
        ("1,200 mm", "size_comma"),
        ("1/0 in", "size_number"),
        ("0 cm", "size_number"),
        ("1.2.3 cm", "size_number"),
        ("9" * 30 + " cm", "size_number"),
        ("1 cm " * 200, "size_none"),
    ],
)
def test_what_is_no_measurement_is_refused(text: str, code: str) -> None:
    reading = read_size(text)
    assert isinstance(reading, Unread)
    assert reading.code == code


@pytest.mark.parametrize(("text", "note"), [("12 x 8 cm", "order"), ("10-12 cm", "range"), ("1 in (2.54 cm)", "again")])
def test_what_is_taken_for_granted_is_said(text: str, note: str) -> None:
    reading = read_size(text)
    assert isinstance(reading, SizeReading)
    assert reading.notes == (note,)


def test_reading_becomes_the_values_of_a_record() -> None:
    reading = read_size("blade: length 32.5 cm; weight 300 g; 4 pieces")
    assert isinstance(reading, SizeReading)
    blade = {"part": {"en": "blade"}, "extent": "length", "value": "32.5", "unit": "cm"}
    assert reading.dimensions("en") == (Dimension.model_validate(blade),)
    assert reading.weight
    assert (reading.weight.value, reading.weight.unit) == (300, "g")


def test_extent_of_the_column_is_that_of_a_bare_number() -> None:
    reading = read_size("12 cm", extent="diameter")
    assert isinstance(reading, SizeReading)
    assert [measured.extent for measured in reading.measures] == ["diameter"]
    assert read_size("H. 12 cm", extent="diameter") == read_size("H. 12 cm")


def test_explanation_says_what_was_read() -> None:
    words = Wording("en")
    assert explained_size(read_size("12 x 8 cm"), words) == (
        "read as height 12\u202fcm, width 8\u202fcm; the numbers are taken as height, width and depth, in this order"
    )
    assert "1200" in explained_size(read_size("1,200 mm"), words)


@pytest.mark.parametrize("lang", [lang for lang in languages() if lang != "en"])
def test_notes_are_translated(lang: str) -> None:
    assert [text for text in SIZE_NOTES.values() if not Wording(lang).knows(text)] == []


units = st.sampled_from([*LengthUnit.__args__, *MassUnit.__args__])  # type: ignore[attr-defined]


@given(st.decimals("0.01", 9999, places=2), units, st.sampled_from(["en", "ru", "kk", "zh"]))
def test_worded_measure_is_read_back(value: Decimal, unit: str, lang: str) -> None:
    reading = read_size(word_measure(value, unit, lang))
    assert isinstance(reading, SizeReading), reading
    assert [(measured.value, measured.unit) for measured in reading.measures] == [(value, unit)]


pieces = st.sampled_from(
    ["12", "1/2", "8,5", "x", "cm", "in", "kg", "'", '"', "H.", "(", ")", ":", ";", "-", "高", "厘米", "ram", "ca"]
)


@given(
    st.one_of(
        st.text(max_size=600), st.lists(pieces, max_size=60).map(" ".join), st.lists(pieces, max_size=60).map("".join)
    )
)
def test_any_text_is_read_or_refused_in_bounded_time(text: str) -> None:
    start = time.process_time()
    reading = read_size(text)
    assert time.process_time() - start < 1
    if isinstance(reading, SizeReading):
        reading.dimensions("en")
        assert reading.weight is None or reading.weight.value > 0
