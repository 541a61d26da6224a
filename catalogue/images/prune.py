"""A folder of derivatives loses those that no plan mentions."""

import re
from collections.abc import Iterable
from pathlib import Path

from .plan import Picture

_DERIVATIVE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{16}-[1-9][0-9]*\.(?:jpg|avif|webp)")
_LEFTOVER = re.compile(rf"\.{_DERIVATIVE.pattern}\.[0-9]+\.part")


def prune(folder: Path, pictures: Iterable[Picture]) -> tuple[str, ...]:
    """Remove derivatives no picture has, and what an interrupted run left behind; returns their names, sorted."""
    if not folder.is_dir():
        return ()
    kept = {each.name for picture in pictures for each in picture.files}
    stale = sorted(path.name for path in folder.iterdir() if _is_stale(path.name, kept) and path.is_file())
    for name in stale:
        (folder / name).unlink()
    return tuple(stale)


def _is_stale(name: str, kept: set[str]) -> bool:
    return bool(_LEFTOVER.fullmatch(name) or (_DERIVATIVE.fullmatch(name) and name not in kept))
