"""Work on pictures is done in several processes; a picture that kills its worker harms no other."""

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from catalogue.processes import processes

from .unreadable import UnreadableImage

W = TypeVar("W")
Outcome = UnreadableImage | None
Task = Callable[[W], Outcome]


def performed(work: Mapping[str, W], task: Task[W], jobs: int | None) -> Iterator[tuple[str, Outcome]]:
    """The names in `work` and what was wrong with each, as they are finished; `jobs` None is a process per core."""
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1 or len(work) < 2:
        yield from ((name, task(each)) for name, each in work.items())
    else:
        yield from _in_processes(work, task, jobs)


def _in_processes(work: Mapping[str, W], task: Task[W], jobs: int) -> Iterator[tuple[str, Outcome]]:
    """A picture that kills its worker breaks the pool: those that may be to blame then get a worker each."""
    finished = set()
    pool = processes(min(jobs, len(work)))
    try:
        asked = {pool.submit(task, each): name for name, each in work.items()}
        for done in as_completed(asked):
            yield asked[done], done.result()
            finished.add(asked[done])
    except BrokenProcessPool:
        unfinished = [name for name in work if name not in finished]
        yield from ((name, _alone(work[name], task)) for name in unfinished[: jobs + 1])
        if unfinished[jobs + 1 :]:
            yield from _in_processes({name: work[name] for name in unfinished[jobs + 1 :]}, task, jobs)
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(each: W, task: Task[W]) -> Outcome:
    with processes(1) as pool:
        try:
            return pool.submit(task, each).result()
        except BrokenProcessPool:
            return UnreadableImage("image_unreadable", {"reason": "reading it ended the program that read it"})
