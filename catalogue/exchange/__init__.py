"""Entries and records become what other systems read: one module, or a few, for each format."""

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
from .downloads import data_files
from .dublin_core import dublin_core
from .iiif import iiif_files
from .iiif_image import SERVICES
from .iiif_manifest import MANIFEST
from .iiif_site import PLACE, PREVIEW
from .schema_org import Data, artifact_data, book_data, event_data, museum_data, trail_data

__all__ = [
    "FORMATS",
    "MANIFEST",
    "PLACE",
    "PREVIEW",
    "SERVICES",
    "Citation",
    "Data",
    "Source",
    "artifact_data",
    "artifact_source",
    "book_data",
    "book_source",
    "calendar_of",
    "citation_of",
    "data_files",
    "dublin_core",
    "event_data",
    "iiif_files",
    "museum_data",
    "page_source",
    "publication_source",
    "trail_data",
]
