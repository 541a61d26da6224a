"""What several tests need: the sample museum, small museums written on the spot, and the real data where it is."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from catalogue.folder import Folder, open_folder
from catalogue.images import Profile, read_profile
from catalogue.production import Request, build
from tests.icc import press_profile

MUSEUM = "name: Test museum\nlanguages: [en]\n"


@pytest.fixture(scope="session")
def sample() -> Folder:
    """The sample museum of this repository."""
    return open_folder(Path(__file__).parent.parent)


@pytest.fixture(scope="session")
def built(sample: Folder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `catalogue build` makes of the sample museum."""
    out = tmp_path_factory.mktemp("sample")
    build(sample, Request(out))
    return out


@pytest.fixture
def museum(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], Folder]:
    """Writes a museum folder with the files given below exhibits/, or below assets/."""

    def write(files: Mapping[str, str | bytes]) -> Folder:
        for name, content in {"museum.yaml": MUSEUM, **files}.items():
            path = tmp_path / name if name.startswith("assets/") else tmp_path / "exhibits" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return open_folder(tmp_path)

    return write


@pytest.fixture(scope="session")
def profile_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An ICC profile of a press."""
    path = tmp_path_factory.mktemp("icc") / "press.icc"
    path.write_bytes(press_profile())
    return path


@pytest.fixture(scope="session")
def profile(profile_file: Path) -> Profile:
    """The same profile, read."""
    return read_profile(profile_file)


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real museum data; the test is skipped where it is not there."""
    place = os.environ.get("CATALOGUE_REAL_DATA")
    if not place:
        pytest.skip("CATALOGUE_REAL_DATA is not set: it names a folder of real museum data")
    return Path(place)
