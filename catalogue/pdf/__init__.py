"""A book becomes a printed catalogue: a tagged PDF for screen and archive (PDF/UA-1, PDF/A-2a)."""

from .book import write_book
from .counting import page_count

__all__ = ["page_count", "write_book"]
