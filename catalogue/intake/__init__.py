"""Incoming records become new, changed, unchanged and refused ones; the good are written into the museum folder."""

from .formats import FORMATS, Asked, Brought, bring
from .importing import decide, write
from .merging import Change
from .outcome import VERDICTS, Decided, Outcome, Verdict, Writing
from .plain import shortened

__all__ = [
    "FORMATS",
    "VERDICTS",
    "Asked",
    "Brought",
    "Change",
    "Decided",
    "Outcome",
    "Verdict",
    "Writing",
    "bring",
    "decide",
    "shortened",
    "write",
]
