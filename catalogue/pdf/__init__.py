"""A book becomes a printed catalogue: tagged for reading (PDF/UA-1, PDF/A-2a) or for a press (PDF/X-4)."""

from .book import Prints, write_book
from .counting import page_count
from .for_press import cover_path, write_for_press
from .laying import code_digest
from .leaflet import LEAFLETS, write_leaflets
from .preflight import PRESS_PPI, SCREEN_PPI, Preflight, PrintedPicture

__all__ = [
    "LEAFLETS",
    "PRESS_PPI",
    "SCREEN_PPI",
    "Preflight",
    "PrintedPicture",
    "Prints",
    "code_digest",
    "cover_path",
    "page_count",
    "write_book",
    "write_for_press",
    "write_leaflets",
]
