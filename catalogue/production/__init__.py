"""A checked museum folder becomes its outputs: what is made from what, and what can be left as it is."""

from .building import ALL, Request, build, kinds_asked
from .exporting import EXPORTS, export
from .presets import PRESETS
from .progress import Progress, silent
from .report import Report
from .single import make_pdf, parse_selection

__all__ = [
    "ALL",
    "EXPORTS",
    "PRESETS",
    "Progress",
    "Report",
    "Request",
    "build",
    "export",
    "kinds_asked",
    "make_pdf",
    "parse_selection",
    "silent",
]
