"""Spreadsheets become incoming records: workbooks, and text files of any encoding and separator."""

from .layout import HEAD_ROWS
from .outcome import Account, TableRead
from .pictures import PictureFolder
from .reading import read_table_file
from .table_map import ProposedColumn, TableMap, read_map, write_map
from .terms import Vocabularies, Vocabulary, vocabularies_of

__all__ = [
    "HEAD_ROWS",
    "Account",
    "PictureFolder",
    "ProposedColumn",
    "TableMap",
    "TableRead",
    "Vocabularies",
    "Vocabulary",
    "read_map",
    "read_table_file",
    "vocabularies_of",
    "write_map",
]
