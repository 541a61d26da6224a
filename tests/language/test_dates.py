import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from catalogue.language import word_date, word_day
from catalogue.language.date_parts import roman
from catalogue.language.dates import word_bound
from catalogue.records import DateSpan, Moment, parse_edtf

LANGUAGES = ("en", "ru", "kk", "zh")

# A no-break space is written ~ here.
TABLE = [
    ("-0499/-0300", "5th–4th century~BCE", "V–IV~вв. до~н.~э.", "б.~з.~д. V–IV~ғасырлар", "公元前5至前4世纪"),
    ("18XX", "19th century", "XIX~в.", "XIX~ғасыр", "19世纪"),
    ("17XX/18XX", "18th–19th century", "XVIII–XIX~вв.", "XVIII–XIX~ғасырлар", "18至19世纪"),
    ("1850~", "c.~1850", "ок.~1850", "шамамен~1850~ж.", "约1850年"),
    ("1850?", "1850~(?)", "1850~(?)", "1850~ж.~(?)", "1850年（？）"),
    ("1850%", "c.~1850~(?)", "ок.~1850~(?)", "шамамен~1850~ж.~(?)", "约1850年（？）"),
    ("185X", "1850s", "1850-е~гг.", "1850-жылдар", "1850年代"),
    ("185X/187X", "1850s–1870s", "1850–1870-е~гг.", "1850–1870-жылдар", "1850至1870年代"),
    ("190X", "1900–1909", "1900-е~гг.", "1900-жылдар", "1900年代"),
    ("../1465", "before 1465", "до~1465", "1465~жылға дейін", "1465年以前"),
    ("1465/..", "after 1465", "после~1465", "1465~жылдан кейін", "1465年以后"),
    ("/1465", "before 1465", "до~1465", "1465~жылға дейін", "1465年以前"),
    ("1850-05-01", "1~May 1850", "1~мая 1850~г.", "1850~жылғы 1~мамыр", "1850年5月1日"),
    ("1850-05", "May 1850", "май 1850~г.", "1850~жылғы мамыр", "1850年5月"),
    ("1850-21", "spring 1850", "весна 1850~г.", "1850~жылдың көктемі", "1850年春季"),
    ("1850-05/1850-06", "May–June 1850", "май–июнь 1850~г.", "1850~жылғы мамыр–маусым", "1850年5月至6月"),
    ("1850-05-01/1850-05-05", "1–5~May 1850", "1–5~мая 1850~г.", "1850~жылғы 1–5~мамыр", "1850年5月1日至5日"),
    ("1801/1900", "19th century", "XIX~в.", "XIX~ғасыр", "19世纪"),
    ("1800/1899", "19th century", "XIX~в.", "XIX~ғасыр", "19世纪"),
    ("1850/1860", "1850–1860", "1850–1860", "1850–1860~жж.", "1850至1860年"),
    ("-0499/-0301", "500–302~BCE", "500–302~гг. до~н.~э.", "б.~з.~д. 500–302~жж.", "公元前500至前302年"),
    (
        "-0299/0500",
        "3rd century~BCE~– 5th century~CE",
        "III~в. до~н.~э.~– V~в.~н.~э.",
        "б.~з.~д. III~ғасыр~– б.~з. V~ғасыр",
        "公元前3世纪至公元5世纪",
    ),
    ("0650", "650~CE", "650~г.", "650~ж.", "公元650年"),
    ("0650/1200", "650–1200~CE", "650–1200~гг.", "650–1200~жж.", "公元650至1200年"),
    ("0650/0700", "650–700~CE", "650–700~гг.", "650–700~жж.", "公元650至700年"),
    ("-0043-03-15", "15~March 44~BCE", "15~марта 44~г. до~н.~э.", "б.~з.~д. 44~жылғы 15~наурыз", "公元前44年3月15日"),
    ("-2999/-2000", "3rd millennium~BCE", "III~тыс. до~н.~э.", "б.~з.~д. III~мыңжылдық", "公元前3千纪"),
    ("1XXX", "2nd millennium", "II~тыс.", "II~мыңжылдық", "2千纪"),
    ("-185X", "1860–1851~BCE", "1860–1851~гг. до~н.~э.", "б.~з.~д. 1860–1851~жж.", "公元前1860至前1851年"),
    ("0000", "1~BCE", "1~г. до~н.~э.", "б.~з.~д. 1~ж.", "公元前1年"),
    ("Y-17000", "17,001~BCE", "17~001~г. до~н.~э.", "б.~з.~д. 17~001~ж.", "公元前17001年"),
    (
        "-0499~/-0300",
        "c.~500~BCE~– 301~BCE",
        "ок.~500~г. до~н.~э.~– 301~г. до~н.~э.",
        "шамамен~б.~з.~д. 500~ж.~– б.~з.~д. 301~ж.",
        "约公元前500年至公元前301年",
    ),
    (
        "-0499~/-0300~",
        "c.~5th–4th century~BCE",
        "ок.~V–IV~вв. до~н.~э.",
        "шамамен~б.~з.~д. V–IV~ғасырлар",
        "约公元前5至前4世纪",
    ),
    ("-04XX/..", "from the 5th century~BCE", "с~V~в. до~н.~э.", "б.~з.~д. V~ғасырдан бастап", "自公元前5世纪起"),
    ("../-04XX", "until the 5th century~BCE", "по~V~в. до~н.~э.", "б.~з.~д. V~ғасырға дейін", "至公元前5世纪止"),
    ("0001/0100", "1st century", "I~в.", "I~ғасыр", "1世纪"),
    ("-09XX/-08XX", "10th–9th century~BCE", "X–IX~вв. до~н.~э.", "б.~з.~д. X–IX~ғасырлар", "公元前10至前9世纪"),
    (
        "1850-05/1851-06",
        "May 1850~– June 1851",
        "май 1850~г.~– июнь 1851~г.",
        "1850~жылғы мамыр~– 1851~жылғы маусым",
        "1850年5月至1851年6月",
    ),
    (
        "1850~/1860?",
        "c.~1850~– 1860~(?)",
        "ок.~1850~– 1860~(?)",
        "шамамен~1850~ж.~– 1860~ж.~(?)",
        "约1850年至1860年（？）",
    ),
    ("../185X", "until the 1850s", "по~1850-х~гг.", "1850-жылдарға дейін", "至1850年代止"),
    ("190X/..", "from 1900", "с~1900-х~гг.", "1900-жылдардан бастап", "自1900年代起"),
    ("180X/190X", "1800–1909", "1800–1900-е~гг.", "1800–1900-жылдар", "1800至1900年代"),
    ("008X", "80s~CE", "80-е~гг.~н.~э.", "б.~з. 80-жылдар", "公元80年代"),
    (
        "-1189/-0084",
        "1190~BCE~– 85~BCE",
        "1190~г. до~н.~э.~– 85~г. до~н.~э.",
        "б.~з.~д. 1190~ж.~– б.~з.~д. 85~ж.",
        "公元前1190年至公元前85年",
    ),
    ("../1850-05-03", "before 3~May 1850", "до~3~мая 1850~г.", "1850~жылғы 3~мамырға дейін", "1850年5月3日以前"),
    ("-0043-21", "spring 44~BCE", "весна 44~г. до~н.~э.", "б.~з.~д. 44~жылдың көктемі", "公元前44年春季"),
    ("05XX", "6th century", "VI~в.", "VI~ғасыр", "6世纪"),
    ("065X", "650s~CE", "650-е~гг.", "650-жылдар", "公元650年代"),
    ("../1850-23", "before autumn 1850", "до~осени 1850~г.", "1850~жылдың күзіне дейін", "1850年秋季以前"),
    ("../1850-09", "before September 1850", "до~сентября 1850~г.", "1850~жылғы қыркүйекке дейін", "1850年9月以前"),
    ("185X/1870", "1850s~– 1870", "1850-е~гг.~– 1870", "1850-жылдар~– 1870~ж.", "1850年代至1870年"),
    ("17XX/1850", "18th century~– 1850", "XVIII~в.~– 1850", "XVIII~ғасыр~– 1850~ж.", "18世纪至1850年"),
    ("00XX", "1st century", "I~в.", "I~ғасыр", "1世纪"),
    ("-00XX", "1st century~BCE", "I~в. до~н.~э.", "б.~з.~д. I~ғасыр", "公元前1世纪"),
    ("1850-21/1850-23", "spring–autumn 1850", "весна–осень 1850~г.", "1850~жылдың көктемі–күзі", "1850年春季至秋季"),
    ("000X", "1~BCE~– 9~CE", "1~г. до~н.~э.~– 9~г.~н.~э.", "б.~з.~д. 1~ж.~– б.~з. 9~ж.", "公元前1年至公元9年"),
    ("-0000", "1~BCE", "1~г. до~н.~э.", "б.~з.~д. 1~ж.", "公元前1年"),
    ("1XXX/..", "from the 2nd millennium", "с~II~тыс.", "II~мыңжылдықтан бастап", "自2千纪起"),
]


