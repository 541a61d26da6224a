import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.figures import Extent, fitted

KAZAKHSTAN = Extent(46.0, 40.5, 87.5, 55.5)


def test_the_parallels_are_a_sixth_inside_the_extent() -> None:
    assert fitted(KAZAKHSTAN).parallels == (43, 53)


def test_lengths_are_true_on_the_standard_parallels() -> None:
    projection = fitted(KAZAKHSTAN)
    assert all(math.isclose(projection.scale_at(parallel), 1.0, abs_tol=1e-4) for parallel in (43, 53))
    assert 0.99 < projection.scale_at(48) < 1.0


def test_a_place_lies_where_snyder_computes_it() -> None:
    # Snyder, Map Projections, 1987, page 295: parallels 33 and 45, origin 23 N 96 W, unit sphere.
    projection = fitted(Extent(-126.0, 31.0, -66.0, 47.0)).__class__(-96.0, (33.0, 45.0))
    (x, y), (_, origin) = projection.project((-75.0, 35.0)), projection.project((-96.0, 23.0))
    assert math.isclose(x / 6371.0, 0.2966785, abs_tol=1e-6)
    assert math.isclose((y - origin) / 6371.0, 0.2462112, abs_tol=1e-6)


@pytest.mark.parametrize("extent", [Extent(100.0, -8.0, 120.0, 5.0), Extent(10.0, 1.0, 20.0, 9.0)])
def test_the_equator_is_mercators(extent: Extent) -> None:
    assert fitted(extent).parallels is None


@given(st.floats(-80, 80), st.floats(0.5, 30), st.floats(-180, 180))
def test_north_is_up_and_east_is_right(south: float, high: float, west: float) -> None:
    extent = Extent(west, south, west + 20, min(south + high, 80.0))
    projection = fitted(extent)
    (x1, y1), (x2, _) = projection.project((west + 10, south)), projection.project((west + 11, south))
    assert x2 > x1
    assert projection.project((west + 10, min(south + 1, 79.9)))[1] > y1 or south > 79
