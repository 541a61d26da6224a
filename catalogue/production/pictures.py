"""The pictures a collection shows become derivatives in a folder that PDFs and gallery share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.check import failed_pictures, shown_in_texts
from catalogue.collection import Collection
from catalogue.errors import BadRecords
from catalogue.folder import Folder
from catalogue.images import Look, Picture, make_derivatives, make_tiles, plan_pictures, prune, prune_tiles
from catalogue.records import Image, Record, find_values
from catalogue.sources import Sources

from .progress import Progress
from .report import Report


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures by file, and the folder of their derivatives."""

    by_file: Mapping[str, Picture]
    folder: Path


def make_pictures(
    folder: Folder,
    sources: Sources,
    collection: Collection,
    cache: Path,
    *,
    jobs: int | None,
    progress: Progress,
    report: Report,
) -> Pictures:
    """Plan and make the derivatives that are missing. Raises BadRecords for pictures that cannot be made."""
    named = [image.file for record in _records(collection) for _, image in find_values(record, Image)]
    files = list(dict.fromkeys((*named, *(file for file, _ in shown_in_texts(folder, sources)))))
    paper, look = collection.museum.theme.paper, _look(folder, collection)
    plan = plan_pictures(
        files,
        lambda file: folder.pictures / file,
        paper=paper,
        zoom_above=collection.museum.zoom_above,
        cards=set(_leading(collection)),
        look=look,
    )
    with progress("Pictures", len(plan.pictures)) as advance:
        made = make_derivatives(
            plan.pictures.values(),
            lambda file: folder.pictures / file,
            cache,
            look=look,
            jobs=jobs,
            advance=lambda _file: advance(),
        )
    report.made["pictures"] += len(made.made)
    report.reused["pictures"] += len(made.reused)
    report.pruned += prune(cache, plan.pictures.values())
    if failures := dict((*plan.failures, *made.failures)):
        raise BadRecords(failed_pictures(folder, sources, failures))
    return Pictures(plan.pictures, cache)


def make_zoom(
    folder: Folder,
    sources: Sources,
    pictures: Pictures,
    cache: Path,
    *,
    jobs: int | None,
    progress: Progress,
    report: Report,
) -> None:
    """Make the image services that are missing. Raises BadRecords for pictures that cannot be decoded whole."""
    tiled = [picture for picture in pictures.by_file.values() if picture.tiles]
    with progress("Tiles", len(tiled)) as advance:
        made = make_tiles(tiled, lambda file: folder.pictures / file, cache, jobs=jobs, advance=lambda _file: advance())
    report.made["tiles"] += len(made.made)
    report.reused["tiles"] += len(made.reused)
    report.pruned += prune_tiles(cache, tiled)
    if made.failures:
        raise BadRecords(failed_pictures(folder, sources, dict(made.failures)))


def _look(folder: Folder, collection: Collection) -> Look | None:
    """How cards look; none are made for a museum without an address on the web, which a shared link must have."""
    theme = collection.museum.theme
    drawing = folder.asset("css/ornament.svg").read_text("utf-8")
    return Look(theme.paper, theme.rule, theme.ornament, drawing) if collection.museum.base_url else None


def _leading(collection: Collection) -> Iterable[str]:
    """The first picture of each record: what is shown where the record has but one."""
    return (image.file for record in _records(collection) for _, image in find_values(record, Image)[:1])


def _records(collection: Collection) -> Iterable[Record]:
    yield collection.museum
    for records in collection.records.values():
        yield from records.values()
