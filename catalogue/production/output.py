"""A folder of output takes files one by one, writes only those that differ, and loses those not given."""

import os
import shutil
from pathlib import Path

from catalogue.folder import replace


class Output:
    """A folder being written. Every file given is kept; `prune` removes the others."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made = 0
        self.reused = 0
        self._kept: set[Path] = set()

    def write(self, name: str, content: bytes) -> None:
        """Write a file unless it is there with the same content; readers never see half of it."""
        path = self._keep(name)
        if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
            self.reused += 1
            return
        replace(path, content)
        self.made += 1

    def keep(self, name: str) -> bool:
        """Keep a file whose name says its content, if it is there already."""
        if not (self.folder / name).is_file():
            return False
        self._keep(name)
        self.reused += 1
        return True

    def link(self, name: str, source: Path) -> None:
        """Let a file be the same as `source`: as a hard link where the file system has them, else as a copy."""
        path = self._keep(name)
        if path.is_file() and (path.samefile(source) or _same_size_and_time(path, source)):
            self.reused += 1
            return
        part = path.with_name(f".{path.name}.part")
        part.unlink(missing_ok=True)
        try:
            os.link(source, part)
        except OSError:
            shutil.copy2(source, part)
        part.replace(path)
        self.made += 1

    def prune(self) -> list[str]:
        """Remove the files not given and the folders left empty; their names, sorted."""
        stale = sorted(path for path in self.folder.rglob("*") if not path.is_dir() and path not in self._kept)
        for path in stale:
            path.unlink()
        for folder in sorted((path for path in self.folder.rglob("*") if path.is_dir()), reverse=True):
            if not any(folder.iterdir()):
                folder.rmdir()
        return [path.relative_to(self.folder).as_posix() for path in stale]

    def _keep(self, name: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        self._kept.add(path)
        return path


def _same_size_and_time(path: Path, source: Path) -> bool:
    ours, theirs = path.stat(), source.stat()
    return (ours.st_size, ours.st_mtime_ns) == (theirs.st_size, theirs.st_mtime_ns)
