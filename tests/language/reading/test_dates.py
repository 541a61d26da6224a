"""Dates as historians write them are read into EDTF; years BCE are one more than EDTF counts."""

import pytest

from catalogue.language import Wording, languages
from catalogue.language.reading import NOTES, DateReader, DateReading, Unread, explained, read_date
from catalogue.records import parse_edtf

READ = [
    # the boundaries of eras, centuries and decades: no year is zero to a historian
    ("1 BCE", "0000"), ("1 CE", "0001"), ("5 BCE", "-0004"), ("100 BC", "-0099"), ("101 BC", "-0100"),
    ("1 BCE - 1 CE", "0000/0001"),
    ("1st century BCE", "-0099/0000"), ("1st century CE", "0001/0100"), ("2nd century BCE", "-0199/-0100"),
    ("19th century", "1801/1900"), ("20th century", "1901/2000"), ("1st c. BC - 1st c. AD", "-0099/0100"),
    ("1st millennium BC", "-0999/0000"), ("1st millennium CE", "0001/1000"), ("3rd millennium BC", "-2999/-2000"),
    ("580s BC", "-0588/-0579"), ("10s CE", "001X"), ("1860s", "186X"),
    ("first half of the 1st century BC", "-0099/-0050"), ("second half of the 1st century BC", "-0049/0000"),
    ("1st quarter of the 5th century BCE", "-0499/-0475"), ("last quarter of the 5th c. BCE", "-0424/-0400"),
    ("1st half of 18th c.", "1701/1750"), ("mid-15th century", "1426~/1475~"), ("1-я треть XIX в.", "1801/1833"),
    ("4th quarter of 19th c.", "1876/1900"),
    ("early 5th century BC", "-0499~/-0475~"), ("late 5th century BC", "-0424~/-0400~"),
    ("late 19th century", "1876~/1900~"), ("late 1830s", "1836~/1839~"),
    # years, doubts, lists and shortened years
    ("5th-4th c. BCE", "-0499/-0300"), ("ca. 1860", "1860~"), ("c.1913-4", "1913~/1914~"), ("1850?", "1850?"),
    ("ca. 1850 (?)", "1850%"), ("probably 1780s", "178X?"), ("1912 or 1913", "1912?/1913?"),
    ("circa 1450-1400 B.C.", "-1449~/-1399~"), ("1190/85 BCE", "-1189/-1184"), ("200-50 BCE", "-0199/-0049"),
    ("c. 206 BCE - 220 CE", "-0205~/0220"), ("1870-80s", "187X/188X"), ("1890s-1900s", "189X/190X"),
    ("AD 265-316", "0265/0316"), ("MDCCXXV", "1725"), ("M.D.CC.LV.", "1755"), ("M DCC LXIX [1769].", "1769"),
    ("10,000 BC", "-9999"),
    ("18thC (late)", "1776~/1800~"), ("C19", "1801/1900"), ("5000 BP", "-3050"), ("AH 1274", "1857/1858"),
    # open ends
    ("before 1900", "../1900"), ("not before 1812", "1812/.."), ("1995 - present", "1995/.."),
    ("1860 or later", "1860/.."),
    ("before the 19th century", "../1800"), ("after the 19th century", "1901/.."), ("до XIX в.", "../1800"),
    # days and seasons
    ("June 3, 1887", "1887-06-03"), ("June 7-9, 1960", "1960-06-07/1960-06-09"), ("summer 1890", "1890-22"),
    ("25/12/1887", "1887-12-25"), ("11.1.1725", "1725-01-11"), ("12 мая 1867 г.", "1867-05-12"),
    ("1852/XII", "1852-12"),
    # making, periods with their years, libraries
    ("1984 (manufactured 1985)", "1984/1985"), ("1926, printed later", "1926"),
    ("1810-1820, printed 1923", "1810/1820"),
    ("mid- to late-17th century", "1626~/1700~"), ("1935, January", "1935-01"),
    ("Tang Dynasty, 618-907", "0618/0907"),
    ("Kushan Period (50-320 CE), 2nd-3rd century", "0101/0300"), ("Edo period, 19th century", "1801/1868"),
    ("1994-<2001>", "1994/2001"), ("1845-[1849].", "1845/1849"), ("1818[-21]", "1818/1821"),
    ("13]78 [1999 or 2000]]", "1999?/2000?"),
    ("1713 [i.e. 1714].", "1714"), ("754 [1994]", "1994"), ("19--?", "19XX?"), ("188-", "188X"),
    ("Kansei 11 [1799]", "1799"), ("Shōwa 6-8 [1931-1933]", "1931/1933"), ("Ansei heishin [1856]", "1856"),
    # Russian and Kazakh
    ("XVIII - нач. XIX в.", "1701/1825~"), ("конец XIX - начало XX вв.", "1876~/1925~"),
    ("2-я пол. XVIII в.", "1751/1800"), ("70-е гг. XIX в.", "187X"), ("с 1850 по 1870 г.", "1850/1870"),
    ("I в. до н.э. – I в. н.э.", "-0099/0100"), ("на рубеже XIX–XX вв.", "1876~/1925~"),
    ("б.з.д. V-IV ғғ.", "-0499/-0300"), ("б.з.д. I ғ. – б.з. I ғ.", "-0099/0100"),
    ("XIX ғасырдың басы", "1801~/1825~"),
    ("XIX ғ. 2-жартысы", "1851/1900"), ("ХІХ ғ. аяғы – ХХ ғ. басы", "1876~/1925~"),
    ("1850-1870 жылдар аралығы", "1850/1870"),
    # Chinese and Japanese
    ("公元前5至前4世纪", "-0499/-0300"), ("公元前206—公元220年", "-0205/0220"), ("清乾隆", "1736/1795"),
    ("唐代", "0618/0907"),
    ("19世纪晚期", "1876~/1900~"), ("19世紀後半", "1851/1900"), ("十九世纪上半叶", "1801/1850"),
    ("清光绪三十年", "1904"),
    ("光绪丙午", "1906"), ("明末清初", "1552~/1732~"), ("中華民國86", "1997"), ("平成 11 [1999]", "1999"),
    ("正徳乙未 [1715]", "1715"), ("明正德", "1506/1521"), ("20世纪50年代", "195X"), ("约1920年", "1920~"),
    ("明清", "1368/1911"), ("宋金时期", "0960/1279"), ("19世纪末20世纪初", "1876~/1925~"),
    ("公元前3—公元1世纪", "-0299/0100"),
    ("江戸時代・文化2年(1805)", "1805"), ("20-30-е гг. XX в.", "192X/193X"),
    # German, French, Swedish, Spanish
    ("um 1700", "1700~"), ("1. Hälfte 19. Jh.", "1801/1850"), ("4. Jh. v. Chr.", "-0399/-0300"),
    ("fin XVIIIe - début XIXe siècle", "1776~/1825~"), ("vers 1750", "1750~"), ("1600-talets mitt", "1625~/1674~"),
    ("1650 cirka", "1650~"), ("siglo XIX", "1801/1900"), ("400-talet f.Kr.", "-0498/-0399"),
    # what is EDTF already
    ("-0499/-0300", "-0499/-0300"), ("18XX", "18XX"), ("2002/2007", "2002/2007"),
]  # fmt: skip

