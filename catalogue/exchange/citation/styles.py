"""A source becomes a citation in the usage of its page's language: one module for each style, one line in STYLES."""

from collections.abc import Callable, Mapping

from catalogue.language import Wording, primary_language

from .chicago import chicago
from .gbt import gbt
from .gost import gost
from .source import Source
from .wording import Citation, Slot

STYLES: Mapping[str, Callable[[Source, Wording], Citation]] = {
    "en": chicago,
    "kk": gost,
    "ru": gost,
    "zh": gbt,
}
"""The style in use where a language is spoken; Chicago for all others."""

__all__ = ["STYLES", "Citation", "Slot", "citation_of"]


def citation_of(source: Source) -> Citation:
    """The citation for readers of the page's language."""
    style = STYLES.get(primary_language(source.page_lang), chicago)
    return style(source, Wording(source.page_lang))
