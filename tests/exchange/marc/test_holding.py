"""What single fields of MARC say of a holding."""

import pytest

from catalogue.exchange.marc.holding import incoming_of
from catalogue.exchange.marc.iso2709 import records_of
from catalogue.exchange.marc.text import without_isbd
from catalogue.exchange.marc.years import says_no_more, year_of
from catalogue.sources import Incoming, Tree
from tests.exchange.marc.build import BOOK_008, field, record

TITLE = field("245", "aTitle")


def incoming(*fields: tuple[str, str]) -> Incoming:
    (taken,) = records_of(record(("001", "1"), *fields))
    return incoming_of(taken, 1, "books.mrc")


def tree(*fields: tuple[str, str]) -> dict[str, Tree]:
    return dict(incoming(*fields).tree)


def coded(kind: str, first: str, last: str = "    ", lang: str = "kaz") -> str:
    return f"200101{kind}{first}{last}".ljust(35) + f"{lang} d"


@pytest.mark.parametrize(
    ("subfields", "title"),
    [
        (("aTitle /", "cA. B."), "Title"),
        (("aTitle :", "bsubtitle."), "Title: subtitle"),
        (("aTitle", "bsubtitle"), "Title: subtitle"),
        (("aTitle", "b: subtitle"), "Title: subtitle"),
        (("aTitle.", "n1,", "pPart /"), "Title. 1, Part"),
        (("aTitle", "n1", "pPart"), "Title. 1. Part"),
        (("a金戈铁戟 :", "b中国古兵器 /"), "金戈铁戟：中国古兵器"),
        (("a\u0098The\u009c Title \u200f/",), "The Title"),
        (("aQazaqstannyn\ufe20g\ufe21 tarikhy /",), "Qazaqstannyn\ufe20g\ufe21 tarikhy"),
        (("aTitle etc.",), "Title etc."),
        (("aTitle \\",), "Title"),
    ],
)
def test_title_is_read_without_punctuation(subfields: tuple[str, ...], title: str) -> None:
    assert tree(field("245", *subfields))["title"] == title


def test_parallel_titles_are_parted_and_told_once() -> None:
    found = tree(
        field("245", "aQazaqsha sȯzdīk =", "bRusskiĭ slovarʹ = Dictionary : A-Z /"),
        field("246", "aRusskiĭ slovarʹ", indicators="31"),
        field("246", "aLexikon", indicators="31"),
        field("246", "aCover title", indicators="14"),
    )
    assert found["title"] == "Qazaqsha sȯzdīk"
    assert found["parallel_titles"] == ["Russkiĭ slovarʹ", "Dictionary: A-Z", "Lexikon"]
    assert "246 14 $a Cover title" in str(found["notes"])


def test_other_script_of_880_is_the_title_and_names_and_the_field_romanises_them() -> None:
    found = tree(
        ("008", coded("s", "1999", lang="chi")),
        field("100", "6880-01", "aWang, Zhengxu,", "d1950-"),
        field("245", "6880-02", "aNanyang huo bi /", "cWang Zhengxu."),
        field("700", "6880-03", "aLiu, Shaoming."),
        field("880", "6100-01/$1", "a王正旭,", "d1950-"),
        field("880", "6245-02/$1", "a南阳货币 /", "c王正旭."),
        field("880", "6700-03/$1", "a刘绍明."),
    )
    assert (found["title"], found["title_transliteration"]) == ("南阳货币", "Nanyang huo bi")
    assert (found["authors"], found["authors_transliteration"]) == (["王正旭"], ["Wang, Zhengxu"])
    assert found["contributors"] == [{"name": "刘绍明", "role": "other", "transliteration": "Liu, Shaoming"}]
    assert found["responsibility"] == "王正旭"
    assert (found["language"], found["script"]) == (["zh"], "Hans")
    assert "$c Wang Zhengxu." in str(found["notes"])
    assert "$d 1950-" in str(found["notes"])


