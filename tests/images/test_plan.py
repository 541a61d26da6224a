from pathlib import Path

import pytest
from PIL import Image

from catalogue.images import plan_pictures


def _planned(folder: Path, size: tuple[int, int], name: str = "picture.png", mode: str = "1", **options):
    (folder / name).parent.mkdir(exist_ok=True)
    Image.new(mode, size).save(folder / name)
    return plan_pictures([name], folder.joinpath, **options).pictures[name]


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((6000, 4000), [(400, 267), (800, 533), (1600, 1067)]),
        ((1600, 1200), [(400, 300), (800, 600), (1600, 1200)]),
        ((1000, 500), [(400, 200), (800, 400), (1000, 500)]),
        ((300, 200), [(300, 200)]),
        ((2000, 4000), [(400, 800), (800, 1600)]),
        ((300, 6000), [(80, 1600)]),
        ((1, 9000), [(1, 1600)]),
        ((9000, 1), [(400, 1), (800, 1), (1600, 1)]),
    ],
)
def test_sizes_are_bounded_and_never_larger(tmp_path, size, widths):
    derivatives = _planned(tmp_path, size).derivatives
    assert [(each.width, each.height) for each in derivatives if each.format == "jpeg"] == widths


@pytest.mark.parametrize(
    ("size", "widths"),
    [((6000, 4000), [240, 360, 600, 720, 1100, 1600]), ((500, 400), [240, 360, 500]), ((300, 6000), [80])],
)
def test_pages_have_more_widths_to_choose_from(tmp_path, size, widths):
    assert [width for _, width in _planned(tmp_path, size).srcset("avif")] == widths


def test_srcset_pairs_names_with_widths(tmp_path):
    picture = _planned(tmp_path, (900, 600))
    assert [width for _, width in picture.srcset("avif")] == [240, 360, 600, 720, 900]
    assert all(name.endswith(f"-{width}.jpg") for name, width in picture.srcset("jpeg"))


@pytest.mark.parametrize(("asked", "given"), [(1600, 900), (800, 800), (799, 400), (100, 400)])
def test_jpeg_fits_the_width_where_one_does(tmp_path, asked, given):
    assert _planned(tmp_path, (900, 600)).jpeg(asked).width == given


@pytest.mark.parametrize(
    ("name", "slug"),
    [("saka/KCC 0012_1.png", "kcc-0012-1"), ("Ақинақ.png", "picture"), ("Fürstengrab.png", "furstengrab")],
)
def test_name_begins_with_the_stem(tmp_path, name, slug):
    assert _planned(tmp_path, (30, 20), name).jpeg(400).name.rsplit("-", 2)[0] == slug


def test_name_follows_the_content(tmp_path):
    first = _planned(tmp_path, (30, 20))
    second = _planned(tmp_path, (30, 21))
    again = _planned(tmp_path, (30, 20))
    assert first == again
    assert first.digest != second.digest
    assert first.derivatives[0].name != second.derivatives[0].name


def test_paper_matters_to_transparent_pictures_only(tmp_path):
    light, dark = (_planned(tmp_path, (30, 20), mode="RGBA", paper=paper) for paper in ("#FFFFFF", "#000000"))
    assert light.derivatives[0].name != dark.derivatives[0].name
    assert _planned(tmp_path, (30, 20), paper="#000000") == _planned(tmp_path, (30, 20), paper="#FFFFFF")


def test_all_unreadable_files_are_named_at_once(tmp_path):
    Image.new("RGB", (30, 20)).save(tmp_path / "good.png")
    (tmp_path / "bad.jpg").write_bytes(b"words")
    plan = plan_pictures(["gone.jpg", "good.png", "bad.jpg", "good.png"], tmp_path.joinpath)
    assert list(plan.pictures) == ["good.png"]
    assert [(file, problem.code) for file, problem in plan.failures] == [
        ("gone.jpg", "image_missing"),
        ("bad.jpg", "image_unknown_format"),
    ]
