"""What a page shows becomes a citation in the usage of its language, and records for reference managers."""

from .reference_files import FORMATS, Format
from .source import Source, artifact_source, book_source, page_source, publication_source
from .styles import Citation, Slot, citation_of

__all__ = [
    "FORMATS",
    "Citation",
    "Format",
    "Slot",
    "Source",
    "artifact_source",
    "book_source",
    "citation_of",
    "page_source",
    "publication_source",
]
