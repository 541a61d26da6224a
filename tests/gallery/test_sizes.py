"""How wide browsers are told that a picture is shown."""

import pytest

from catalogue.edition import Figure
from catalogue.gallery.picture import plates
from catalogue.gallery.sizes import Sizes

from .conftest import PICTURES

SIZES = Sizes(plates(PICTURES, ""))
TALL, WIDE = Figure("tall.jpg", None), Figure("wide.jpg", None)
"""600 by 1600 and 1600 by 600 pixels."""


def test_a_tall_picture_is_narrower_than_its_square() -> None:
    assert SIZES.in_square(WIDE, 10) == "10.0em"
    assert SIZES.in_square(TALL, 10) == "3.8em"
    assert SIZES.in_square(TALL, 10, 80) == "(min-width: 40em) 3.8em, 30vw"


def test_a_row_gives_each_picture_the_breadth_of_its_shape() -> None:
    assert SIZES.in_row(WIDE) == "(min-width: 40em) 48.0em, 44vw"
    assert SIZES.in_row(TALL) == "(min-width: 40em) 6.8em, 44vw"


@pytest.mark.parametrize(
    ("figure", "said"), [(WIDE, "(min-width: 60em) 58vw, 92vw"), (TALL, "(min-width: 60em) 26vh, 26vh")]
)
def test_a_stage_bounds_a_tall_picture_by_the_height_of_the_window(figure: Figure, said: str) -> None:
    assert SIZES.on_stage(figure, 58) == said


def test_a_picture_beside_a_heading_may_be_higher() -> None:
    assert SIZES.in_opening(TALL, 47) == "(min-width: 60em) 30vh, 30vh"
    assert SIZES.in_opening(WIDE, 47) == "(min-width: 60em) 47vw, 92vw"


def test_what_is_no_square_leaves_a_tall_picture_more_room() -> None:
    assert SIZES.in_square(TALL, 20, 80, 1.6) == "(min-width: 40em) 12.0em, 48vw"


def test_further_views_stand_in_columns_where_there_is_less_room() -> None:
    assert SIZES.among_views(TALL, 58) == "(min-width: 60em) 26vh, (min-width: 40em) 8em, 38vw"


def test_what_has_no_picture_is_taken_for_a_square() -> None:
    assert SIZES.in_square(None, 10) == "10.0em"
