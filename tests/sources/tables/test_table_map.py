from pathlib import Path

import pytest

from catalogue.language import Wording
from catalogue.sources.tables import read_map, read_table_file, write_map


def test_a_mapping_says_what_the_columns_are(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Konstverk\nnr;vad;tid;slask;mer\n1;Fat;1850;x;y\n", encoding="utf-8")
    mapping = read_map(
        "language: sv\ncolumns:\n  NR: object_number\n  vad: [title, notes]\n  tid: date\n  slask: ignore\n  mer:\n"
        "always:\n  culture: svensk\n  other_numbers: rad {row}\n"
    )
    read = read_table_file(path, mapping=mapping)
    assert read.problems == ()
    assert read.incoming[0].tree == {
        "object_number": "1",
        "title": {"sv": "Fat"},
        "notes": "vad: Fat\nmer: y",
        "date": {"edtf": "1850"},
        "culture": {"sv": "svensk"},
        "other_numbers": ["rad 3"],
    }


def test_headings_may_stand_where_the_mapping_says(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("object_number,title\n1,a\nno,what\n2,b\n", encoding="utf-8")
    read = read_table_file(path, mapping=read_map("headings_in_row: 3\ncolumns: {no: object_number, what: title}"))
    assert [record.tree["object_number"] for record in read.incoming] == ["2"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- a", ("not_a_map", 1)),
        ("colums: {a: title}", ("unknown_field", 1)),
        ("columns: [a]", ("not_a_map", 1)),
        ("columns:\n  a: title\n  b: {c: d}", ("not_text", 3)),
        ("headings_in_row: first", ("not_a_whole_number", 1)),
        ("columns:\n  a: object_number\n  b: titel", ("no_such_target", 3)),
        ("columns: {a: object_number, b: title}\nalways:\n  hal: x", ("no_such_target", 3)),
    ],
)
def test_faults_of_a_mapping_are_told_in_its_own_file(tmp_path: Path, text: str, problem: tuple[str, int]) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,Bowl\n", encoding="utf-8")
    read = read_table_file(path, mapping=read_map(text, "my.yaml"))
    first = read.problems[0]
    assert (first.code, first.place.file, first.place.line) == (problem[0], "my.yaml", problem[1])
    assert read.incoming == ()


def test_headings_no_sheet_has_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("object_number,title\n1,Bowl\n", encoding="utf-8")
    read = read_table_file(path, mapping=read_map("columns: {Colour: notes}"))
    assert [(problem.code, problem.is_error) for problem in read.problems] == [("map_heading_missing", False)]


def test_a_proposed_mapping_can_be_read_and_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('Инв. №,Название,"Высота, см",Год с,"Цвет: ""#1""",no\n1,Чаша,3,1850,синий,x\n', encoding="utf-8")
    read = read_table_file(path)
    words = Wording("en")
    text = write_map(read.columns, path.name, head="One line\nand another", unrecognised=words.text("Notes"))
    assert "# and another" in text
    assert read_map(text).columns == {
        "инв. №": ("object_number",),
        "название": ("title",),
        "высота, см": ("dimensions.height.cm",),
        "год с": ("date.from",),
        'цвет: "#1"': ("notes",),
        "no": ("notes",),
    }
    assert '"Цвет: \\"#1\\"": notes  # Notes синий' in text
