"""Where a museum's files and our own defaults are; no other module knows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .errors import UsageError

_HERE = Path(__file__).parent
_SAMPLE = next(
    place for place in (_HERE / "museum", _HERE.parent) if (place / "exhibits").is_dir()
)  # inside the wheel, else beside the package in a checkout

LOCALES = _HERE / "language" / "locale"


@dataclass(frozen=True, slots=True)
class Folder:
    """A museum's folder: the paths of its records, pictures, templates and assets."""

    root: Path

    @property
    def exhibits(self) -> Path:
        """The records."""
        return self.root / "exhibits"

    @property
    def pictures(self) -> Path:
        """The records' pictures; never falls back to ours."""
        return self.root / "assets" / "images"

    @property
    def templates(self) -> tuple[Path, ...]:
        """Folders of templates, the museum's first."""
        return self._with_ours("templates")

    @property
    def fonts(self) -> tuple[Path, ...]:
        """Folders of typefaces, the museum's first."""
        return self._with_ours("assets/fonts")

    @property
    def basemap(self) -> Path:
        """What maps are drawn over: the museum's own, else ours."""
        return self.asset("basemap/world.json")

    def asset(self, name: str) -> Path:
        """The file `name` below assets/: the museum's, else ours."""
        return next(place / name for place in self._with_ours("assets") if (place / name).is_file())

    def file(self, name: str) -> Path:
        """The museum's file `name`, a path from the museum folder on; it may not be there."""
        return self.root / name

    def relative(self, path: Path) -> str:
        """`path` as problems name it: relative to the museum folder, with forward slashes."""
        return path.relative_to(self.root).as_posix()

    def holds(self, path: Path) -> bool:
        """Whether `path`, with every link followed, lies inside the museum folder."""
        try:
            return path.resolve().is_relative_to(self.root.resolve())
        except (OSError, RuntimeError):  # a link that leads to itself
            return False

    def _with_ours(self, name: str) -> tuple[Path, ...]:
        own, ours = self.root / name, _SAMPLE / name
        return (own,) if own.resolve() == ours.resolve() else (own, ours)


def open_folder(root: Path) -> Folder:
    """The museum folder at `root`. Raises UsageError where there is none."""
    if not (root / "exhibits" / "museum.yaml").is_file():
        raise UsageError(
            f"{root} is not a museum folder: it has no exhibits/museum.yaml. "
            "Go into a museum folder, name one with -C DIR, or make one with: catalogue new DIR"
        )
    return Folder(root)


def create(target: Path, files: Iterator[tuple[str, bytes]]) -> None:
    """Write a new museum folder. Raises UsageError where `target` exists and is not an empty folder."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageError(f"{target} is not empty. Choose a new name, or empty it first.")
    for name, content in files:
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def replace(path: Path, content: bytes) -> None:
    """Write a file under a temporary name and give it its own when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    part.replace(path)


def file_name(number: str) -> str:
    """A name for the file of a record with this number, without its ending, that every file system takes."""
    name = re.sub(r"[^\w.\-]+", "-", number).strip("-. ") or "record"
    return name.encode()[:200].decode(errors="ignore")  # a file system takes 255 bytes


def sample_files() -> Iterator[tuple[str, bytes]]:
    """Name and content of every file of the sample museum."""
    for place in ("exhibits", "assets/images"):
        for path in sorted((_SAMPLE / place).rglob("*")):
            if path.is_file() and "drawings" not in path.parts and "__pycache__" not in path.parts:
                yield path.relative_to(_SAMPLE).as_posix(), path.read_bytes()
