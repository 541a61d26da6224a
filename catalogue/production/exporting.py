"""A checked museum folder becomes one file for another system, of all records that the format can tell of."""

from collections.abc import Iterator

from catalogue.check import check
from catalogue.collection import collect
from catalogue.edition import Edition, edition_in, entries, publication_views
from catalogue.errors import BadRecords
from catalogue.exchange import FORMATS, LIBRARY_FORMATS, Source, artifact_source, book_source, publication_source
from catalogue.folder import Folder

from .building import languages_asked

EXPORTS = (*FORMATS, *LIBRARY_FORMATS)
"""The formats by name."""


def export(folder: Folder, to: str, lang: str | None) -> bytes:
    """The file in format `to`, in `lang` or in the museum's first language. Raises BadRecords where records are bad."""
    checked = check(folder, decode=False)
    if not checked.is_good:
        raise BadRecords(checked.problems)
    collection = collect(checked.sources)
    edition = edition_in(collection, languages_asked(collection, (lang,) if lang else ())[0])
    return LIBRARY_FORMATS[to](edition) if to in LIBRARY_FORMATS else FORMATS[to].write(_sources(edition))


def _sources(edition: Edition) -> Iterator[Source]:
    """Objects, then the library's books, then what the museum publishes."""
    yield from (artifact_source(edition, entry) for entry in entries(edition, "artifact"))
    yield from (book_source(edition, entry) for entry in entries(edition, "holding"))
    yield from (publication_source(edition, view.slug) for view in publication_views(edition))
