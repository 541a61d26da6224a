"""Entries and records become what other systems read: one module, or a few, for each format."""

from .atom import feed_of, newest
from .calendar import calendar_of
from .downloads import DATA, artifact_file, data_files
from .iiif import iiif_files
from .iiif_image import SERVICES
from .iiif_manifest import MANIFEST, manifest_at
from .iiif_site import PLACE, PREVIEW
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
    "MANIFEST",
    "PLACE",
    "PREVIEW",
    "SERVICES",
    "Data",
    "artifact_data",
    "artifact_file",
    "book_data",
    "calendar_of",
    "data_files",
    "essay_data",
    "event_data",
    "feed_of",
    "iiif_files",
    "manifest_at",
    "museum_data",
    "newest",
    "publication_data",
    "trail_data",
]