@pytest.mark.parametrize(("edtf", "en", "ru", "kk", "zh"), TABLE)
def test_date_is_worded_as_museums_do(edtf: str, en: str, ru: str, kk: str, zh: str) -> None:
    span = parse_edtf(edtf)
    assert [word_date(span, lang).replace("\u00a0", "~") for lang in LANGUAGES] == [en, ru, kk, zh]


def test_unknown_language_is_worded_in_english() -> None:
    assert word_date(parse_edtf("185X"), "fr") == "1850s"


def test_script_and_region_do_not_matter() -> None:
    assert word_date(parse_edtf("185X"), "zh-Hant-TW") == "1850年代"


def test_ordinals_know_their_teens() -> None:
    assert [word_date(parse_edtf(f"{n - 1:02}XX"), "en").split()[0] for n in (1, 2, 3, 11, 12, 13, 21, 22)] == [
        "1st", "2nd", "3rd", "11th", "12th", "13th", "21st", "22nd",
    ]  # fmt: skip


def test_day_of_the_calendar_is_worded() -> None:
    day = datetime.date(2025, 5, 1)
    assert [word_day(day, lang).replace("\u00a0", " ") for lang in LANGUAGES] == [
        "1 May 2025", "1 мая 2025 г.", "2025 жылғы 1 мамыр", "2025年5月1日",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "first", "last"),
    [
        ("en", "from 1 May 2025", "until 1 May 2025"),
        ("ru", "с 1 мая 2025 г.", "по 1 мая 2025 г."),
        ("kk", "2025 жылғы 1 мамырдан бастап", "2025 жылғы 1 мамырға дейін"),
        ("zh", "自2025年5月1日起", "至2025年5月1日止"),
    ],
)
def test_bounds_take_their_case(lang: str, first: str, last: str) -> None:
    day = datetime.date(2025, 5, 1)
    assert word_bound(day, "from", lang).replace("\u00a0", " ") == first
    assert word_bound(day, "until", lang).replace("\u00a0", " ") == last


