import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from catalogue.images import make_derivatives, plan_pictures

ORIENTATION = 274
UPRIGHT = ("RGB", "YWK")
TURNS = {  # what the camera stored, for each orientation, of a picture that is shown as UPRIGHT
    1: ("RGB", "YWK"),
    2: ("BGR", "KWY"),
    3: ("KWY", "BGR"),
    4: ("YWK", "RGB"),
    5: ("RY", "GW", "BK"),
    6: ("BK", "GW", "RY"),
    7: ("KB", "WG", "YR"),
    8: ("YR", "WG", "KB"),
}


@pytest.fixture
def derive(tmp_path):
    """Saves a picture, makes its derivatives and gives the path of the widest JPEG and of the widest AVIF."""

    def derive(image: Image.Image, name: str = "picture.png", paper: str = "#FBF8F2", **options) -> tuple[Path, Path]:
        image.save(tmp_path / name, **options)
        plan = plan_pictures([name], tmp_path.joinpath, paper=paper)
        made = make_derivatives(plan.pictures.values(), tmp_path.joinpath, tmp_path / "made", jobs=1)
        assert made.failures == ()
        jpeg, avif = (plan.pictures[name].srcset(coding)[-1][0] for coding in ("jpeg", "avif"))
        return tmp_path / "made" / jpeg, tmp_path / "made" / avif

    return derive


def _pixel(path: Path, at: tuple[int, int] = (8, 8)) -> tuple[int, ...]:
    with Image.open(path) as image:
        return image.getpixel(at)


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_picture_stands_upright(derive, paint, read, orientation, suffix):
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    for path in derive(paint(*TURNS[orientation]), f"picture.{suffix}", exif=exif):
        assert read(path, 3, 2) == UPRIGHT


def test_every_size_shows_the_whole_picture(tmp_path, paint, read):
    paint(*UPRIGHT).resize((2400, 1600)).save(tmp_path / "large.jpg")
    plan = plan_pictures(["large.jpg"], tmp_path.joinpath)
    made = make_derivatives(plan.pictures.values(), tmp_path.joinpath, tmp_path / "made", jobs=1)
    assert len(made.made) == 9
    for derivative in plan.pictures["large.jpg"].derivatives:
        path = tmp_path / "made" / derivative.name
        assert read(path, 3, 2) == UPRIGHT
        with Image.open(path) as image:
            assert image.size == (derivative.width, derivative.height)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "I;16"])
def test_transparency_lies_on_paper_in_jpeg_only(derive, mode):
    options = {} if mode.endswith("A") else {"transparency": 0}
    jpeg, avif = derive(Image.new(mode, (32, 32), 0), paper="#20C040", **options)
    assert all(abs(a - b) <= 3 for a, b in zip(_pixel(jpeg), (0x20, 0xC0, 0x40), strict=True))
    assert _pixel(avif)[3] == 0


@pytest.mark.parametrize("size", [(1, 1), (1, 900), (900, 1), (641, 363)])
@pytest.mark.parametrize("mode", ["1", "L", "LA", "I;16", "RGB", "RGBA", "CMYK"])
def test_every_mode_and_size_is_made_in_both_formats(derive, mode, size):
    for path in derive(Image.new(mode, size), "odd.tif"):
        with Image.open(path) as image:
            assert image.size == size
            image.load()


def test_pictures_are_jpegs_where_pillow_cannot_write_avif(tmp_path, paint, monkeypatch):
    paint("RG").save(tmp_path / "picture.png")
    monkeypatch.setattr("PIL.features.check", lambda feature: feature != "avif")
    picture = plan_pictures(["picture.png"], tmp_path.joinpath).pictures["picture.png"]
    made = make_derivatives([picture], tmp_path.joinpath, tmp_path / "made", jobs=1)
    assert made.made == (picture.jpeg(1600).name,)
    assert picture.srcset("avif") == ()


def test_what_is_full_of_detail_is_coarser(derive):
    def bytes_a_pixel(deviation: int) -> float:
        _, avif = derive(Image.effect_noise((500, 400), deviation))
        return avif.stat().st_size / (500 * 400)

    fine, coarse = Image.effect_noise((500, 400), 90), BytesIO()
    fine.save(coarse, "AVIF", quality=50, speed=9, max_threads=1)
    assert bytes_a_pixel(90) < 0.8 * len(coarse.getvalue()) / (500 * 400)
    assert bytes_a_pixel(2) < 0.05


@pytest.mark.parametrize("name", ["ink.jpg", "ink.tif"])
def test_ink_without_profile_looks_printed(derive, name):
    jpeg, _ = derive(Image.new("CMYK", (32, 32), (0, 255, 255, 0)), name)
    red, green, blue = _pixel(jpeg)
    assert red > 200
    assert max(green, blue) < 40


def test_black_ink_is_black_and_no_ink_white(derive):
    black, _ = derive(Image.new("CMYK", (32, 32), (190, 170, 170, 230)), "black.tif")
    white, _ = derive(Image.new("CMYK", (32, 32), (0, 0, 0, 0)), "white.tif")
    assert max(_pixel(black)) < 6
    assert min(_pixel(white)) > 250


@pytest.mark.parametrize(
    ("brightest", "level", "shown"), [(65535, 32768, 128), (4095, 2048, 128), (255, 64, 64), (16383, 4096, 64)]
)
@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_deep_grey_keeps_its_tones(derive, brightest, level, shown, suffix):
    image = Image.new("I;16", (64, 32), level)
    image.paste(Image.new("I;16", (32, 32), brightest), (32, 0))
    jpeg, _ = derive(image, f"deep.{suffix}")
    assert abs(_pixel(jpeg)[0] - shown) <= 2
    assert _pixel(jpeg, (56, 8))[0] > 252


