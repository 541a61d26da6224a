from dataclasses import replace

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from catalogue.pdf import write_book
from catalogue.pdf.qr import SIZE, draw_qr, modules_of

ADDRESS = "https://example.org/kk/artifacts/%D2%9B-1/"


def test_a_code_has_its_finder_patterns():
    rows = modules_of(ADDRESS)
    side = len(rows)
    assert all(len(row) == side for row in rows)
    for top, left in ((0, 0), (0, side - 7), (side - 7, 0)):
        assert all(rows[top][left + i] and rows[top + 6][left + i] for i in range(7))
        assert not any(rows[top + 1][left + i] for i in range(1, 6))


def test_a_code_can_be_read_again():
    rows = modules_of(ADDRESS)
    picture = Image.new("L", (len(rows) + 8, len(rows) + 8), 255)
    for y, row in enumerate(rows, 4):
        for x, is_dark in enumerate(row, 4):
            picture.putpixel((x, y), 0 if is_dark else 255)
    large = picture.resize((picture.width * 6, picture.height * 6), Image.Resampling.NEAREST)
    assert [found.text for found in zxingcpp.read_barcodes(large)] == [ADDRESS]


def test_the_dark_squares_leave_the_quiet_zone(volume):
    page = volume.turn()
    draw_qr(page, volume.root, ADDRESS, "QR code", 100.0, 50.0)
    numbers = [operation.split(" rg ")[1].split(" f")[0] for operation in page.operations if " re" in operation]
    boxes = [[float(n) for n in box.split()] for box in numbers[-1].split(" re") if box]
    side = SIZE / (len(modules_of(ADDRESS)) + 8)
    assert min(box[0] for box in boxes) == pytest.approx(100 + 4 * side, abs=0.01)
    assert max(box[0] + box[2] for box in boxes) == pytest.approx(100 + SIZE - 4 * side, abs=0.01)
    assert max(box[1] + box[3] for box in boxes) == pytest.approx(page.height - 50 - 4 * side, abs=0.01)
    assert SIZE >= 15 * 72 / 25.4


@pytest.mark.parametrize("layout", ["entry", "half"])
def test_each_entry_bears_the_code_of_its_page(make_book, pictures, typefaces, tmp_path, layout):
    book = make_book("en", layout=layout)
    parts = tuple(replace(part, items=tuple(map(addressed, part.items))) for part in book.parts)
    path = tmp_path / "book.pdf"
    write_book(replace(book, parts=parts, has_qr=True), pictures, typefaces, path)
    with pikepdf.open(path) as pdf:
        links = [str(a.A.URI) for page in pdf.pages for a in page.get("/Annots", []) if "/A" in a]
    own = sorted(link for link in links if link.startswith("https://e.org/"))
    assert own == [f"https://e.org/{number}/" for number in range(1, 6)]


def addressed(item):
    return replace(item, entry=replace(item.entry, address=f"https://e.org/{item.number}/"))
