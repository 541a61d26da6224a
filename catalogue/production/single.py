"""One publication becomes one PDF, narrowed by a selection."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from catalogue.check import check
from catalogue.collection import Collection, collect
from catalogue.edition import Edition, bind, edition_in
from catalogue.errors import BadRecords, Problem, UsageError
from catalogue.figures import read_basemap
from catalogue.folder import Folder
from catalogue.images import Profile, UnreadableProfile, read_profile
from catalogue.language import SOURCE_LANGUAGE, Wording, said
from catalogue.records import Selection
from catalogue.sources import near

from .building import languages_asked
from .documents import museum_profile, order_of
from .pictures import make_pictures
from .presets import NEED_PROFILE, SCREEN, file_name, fulfil
from .progress import Progress
from .report import Report

_MOST_LANGUAGES = 2
_NO_PROFILE = (
    "A PDF for the press needs the ICC profile of the press, and none is named. Ask the printer which one (often one "
    "of eci.org, such as PSOcoated_v3.icc; for trials Debian's ghostscript and colord-data bring some), then name it "
    "with --profile FILE, or put it below assets/icc and write in exhibits/museum.yaml: press: {profile: "
    "assets/icc/FILE}"
)


class Made(NamedTuple):
    """A file written, and what a preflight found in it."""

    path: Path
    problems: tuple[Problem, ...]


def parse_selection(words: str) -> Selection:
    """The selection in `period=saka category=jewellery`. Raises UsageError."""
    chosen: dict[str, list[str]] = {}
    for word in words.split():
        key, equals, value = word.partition("=")
        if not equals or not value or key not in Selection.model_fields:
            known = ", ".join(Selection.model_fields)
            raise UsageError(f"A selection is words like period=saka; {word!r} is none. It can name: {known}.")
        chosen.setdefault(key, []).extend(value.split(","))
    try:
        return Selection.model_validate(chosen)
    except ValidationError as error:
        raise UsageError(f"The selection {words!r} cannot be read: {error.errors()[0]['msg']}") from error


def make_pdf(
    folder: Folder,
    publication: str,
    lang: str | None,
    selection: Selection,
    path: Path | None,
    out: Path,
    progress: Progress,
    *,
    preset: str = SCREEN,
    profile: Path | None = None,
) -> Sequence[Made]:
    """Write one publication for a preset; the files written.

    It is in one language, the museum's first by default, or in two as `kk+en`.
    """
    checked = check(folder, decode=False)
    if not checked.is_good:
        raise BadRecords(checked.problems)
    collection = collect(checked.sources)
    if publication not in collection.publications:
        close = near(publication, collection.publications)
        known = f"did you mean {close}?" if close else f"there are: {', '.join(collection.publications) or 'none'}."
        raise UsageError(f"There is no publication {publication}; {known}")
    first, *others = _editions(collection, lang)
    second, basemap = others[0] if others else None, read_basemap(folder.basemap)
    book = bind(first, publication, selection=selection, second=second, basemap=basemap)
    if not any(part.items for part in book.parts):
        raise UsageError("The selection takes no object of this publication.")
    press = _press_profile(folder, collection, profile) if preset in NEED_PROFILE else None
    pictures = make_pictures(
        folder, checked.sources, collection, out / ".cache" / "images", jobs=None, progress=progress, report=Report()
    )
    part = "" if selection == Selection() else ".selection"
    path = path or out / "pdf" / file_name(publication, book.tongue, preset, part)
    order = order_of(folder, book, preset, pictures, path, press, jobs=os.cpu_count() or 1)
    return [Made(path.with_name(report.name), tuple(report.problems)) for report in fulfil(order)]


def _editions(collection: Collection, lang: str | None) -> list[Edition]:
    """The edition in `lang`, or the two in `kk+en`."""
    langs = tuple(dict.fromkeys(lang.split("+"))) if lang else collection.languages[:1]
    if len(langs) > _MOST_LANGUAGES:
        raise UsageError(f"A book is in one language or in two, such as kk+en; not in {lang}.")
    return [edition_in(collection, each) for each in languages_asked(collection, langs)]


def _press_profile(folder: Folder, collection: Collection, path: Path | None) -> Profile:
    """The profile named on the command line, from here on or from the museum folder on, else the museum's.

    Raises UsageError where there is none.
    """
    places = tuple(dict.fromkeys((path, folder.root / path))) if path else ()
    there = tuple(place for place in places if place.is_file())[:1]
    try:
        found = read_profile((there or places)[0]) if places else museum_profile(folder, collection)
    except UnreadableProfile as problem:
        values = {"value": "”, “".join(map(str, there or places)), **problem.values}
        raise UsageError(said(problem.code, values, Wording(SOURCE_LANGUAGE))) from problem
    if found is None:
        raise UsageError(_NO_PROFILE)
    return found
