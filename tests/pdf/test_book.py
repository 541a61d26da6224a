import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pikepdf
import pytest

from catalogue.edition import Fact, Item
from catalogue.pdf import page_count, write_book
from catalogue.records import Phrase, Theme

LANGUAGES = ("kk", "zh", "ru", "en")


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request) -> str:
    return request.param


@pytest.fixture
def printed(make_book, pictures, typefaces, tmp_path):
    def write(lang: str, name: str = "book.pdf", **options):
        path = tmp_path / name
        write_book(make_book(lang, **options), pictures, typefaces, path)
        return path

    return write


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kid in node.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
            yield kid
            yield from elements(kid)


def structure(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    document = pdf.Root.StructTreeRoot.K
    return [document, *elements(document)]


def test_the_same_book_gives_the_same_bytes(printed, lang):
    assert printed(lang, "one.pdf").read_bytes() == printed(lang, "two.pdf").read_bytes()


def test_every_title_can_be_found_in_the_text(printed, text_of, lang):
    text = "\n".join(text_of(printed(lang)))
    for number in range(1, 6):
        assert f"Object {number} «қазына» 宝" in text
    for number in range(12):
        assert f"Кітап {number}" in text
    assert "t͡sar" in text


def test_poppler_reads_the_same_titles(printed, lang):
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    run = subprocess.run(["pdftotext", printed(lang), "-"], capture_output=True, check=True)
    assert "Object 4 «қазына» 宝" in run.stdout.decode()


def test_headings_go_down_one_level_at_a_time(printed):
    with pikepdf.open(printed("en")) as pdf:
        levels = [int(str(e.S)[2:]) for e in structure(pdf) if str(e.S) in {f"/H{i}" for i in range(1, 7)}]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_figure_says_what_it_shows_and_where(printed):
    with pikepdf.open(printed("en")) as pdf:
        figures = [element for element in structure(pdf) if element.S == "/Figure"]
        assert len([figure for figure in figures if str(figure.Alt).startswith("Alt of")]) == 8
        assert {str(figure.Alt) for figure in figures} >= {"A plot", "A map"}
        assert all(len(figure.A.BBox) == 4 for figure in figures)


def test_tables_have_headers(printed):
    with pikepdf.open(printed("en")) as pdf:
        heads = [element for element in structure(pdf) if element.S == "/TH"]
        scopes = [str(head.A.Scope) for head in heads]
        assert (scopes.count("/Row"), scopes.count("/Column")) == (15, 3)


def test_every_link_has_its_annotation_and_every_annotation_its_element(printed):
    with pikepdf.open(printed("en")) as pdf:
        links = [element for element in structure(pdf) if element.S == "/Link"]
        annotations = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        referred = [kid for link in links for kid in link.K if kid.get("/Type") == "/OBJR"]
        assert len(referred) == len(annotations) > 0
        assert all("/Contents" in annotation for annotation in annotations)


def test_all_links_inside_the_book_lead_somewhere(printed):
    with pikepdf.open(printed("en")) as pdf:
        names = {str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]}
        annotations = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        inside = [str(annotation.Dest) for annotation in annotations if "/Dest" in annotation]
        assert inside
        assert set(inside) <= names


def test_the_contents_tell_the_right_pages(printed, text_of):
    pages = text_of(printed("en"))
    contents = next(page for page in pages if page.startswith("Contents"))
    for number in (1, 4):
        title = f"Object {number} «қазына» 宝"
        folio = re.search(rf"{title} \s*(\d+)", contents)
        assert folio
        assert title in pages[int(folio[1]) - 1]


def test_marked_content_of_every_page_is_in_the_parent_tree(printed):
    with pikepdf.open(printed("en")) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        rows = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        for page in pdf.pages:
            opened = [
                int(operands[1].MCID)
                for operands, operator in pikepdf.parse_content_stream(page, "BDC")
                if isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]
            ]
            assert opened == list(range(len(rows[int(page.StructParents)])))


def test_the_title_in_every_language_is_in_the_metadata(printed):
    with pikepdf.open(printed("zh")) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()
        assert str(pdf.docinfo.Title) == "Treasures zh"
        assert str(pdf.Root.Lang) == "zh"
    for lang in LANGUAGES:
        assert f'<rdf:li xml:lang="{lang}">Treasures {lang}</rdf:li>' in packet
    assert "pdfuaid:part" in packet


def test_pages_are_counted(printed):
    assert page_count(printed("en")) > 12


def test_every_font_is_embedded_and_maps_to_unicode(printed):
    with pikepdf.open(printed("kk")) as pdf:
        fonts = list(pdf.pages[5].Resources.Font.values())
        assert len(fonts) > 4
        assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor and "/ToUnicode" in font for font in fonts)


