"""Holdings become MARC 21 and MARCXML, and come back as they were."""

from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree

import pymarc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.check import check
from catalogue.collection import collect
from catalogue.edition import Edition, edition_in
from catalogue.errors import UsageError
from catalogue.exchange.marc import LIBRARY_FORMATS, read_marc
from catalogue.exchange.marc.composing import record_of
from catalogue.exchange.marc.holding import incoming_of
from catalogue.exchange.marc.record import Taken
from catalogue.folder import Folder
from catalogue.records import Holding, public_fields
from catalogue.sources import validate

Write = Callable[[Mapping[str, str | bytes]], Folder]

BOOK = """
holding_number: B-1
language: [zh, en]
title: 南阳货币：目录
title_transliteration: "Nanyang huo bi: mu lu"
parallel_titles: [Coins of Nanyang]
title_translations:
  ru: Монеты Наньяна
authors: [王正旭, 刘绍明]
authors_transliteration: ["Wang, Zhengxu", "Liu, Shaoming"]
contributors:
  - {name: 李明, transliteration: "Li, Ming", role: translator}
responsibility: 王正旭著
edition: 第2版
place: 北京
publisher: 科学出版社
year: 1998?
extent: "viii, 197 p. : ill. ; 21 cm"
series: ["Qazaqstan tarikhy, 3"]
isbn: ["7030068750"]
subjects: [coins, "China -- History"]
summary:
  en: About *coins*.
call_number: ZH 94
location: hall
notes: Not for others.
status: published
"""


def edition(folder: Folder, lang: str = "en") -> Edition:
    checked = check(folder, decode=False)
    assert checked.is_good, checked.problems
    return edition_in(collect(checked.sources), lang)


@pytest.fixture
def library(museum: Write) -> Edition:
    terms = "- id: coins\n  label: {en: Coins and money}\n"
    return edition(museum({"library/b.yaml": BOOK, "subjects.yaml": terms}))


@pytest.mark.parametrize("to", list(LIBRARY_FORMATS))
def test_what_readers_may_see_comes_back(library: Edition, tmp_path: Path, to: str) -> None:
    file = tmp_path / "books"
    file.write_bytes(LIBRARY_FORMATS[to](library))
    (book,) = read_marc(file)
    assert not book.problems
    again = validate(Holding, dict(book.tree))
    assert isinstance(again, Holding)
    before = library.collection.holdings["B-1"]
    expected = {"subjects": ("Coins and money", "China -- History"), "script": "Hans"}
    for name, _ in public_fields(Holding):
        wanted = expected.get(name, getattr(before, name))
        if name == "summary":
            assert getattr(again, name).root == {"en": "About coins."}
        else:
            assert getattr(again, name) == wanted, name


def test_other_readers_see_pairs_of_880(library: Edition) -> None:
    (record,) = pymarc.MARCReader(LIBRARY_FORMATS["marc"](library))
    assert record is not None
    assert [str(field) for field in record.get_fields("100", "245", "880")] == [
        "=100  1\\$6880-01$aWang, Zhengxu",
        "=245  10$6880-02$aNanyang huo bi :$bmu lu.",
        "=880  0\\$6100-01/$1$a王正旭",
        "=880  10$6245-02/$1$a南阳货币 :$b目录 = Coins of Nanyang /$c王正旭著.",
        "=880  0\\$6700-03/$1$a刘绍明,$eauthor.$4aut",
        "=880  0\\$6700-04/$1$a李明,$etranslator.$4trl",
    ]
    assert record["008"].data == "      s1998    xx |||||||||||||||||chi|d"
    assert record.leader[9] == "a"


def test_notes_of_the_staff_stay_inside(library: Edition) -> None:
    for write in LIBRARY_FORMATS.values():
        assert b"Not for others" not in write(library)


def test_marcxml_has_a_leader_and_its_namespace(library: Edition) -> None:
    root = ElementTree.fromstring(LIBRARY_FORMATS["marcxml"](library))
    marc = "{http://www.loc.gov/MARC21/slim}"
    assert root.tag == f"{marc}collection"
    leaders = [leader.text for leader in root.iter(f"{marc}leader")]
    assert leaders == ["00000nam a2200000ui 4500"]


