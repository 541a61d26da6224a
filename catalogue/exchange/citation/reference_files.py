"""Sources become files for reference managers: one module for each format, one line in FORMATS."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from .bibtex import bibtex
from .csl import csl
from .ris import ris
from .source import Source


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is called, how its files end, their type on the web, and what writes them."""

    title: str
    suffix: str
    media_type: str
    write: Callable[[Iterable[Source]], bytes]


FORMATS: Mapping[str, Format] = {
    "bibtex": Format("BibTeX", "bib", "application/x-bibtex", bibtex),
    "ris": Format("RIS", "ris", "application/x-research-info-systems", ris),
    "csl": Format("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", csl),
}
"""The formats by the names `catalogue export` takes."""
