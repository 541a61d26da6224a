"""A checked museum folder becomes its outputs: what is made from what, and what can be left as it is."""

from .building import ALL, Request, build, kinds_asked
from .exporting import EXPORTS, export
from .importing import KIND_BY_SECTION, ImportRequest, import_counts, import_lines, import_records, propose_map
from .presets import PRESETS
from .progress import Progress, silent
from .report import Report
from .single import make_pdf, parse_selection

__all__ = [
    "ALL",
    "EXPORTS",
    "KIND_BY_SECTION",
    "PRESETS",
    "ImportRequest",
    "Progress",
    "Report",
    "Request",
    "build",
    "export",
    "import_counts",
    "import_lines",
    "import_records",
    "kinds_asked",
    "make_pdf",
    "parse_selection",
    "propose_map",
    "silent",
]