@pytest.mark.parametrize("month", range(1, 13))
def test_every_kazakh_month_has_its_cases(month: int) -> None:
    day = datetime.date(2025, month, 1)
    dative, ablative = word_bound(day, "until", "kk"), word_bound(day, "from", "kk")
    assert re.search(r"(ға|ге|қа|ке) дейін$", dative)
    assert re.search(r"(дан|ден|нан|тен) бастап$", ablative)


def test_roman_numerals() -> None:
    assert [roman(n) for n in (1, 4, 9, 14, 19, 40, 90, 400, 900, 1994)] == [
        "I", "IV", "IX", "XIV", "XIX", "XL", "XC", "CD", "CM", "MCMXCIV",
    ]  # fmt: skip


years = st.integers(-9999, 9999).map(lambda y: f"-{-y:04}" if y < 0 else f"{y:04}")
long_years = st.integers(10_000, 9_999_999).flatmap(lambda y: st.sampled_from((f"Y{y}", f"Y-{y}")))
blurred = st.tuples(years, st.integers(1, 3)).map(lambda pair: pair[0][: -pair[1]] + "X" * pair[1])
months = st.tuples(years, st.sampled_from([*range(1, 13), *range(21, 25)])).map(lambda pair: f"{pair[0]}-{pair[1]:02}")
days = st.tuples(years, st.integers(1, 12), st.integers(1, 28)).map(lambda d: f"{d[0]}-{d[1]:02}-{d[2]:02}")
dates = st.tuples(years | long_years | blurred | months | days, st.sampled_from(("", "~", "?", "%"))).map("".join)


def readable(text: str) -> DateSpan | None:
    try:
        return parse_edtf(text)
    except PydanticCustomError:
        return None


spans = (
    dates
    | st.tuples(dates, dates).map("/".join)
    | dates.map(lambda date: f"../{date}")
    | dates.map(lambda date: f"{date}/")
)


def names(moment: Moment, year: int) -> set[str]:
    """Numbers one of which must be read in words that name this end."""
    count = year if year > 0 else 1 - year
    # EDTF and many a curator begin a century with its round year.
    first = count + 1 if year >= 0 and year % 100 == 0 else count
    periods = {(first + 99) // 100, (first + 999) // 1000}
    found = {str(count), *map(str, periods), *map(roman, periods)}
    if moment.precision == "decade" and moment.year > 0:
        found.add(str(moment.year))
    return found


@given(spans.map(readable).filter(lambda span: span is not None), st.sampled_from(LANGUAGES))
def test_words_name_both_ends(span: DateSpan, lang: str) -> None:
    text = word_date(span, lang).replace(",", "").replace("\u00a0", " ")
    numbers = set(re.findall(r"\d+|[IVXLCM]+", re.sub(r"(?<=\d) (?=\d{3}\b)", "", text)))
    for moment, year in ((span.start, span.earliest), (span.end, span.latest)):
        if moment:
            assert numbers & names(moment, year), text


def begins_before_our_era(span: DateSpan) -> bool:
    """The first century and millennium CE hold the year 0 of EDTF, which words do not count to them."""
    if span.start is None:
        return False
    return span.start.year <= 0 and (span.start.last_year <= 0 or span.start.precision not in ("century", "millennium"))


@given(spans.map(readable).filter(lambda span: span is not None), st.sampled_from(LANGUAGES))
def test_words_show_doubt_and_era(span: DateSpan, lang: str) -> None:
    text = word_date(span, lang).replace("\u00a0", " ")
    moments = [moment for moment in (span.start, span.end) if moment]
    era = {"en": "BCE", "ru": "до н. э.", "kk": "б. з. д.", "zh": "公元前"}[lang]
    about = {"en": "c. ", "ru": "ок. ", "kk": "шамамен ", "zh": "约"}[lang]
    assert (era in text) == (begins_before_our_era(span) or span.latest <= 0)
    assert (about in text) == any(moment.is_approximate for moment in moments)
    assert ("?" in text or "？" in text) == any(moment.is_uncertain for moment in moments)
