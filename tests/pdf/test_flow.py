import pytest

from catalogue.edition import Span
from catalogue.pdf.flow import Chunk, balanced, depth, pour, remaining
from catalogue.pdf.lines import Tagged
from catalogue.pdf.look import BODY
from catalogue.pdf.paragraph import set_paragraph
from catalogue.pdf.tags import Element


@pytest.fixture
def chunk(typesetter):
    def make(lines: int, **options) -> Chunk:
        paragraph = set_paragraph(typesetter, [Span("\n".join("abc" for _ in range(lines)), "en")], BODY, 200)
        return Chunk(paragraph, Tagged(Element("P"), "en"), **options)

    return make


def shares(columns) -> list[list[int]]:
    return [[portion.last - portion.first for portion in column] for column in columns]


def test_lines_run_from_column_to_column(chunk):
    columns, at, line = pour([chunk(10)], [5 * 13, 5 * 13])
    assert (shares(columns), at, line) == ([[5], [5]], 1, 0)


def test_no_single_line_is_left_at_the_top(chunk):
    columns, _, _ = pour([chunk(6)], [5 * 13, 5 * 13])
    assert shares(columns) == [[4], [2]]


def test_no_single_line_is_left_at_the_bottom(chunk):
    columns, _, _ = pour([chunk(3), chunk(4)], [4 * 13, 9 * 13])
    assert shares(columns) == [[3], [4]]


def test_a_heading_stays_with_its_text(chunk):
    columns, _, _ = pour([chunk(3), chunk(1, keeps=True), chunk(4)], [5 * 13, 9 * 13])
    assert shares(columns) == [[3], [1, 4]]


def test_a_chain_of_headings_stays_together(chunk):
    chain = [chunk(2), chunk(1, keeps=True), chunk(1, keeps=True), chunk(3)]
    columns, _, _ = pour(chain, [5 * 13, 9 * 13])
    assert shares(columns) == [[2], [1, 1, 3]]


def test_space_before_is_dropped_at_a_columns_top(chunk):
    columns, _, _ = pour([chunk(5), chunk(2, before=20)], [5 * 13, 5 * 13])
    assert columns[1][0].y == 0
    assert depth([chunk(5), chunk(2, before=20)]) == 7 * 13 + 20


def test_balanced_columns_are_as_low_as_they_can_be(chunk):
    height = balanced([chunk(20)], 2, 400)
    assert height == pytest.approx(10 * 13, abs=2.5)
    assert balanced([chunk(100)], 2, 400) is None


def test_what_is_left_begins_at_the_next_line(chunk):
    chunks = [chunk(10), chunk(2)]
    _, at, line = pour(chunks, [6 * 13])
    rest = list(remaining(chunks, at, line))
    assert [len(each.paragraph.lines) for each in rest] == [4, 2]


def test_a_column_too_low_for_anything_stays_empty(chunk):
    columns, at, line = pour([chunk(3)], [5])
    assert (columns, at, line) == ([[]], 0, 0)
