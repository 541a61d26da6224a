"""Pictures that break programs, and a museum's photographs; they are not part of the project."""

import os
from pathlib import Path

import pytest
from PIL import Image

from catalogue.images import make_derivatives, plan_pictures

REAL = os.environ.get("CATALOGUE_REAL_DATA")
pytestmark = pytest.mark.skipif(not REAL, reason="CATALOGUE_REAL_DATA is not set")

UNREADABLE = {
    "broken.png": "image_damaged",
    "decompression_bomb.gif": "image_too_large",
    "hopper_webp.tif": "image_compression",
    "truncated_image.png": "image_truncated",
    "truncated_jpeg.jpg": "image_truncated",
    "zero_width.gif": "image_empty",
}


@pytest.fixture(scope="module")
def nasty(tmp_path_factory):
    source, folder = Path(REAL, "images_nasty"), tmp_path_factory.mktemp("made")
    plan = plan_pictures(sorted(path.name for path in source.iterdir() if path.suffix != ".csv"), source.joinpath)
    made = make_derivatives(plan.pictures.values(), source.joinpath, folder, jobs=1)
    return source, folder, plan, made


def test_each_nasty_picture_is_made_or_named(nasty):
    _, folder, plan, made = nasty
    assert {file: problem.code for file, problem in (*plan.failures, *made.failures)} == UNREADABLE
    assert len(plan.pictures) + len(plan.failures) == 21
    assert sorted(made.made) == sorted(path.name for path in folder.iterdir())


def _colour(nasty, file, at):
    _, folder, plan, _ = nasty
    with Image.open(folder / plan.pictures[file].jpeg(1600).name) as image:
        return image.getpixel((int(at[0] * image.width), int(at[1] * image.height)))


@pytest.mark.parametrize("file", ["pil_sample_cmyk.jpg", "tiff_strip_cmyk_16l_jpeg.tif"])
def test_inverted_ink_is_red_on_black(nasty, file):
    red, green, _ = _colour(nasty, file, (0.05, 0.02))
    assert red > 180
    assert green < 100
    assert max(_colour(nasty, file, (0.5, 0.9))) < 20


@pytest.mark.parametrize("file", ["hopper.Lab.tif", "hopper_orientation_6.jpg"])
def test_sky_is_blue_and_on_top(nasty, file):
    red, green, blue = _colour(nasty, file, (0.85, 0.1))
    assert blue > green > red


def test_adobe_rgb_photographs_gain_their_colour(tmp_path):
    source, file = Path(REAL, "photos", "getty_ambers"), "gm_00848401.jpg"
    plan = plan_pictures([file], source.joinpath)
    make_derivatives(plan.pictures.values(), source.joinpath, tmp_path, jobs=1)
    shown = _saturation(tmp_path / plan.pictures[file].jpeg(400).name)
    assert shown > _saturation(source / file)


def _saturation(path):
    with Image.open(path) as image:
        return image.convert("HSV").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))[1]
