from decimal import Decimal
from itertools import accumulate

import pytest

from catalogue.edition import Fact, Span
from catalogue.language import measure_of, word_measures
from catalogue.pdf.look import GRID, SMALL
from catalogue.pdf.measures import set_measures
from catalogue.pdf.paragraph import text_width
from catalogue.pdf.tombstone import draw_tombstone, set_tombstone
from catalogue.records import Dimension, Phrase

SIZES = (("height", "121.5", "cm"), ("inner-diameter", "7.25", "mm"), ("width", "12000", "cm"))
DIMENSIONS = tuple(Dimension(extent=extent, value=Decimal(value), unit=unit) for extent, value, unit in SIZES)


def edges(typesetter, lang):
    """Where each line's decimal sign would stand and where its unit does, in points."""
    measures = word_measures(DIMENSIONS, lang)
    (paragraph,) = set_measures(typesetter, [measures], lang, SMALL, 300)
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
    assert set_measures(typesetter, [word_measures(DIMENSIONS[:count], "en")], "en", SMALL, width) is None


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


def places_of(paragraph, text):
    """Where the atom that begins so stands in each line that has it, in points."""
    for line in paragraph.lines:
        places = accumulate((atom.width + atom.glue for atom in line.atoms), initial=0.0)
        for atom, place in zip(line.atoms, places, strict=False):
            if atom.text.startswith(text):
                yield round(line.indent + place * SMALL.size / 1000, 1)


@pytest.mark.parametrize("lang", ["kk", "zh", "ru", "en"])
def test_a_weight_stands_under_the_figures_of_the_dimensions(typesetter, lang):
    weight = measure_of(Decimal("23.75"), "kg", lang)
    sizes, weighed = set_measures(typesetter, [word_measures(DIMENSIONS[1:2], lang), (weight,)], lang, SMALL, 300)
    (size,), (mass,) = places_of(sizes, "7"), places_of(weighed, "23")
    seven, twenty_three = (text_width(typesetter, (Span(figure, lang),), SMALL) for figure in ("7", "23"))
    assert size - mass == pytest.approx(twenty_three - seven, abs=0.1)


def test_dimensions_and_weight_are_not_parted_into_two_columns(volume):
    plain = [Fact("culture", "Culture", (Phrase("Saka", "en"),))]
    sizes = Fact("dimensions", "Dimensions", (Phrase("7.25 mm", "en"),), word_measures(DIMENSIONS[1:2], "en"))
    weight = Fact("weight", "Weight", (Phrase("3 g", "en"),), (measure_of(Decimal(3), "g", "en"),))
    left, right = set_tombstone(volume, [*plain, sizes, weight, *plain], 500, columns=2).columns
    assert {len(left), len(right)} == {1, 3}


def test_all_rows_of_a_tombstone_stand_on_the_grid(volume):
    long = Fact("find-spot", "Find-spot", (Phrase("a valley with a very long name in a far land " * 2, "en"),))
    short = Fact("culture", "Culture", (Phrase("Saka", "en"),))
    for rows in set_tombstone(volume, [long, short, short, long, short], 500, columns=2).columns:
        assert all((row.height + row.between) % GRID == 0 for row in rows)


@pytest.mark.parametrize(("label", "is_whole"), [("Инвентарный номер", True), ("Слово " * 30, False)])
def test_a_long_label_keeps_its_line_where_the_value_has_room_beside_it(volume, label, is_whole):
    fact = Fact("object_number", label, (Phrase("KCC-0026", "en"),))
    ((row,),) = set_tombstone(volume, [fact], 200, columns=1).columns
    assert (len(row.label.lines) == 1) is is_whole
    assert row.value.width >= 90


def test_figures_of_the_sans_have_one_width(typesetter):
    one, four = (typesetter.word(digit, "sans", "regular", "en")[0] for digit in "14")
    assert one.width == pytest.approx(four.width, abs=45)
    assert {stroke.actual for stroke in (*one.strokes, *four.strokes)} == {None}