def test_880_may_be_the_romanised_one() -> None:
    found = tree(field("245", "6880-01", "aӨлеңдер"), field("880", "6245-01", "aȮlen\ufe20g\ufe21der"))
    assert (found["title"], found["title_transliteration"]) == ("Өлеңдер", "Ȯlen\ufe20g\ufe21der")


def test_880_that_names_a_tag_of_the_same_kind_belongs_to_the_title() -> None:
    assert tree(field("245", "6880-01", "aGag"), field("880", "6246-01/(2/r", "aגג"))["title"] == "גג"


def test_880_without_partner_stands_for_the_field() -> None:
    assert tree(field("880", "6245-00/(N", "aӨлеңдер /"))["title"] == "Өлеңдер"


@pytest.mark.parametrize(
    ("tag", "relator", "role"),
    [
        ("700", "4trl", "translator"),
        ("700", "etranslator.", "translator"),
        ("700", "eред.", "editor"),
        ("700", "eқұрастырушы", "compiler"),
        ("700", "e主编", "editor"),
        ("700", "e译", "translator"),
        ("700", "4440", "illustrator"),
        ("700", "4http://id.loc.gov/vocabulary/relators/ill", "illustrator"),
        ("100", "eeditor", "editor"),
        ("700", "edonor", "other"),
    ],
)
def test_relator_is_a_role(tag: str, relator: str, role: str) -> None:
    found = tree(TITLE, field(tag, "aAbai,", relator))
    assert found["contributors"] == [{"name": "Abai", "role": role}]
    assert ("$e donor" in str(found.get("notes"))) == (role == "other")


def test_authors_are_main_entries_and_added_ones_with_that_relator() -> None:
    found = tree(
        TITLE,
        field("110", "aKazakhstan.", "bMinistry of Culture."),
        field("700", "aAshimbaeva, A. T.,", "4aut"),
        field("700", "aTolstoy, Leo.", "tWar and peace."),
    )
    assert found["authors"] == ["Kazakhstan. Ministry of Culture", "Ashimbaeva, A. T."]
    assert "contributors" not in found
    assert "$t War and peace." in str(found["notes"])


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Ăbīldaūly, Baqyti\ufe20a\ufe21r.", "Ăbīldaūly, Baqyti\ufe20a\ufe21r"),
        ("Ashimbaeva, A. T.", "Ashimbaeva, A. T."),
        ("Petrov, I\ufe20U\ufe21.", "Petrov, I\ufe20U\ufe21."),
        ("Auezov, Zh.", "Auezov, Zh."),
        ("Wang, Li.", "Wang, Li"),
        ("Almaty :", "Almaty"),
        ("亀田博,", "亀田博"),
        ("قم،", "قم"),
    ],
)
def test_full_stop_of_an_initial_stays(text: str, bare: str) -> None:
    assert without_isbd(text) == bare


@pytest.mark.parametrize(
    ("codes", "wording", "year"),
    [
        (coded("s", "1999"), "1999.", "1999"),
        (coded("s", "1999"), "[1999?]", "1999?"),
        (coded("s", "1999"), "ca. 1999", "1999~"),
        (coded("s", "19uu"), "[19--]", "19XX"),
        (coded("s", "199u"), "[199-?]", "199X?"),
        (coded("m", "1994", "9999"), "1994-<2001>", "1994/.."),
        (coded("m", "1997", "1998"), "1997-1998.", "1997/1998"),
        (coded("m", "uuuu", "2003"), "<1999>-2013.", "/2003"),
        (coded("m", "1998", "uuuu"), "1998-", "1998/"),
        (coded("q", "1996", "1999"), "[between 1996 and 1999]", "1996?/1999?"),
        (coded("q", "1960", "1969"), "[196-]", "196X"),
        (coded("r", "1998", "uuuu"), "1998.", "1998"),
        (coded("t", "2001", "2000"), "2001, c2000", "2001"),
        (coded("e", "1998", "0501"), "May 1, 1998", "1998-05-01"),
        (coded("s", "1997"), "Minguo 86 [1997]", "1997"),
        (coded("b", "    "), "MDCCXXV [1725]", "1725"),
        (coded("|", "||||"), "平成 11 [1999]", "1999"),
        (coded("s", "0000"), "", None),
        (coded("n", "uuuu", "uuuu"), "[n.d.]", None),
        (coded("m", "1999", "1998"), "", "1999"),
        ("", "c1990.", "1990"),
        ("", "1997, c1996", "1997"),
        ("", "中華民國86 [1997]", "1997"),
        ("", "[between 1996 and 1999]", "1996/1999"),
        ("", "[19--]", "19XX"),
        ("", "", None),
    ],
)
def test_year_is_the_coded_one_else_that_of_the_imprint(codes: str, wording: str, year: str | None) -> None:
    assert year_of(codes.ljust(40), wording) == (year, [])


