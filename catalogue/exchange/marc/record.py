"""A MARC record as read, whatever form its file has: a leader and fields of subfields, in their order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from catalogue.errors import Severity

Subfield = tuple[str, str]
"""Code and value."""


@dataclass(frozen=True, slots=True)
class MarcField:
    """One field: `data` of a control field (00X), else two indicators and subfields."""

    tag: str
    indicators: str = "  "
    subfields: tuple[Subfield, ...] = ()
    data: str = ""

    def first(self, code: str) -> str:
        """The first value of a subfield, or nothing."""
        return next((value for found, value in self.subfields if found == code), "")

    def all(self, codes: str) -> Iterator[str]:
        """The values of any of the subfields, in the order of the field."""
        return (value for code, value in self.subfields if code in codes)


@dataclass(frozen=True, slots=True)
class MarcRecord:
    """A leader and fields."""

    leader: str
    fields: tuple[MarcField, ...]

    def of(self, *tags: str) -> Iterator[MarcField]:
        """The fields of any of the tags, in the order of the record."""
        return (each for each in self.fields if each.tag in tags)

    def control(self, tag: str) -> str:
        """The data of a control field, or nothing."""
        return next((each.data for each in self.of(tag)), "")


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a record: the code and values of the Problem it becomes."""

    code: str
    severity: Severity
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """The record at one place of a file, None where it cannot be read, with what is wrong with it.

    `line` is where it begins in a file of text. `control_number` is known of some records that cannot be read.
    """

    record: MarcRecord | None
    flaws: tuple[Flaw, ...] = ()
    line: int | None = None
    control_number: str = ""
