"""A holding: one book, map or recording of the museum's library."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .artifact import Number, Status
from .model import INTERNAL, Line, Listed, OneOrMany, Record, Text
from .text import LanguageTag, Localized, LocalizedLine
from .values import Date, Image, reads_plain_as

Role = Literal[
    "translator", "editor", "compiler", "illustrator", "introduction", "commentator", "composer", "performer", "other"
]
"""What a contributor did (MARC relator terms, the ones a small library needs)."""


def checked_isbn(value: str) -> str:
    """An ISBN-10 or ISBN-13 without hyphens, its check digit verified (ISO 2108)."""
    digits = value.replace("-", "").replace(" ", "").upper()
    if len(digits) == 10 and digits[:9].isdecimal() and (digits[9].isdecimal() or digits[9] == "X"):
        good = sum((10 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits)) % 11 == 0
    else:
        good = len(digits) == 13 and digits.isascii() and digits.isdecimal() and _ean_sum(digits) % 10 == 0
    if not good:
        raise PydanticCustomError("bad_isbn", "{value} is not an ISBN", {"value": value[:200]})
    return digits


def _ean_sum(digits: str) -> int:
    return sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits))


def checked_issn(value: str) -> str:
    """An ISSN as NNNN-NNNC, its check digit verified (ISO 3297)."""
    digits = value.replace("-", "").upper()
    good = len(digits) == 8 and digits.isascii() and digits[:7].isdecimal() and digits[7] in "0123456789X"
    if not good or sum((8 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits)) % 11:
        raise PydanticCustomError("bad_issn", "{value} is not an ISSN", {"value": value[:200]})
    return f"{digits[:4]}-{digits[4:]}"


class Contributor(Record):
    """A person or body that had a part in a book."""

    name: Line = Field(title="Name", description="The name as on the title page.")
    role: Role = Field("other", title="Role", description="translator, editor, compiler, illustrator ...")
    transliteration: Line | None = Field(None, title="Transliterated name", description="The name in Latin letters.")


class Holding(Record):
    """One title of the library, with its copies."""

    holding_number: Number = Field(title="Holding number", description="The number that identifies it in the library.")
    former_numbers: Annotated[tuple[Number, ...], OneOrMany, Listed] = Field(
        (),
        title="Former numbers",
        description="Holding numbers it bore in this catalogue before; their web addresses lead to it.",
    )
    call_number: Line | None = Field(None, title="Call number", description="Its shelf mark.")
    language: Annotated[tuple[LanguageTag, ...], OneOrMany, Listed] = Field(
        (), title="Language", description="The languages of its text as BCP 47 tags."
    )
    script: Annotated[str, Field(pattern="^[A-Z][a-z]{3}$")] | None = Field(
        None, title="Script", description="The script of its text as an ISO 15924 code: Cyrl, Latn, Hans."
    )
    title: Line = Field(title="Title", description="The title in the book's own language and script.")
    title_transliteration: Line | None = Field(
        None, title="Transliterated title", description="The title in Latin letters."
    )
    title_translations: LocalizedLine | None = Field(
        None, title="Translated title", description="The title in other languages."
    )
    parallel_titles: Annotated[tuple[Line, ...], OneOrMany, Listed] = Field(
        (), title="Parallel titles", description="The title in other languages, as the book itself bears it (ISBD)."
    )
    authors: Annotated[tuple[Line, ...], OneOrMany, Listed] = Field(
        (), title="Authors", description="Its authors as on the title page."
    )
    authors_transliteration: Annotated[tuple[Line, ...], OneOrMany, Listed] = Field(
        (), title="Transliterated authors", description="The authors' names in Latin letters, in the same order."
    )
    contributors: Annotated[tuple[Annotated[Contributor, reads_plain_as("name")], ...], OneOrMany, Listed] = Field(
        (), title="Contributors", description="Translators, editors and others, with their roles."
    )
    responsibility: Line | None = Field(
        None,
        title="Statement of responsibility",
        description="Who made the book, in the words of its title page (ISBD).",
    )
    edition: Line | None = Field(None, title="Edition", description="Which edition it is, as the book says: 2nd ed.")
    publisher: Line | None = Field(None, title="Publisher", description="Who published it.")
    place: Line | None = Field(None, title="Place of publication", description="Where it was published.")
    year: Date | None = Field(None, title="Year", description="When it was published, in EDTF.")
    extent: Line | None = Field(None, title="Extent", description="How large it is: 312 p., 3 volumes.")
    series: Annotated[tuple[Line, ...], OneOrMany, Listed] = Field(
        (), title="Series", description="The series it belongs to, with the volume: Library of history; 3."
    )
    isbn: Annotated[tuple[Annotated[str, AfterValidator(checked_isbn)], ...], OneOrMany, Listed] = Field(
        (), title="ISBN", description="Its ISBNs; the check digit is verified."
    )
    issn: Annotated[Line, AfterValidator(checked_issn)] | None = Field(
        None, title="ISSN", description="The ISSN of a serial; the check digit is verified."
    )
    subjects: Annotated[tuple[Line, ...], OneOrMany, Listed] = Field(
        (), title="Subjects", description="What it is about: ids of subjects.yaml, or words."
    )
    summary: Localized | None = Field(None, title="Summary", description="A few sentences on it, in Markdown.")
    cover: Annotated[Image, reads_plain_as("file")] | None = Field(None, title="Cover", description="Its cover.")
    copies: int = Field(1, ge=0, le=100_000, title="Copies", description="How many copies the library has.")
    location: Line | None = Field(
        None, title="Location", description="The room where readers find it: an id of locations.yaml, or words."
    )
    notes: Text | None = Field(
        None, title="Editors' notes", description="Notes among the staff; never shown.", json_schema_extra=INTERNAL
    )
    status: Status = Field("published", title="Status", description="draft or published; drafts are left out.")
