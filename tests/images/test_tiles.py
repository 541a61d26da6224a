from math import ceil
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, ImageDraw, ImageOps

from catalogue.images import TILE_SIDE, WHOLE, Tiles, make_tiles, plan_pictures, prune_tiles, vips

SIZES = [(2001, 700), (512, 513), (1024, 1024), (1025, 3), (1, 4097), (2048, 2048), (3000, 2100)]
QUARTERS = ("RG", "BY")


@pytest.fixture(autouse=True)
def by_pillow(monkeypatch):
    """Tiles by libvips are another file's matter."""
    monkeypatch.setattr(vips, "libvips", lambda: None)


def _plan(folder: Path, name: str, zoom_above: int = 500):
    return plan_pictures([name], folder.joinpath, zoom_above=zoom_above).pictures


def _tiled(folder: Path, name: str) -> tuple[Tiles, Path]:
    pictures = _plan(folder, name)
    made = make_tiles(pictures.values(), folder.joinpath, folder / "tiles", jobs=1)
    assert made.failures == ()
    tiles = pictures[name].tiles
    return tiles, folder / "tiles" / tiles.name


def _promised(tiles: Tiles) -> dict[str, tuple[int, int]]:
    """What a client asks for that reads the description (Image API 3.0, 5.4 and 5.5)."""
    names = {f"full/{width},{height}/0/default.jpg": (width, height) for width, height in tiles.sizes}
    for factor in tiles.factors:
        step = TILE_SIDE * factor
        for x in range(0, tiles.width, step):
            for y in range(0, tiles.height, step):
                w, h = min(step, tiles.width - x), min(step, tiles.height - y)
                region = "full" if (w, h) == (tiles.width, tiles.height) else f"{x},{y},{w},{h}"
                size = ceil(w / factor), ceil(h / factor)
                names[f"{region}/{size[0]},{size[1]}/0/default.jpg"] = size
    return names | {WHOLE: (tiles.width, tiles.height)} | _asked_by_universal_viewer(tiles)


def _asked_by_universal_viewer(tiles: Tiles) -> dict[str, tuple[int, int]]:
    return {
        f"full/{width},/0/default.jpg": (width, max(1, round(tiles.height * width / tiles.width)))
        for width in (90, 200)
        if width <= tiles.width
    }


@pytest.mark.parametrize("size", SIZES)
def test_all_that_is_promised_is_there_at_its_size_and_nothing_else(tmp_path, size):
    Image.new("L", size, 90).save(tmp_path / "scan.png")
    tiles, place = _tiled(tmp_path, "scan.png")
    found = {}
    for path in place.rglob("*.jpg"):
        with Image.open(path) as image:
            found[path.relative_to(place).as_posix()] = image.size
    assert found == _promised(tiles)
    assert max(ceil(side / tiles.factors[-1]) for side in size) <= TILE_SIDE


def test_level_is_no_smaller_than_it_must_be():
    assert Tiles("a", 512, 512, (1,)).sizes == ((512, 512),)
    assert Tiles("a", 5000, 2500, (1, 2, 4, 8, 16)).sizes == ((313, 157), (625, 313), (1250, 625))


@pytest.mark.parametrize(("longer", "is_tiled"), [(600, False), (601, True)])
def test_only_what_is_larger_than_asked_is_tiled(tmp_path, longer, is_tiled):
    Image.new("L", (20, longer)).save(tmp_path / "scan.png")
    assert bool(_plan(tmp_path, "scan.png", 600)["scan.png"].tiles) == is_tiled


def test_nothing_is_tiled_unless_asked(tmp_path):
    Image.new("L", (20, 5000)).save(tmp_path / "scan.png")
    assert plan_pictures(["scan.png"], tmp_path.joinpath).pictures["scan.png"].tiles is None


def test_picture_too_long_for_a_jpeg_is_not_tiled(tmp_path):
    Image.new("1", (65_501, 2)).save(tmp_path / "scan.png")
    assert _plan(tmp_path, "scan.png")["scan.png"].tiles is None


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_tiles_stand_upright_and_in_their_places(tmp_path, paint, read, orientation):
    stored = {1: QUARTERS, 3: ("YB", "GR"), 6: ("GY", "RB"), 8: ("BR", "YG")}[orientation]
    exif = Image.Exif()
    exif[274] = orientation
    paint(*stored).resize((1024, 1024), Image.Resampling.NEAREST).save(tmp_path / "scan.jpg", exif=exif, quality=95)
    tiles, place = _tiled(tmp_path, "scan.jpg")
    assert tiles.factors == (1, 2)
    for x, y, letter in ((0, 0, "R"), (512, 0, "G"), (0, 512, "B"), (512, 512, "Y")):
        assert read(place / f"{x},{y},512,512/512,512/0/default.jpg", 1, 1) == (letter,)
    for name in ("full/512,512/0/default.jpg", "full/1024,1024/0/default.jpg", WHOLE):
        assert read(place / name, 2, 2) == QUARTERS


