"""Each folder of tests/broken/ has one mistake; `expected.txt` in it is what `catalogue check` prints."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from catalogue.__main__ import cli

BROKEN = Path(__file__).parent.parent / "broken"
FOLDERS = sorted(path for path in BROKEN.iterdir() if path.is_dir())
WARNINGS_ONLY = {
    "date_outside_period",
    "missing_translation",
    "no_category",
    "picture_without_alt",
    "text_note",
    "text_without_language",
}


def test_there_are_enough_broken_museums() -> None:
    assert len(FOLDERS) >= 25


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_broken_museum_is_reported_as_expected(folder: Path) -> None:
    result = CliRunner().invoke(cli, ["check", "-C", str(folder), "--lang", "en"])
    assert result.stdout == (folder / "expected.txt").read_text("utf-8")
    assert result.exit_code == (0 if folder.name in WARNINGS_ONLY else 1)
    assert not result.exception or isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_warnings_count_when_strict(folder: Path) -> None:
    assert CliRunner().invoke(cli, ["check", "-C", str(folder), "--strict"]).exit_code == 1
