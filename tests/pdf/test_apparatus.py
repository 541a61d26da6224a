from dataclasses import replace
from itertools import pairwise

import pikepdf
import pytest

from catalogue.edition import Concordance, FindSpots, Gloss, Glossary, Index, IndexRow, Plates, Timeline
from catalogue.figures import EMPTY, Band, Bar, PlacedBand, Spot
from catalogue.pdf import write_book
from catalogue.pdf.apparatus import lay_apparatus
from catalogue.pdf.format import format_of
from catalogue.pdf.index import _chunks as chunks_of_index
from catalogue.pdf.tags import Element
from catalogue.pdf.timeline import _pieces, _row
from catalogue.records import Phrase

LONG = Phrase("Ұзын сөз " * 60 + "x" * 120, "kk")


def tagged(root: Element, tag: str) -> list[Element]:
    kids = [kid for kid in root.kids if isinstance(kid, Element)]
    return [kid for kid in kids if kid.tag == tag] + [found for kid in kids for found in tagged(kid, tag)]


def laid(volume, *parts):
    """The unit of some parts, on pages whose items all have a folio."""
    volume.folios.update({f"item-{number}": 10 + number for number in range(1, 2000)})
    lay_apparatus(volume, parts)
    return volume.take()


def heights(page) -> list[float]:
    """Where the baselines of a page stand, from its top."""
    rows = [operation.split(" Tm")[0].split() for operation in page.operations if " Tm" in operation]
    return [page.height - float(row[-1]) for row in rows]


def test_a_long_index_has_letters_and_a_short_one_none(volume):
    def rows(count):
        return tuple(IndexRow(Phrase(f"{'ABC'[i % 3]}{i}", "en"), (i + 1,), "ABC"[i % 3]) for i in range(count))

    short = laid(volume, Index("titles", "Titles", rows(20)))
    ordered = tuple(sorted(rows(60), key=lambda row: row.letter))
    long = laid(volume, Index("titles", "Titles", ordered))
    assert (len(tagged(short.root, "L")), len(tagged(short.root, "P"))) == (1, 0)
    assert (len(tagged(long.root, "L")), len(tagged(long.root, "P"))) == (3, 3)
    assert len(tagged(long.root, "LI")) == 60


def test_rows_below_a_term_are_a_list_of_their_own(volume):
    inner = (IndexRow(Phrase("Arms", "en"), (1,)), IndexRow(Phrase("Bowls", "en"), (2,)))
    unit = laid(volume, Index("periods", "Periods", (IndexRow(Phrase("Saka", "en"), (1, 2), rows=inner),)))
    outer = tagged(unit.root, "L")[0]
    assert [len(tagged(outer, tag)) for tag in ("L", "LI")] == [1, 3]


def test_pages_in_a_row_are_linked_once(volume):
    unit = laid(volume, Index("titles", "Titles", (IndexRow(Phrase("Ring", "en"), (1, 2, 3, 7)),)))
    assert [(link.target, link.says) for link in unit.pages[0].links] == [("#item-1", "11–13"), ("#item-7", "17")]


def test_the_headers_of_a_table_are_repeated_but_said_once(volume):
    rows = tuple((f"KCC-{number:04}", number) for number in range(1, 600))
    unit = laid(volume, Concordance("concordance", "Concordance", ("Object", "Cat.", "Page"), rows))
    (table,) = tagged(unit.root, "Table")
    assert len(unit.pages) > 1
    assert [len(tagged(table, tag)) for tag in ("TH", "TD", "THead", "TBody")] == [3, 3 * 599, 1, 1]
    shown = sum(operation.startswith("/Artifact") for page in unit.pages for operation in page.operations)
    assert shown > 2 * 3


def test_a_concordance_that_fits_a_page_is_not_divided(volume):
    terms = tuple(IndexRow(Phrase(f"Term {number}", "en"), (number,)) for number in range(1, 100))
    rows = tuple((f"KCC-{number:04}", number) for number in range(1, 100))
    parts = (Index("titles", "Titles", terms), Concordance("concordance", "C", ("Object", "Cat.", "Page"), rows))
    unit = laid(volume, *parts)
    pages = {mark.name: mark.page for mark in unit.marks}
    assert len(unit.pages) == pages["concordance"] + 1


def timeline(*bars: Bar) -> Timeline:
    band = Band("Saka period", "en", "8th-3rd century BCE", (-799, -200), bars)
    numbers = tuple(number for bar in bars for number in bar.numbers)
    return Timeline("timeline", "Timeline", (band,), (numbers,), ((-499, "500 BCE"), (1, "1 CE")), "Note.", "A plot")


def test_a_long_timeline_goes_on_overleaf_with_a_figure_on_each_page(volume):
    unit = laid(volume, timeline(*(Bar(-800 + number, -200 + number, (number,)) for number in range(1, 160))))
    figures = tagged(unit.root, "Figure")
    assert len(figures) >= 2
    assert [figure.alt for figure in figures[:2]] == ["A plot", "Timeline (continued)"]
    assert all(figure.extent.box[1] + figure.extent.box[3] <= volume.format.end + 1 for figure in figures)