def test_transparent_parts_lie_on_paper(tmp_path):
    Image.new("RGBA", (600, 10), (0, 0, 0, 0)).save(tmp_path / "scan.png")
    _, place = _tiled(tmp_path, "scan.png")
    with Image.open(place / WHOLE) as image:
        assert image.mode == "RGB"
        assert min(image.getpixel((300, 5))) > 235


def test_grey_stays_grey(tmp_path):
    Image.new("L", (600, 10), 128).save(tmp_path / "scan.png")
    _, place = _tiled(tmp_path, "scan.png")
    with Image.open(place / WHOLE) as image:
        assert image.mode == "L"


def test_colours_are_converted_in_every_band(tmp_path):
    """The profile's red and blue are exchanged: every row must come out exchanged again."""
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = icc.replace(b"rXYZ", b"tmpX", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"tmpX", b"bXYZ", 1)
    Image.new("RGB", (10, 600), (200, 10, 10)).save(tmp_path / "scan.png", icc_profile=swapped)
    _, place = _tiled(tmp_path, "scan.png")
    with Image.open(place / WHOLE) as image:
        assert "icc_profile" not in image.info
        for row in (0, 255, 256, 599):
            red, _, blue = image.getpixel((5, row))
            assert (red < 60, blue > 150) == (True, True)


def test_inks_become_colours(tmp_path):
    Image.new("CMYK", (600, 10), (255, 0, 0, 0)).save(tmp_path / "scan.tif")
    _, place = _tiled(tmp_path, "scan.tif")
    with Image.open(place / WHOLE) as image:
        assert image.mode == "RGB"
        assert image.getpixel((300, 5))[2] > 180


def test_second_run_makes_nothing_and_bytes_are_the_same_elsewhere(tmp_path):
    scan = Image.new("RGB", (700, 600), "white")
    ImageDraw.Draw(scan).ellipse((50, 50, 600, 500), "navy")
    scan.save(tmp_path / "scan.jpg")
    tiles, place = _tiled(tmp_path, "scan.jpg")
    pictures = _plan(tmp_path, "scan.jpg").values()
    again = make_tiles(pictures, tmp_path.joinpath, tmp_path / "tiles", jobs=1)
    assert (again.made, again.reused) == ((), (tiles.name,))
    make_tiles(pictures, tmp_path.joinpath, tmp_path / "other", jobs=1)
    for path in place.rglob("*.jpg"):
        assert path.read_bytes() == (tmp_path / "other" / tiles.name / path.relative_to(place)).read_bytes()


def test_several_processes_make_what_one_makes_and_say_what_cannot_be_read(tmp_path):
    for name, shade in (("a.png", 10), ("b.png", 20), ("c.png", 30)):
        Image.new("L", (600, 600), shade).save(tmp_path / name)
    plan = plan_pictures(["a.png", "b.png", "c.png"], tmp_path.joinpath, zoom_above=500)
    (tmp_path / "b.png").write_bytes((tmp_path / "b.png").read_bytes()[:60])
    heard: list[str] = []
    made = make_tiles(plan.pictures.values(), tmp_path.joinpath, tmp_path / "tiles", jobs=2, advance=heard.append)
    assert sorted(heard) == ["a.png", "b.png", "c.png"]
    assert [file for file, _ in made.failures] == ["b.png"]
    assert sorted(path.name for path in (tmp_path / "tiles").iterdir()) == sorted(made.made)


def test_services_without_a_plan_and_leftovers_go_and_other_folders_stay(tmp_path):
    Image.new("L", (600, 10), 1).save(tmp_path / "scan.png")
    _, old = _tiled(tmp_path, "scan.png")
    Image.new("L", (600, 10), 2).save(tmp_path / "scan.png")
    _, new = _tiled(tmp_path, "scan.png")
    leftover = tmp_path / "tiles" / f".{new.name}.77.part"
    leftover.mkdir()
    (tmp_path / "tiles" / "mine").mkdir()
    assert list(prune_tiles(tmp_path / "tiles", _plan(tmp_path, "scan.png").values())) == sorted(
        (leftover.name, old.name)
    )
    assert sorted(path.name for path in (tmp_path / "tiles").iterdir()) == sorted((new.name, "mine"))
    assert prune_tiles(tmp_path / "none", []) == ()


