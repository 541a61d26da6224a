from pathlib import Path
from typing import Any

import openpyxl
import pytest

from catalogue.errors import Problem
from catalogue.folder import Folder
from catalogue.language import Wording, hint, languages, message
from catalogue.sources import read_sources
from catalogue.sources.tables import PictureFolder, TableRead, Vocabularies, read_map, read_table_file, vocabularies_of
from tests.sources.tables.books import write_book

LANGUAGES = ("kk", "zh", "ru", "en")


@pytest.fixture(scope="module")
def vocabularies(sample: Folder) -> Vocabularies:
    return vocabularies_of(read_sources(sample).records)


def read_csv(tmp_path: Path, text: str, **given: Any) -> TableRead:
    path = tmp_path / "inventory.csv"
    path.write_text(text, encoding="utf-8")
    return read_table_file(path, **{"languages": LANGUAGES, **given})


def told(read: TableRead) -> list[tuple[str, str | None, str | None]]:
    problems = [*read.problems, *(problem for record in read.incoming for problem in record.problems)]
    return [(problem.code, problem.place.cell, problem.field) for problem in problems]


def test_a_russian_inventory_becomes_records(tmp_path: Path, vocabularies: Vocabularies) -> None:
    read = read_csv(
        tmp_path,
        "Опись предметов;;;;;;;;;\n;;;;;;;;;\n"
        "Инв. №;Название;Название (каз.);Период;Категория;Датировка;Материал;Высота, см;Вес (г);Зал\n"
        "КП-1;Кинжал;Қанжар;Сакское время;weapons;-0499/-0300;железо, золото;12,5;350;\n",
        vocabularies=vocabularies,
    )
    assert told(read) == []
    assert read.encoding == "UTF-8"
    (record,) = read.incoming
    assert record.tree == {
        "object_number": "КП-1",
        "title": {"ru": "Кинжал", "kk": "Қанжар"},
        "period": "saka",
        "category": "weapons",
        "date": {"edtf": "-0499/-0300"},
        "materials": ["iron", "gold"],
        "dimensions": [{"extent": "height", "value": "12.5", "unit": "cm"}],
        "weight": {"value": "350", "unit": "g"},
    }
    assert record.names["title", "kk"] == "Название (каз.)"
    assert record.places["materials", 0].cell == "G4"
    (account,) = read.accounts
    assert (account.kind, account.rows, account.refused, account.above) == ("artifact", 1, 0, 2)


def test_a_chinese_list_of_books_is_known_as_one(tmp_path: Path) -> None:
    read = read_csv(
        tmp_path,
        "编号,书名,作者,译者,语种,出版社,年份,ISBN\n"
        "B-1,阿拜之路,穆合塔尔·阿乌埃佐夫,哈焕章（译）;高顺芳,中文;哈萨克语,民族出版社,2004,ISBN 978-7-5366-9293-0\n",
    )
    assert told(read) == []
    tree = read.incoming[0].tree
    assert read.accounts[0].kind == "holding"
    assert tree["contributors"] == [{"name": "哈焕章", "role": "translator"}, {"name": "高顺芳", "role": "translator"}]
    assert tree["language"] == ["zh", "kk"]
    assert tree["isbn"] == ["978-7-5366-9293-0"]


def test_text_under_a_heading_of_another_script_is_of_no_language(tmp_path: Path) -> None:
    read = read_csv(tmp_path, "Object number,Title\n1,Bowl\n2,Қобыз\n")
    assert [record.tree["title"] for record in read.incoming] == [{"en": "Bowl"}, "Қобыз"]


def test_what_no_field_is_for_is_kept_in_the_notes_and_told_once(tmp_path: Path) -> None:
    read = read_csv(tmp_path, "object_number,title,Shelf life,Notes,\n1,Bowl,long,see me,x\n2,Cup,short,,\n")
    assert [record.tree.get("notes") for record in read.incoming] == [
        "Shelf life: long\nsee me\nE: x",
        "Shelf life: short",
    ]
    assert told(read) == [("column_in_notes", None, "Shelf life"), ("column_in_notes", None, "E")]


def test_blank_rows_and_headings_repeated_are_no_records(tmp_path: Path) -> None:
    read = read_csv(tmp_path, "object_number,title\n1,Bowl\n,\nobject_number,title\n2,Cup\n")
    account = read.accounts[0]
    assert (account.rows, account.blank, account.headings) == (2, 1, 1)