@pytest.mark.parametrize("page_size", ["A4", "A5", "B5", "letter", "225x300", "240x240"])
@pytest.mark.parametrize("layout", ["entry", "half"])
def test_nothing_stands_outside_the_page(printed, page_size, layout):
    assert_inside(printed("ru", page_size=page_size, layout=layout, repeat=25))


@pytest.mark.parametrize("layout", ["entry", "half"])
def test_no_word_of_a_long_text_is_lost(printed, text_of, layout):
    text = "".join(text_of(printed("en", layout=layout, repeat=60)))
    assert text.count("short sword") + text.count("short\nsword") >= 5 * 60


@pytest.mark.parametrize("layout", ["entry", "half"])
def test_short_items_without_pictures_share_a_page(printed, text_of, layout):
    pages = text_of(printed("en", layout=layout, repeat=1))
    shared = [page for page in pages if "Object 4" in page and "Object 5" in page and "Inscribed" in page]
    assert len(shared) == 1


def test_items_with_pictures_share_a_page_in_halves(make_book, pictures, typefaces, tmp_path, text_of):
    book = make_book("zh", layout="half", repeat=1)
    first = book.parts[0].items[0]
    items = (first, replace(first, number=2))
    path = tmp_path / "halves.pdf"
    write_book(
        replace(book, parts=(replace(book.parts[0], items=items),), before=(), after=()), pictures, typefaces, path
    )
    assert any(page.count("Inscribed") == 2 for page in text_of(path))


def test_related_items_are_linked(printed):
    with pikepdf.open(printed("en")) as pdf:
        targets = [str(a.Dest) for page in pdf.pages for a in page.get("/Annots", []) if "/Dest" in a]
    assert targets.count("item-1") >= 5


def test_arabic_letters_are_shown(make_book, pictures, typefaces, tmp_path):
    book = replace(make_book("en"), museum=Phrase("مۇراجاي قازاق", "kk-Arab"))
    path = tmp_path / "arabic.pdf"
    write_book(book, pictures, typefaces, path)
    with pikepdf.open(path) as pdf:
        assert b"/ReversedChars BMC" in pdf.pages[0].Contents.read_bytes()


def test_an_unfinished_book_leaves_no_file(make_book, typefaces, tmp_path):
    with pytest.raises(FileNotFoundError):
        write_book(make_book("en"), {"flat.jpg": tmp_path / "absent.jpg"}, typefaces, tmp_path / "book.pdf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("page_size", "layout"), [("A5", "entry"), ("225x300", "half")])
def test_words_without_measure_stay_on_the_page(make_book, pictures, typefaces, tmp_path, page_size, layout, text_of):
    long = Phrase("Ұзын сөз " * 100 + "x" * 120, "kk")
    book = make_book("kk", page_size=page_size, layout=layout)
    entry = book.parts[0].items[0].entry
    figures = tuple(replace(figure, caption=long) for item in book.parts[0].items for figure in item.entry.figures)
    facts = tuple(Fact(f"f{i}", "Ұ" * 60, (long,)) for i in range(3))
    items = tuple(
        Item(i, replace(entry, heading=long, subheadings=(long,), facts=facts[:i], figures=figures[i:]))
        for i in range(5)
    )
    part = replace(book.parts[0], items=items, names=(long,) * 4, opener=replace(book.parts[0].opener, heading=long))
    book = replace(book, title=long, subtitle=long, museum=long, titles=(long,) * 4, parts=(part,), before=(), after=())
    path = tmp_path / "long.pdf"
    write_book(book, pictures, typefaces, path)
    assert_inside(path)
    assert "".join(text_of(path)).count("Ұзын") > 100 * 20


def assert_inside(path):
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            width, height = (float(side) for side in page.MediaBox[2:])
            for operands, _ in pikepdf.parse_content_stream(page, "Tm"):
                assert 0 < float(operands[4]) < width
                assert 15 < float(operands[5]) < height


def test_large_print_keeps_the_page_and_enlarges_the_type(make_book, pictures, typefaces, tmp_path):
    sizes = {}
    for size in (9.5, 14.0):
        book = replace(make_book("en"), theme=Theme(text_size=size))
        write_book(book, pictures, typefaces, tmp_path / "book.pdf")
        with pikepdf.open(tmp_path / "book.pdf") as pdf:
            sizes[size] = [float(side) for side in pdf.pages[0].MediaBox], len(pdf.pages)
            figure = next(element for element in structure(pdf) if element.S == "/Figure")
            assert all(0 <= float(side) <= 851 for side in figure.A.BBox)
    assert sizes[9.5][0] == pytest.approx(sizes[14.0][0], abs=0.01)
    assert sizes[14.0][1] > sizes[9.5][1]