@pytest.fixture
def scan() -> Image.Image:
    """Odd in size, smooth, in many colours."""
    gradient = Image.linear_gradient("L").resize((1301, 1033))
    return Image.merge(
        "RGB", (gradient, gradient.transpose(Image.Transpose.ROTATE_180), Image.new("L", (1301, 1033), 90))
    )


@pytest.mark.parametrize("is_progressive", [False, True])
@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:0"])
def test_a_photograph_held_in_parts_looks_as_one_held_whole(tmp_path, scan, subsampling, is_progressive):
    scan.save(tmp_path / "scan.jpg", quality=95, subsampling=subsampling, progressive=is_progressive)
    scan.save(tmp_path / "scan.png")
    (tiles, parted), (_, whole) = _tiled(tmp_path, "scan.jpg"), _tiled(tmp_path, "scan.png")
    for name in tiles.names():
        with Image.open(parted / name) as ours, Image.open(whole / name) as theirs:
            differences = ImageChops.difference(ours, theirs)
            assert ours.size == theirs.size
            assert max(high for _, high in differences.getextrema()) <= 12, name


def test_a_photograph_is_passed_on_whole_without_what_its_camera_wrote(tmp_path, scan):
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exif = Image.Exif()
    exif[271] = "SECRET"
    scan.save(tmp_path / "scan.jpg", exif=exif, icc_profile=icc, comment=b"SECRET")
    _, place = _tiled(tmp_path, "scan.jpg")
    content = (place / WHOLE).read_bytes()
    assert b"SECRET" not in content
    assert b"Exif" not in content
    with Image.open(place / WHOLE) as image, Image.open(tmp_path / "scan.jpg") as original:
        assert image.info["icc_profile"] == icc
        assert image.tobytes() == original.tobytes()


def test_colours_of_a_photograph_held_in_parts_are_converted(tmp_path):
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = icc.replace(b"rXYZ", b"tmpX", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"tmpX", b"bXYZ", 1)
    Image.new("RGB", (600, 600), (200, 10, 10)).save(tmp_path / "scan.jpg", icc_profile=swapped)
    tiles, place = _tiled(tmp_path, "scan.jpg")
    for tile in tiles.files():
        with Image.open(place / tile.name) as image:
            red, _, blue = image.getpixel((5, 5))
            assert (red < 60, blue > 150) == (True, True)


@pytest.mark.parametrize(("mode", "height"), [("RGB", 700), ("RGB", 100), ("L", 129), ("RGB", 1024)])
def test_a_picture_written_strip_by_strip_is_the_one_written_at_once(tmp_path, mode, height):
    noise = Image.effect_noise((613, height), 80).convert(mode)
    noise.save(tmp_path / "scan.png")
    _, place = _tiled(tmp_path, "scan.png")
    noise.save(tmp_path / "once.jpg", quality=82)
    with Image.open(place / WHOLE) as ours, Image.open(tmp_path / "once.jpg") as once:
        assert ours.mode == once.mode
        assert ours.size == once.size
        assert ours.tobytes() == once.tobytes()


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ["scan.png", "scan.jpg", "scan.tif", "inks.jpg"])
def test_however_it_was_held_it_is_drawn_as_it_is_shown(tmp_path, scan, name, orientation):
    """Stored the other way round, so that turning it shows `scan`."""
    turn = ImageOps.exif_transpose
    exif = Image.Exif()
    exif[274] = {6: 8, 8: 6}.get(orientation, orientation)
    red, green, _ = scan.split()
    stored = Image.merge("RGB", (red, green, green.transpose(Image.Transpose.ROTATE_90).resize(scan.size)))
    stored.getexif()[274] = exif[274]
    stored = turn(stored)
    exif[274] = orientation
    stored = stored.convert("CMYK") if name.startswith("inks") else stored
    stored.save(tmp_path / name, exif=exif, quality=95)
    stored.info.pop("exif", None)
    turned = stored.copy()
    turned.getexif()[274] = orientation
    turn(turned).save(tmp_path / "upright.tif")
    (tiles, ours), (_, theirs) = _tiled(tmp_path, name), _tiled(tmp_path, "upright.tif")
    for tile in (WHOLE, *(each.name for each in tiles.files())):
        with Image.open(ours / tile) as one, Image.open(theirs / tile) as other:
            assert one.size == other.size
            assert max(high for _, high in ImageChops.difference(one, other).getextrema()) <= 12, tile
