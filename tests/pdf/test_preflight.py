import json
from collections import Counter
from dataclasses import replace

import pytest
from PIL import Image

from catalogue.edition import Block, Span
from catalogue.images import read_profile
from catalogue.language import Wording
from catalogue.pdf import Preflight, write_book
from catalogue.pdf.preflight import records_of
from catalogue.records import Phrase
from tests.icc import press_profile


@pytest.fixture
def report(make_book, pictures, typefaces, tmp_path):
    """The preflight of a book for the screen."""

    def report(change=lambda book: book, prints=lambda sizes: {}, **options) -> Preflight:
        book = change(make_book("en", **options))
        return write_book(book, pictures, typefaces, tmp_path / "book.pdf", prints=prints)

    return report


def found(report: Preflight, code: str) -> list:
    return [problem for problem in report.problems if problem.code == code]


def with_text(text: str):
    """Puts a text into the book's first item."""

    def change(book):
        part, *others = book.parts
        item, *rest = part.items
        block = Block("paragraph", (Span(text, "en"),))
        item = replace(item, entry=replace(item.entry, text=(block,)))
        return replace(book, parts=(replace(part, items=(item, *rest)), *others))

    return change


def test_every_picture_is_listed_where_it_stands(report):
    pictures = report().pictures
    assert {picture.file for picture in pictures} == {"upright.jpg", "wide.jpg", "tall.jpg", "flat.jpg"}
    upright = next(picture for picture in pictures if picture.record == "KCC-1")
    assert upright.file == "upright.jpg"
    assert upright.ppi == pytest.approx(300 / (upright.width_mm / 25.4), abs=1)
    assert upright.colour == "DeviceRGB"


def test_coarse_picture_is_named_with_its_record_and_page(report):
    coarse = found(report(), "print_too_coarse") + found(report(), "print_coarse")
    mine = next(problem for problem in coarse if problem.record == "KCC-1")
    assert mine.values["value"] == "upright.jpg"
    assert mine.place.line == next(picture.page for picture in report().pictures if picture.record == "KCC-1")


def test_fine_picture_is_not_named(report, tmp_path):
    def prints(sizes):
        for file, (width, height) in sizes.items():
            Image.new("L", (round(width * 3), round(height * 3))).save(tmp_path / file)
        return {file: tmp_path / file for file in sizes}

    fine = report(prints=prints)
    assert {picture.colour for picture in fine.pictures} == {"DeviceGray"}
    assert not [problem for problem in fine.problems if problem.code.startswith("print")]
    assert min(picture.ppi for picture in fine.pictures) >= 150


def test_shrunk_title_is_named_with_its_share(report):
    title = Phrase("A title so long that no page could bear it at its full size. " * 12, "en")
    problems = found(report(lambda book: replace(book, title=title)), "text_shrunk")
    assert problems
    assert all(0 < int(problem.values["share"]) < 100 and not problem.is_error for problem in problems)


def test_overset_title_is_an_error(report):
    title = Phrase("Endless " * 900, "en")
    assert all(problem.is_error for problem in found(report(lambda book: replace(book, title=title)), "text_overset"))
    assert found(report(lambda book: replace(book, title=title)), "text_overset")


def test_character_without_a_typeface_is_an_error_on_its_page(report):
    problems = found(report(with_text("A sign \U0001f600 here.")), "glyph_missing")
    assert [problem.values["character"] for problem in problems] == ["\U0001f600"]
    assert problems[0].is_error
    assert problems[0].record == "KCC-1"


def test_link_that_leads_nowhere_is_an_error(report):
    def change(book):
        book = with_text("Words.")(book)
        part, *others = book.parts
        item, *rest = part.items
        block = Block("paragraph", (Span("See", "en", href="#item-77"),))
        item = replace(item, entry=replace(item.entry, text=(block,)))
        return replace(book, parts=(replace(part, items=(item, *rest)), *others))

    (problem,) = found(report(change), "nothing_there")
    assert problem.values["value"] == "item-77"
    assert problem.is_error


def test_sound_book_has_no_errors_of_type(report):
    assert {problem.code for problem in report().problems} <= {"print_coarse", "print_too_coarse"}


def test_fonts_and_colours_are_listed(report):
    made = report()
    assert made.colours == ["DeviceRGB"]
    assert len(made.fonts) >= 4
    assert len(set(made.fonts)) == len(made.fonts)


@pytest.mark.parametrize("lang", ["kk", "zh", "ru", "en"])
def test_report_reads_in_the_language_asked_for(report, lang):
    said = json.loads(report().as_json(Wording(lang)))
    assert set(said) == {"file", "pages", "profile", "fonts", "colours", "pictures", "findings"}
    finding = said["findings"][0]
    assert set(finding) == {"severity", "kind", "page", "record", "message", "hint"}
    assert ("pixels" in finding["message"]) == (lang == "en")


def test_profile_that_lays_much_ink_is_named(tmp_path):
    path = tmp_path / "press.icc"
    path.write_bytes(press_profile(black=0.3))
    heavy = Preflight("book.pdf", read_profile(path))
    heavy.see_ink()
    assert [problem.code for problem in heavy.problems] == ["much_ink"]
    assert int(heavy.problems[0].values["most"]) > 300


def test_profile_that_lays_little_ink_is_not(profile):
    light = Preflight("book.pdf", profile)
    light.see_ink()
    assert light.problems == []


def test_page_has_the_records_marked_there_and_the_one_that_goes_on():
    marks = (("item-1", 0), ("other", 1), ("item-2", 2), ("item-3", 2))
    ids = {"item-1": "A", "item-2": "B", "item-3": "C"}
    found = [{"item-1": "A"}, {"": "A"}, {"": "A", "item-2": "B", "item-3": "C"}, {"": "C"}]
    assert list(records_of(marks, ids, 4)) == found


def test_each_picture_of_a_page_of_several_is_of_its_own_record(report, make_book):
    items = [item for part in make_book("en").parts for item in part.items]
    own = {(item.entry.id, figure.file) for item in items for figure in item.entry.figures}
    placed = report(lambda book: replace(book, layout="grid")).pictures
    of_records = {(picture.record, picture.file) for picture in placed if picture.record}
    assert len(of_records) > 2
    assert of_records <= own
    together = Counter(page for page, _ in {(picture.page, picture.record) for picture in placed if picture.record})
    assert max(together.values()) > 1


def test_what_is_noted_of_a_record_among_others_bears_its_number(report, make_book):
    def change(book):
        part, *others = book.parts
        items = [replace(item, entry=replace(item.entry, figures=())) for item in part.items]
        long = replace(items[1].entry, heading=Phrase("Long name " * 140, "en"))
        items[1] = replace(items[1], entry=long)
        return replace(book, parts=(replace(part, items=tuple(items)), *others))

    shrunk = found(report(change), "text_shrunk")
    assert {problem.record for problem in shrunk} - {None} == {make_book("en").parts[0].items[1].entry.id}
