"""A small museum's publication, made for the press through the command line and by a build."""

import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from catalogue.__main__ import cli, main
from catalogue.errors import BadRecords, UsageError
from catalogue.folder import Folder
from catalogue.production import Request, build, make_pdf, parse_selection, silent
from tests.icc import NAME, press_profile
from tests.pdf.x4 import read_x4

REAL_PROFILES = (
    Path("/usr/share/color/icc/ghostscript/default_cmyk.icc"),
    Path("/usr/share/color/icc/colord/FOGRA39L_coated.icc"),
    Path("/usr/share/color/icc/ISOcoated_v2_bas.ICC"),
)
MUSEUM = "name: {en: Test museum}\nlanguages: [en]\n"
PRESS = MUSEUM + "press: {profile: assets/icc/press.icc}\n"
RECORD = (
    "object_number: A-1\ntitle: {en: A dagger}\nperiod: saka\ncategory: arms\nimages: [{file: a.jpg, alt: {en: A}}]\n"
)
BOOK = "title: {en: Book}\npresets: press\nyear: 2026\n"


def jpeg(width: int, height: int) -> bytes:
    content = BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(content, "JPEG")
    return content.getvalue()


@pytest.fixture
def folder(museum) -> Callable[..., Folder]:
    def write(settings: str = PRESS, picture: tuple[int, int] = (4800, 3700), book: str = BOOK) -> Folder:
        return museum({
            "museum.yaml": settings, "publications/book.yaml": book, "artifacts/a-1.yaml": RECORD,
            "periods.yaml": "- {id: saka, label: {en: Saka}}\n", "categories.yaml": "- {id: arms, label: {en: Arms}}\n",
            "assets/icc/press.icc": press_profile(), "assets/images/a.jpg": jpeg(*picture),
        })  # fmt: skip

    return write


def pressed(folder: Folder, out: Path, **options):
    return make_pdf(folder, "book", None, parse_selection(""), None, out, silent, preset="press", **options)


def test_an_edition_in_two_languages_is_made_for_the_press_too(folder, tmp_path):
    two = folder(PRESS.replace("[en]", "[en, kk]"), book=f"{BOOK}bilingual: en+kk\nlanguages: en\n")
    build(two, Request(tmp_path / "out", ("pdf",), jobs=1))
    names = {path.name for path in (tmp_path / "out" / "pdf").glob("*+*.pdf")}
    assert names == {"book.en+kk.pdf", "book.en+kk.press-cover.pdf", "book.en+kk.press.pdf"}
    assert read_x4(tmp_path / "out" / "pdf" / "book.en+kk.press.pdf").faults == []


def test_build_writes_the_press_files_beside_the_screen_one(folder, tmp_path):
    build(folder(), Request(tmp_path / "out", ("pdf",), jobs=1))
    assert sorted(path.name for path in (tmp_path / "out" / "pdf").iterdir()) == [
        "book.en.pdf", "book.en.preflight.json", "book.en.preflight.txt", "book.en.press-cover.pdf",
        "book.en.press-cover.preflight.json", "book.en.press-cover.preflight.txt",
        "book.en.press.pdf", "book.en.press.preflight.json", "book.en.press.preflight.txt",
    ]  # fmt: skip
    for name in ("book.en.press.pdf", "book.en.press-cover.pdf"):
        found = read_x4(tmp_path / "out" / "pdf" / name)
        assert (found.faults, found.intent) == ([], NAME)
        assert all(area.ppi >= 300 for area in found.areas if area.kind == "picture")


def test_second_build_leaves_the_files_as_they_are(folder, tmp_path):
    museum = folder()
    build(museum, Request(tmp_path / "out", ("pdf",), jobs=1))
    report = build(museum, Request(tmp_path / "out", ("pdf",), jobs=1))
    assert (report.made["pdf"], report.reused["pdf"]) == (0, 2)


def test_profile_of_the_command_line_comes_first(folder, tmp_path, profile_file):
    inside, cover = pressed(folder(MUSEUM, book=BOOK.replace("presets: press\n", "")), tmp_path, profile=profile_file)
    assert (inside.path.name, cover.path.name) == ("book.en.press.pdf", "book.en.press-cover.pdf")
    assert read_x4(inside.path).intent == NAME


def test_profile_is_looked_for_from_the_museum_folder_too(folder, tmp_path):
    inside, _ = pressed(folder(), tmp_path, profile=Path("assets/icc/press.icc"))
    assert read_x4(inside.path).faults == []


