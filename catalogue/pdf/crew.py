"""Items are laid out by several processes: each is given a run of them and gives back their units, ready to be kept."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from catalogue.edition.book import Book, Part
from catalogue.images import Profile
from catalogue.processes import processes
from catalogue.typefaces import Face, Typefaces

from .format import Format
from .layouts import LAYOUTS
from .store import Kept, kept
from .typesetter import Typesetter
from .volume import Volume

_LEAST = 64  # items for which a further process is worth its start
_RUN = 16  # items a process is given at a time
_WHOLE = frozenset({"grid", "list"})
"""Layouts that pour a part's items as one, so that no run of them can be laid out apart."""


class Run(NamedTuple):
    """The items of a part from `first` to before `last`."""

    part: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Task:
    """What a process needs to know to lay out items of a book."""

    book: Book
    shape: Format
    faces: tuple[Face, ...]
    pictures: Mapping[str, Path]
    press: Profile | None

    def volume(self) -> Volume:
        """The book, nothing laid out yet."""
        typesetter = Typesetter(self.book.theme, Typefaces(self.faces), self.pictures, self.press)
        return Volume(typesetter, self.book, self.shape, self.book.title)


class Crew(AbstractContextManager["Crew"]):
    """Processes that lay out items; they are started when there is enough to do."""

    def __init__(self, task: Task, jobs: int) -> None:
        # Faces as they are named by files: what was read of them stays in this process.
        self._task = replace(task, faces=tuple(map(replace, task.faces)))
        self._jobs = jobs
        self._workers: ProcessPoolExecutor | None = None

    def lay(self, runs: Sequence[Run], folios: Mapping[str, int]) -> Iterator[tuple[Run, list[Kept]]]:
        """The units of each run, in order; nothing where one process does as well."""
        items = sum(run.last - run.first for run in runs)
        jobs = min(self._jobs, items // _LEAST)
        if jobs < 2 or self._task.book.layout in _WHOLE:
            return
        self._workers = self._workers or processes(jobs, begin=_begin, given=(self._task,))
        pieces = [piece for run in runs for piece in _pieces(run)]
        yield from zip(pieces, self._workers.map(_lay, pieces, [dict(folios)] * len(pieces)), strict=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._workers:
            self._workers.shutdown(cancel_futures=True)


def lay_next(volume: Volume, part: Part, at: int) -> int:
    """Lay out the unit of a part that begins with its item `at`; the number of items it took."""
    volume.running = part.opener.heading if part.opener else volume.book.title
    return LAYOUTS[volume.book.layout](volume, part.items, at, volume.root, 3 if part.opener else 2)


def _pieces(run: Run) -> Iterator[Run]:
    for first in range(run.first, run.last, _RUN):
        yield Run(run.part, first, min(first + _RUN, run.last))


_volumes: list[Volume] = []  # of this process: one


def _begin(task: Task) -> None:
    # Nothing laid out is part of a circle: counting references is enough to let go of it.
    gc.disable()
    _volumes.append(task.volume())


def _lay(run: Run, folios: dict[str, int]) -> list[Kept]:
    (volume,) = _volumes
    volume.folios = folios
    part = volume.book.parts[run.part]
    at, found = run.first, []
    while at < run.last:
        taken = lay_next(volume, part, at)
        found.append(kept(volume.take(), taken))
        at += taken
    return found
