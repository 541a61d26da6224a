"""A museum folder becomes everything it publishes: checked first, then pictures, PDFs and gallery."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from catalogue.check import check
from catalogue.collection import Collection, collect
from catalogue.errors import BadRecords, Problem, UsageError
from catalogue.folder import Folder, replace

from .documents import make_pdfs
from .pictures import make_pictures, make_zoom
from .progress import Progress, silent
from .report import Report
from .site import make_gallery

Kind = Literal["gallery", "pdf"]
ALL: tuple[Kind, ...] = ("gallery", "pdf")


@dataclass(frozen=True, slots=True)
class Request:
    """What to build and where; no `langs` means all of the museum's languages, `jobs` None a process per core."""

    out: Path
    only: tuple[Kind, ...] = ALL
    langs: tuple[str, ...] = ()
    jobs: int | None = None
    force: bool = False
    drafts: bool = False


def build(folder: Folder, request: Request, progress: Progress = silent) -> Report:
    """Build what is asked. Raises BadRecords where the records have errors, before anything is written.

    Where a book cannot go to the press, that too is raised, after all else is written.
    """
    _refuse_foreign(request.out)
    report = Report()
    with report.stage("check"):
        checked = check(folder, decode=False)
    if not checked.is_good:
        raise BadRecords(checked.problems)
    report.warnings.update(problem.code for problem in checked.problems)
    collection = collect(checked.sources, drafts=request.drafts)
    langs = languages_asked(collection, request.langs)
    with report.stage("pictures"):
        pictures = make_pictures(
            folder,
            checked.sources,
            collection,
            request.out / ".cache" / "images",
            jobs=request.jobs,
            progress=progress,
            report=report,
        )
    faults: tuple[Problem, ...] = ()
    if "pdf" in request.only:
        with report.stage("pdf"):
            faults = make_pdfs(
                folder, collection, langs, pictures, request.out / "pdf",
                jobs=request.jobs, force=request.force, progress=progress, report=report,
            )  # fmt: skip
    if "gallery" in request.only:
        tiles = request.out / ".cache" / "tiles"
        with report.stage("tiles"):
            make_zoom(
                folder, checked.sources, pictures, tiles, jobs=request.jobs, progress=progress, report=report
            )  # fmt: skip
        with report.stage("gallery"):
            make_gallery(
                folder,
                collection,
                langs,
                pictures,
                request.out,
                tiles=tiles,
                jobs=request.jobs,
                progress=progress,
                report=report,
            )
    replace(request.out / "report.json", report.as_json().encode())
    if faults:
        raise BadRecords(faults)
    return report


def _refuse_foreign(out: Path) -> None:
    """A folder of output loses what belongs to no page, so it must be one that we made."""
    gallery = out / "gallery"
    if gallery.is_dir() and any(gallery.iterdir()) and not (out / ".cache").is_dir():
        raise UsageError(f"{gallery} holds files that are not ours. Name another folder with --out, or move them.")


def kinds_asked(words: str | None) -> tuple[Kind, ...]:
    """The kinds of output in `gallery,pdf`, or all. Raises UsageError for a word that is none."""
    asked = words.split(",") if words else ALL
    unknown = [word for word in asked if word not in ALL]
    if unknown:
        raise UsageError(f"There is no output {', '.join(unknown)}; there are: {', '.join(ALL)}.")
    return tuple(kind for kind in ALL if kind in asked)


def languages_asked(collection: Collection, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The languages asked for, or all of the museum's. Raises UsageError for one it does not publish in."""
    for lang in asked:
        if lang not in collection.languages:
            known = ", ".join(collection.languages)
            raise UsageError(
                f"The museum does not publish in {lang}. Its languages are {known} (exhibits/museum.yaml)."
            )
    return asked or collection.languages
