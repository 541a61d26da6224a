"""Each command as its user types it."""

import json
import urllib.request
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from catalogue.__main__ import cli, main
from catalogue.folder import Folder

Museum = Callable[[Mapping[str, str | bytes]], Folder]
SMALL = {
    "museum.yaml": "name: {kk: Мұражай, en: Museum}\nlanguages: [kk, en]\n",
    "periods.yaml": "- id: saka\n  label: {kk: Сақ, en: Saka}\n",
    "artifacts/a.yaml": "object_number: A-1\ntitle: {kk: Қанжар, en: Dagger}\nperiod: saka\n",
    "artifacts/b.yaml": "object_number: A-2\ntitle: {kk: Зат, en: Thing}\nstatus: draft\n",
    "publications/all.yaml": "title: {kk: Бәрі, en: Everything}\n",
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture
def exits(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Runs the command line as the shell does; its exit code."""

    def call(*arguments: str | Path) -> int:
        monkeypatch.setattr("sys.argv", ["catalogue", *map(str, arguments)])
        with pytest.raises(SystemExit) as exit_:
            main()
        return int(exit_.value.code or 0)

    return call


def test_new_makes_a_museum_that_checks_clean(exits: Callable[..., int], tmp_path: Path) -> None:
    assert exits("new", tmp_path / "m") == 0
    assert exits("check", "-C", tmp_path / "m", "--strict") == 0
    assert not (tmp_path / "m/exhibits/drawings").exists()


def test_new_empty_museum_builds(exits: Callable[..., int], tmp_path: Path) -> None:
    assert exits("new", tmp_path / "m", "--empty") == 0
    assert exits("build", "-C", tmp_path / "m") == 0
    for lang in ("kk", "zh", "ru", "en"):
        assert (tmp_path / f"m/build/gallery/{lang}/index.html").is_file()


def test_new_leaves_a_folder_with_files_alone(exits: Callable[..., int], tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert exits("new", tmp_path) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("kind", ["artifact", "holding", "hall", "programme", "publication"])
@pytest.mark.parametrize("number", ["new-1", "1", "no"])
def test_added_record_checks_without_error_and_stays_a_draft(
    exits: Callable[..., int], museum: Museum, kind: str, number: str
) -> None:
    folder = museum(SMALL)
    assert exits("add", kind, number, "-C", folder.root) == 0
    assert exits("check", "-C", folder.root) == 0
    assert exits("add", kind, number, "-C", folder.root) == 2


def test_added_halls_stand_one_after_the_other(exits: Callable[..., int], tmp_path: Path) -> None:
    exits("new", tmp_path / "m", "--empty")
    assert [exits("add", "hall", name, "-C", tmp_path / "m") for name in ("east", "west")] == [0, 0]
    assert exits("check", "-C", tmp_path / "m") == 0


def test_number_of_an_added_record_stays_in_its_folder(exits: Callable[..., int], museum: Museum) -> None:
    folder = museum(SMALL)
    exits("add", "artifact", "../../2001.159a,b", "-C", folder.root)
    assert not list(folder.root.parent.glob("*.yaml"))
    assert any("2001.159a" in path.name for path in (folder.exhibits / "artifacts").iterdir())


def test_check_prints_problems_and_counts(museum: Museum) -> None:
    result = run("check", "-C", museum({"artifacts/a.yaml": "object_number: A-1\n"}).root, "--lang", "en")
    assert result.exit_code == 1
    assert "A-1  Title\n  The field title is missing.\n  hint: add a line: title: ..." in result.stdout
    assert "1 error" in result.stderr


@pytest.mark.parametrize(("lang", "words"), [("kk", "өрісі жоқ"), ("zh", "缺少"), ("ru", "Нет")])
def test_check_speaks_the_readers_language(museum: Museum, lang: str, words: str) -> None:
    folder = museum({"artifacts/a.yaml": "object_number: A-1\n"})
    stdout = run("check", "-C", folder.root, "--lang", lang).stdout
    assert "The field" not in stdout
    assert stdout.isascii() is False


def test_check_prints_json_and_html_and_coverage(museum: Museum) -> None:
    root = museum(SMALL).root
    told = json.loads(run("check", "-C", root, "--format", "json").stdout)
    assert {each["code"] for each in told} == {"no_category", "no_period"}
    assert run("check", "-C", root, "--format", "html").stdout.startswith("<!doctype html>")
    assert "artifact title" in run("check", "-C", root, "--coverage").stdout


def test_build_makes_gallery_and_pdfs_without_drafts(exits: Callable[..., int], museum: Museum) -> None:
    root = museum(SMALL).root
    assert exits("build", "-C", root, "--jobs", "1") == 0
    made = {path.relative_to(root / "build").as_posix() for path in (root / "build").rglob("*") if path.is_file()}
    assert {
        "pdf/all.kk.pdf",
        "pdf/all.en.pdf",
        "gallery/index.html",
        "gallery/kk/artifacts/a-1/index.html",
        "report.json",
    } <= made
    assert "gallery/kk/artifacts/a-2/index.html" not in made


def test_editions_in_two_languages_bear_both_in_their_names(exits: Callable[..., int], museum: Museum) -> None:
    folder = museum({**SMALL, "publications/all.yaml": "title: All\nbilingual: kk+en\n"})
    assert exits("build", "-C", folder.root, "--only", "pdf", "--jobs", "1") == 0
    assert exits("pdf", "all", "--lang", "en+kk", "-C", folder.root) == 0
    made = {path.name for path in (folder.root / "build/pdf").glob("*.pdf")}
    assert made == {"all.kk.pdf", "all.en.pdf", "all.kk+en.pdf", "all.en+kk.pdf"}


def test_second_build_makes_nothing_anew_and_the_same_bytes(exits: Callable[..., int], museum: Museum) -> None:
    root = museum(SMALL).root
    exits("build", "-C", root, "--jobs", "1")
    before = {
        path: path.read_bytes() for path in (root / "build").rglob("*") if path.is_file() and path.name != "report.json"
    }
    exits("build", "-C", root, "--jobs", "1")
    report = json.loads((root / "build/report.json").read_text())
    assert set(report["made"].values()) == {0}
    exits("build", "-C", root, "--jobs", "1", "--force")
    assert {path: path.read_bytes() for path in before} == before


def test_bad_records_leave_the_old_output_untouched(exits: Callable[..., int], museum: Museum) -> None:
    root = museum(SMALL).root
    exits("build", "-C", root, "--only", "gallery")
    before = {path: path.stat().st_mtime_ns for path in (root / "build").rglob("*")}
    (root / "exhibits/artifacts/a.yaml").write_text("object_number: [")
    assert exits("build", "-C", root) == 1
    assert {path: path.stat().st_mtime_ns for path in (root / "build").rglob("*")} == before


@pytest.mark.parametrize("command", [("build",), ("pdf", "all")])
def test_picture_found_cut_off_while_it_is_made_stops_before_any_page(
    exits: Callable[..., int], museum: Museum, command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    picture = BytesIO()
    Image.effect_noise((900, 600), 90).save(picture, "PNG")
    record = SMALL["artifacts/a.yaml"] + "images: [{file: cut.png, alt: decorative}]\n"
    root = museum({**SMALL, "artifacts/a.yaml": record, "assets/images/cut.png": picture.getvalue()[:20_000]}).root
    assert exits(*command, "-C", root) == 1
    assert "cut.png" in capsys.readouterr().err
    assert not (root / "build/gallery").exists()
    assert not (root / "build/pdf").exists()


def test_pages_of_removed_records_go(exits: Callable[..., int], museum: Museum) -> None:
    root = museum(SMALL).root
    exits("build", "-C", root, "--only", "gallery")
    (root / "exhibits/artifacts/a.yaml").unlink()
    exits("build", "-C", root, "--only", "gallery")
    assert not (root / "build/gallery/kk/artifacts/a-1").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "-C", "nowhere"),
        ("build", "--only", "paper"),
        ("build", "--lang", "fr"),
        ("build", "--jobs", "0"),
        ("pdf", "al"),
        ("pdf", "all", "--lang", "fr"),
        ("pdf", "all", "--lang", "kk+fr"),
        ("pdf", "all", "--lang", "kk+en+ru"),
        ("pdf", "all", "--select", "period"),
        ("pdf", "all", "--select", "period=Saka!"),
        ("pdf", "all", "--select", "category=none"),
        ("frobnicate",),
        ("add", "artifact"),
        ("add", "artifact", "---"),
        ("schema", "nothing"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_as_asked_exits_with_two(
    exits: Callable[..., int], museum: Museum, arguments: tuple[str, ...]
) -> None:
    root = museum(SMALL).root
    extra = () if "-C" in arguments or arguments[0] in ("frobnicate", "schema") else ("-C", root)
    assert exits(*arguments, *extra) == 2


def test_pdf_makes_one_document(exits: Callable[..., int], museum: Museum, tmp_path: Path) -> None:
    root = museum(SMALL).root
    assert exits("pdf", "all", "-C", root, "--lang", "en", "--select", "period=saka", "-o", tmp_path / "one.pdf") == 0
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_pdf_refuses_bad_records(exits: Callable[..., int], museum: Museum) -> None:
    assert exits("pdf", "all", "-C", museum({**SMALL, "artifacts/c.yaml": "{"}).root) == 1


def test_export_writes_what_is_published(museum: Museum, tmp_path: Path) -> None:
    root = museum(SMALL).root
    bib = run("export", "--to", "bibtex", "--lang", "en", "-C", root).stdout
    assert "title = {{Dagger}}" in bib
    assert "Thing" not in bib
    assert run("export", "--to", "csl", "-C", root, "-o", tmp_path / "all.json").exit_code == 0
    titles = [item["title"] for item in json.loads((tmp_path / "all.json").read_text("utf-8"))]
    assert titles == ["Қанжар", "Бәрі"]
    assert run("export", "--to", "ris", "-C", root).stdout_bytes.count(b"ER  - \r\n") == 2


def test_export_writes_the_library_for_other_libraries(museum: Museum) -> None:
    root = museum({**SMALL, "library/b.yaml": "holding_number: B-1\ntitle: Өлеңдер\nnotes: Torn.\n"}).root
    assert run("export", "--to", "marc", "-C", root).stdout_bytes.endswith("\x1faӨлеңдер.\x1e\x1d".encode())
    xml = run("export", "--to", "marcxml", "-C", root).stdout
    assert '<subfield code="a">Өлеңдер.</subfield>' in xml
    assert "Torn" not in xml


@pytest.mark.parametrize("arguments", [("--to", "word"), (), ("--to", "ris", "--lang", "zh")])
def test_export_refuses_what_it_does_not_know(
    exits: Callable[..., int], museum: Museum, arguments: tuple[str, ...]
) -> None:
    assert exits("export", *arguments, "-C", museum(SMALL).root) == 2


def test_export_refuses_bad_records(exits: Callable[..., int], museum: Museum) -> None:
    assert exits("export", "--to", "ris", "-C", museum({**SMALL, "artifacts/c.yaml": "title: {en: X}\n"}).root) == 1


def test_schema_describes_every_field() -> None:
    schema = json.loads(run("schema", "artifact").stdout)
    assert schema["properties"]["object_number"]["description"]
    assert set(json.loads(run("schema").stdout)) >= {"artifact", "holding", "museum", "publication"}


def test_serve_shows_drafts_and_builds_anew(
    museum: Museum, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = museum(SMALL)

    def change_once(_folder: Folder, changed: Callable[[], None]) -> None:
        address = capsys.readouterr().out.split()[0]
        assert "A-2" in urllib.request.urlopen(f"{address}en/artifacts/a-2/index.html").read().decode()
        (folder.exhibits / "artifacts/c.yaml").write_text("object_number: A-3\ntitle: {kk: Ер, en: Saddle}\n")
        changed()
        assert "Saddle" in urllib.request.urlopen(f"{address}en/artifacts/a-3/index.html").read().decode()
        with pytest.raises(urllib.error.HTTPError) as missing:
            urllib.request.urlopen(f"{address}nowhere/")
        assert missing.value.code == 404
        missing.value.close()
        (folder.exhibits / "artifacts/c.yaml").write_text("{")
        changed()

    monkeypatch.setattr("catalogue.__main__.watch_folder", change_once)
    assert CliRunner().invoke(cli, ["--help"]).exit_code == 0
    cli.main(["serve", "-C", str(folder.root), "--port", "0"], standalone_mode=False)


def test_version_is_told() -> None:
    assert "catalogue, version" in run("--version").stdout


def test_selection_does_not_take_the_place_of_the_whole_catalogue(exits: Callable[..., int], museum: Museum) -> None:
    root = museum(SMALL).root
    exits("build", "-C", root, "--only", "pdf", "--jobs", "1")
    whole = (root / "build/pdf/all.en.pdf").read_bytes()
    assert exits("pdf", "all", "-C", root, "--lang", "en", "--select", "period=saka") == 0
    assert (root / "build/pdf/all.en.pdf").read_bytes() == whole
    assert (root / "build/pdf/all.en.selection.pdf").is_file()


def test_files_that_are_not_ours_are_not_pruned(exits: Callable[..., int], museum: Museum, tmp_path: Path) -> None:
    own = tmp_path / "site/gallery/holiday.jpg"
    own.parent.mkdir(parents=True)
    own.write_text("mine")
    assert exits("build", "-C", museum(SMALL).root, "--out", tmp_path / "site") == 2
    assert own.is_file()


def test_output_that_cannot_be_written_is_said(exits: Callable[..., int], museum: Museum, tmp_path: Path) -> None:
    root = museum(SMALL).root
    (tmp_path / "taken").write_text("x")
    assert exits("build", "-C", root, "--out", tmp_path / "taken") == 2


def test_extent_of_a_book_is_shown_as_written(exits: Callable[..., int], museum: Museum) -> None:
    book = "holding_number: L-1\ntitle: Atlas\nlanguage: en\nextent: '48-64 p. {maps}'\n"
    root = museum({**SMALL, "library/l.yaml": book}).root
    assert exits("build", "-C", root, "--only", "gallery") == 0
    assert "48-64 p. {maps}" in (root / "build/gallery/en/library/l-1/index.html").read_text("utf-8")
