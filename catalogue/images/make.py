"""Planned pictures become derivative files, each picture decoded once, only what is missing made."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path

from PIL import Image

from .colour import in_srgb, scalable
from .plan import PAPER, Derivative, Picture
from .probe import SIDEWAYS, opened, orientation
from .unreadable import UnreadableImage

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Made:
    """Names of the derivatives made and of those already there, and what was wrong with which files."""

    made: tuple[str, ...]
    reused: tuple[str, ...]
    failures: tuple[tuple[str, UnreadableImage], ...]


@dataclass(frozen=True, slots=True)
class _Order:
    """What a worker is told: which derivatives of one picture to write into which folder."""

    picture: Picture
    source: Path
    folder: Path
    missing: tuple[Derivative, ...]


def make_derivatives(
    pictures: Iterable[Picture],
    resolve: Callable[[str], Path],
    folder: Path,
    *,
    jobs: int | None = None,
    advance: Callable[[str], None] | None = None,
) -> Made:
    """Write every missing derivative into `folder`; `advance` hears of each file finished, made or not."""
    folder.mkdir(parents=True, exist_ok=True)
    present = frozenset(path.name for path in folder.iterdir())
    orders = [_order(picture, resolve, folder, present) for picture in pictures]
    outcomes: dict[str, UnreadableImage | None] = {}
    for file, problem in _performed(orders, jobs or os.cpu_count() or 1):
        outcomes[file] = problem
        if advance:
            advance(file)
    return _made(orders, outcomes, present)


def _order(picture: Picture, resolve: Callable[[str], Path], folder: Path, present: frozenset[str]) -> _Order:
    missing = tuple(each for each in picture.derivatives if each.name not in present)
    return _Order(picture, resolve(picture.file), folder, missing)


def _made(orders: list[_Order], outcomes: dict[str, UnreadableImage | None], present: frozenset[str]) -> Made:
    fine = [order for order in orders if outcomes[order.picture.file] is None]
    reused = {each.name: None for order in orders for each in order.picture.derivatives if each.name in present}
    failures = ((order.picture.file, outcomes[order.picture.file]) for order in orders)
    return Made(
        made=tuple({each.name: None for order in fine for each in order.missing}),
        reused=tuple(reused),
        failures=tuple((file, problem) for file, problem in failures if problem),
    )


def _performed(orders: list[_Order], jobs: int) -> Iterator[tuple[str, UnreadableImage | None]]:
    """Files and what was wrong with them, as they are finished."""
    work = [order for order in orders if order.missing]
    yield from ((order.picture.file, None) for order in orders if not order.missing)
    if jobs == 1 or len(work) < 2:
        yield from ((order.picture.file, _derive(order)) for order in work)
    else:
        yield from _in_processes(work, jobs)


def _in_processes(orders: list[_Order], jobs: int) -> Iterator[tuple[str, UnreadableImage | None]]:
    """A picture that kills its worker breaks the pool: those that may be to blame then get a worker each."""
    finished = set()
    pool = _pool(min(jobs, len(orders)))
    try:
        asked = {pool.submit(_derive, order): order.picture.file for order in orders}
        for done in as_completed(asked):
            yield asked[done], done.result()
            finished.add(asked[done])
    except BrokenProcessPool:
        unfinished = [order for order in orders if order.picture.file not in finished]
        yield from ((order.picture.file, _alone(order)) for order in unfinished[: jobs + 1])
        if unfinished[jobs + 1 :]:
            yield from _in_processes(unfinished[jobs + 1 :], jobs)
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(order: _Order) -> UnreadableImage | None:
    with _pool(1) as pool:
        try:
            return pool.submit(_derive, order).result()
        except BrokenProcessPool:
            return UnreadableImage("image_unreadable", {"reason": "reading it ended the program that read it"})


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: forking a process that has threads (a server's, a progress bar's) can lock up.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))


def _derive(order: _Order) -> UnreadableImage | None:
    """Make one picture's missing derivatives; what is wrong with the picture is returned, not raised."""
    try:
        image = _decoded(order.source, order.picture.derivatives[-1])
    except UnreadableImage as problem:
        return problem
    for derivative in reversed(order.picture.derivatives):
        # Every size is scaled from the one above it, missing or not, so that its bytes never depend on what was there.
        image = image.resize((derivative.width, derivative.height), Image.Resampling.LANCZOS)
        if derivative in order.missing:
            _write(order.folder / derivative.name, _encoded(image, derivative, order.picture.paper or PAPER))
    return None


def _decoded(source: Path, largest: Derivative) -> Image.Image:
    """The picture in sRGB, the right way up, at its largest size."""
    size = largest.width, largest.height
    with opened(source) as image:
        # Pillow turns a TIFF by itself while it decodes it.
        held = 1 if image.format == "TIFF" else orientation(image)
        if held in SIDEWAYS:
            size = size[1], size[0]
        image.draft(None, size)
        image.load()
        scaled = scalable(image).resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
        return in_srgb(scaled.transpose(_TURNS[held]) if held in _TURNS else scaled)


def _encoded(image: Image.Image, derivative: Derivative, paper: str) -> bytes:
    content = BytesIO()
    if derivative.format == "jpeg":
        _on_paper(image, paper).save(content, "JPEG", quality=82, progressive=True)
    else:
        image.save(content, "WEBP", quality=80, method=2)
    return content.getvalue()


def _on_paper(image: Image.Image, paper: str) -> Image.Image:
    if image.mode != "RGBA":
        return image
    sheet = Image.new("RGB", image.size, paper)
    sheet.paste(image, mask=image.getchannel("A"))
    return sheet


def _write(path: Path, content: bytes) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.write_bytes(content)
    part.replace(path)
