import subprocess
from dataclasses import replace
from shutil import which

import pikepdf
import pytest
from PIL import Image

from catalogue.edition import Span
from catalogue.errors import BadRecords
from catalogue.images import make_prints, plan_pictures, plan_print
from catalogue.pdf import cover_path, write_book, write_for_press
from catalogue.pdf.format import BLEED, MM
from catalogue.pdf.jacket import spine_width
from catalogue.pdf.layouts import LAYOUTS
from catalogue.records import Phrase, Stock
from tests.icc import NAME
from tests.pdf.x4 import read_x4

LANGUAGES = ("kk", "zh", "ru", "en")
SHIFT = 5 * MM


@pytest.fixture(scope="session")
def pictures(pictures, tmp_path_factory):
    """The same pictures, large enough for a press."""
    folder = tmp_path_factory.mktemp("large")
    for name, path in pictures.items():
        with Image.open(path) as image:
            image.resize((image.width * 6, image.height * 6)).save(folder / name)
    return {name: folder / name for name in pictures}


@pytest.fixture
def pressed(make_book, pictures, typefaces, profile, tmp_path):
    """Writes a book for the press; the path of its inside."""

    def prints(sizes):
        folder = next(iter(pictures.values())).parent
        plan = plan_pictures(sizes, folder.joinpath).pictures
        wanted = {file: plan_print(plan[file], *size, ppi=300, profile=profile) for file, size in sizes.items()}
        assert make_prints(wanted.values(), folder.joinpath, tmp_path / "prints", jobs=1).failures == ()
        return {file: tmp_path / "prints" / each.name for file, each in wanted.items()}

    def write(lang: str = "en", name: str = "book.press.pdf", change=lambda book: book, **options):
        book = change(make_book(lang, **options))
        write_for_press(book, pictures, typefaces, tmp_path / name, profile, prints=prints)
        return tmp_path / name

    return write


@pytest.mark.parametrize("lang", LANGUAGES)
def test_inside_and_cover_keep_the_standard(pressed, lang):
    path = pressed(lang)
    for each in (path, cover_path(path)):
        found = read_x4(each)
        assert found.faults == []
        assert found.spaces <= {"DeviceCMYK", "DeviceGray", "Separation"}
        assert found.intent == NAME


@pytest.mark.parametrize(
    "options", [{"page_size": "A5"}, {"page_size": "240x240"}, *({"layout": layout} for layout in LAYOUTS)]
)
def test_every_format_keeps_the_standard(pressed, options):
    path = pressed(**options)
    assert read_x4(path).faults + read_x4(cover_path(path)).faults == []


def test_another_checker_agrees(pressed):
    oxide = pytest.importorskip("pdf_oxide", reason="pdf-oxide is not installed: it checks PDF/X-4")
    path = pressed()
    for each in (path, cover_path(path)):
        assert oxide.PdfDocument(str(each)).validate_pdf_x("4") == {
            "valid": True, "level": "4", "errors": [], "warnings": [],
        }  # fmt: skip


@pytest.mark.parametrize("scale", [0.8, 1.5])
def test_bleed_is_three_millimetres_on_paper_at_any_size_of_type(pressed, scale):
    def change(book):
        return replace(book, theme=book.theme.model_copy(update={"text_size": 9.5 * scale}))

    found = read_x4(pressed(change=change))
    assert found.faults == []
    for boxes in found.boxes:
        assert boxes["TrimBox"][0] - boxes["BleedBox"][0] == pytest.approx(BLEED, abs=0.01)
        assert boxes["TrimBox"][2] - boxes["TrimBox"][0] == pytest.approx(225 * MM, abs=0.01)


def test_pictures_that_run_off_the_page_fill_the_bleed(pressed):
    found = read_x4(pressed())
    bleeding = [
        area for area in found.areas
        if area.kind == "picture" and area.box[0] < found.boxes[area.page - 1]["TrimBox"][0] - 0.1
    ]  # fmt: skip
    assert bleeding
    for area in bleeding:
        bleed = found.boxes[area.page - 1]["BleedBox"]
        assert area.box[0] == pytest.approx(bleed[0], abs=0.02)


@pytest.mark.parametrize(("x", "y"), [(SHIFT, 0), (-SHIFT, 0), (0, SHIFT), (0, -SHIFT)])
def test_shift_of_the_bleed_by_five_millimetres_is_caught(pressed, tmp_path, x, y):
    with pikepdf.open(pressed()) as pdf:
        for page in pdf.pages:
            page.contents_add(f"q 1 0 0 1 {x:.2f} {y:.2f} cm".encode(), prepend=True)
            page.contents_add(b"Q")
        pdf.save(tmp_path / "shifted.pdf")
    faults = read_x4(tmp_path / "shifted.pdf").faults
    assert len([fault for fault in faults if "nothing fills the bleed" in fault]) == len(read_x4(pressed()).boxes)
    assert any(" runs " in fault for fault in faults)