def test_a_bad_row_costs_no_other(tmp_path: Path) -> None:
    read = read_csv(tmp_path, "object_number,title,date\n1,Bowl,1850\n2,Cup,soon\n3,,1850\n4,Jug,1850,5\n5,Pan,1850\n")
    assert [record.is_refused for record in read.incoming] == [False, True, True, True, False]
    assert told(read) == [
        ("date_word", "C3", "date"), ("missing_value", "B4", "title"), ("surplus_cells", None, None),
    ]  # fmt: skip
    assert read.incoming[1].problems[0].record == "2"


def test_one_error_of_a_value_makes_no_second(tmp_path: Path) -> None:
    read = read_csv(tmp_path, "object_number,title\n\x01A,Bowl\n")
    assert told(read) == [("yaml_character", "A2", "object_number")]


def test_misspelt_terms_are_offered_the_near_one(tmp_path: Path, vocabularies: Vocabularies) -> None:
    read = read_csv(tmp_path, "object_number,title,period\n1,Bowl,Сакское врмя\n", vocabularies=vocabularies)
    (problem,) = read.incoming[0].problems
    assert (problem.code, problem.values["near"]) == ("no_such_period", "Сакское время")


def test_years_in_two_columns_are_a_span_and_the_wording_stands_beside(tmp_path: Path) -> None:
    read = read_csv(
        tmp_path,
        "object_number,title,Date,Date from,Date to\n1,a,late,1890-01-01,1899-01-01\n2,b,,1850,1850\n3,c,,0,1700\n",
    )
    assert told(read) == []
    assert [record.tree["date"] for record in read.incoming] == [
        {"edtf": "1890/1899", "display": {"en": "late"}}, {"edtf": "1850"}, {"edtf": "1700"},
    ]  # fmt: skip


def test_zero_is_no_measure_and_no_unit_is_an_error(tmp_path: Path) -> None:
    read = read_csv(tmp_path, "object_number,title,Height (cm),Width\n1,a,0.0,0\n2,b,21.699999999999999,4\n")
    assert read.incoming[0].tree.get("dimensions") is None
    assert read.incoming[1].tree["dimensions"] == [{"extent": "height", "value": "21.7", "unit": "cm"}]
    assert told(read) == [
        ("zero_not_measured", None, "Height (cm)"), ("zero_not_measured", None, "Width"),
        ("measure_without_unit", "D3", "Width"),
    ]  # fmt: skip


def test_a_sheet_of_each_kind(tmp_path: Path) -> None:
    book = write_book(
        tmp_path / "all.xlsx",
        {
            "Экспонаты": [["Инв. №", "Название"], ["1", "Чаша"]],
            "Library": [["holding_number", "title"], ["L-1", "Абай жолы"]],
            "Periods": [["id", "label.en", "span"], ["saka", "Saka", "-0799/-0200"]],
            "To do": [["Call the restorer", "soon"], ["Buy paper", "later"]],
        },
    )
    read = read_table_file(book, languages=LANGUAGES)
    assert [record.kind for record in read.incoming] == ["artifact", "holding", "period"]
    assert told(read) == [("sheet_not_read", "To do", None)]
    assert [account.not_read for account in read.accounts] == [0, 0, 0, 2]


def test_a_table_without_headings_is_refused_and_a_mapping_proposed_for_it(tmp_path: Path) -> None:
    read = read_csv(tmp_path, "Nr;Vad\n1;Fat\n2;Kärl\n")
    assert [problem.code for problem in read.problems] == ["no_headings"]
    assert [(column.heading, column.samples) for column in read.columns] == [
        ("Nr", ("1", "2")),
        ("Vad", ("Fat", "Kärl")),
    ]


def test_a_column_every_record_needs_is_missed_once(tmp_path: Path) -> None:
    read = read_csv(tmp_path, "title,date\n" + "Bowl,1850\n" * 50)
    assert [(problem.code, problem.values["field"]) for problem in read.problems] == [
        ("no_column_for", "object_number")
    ]
    assert read.accounts[0].not_read == 50


def test_two_columns_for_one_field(tmp_path: Path) -> None:
    read = read_csv(tmp_path, "object_number,title,Name,Материалы,Materials\n1,Bowl,Cup,дерево,gold\n")
    assert read.incoming[0].tree["materials"] == ["дерево", "gold"]
    assert read.incoming[0].tree["title"] == {"und": "Bowl", "en": "Cup"}
    mapped = read_csv(tmp_path, "object_number,a,b\n1,x,y\n", mapping=read_map("columns: {a: title, b: title}"))
    assert [problem.code for problem in mapped.problems] == ["columns_alike"]


