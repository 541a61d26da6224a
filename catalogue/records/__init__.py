"""What a museum writes down: records as frozen, validated values."""

from .artifact import Artifact
from .edtf import DateSpan, Moment, parse_edtf
from .hall import Hall
from .holding import Contributor, Holding, checked_isbn, checked_issn
from .model import Record, find_values, is_internal, public_fields, types_in
from .museum import HomeBlock, Hours, Museum
from .programme import Occasion, Programme
from .publication import Preset, Publication, Selection, Stock
from .text import OBJECT_REFERENCE, SAME_EVERYWHERE, Localized, LocalizedLine, Phrase
from .theme import Logo, Theme, TypefaceChoice
from .values import (
    DateMade,
    Dimension,
    FindSpot,
    Identifier,
    Image,
    Inscription,
    Maker,
    OtherNumber,
    Place,
    Reference,
    Rights,
    Weight,
)
from .vocabulary import Category, Period, Term

__all__ = [
    "OBJECT_REFERENCE",
    "SAME_EVERYWHERE",
    "Artifact",
    "Category",
    "Contributor",
    "DateMade",
    "DateSpan",
    "Dimension",
    "FindSpot",
    "Hall",
    "Holding",
    "HomeBlock",
    "Hours",
    "Identifier",
    "Image",
    "Inscription",
    "Localized",
    "LocalizedLine",
    "Logo",
    "Maker",
    "Moment",
    "Museum",
    "Occasion",
    "OtherNumber",
    "Period",
    "Phrase",
    "Place",
    "Preset",
    "Programme",
    "Publication",
    "Record",
    "Reference",
    "Rights",
    "Selection",
    "Stock",
    "Term",
    "Theme",
    "TypefaceChoice",
    "Weight",
    "checked_isbn",
    "checked_issn",
    "find_values",
    "is_internal",
    "parse_edtf",
    "public_fields",
    "types_in",
]
