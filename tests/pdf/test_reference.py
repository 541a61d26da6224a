from dataclasses import replace

import pikepdf
import pytest

from catalogue.edition import Block, Link, Span
from catalogue.pdf import write_book
from catalogue.pdf.reference import cross_reference, folio_spans, number_spans, resolved
from catalogue.records import Phrase

KNOWN = Link("text", "artifact", "KCC-4", "kcc-4", Phrase("Stag", "en"))
ELSEWHERE = Link("text", "artifact", "KCC-99", "kcc-99", Phrase("Bowl", "en"))


def test_a_reference_says_number_and_page(volume):
    volume.folios["item-4"] = 34
    assert cross_reference(volume, 4) == "cat.\u00a04,\u00a0p.\u00a034"


def test_a_page_not_yet_known_is_not_said(volume):
    assert cross_reference(volume, 4) == "cat.\u00a04"
    assert volume.take().asked == {"item-4": None}


def test_an_object_of_the_book_is_referred_to_by_its_place(volume):
    volume.folios["item-4"] = 34
    (block,) = resolved(volume, (Block("paragraph", (Span("Stag", "ru", is_emphasis=True, refers=KNOWN),)),))
    assert block.spans == (Span("cat.\u00a04,\u00a0p.\u00a034", "en", is_emphasis=True, href="#item-4"),)


def test_an_object_elsewhere_is_named(volume):
    listed = Block("bullets", items=((Block("paragraph", (Span("Bowl", "en", refers=ELSEWHERE),)),),))
    (block,) = resolved(volume, (listed,))
    assert [span.text for span in block.items[0][0].spans] == ["Bowl", " (KCC-99)"]


def test_pages_that_follow_each_other_are_a_range(volume):
    volume.folios.update({"item-1": 10, "item-2": 10, "item-3": 11, "item-4": 12, "item-5": 20})
    spans = list(folio_spans(volume, (5, 4, 3, 2, 1)))
    assert [(span.text, span.href) for span in spans] == [("10–12", "#item-1"), (", ", None), ("20", "#item-5")]


def test_numbers_lead_to_their_items(volume):
    assert [(span.text, span.href) for span in number_spans(volume, (3, 1))] == [
        ("1", "#item-1"),
        (", ", None),
        ("3", "#item-3"),
    ]


@pytest.mark.parametrize("layout", ["entry", "half"])
def test_a_text_names_the_page_of_a_later_entry(make_book, pictures, typefaces, tmp_path, text_of, layout):
    book = make_book("en", layout=layout)
    first = book.parts[0].items[0]
    text = (Block("paragraph", (Span("Compare ", "en"), Span("Stag", "en", refers=KNOWN))),)
    entry = replace(first.entry, text=text, links=(replace(KNOWN, role="related"),))
    part = replace(book.parts[0], items=(replace(first, entry=entry), *book.parts[0].items[1:]))
    path = tmp_path / "book.pdf"
    write_book(replace(book, parts=(part, *book.parts[1:])), pictures, typefaces, path)
    pages = text_of(path)
    with pikepdf.open(path) as pdf:
        names = [str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]]
        where = list(pdf.Root.Names.Dests.Names)[1::2][names.index("item-4")]
        folio = next(i for i, page in enumerate(pdf.pages, 1) if page.objgen == where[0].objgen)
    assert "Object 4" in pages[folio - 1]
    assert sum(page.replace("\u00a0", " ").count(f"cat. 4, p. {folio}") for page in pages) == 2
