"""Everything `catalogue check` says: the problems of all layers, joined and put in the order of the files."""

from .checking import Checked, check
from .pictures import failed_pictures, shown_in_texts
from .report import as_html, as_json, as_text, coverage_text

__all__ = ["Checked", "as_html", "as_json", "as_text", "check", "coverage_text", "failed_pictures", "shown_in_texts"]
