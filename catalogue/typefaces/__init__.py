"""Font files become faces: which characters they cover, how text is shaped with them, subsets for print and web."""

from .faces import Face, Family, Style, Typefaces
from .families import UnreadableTypeface, chosen_faces, chosen_typefaces
from .shaping import Glyph, shape
from .subset import subset_for_print, subset_for_web

__all__ = [
    "Face",
    "Family",
    "Glyph",
    "Style",
    "Typefaces",
    "UnreadableTypeface",
    "chosen_faces",
    "chosen_typefaces",
    "shape",
    "subset_for_print",
    "subset_for_web",
]
