"""Files become records, and records know their files: YAML, CSV and Markdown."""

from .columns import cells_of, shortest_heading, split_heading, tree_of_row
from .incoming import Incoming
from .kinds import KINDS, RecordKind
from .origin import Origin, Read, Sources, place_of
from .reading import problems_of_text, read_sources
from .sheet import read_sheet
from .sheet_editing import with_cells
from .text import LARGEST, TextProblem, encoded_as, read_text
from .validation import near, validate
from .yaml import Tree, YamlProblem
from .yaml import read as read_yaml
from .yaml_editing import edited
from .yaml_text import yaml_text

__all__ = [
    "KINDS",
    "LARGEST",
    "Incoming",
    "Origin",
    "Read",
    "RecordKind",
    "Sources",
    "TextProblem",
    "Tree",
    "YamlProblem",
    "cells_of",
    "edited",
    "encoded_as",
    "near",
    "place_of",
    "problems_of_text",
    "read_sheet",
    "read_sources",
    "read_text",
    "read_yaml",
    "shortest_heading",
    "split_heading",
    "tree_of_row",
    "validate",
    "with_cells",
    "yaml_text",
]