def test_same_library_gives_the_same_bytes(library: Edition) -> None:
    for write in LIBRARY_FORMATS.values():
        assert write(library) == write(library)


def test_text_longer_than_iso_2709_can_count_is_said(museum: Write) -> None:
    long = edition(museum({"library/b.yaml": f"holding_number: B-2\ntitle: T\nsummary: {{en: {'x' * 10_000}}}\n"}))
    with pytest.raises(UsageError, match="B-2"):
        LIBRARY_FORMATS["marc"](long)
    assert b"x" * 10_000 in LIBRARY_FORMATS["marcxml"](long)


@pytest.mark.parametrize(
    ("year", "codes", "words"),
    [
        ("1999", "s1999    ", "1999."),
        ("1999~", "s1999    ", "[ca. 1999]"),
        ("19XX", "s19uu    ", "[19--]"),
        ("1994/..", "m19949999", "1994-"),
        ("1998/", "m1998uuuu", "1998-"),
        ("/2003", "muuuu2003", "-2003."),
        ("1996?/1999?", "q19961999", "[1996?]-[1999?]"),
        ("1998-05-01", "e19980501", "1998."),
        ("1998-05", "e199805  ", "1998."),
        ("-0050", "nuuuuuuuu", "[51 BCE]"),
    ],
)
def test_year_is_coded_and_worded(year: str, codes: str, words: str) -> None:
    record = record_of(Holding.model_validate({"holding_number": "1", "title": "T", "year": year}))
    assert record.control("008")[6:15] == codes
    assert next(record.of("264")).first("c") == words
    again = incoming_of(Taken(record), 1, "x").tree.get("year")
    assert again == year


@pytest.mark.parametrize(
    ("language", "kept"), [(["kk"], "kk"), (["kk-Arab"], "kk-Arab"), (["zh-Hant", "en"], "zh-Hant"), (["sr"], "sr")]
)
def test_language_comes_back_with_its_script(language: list[str], kept: str) -> None:
    record = record_of(Holding.model_validate({"holding_number": "1", "title": "T", "language": language}))
    assert incoming_of(Taken(record), 1, "x").tree["language"] == language
    assert language[0] == kept


def test_article_is_left_out_of_filing() -> None:
    record = record_of(Holding.model_validate({"holding_number": "1", "title": "The Great Game", "language": ["en"]}))
    assert next(record.of("245")).indicators == "04"


_WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="=", exclude_categories=["C"]), min_size=1, max_size=40
)


@given(st.fixed_dictionaries({"title": _WORDS, "publisher": _WORDS, "authors": st.lists(_WORDS, max_size=3)}))
def test_every_holding_can_be_written_and_read(values: dict[str, object]) -> None:
    holding = validate(Holding, {"holding_number": "1", **values})  # type: ignore[dict-item]
    if isinstance(holding, Holding):
        again = incoming_of(Taken(record_of(holding)), 1, "x")
        letters = [letter for letter in str(again.tree.get("title", "")) if letter.isalnum()]
        assert all(letter in holding.title or not letter.isascii() for letter in letters)
        assert bool(letters) or again.is_refused or not any(letter.isalnum() for letter in holding.title)


def test_records_of_real_libraries_come_back_as_they_were(real_data: Path) -> None:
    count = 0
    for book in read_marc(real_data / "library" / "loc_books_shared.mrc"):
        holding = validate(Holding, dict(book.tree))
        assert isinstance(holding, Holding)
        texts = holding.summary.root if holding.summary else {}
        summary = next(((text.replace("\\", ""), lang) for lang, text in texts.items()), None)
        again = validate(Holding, dict(incoming_of(Taken(record_of(holding, summary)), 1, "x").tree))
        assert isinstance(again, Holding)
        assert again.model_dump(exclude={"notes"}) == holding.model_dump(exclude={"notes"})
        count += 1
    assert count == 682
