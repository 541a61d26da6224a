"""Work is shared out to further processes, begun in the quickest way that is safe."""

import sys
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any


def processes(
    count: int, *, begin: Callable[..., None] | None = None, given: tuple[Any, ...] = ()
) -> ProcessPoolExecutor:
    """So many processes; each first calls `begin` with what is `given`.

    Where that is safe they are copies of this one, which have all modules and values at hand. A process with threads
    (a server's, a progress bar's) is not copied: a lock that one of them holds would never be opened in the copy.
    """
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    context = get_context("fork" if is_safe else "spawn")
    return ProcessPoolExecutor(count, mp_context=context, initializer=begin, initargs=given)
