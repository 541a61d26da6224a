import pytest
from PIL import Image, ImageCms

from catalogue.images import make_prints, plan_pictures, plan_print, prune_prints
from catalogue.images.plan import WIDTHS
from tests.icc import press_profile

INCH = 72


@pytest.fixture
def printed(tmp_path):
    """Saves a picture, makes the print of it that is `inches` wide, and opens that."""

    def printed(image: Image.Image, name: str = "picture.png", *, inches: float = 1, profile=None, **options):
        image.save(tmp_path / name, **options)
        picture = plan_pictures([name], tmp_path.joinpath, paper="#FFFFFF").pictures[name]
        height = inches * INCH * picture.height / picture.width
        wanted = plan_print(picture, inches * INCH, height, ppi=300, profile=profile)
        made = make_prints([wanted], tmp_path.joinpath, tmp_path / "made", jobs=1)
        assert made.failures == ()
        with Image.open(tmp_path / "made" / wanted.name) as made_image:
            made_image.load()
            return made_image

    return printed


@pytest.mark.parametrize("inches", [0.3, 1, 1.7, 2.5])
def test_print_has_the_pixels_its_size_needs(printed, profile, inches):
    picture = Image.new("RGB", (1800, 1200))
    assert 300 * inches <= printed(picture, inches=inches).width <= 300 * inches * 1.43
    assert 300 * inches <= printed(picture, "other.png", inches=inches, profile=profile).width <= 300 * inches * 1.2


def test_print_has_no_more_pixels_than_the_picture(printed, profile):
    assert printed(Image.new("RGB", (90, 60))).size == (90, 60)
    assert printed(Image.new("RGB", (90, 60)), "other.png", profile=profile).size == (90, 60)


def test_widths_of_derivatives_are_among_those_of_prints(tmp_path):
    Image.new("RGB", (4000, 400)).save(tmp_path / "a.png")
    picture = plan_pictures(["a.png"], tmp_path.joinpath).pictures["a.png"]
    for width in WIDTHS["jpeg"]:
        assert plan_print(picture, width * INCH / 150, 1, ppi=150).width == width


def test_press_gets_four_inks_without_subsampling(printed, profile):
    image = printed(Image.new("RGB", (300, 300), (220, 30, 30)), profile=profile)
    assert image.mode == "CMYK"
    assert [layer[1:3] for layer in image.layer] == [(1, 1)] * 4
    cyan, magenta, yellow, _ = image.getpixel((150, 150))
    assert cyan < 30
    assert min(magenta, yellow) > 200


def test_grey_picture_stays_grey_on_the_press(printed, profile):
    image = printed(Image.new("L", (300, 300), 128), profile=profile)
    assert image.mode == "L"
    assert image.getpixel((9, 9)) == pytest.approx(128, abs=4)


def test_transparent_parts_show_the_paper(printed, profile):
    clear = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    assert printed(clear).getpixel((9, 9)) == (255, 255, 255)
    assert sum(printed(clear, "other.png", profile=profile).getpixel((9, 9))) < 4


def test_ink_without_a_profile_is_kept(printed, profile):
    image = printed(Image.new("CMYK", (300, 300), (10, 200, 30, 90)), "ink.tif", profile=profile)
    assert image.getpixel((9, 9)) == pytest.approx((10, 200, 30, 90), abs=3)


def test_ink_of_the_same_press_is_kept(printed, profile):
    ink = Image.new("CMYK", (300, 300), (10, 200, 30, 90))
    image = printed(ink, "ink.tif", profile=profile, icc_profile=press_profile())
    assert image.getpixel((9, 9)) == pytest.approx((10, 200, 30, 90), abs=3)


def test_colours_are_read_by_the_profile_the_picture_brings(printed, profile):
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain = printed(Image.new("RGB", (300, 300), (90, 140, 60)), "plain.png", profile=profile)
    tagged = printed(Image.new("RGB", (300, 300), (90, 140, 60)), "tagged.png", profile=profile, icc_profile=wide)
    assert tagged.getpixel((9, 9)) == pytest.approx(plain.getpixel((9, 9)), abs=2)


@pytest.mark.parametrize("profile_bytes", [b"not a profile", press_profile(space=b"RGB ")])
def test_picture_with_an_unsound_profile_is_taken_as_srgb(printed, profile, profile_bytes):
    image = printed(Image.new("RGB", (300, 300), (90, 140, 60)), profile=profile, icc_profile=profile_bytes)
    assert image.mode == "CMYK"


