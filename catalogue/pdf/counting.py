"""A PDF file becomes the number of its pages."""

from pathlib import Path

import pikepdf


def page_count(path: Path) -> int:
    """How many pages the PDF at `path` has."""
    with pikepdf.open(path) as document:
        return len(document.pages)
