"""Files become records, and records know their files: YAML, CSV and Markdown."""

from .incoming import Incoming
from .kinds import KINDS, RecordKind
from .origin import Origin, Read, Sources, place_of
from .reading import problems_of_text, read_sources
from .validation import near, validate
from .yaml import Tree

__all__ = [
    "KINDS",
    "Incoming",
    "Origin",
    "Read",
    "RecordKind",
    "Sources",
    "Tree",
    "near",
    "place_of",
    "problems_of_text",
    "read_sources",
    "validate",
]
