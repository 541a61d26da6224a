import datetime
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from catalogue.sources.tables import read_table_file
from catalogue.sources.tables.grid import GridRow
from catalogue.sources.tables.workbook import read_workbook
from tests.sources.tables.books import replaced, write_book

SHEET = "xl/worksheets/sheet1.xml"


def rows_of(book: openpyxl.Workbook) -> list[GridRow]:
    content = io.BytesIO()
    book.save(content)
    return list(read_workbook("a.xlsx", content.getvalue()).grids[0].rows)


def shown(value: object, form: str = "General", *, is_mac: bool = False) -> str:
    book = openpyxl.Workbook()
    if is_mac:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.worksheets[0]
    sheet["A1"] = value
    sheet["A1"].number_format = form
    return rows_of(book)[0].texts[0]


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (21.7, "General", "21.7"),
        (0.1 + 0.2, "General", "0.3"),
        (1998.0, "General", "1998"),
        (12, "0000", "0012"),
        (12, '"KCC-"0000', "KCC-0012"),
        (1e-7, "General", "0.0000001"),
        (True, "General", "true"),
        ("  two\r\nlines_x000D_\nand more ", "General", "two\nlines\nand more"),
        (datetime.date(1998, 5, 3), "dd.mm.yyyy", "1998-05-03"),
        (datetime.date(1998, 5, 1), "mmm yyyy", "1998-05"),
        (datetime.date(1998, 1, 1), "yyyy", "1998"),
        (datetime.datetime(1998, 5, 3, 10, 30), "dd.mm.yyyy hh:mm", "1998-05-03T10:30:00"),
    ],
)
def test_cells_say_what_they_show(value: object, form: str, text: str) -> None:
    assert shown(value, form) == text


def test_dates_count_from_1904_where_the_workbook_says_so() -> None:
    assert shown(datetime.date(1998, 5, 3), "yyyy-mm-dd", is_mac=True) == "1998-05-03"


def test_errors_and_formulas_without_a_value_are_faults_of_their_cells() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["a", "=B2", "#REF!"])
    sheet["C1"].data_type = "e"
    faults = rows_of(book)[0].faults
    assert {column: fault.code for column, fault in faults.items()} == {1: "formula_without_value", 2: "cell_error"}


def test_cells_merged_over_rows_say_the_same_for_each() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["no", "period"], ["1", "saka"], ["2"], ["3"], ["4", "turkic"]):
        sheet.append(row)
    sheet.merge_cells("B2:B4")
    assert [row.texts[1] if len(row.texts) > 1 else "" for row in rows_of(book)] == [
        "period", "saka", "saka", "saka", "turkic",
    ]  # fmt: skip


def test_hidden_sheets_and_rows_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["object_number", "title"], ["1", "Bowl"], ["2", "Cup"]):
        sheet.append(row)
    sheet.row_dimensions[2].hidden = True
    book.create_sheet("Old").sheet_state = "hidden"
    path = tmp_path / "a.xlsx"
    book.save(path)
    read = read_table_file(path)
    assert len(read.incoming) == 2
    assert {(p.code, p.is_error) for p in read.problems} == {("sheet_hidden", False), ("rows_hidden", False)}


@pytest.fixture
def sound(tmp_path: Path) -> bytes:
    rows = [["object_number", "title"], ["1", "Bowl"]]
    return write_book(tmp_path / "sound.xlsx", {"Objects": rows}).read_bytes()


def codes(path: Path, content: bytes) -> list[str]:
    path.write_bytes(content)
    read = read_table_file(path)
    assert read.incoming == ()
    return [problem.code for problem in read.problems]


def test_what_cannot_be_opened_is_refused_by_name(tmp_path: Path, sound: bytes) -> None:
    path = tmp_path / "a.xlsx"
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert codes(path, ole) == ["workbook_old"]
    assert codes(path, ole + "EncryptedPackage".encode("utf-16-le")) == ["workbook_locked"]
    assert codes(path, sound[:-40]) == ["workbook_damaged"]
    assert codes(path, sound[:2000]) == ["workbook_damaged"]
    assert codes(path, b"%PDF-1.7") == ["not_a_table"]
    assert codes(path, b"") == ["no_rows"]
    assert [p.code for p in read_table_file(tmp_path / "none.xlsx").problems] == ["file_unreadable"]


def test_other_archives_are_no_workbooks(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("content.xml", "<x/>")
    assert codes(tmp_path / "a.ods", out.getvalue()) == ["not_a_table"]


def test_archives_that_unpack_to_too_much_are_not_unpacked(tmp_path: Path, sound: bytes) -> None:
    out = io.BytesIO(sound)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/bomb.xml", "w") as part:
        for _ in range(90):
            part.write(bytes(1_000_000))
    assert codes(tmp_path / "a.xlsx", out.getvalue()) == ["workbook_too_large"]


def test_document_types_are_refused(tmp_path: Path, sound: bytes) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'
    assert codes(tmp_path / "a.xlsx", replaced(sound, SHEET, "<worksheet", bomb)) == ["workbook_damaged"]


def test_a_sheet_damaged_below_gives_the_rows_above(tmp_path: Path, sound: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(
        replaced(
            sound, SHEET, "</row></sheetData>", '</row><row r="3"><c r="A3" t="s"><v>999</v></c></row></sheetData>'
        )
    )
    read = read_table_file(path)
    assert [record.tree["title"] for record in read.incoming] == ["Bowl"]
    assert [(p.code, p.values["row"]) for p in read.problems] == [("sheet_damaged", "3")]


def test_a_workbook_is_known_by_its_bytes(tmp_path: Path, sound: bytes) -> None:
    path = tmp_path / "named-wrong.csv"
    path.write_bytes(sound)
    assert len(read_table_file(path).incoming) == 1
