"""The fields of a record, each with the 880 field that gives it in another script, and what of them is left over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from catalogue.language import has_other_than_latin

from .record import MarcField, MarcRecord
from .text import cleaned

_LINK = re.compile(r"(?P<tag>\d{3})-(?P<occurrence>\d{2})")
_ALTERNATE = "880"
_TEXT = "abnpt"
_CODED = ("006", "007", "008")
"""Fields whose places count, blanks too; librarians write these as #."""


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A field, and the same in another script.

    `own` is the one in the script of the book; `romanised` the one in Latin letters, where there are both.
    """

    field: MarcField
    other: MarcField | None = None

    @property
    def _is_swapped(self) -> bool:
        """Whether the 880 is the one in the book's script, as it mostly is; some libraries do it the other way."""
        return self.other is not None and (_is_other(self.other) or not _is_other(self.field))

    @property
    def own(self) -> MarcField:
        """The field in the script of the book."""
        return self.other if self.other and self._is_swapped else self.field

    @property
    def romanised(self) -> MarcField | None:
        """The field in Latin letters."""
        return self.field if self._is_swapped else self.other


def _is_other(field: MarcField) -> bool:
    return has_other_than_latin("".join(field.all(_TEXT)))


class Fields:
    """The fields of a record. What a reader takes is done with; what nobody takes is left over."""

    def __init__(self, record: MarcRecord) -> None:
        self._pairs = _paired(record)
        self._left: dict[int, MarcField] = {id(field): field for field in _fields_of(self._pairs)}

    def of(self, *tags: str) -> list[Pair]:
        """The pairs of any of the tags, in the order of the record."""
        return [pair for pair in self._pairs if pair.field.tag in tags]

    def take(self, field: MarcField | None, codes: str) -> None:
        """Say that these subfields of a field are read; with others it is still left over."""
        if field and all(code in codes or code == "6" or not cleaned(value) for code, value in field.subfields):
            self._left.pop(id(field), None)

    def left(self) -> Iterator[MarcField]:
        """The fields that hold something nobody took, in the order of the record."""
        return iter(self._left.values())


def _fields_of(pairs: list[Pair]) -> Iterator[MarcField]:
    for pair in pairs:
        yield pair.field
        if pair.other:
            yield pair.other


def _paired(record: MarcRecord) -> list[Pair]:
    """Each field with its 880; an 880 whose partner is missing stands for the field itself."""
    others: dict[tuple[str, str], MarcField] = {}
    lone: list[MarcField] = []
    for field in record.of(_ALTERNATE):
        link = _LINK.match(field.first("6"))
        retagged = replace(field, tag=link["tag"] if link else _ALTERNATE)
        key = (retagged.tag, link["occurrence"] if link else "00")
        if key[1] == "00" or key in others:
            lone.append(retagged)
        else:
            others[key] = retagged
    pairs = [Pair(field, _partner(field, others)) for field in record.fields if field.tag != _ALTERNATE]
    return [*pairs, *map(Pair, (*others.values(), *lone))]


def _partner(field: MarcField, others: dict[tuple[str, str], MarcField]) -> MarcField | None:
    """The 880 a field leads to; the link back may name another tag of the same kind, as 246 for 245."""
    link = _LINK.match(field.first("6"))
    if link is None:
        return None
    key = (field.tag, link["occurrence"])
    if key not in others:
        like = (each for each in others if each[1] == key[1] and each[0][:2] == key[0][:2])
        key = next(like, key)
    return others.pop(key, None)


def note_of(field: MarcField) -> str:
    """A field in one line, as librarians write it: `245 10 $a Title /`."""
    if field.data:
        coded = field.data.replace(" ", "#") if field.tag in _CODED else field.data
        return f"{field.tag} {cleaned(coded)}"
    said = " ".join(f"${code} {cleaned(value)}" for code, value in field.subfields)
    return f"{field.tag} {field.indicators.replace(' ', '#')} {said}"
