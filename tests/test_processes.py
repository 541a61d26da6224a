"""Further processes are copies of this one only where no thread of it could hold a lock."""

import sys
import threading

import pytest

from catalogue.processes import processes

told: list[str] = []


def _told(_: int) -> list[str]:
    return told


def _tell(word: str) -> None:
    told.append(word)


def test_what_is_given_is_known_to_each() -> None:
    """Each process begins with what it is given."""
    with processes(2, begin=_tell, given=("given",)) as workers:
        assert all(words[-1] == "given" for words in workers.map(_told, range(4)))


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
def test_a_process_with_threads_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy knows what this process knows; a fresh one, begun beside threads, does not."""
    monkeypatch.setattr(sys.modules[__name__], "told", ["before"])
    assert _in_another(threads=1) == ["before"]
    assert _in_another(threads=2) == []


def _in_another(*, threads: int) -> list[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threading, "active_count", lambda: threads)
        with processes(1) as workers:
            return workers.submit(_told, 0).result()