REFUSED = [
    ("regent tillsammans med Ivan V", "date_word"), ("Portrait of 1860 soldiers", "date_word"),
    ("No. 1860", "date_word"),
    ("1860 x 1900", "date_word"), ("New York,", "date_word"), ("12.5 cm", "date_word"), ("0.375", "date_word"),
    ("2014.8.2.A-.C", "date_word"), ("<1950", "date_word"),
    ("Dowagiac 49047", "date_word"),
    ("May", "date_incomplete"), ("19th", "date_incomplete"), ("12", "date_incomplete"),
    ("I-II AD", "date_incomplete"),
    ("5759", "date_calendar"), ("31 February 1887", "date_not_on_calendar"), ("550/525", "date_backward"),
    ("-500", "date_sign"), ("turn of the 20th century", "date_turn"), ("乾隆七十年", "date_not_in_era"),
    ("正德", "date_several_eras"), ("Edo", "date_lone_name"), ("Golden Horde period", "date_no_such_period"),
    ("1540 and 1980", "dates_apart"), ("", "date_none"), ("x" * 300, "date_none"), ("1860 " * 30, "date_word"),
]  # fmt: skip

NOTED = [
    ("n.d.", "undated"), ("б/г", "undated"), ("年代不详", "undated"), ("early 18th century", "parts"),
    ("1800s", "hundreds"),
    ("03/04/1887", "day_or_month"), ("1905-06", "year_or_month"), ("5759 [1999]", "calendar"),
    ("1933, 1937", "joined"),
    ("1950, printed 2015", "later"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), READ)
