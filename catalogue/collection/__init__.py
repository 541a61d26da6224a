"""All records of one museum, resolved, cross-checked and selected from."""

from .gathering import Collection, collect, slug_of
from .references import problem_at, reference_problems
from .translations import Coverage, coverage, translation_problems

__all__ = [
    "Collection",
    "Coverage",
    "collect",
    "coverage",
    "problem_at",
    "reference_problems",
    "slug_of",
    "translation_problems",
]
