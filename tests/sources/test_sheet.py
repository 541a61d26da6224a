import pytest

from catalogue.records import Artifact, Holding
from catalogue.sources.columns import split_heading, tree_of_row
from catalogue.sources.sheet import SheetProblem, read_sheet


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiter_is_found(delimiter: str) -> None:
    sheet = read_sheet(delimiter.join(("a", "b")) + "\r\n" + delimiter.join(("1", "2")) + "\r\n")
    assert sheet.headings == ("a", "b")
    assert sheet.rows[0].cells == {"a": "1", "b": "2"}


def test_rows_know_their_lines_past_line_breaks_in_cells() -> None:
    sheet = read_sheet('a,b\n"one\ntwo",2\n\n3,4\n')
    assert [row.line for row in sheet.rows] == [2, 5]


def test_cells_beyond_the_headings_are_counted() -> None:
    assert read_sheet("a,b\n1,2,,3\n").rows[0].surplus == 1


def test_short_rows_leave_the_rest_empty() -> None:
    assert read_sheet("a,b\n1\n").rows[0].cells == {"a": "1"}


@pytest.mark.parametrize(
    ("text", "code"),
    [("a,a\n1,2\n", "repeated_heading"), ('a,b\n1,"2\n', "sheet_syntax"), ('a,b\n"1"x,2\n', "sheet_syntax")],
)
def test_what_is_no_sheet_is_a_problem(text: str, code: str) -> None:
    with pytest.raises(SheetProblem) as caught:
        read_sheet(text)
    assert caught.value.code == code


def test_empty_text_is_an_empty_sheet() -> None:
    assert read_sheet("").rows == ()


def test_headings_name_field_and_language() -> None:
    assert split_heading(Holding, "title") == ("title", None)
    assert split_heading(Holding, "title_kk") == ("title_translations", "kk")
    assert split_heading(Holding, "summary_zh-Hant") == ("summary", "zh-Hant")
    assert split_heading(Artifact, "title_en") == ("title", "en")
    assert split_heading(Artifact, "publsher_en") == ("publsher_en", None)


def test_lists_and_roles_are_read_from_one_cell() -> None:
    tree = tree_of_row(Holding, {"language": "kk;ru", "contributors": "A. Kim (translator); B. Li"})
    assert tree == {"language": ["kk", "ru"], "contributors": [{"name": "A. Kim", "role": "translator"}, "B. Li"]}
