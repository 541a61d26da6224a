"""Tiles by libvips: the same files at the same sizes as Pillow's, and nearly the same pixels."""

import pytest
from PIL import Image, ImageChops, ImageCms

from catalogue.images import WHOLE, make_tiles, plan_pictures, vips

pytestmark = pytest.mark.skipif(vips.libvips() is None, reason="the extra vips (pyvips) is not installed")

SIZES = [(2001, 700), (512, 513), (1024, 1024), (1025, 3), (2048, 2048), (1301, 1033)]


def _scan(size, mode="RGB"):
    gradient = Image.linear_gradient("L").resize(size)
    turned = Image.linear_gradient("L").rotate(90).resize(size)
    return Image.merge("RGB", (gradient, turned, Image.new("L", size, 90))).convert(mode)


def _both(folder, name, monkeypatch):
    """The service of a picture by each library."""
    made = []
    for place in ("vips", "pillow"):
        if place == "pillow":
            monkeypatch.setattr(vips, "libvips", lambda: None)
        picture = plan_pictures([name], folder.joinpath, zoom_above=500).pictures[name]
        assert make_tiles([picture], folder.joinpath, folder / place, jobs=1).failures == ()
        made.append((picture.tiles, folder / place / picture.tiles.name))
    return made


def _files(place):
    return {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()}


@pytest.mark.parametrize("size", SIZES)
def test_the_same_files_are_there_at_the_same_sizes(tmp_path, monkeypatch, size):
    _scan(size).save(tmp_path / "scan.png")
    (tiles, ours), (others, theirs) = _both(tmp_path, "scan.png", monkeypatch)
    assert tiles.name != others.name
    assert _files(ours) == _files(theirs) == set(tiles.names())
    for name in tiles.names():
        with Image.open(ours / name) as one, Image.open(theirs / name) as other:
            assert (one.size, one.mode) == (other.size, other.mode)
            if min(one.size) > 3:  # of three rows each is a third
                assert max(_differences(one, other)) <= 12, name


def _differences(one, other):
    bands = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getextrema()
    return [high for _, high in bands]


@pytest.mark.parametrize(("name", "mode"), [("a.jpg", "RGB"), ("a.jpg", "L"), ("a.png", "RGBA"), ("a.tif", "RGB")])
def test_kinds_of_pictures_look_alike(tmp_path, monkeypatch, name, mode):
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = icc.replace(b"rXYZ", b"tmpX", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"tmpX", b"bXYZ", 1)
    scan = _scan((1300, 700), mode)
    if mode == "RGBA":
        scan.putalpha(Image.linear_gradient("L").resize(scan.size))
    scan.save(tmp_path / name, quality=95, icc_profile=swapped)
    (tiles, ours), (_, theirs) = _both(tmp_path, name, monkeypatch)
    for each in tiles.names():
        with Image.open(ours / each) as one, Image.open(theirs / each) as other:
            assert max(_differences(one, other)) <= 14, each
            assert ("icc_profile" in one.info) == (each == WHOLE and name == "a.jpg")


def test_what_it_would_show_otherwise_is_left_to_pillow(tmp_path):
    exif = Image.Exif()
    exif[274] = 6
    _scan((600, 60)).save(tmp_path / "turned.jpg", exif=exif)
    _scan((600, 60)).save(tmp_path / "progressive.jpg", progressive=True)
    _scan((600, 60), "CMYK").save(tmp_path / "inks.tif")
    Image.new("I;16", (600, 60), 4095).save(tmp_path / "deep.tif")
    for name in ("turned.jpg", "progressive.jpg", "inks.tif", "deep.tif"):
        assert not vips.is_cut_by_vips(tmp_path / name)


def test_bytes_are_the_same_again_and_a_broken_picture_is_named(tmp_path):
    _scan((1300, 700)).save(tmp_path / "scan.png")
    picture = plan_pictures(["scan.png"], tmp_path.joinpath, zoom_above=500).pictures["scan.png"]
    for place in ("one", "two"):
        make_tiles([picture], tmp_path.joinpath, tmp_path / place, jobs=1)
    for name in picture.tiles.names():
        files = [tmp_path / place / picture.tiles.name / name for place in ("one", "two")]
        assert files[0].read_bytes() == files[1].read_bytes()
    (tmp_path / "scan.png").write_bytes((tmp_path / "scan.png").read_bytes()[:900])
    made = make_tiles([picture], tmp_path.joinpath, tmp_path / "three", jobs=1)
    assert [problem.code for _, problem in made.failures] == ["image_truncated"]
