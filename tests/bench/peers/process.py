"""A command run as a process of its own becomes what it took: wall time, CPU time and peak memory.

Only the standard library is imported here: a process's peak memory counts from that of the one that started it.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
OUR_PYTHON = sys.executable


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds, seconds of CPU (user and system, of the process and those it waited for) and megabytes at most."""

    wall: float
    cpu: float
    peak: float


def run(command: Sequence[str | Path]) -> Run:
    """Run to the end; what a failed command said stands in the error."""
    start = perf_counter()
    process = subprocess.Popen(command, env=_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr
    said = process.stderr.read().decode(errors="replace")
    _, status, used = os.wait4(process.pid, 0)
    wall = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}\nended with {process.returncode}: {said[-2000:]}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def answer(command: Sequence[str | Path]) -> str | None:
    """What a command says, or None where it fails."""
    done = subprocess.run(command, env=_environment(), capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None


def make_content(path: Path, entries: int, pictures: Path) -> None:
    """Write the content all tools read, and its pictures where they are not there yet."""
    run([OUR_PYTHON, HERE / "content.py", path, "--entries", str(entries), "--pictures", pictures])


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}
