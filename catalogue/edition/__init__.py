"""A collection in one language: the same entries for PDF, gallery and e-book."""

from .address import FOLDERS, Kind, address, printed_address, web_address
from .apparatus import (
    Apparatus,
    Bibliography,
    Concordance,
    FindSpots,
    Gloss,
    Glossary,
    Index,
    IndexRow,
    PlateRow,
    Plates,
    Timeline,
    Work,
)
from .binding import bind, chapters, chosen, figures_in
from .book import Book, Chronology, Item, Part, Shelf, Words
from .edition import Edition, edition_in
from .entries import entries, entry, short_entries
from .entry import Block, Entry, Fact, Figure, Link, NoteSign, Section, Span, in_brief, objects_in, runs_of
from .markdown import blocks_of
from .occasions import begin_of, end_of
from .parsing import pictures_in
from .parts import language_of
from .plotting import bar_of, coarsened, map_note, spots_of, years_of
from .saying import name_of_rights
from .views import (
    MuseumView,
    PublicationView,
    TextView,
    museum_view,
    publication_view,
    publication_views,
    text_view,
)

__all__ = [
    "FOLDERS",
    "Apparatus",
    "Bibliography",
    "Block",
    "Book",
    "Chronology",
    "Concordance",
    "Edition",
    "Entry",
    "Fact",
    "Figure",
    "FindSpots",
    "Gloss",
    "Glossary",
    "Index",
    "IndexRow",
    "Item",
    "Kind",
    "Link",
    "MuseumView",
    "NoteSign",
    "Part",
    "PlateRow",
    "Plates",
    "PublicationView",
    "Section",
    "Shelf",
    "Span",
    "TextView",
    "Timeline",
    "Words",
    "Work",
    "address",
    "bar_of",
    "begin_of",
    "bind",
    "blocks_of",
    "chapters",
    "chosen",
    "coarsened",
    "edition_in",
    "end_of",
    "entries",
    "entry",
    "figures_in",
    "in_brief",
    "language_of",
    "map_note",
    "museum_view",
    "name_of_rights",
    "objects_in",
    "pictures_in",
    "printed_address",
    "publication_view",
    "publication_views",
    "runs_of",
    "short_entries",
    "spots_of",
    "text_view",
    "web_address",
    "years_of",
]
