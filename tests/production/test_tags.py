"""The sample's documents as they are read by machine: every figure, table, link and change of language is tagged."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from catalogue.collection import collect
from catalogue.edition import bind, edition_in
from catalogue.folder import Folder
from catalogue.sources import read_sources

LANGS = ("kk", "zh", "ru", "en")
DOCUMENTS = (
    *(f"{stem}.{lang}" for stem in ("collection", "musical-instruments", "saka-gold") for lang in LANGS),
    "musical-instruments.kk+en",
    *(f"musical-instruments.{lang}.labels" for lang in LANGS),
)
pytestmark = pytest.mark.xdist_group("sample")

Tags = list[pikepdf.Object]


@pytest.fixture(params=DOCUMENTS)
def document(built: Path, request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(built / f"pdf/{request.param}.pdf") as pdf:
        yield pdf


def tagged(pdf: pikepdf.Pdf, tag: str) -> Tags:
    elements = (each for each in pdf.objects if isinstance(each, pikepdf.Dictionary))
    return [each for each in elements if each.get("/Type") == "/StructElem" and tag == each.S]


def areas_of(link: pikepdf.Object) -> Tags:
    return [kid.Obj for kid in link.K if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid]


def destinations(table: pikepdf.Object) -> set[str]:
    """Where the rows of contents, or of a list of plates, lead."""
    kids = [kid for row in table.K for reference in row.K for kid in reference.K if isinstance(kid, pikepdf.Dictionary)]
    return {str(area.Dest) for kid in kids if kid.get("/S") == "/Link" for area in areas_of(kid)}


def test_every_figure_says_what_it_shows(document: pikepdf.Pdf) -> None:
    figures = tagged(document, "/Figure")
    assert figures or not any("/XObject" in page.Resources for page in document.pages)
    assert all(str(figure.get("/Alt", "")).strip() for figure in figures)


def test_every_table_has_headers_with_their_scope(document: pikepdf.Pdf) -> None:
    heads = tagged(document, "/TH")
    assert len(heads) >= len(tagged(document, "/Table"))
    assert all(str(head.A.Scope) in ("/Row", "/Column") for head in heads)


def test_every_active_area_is_that_of_a_link_and_says_where_it_leads(document: pikepdf.Pdf) -> None:
    areas = [area for link in tagged(document, "/Link") for area in areas_of(link)]
    seen = [note for page in document.pages for note in page.get("/Annots", [])]
    assert {area.objgen for area in areas} == {note.objgen for note in seen}
    assert all(str(area.Contents).strip() and "/StructParent" in area for area in areas)
    assert all(areas_of(link) for link in tagged(document, "/Link"))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("stem", ["collection", "musical-instruments", "saka-gold"])
def test_contents_lead_to_every_entry(built: Path, sample: Folder, stem: str, lang: str) -> None:
    book = bind(edition_in(collect(read_sources(sample)), lang), stem)
    wanted = {f"item-{item.number}" for part in book.parts for item in part.items}
    with pikepdf.open(built / f"pdf/{stem}.{lang}.pdf") as pdf:
        tables = [destinations(table) for table in tagged(pdf, "/TOC")]
    assert any(wanted | {"colophon"} <= table for table in tables)


@pytest.mark.parametrize("lang", LANGS)
def test_every_other_language_is_named_where_it_begins(built: Path, sample: Folder, lang: str) -> None:
    with pikepdf.open(built / f"pdf/collection.{lang}.pdf") as pdf:
        assert pdf.Root.Lang == lang
        told = [each for tag in ("/P", "/Span", "/Link", "/LBody") for each in tagged(pdf, tag)]
        langs = Counter(str(each.Lang) for each in told if "/Lang" in each)
    book = bind(edition_in(collect(read_sources(sample)), lang), "collection")
    openers = [part.opener for part in book.parts if part.opener]
    assert openers
    assert lang not in langs
    assert all(langs[other] > len(openers) for other in LANGS if other != lang)
