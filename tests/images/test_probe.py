import random
import struct
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from catalogue.images import UnreadableImage, probe, verify

ORIENTATION = 274


def _exif(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    return exif


def _problem(path: Path) -> UnreadableImage:
    with pytest.raises(UnreadableImage) as caught:
        probe(path)
    return caught.value


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_size_is_as_shown(tmp_path, orientation, suffix):
    path = tmp_path / f"picture.{suffix}"
    Image.new("RGB", (30, 20)).save(path, exif=_exif(orientation))
    header = probe(path)
    assert (header.width, header.height) == ((30, 20) if orientation < 5 else (20, 30))


@pytest.mark.parametrize(
    ("suffix", "name"),
    [("bmp", "BMP"), ("gif", "GIF"), ("jp2", "JPEG2000"), ("avif", "AVIF"), ("webp", "WEBP"), ("tif", "TIFF")],
)
def test_museum_formats_are_read(tmp_path, suffix, name):
    Image.new("RGB", (30, 20)).save(tmp_path / f"picture.{suffix}")
    header = probe(tmp_path / f"picture.{suffix}")
    assert (header.format, header.width, header.height) == (name, 30, 20)


def test_wrong_suffix_does_not_matter(tmp_path):
    Image.new("RGB", (30, 20)).save(tmp_path / "picture.jpg", format="PNG")
    assert probe(tmp_path / "picture.jpg").format == "PNG"


def test_every_frame_is_counted(tmp_path):
    pages = [Image.new("L", (9, 9), level) for level in (0, 90, 200)]
    pages[0].save(tmp_path / "pages.tif", save_all=True, append_images=pages[1:])
    assert probe(tmp_path / "pages.tif").frames == 3


@pytest.mark.parametrize(("mode", "expected"), [("RGBA", True), ("LA", True), ("RGB", False), ("P", True)])
def test_transparency_is_seen_in_the_header(tmp_path, mode, expected):
    clear = {"transparency": 0} if mode == "P" else {}
    Image.new(mode, (9, 9)).save(tmp_path / "picture.png", **clear)
    assert probe(tmp_path / "picture.png").has_alpha is expected


def test_missing_file_is_a_problem(tmp_path):
    assert _problem(tmp_path / "none.jpg").code == "image_missing"


def test_folder_is_not_a_picture(tmp_path):
    assert _problem(tmp_path).code == "image_missing"


def test_empty_file_is_a_problem(tmp_path):
    (tmp_path / "empty.jpg").touch()
    assert _problem(tmp_path / "empty.jpg").code == "image_empty"


def test_huge_file_is_refused_unread(tmp_path):
    with (tmp_path / "huge.tif").open("wb") as file:
        file.truncate(1_000_000_001)
    assert _problem(tmp_path / "huge.tif").code == "image_file_too_large"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"%PDF-1.7\n", "PDF"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", "EPS"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"not a picture at all", ""),
    ],
)
def test_foreign_format_is_named_where_known(tmp_path, content, found):
    (tmp_path / "picture.jpg").write_bytes(content)
    problem = _problem(tmp_path / "picture.jpg")
    assert (problem.code, problem.values) == ("image_unknown_format", {"found": found})


def _png(width: int, height: int) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    checked = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n" + checked + struct.pack(">I", 99) + b"IDAT"


def test_picture_without_width_is_empty(tmp_path):
    (tmp_path / "picture.png").write_bytes(_png(0, 7))
    problem = _problem(tmp_path / "picture.png")
    assert (problem.code, problem.values) == ("image_empty", {"width": "0", "height": "7"})


def test_too_many_pixels_are_refused_by_the_header(tmp_path):
    (tmp_path / "bomb.png").write_bytes(_png(40_000, 40_000))
    problem = _problem(tmp_path / "bomb.png")
    assert (problem.code, problem.values["width"]) == ("image_too_large", "40000")


def test_header_cut_short_is_damage_of_its_format(tmp_path):
    (tmp_path / "picture.gif").write_bytes(b"GIF89a\x01")
    problem = _problem(tmp_path / "picture.gif")
    assert (problem.code, problem.values) == ("image_damaged", {"format": "GIF"})


def test_problem_says_what_it_knows():
    assert str(UnreadableImage("image_damaged", {"format": "PNG"})) == "image_damaged: format PNG"
    assert str(UnreadableImage("image_truncated", {})) == "image_truncated"


def _noise(suffix: str) -> bytes:
    content = BytesIO()
    Image.effect_noise((64, 48), 90).convert("RGB").save(content, suffix)
    return content.getvalue()


@pytest.mark.parametrize("suffix", ["JPEG", "PNG", "TIFF"])
def test_file_cut_short_is_found_by_decoding(tmp_path, suffix):
    (tmp_path / "picture").write_bytes(_noise(suffix)[:-900])
    with pytest.raises(UnreadableImage, match=r"image_truncated|image_unreadable"):
        verify(tmp_path / "picture")


@pytest.mark.parametrize("suffix", ["JPEG", "PNG", "WEBP", "GIF", "BMP"])
def test_sound_file_passes(tmp_path, suffix):
    (tmp_path / "picture").write_bytes(_noise(suffix))
    verify(tmp_path / "picture")


@pytest.mark.parametrize("suffix", ["JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP", "JPEG2000"])
def test_damage_anywhere_is_only_ever_our_problem(tmp_path, suffix):
    sound, chance = _noise(suffix), random.Random(suffix)
    for _ in range(120):
        damaged = bytearray(sound)
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(min(len(damaged), chance.choice([64, 400, 10**6])))] = chance.randrange(256)
        (tmp_path / "picture").write_bytes(damaged)
        with suppress(UnreadableImage):
            probe(tmp_path / "picture")
            verify(tmp_path / "picture")


def test_undecodable_compression_is_named(tmp_path):
    Image.new("RGB", (30, 20)).save(tmp_path / "picture.tif", compression="packbits")
    content = (tmp_path / "picture.tif").read_bytes()
    tag = struct.pack("<HHI", 259, 3, 1)
    at = content.index(tag) + len(tag)
    (tmp_path / "picture.tif").write_bytes(content[:at] + struct.pack("<H", 50001) + content[at + 2 :])
    problem = _problem(tmp_path / "picture.tif")
    assert (problem.code, problem.values) == ("image_compression", {"compression": "webp"})


def test_broken_exif_is_no_obstacle(tmp_path):
    Image.new("RGB", (30, 20)).save(tmp_path / "picture.jpg", exif=b"Exif\0\0MM\0*\0\0\0\xff broken")
    assert probe(tmp_path / "picture.jpg").width == 30
