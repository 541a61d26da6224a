"""Whatever stands in a file, reading it raises nothing, and every row is counted."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.sources.tables import TableRead, read_table_file
from catalogue.sources.tables.encoding import decode
from catalogue.sources.tables.markup import markdown_of, plain_of
from catalogue.sources.tables.values import split
from tests.sources.tables.books import write_book

HEADINGS = st.sampled_from(
    ["object_number", "title", "Инв. №", "Название (каз.)", "Датировка", "Высота, см", "dimensions", "Вес", "makers",
     "materials", "images", "notes", "related", "rights", "isbn", "language", "名称", "date.to", "weight.g",
     "identifiers", "inscriptions", "bibliography", "contributors", "title.kk", "images.2.alt.en", "x", ""]
)  # fmt: skip
WORDS = st.sampled_from(
    ["1850", "-0500", "c. 1850", "12,5 см", "H. 3 x 4", "gold; silver", "(", "[[", "0", "<i>", "&amp;"]
)
CELLS = st.one_of(WORDS, st.text(max_size=12))
ROWS = st.lists(st.lists(CELLS, max_size=8), max_size=6)
QUICKLY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(content: bytes, name: str = "a.csv") -> TableRead:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        return read_table_file(path)


@QUICKLY
@given(st.one_of(st.binary(max_size=400), st.binary(max_size=200).map(lambda tail: b"PK\x03\x04" + tail)))
def test_random_bytes_never_raise(content: bytes) -> None:
    found = read(content)
    assert found.incoming or found.problems


@QUICKLY
@given(st.binary(max_size=300))
def test_random_bytes_under_headings_never_raise(content: bytes) -> None:
    found = read(b"object_number,title\n1,Bowl\n" + content)
    assert found.accounts or found.problems


@QUICKLY
@given(st.lists(HEADINGS, min_size=2, max_size=8), ROWS)
def test_random_cells_never_raise_and_rows_are_counted(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    lines = [headings, *rows]
    text = "\r\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)
    found = read(text.encode("utf-8", "replace"))
    for account in found.accounts:
        counted = account.rows + account.blank + account.headings + account.not_read
        assert counted + account.above <= len(lines)
        assert account.refused <= account.rows
    assert sum(account.rows for account in found.accounts) == len(found.incoming)


@QUICKLY
@given(ROWS)
def test_random_workbooks_never_raise(rows: Sequence[Sequence[str]]) -> None:
    sound = [[cell if cell.isprintable() else "x" for cell in row] for row in rows]
    with tempfile.TemporaryDirectory() as folder:
        path = write_book(
            Path(folder) / "a.xlsx", {"Objects": [["object_number", "title", "date", "width (cm)"], *sound]}
        )
        found = read_table_file(path)
    assert sum(account.rows for account in found.accounts) == len(found.incoming)


@QUICKLY
@given(st.text(max_size=80))
def test_random_text_survives(text: str) -> None:
    assert decode(text.encode("utf-8", "replace")).bad == 0
    markdown_of(text)
    plain_of(f"<p>{text}")
    assert all(split(text, commas=True))


@QUICKLY
@given(st.text(alphabet="<>/abipr &;#x1=\"' *\n", max_size=60))
def test_random_markup_keeps_its_letters(text: str) -> None:
    markdown_of(f"<p>{text}</p>")
    assert "known" in markdown_of(f"known<br>{text}")


@QUICKLY
@given(st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 255)), min_size=1, max_size=20), st.booleans())
def test_damaged_workbooks_never_raise(changes: Sequence[tuple[int, int]], is_cut: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write_book(Path(folder) / "a.xlsx", {"Objects": [["object_number", "title"], *[["1", "Bowl"]] * 50]})
        content = bytearray(path.read_bytes())
        for place, byte in changes:
            content[place % len(content)] = byte
        path.write_bytes(content[: changes[0][0]] if is_cut else content)
        found = read_table_file(path)
    assert found.incoming or found.problems
