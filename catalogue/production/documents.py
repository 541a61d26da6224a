"""Publications become PDFs, in several processes; one whose book and pictures have not changed is left as it is."""

import json
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import as_completed
from pathlib import Path

from catalogue.collection import Collection
from catalogue.edition import Book, bind, edition_in, figures_in
from catalogue.errors import BadRecords, Problem
from catalogue.figures import Basemap, read_basemap
from catalogue.folder import Folder, replace
from catalogue.images import Profile, prune_prints, read_profile
from catalogue.processes import processes

from .pictures import Pictures
from .presets import NEED_PROFILE, PRINTS, SCREEN, Order, file_name, fulfil
from .progress import Progress
from .report import Report

_PRINTS = "pdf.json"
"""The file, in the cache, of what each PDF was made from."""


def make_pdfs(
    folder: Folder,
    collection: Collection,
    langs: Iterable[str],
    pictures: Pictures,
    target: Path,
    *,
    jobs: int | None,
    force: bool,
    progress: Progress,
    report: Report,
) -> tuple[Problem, ...]:
    """Write every publication for all its presets, in those of `langs` it appears in; what kept any from the press.

    Its editions in two languages are made with those in the first of the two.
    """
    profile = museum_profile(folder, collection)
    orders = [
        order_of(folder, book, preset, pictures, target / file_name(book.slug, book.tongue, preset), profile)
        for book, preset in _books(collection, langs, read_basemap(folder.basemap))
    ]
    prints_file = pictures.folder.parent / _PRINTS
    known = {} if force or not prints_file.is_file() else json.loads(prints_file.read_text("utf-8"))
    prints = {order.name: order.fingerprint() for order in orders}
    stale = [order for order in orders if not order.path.is_file() or known.get(order.name) != prints[order.name]]
    problems: list[Problem] = []
    with progress("PDF", len(stale)) as advance:
        for order, found in _performed(stale, jobs):
            problems += found
            if any(problem.is_error for problem in found):
                del prints[order.name]
            advance()
    replace(prints_file, json.dumps({**known, **prints}, indent=1, sort_keys=True).encode())
    report.made["pdf"] += len(stale)
    report.reused["pdf"] += len(orders) - len(stale)
    report.pruned += prune_prints(pictures.folder.parent / PRINTS, pictures.by_file.values(), (None, profile))
    report.warnings.update(problem.code for problem in problems if not problem.is_error)
    return tuple(problems) if any(problem.is_error for problem in problems) else ()


def museum_profile(folder: Folder, collection: Collection) -> Profile | None:
    """The profile of the museum's press, if it names one; it has been checked."""
    name = collection.museum.press.profile
    return read_profile(folder.file(name)) if name else None


def order_of(
    folder: Folder, book: Book, preset: str, pictures: Pictures, path: Path, profile: Profile | None, *, jobs: int = 1
) -> Order:
    """What is to be written at `path`."""
    shown = {file: pictures.by_file[file] for file in figures_in(book) if file in pictures.by_file}
    return Order(
        book,
        preset,
        shown,
        {file: folder.pictures / file for file in shown},
        pictures.folder,
        folder.fonts,
        path,
        pictures.folder.parent,
        profile if preset in NEED_PROFILE else None,
        jobs,
    )


def _books(collection: Collection, langs: Iterable[str], basemap: Basemap) -> Iterator[tuple[Book, str]]:
    for lang in langs:
        edition = edition_in(collection, lang)
        for stem, publication in collection.publications.items():
            if lang in (publication.languages or collection.languages):
                book = bind(edition, stem, basemap=basemap)
                yield from ((book, preset) for preset in dict.fromkeys((SCREEN, *publication.presets)))
            for pair in publication.bilingual:
                first, _, second = pair.partition("+")
                if first == lang:
                    book = bind(edition, stem, second=edition_in(collection, second), basemap=basemap)
                    pressed = (preset for preset in NEED_PROFILE if preset in publication.presets)
                    yield from ((book, preset) for preset in (SCREEN, *pressed))


def _performed(orders: list[Order], jobs: int | None) -> Iterator[tuple[Order, tuple[Problem, ...]]]:
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1 or len(orders) < 2:
        yield from ((order, _problems(order)) for order in orders)
        return
    largest_first = sorted(orders, key=lambda order: -len(order.pictures))
    with processes(min(jobs, len(orders))) as workers:
        asked = {workers.submit(_problems, order): order for order in largest_first}
        for done in as_completed(asked):
            yield asked[done], done.result()


def _problems(order: Order) -> tuple[Problem, ...]:
    """Write an order; what is to be said of it, where it was written and where it was not."""
    try:
        return tuple(problem for report in fulfil(order) for problem in report.problems)
    except BadRecords as error:
        return error.problems
