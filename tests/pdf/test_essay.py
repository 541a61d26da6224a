"""Notes and figures of texts in the printed book."""

from dataclasses import replace

import pikepdf
import pytest

from catalogue.edition import Block, Figure, Link, Span
from catalogue.edition.markdown import essay_blocks
from catalogue.edition.views import TextView
from catalogue.pdf import write_book
from catalogue.pdf.blocks import chunks_of
from catalogue.pdf.flow import pour
from catalogue.pdf.parallel import Pair, block_steps
from catalogue.pdf.tags import Element
from catalogue.records import Phrase

TEXT = """Gold[^1] is soft.

![The *steppe*](flat.jpg "A painter")

![[KCC-1]] and ![[KCC-9]]

Gold[^1] and iron[^2].

[^1]: Of gold.

[^2]: Of iron.

    - and its rust
"""
TITLES = {"KCC-1": "Dagger", "KCC-9": "Elsewhere"}


def essay(text: str = TEXT, lang: str = "en") -> tuple[Block, ...]:
    def refer(number: str) -> Link | None:
        return Link("text", "artifact", number, number, Phrase(TITLES[number], lang)) if number in TITLES else None

    def show(source: str) -> Figure:
        return Figure("upright.jpg" if source in TITLES else source, None)

    return essay_blocks(Phrase(text, lang), f"essay.{lang}", Span("Notes", lang), refer, show)


def written(book, pictures, typefaces, path):
    write_book(book, pictures, typefaces, path)
    return pikepdf.open(path)


@pytest.fixture
def with_essay(make_book):
    return replace(make_book("en"), front=(TextView(Phrase("Essay", "en"), essay()),))


def elements(node, tag):
    if node.get("/S") == f"/{tag}":
        yield node
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield from elements(kid, tag)


def test_notes_are_elements_with_names_in_the_tree_of_names(with_essay, pictures, typefaces, tmp_path):
    with written(with_essay, pictures, typefaces, tmp_path / "a.pdf") as pdf:
        root = pdf.Root.StructTreeRoot
        names = [str(note.ID) for note in elements(root.K, "Note")]
        assert names == ["essay.en-note-1", "essay.en-note-2"]
        leaf = root.IDTree.Kids[0]
        assert [str(name) for name in leaf.Names[::2]] == names
        assert [str(name) for name in leaf.Limits] == [names[0], names[-1]]


def test_signs_lead_to_notes_and_back(with_essay, pictures, typefaces, tmp_path):
    with written(with_essay, pictures, typefaces, tmp_path / "a.pdf") as pdf:
        links = [str(each.Dest) for page in pdf.pages for each in page.get("/Annots", []) if "/Dest" in each]
        places = {str(name) for name in pikepdf.NameTree(pdf.Root.Names.Dests)}
    led = [name for name in links if name.startswith("essay")]
    assert led == [f"essay.en-{name}" for name in ("note-1", "note-1", "note-2", "sign-1", "sign-2")]
    assert set(led) <= places


def test_signs_are_raised_figures_inside_references(with_essay, pictures, typefaces, tmp_path, text_of):
    path = tmp_path / "a.pdf"
    with written(with_essay, pictures, typefaces, path) as pdf:
        found = [list(elements(each, "Link")) for each in elements(pdf.Root.StructTreeRoot.K, "Reference")]
    assert sum(map(bool, found)) >= 3
    assert "Gold¹andiron²." in "".join("".join(text_of(path)).split())


def test_captions_say_where_the_object_stands_and_whose_the_picture_is(
    with_essay, pictures, typefaces, tmp_path, text_of
):
    path = tmp_path / "a.pdf"
    with written(with_essay, pictures, typefaces, path) as pdf:
        shown = [str(each.Alt) for each in elements(pdf.Root.StructTreeRoot.K, "Figure")]
    text = " ".join("".join(text_of(path)).split())
    assert {"The steppe", "Dagger", "Elsewhere"} <= set(shown)
    assert "The steppe A painter" in text
    assert "Dagger cat. 1, p. " in text
    assert "Elsewhere KCC-9" in text


@pytest.mark.parametrize("page_size", ["90x90", "A5", "225x300"])
def test_pictures_of_any_page_size_are_all_there(make_book, pictures, typefaces, tmp_path, page_size):
    blocks = essay("Words here. " * 80 + "\n\n" + "![Tall](tall.jpg)\n\nMore.\n\n" * 5)
    book = replace(make_book("en", page_size=page_size), front=(TextView(Phrase("Essay", "en"), blocks),))
    with written(book, pictures, typefaces, tmp_path / "a.pdf") as pdf:
        shown = [str(each.Alt) for each in elements(pdf.Root.StructTreeRoot.K, "Figure")]
    assert shown.count("Tall") == 5


def test_picture_and_caption_are_not_parted(volume):
    blocks = essay("![" + "A long caption. " * 20 + "](flat.jpg)")
    (chunk,) = chunks_of(volume.typesetter, blocks, Element("Sect"), 200, "en", level=3, tallest=300)
    assert len(chunk.paragraph.lines) > 2
    assert pour([chunk], [chunk.height - 1])[1] == 0
    assert pour([chunk], [chunk.height])[1] == 1


def test_figure_without_its_picture_keeps_its_caption(volume):
    (chunk,) = chunks_of(volume.typesetter, essay("![Lost](lost.jpg)"), Element("Sect"), 200, "en", level=3)
    assert (chunk.picture, chunk.paragraph.text) == (None, "Lost")


def test_book_in_two_languages_shows_a_picture_once(volume):
    volume.book = replace(volume.book, second="kk")
    pair = Pair(("", ""), (essay("![One](flat.jpg)"), essay("![Бір](flat.jpg)", "kk")))
    (step,) = block_steps(volume, pair, Element("Sect"), 2)
    (left,), (right,) = step.sides
    assert left.picture.element
    assert right.picture == left.picture._replace(element=None)
    assert left.picture.width > volume.format.column_width(2)
    assert [left.paragraph.text, right.paragraph.text] == ["One", "Бір"]
