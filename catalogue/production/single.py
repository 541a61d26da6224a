"""One publication becomes one PDF, narrowed by a selection."""

from pathlib import Path

from pydantic import ValidationError

from catalogue.check import check
from catalogue.collection import collect
from catalogue.edition import bind, edition_in
from catalogue.errors import BadRecords, UsageError
from catalogue.figures import read_basemap
from catalogue.folder import Folder
from catalogue.records import Selection
from catalogue.sources import near

from .building import languages_asked
from .documents import write_pdf
from .pictures import make_pictures
from .progress import Progress
from .report import Report


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
) -> Path:
    """Write one publication in one language, the museum's first by default; the path written."""
    checked = check(folder, decode=False)
    if not checked.is_good:
        raise BadRecords(checked.problems)
    collection = collect(checked.sources)
    if publication not in collection.publications:
        close = near(publication, collection.publications)
        known = f"did you mean {close}?" if close else f"there are: {', '.join(collection.publications) or 'none'}."
        raise UsageError(f"There is no publication {publication}; {known}")
    (lang,) = languages_asked(collection, (lang,) if lang else collection.languages[:1])
    book = bind(edition_in(collection, lang), publication, selection=selection, basemap=read_basemap(folder.basemap))
    if not any(part.items for part in book.parts):
        raise UsageError("The selection takes no object of this publication.")
    pictures = make_pictures(
        folder, checked.sources, collection, out / ".cache" / "images", jobs=None, progress=progress, report=Report()
    )
    part = "" if selection == Selection() else ".selection"
    path = path or out / "pdf" / f"{publication}.{lang}{part}.pdf"
    write_pdf(folder, book, pictures, path)
    return path