@pytest.mark.parametrize(("mode", "colour"), [("1", 1), ("L", 255), ("P", 5), ("LAB", (255, 128, 128)), ("F", 1.0)])
def test_rarer_modes_show_white_as_white(derive, mode, colour):
    image = Image.new(mode, (32, 32), colour)
    if mode == "P":
        image.putpalette([0] * 15 + [255] * 3)
    jpeg, _ = derive(image, "rare.tif")
    assert min(_pixel(jpeg)) > 250


def test_first_frame_stands_for_all(derive, paint, read):
    jpeg, _ = derive(paint("RG"), "moving.gif", save_all=True, append_images=[paint("BY")])
    assert read(jpeg, 2, 1) == ("RG",)


def _swapped_profile() -> bytes:
    """A sound profile whose red and green primaries are exchanged."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return srgb.replace(b"rXYZ", b"_XYZ").replace(b"gXYZ", b"rXYZ").replace(b"_XYZ", b"gXYZ")


@pytest.mark.parametrize("rows", [("RG",), ("RG.",)])
def test_profile_is_followed(derive, paint, read, rows):
    _, avif = derive(paint(*rows), icc_profile=_swapped_profile())
    assert read(avif, len(rows[0]), 1) == (rows[0].translate(str.maketrans("RG", "GR")),)


@pytest.mark.parametrize("profile", [b"junk", _swapped_profile()[:200], _swapped_profile().replace(b"RGB ", b"CMYK")])
def test_unusable_profile_is_passed_over(derive, paint, read, profile):
    jpeg, _ = derive(paint("RG"), "picture.jpg", icc_profile=profile)
    assert read(jpeg, 2, 1) == ("RG",)


def test_grey_picture_takes_a_colour_profile(derive):
    jpeg, _ = derive(Image.new("L", (32, 32), 200), icc_profile=_swapped_profile())
    assert all(abs(part - 200) <= 2 for part in _pixel(jpeg))


def test_nothing_of_the_camera_is_passed_on(derive, paint):
    exif = Image.Exif()
    exif[271] = "Camera"
    options = {"exif": exif, "icc_profile": _swapped_profile(), "comment": b"private", "dpi": (300, 300)}
    for path in derive(paint("RG"), "picture.jpg", **options):
        with Image.open(path) as image:
            assert not {"exif", "icc_profile", "comment", "xmp"} & set(image.info)


@pytest.fixture
def museum(tmp_path, paint):
    """Three sound pictures, and one that breaks off."""
    for name, rows in {"a.png": "RG", "b.jpg": "BY", "c.tif": "KW"}.items():
        paint(rows).save(tmp_path / name)
    noise = Image.effect_noise((400, 300), 90)
    noise.save(tmp_path / "broken.png")
    (tmp_path / "broken.png").write_bytes((tmp_path / "broken.png").read_bytes()[:9000])
    return tmp_path


FILES = ("a.png", "broken.png", "b.jpg", "c.tif")


@pytest.mark.parametrize("jobs", [1, 2])
def test_failing_picture_does_not_stop_the_others(museum, jobs):
    plan, heard = plan_pictures(FILES, museum.joinpath), []
    made = make_derivatives(plan.pictures.values(), museum.joinpath, museum / "made", jobs=jobs, advance=heard.append)
    assert [(file, problem.code) for file, problem in made.failures] == [("broken.png", "image_truncated")]
    assert sorted(heard) == sorted(FILES)
    assert sorted(made.made) == sorted(path.name for path in (museum / "made").iterdir())
    assert len(made.made) == 6


def test_what_is_there_is_not_made_again(museum):
    plan = plan_pictures(["a.png", "b.jpg"], museum.joinpath)
    first = make_derivatives(plan.pictures.values(), museum.joinpath, museum / "made", jobs=1)
    again = make_derivatives(plan.pictures.values(), museum.joinpath, museum / "made", jobs=1)
    assert (again.made, again.reused) == ((), first.made)


def test_bytes_are_the_same_however_made(tmp_path):
    Image.effect_noise((1000, 700), 60).save(tmp_path / "one.png")
    Image.effect_noise((900, 700), 60).save(tmp_path / "two.png")
    plan = plan_pictures(["one.png", "two.png"], tmp_path.joinpath)
    made = make_derivatives(plan.pictures.values(), tmp_path.joinpath, tmp_path / "made", jobs=1).made
    before = {name: (tmp_path / "made" / name).read_bytes() for name in made}
    for name in made[::2]:
        (tmp_path / "made" / name).unlink()
    make_derivatives(plan.pictures.values(), tmp_path.joinpath, tmp_path / "made", jobs=2)
    assert {name: (tmp_path / "made" / name).read_bytes() for name in made} == before


class _Deadly:
    """Ends the process that unpickles it, as a crashing decoder would."""

    def __reduce__(self):
        return os._exit, (1,)


def test_picture_that_kills_its_worker_is_named(museum):
    plan = plan_pictures(["a.png", "b.jpg", "c.tif"], museum.joinpath)
    made = make_derivatives(
        plan.pictures.values(),
        lambda file: _Deadly() if file == "b.jpg" else museum / file,
        museum / "made",
        jobs=2,
    )
    assert [(file, problem.code) for file, problem in made.failures] == [("b.jpg", "image_unreadable")]
    assert len(made.made) == 4


def test_brightness_that_is_no_number_is_a_problem(tmp_path):
    Image.new("F", (9, 9), float("nan")).save(tmp_path / "nan.tif")
    plan = plan_pictures(["nan.tif"], tmp_path.joinpath)
    made = make_derivatives(plan.pictures.values(), tmp_path.joinpath, tmp_path / "made", jobs=1)
    assert [problem.code for _, problem in made.failures] == ["image_unreadable"]
