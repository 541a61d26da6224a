import io
import struct
from dataclasses import replace

import pytest
from PIL import Image, ImageCms

from catalogue.edition import Fact, Figure
from catalogue.pdf.colour import Colour, srgb_profile
from catalogue.pdf.cover import lay_cover
from catalogue.pdf.file import File, byte_string, text_string
from catalogue.pdf.foot import draw_foot, numbers_of
from catalogue.pdf.format import GUTTER, format_of
from catalogue.pdf.matter import draw_head, open_entry, set_head
from catalogue.pdf.outline import Bookmark, Place, write_outline
from catalogue.pdf.page import covering
from catalogue.pdf.paper import Paper
from catalogue.pdf.picture import read_picture
from catalogue.pdf.plate import Plate, plates_of
from catalogue.pdf.tombstone import set_tombstone, spans_of
from catalogue.records import Phrase


def facts(count: int) -> list[Fact]:
    return [Fact(f"f{i}", f"Label {i}", (Phrase("value " * (i + 1), "en"),)) for i in range(count)]


@pytest.mark.parametrize("name", ["A4", "A5", "B5", "letter", "225x300", "240x240"])
def test_every_format_leaves_room_for_text(name):
    shape = format_of(name)
    assert shape.measure > 250
    assert shape.depth > 380
    last = shape.column_left(shape.columns - 1, shape.columns)
    assert last + shape.column_width(shape.columns) <= shape.width - shape.outer + 0.01


def test_small_pages_have_one_column():
    assert (format_of("A5").columns, format_of("A4").columns) == (1, 2)


@pytest.mark.parametrize("name", ["90x90", "90x450", "450x90", "450x450", "297x210", "210.5x270"])
def test_any_page_keeps_lines_readable(name):
    shape = format_of(name)
    assert 190 < shape.column_width(shape.columns) <= 350
    assert shape.depth > 0.7 * shape.height
    assert shape.span(12) == pytest.approx(shape.measure)
    assert 2 * shape.span(6) + GUTTER == pytest.approx(shape.measure)


def test_wide_pages_lie():
    assert [format_of(name).is_landscape for name in ("297x210", "240x240", "A4")] == [True, False, False]


@pytest.mark.parametrize("size", [(30, 40), (40, 30)])
def test_a_jpegs_size_is_read_from_its_header(tmp_path, size):
    Image.new("L", size).save(tmp_path / "a.jpg", progressive=True)
    picture = read_picture(tmp_path / "a.jpg")
    assert (picture.width, picture.height, picture.components) == (*size, 1)


def test_what_is_not_a_jpeg_is_refused(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"GIF89a")
    with pytest.raises(ValueError, match="not a JPEG"):
        read_picture(tmp_path / "a.jpg")


def test_the_profile_is_srgb():
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert struct.unpack(">I", srgb_profile()[:4])[0] == len(srgb_profile())
    to_srgb = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    sample = Image.new("RGB", (1, 1), (176, 138, 62))
    assert ImageCms.applyTransform(sample, to_srgb).getpixel((0, 0)) == pytest.approx((176, 138, 62), abs=1)


def test_colours_are_read_as_written():
    assert Colour.read("#FF0080").fill == "1.000 0.000 0.502 rg"


def test_strings_need_no_trust():
    assert byte_string("a)(\\") == rb"(a\)\(\\)"
    assert text_string("鎏") == b"<feff938f>"


def test_a_covering_picture_leaves_no_gap(volume):
    (plate,) = plates_of(volume, (Figure("wide.jpg", None),))
    x, y, width, height = covering(plate.shape, (0, 0, 100, 200))
    assert (height, y) == (200, 0)
    assert x < 0
    assert x + width > 100


def test_a_picture_that_is_not_at_hand_is_left_out(volume):
    assert plates_of(volume, (Figure("lost.jpg", None),)) == []


def front(volume, name):
    """The boxes of the cover's picture and of what is seen of it, and where the title begins."""
    volume.book = replace(volume.book, cover=Figure(name, Phrase("picture", "en")))
    lay_cover(volume)
    extent = next(kid.extent for kid in volume.root.kids[0].kids if kid.tag == "Figure")
    return extent.box, volume.format


def test_a_cover_shows_its_picture_whole_where_its_shape_lets_it(volume):
    box, shape = front(volume, "wide.jpg")
    (plate,) = plates_of(volume, (Figure("wide.jpg", None),))
    assert box[:3] == (0.0, 0.0, shape.width)
    assert box[3] == pytest.approx(max(shape.width / plate.shape, shape.height / 2))


