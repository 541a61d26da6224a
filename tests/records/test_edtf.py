import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from catalogue.records import parse_edtf


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1850", 1850, 1850),
        ("-0499", -499, -499),
        ("0000", 0, 0),
        ("-0499/-0300", -499, -300),
        ("185X", 1850, 1859),
        ("18XX", 1800, 1899),
        ("-04XX", -499, -400),
        ("-03XX/-02XX", -399, -200),
        ("1850~", 1850, 1850),
        ("1850?/1860%", 1850, 1860),
        ("1850-05", 1850, 1850),
        ("1850-05-01", 1850, 1850),
        ("1850-22", 1850, 1850),
        ("1850-XX-XX", 1850, 1850),
        ("2004-01-01T10:10:10Z", 2004, 2004),
        ("Y-17000", -17000, -17000),
        ("Y17000/Y20000", 17000, 20000),
        ("-0004-02-29", -4, -4),
        ("2000-02-29", 2000, 2000),
    ],
)
def test_edtf_covers_its_years(text: str, earliest: int, latest: int) -> None:
    span = parse_edtf(text)
    assert (span.earliest, span.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "../..", "IV c. BCE", "850", "12345", "1850-13", "1850-02-30", "1900-02-29", "18X", "X850", "Y1850"),
        *("1850/1860/1870", "18XX-05", "1850-5-1", "1850 - 1860", "１８５０", "1850~~", "1850T10:10"),
    ],
)
def test_what_is_not_edtf_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_edtf(text)
    assert caught.value.type == "not_edtf"


@pytest.mark.parametrize("text", ["1860/1850", "-0200/-0399", "1850-06/1850-05", "19XX/18XX"])
def test_interval_that_ends_before_it_begins_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_edtf(text)
    assert caught.value.type == "backward_interval"


def test_qualifiers_stay_with_their_end() -> None:
    span = parse_edtf("1850~/1860?")
    assert span.start
    assert span.end
    assert (span.start.is_approximate, span.start.is_uncertain) == (True, False)
    assert (span.end.is_approximate, span.end.is_uncertain) == (False, True)


def test_open_and_unknown_ends_differ() -> None:
    assert not parse_edtf("../1465").is_start_unknown
    assert parse_edtf("/1465").is_start_unknown
    assert parse_edtf("1465/").is_end_unknown
    assert parse_edtf("1465/..").end is None


def test_spans_overlap_when_they_share_a_year() -> None:
    assert parse_edtf("-0499/-0300").overlaps(parse_edtf("-0300/0100"))
    assert not parse_edtf("-0499/-0300").overlaps(parse_edtf("-0299/0100"))
    assert parse_edtf("1500/..").overlaps(parse_edtf("1850"))


@given(st.integers(-9999, 9999), st.integers(0, 500))
def test_every_pair_of_years_in_order_is_an_interval(first: int, length: int) -> None:
    last = min(first + length, 9999)
    span = parse_edtf(f"{_four(first)}/{_four(last)}")
    assert (span.earliest, span.latest) == (first, last)


def _four(year: int) -> str:
    return f"-{-year:04}" if year < 0 else f"{year:04}"


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with contextlib.suppress(PydanticCustomError):
        assert parse_edtf(text).edtf == text.strip()