def test_year_that_cannot_be_read_is_told_and_kept() -> None:
    book = incoming(TITLE, field("260", "aAlmaty,", "cwinter maybe"))
    assert [(problem.is_error, problem.field) for problem in book.problems] == [(False, "260$c")]
    assert "year" not in book.tree
    assert "$c winter maybe" in str(book.tree["notes"])


def test_words_that_say_more_than_the_year_are_kept() -> None:
    found = tree(("008", coded("s", "2000")), TITLE, field("260", "aAlmaty :", "bMereĭ,", "c1999."))
    assert (found["year"], found["place"], found["publisher"]) == ("2000", "Almaty", "Mereĭ")
    assert "260 ## $a Almaty : $b Mereĭ, $c 1999." in str(found["notes"])
    assert says_no_more("c1990.", "1990")


def test_unknown_place_and_lone_brackets_are_left_out() -> None:
    found = tree(TITLE, field("260", "a[Kolomna? :", "bs.n.],", "c1999."))
    assert found["place"] == "Kolomna?"
    assert "publisher" not in found
    assert "[Kolomna? : $b s.n.]" in str(found["notes"])


def test_publication_stands_before_other_statements_of_264() -> None:
    found = tree(
        TITLE,
        field("264", "aParis :", "bDistributor,", "c2001.", indicators=" 2"),
        field("264", "aAlmaty :", "bMereĭ,", "c1999.", indicators=" 1"),
        field("264", "c©1998", indicators=" 4"),
    )
    assert (found["place"], found["publisher"], found["year"]) == ("Almaty", "Mereĭ", "1999")
    assert "Distributor" in str(found["notes"])
    assert "©1998" in str(found["notes"])


@pytest.mark.parametrize(
    ("lang", "fields", "languages"),
    [
        ("kaz", (), ["kk"]),
        ("chi", (), ["zh"]),
        ("tel", (), ["te"]),
        ("ota", (), ["ota"]),
        ("mul", (field("041", "akazrus"),), ["kk", "ru"]),
        ("rus", (field("041", "arus", "akaz", "htat"),), ["ru", "kk"]),
        ("und", (field("041", "akk-Arab", "2rfc5646", indicators=" 7"),), ["kk-Arab"]),
        ("   ", (), None),
    ],
)
def test_languages_are_bcp47(lang: str, fields: tuple[tuple[str, str], ...], languages: list[str] | None) -> None:
    assert tree(("008", coded("s", "1999", lang=lang)), TITLE, *fields).get("language") == languages


@pytest.mark.parametrize(
    ("lang", "title", "script"),
    [
        ("kaz", "Өлеңдер", "Cyrl"),
        ("kaz", "Ȯlen\ufe20g\ufe21der", None),
        ("chi", "书法", "Hans"),
        ("chi", "書法", "Hant"),
        ("chi", "人民", None),
        ("jpn", "日本", "Jpan"),
        ("eng", "Poems", "Latn"),
    ],
)
def test_script_is_told_where_it_is_known(lang: str, title: str, script: str | None) -> None:
    assert tree(("008", coded("s", "1999", lang=lang)), field("245", f"a{title}")).get("script") == script


def test_isbn_is_checked_and_a_wrong_one_kept() -> None:
    book = incoming(TITLE, field("020", "a0471383147 (paper)"), field("020", "a5709004725"), field("020", "z123"))
    assert book.tree["isbn"] == ["0471383147"]
    assert [(problem.code, problem.is_error) for problem in book.problems] == [("marc_isbn", False)]
    for kept in ("$a 0471383147 (paper)", "$a 5709004725", "$z 123"):
        assert kept in str(book.tree["notes"])


