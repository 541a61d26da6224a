"""The sample's books as a reader who cannot see meets them: pictures described, tables headed, links and languages."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from catalogue.collection import Collection, collect
from catalogue.edition import bind, edition_in
from catalogue.folder import Folder
from catalogue.sources import read_sources
from tests.pdf.test_struct_order import spoken

BOOKS = (
    *(
        f"{stem}.{lang}"
        for stem in ("collection", "musical-instruments", "saka-gold")
        for lang in ("kk", "zh", "ru", "en")
    ),
    "musical-instruments.kk+en",
)
WRITTEN_IN = ((re.compile("[\u3400-\u9fff]{2}"), {"zh"}), (re.compile("[\u0400-\u04ff]{2}"), {"kk", "ru"}))
"""The languages that scripts are written in; a letter alone is named, as in a note on romanisation."""
NUMBER = re.compile(r"[A-ZА-ЯҢҒҮҰҚӨҺІ]{2} \d+.*· LIB-")
"""A shelf mark, of no language, and the holding's number after it."""
pytestmark = pytest.mark.xdist_group("sample")


@pytest.fixture(scope="module")
def collection(sample: Folder) -> Collection:
    return collect(read_sources(sample))


@pytest.fixture(params=BOOKS)
def book(built: Path, request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(built / f"pdf/{request.param}.pdf") as pdf:
        yield pdf


def elements(parent: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kid in parent.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
            yield kid
            yield from elements(kid)


def tagged(pdf: pikepdf.Pdf, tag: str) -> list[pikepdf.Object]:
    return [element for element in elements(pdf.Root.StructTreeRoot.K) if tag == element.S]


def targets(link: pikepdf.Object) -> list[str]:
    """Where in the book the areas of a link lead; one that leads out of it gives nothing."""
    areas = [kid.Obj for kid in link.K if kid.get("/Type") == "/OBJR"]
    assert areas
    return [str(area.Dest) for area in areas if "/Dest" in area]


def test_every_figure_says_what_it_shows(book: pikepdf.Pdf) -> None:
    figures = tagged(book, "/Figure")
    assert len(figures) > 5
    assert all(len(str(figure.get("/Alt", "")).strip()) > 2 for figure in figures)


def test_every_cell_of_a_table_has_a_header_that_says_what_it_heads(book: pikepdf.Pdf) -> None:
    tables = [[elements(row) for row in elements(table) if row.S == "/TR"] for table in tagged(book, "/Table")]
    assert len(tables) > 5
    for table in tables:
        head, *rows = [[str(cell.S) for cell in row if cell.S in ("/TH", "/TD")] for row in table]
        assert set(head) == {"/TH"} or all(row[0] == "/TH" for row in (head, *rows))
    assert {str(head.A.Scope) for head in tagged(book, "/TH")} == {"/Row", "/Column"}


def test_every_row_of_the_contents_is_a_link_to_a_place_in_the_book(book: pikepdf.Pdf) -> None:
    places = {str(name) for name in list(book.Root.Names.Dests.Names)[::2]}
    rows = tagged(book, "/TOCI")
    assert len(rows) > 10
    for row in rows:
        (reference,) = [element for element in elements(row) if element.S == "/Reference"]
        led = [target for element in elements(reference) if element.S == "/Link" for target in targets(element)]
        assert led
        assert set(led) <= places


@pytest.mark.parametrize("name", ["collection.zh", "saka-gold.ru", "musical-instruments.kk+en"])
def test_every_related_object_of_the_book_is_a_tagged_link(built: Path, collection: Collection, name: str) -> None:
    stem, _, tongue = name.partition(".")
    first, *second = (edition_in(collection, lang) for lang in tongue.split("+"))
    items = [item for part in bind(first, stem).parts for item in part.items]
    numbers = {item.entry.id: item.number for item in items}
    related = [link.id for item in items for link in item.entry.links if link.role == "related" and link.id in numbers]
    with pikepdf.open(built / f"pdf/{name}.pdf") as pdf:
        ways = [link for body in tagged(pdf, "/LBody") for link in body.K if link.get("/S") == "/Link"]
        led = [target for link in ways for target in targets(link)]
    assert related
    for number in set(numbers.values()):
        wanted = sum(numbers[each] == number for each in related) * (1 + len(second))
        assert led.count(f"item-{number}") >= wanted, number


@pytest.mark.parametrize("name", BOOKS)
def test_no_text_is_said_to_be_in_a_language_that_is_written_otherwise(
    built: Path, collection: Collection, name: str
) -> None:
    """But for translators and editors, whose names are one phrase with what they did, in the reader's language."""
    helpers = [each.name for holding in collection.holdings.values() for each in holding.contributors]
    with pikepdf.open(built / f"pdf/{name}.pdf") as pdf:
        said = list(spoken(pdf))
    assert len(said) > 500
    wrong = [
        (text, lang)
        for text, lang in said
        for letters, languages in WRITTEN_IN
        if letters.search(text) and lang.partition("-")[0] not in languages
    ]
    assert [row for row in wrong if not (NUMBER.search(row[0]) or any(helper in row[0] for helper in helpers))] == []


def test_headings_go_down_one_level_at_a_time(book: pikepdf.Pdf) -> None:
    tags = [str(element.S) for element in elements(book.Root.StructTreeRoot.K)]
    levels = [int(tag[2:]) for tag in tags if re.fullmatch(r"/H\d", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
