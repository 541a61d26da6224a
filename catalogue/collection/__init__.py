"""All records of one museum, resolved, cross-checked and selected from."""

from .former import former_problems, former_slugs
from .gathering import Collection, collect, slug_of
from .references import dangling, problem_at, reference_problems
from .translations import Coverage, coverage, translation_problems

__all__ = [
    "Collection",
    "Coverage",
    "collect",
    "coverage",
    "dangling",
    "former_problems",
    "former_slugs",
    "problem_at",
    "reference_problems",
    "slug_of",
    "translation_problems",
]