def test_lost_profile_names_the_places_looked_in_and_where_profiles_come_from(folder, tmp_path):
    museum = folder()
    with pytest.raises(UsageError) as stopped:
        pressed(museum, tmp_path, profile=Path("lost.icc"))
    said = str(stopped.value)
    assert f"“lost.icc”, “{museum.root / 'lost.icc'}”" in said
    assert "printer" in said
    assert "eci.org" in said


def test_unreadable_profile_is_named_where_it_is(folder, tmp_path):
    museum = folder()
    (museum.root / "text.icc").write_text("no profile")
    with pytest.raises(UsageError, match=rf"^“{re.escape(str(museum.root / 'text.icc'))}” is not an ICC profile"):
        pressed(museum, tmp_path, profile=Path("text.icc"))


def test_profile_of_a_real_press_serves(folder, tmp_path):
    path = next((path for path in REAL_PROFILES if path.is_file()), None)
    if path is None:
        pytest.skip("no profile of a real press is installed (ghostscript, colord-data, icc-profiles)")
    made = pressed(folder(), tmp_path, profile=path)
    assert [read_x4(each.path).faults for each in made] == [[], []]


def test_press_without_a_profile_says_where_profiles_come_from(folder, tmp_path):
    with pytest.raises(UsageError, match=r"eci\.org.*--profile.*museum\.yaml"):
        pressed(folder(MUSEUM, book=BOOK.replace("presets: press\n", "")), tmp_path)
    assert not (tmp_path / "pdf").exists()


@pytest.mark.parametrize(("content", "says"), [(b"no profile", "not an ICC profile"), (None, "no profile")])
def test_profile_that_is_none_is_refused(folder, tmp_path, content, says):
    path = tmp_path / "other.icc"
    if content:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=says):
        pressed(folder(), tmp_path, profile=path)


def test_command_without_a_profile_exits_with_two(folder, monkeypatch, capsys):
    root = folder(MUSEUM, book=BOOK.replace("presets: press\n", "")).root
    monkeypatch.setattr("sys.argv", ["catalogue", "pdf", "book", "--preset", "press", "-C", str(root)])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert "ICC profile" in capsys.readouterr().err


def test_command_prints_the_files_and_what_a_printer_would_find(folder, tmp_path):
    root = folder(picture=(1300, 1000)).root
    said = CliRunner().invoke(cli, ["pdf", "book", "--preset", "press", "-C", str(root), "-o", str(tmp_path / "b.pdf")])
    assert said.exit_code == 0
    assert said.stdout.splitlines()[:2] == [str(tmp_path / "b.pdf"), str(tmp_path / "b-cover.pdf")]
    assert "pixels to an inch" in said.stderr


def test_error_keeps_the_book_from_the_press_but_not_from_the_screen(folder, tmp_path):
    with pytest.raises(BadRecords) as stopped:
        build(folder(picture=(130, 100)), Request(tmp_path / "out", jobs=1))
    assert {problem.code for problem in stopped.value.problems if problem.is_error} == {"print_too_coarse"}
    made = {path.name for path in (tmp_path / "out" / "pdf").iterdir()}
    assert made == {"book.en.pdf", "book.en.preflight.json", "book.en.preflight.txt"}
    assert (tmp_path / "out" / "gallery" / "index.html").is_file()


def test_problems_cross_from_worker_processes(folder, tmp_path):
    with pytest.raises(BadRecords) as stopped:
        build(folder(picture=(130, 100)), Request(tmp_path / "out", ("pdf",), jobs=2))
    assert {problem.place.file for problem in stopped.value.problems} >= {"book.en.press.pdf"}


def test_preflight_lists_every_picture_at_its_size(folder, tmp_path):
    inside, _ = pressed(folder(), tmp_path)
    said = json.loads(inside.path.with_suffix(".preflight.json").read_text("utf-8"))
    assert (said["profile"], said["colours"][0]) == (NAME, "DeviceCMYK")
    assert {picture["file"] for picture in said["pictures"]} == {"a.jpg"}
    assert all(picture["ppi"] >= 300 for picture in said["pictures"])


def test_screen_pictures_have_150_to_220_pixels_to_an_inch(folder, tmp_path):
    build(folder(picture=(6000, 4000)), Request(tmp_path / "out", ("pdf",), jobs=1))
    said = json.loads((tmp_path / "out" / "pdf" / "book.en.preflight.json").read_text("utf-8"))
    largest = max(picture["width_mm"] for picture in said["pictures"])
    assert all(150 <= picture["ppi"] <= 220 for picture in said["pictures"] if picture["width_mm"] == largest)
