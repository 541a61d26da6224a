"""Colours that cannot be told from their ground are named with one that can."""

import re

import pytest

from catalogue.check import check
from catalogue.check.colours import Ground, contrast, nearest
from catalogue.gallery.theme import dark_palette, light_palette
from catalogue.records import Theme

from .test_check import Museum

DEFAULT = Theme()
PALETTES = {"light": light_palette(DEFAULT), "dark": dark_palette(DEFAULT)}


@pytest.mark.parametrize("scheme", PALETTES)
@pytest.mark.parametrize("ground", ["paper", "mat"])
def test_running_text_and_links_have_the_contrast_of_aaa(scheme: str, ground: str) -> None:
    palette = PALETTES[scheme]
    on = getattr(palette, ground)
    assert contrast(palette.ink, on) >= 12
    assert contrast(palette.accent, on) >= 7


@pytest.mark.parametrize("scheme", PALETTES)
def test_captions_have_the_contrast_of_aa_on_all_grounds(scheme: str) -> None:
    palette = PALETTES[scheme]
    assert min(contrast(palette.soft, on) for on in (palette.paper, palette.mat, palette.water)) >= 4.5


@pytest.mark.parametrize(
    ("field", "colour", "code"),
    [
        ("ink", "#999999", "low_contrast"),
        ("ink_secondary", "#706A62", "low_contrast_mixed"),
        ("accent", "#5F9ED9", "low_contrast"),
        ("ornament", "#EEDDAA", "low_contrast"),
        ("dark_ink_secondary", "#85807A", "low_contrast_mixed"),
        ("dark_accent", "#2F5E89", "low_contrast"),
    ],
)
def test_the_colour_proposed_is_one_that_passes(museum: Museum, field: str, colour: str, code: str) -> None:
    base = "name: Test museum\nlanguages: [en]\ntheme:\n"
    (problem,) = check(museum({"museum.yaml": f'{base}  {field}: "{colour}"\n'})).problems
    assert (problem.code, problem.field) == (code, f"theme.{field}")
    proposed = problem.values["proposed"]
    assert re.fullmatch("#[0-9A-F]{6}", proposed)
    assert check(museum({"museum.yaml": f'{base}  {field}: "{proposed}"\n'})).problems == ()


def test_the_nearest_is_lighter_or_darker_as_the_ground_asks() -> None:
    dark, light = Ground("#101010", "paper", "", 4.5), Ground("#F0F0F0", "paper", "", 4.5)
    assert contrast(nearest("#555555", [dark]) or "", "#101010") == pytest.approx(4.5, abs=0.15)
    assert contrast(nearest("#999999", [light]) or "", "#F0F0F0") == pytest.approx(4.5, abs=0.15)
    assert nearest("#777777", [dark, light]) is None
