"""The wheel holds all it needs: installed into an empty environment it makes a museum and builds it."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LARGEST = 40_000_000


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_wheel_is_small_enough_and_carries_sample_templates_and_assets(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert wheel.stat().st_size < LARGEST
    for part in ("exhibits/museum.yaml", "templates/base.html", "assets/css/base.css", "assets/fonts/fonts.toml"):
        assert f"catalogue/museum/{part}" in names


def test_installed_wheel_makes_and_builds_a_museum(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    run = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([run / "pip", "install", "-q", wheel], check=True, cwd=tmp_path)
    subprocess.run([run / "catalogue", "new", "m"], check=True, cwd=tmp_path)
    subprocess.run([run / "catalogue", "build", "-C", "m", "--lang", "en"], check=True, cwd=tmp_path)
    assert (tmp_path / "m/build/pdf/collection.en.pdf").stat().st_size > 100_000
    assert (tmp_path / "m/build/gallery/en/artifacts/kcc-0012/index.html").is_file()
