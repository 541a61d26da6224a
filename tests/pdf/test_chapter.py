from dataclasses import replace

import pytest

from catalogue.edition import Block, Span
from catalogue.pdf.chapter import Note, lay_notes
from catalogue.pdf.format import format_of
from catalogue.records import Phrase


def note(name: str, repeat: int) -> Note:
    text = f"{name} begins. " + "Museum of the Steppe. " * repeat + f"{name} ends."
    return Note(Phrase(name, "en"), (Block("paragraph", (Span(text, "en"),)),), name)


@pytest.mark.parametrize(("filled", "pages"), [(300.0, 1), (760.0, 2)])
def test_short_notes_stand_side_by_side_below_what_is_there(volume, filled, pages):
    volume.turn()
    volume.filled = filled
    lay_notes(volume, [note("credits", 3), note("colophon", 5)])
    unit = volume.take()
    assert len(unit.pages) == pages
    credits_, colophon = unit.marks
    assert (credits_.page, credits_.y) == (colophon.page, colophon.y)


@pytest.mark.parametrize("page_size", ["A5", "225x300"])
def test_long_notes_go_on_overleaf(volume, page_size):
    volume.format = format_of(page_size)
    lay_notes(volume, [note("credits", 900), note("colophon", 5)])
    unit = volume.take()
    ends = [mark.page for mark in unit.marks]
    assert ends[0] < ends[1]
    assert all(page.operations for page in unit.pages)
    assert len(unit.pages) > 2


def test_notes_have_their_heading_in_both_languages(volume):

    volume.book = replace(volume.book, second="kk", second_headings=(("colophon", "Шығарылым"),))
    lay_notes(volume, [note("colophon", 1)])
    heading = volume.root.kids[0].kids[0]
    assert heading.tag == "H2"
    assert [kid.lang for kid in heading.kids if hasattr(kid, "tag")] == ["kk"]
