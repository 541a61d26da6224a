"""Entries and records become what other systems read: one module, or a few, for each format."""

from .atom import feed_of, newest
from .calendar import calendar_of
from .citation import (
    FORMATS,
    Citation,
    Source,
    artifact_source,
    book_source,
    citation_of,
    page_source,
    publication_source,
)
from .downloads import DATA, artifact_file, data_files
from .dublin_core import dublin_core
from .iiif import iiif_files
from .iiif_image import SERVICES
from .iiif_manifest import MANIFEST, manifest_at
from .iiif_site import PLACE, PREVIEW
from .marc import LIBRARY_FORMATS, is_marc, read_marc
from .schema_org import (
    Data,
    artifact_data,
    book_data,
    essay_data,
    event_data,
    museum_data,
    publication_data,
    trail_data,
)

__all__ = [
    "DATA",
    "FORMATS",
    "LIBRARY_FORMATS",
    "MANIFEST",
    "PLACE",
    "PREVIEW",
    "SERVICES",
    "Citation",
    "Data",
    "Source",
    "artifact_data",
    "artifact_file",
    "artifact_source",
    "book_data",
    "book_source",
    "calendar_of",
    "citation_of",
    "data_files",
    "dublin_core",
    "essay_data",
    "event_data",
    "feed_of",
    "iiif_files",
    "is_marc",
    "manifest_at",
    "museum_data",
    "newest",
    "page_source",
    "publication_data",
    "publication_source",
    "read_marc",
    "trail_data",
]
