"""Names of pictures in a column, and pictures of a folder that bear an object's number, become paths of pictures."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as FilePath

from ..validation import near
from .headings import folded
from .wording import CellProblem

ENDINGS = frozenset(
    (".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".webp", ".gif", ".bmp", ".jp2", ".heic", ".avif")
)
MOST_FILES = 200_000
_VIEW = re.compile(r"(?P<number>.+?)(?:[\s_.\-–(]+(?P<view>\d{1,3}|[a-z])\)?)")
_PARTS = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True)
class PictureFolder:
    """Where pictures are: below assets/images, and in a folder from which they are brought there."""

    assets: FilePath
    folder: FilePath | None = None

    def path_of(self, name: str) -> str:
        """The path below assets/images of a picture that is named by its path or its file name. Raises CellProblem."""
        plain = name.strip().replace("\\", "/").removeprefix("./")
        for key in (plain, plain.rpartition("/")[2]):
            if found := self._by_name.get(key.casefold()):
                return found
        raise CellProblem("picture_missing", value=name[:200], near=near(plain, self._by_name))

    def of_number(self, number: str, others: frozenset[str]) -> list[str]:
        """The pictures of the folder named by a number, then by it and a view; not those named by another's number."""
        whole = _key(number)
        found = [path for path, key in self._by_number.get(whole, ()) if key == whole or key not in others]
        return sorted(found, key=lambda path: (_key(FilePath(path).stem) != whole, _natural(path)))

    def sources(self, paths: Iterable[str]) -> Mapping[str, FilePath]:
        """The files to be copied, by the path each is to have below assets/images."""
        return {path: self._brought[path] for path in paths if path in self._brought}

    @cached_property
    def _brought(self) -> Mapping[str, FilePath]:
        """The folder's pictures by the path they are to have; none where the folder is within assets/images."""
        if not self.folder or self.folder.resolve().is_relative_to(self.assets.resolve()):
            return {}
        name = folded(self.folder.resolve().name) or "imported"
        return {f"{name}/{file.relative_to(self.folder).as_posix()}": file for file in _files(self.folder)}

    @cached_property
    def _paths(self) -> tuple[str, ...]:
        """Paths of the pictures there are, those to be brought first."""
        return (*self._brought, *(file.relative_to(self.assets).as_posix() for file in _files(self.assets)))

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        names: dict[str, str] = {}
        for path in self._paths:
            names.setdefault(path.casefold(), path)
        for path in self._paths:
            inside = path.partition("/")[2] if path in self._brought else path
            for name in (inside, FilePath(path).name, FilePath(path).stem):
                names.setdefault(name.casefold(), path)
        return names

    @cached_property
    def _by_number(self) -> Mapping[str, list[tuple[str, str]]]:
        """Paths in the folder, each with the key of its whole name, by the key of the number it may bear."""
        found: dict[str, list[tuple[str, str]]] = {}
        if not self.folder:
            return found
        paths = self._brought or [
            f.relative_to(self.assets.resolve()).as_posix() for f in _files(self.folder.resolve())
        ]
        for path in paths:
            stem = FilePath(path).stem
            view = _VIEW.fullmatch(stem.casefold())
            for key in {_key(stem), *([_key(view["number"])] if view else [])}:
                found.setdefault(key, []).append((path, _key(stem)))
        return found


def key_of_number(number: str) -> str:
    """A number as file names write it: without signs and capitals."""
    return _key(number)


def _files(folder: FilePath) -> list[FilePath]:
    if not folder.is_dir():
        return []
    found = (file for file in folder.rglob("*") if file.suffix.lower() in ENDINGS and not file.name.startswith("."))
    return sorted(file for _, file in zip(range(MOST_FILES), found, strict=False) if file.is_file())


def _key(text: str) -> str:
    return "-".join(_PARTS.findall(text.casefold()))


def _natural(path: str) -> list[tuple[bool, int, str]]:
    return [
        (not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in _DIGITS.split(path.casefold())
    ]