def test_text_is_black_alone_and_overprints(pressed):
    inks = read_x4(pressed()).text_inks
    assert ("DeviceCMYK", (0.0, 0.0, 0.0, 1.0), True) in inks
    assert all(overprints == (ink == (0.0, 0.0, 0.0, 1.0)) for _, ink, overprints in inks)


def test_pages_have_the_folios_they_have_on_a_screen(pressed, make_book, pictures, typefaces, tmp_path, text_of):
    write_book(make_book("en"), pictures, typefaces, tmp_path / "screen.pdf")
    screen, press = text_of(tmp_path / "screen.pdf"), text_of(pressed())
    assert len(screen) == len(press)
    for one, other in list(zip(screen, press, strict=True))[1:]:
        assert one in other


def test_every_sheet_says_which_page_of_which_file_it_is(pressed, text_of):
    for folio, text in enumerate(text_of(pressed()), 1):
        assert f"book.press.pdf · Treasures en · {folio}" in text.replace("\u00a0", " ")


def test_no_page_has_links(pressed):
    with pikepdf.open(pressed()) as pdf:
        assert all("/Annots" not in page.obj for page in pdf.pages)


def test_the_same_book_gives_the_same_bytes(pressed):
    path = pressed()
    inside, cover = path.read_bytes(), cover_path(path).read_bytes()
    pressed()
    assert (path.read_bytes(), cover_path(path).read_bytes()) == (inside, cover)


def test_text_that_does_not_fit_keeps_the_book_from_the_press(pressed, tmp_path):
    with pytest.raises(BadRecords) as stopped:
        pressed(change=lambda book: replace(book, title=Phrase("Endless " * 900, "en")))
    assert any(problem.code == "text_overset" and problem.is_error for problem in stopped.value.problems)
    assert list(tmp_path.glob("*.pdf")) == []


def test_colours_of_pictures_are_seen_as_they_were(pressed, tmp_path):
    """The plain colour of the test pictures, drawn by an independent renderer from their inks."""
    if not which("pdftoppm"):
        pytest.skip("pdftoppm is not installed (poppler-utils): it draws the page")
    path = cover_path(pressed())
    subprocess.run(["pdftoppm", "-r", "20", "-png", "-singlefile", path, tmp_path / "drawn"], check=True)
    with Image.open(tmp_path / "drawn.png") as drawn:
        colour = drawn.convert("RGB").getpixel((drawn.width * 3 // 4, drawn.height // 4))
    assert colour == pytest.approx((210, 130, 90), abs=40)


@pytest.mark.parametrize(("pages", "stock", "mm"), [
    (200, Stock(weight=135, bulk=0.9), 0.6 + 12.15), (3, Stock(weight=100, bulk=1), 0.8), (500, Stock(spine=11), 11),
])  # fmt: skip
def test_spine_is_as_wide_as_its_leaves(pages, stock, mm):
    assert spine_width(stock, pages) / MM == pytest.approx(mm)


def test_cover_is_back_spine_and_front(pressed):
    path = pressed(change=lambda book: replace(book, paper=Stock(spine=20)))
    (boxes,) = read_x4(cover_path(path)).boxes
    left, bottom, right, top = boxes["TrimBox"]
    assert (right - left) / MM == pytest.approx(2 * 225 + 20, abs=0.01)
    assert (top - bottom) / MM == pytest.approx(300, abs=0.01)


@pytest.mark.parametrize(("lang", "turn"), [("kk", "0 1 -1 0"), ("ru", "0 1 -1 0"), ("en", "0 -1 1 0")])
def test_spine_reads_as_its_language_is_used_to(pressed, lang, turn):
    with pikepdf.open(cover_path(pressed(lang, change=lambda book: replace(book, paper=Stock(spine=20))))) as pdf:
        assert f"q {turn} ".encode() in pdf.pages[0].Contents.read_bytes()


def test_chinese_stands_upright_on_the_spine(pressed, text_of):
    def change(book):
        return replace(book, title=Phrase("草原珍藏", "zh"), paper=Stock(spine=20))

    assert "草\n原\n珍\n藏" in text_of(cover_path(pressed("zh", change=change)))[0]


def test_narrow_spine_bears_no_words(pressed, text_of):
    def words(spine: float) -> int:
        path = pressed(change=lambda book: replace(book, paper=Stock(spine=spine)))
        return text_of(cover_path(path))[0].count("Treasures en")

    assert words(20) == words(4) + 1


def test_isbn_stands_on_the_back_with_its_bars(pressed, text_of):
    bare = cover_path(pressed(name="bare.pdf"))
    path = cover_path(pressed(change=lambda book: replace(book, isbn="9780306406157")))
    assert "ISBN 9780306406157" in text_of(path)[0]
    assert len(read_x4(path).areas) == len(read_x4(bare).areas) + 31


def test_blurb_stands_on_the_back(pressed, text_of, make_book):
    block = make_book("en").front[0].blocks[0]
    blurb = replace(block, spans=(Span("What this book is about.", "en"),))
    path = pressed(change=lambda book: replace(book, blurb=(blurb,)))
    assert "What this book is about." in text_of(cover_path(path))[0]