@pytest.mark.parametrize(
    ("control", "number"),
    [("   00321668 ", "00321668"), ("IT\\ICCU\\0019", "IT-ICCU-0019"), ("7081 /AJ/r86", "7081-AJ-r86")],
)
def test_control_number_is_the_holding_number(control: str, number: str) -> None:
    (taken,) = records_of(record(("001", control), TITLE))
    found = incoming_of(taken, 1, "x").tree
    assert found["holding_number"] == number
    assert (f"001 {control}" in str(found.get("notes"))) == (number != control.strip())


def test_record_without_a_number_has_one_that_does_not_move() -> None:
    books = [incoming_of(taken, i, "x") for i, taken in enumerate(records_of(record(TITLE) * 2), 1)]
    assert books[0].tree["holding_number"] == books[1].tree["holding_number"]
    (other,) = records_of(record(field("035", "a(OCoLC)20854397"), TITLE))
    assert incoming_of(other, 1, "x").tree["holding_number"] == "(OCoLC)20854397"


def test_extent_series_edition_subjects_and_shelf_mark() -> None:
    found = tree(
        TITLE,
        field("250", "a2nd ed., rev."),
        field("300", "a186 с.", "bил.", "c21 см."),
        field("490", "aQazaqstan tarikhy ;", "v3."),
        field("650", "aTerms", "xHistory", "zKazakhstan."),
        field("653", "asteppe", "ahorses"),
        field("520", "aA history of *horses*."),
        field("852", "cReading room", "hKK 94", "iАБА"),
    )
    assert found["edition"] == "2nd ed., rev"
    assert found["extent"] == "186 с. : ил. ; 21 см"
    assert found["series"] == ["Qazaqstan tarikhy, 3"]
    assert found["subjects"] == ["Terms -- History -- Kazakhstan", "steppe", "horses"]
    assert found["summary"] == {"en": r"A history of \*horses\*."}
    assert (found["call_number"], found["location"]) == ("KK 94 АБА", "Reading room")


def test_what_has_no_place_is_kept_in_the_notes() -> None:
    found = tree(("008", BOOK_008), TITLE, field("500", "aIncludes index."), field("650", "6880-01", "aCoins"))
    assert found["notes"] == f"008 {BOOK_008.replace(' ', '#')}\n500 ## $a Includes index."


def test_value_too_long_for_its_field_is_kept_in_the_notes_and_told() -> None:
    book = incoming(TITLE, field("300", "a" + "x" * 2500))
    assert [problem.code for problem in book.problems] == ["marc_kept"]
    assert "extent" not in book.tree
    assert "x" * 2500 in str(book.tree["notes"])


def test_unimarc_is_known_by_its_fields() -> None:
    found = tree(
        field("010", "a88-04-40682-8"),
        field("100", "a19961119d1996    ||||0itac50      ba"),
        field("101", "aita", "ceng"),
        field("200", "aL'altra faccia", "eromanzo", "dThe other face", "fIsaac Asimov", "gtrad. C. Scaglia"),
        field("210", "aMilano", "cA. Mondadori", "d1996"),
        field("215", "a201 p.", "d20 cm"),
        field("700", "aAsimov", "bIsaac", "4070"),
        field("702", "aScaglia", "b, Cesare", "4730"),
        field("899", "1AL0073"),
    )
    assert (found["title"], found["parallel_titles"]) == ("L'altra faccia: romanzo", ["The other face"])
    assert (found["authors"], found["contributors"]) == (
        ["Asimov, Isaac"],
        [{"name": "Scaglia, Cesare", "role": "translator"}],
    )
    assert (found["year"], found["place"], found["publisher"]) == ("1996", "Milano", "A. Mondadori")
    assert (found["language"], found["isbn"], found["extent"]) == (["it"], ["8804406828"], "201 p. ; 20 cm")
    assert "U899 ## $1 AL0073" in str(found["notes"])