def test_wording_is_read(text: str, edtf: str) -> None:
    reading = read_date(text)
    assert isinstance(reading, DateReading), reading
    assert reading.edtf == edtf


@pytest.mark.parametrize(("text", "code"), REFUSED)
def test_what_cannot_be_read_wholly_is_refused(text: str, code: str) -> None:
    reading = read_date(text)
    assert isinstance(reading, Unread), reading
    assert reading.code == code


@pytest.mark.parametrize(("text", "note"), NOTED)
def test_what_is_taken_for_granted_is_said(text: str, note: str) -> None:
    reading = read_date(text)
    assert isinstance(reading, DateReading)
    assert note in reading.notes


def test_reading_knows_its_years_and_doubts() -> None:
    reading = read_date("c. 5th-4th century BCE (?)")
    assert isinstance(reading, DateReading)
    assert (reading.earliest, reading.latest, reading.is_approximate, reading.is_uncertain) == (-499, -300, True, True)
    before = read_date("before 1465")
    assert isinstance(before, DateReading)
    assert (before.earliest, before.latest, before.is_approximate) == (None, 1465, False)
    assert read_date("undated") == DateReading("undated", None, ("undated",))


def test_day_and_month_in_doubt_leave_the_year() -> None:
    reading = read_date("03/04/1887")
    assert isinstance(reading, DateReading)
    assert reading.edtf == "1887"


@pytest.mark.parametrize("text", ["Алтын Орда", "golden horde", "Golden Horde period", "金帐汗国时期"])
def test_periods_of_the_museum_are_read_by_their_labels(text: str) -> None:
    golden_horde = parse_edtf("1224/1483")
    labels = ("Алтын Орда", "Golden Horde", "金帐汗国", "Золотая Орда")
    reading = DateReader.knowing((label, golden_horde) for label in labels).read(text)
    assert isinstance(reading, DateReading)
    assert reading.edtf == "1224/1483"


def test_period_of_the_museum_narrows_and_takes_parts() -> None:
    reader = DateReader.knowing([("Saka", parse_edtf("-0799/-0200"))])
    assert [getattr(reader.read(text), "edtf", None) for text in ("Saka, 8th-7th c. BCE", "late Saka")] == [
        "-0799/-0600",
        "-0399~/-0200~",
    ]


def test_explanation_says_the_date_the_doubts_and_what_was_taken_for_granted() -> None:
    assert explained(read_date("late 19th c.?"), Wording("en")) == (
        "read as 1876%/1900%: c.\u00a01876–1900\u00a0(?); approximate; uncertain;"
        " early, middle and late of a century are its first quarter, middle half and last quarter; else thirds"
    )
    assert explained(read_date("公元前5至前4世纪"), Wording("zh")) == "读作 -0499/-0300：公元前5至前4世纪"
    assert "periods.yaml" in explained(read_date("Golden Horde period"), Wording("en"))


@pytest.mark.parametrize("lang", [lang for lang in languages() if lang != "en"])
def test_notes_are_translated(lang: str) -> None:
    assert [text for text in NOTES.values() if not Wording(lang).knows(text)] == []
