"""Books come into the library's CSV files, each where it stands or where its language has its place."""

from collections.abc import Callable

from catalogue.folder import Folder
from catalogue.intake import shelving
from catalogue.sources import read_sources
from tests.intake.conftest import Import, everything, record_file

KAZAKH = '\ufeffholding_number;language;"title";year\r\nL-1;kk;"Абай жолы";1947\r\nL-2;kk;Өлеңдер;\r\n'


def library(folder: Folder, text: str = KAZAKH) -> Callable[[], str]:
    file = record_file(folder, "library/kazakh.csv")
    file.parent.mkdir()
    file.write_bytes(text.encode())
    return lambda: file.read_bytes().decode()


def test_book_is_changed_in_its_row(bring: Import, folder: Folder) -> None:
    read = library(folder)
    outcome = bring({"holding_number": "L-1", "title": "Абай жолы; роман", "publisher": "Жазушы"}, kind="holding")
    assert [decided.verdict for decided in outcome.records] == ["changed"]
    assert read() == KAZAKH.replace('"title";year', '"title";year;publisher').replace(
        '"Абай жолы";1947', '"Абай жолы; роман";1947;Жазушы'
    )
    assert not read_sources(folder).problems


def test_new_book_joins_those_of_its_language(bring: Import, folder: Folder) -> None:
    read = library(folder)
    outcome = bring({"holding_number": "L-3", "language": ["kk", "ru"], "title": "Х"}, kind="holding")
    assert outcome.records[0].file == "exhibits/library/kazakh.csv"
    assert read() == KAZAKH + "L-3;kk;ru;Х;\r\n".replace("kk;ru", '"kk;ru"')


def test_new_book_of_another_language_goes_to_the_file_of_its_source(bring: Import, folder: Folder) -> None:
    book = {
        "holding_number": "E-1",
        "title": "Kim",
        "language": ["en"],
        "summary": {"en": "A", "kk": "B"},
        "authors": ["Kipling, Rudyard"],
        "year": {"edtf": "1901~", "display": "c1901"},
    }
    outcome = bring(book, {"holding_number": "E-2", "title": "Life, a", "copies": "2"}, kind="holding")
    assert outcome.counts["new"] == 2
    assert record_file(folder, "library/source.csv").read_text("utf-8") == (
        "holding_number,language,title,authors,year,year_display,summary_kk,summary_en,copies\n"
        'E-1,en,Kim,"Kipling, Rudyard",1901~,c1901,B,A,\n'
        'E-2,,"Life, a",,,,,,2\n'
    )
    before = everything(folder)
    assert bring(book, kind="holding").counts["unchanged"] == 1
    assert everything(folder) == before


def test_book_that_no_row_can_hold_has_a_file_of_its_own(bring: Import, folder: Folder) -> None:
    book = {"holding_number": "E-1", "title": "Kim", "subjects": ["love; hate"]}
    assert bring(book, kind="holding").records[0].file == "exhibits/library/source/E-1.yaml"
    assert bring(book, kind="holding").records[0].verdict == "unchanged"


def test_change_that_no_row_can_hold_is_refused(bring: Import, folder: Folder) -> None:
    read = library(folder)
    outcome = bring({"holding_number": "L-1", "title": "A", "subjects": ["love; hate"]}, kind="holding")
    assert [problem.code for problem in outcome.all_problems] == ["cannot_be_written"]
    assert read() == KAZAKH


def test_full_file_is_followed_by_another(bring: Import, folder: Folder, monkeypatch: object) -> None:
    monkeypatch.setattr(shelving, "_FULL", 40)  # type: ignore[attr-defined]
    books = [{"holding_number": f"E-{n}", "title": "A long title of a book"} for n in range(4)]
    files = [decided.file for decided in bring(*books, kind="holding").records]
    assert files == [f"exhibits/library/source{n}.csv" for n in ("", "", "-2", "-2")]
    assert len(read_sources(folder).records) == 4 + 4