def test_a_tall_picture_runs_down_the_right_edge_of_a_cover(volume):
    (x, y, width, height), shape = front(volume, "tall.jpg")
    assert (y, x + width) == (0.0, shape.width)
    assert width / height == pytest.approx(0.25)
    assert width < shape.width / 2


def test_a_plate_fits_its_box(volume):
    (plate,) = plates_of(volume, (Figure("tall.jpg", None),))
    assert isinstance(plate, Plate)
    assert plate.fitted(100, 100) == (25, 100)


def test_a_tombstone_stands_in_columns_of_like_height(volume):
    tombstone = set_tombstone(volume, facts(7), 500, columns=2)
    assert sum(map(len, tombstone.columns)) == 7
    one = set_tombstone(volume, facts(7), 242, columns=1)
    assert tombstone.height < one.height * 0.65


def test_several_values_are_listed_as_the_language_does():
    short = Fact("materials", "Materials", (Phrase("gold", "en"), Phrase("iron", "en")))
    assert "".join(span.text for span in spans_of(short, "en")) == "gold, iron"
    assert "".join(span.text for span in spans_of(short, "zh")) == "gold、iron"


def test_a_glyph_that_says_two_things_has_two_codes(typesetter):
    hyphen = typesetter.word("-", "serif", "regular", "en")[0]
    soft = typesetter.word("\u00ad", "serif", "regular", "en")[0]
    assert hyphen.strokes != soft.strokes
    assert hyphen.width == soft.width


def test_a_character_no_face_has_shows_the_mark_for_a_missing_type(typesetter):
    assert typesetter.word("\U0001f600", "serif", "regular", "en") == typesetter.word("〓", "serif", "regular", "en")


def test_bookmarks_nest_by_level():
    stream = io.BytesIO()
    file = File(stream)
    place = Place(file.reserve(), 10)
    marks = [Bookmark(0, "a", place), Bookmark(1, "b", place), Bookmark(1, "c", place), Bookmark(0, "d", place)]
    file.finish(write_outline(file, marks), place.page)
    written = stream.getvalue()
    assert written.count(b"/Count -2") == 1
    assert written.count(b"/Prev") == written.count(b"/Next") == 2
    assert write_outline(file, []) is None


def test_a_foot_names_the_numbers_on_its_page():
    marks = [("part-0", 0), ("item-1", 1), ("item-3", 1), ("item-2", 1), ("item-14", 3)]
    assert list(numbers_of(marks, 5)) == ["", "1–3", "3", "14", "14"]


def test_a_long_running_foot_is_cut_after_a_word(volume):
    page = volume.turn()
    running = Phrase("қолданылатындығымыздан " * 9, "kk")
    draw_foot(volume.typesetter, volume.book, volume.format, page, running, 8)
    foot = "".join(page.operations)
    assert foot.count("TJ") <= 4


def test_a_left_hand_foot_names_the_book_where_that_fits_its_line(volume):
    def said(shape):
        page = volume.turn()
        draw_foot(volume.typesetter, volume.book, shape, page, Phrase("index " * 6, "en"), 8, "3")
        return {code for codes in page.shown().values() for code in codes}

    assert said(format_of("225x300")) > said(format_of("100x140")) > set()


def test_a_head_with_its_number_above_ends_where_its_height_says(volume):
    item = volume.book.parts[0].items[0]
    volume.turn()
    matter = open_entry(volume, item, volume.root, 3)
    head = set_head(volume, item, 220.0, hangs=False)
    assert draw_head(volume, head, matter, 60.0, 50.0) == pytest.approx(50.0 + head.height)


def test_no_word_of_a_heading_stands_alone_on_its_last_line(volume):
    item = volume.book.parts[0].items[0]
    words = Phrase("Ұштары мысық тұқымдас жыртқыш басымен аяқталатын мойын алқа", "kk")
    head = set_head(volume, replace(item, entry=replace(item.entry, heading=words)), volume.format.measure)
    first, last = (line.natural for line in head.heading.lines)
    assert last > first * 0.6


def test_a_place_on_paper_counts_from_below_in_larger_points():
    left, bottom, right, top = Paper(scale=2.0, margin=30.0).place((10, 20, 40, 5), 4.0, 300)
    assert (left, right) == (58, 138)
    assert (bottom, top) == (580, 590)


def test_large_print_is_laid_out_on_a_smaller_page():
    usual, large = format_of("A4"), format_of("A4", 1.5)
    assert large.width * 1.5 == pytest.approx(usual.width)
    assert large.columns == 1