@pytest.mark.parametrize(
    ("rows", "height"),
    [
        (20, 12.5),  # no higher
        (48, 10.0),  # the list below has its room too
        (68, 8.24),  # without the list
        (90, 8.4),  # over two pages, each row as high as it should be
    ],
)
def test_rows_are_a_little_lower_where_that_keeps_a_timeline_on_one_page(rows, height):
    band = PlacedBand(timeline().bands[0], 0.0, 100.0, (), rows)
    assert _row([band], 18.0 + 560.0) == pytest.approx(height, abs=0.15)


def test_words_of_a_scale_do_not_meet(volume):
    ticks = tuple((year, f"the year {year}") for year in range(1, 300, 3))
    plot = replace(timeline(Bar(1, 300, (1,)), Bar(100, 200, (2,))), ticks=ticks)
    page = laid(volume, plot).pages[0]
    placed = [row.split(" Tm")[0].split() for row in page.operations if " Tm" in row]
    first = min(heights(page)[1:])
    xs = sorted(float(row[-2]) for row, y in zip(placed, heights(page), strict=True) if y == first)
    assert 2 < len(xs) < 20
    assert all(b - a > 35 for a, b in pairwise(xs))


def test_a_page_turned_by_a_list_bears_that_lists_name(volume):
    def rows(count):
        return tuple(IndexRow(Phrase(f"Term {number}", "en"), (number,)) for number in range(count))

    unit = laid(volume, Index("titles", "Titles", rows(20)), Index("materials", "Materials", rows(400)))
    assert len(unit.pages) > 1
    assert [page.foot.text for page in unit.pages[:2]] == ["Titles", "Materials"]


def test_lesser_rows_stay_in_the_column_of_their_term(volume):
    inner = tuple(IndexRow(Phrase(f"Kind {number}", "en"), (number,)) for number in range(5))
    section = Element("Sect")
    index = Index("periods", "Periods", (IndexRow(Phrase("Saka", "en"), (1,), rows=inner),))
    assert [chunk.keeps for chunk in chunks_of_index(volume, index, section, 3)] == [True] * 5 + [False]


def test_no_tick_of_a_timeline_runs_through_words():
    words = [(40.0, 60.0, 0.0, 11.0), (45.0, 80.0, 30.0, 40.0), (90.0, 99.0, 50.0, 60.0)]
    assert list(_pieces(50.0, 0.0, 100.0, words)) == [((50.0, 11.0), (50.0, 30.0)), ((50.0, 40.0), (50.0, 100.0))]


def test_short_figures_share_a_page(volume):
    spots = tuple(Spot(60.0 + 9 * n, 43.0 + n, 0.0, (n,)) for n in range(1, 4))
    places = tuple(IndexRow(Phrase(f"Place {n}", "en"), (n,)) for n in range(1, 4))
    spread = FindSpots("map", "Map", spots, places, EMPTY, "Note.", "A map")
    unit = laid(volume, timeline(Bar(-500, -300, (1,)), Bar(-400, -300, (2,))), spread)
    assert len(unit.pages) == 1
    assert [figure.alt for figure in tagged(unit.root, "Figure")] == ["A plot", "A map"]


@pytest.mark.parametrize("page_size", ["A5", "225x300"])
def test_words_without_measure_stay_on_the_page(volume, page_size):
    volume.format = format_of(page_size)
    rows = tuple(IndexRow(LONG, tuple(range(1, 900, 2)), "Ұ") for _ in range(3))
    spots = tuple(Spot(60.0 + n, 43.0, 0.0, tuple(range(n, 400, 7))) for n in range(1, 5))
    unit = laid(
        volume,
        replace(timeline(*(Bar(1, 10, (n,)) for n in range(1, 500, 2))), note=LONG.text),
        FindSpots("map", "Map", spots, rows, EMPTY, LONG.text, "A map"),
        Plates("plates", LONG.text, ()),
        Index("titles", "Titles", rows),
        Concordance("concordance", "C", ("Object", "Cat.", "Page"), ((LONG.text[:120], 1), ("x" * 120, 2))),
        Glossary("glossary", "Glossary", (Gloss(LONG, ()),)),
    )
    for page in unit.pages:
        assert all(0 < y < page.height - 15 for y in heights(page))
        assert all(link.box[0] >= 0 and link.box[0] + link.box[2] <= page.width for link in page.links)


def test_a_book_without_contents_reserves_no_page(make_book, pictures, typefaces, tmp_path, text_of):
    path = tmp_path / "book.pdf"
    write_book(replace(make_book("en"), has_contents=False), pictures, typefaces, path)
    assert not any(page.startswith("Contents") for page in text_of(path))
    with pikepdf.open(path) as pdf:
        assert "contents" not in [str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]]
