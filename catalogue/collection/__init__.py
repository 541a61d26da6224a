"""All records of one museum, resolved, cross-checked and selected from."""

from .gathering import TERM_KINDS, Collection, collect, slug_of
from .references import problem_at, reference_problems
from .translations import Coverage, coverage, translation_problems

__all__ = [
    "TERM_KINDS",
    "Collection",
    "Coverage",
    "collect",
    "coverage",
    "problem_at",
    "reference_problems",
    "slug_of",
    "translation_problems",
]
