import pytest

from catalogue.pdf.process import press_inks
from catalogue.records import Theme


@pytest.fixture
def inks(profile):
    return press_inks(Theme(), profile)


def test_text_is_full_black_that_overprints(inks):
    assert inks["ink"].fill == "/Over gs 0 0 0 1 k"


def test_secondary_text_is_a_tint_of_black(inks):
    cyan, magenta, yellow, black = inks["secondary"].area
    assert (cyan, magenta, yellow) == (0, 0, 0)
    assert 0.4 < black < 0.75
    assert inks["secondary"].fill.startswith("/Knock gs ")


def test_hairline_is_a_tint_of_black_and_its_area_is_not(inks):
    assert inks["rule"].line[:3] == (0, 0, 0)
    assert any(inks["rule"].area[:3])


def test_accent_keeps_its_colour(inks, profile):
    assert inks["accent"].area == profile.ink(Theme().accent)
    assert sum(inks["accent"].area[:3]) > 0.5


def test_white_paper_takes_no_ink(profile):
    assert press_inks(Theme(paper="#FFFFFF"), profile)["paper"].fill == "/Knock gs 0 0 0 0 k"


def test_no_colour_of_the_theme_is_red_green_and_blue(inks):
    assert all(ink.fill.endswith(" k") and ink.stroke.endswith(" K") for ink in inks.values())
