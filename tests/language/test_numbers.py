from decimal import Decimal

import pytest

from catalogue.language import Measure, word_dimensions, word_measure, word_measures, word_number
from catalogue.language.numbers import NARROW_NBSP
from catalogue.records import Dimension


@pytest.mark.parametrize(
    ("value", "unit", "lang", "text"),
    [
        ("32.5", "cm", "en", "32.5~cm"),
        ("32.5", "cm", "ru", "32,5~см"),
        ("32.5", "cm", "kk", "32,5~см"),
        ("32.5", "cm", "zh", "32.5厘米"),
        ("1234", "mm", "en", "1234~mm"),
        ("0.50", "g", "ru", "0,5~г"),
        ("12345.12345", "kg", "en", "12,345.12345~kg"),
        ("2", "in", "ru", "2~дюйм."),
        ("2", "oz", "kk", "2~унция"),
        ("2", "lb", "zh-Hans", "2磅"),
        ("2.5", "ft", "fr", "2.5~ft"),
    ],
)
def test_measure_has_the_signs_of_its_language(value: str, unit: str, lang: str, text: str) -> None:
    assert word_measure(Decimal(value), unit, lang) == text.replace("~", NARROW_NBSP)


def test_no_digit_of_a_number_is_lost() -> None:
    assert word_number(Decimal("0.123456789"), "en") == "0.123456789"


def test_dimensions_stand_in_one_line() -> None:
    dimensions = (
        Dimension(extent="height", value=Decimal(4), unit="cm"),
        Dimension(extent="inner-diameter", value=Decimal("2.5"), unit="cm"),
    )
    lines = {lang: word_dimensions(dimensions, lang) for lang in ("en", "ru", "kk", "zh")}
    assert {lang: [line.replace(NARROW_NBSP, "~") for line in found] for lang, found in lines.items()} == {
        "en": ["height 4~cm, inner diameter 2.5~cm"],
        "ru": ["высота 4~см, внутренний диаметр 2,5~см"],
        "kk": ["биіктігі 4~см, ішкі диаметрі 2,5~см"],
        "zh": ["高4厘米，内径2.5厘米"],
    }


def test_each_part_has_a_line_of_its_own() -> None:
    dimensions = (
        Dimension(extent="length", value=Decimal(30), unit="cm"),
        Dimension.model_validate({"part": {"kk": "жүзі"}, "extent": "width", "value": 4, "unit": "cm"}),
    )
    assert word_dimensions(dimensions, "zh", ("kk",)) == ("长30厘米", "жүзі：宽4厘米")
    assert [measure.text for measure in word_measures(dimensions, "zh", ("kk",))] == ["长30厘米", "жүзі：宽4厘米"]


@pytest.mark.parametrize(
    ("value", "lang", "whole", "fraction"),
    [("12345.125", "ru", "12\u00a0345", ",125"), ("0.5", "en", "0", ".5"), ("1234.0", "kk", "1234", "")],
)
def test_a_figure_is_parted_before_its_decimal_sign(value: str, lang: str, whole: str, fraction: str) -> None:
    (measure,) = word_measures([Dimension(extent="height", value=Decimal(value), unit="cm")], lang)
    assert (measure.whole, measure.fraction) == (whole, fraction)
    assert measure == Measure(measure.label, whole, fraction, measure.unit)
