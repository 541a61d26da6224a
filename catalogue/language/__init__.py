"""Words of the reader's language: problems, dates, numbers, names and the interface; and its order and line breaks."""

from .bidi import has_leftward, levels, visual_order
from .breaking import Segment, segments
from .collation import SortKey, initial, sort_key
from .dates import word_century, word_date, word_day, word_decade, word_month, word_year, word_years
from .direction import direction
from .folding import RULES, skeleton, terms
from .hyphenation import hyphenate
from .interface import SOURCE_LANGUAGE, Wording, languages, primary_language
from .names import in_language, language_name, locale_name, script_name, script_of
from .numbers import Measure, measure_of, word_dimensions, word_measure, word_measures, word_number
from .problems import MESSAGES, hint, message, said
from .schedules import (
    WEEKDAYS,
    word_bounds,
    word_days_of_months,
    word_hours,
    word_occasion,
    word_weekday,
    word_weekdays,
    word_zone,
)
from .scripts import LATIN, han_form, has_other_than_latin, language_as_written, romanised, script_in
from .typography import may_be_parted, prepare, prepare_runs

__all__ = [
    "LATIN",
    "MESSAGES",
    "RULES",
    "SOURCE_LANGUAGE",
    "WEEKDAYS",
    "Measure",
    "Segment",
    "SortKey",
    "Wording",
    "direction",
    "han_form",
    "has_leftward",
    "has_other_than_latin",
    "hint",
    "hyphenate",
    "in_language",
    "initial",
    "language_as_written",
    "language_name",
    "languages",
    "levels",
    "locale_name",
    "may_be_parted",
    "measure_of",
    "message",
    "prepare",
    "prepare_runs",
    "primary_language",
    "romanised",
    "said",
    "script_in",
    "script_name",
    "script_of",
    "segments",
    "skeleton",
    "sort_key",
    "terms",
    "visual_order",
    "word_bounds",
    "word_century",
    "word_date",
    "word_day",
    "word_days_of_months",
    "word_decade",
    "word_dimensions",
    "word_hours",
    "word_measure",
    "word_measures",
    "word_month",
    "word_number",
    "word_occasion",
    "word_weekday",
    "word_weekdays",
    "word_year",
    "word_years",
    "word_zone",
]
