"""`catalogue import` as its user types it."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from catalogue.__main__ import cli, main
from catalogue.folder import Folder
from catalogue.intake import VERDICTS
from catalogue.language import Wording, languages

Museum = Callable[[Mapping[str, str | bytes]], Folder]
FILES = {
    "museum.yaml": "name: Museum\nlanguages: [kk, en]\n",
    "periods.yaml": "- id: saka\n  label: Saka\n",
    "library/own.csv": "holding_number,language,title\nL-1,en,Kim\n",
}
OBJECTS = (
    "object_number,title_kk,title_en,period,date\n"
    "A-1,Қанжар,Dagger,saka,-0499/-0300\n"
    "A-2,,Bowl,sakka,1850\n"
    "A-3,,Cup,saka,1850~\n"
)


@pytest.fixture
def folder(museum: Museum) -> Folder:
    return museum(FILES)


@pytest.fixture
def objects(folder: Folder) -> Path:
    path = folder.root / "objects.csv"
    path.write_text(OBJECTS, "utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in ("import", *arguments)])


def test_objects_come_in_and_each_is_told(folder: Folder, objects: Path) -> None:
    result = run(objects, "-C", folder.root, "--as", "artifacts", "--lang", "en")
    assert result.exit_code == 1
    assert result.stdout == (
        "new         A-1  exhibits/artifacts/saka/A-1.yaml\n"
        "refused     A-2\n"
        "  objects.csv!D3  A-2  period\n"
        "    There is no period “sakka” in periods.yaml.\n"
        "    hint: did you mean saka?\n"
        "new         A-3  exhibits/artifacts/saka/A-3.yaml\n"
    )
    assert result.stderr == "3 records: 2 new, 0 changed, 0 unchanged, 1 refused\n"
    assert objects.read_text("utf-8") == OBJECTS


def test_change_is_told_by_field_before_and_after(folder: Folder, objects: Path) -> None:
    objects.write_text(OBJECTS.replace("sakka", "saka"), "utf-8")
    assert run(objects, "-C", folder.root).exit_code == 0
    objects.write_text(OBJECTS.replace("sakka", "saka").replace("Dagger", "Akinak"), "utf-8")
    result = run(objects, "-C", folder.root, "--dry-run", "--lang", "ru")
    assert result.exit_code == 0
    assert "A-1  exhibits/artifacts/saka/A-1.yaml\n  Название (en): Dagger → Akinak\n" in result.stdout
    assert "en: Dagger" in (folder.exhibits / "artifacts/saka/A-1.yaml").read_text("utf-8")


def test_books_come_into_the_library(folder: Folder) -> None:
    path = folder.root / "books.csv"
    path.write_text("holding_number,language,title\nL-1,en,Kim\nL-2,en,Emma\n", "utf-8")
    result = run(path, "-C", folder.root, "--as", "library", "--lang", "en")
    assert (result.exit_code, result.stderr) == (0, "2 records: 1 new, 0 changed, 1 unchanged, 0 refused\n")
    assert (folder.exhibits / "library/own.csv").read_text("utf-8") == FILES["library/own.csv"] + "L-2,en,Emma\n"


def test_problems_as_json(folder: Folder, objects: Path) -> None:
    problems = json.loads(run(objects, "-C", folder.root, "--format", "json", "--lang", "en").stdout)
    assert [problem["code"] for problem in problems] == ["no_such_period"]
    keys = "code severity file line column cell record field message hint"
    assert " ".join(problems[0]) == keys
    assert (problems[0]["file"], problems[0]["line"], problems[0]["record"]) == ("objects.csv", 3, "A-2")


@pytest.mark.parametrize(
    "arguments",
    [
        ("exhibits/library/own.csv",),
        (".",),
        ("exhibits",),
        ("museum.bin",),
        ("none.csv",),
        ("objects.csv", "--as", "x"),
    ],
)
def test_what_cannot_be_imported_is_said(
    folder: Folder, objects: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.root / "museum.bin").write_bytes(b"\0\1\2")
    monkeypatch.chdir(folder.root)
    monkeypatch.setattr("sys.argv", ["catalogue", "import", *arguments])
    with pytest.raises(SystemExit) as exited:
        main()
    assert exited.value.code == 2
    assert not (folder.exhibits / ".imports.json").exists()


def test_file_that_cannot_be_read_is_a_problem(folder: Folder) -> None:
    path = folder.root / "broken.xlsx"
    path.write_bytes(b"PK\3\4 and no more")
    result = run(path, "-C", folder.root, "--lang", "en")
    assert result.exit_code == 1
    assert result.stdout.startswith("broken.xlsx")
    assert result.stderr == "0 records: 0 new, 0 changed, 0 unchanged, 0 refused\n"


@pytest.mark.parametrize("lang", languages())
def test_verdicts_are_said_in_every_language(lang: str) -> None:
    assert all(Wording(lang).knows(verdict) for verdict in VERDICTS)
