import pytest

from catalogue.sources.tables.wording import CellProblem, read_date, read_extent, read_number, read_sizes, read_weight


@pytest.mark.parametrize(
    ("text", "edtf", "is_plain"),
    [
        ("-0499/-0300", "-0499/-0300", True),
        ("1850", "1850", True),
        ("1850-1870", "1850/1870", True),
        ("5th-4th c. BCE", "-0499/-0300", False),
        ("n.d.", None, False),
    ],
)
def test_dates_are_read_and_their_wording_kept_where_it_says_more(text: str, edtf: str | None, is_plain: bool) -> None:
    assert read_date(text) == (edtf, is_plain)


HEIGHT, WIDTH = {"extent": "height", "value": "12.5", "unit": "cm"}, {"extent": "width", "value": "8", "unit": "cm"}


@pytest.mark.parametrize("text", ["H. 12.5 x W. 8 cm", "выс. 12,5 см; шир. 8 см", "高12.5厘米，宽8厘米"])
def test_sizes_are_read_with_their_extents(text: str) -> None:
    assert read_sizes(text, "", "en") == ([HEIGHT, WIDTH], None, True)


def test_what_a_text_says_beside_its_sizes_is_known() -> None:
    sizes = read_sizes("Höjd: 12,5 cm | Kaliber: 17,7 mm | Vikt: 5,7 kg", "", "sv")
    assert sizes == ([HEIGHT], {"value": "5.7", "unit": "kg"}, False)


def test_a_column_may_say_extent_and_unit() -> None:
    assert read_extent("12,5", "height", "cm", "en").dimensions == [HEIGHT]
    assert read_extent("12,5 cm", "height", "", "en").dimensions == [HEIGHT]
    assert read_extent("0.0", "height", "", "en").dimensions == []


@pytest.mark.parametrize("text", ["12.5 cm", "tall", "H. 12 x W. 8", "kaliber 3 mm", ""])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(CellProblem):
        read_sizes(text, "", "en")


@pytest.mark.parametrize(
    ("text", "number"),
    [("12,5", "12.5"), ("21.699999999999999", "21.7"), ("1 250,5", "1250.5"), ("1,250.5", "1250.5"), ("7.0", "7")],
)
def test_numbers_are_as_they_were_typed(text: str, number: str) -> None:
    assert read_number(text) == number


def test_weights_have_their_unit_beside_them_or_above() -> None:
    assert read_weight("0,35 кг", "") == read_weight("0.35", "kg") == {"value": "0.35", "unit": "kg"}
