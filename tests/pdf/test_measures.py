from decimal import Decimal
from itertools import accumulate

import pytest

from catalogue.edition import Fact, Span
from catalogue.language import word_measures
from catalogue.pdf.look import SMALL
from catalogue.pdf.measures import set_measures
from catalogue.pdf.paragraph import text_width
from catalogue.pdf.tombstone import draw_tombstone, set_tombstone
from catalogue.records import Dimension, Phrase

SIZES = (("height", "121.5", "cm"), ("inner-diameter", "7.25", "mm"), ("width", "12000", "cm"))
DIMENSIONS = tuple(Dimension(extent=extent, value=Decimal(value), unit=unit) for extent, value, unit in SIZES)


def edges(typesetter, lang):
    """Where each line's decimal sign would stand and where its unit does, in points."""
    measures = word_measures(DIMENSIONS, lang)
    paragraph = set_measures(typesetter, measures, lang, SMALL, 300)
    for line, measure in zip(paragraph.lines, measures, strict=True):
        places = [0.0, *accumulate(atom.width + atom.glue for atom in line.atoms)]
        figure, unit = (
            next(place for place, owner in zip(places, line.owners, strict=False) if owner % 3 == which)
            for which in (1, 2)
        )
        whole = text_width(typesetter, (Span(measure.whole, lang),), SMALL)
        yield round(figure * SMALL.size / 1000 + whole, 1), round(unit * SMALL.size / 1000, 1)


@pytest.mark.parametrize("lang", ["kk", "zh", "ru", "en"])
def test_figures_align_on_their_decimal_sign_and_units_in_a_column(typesetter, lang):
    found = list(edges(typesetter, lang))
    assert len(found) == 3
    assert len(set(found)) == 1


@pytest.mark.parametrize(("count", "width"), [(1, 300), (3, 60)])
def test_one_measure_or_a_narrow_column_needs_no_table(typesetter, count, width):
    assert set_measures(typesetter, word_measures(DIMENSIONS[:count], "en"), "en", SMALL, width) is None


def test_a_tombstone_reads_its_measures_in_order(volume, typesetter):
    measures = word_measures(DIMENSIONS, "en")
    fact = Fact("dimensions", "Dimensions", (Phrase("height 121.5 cm", "en"),), measures)
    page = volume.turn()
    draw_tombstone(page, set_tombstone(volume, [fact], 300, columns=1), volume.root, "en", 50, 50)
    (row,) = volume.root.kids[0].kids
    assert [cell.tag for cell in row.kids] == ["TH", "TD"]
    text = {code: text for codes in page.shown().values() for code, text in codes.items()}
    assert set("heightwidthcm121.5") <= set("".join(text.values()))
    assert len(row.kids[1].kids) >= 3


def test_figures_of_the_sans_have_one_width(typesetter):
    one, four = (typesetter.word(digit, "sans", "regular", "en")[0] for digit in "14")
    assert one.width == pytest.approx(four.width, abs=45)
    assert {stroke.actual for stroke in (*one.strokes, *four.strokes)} == {None}
