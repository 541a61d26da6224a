"""Planned pictures become the files of their image services, tile by tile; only what is missing is made."""

import os
import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from .make import Made
from .pixels import pixels_of, save, sized
from .plan import PAPER, Picture
from .tiling import WHOLE, Tiles
from .unreadable import UnreadableImage
from .vips import cut, is_cut_by_vips
from .working import performed

_PIXELS_AT_ONCE = 250_000_000
"""Processes share the work only so far as the largest pictures, one in each, have no more pixels than this: 1 GB."""

_SERVICE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{16}")
_LEFTOVER = re.compile(rf"\.{_SERVICE.pattern}\.[0-9]+\.part")


@dataclass(frozen=True, slots=True)
class _Order:
    """What a worker is told: the tiles of one picture, its file, the folder of all services, and which library cuts."""

    tiles: Tiles
    source: Path
    folder: Path
    paper: str
    is_by_vips: bool


def make_tiles(
    pictures: Iterable[Picture],
    resolve: Callable[[str], Path],
    folder: Path,
    *,
    jobs: int | None = None,
    advance: Callable[[str], None] | None = None,
) -> Made:
    """Write every missing image service into a folder of its own in `folder`; `advance` hears of each file finished."""
    folder.mkdir(parents=True, exist_ok=True)
    planned = {picture.tiles.name: (picture, picture.tiles) for picture in pictures if picture.tiles}
    missing = {name: pair for name, pair in planned.items() if not (folder / name).is_dir()}
    work = {name: _order(picture, tiles, resolve(picture.file), folder) for name, (picture, tiles) in missing.items()}
    problems: dict[str, UnreadableImage] = {}
    for name, problem in performed(work, _cut, _jobs(work.values(), jobs)):
        if problem:
            problems[name] = problem
        if advance:
            advance(planned[name][0].file)
    return Made(
        made=tuple(name for name in missing if name not in problems),
        reused=tuple(name for name in planned if name not in missing),
        failures=tuple((planned[name][0].file, problem) for name, problem in problems.items()),
    )


def _order(picture: Picture, tiles: Tiles, source: Path, folder: Path) -> _Order:
    return _Order(tiles, source, folder, picture.paper or PAPER, _is_by_vips(source))


def _is_by_vips(source: Path) -> bool:
    try:
        return is_cut_by_vips(source)
    except UnreadableImage:  # it was readable when it was planned: the worker says what is wrong
        return False


def prune_tiles(folder: Path, pictures: Iterable[Picture]) -> tuple[str, ...]:
    """Remove the services no picture has, and what an interrupted run left behind; returns their names, sorted."""
    if not folder.is_dir():
        return ()
    kept = {picture.tiles.name for picture in pictures if picture.tiles}
    stale = sorted(path.name for path in folder.iterdir() if path.is_dir() and _is_stale(path.name, kept))
    for name in stale:
        shutil.rmtree(folder / name)
    return tuple(stale)


def _is_stale(name: str, kept: set[str]) -> bool:
    return bool(_LEFTOVER.fullmatch(name) or (_SERVICE.fullmatch(name) and name not in kept))


def _jobs(orders: Iterable[_Order], jobs: int | None) -> int:
    largest = max((order.tiles.width * order.tiles.height for order in orders), default=1)
    return max(1, min(jobs or os.cpu_count() or 1, _PIXELS_AT_ONCE // largest))


def _cut(order: _Order) -> UnreadableImage | None:
    """Make one service under a name of this process, and give it its own when it is whole."""
    part = order.folder / f".{order.tiles.name}.{os.getpid()}.part"
    shutil.rmtree(part, ignore_errors=True)
    if order.is_by_vips and cut(order.source, order.tiles, part, order.paper):
        part.replace(order.folder / order.tiles.name)
        return None
    shutil.rmtree(part, ignore_errors=True)
    try:
        pixels = pixels_of(order.source, order.tiles, part / WHOLE, order.paper)
    except UnreadableImage as problem:
        shutil.rmtree(part, ignore_errors=True)
        return problem
    for tile in order.tiles.files():
        save(sized(pixels.drawn(tile), tile), part / tile.name)
    part.replace(order.folder / order.tiles.name)
    return None