def test_pictures_by_a_column_and_by_number(tmp_path: Path) -> None:
    assets, photos = tmp_path / "assets", tmp_path / "photos"
    for file in ("saka/a.jpg",):
        (assets / file).parent.mkdir(parents=True)
        (assets / file).touch()
    photos.mkdir()
    for name in (
        "KCC-0012_2.JPG",
        "kcc-0012.jpg",
        "KCC-0012_10.jpg",
        "KCC-0012-1.jpg",
        "KCC_13(1).png",
        "KCC-00121.jpg",
    ):
        (photos / name).touch()
    read = read_csv(
        tmp_path,
        "object_number,title,images\nKCC-0012,a,\nKCC-13,b,\nKCC-0012-1,c,\nX,d,A.JPG\nY,e,b.jpg\n",
        pictures=PictureFolder(assets, photos),
    )
    assert [[image["file"] for image in record.tree.get("images", [])] for record in read.incoming] == [
        ["photos/kcc-0012.jpg", "photos/KCC-0012_2.JPG", "photos/KCC-0012_10.jpg"],
        ["photos/KCC_13(1).png"],
        ["photos/KCC-0012-1.jpg"],
        ["saka/a.jpg"],
        [],
    ]
    assert read.pictures["photos/kcc-0012.jpg"] == photos / "kcc-0012.jpg"
    assert told(read) == [("picture_missing", "C6", "images")]


def test_twenty_faults_are_twenty_problems_at_their_cells(tmp_path: Path, vocabularies: Vocabularies) -> None:
    head = ["Inventory no.", "Title (English)", "Title (Kazakh)", "Period", "Category", "Hall", "Date", "Height (cm)",
            "Weight (g)", "Materials", "Status", "Picture", "Rights", "Latitude", "Published",
            "Description", "Find-spot"]  # fmt: skip
    good = ["A-0", "Bowl", "Тостаған", "Saka period", "weapons", "great-steppe", "1850", 12.5, 30, "gold; silver",
            "draft",
            "a.jpg", "CC BY 4.0", 43.2, "2026-05-01", "<p>A bowl</p>", "Otrar"]  # fmt: skip
    faults: list[tuple[int, object, str]] = [
        (0, None, "missing_value"), (1, None, "missing_value"), (3, "Sakka period", "no_such_period"),
        (4, "weapon", "no_such_category"), (5, "hall 9", "no_such_hall"), (6, "when the king came", "date_word"),
        (6, "1850/1840", "date_backward"), (7, "tall", "size_none"), (7, "12 kg", "measure_not_read"),
        (8, "heavy", "size_none"), (9, "x" * 2001, "too_long"), (10, "maybe", "not_one_of"),
        (11, "b.jpg", "picture_missing"), (12, "https://a.org/mine", "unknown_rights"), (13, "north", "not_a_number"),
        (13, 99, "out_of_range"), (14, "soon", "not_a_day"), (15, "=A1&B1", "formula_without_value"),
        (0, "---", "empty_number"), (1, "#REF!", "cell_error"),
    ]  # fmt: skip
    rows: list[list[object]] = [["Inventory of the museum"], [], list(head)]
    wanted = []
    for number, (column, value, code) in enumerate(faults, 4):
        row: list[object] = list(good)
        row[0], row[2] = f"A-{number}", None if (column, code) == (1, "missing_value") else "Тостаған"
        row[column] = value
        rows.append(row)
        wanted.append((code, f"Objects!{chr(65 + column)}{number}", head[column]))
    path = write_book(tmp_path / "inventory.xlsx", {"Objects": [*rows, good]})
    book = openpyxl.load_workbook(path)
    book["Objects"].merge_cells("A1:Q1")
    book["Objects"]["B23"].data_type = "e"
    book.save(path)
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "a.jpg").touch()
    read = read_table_file(
        path, vocabularies=vocabularies, languages=LANGUAGES, pictures=PictureFolder(tmp_path / "assets")
    )
    assert told(read) == wanted
    assert [record.is_refused for record in read.incoming] == [True] * 20 + [False]
    assert len({problem.record for record in read.incoming for problem in record.problems if problem.record}) >= 18
    problems: list[Problem] = [problem for record in read.incoming for problem in record.problems]
    for lang in languages():
        said = [f"{message(problem, Wording(lang))} {hint(problem, Wording(lang))}" for problem in problems]
        assert all("{" not in text for text in said)
