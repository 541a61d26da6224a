import re
from dataclasses import replace

import pikepdf
import pytest

from catalogue.edition import Block, Item, Span
from catalogue.pdf import LEAFLETS, write_leaflets
from catalogue.records import Phrase


@pytest.fixture
def leaflets(make_book, pictures, typefaces, tmp_path):
    def write(preset: str, lang: str = "en", **changes):
        path = tmp_path / "a.pdf"
        reports = write_leaflets(preset, replace(make_book(lang), **changes), pictures, typefaces, path)
        return [path.with_name(report.name) for report in reports]

    return write


@pytest.mark.parametrize("preset", sorted(LEAFLETS))
@pytest.mark.parametrize("lang", ["kk", "zh", "ru", "en"])
def test_every_item_is_on_each_document(leaflets, text_of, preset, lang):
    for path in leaflets(preset, lang):
        text = "".join(text_of(path)).replace("\n", "")
        for number in range(1, 6):
            assert f"Object {number} «қазына» 宝" in text
            assert f"KCC-{number}" in text or preset == "card"


def test_labels_come_in_large_print_too(leaflets):
    small, large = leaflets("labels")
    assert (small.name, large.name) == ("a.pdf", "a-large.pdf")
    with pikepdf.open(large) as pdf:
        assert len(pdf.pages) == 5
        sizes = [
            float(operands[1])
            for page in pdf.pages
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "Tf"
        ]
    # Han is set a little smaller than letters, and all of it on paper twice as large.
    assert min(sizes) >= 9.5 * 0.94


@pytest.mark.parametrize("size", ["60x40", "90x60", "100x70", "150x100", "190x280"])
def test_no_word_of_a_long_label_is_lost(leaflets, make_book, text_of, size):
    book = make_book("en")
    item = book.parts[0].items[0]
    words = " ".join(f"w{i}" for i in range(400))
    long = replace(
        item.entry,
        heading=Phrase("Title " * 60 + "[close]", "en"),
        label=(Block("paragraph", (Span(words, "en"),)), Block("paragraph", (Span("[end]", "en"),))),
    )
    part = replace(book.parts[0], items=(Item(1, long), Item(2, item.entry)))
    text = " ".join(text_of(leaflets("labels", parts=(part,), label_size=size)[0])).replace("\n", " ")
    missing = [i for i in range(400) if not re.search(rf"\bw{i}\b", text)]
    assert missing == []
    assert "[close]" in text
    assert "[end]" in text


def test_labels_stand_inside_their_marks(leaflets):
    with pikepdf.open(leaflets("labels", label_size="90x60")[0]) as pdf:
        (page,) = pdf.pages
        assert [round(float(side)) for side in page.MediaBox] == [0, 0, 595, 842]
        left = [float(operands[4]) for operands, _ in pikepdf.parse_content_stream(page, "Tm")]
    assert min(left) == pytest.approx((210 / 2 - 90 + 6) * 72 / 25.4, abs=0.1)


def test_the_heads_of_a_checklist_are_repeated_but_said_once(leaflets, make_book, text_of):
    book = make_book("en")
    entry = book.parts[0].items[0].entry
    part = replace(book.parts[0], items=tuple(Item(i, entry) for i in range(1, 40)))
    (path,) = leaflets("checklist", parts=(part,))
    pages = text_of(path)
    assert len(pages) > 2
    assert all("Condition" in page for page in pages)
    with pikepdf.open(path) as pdf:
        heads = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/TH"]
        assert len(heads) == 8
        assert {str(head.A.Scope) for head in heads} == {"/Column"}


def test_a_card_keeps_to_its_page_where_facts_allow(leaflets, make_book):
    book = make_book("en", repeat=40)
    with pikepdf.open(leaflets("card", parts=book.parts)[0]) as pdf:
        assert len(pdf.pages) == 5


def test_a_card_names_no_page_of_another(leaflets, text_of):
    text = "".join(text_of(leaflets("card")[0])).replace("\u00a0", " ").replace("\n", "")
    assert "(cat. 1)" in text
    assert "cat. 1, p." not in text
