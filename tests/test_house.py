"""The house's own rules: format, lint, types, layers, and documents that name what there is."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from catalogue.__main__ import cli

ROOT = Path(__file__).parent.parent
DOORWAYS = {
    "reportlab": "pdf/",
    "pikepdf": "pdf/",
    "PIL": "images/",
    "jinja2": "templating.py",
    "yaml": "sources/yaml.py",
    "pypinyin": "language/pinyin.py",
    "icalendar": "exchange/calendar.py",
    "click": "__main__.py",
}


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "format", "--check", "catalogue", "tests"),
        ("ruff", "check", "catalogue", "tests", "exhibits", "assets"),
        ("mypy",),
        ("lint-imports",),
    ],
    ids=" ".join,
)
def test_house_is_in_order(command: tuple[str, ...]) -> None:
    program = Path(sys.executable).parent / command[0]
    done = subprocess.run([program, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("library", "doorway"), DOORWAYS.items())
def test_each_library_has_one_doorway(library: str, doorway: str) -> None:
    package = ROOT / "catalogue"
    importing = re.compile(rf"^\s*(?:import|from) {library}\b", re.MULTILINE)
    users = [
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if importing.search(path.read_text("utf-8"))
    ]
    assert users
    assert all(user.startswith(doorway) for user in users), users


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_readme_names_every_command(command: str) -> None:
    assert f"catalogue {command}" in (ROOT / "README.md").read_text("utf-8")


def test_first_two_shell_blocks_of_the_readme_have_one_line_each() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert [len(block.splitlines()) for block in blocks[:2]] == [1, 1]
    assert "catalogue build" in blocks[0]
    assert "pytest" in blocks[1]
