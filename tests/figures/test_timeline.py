from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.figures import Band, Bar, Lane, placed, scale_of, split, tick_years

WIDTH = 400.0


def measure(text: str) -> float:
    return 4.0 * len(text)


def band(*bars: Bar, span: tuple[int, int] | None = None) -> Band:
    return Band("Saka period", "en", "", span, bars)


def boxes(lane: Lane) -> list[tuple[float, float, int]]:
    """The bar and each line of its label: from, to, row."""
    lines = [(lane.label_x, lane.label_x + measure(line), lane.row + i) for i, line in enumerate(lane.label) if line]
    return [(lane.x, lane.right, lane.row), *lines]


def test_earlier_years_stand_further_left() -> None:
    scale = scale_of([band(Bar(-800, 1900, (1,)))], WIDTH)
    places = [scale.x(year) for year in (-800, -499, 0, 1, 500, 1900)]
    assert all(a < b for a, b in pairwise(places))
    assert places[0] == 0
    assert scale.x(1901) == WIDTH


def test_bce_stands_before_ce_at_the_right_distance() -> None:
    scale = scale_of([band(Bar(-99, 100, (1,)))], WIDTH)
    assert scale.x(1) == WIDTH / 2


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (-799, 1917, (-499, 1, 500, 1000, 1500)),
        (-799, -200, (-799, -699, -599, -499, -399, -299)),
        (1801, 1917, (1820, 1840, 1860, 1880, 1900)),
        (1850, 1853, (1850, 1851, 1852, 1853)),
    ],
)
def test_ticks_are_round_in_their_own_era(first: int, last: int, years: tuple[int, ...]) -> None:
    assert tick_years(first, last) == years


def test_things_of_the_same_years_share_a_bar() -> None:
    bars = (Bar(100, 200, (3,)), Bar(100, 200, (1,)), Bar(100, 200, (2,)), Bar(100, 200, (9,), start="faded"))
    (of,) = placed([band(*bars)], scale_of([band(*bars)], WIDTH), measure)
    assert sorted(lane.bar.numbers for lane in of.lanes) == [(1, 2, 3), (9,)]


spans = st.tuples(st.integers(-3000, 2000), st.integers(0, 1500))
ends = st.sampled_from(("sharp", "faded", "open"))
bars = st.lists(st.tuples(spans, ends, ends), min_size=1, max_size=60).map(
    lambda rows: [Bar(a, a + length, (n,), start, end) for n, ((a, length), start, end) in enumerate(rows, 1)]
)


@given(bars)
def test_no_bar_and_no_label_meets_another(of: list[Bar]) -> None:
    (made,) = placed([band(*of)], scale_of([band(*of)], WIDTH), measure)
    found = sorted((row, x, right) for lane in made.lanes for x, right, row in boxes(lane))
    assert all(a[0] < b[0] or a[2] <= b[1] + 1e-6 for a, b in pairwise(found))
    assert all(x >= -1e-6 and right <= WIDTH + 1e-6 for _, x, right in found)
    assert all(row < made.rows for row, _, _ in found)


@given(bars)
def test_every_number_is_on_a_label_once(of: list[Bar]) -> None:
    (made,) = placed([band(*of)], scale_of([band(*of)], WIDTH), measure)
    assert sorted(number for lane in made.lanes for number in lane.bar.numbers) == list(range(1, len(of) + 1))


@given(bars, st.integers(1, 12))
def test_a_divided_band_keeps_all_its_bars(of: list[Bar], rows: int) -> None:
    (rest,) = placed([band(*of)], scale_of([band(*of)], WIDTH), measure)
    whole, kept = len(rest.lanes), 0
    while rest:
        first, following = split(rest, rows)
        kept += len(first.lanes)
        rest = following
    assert kept == whole


def test_a_label_too_long_for_either_side_stands_below_its_bar() -> None:
    of = [Bar(1, 1000, (n,)) for n in range(1, 400, 2)]
    (made,) = placed([band(*of)], scale_of([band(*of)], WIDTH), measure)
    (lane,) = made.lanes
    assert lane.label[0] == ""
    assert all(measure(line) <= WIDTH for line in lane.label)
    assert "".join(lane.label).count("1") > 20
