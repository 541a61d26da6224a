import pytest

from catalogue.sources.tables.delimited import find_delimiter, read_delimited


def rows(content: bytes) -> list[list[str]]:
    return [row.texts for row in read_delimited("a.csv", content).grids[0].rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiter_is_the_one_that_cuts_evenly(delimiter: str) -> None:
    lines = [["no", "size", "title"], ["1", "12,5", "a; b"], ["2", "8,0", "c"], ["3", "7,5", "d"]]
    text = "\n".join(delimiter.join(f'"{c}"' if delimiter in c else c for c in line) for line in lines)
    assert find_delimiter(text) == delimiter


def test_delimiter_is_found_below_title_rows() -> None:
    assert find_delimiter("Inventory, of 2019, by hall\n\nno;title;date\n1;a;b\n2;c;d\n") == ";"


def test_excel_may_name_the_delimiter() -> None:
    grid = read_delimited("a.csv", b"sep=|\r\na|b\r\n1,5|2\r\n").grids[0]
    assert [(row.number, row.line, row.texts) for row in grid.rows] == [(2, 2, ["a", "b"]), (3, 3, ["1,5", "2"])]


def test_line_breaks_in_cells_and_uneven_rows() -> None:
    assert rows(b'a,b,c\r\n"one\r\ntwo",2\r\n1,2,3,4') == [["a", "b", "c"], ["one\ntwo", "2"], ["1", "2", "3", "4"]]


def test_an_unclosed_quotation_mark_costs_its_own_row() -> None:
    grid = read_delimited("a.csv", b'a,b,c\n1,"x\n2,"y",4\n3,z,5\n').grids[0]
    found = list(grid.rows)
    assert [row.fault.code if row.fault else None for row in found] == [None, "sheet_syntax", None, None]
    assert found[2].texts == ["2", "y", "4"]


def test_quotation_marks_of_programs_that_set_none_are_text() -> None:
    assert rows(b'a|b|c\n1|"Kung" Karl|3\n') == [["a", "b", "c"], ["1", '"Kung" Karl', "3"]]


def test_a_quotation_mark_that_is_never_closed_swallows_no_further_row() -> None:
    body = "\n".join(f"{n},x" for n in range(3000))
    found = rows(f'a,b\n"1,x\n{body}\n'.encode())
    assert len(found) == 3002
