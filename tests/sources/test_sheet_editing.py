"""Cells of a CSV file are changed where they stand."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.records import Holding
from catalogue.sources import cells_of, read_sheet, tree_of_row, with_cells

CELL = st.text('ab,;"\n |', max_size=5).map(str.strip)


@settings(deadline=None)
@given(st.lists(st.lists(CELL, min_size=3, max_size=3), max_size=5), st.data())
def test_changed_and_added_cells_are_read_and_all_others_stay(rows: list[list[str]], data: st.DataObject) -> None:
    stream = io.StringIO()
    line_end, delimiter = data.draw(st.sampled_from(["\n", "\r\n"])), data.draw(st.sampled_from(",;\t|"))
    quoting = data.draw(st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=line_end, quoting=quoting)
    writer.writerows([["a b", "b", "c"], *rows])
    text = stream.getvalue().rstrip(line_end) if data.draw(st.booleans()) else stream.getvalue()
    sheet = read_sheet(text)
    new = st.dictionaries(st.sampled_from(["b", "c", "d", "e"]), CELL.filter(bool), min_size=1)
    changed = {row.line: data.draw(new) for row in sheet.rows if data.draw(st.booleans())}
    added = data.draw(st.lists(new, max_size=2))
    result = with_cells(text, changed, added)
    wanted = [{**row.cells, **changed.get(row.line, {})} for row in sheet.rows] + added
    assert [row.cells for row in read_sheet(result).rows] == wanted
    assert with_cells(text, {}) == text


def test_line_without_a_change_keeps_its_characters() -> None:
    text = 'a;b;c\r\n1;"x";3\r\n"4"; 5 ;6\r\n7\r\n'
    assert with_cells(text, {3: {"c": "z;"}, 4: {"c": "9"}}, [{"b": "8"}]) == (
        'a;b;c\r\n1;"x";3\r\n"4"; 5 ;"z;"\r\n7;;9\r\n;8;\r\n'
    )


def test_quoted_cell_stays_quoted_and_a_new_heading_is_the_last() -> None:
    assert with_cells('a,b\n"1",2\n3,4\n', {2: {"a": "9", "n": "x"}}) == 'a,b,n\n"9",2,x\n3,4\n'


def test_cells_say_what_the_tree_says() -> None:
    tree = {
        "holding_number": "L-1",
        "language": ["kk", "ru"],
        "title": "Абай жолы",
        "title_translations": {"en": "The Path of Abai"},
        "contributors": [{"name": "A. Kim", "role": "translator"}, {"name": "B. Li"}],
        "year": {"edtf": "1947", "display": {"und": "c1947", "kk": "1947 ж."}},
        "summary": "One for all",
    }
    cells = cells_of(Holding, tree, {"title_en": "title_translations_en"})
    assert cells == {
        "holding_number": "L-1",
        "language": "kk;ru",
        "title": "Абай жолы",
        "title_translations_en": "The Path of Abai",
        "contributors": "A. Kim (translator);B. Li",
        "year": "1947",
        "year_display": "c1947",
        "year_display_kk": "1947 ж.",
        "summary": "One for all",
    }
    assert tree_of_row(Holding, cells) == {**tree, "contributors": [{"name": "A. Kim", "role": "translator"}, "B. Li"]}
