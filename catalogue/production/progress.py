"""How far a stage has come, told to whoever shows it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

Advance = Callable[[], None]
"""Called once for each step done."""

Progress = Callable[[str, int], AbstractContextManager[Advance]]
"""Given a stage's name and number of steps, a context whose value is called at each step."""


@contextmanager
def silent(_stage: str, _steps: int) -> Iterator[Advance]:
    """Progress that nobody watches."""
    yield lambda: None
