"""What tests of the import need: a small museum, and an import of records written by hand."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from catalogue.errors import Place
from catalogue.folder import Folder
from catalogue.intake import Outcome, decide, write
from catalogue.sources import Incoming, Tree

Museum = Callable[[Mapping[str, str | bytes]], Folder]
Import = Callable[..., Outcome]

FILES: Mapping[str, str | bytes] = {
    "museum.yaml": "name: Museum\nlanguages: [kk, zh, ru, en]\n",
    "periods.yaml": "- id: saka\n  label: Saka\n",
    "categories.yaml": "- id: weapons\n  label: Weapons\n",
    "halls.yaml": "- id: steppe\n  name: Steppe\n",
}


@pytest.fixture
def folder(museum: Museum) -> Folder:
    """A museum with a period, a category and a hall, and no records."""
    return museum(FILES)


@pytest.fixture
def bring(folder: Folder) -> Import:
    """Imports trees, each a row of source.csv, and writes what comes in."""

    def call(*trees: Mapping[str, Tree], kind: str = "artifact", dry: bool = False) -> Outcome:
        rows = [Incoming(kind, tree, Place("source.csv", 2 + n)) for n, tree in enumerate(trees)]
        outcome, writing = decide(folder, rows, "source")
        if not dry:
            write(writing)
        return outcome

    return call


def everything(folder: Folder) -> dict[str, bytes]:
    """Every file of the museum, by its path below exhibits/."""
    return {
        path.relative_to(folder.exhibits).as_posix(): path.read_bytes()
        for path in sorted(folder.exhibits.rglob("*"))
        if path.is_file()
    }


def record_file(folder: Folder, name: str) -> Path:
    """A file below exhibits/."""
    return folder.exhibits / name
