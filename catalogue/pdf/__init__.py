"""A book becomes a printed catalogue: a tagged PDF for screen and archive (PDF/UA-1, PDF/A-2a)."""

from .book import write_book
from .counting import page_count
from .laying import code_digest

__all__ = ["code_digest", "page_count", "write_book"]