def test_jpeg_that_fits_passes_through_without_its_metadata(tmp_path, printed):
    exif = Image.Exif()
    exif[0x010E] = "a secret place"
    photo = Image.new("RGB", (300, 200), (90, 140, 60))
    image = printed(photo, "photo.jpg", exif=exif, comment=b"secret", quality=71)
    original = (tmp_path / "photo.jpg").read_bytes()
    made = (tmp_path / "made" / image.filename).read_bytes()
    assert b"secret" in original
    assert b"secret" not in made
    assert original.endswith(made[made.index(b"\xff\xda") :])


@pytest.mark.parametrize("options", [{"exif": "turned"}, {"icc_profile": press_profile()}])
def test_jpeg_turned_or_with_a_profile_does_not_pass(printed, options):
    if "exif" in options:
        options["exif"] = Image.Exif()
        options["exif"][0x0112] = 6
    image = printed(Image.new("RGB", (200, 300)), "photo.jpg", **options)
    assert not image.info.get("icc_profile")
    assert image.getexif() == {}


def test_cmyk_jpeg_does_not_pass(printed):
    assert printed(Image.new("CMYK", (200, 300)), "photo.jpg").mode == "RGB"


def test_print_is_made_once(tmp_path, profile):
    Image.new("RGB", (30, 30)).save(tmp_path / "a.png")
    picture = plan_pictures(["a.png"], tmp_path.joinpath).pictures["a.png"]
    wanted = plan_print(picture, 72, 72, ppi=300, profile=profile)
    first = make_prints([wanted, wanted], tmp_path.joinpath, tmp_path / "made", jobs=1)
    again = make_prints([wanted], tmp_path.joinpath, tmp_path / "made", jobs=1)
    assert (first.made, again.made, again.reused) == ((wanted.name,), (), (wanted.name,))


def test_name_tells_picture_size_and_profile(tmp_path, profile):
    Image.new("RGB", (3000, 3000)).save(tmp_path / "a.png")
    picture = plan_pictures(["a.png"], tmp_path.joinpath).pictures["a.png"]
    names = {
        plan_print(picture, size, size, ppi=300, profile=each).name for size in (72, 144) for each in (None, profile)
    }
    assert len(names) == 4


def test_broken_picture_is_named(tmp_path):
    Image.effect_noise((300, 300), 90).save(tmp_path / "a.jpg")
    picture = plan_pictures(["a.jpg"], tmp_path.joinpath).pictures["a.jpg"]
    (tmp_path / "a.jpg").write_bytes((tmp_path / "a.jpg").read_bytes()[:3000])
    made = make_prints([plan_print(picture, 36, 36, ppi=300)], tmp_path.joinpath, tmp_path / "made", jobs=1)
    assert [(file, problem.code) for file, problem in made.failures] == [("a.jpg", "image_truncated")]
    assert made.made == ()


def test_prints_of_pictures_that_changed_are_pruned(tmp_path, profile):
    for name, colour in (("a.png", "red"), ("b.png", "blue")):
        Image.new("RGB", (30, 30), colour).save(tmp_path / name)
    pictures = plan_pictures(["a.png", "b.png"], tmp_path.joinpath).pictures
    prints = [
        plan_print(picture, 72, 72, ppi=300, profile=each) for picture in pictures.values() for each in (None, profile)
    ]
    make_prints(prints, tmp_path.joinpath, tmp_path / "made", jobs=1)
    (tmp_path / "made" / "mine.txt").touch()
    pruned = prune_prints(tmp_path / "made", [pictures["a.png"]], (None,))
    assert pruned == tuple(sorted(each.name for each in prints[1:]))
    assert {path.name for path in (tmp_path / "made").iterdir()} == {prints[0].name, "mine.txt"}


def test_what_an_interrupted_run_left_of_prints_is_pruned(tmp_path):
    Image.new("RGB", (30, 30), "red").save(tmp_path / "a.png")
    picture = plan_pictures(["a.png"], tmp_path.joinpath).pictures["a.png"]
    leftover = f".{plan_print(picture, 72, 72, ppi=300).name}.4711.part"
    (tmp_path / leftover).touch()
    assert prune_prints(tmp_path, [picture], (None,)) == (leftover,)
    assert not (tmp_path / leftover).exists()
