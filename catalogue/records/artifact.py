"""An artifact: one object of the museum's halls, after Spectrum 5.1 and CCO."""

import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .model import INTERNAL, Line, Listed, OneOrMany, Record, Slug, Text
from .text import Localized, LocalizedLine
from .values import (
    Date,
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
    reads_plain_as,
)

Status = Literal["draft", "published"]


def _has_a_letter_or_digit(value: str) -> str:
    if not any(c.isalnum() for c in value):
        raise PydanticCustomError("empty_number", "{value} has no letter or digit", {"value": value[:200]})
    return value


Number = Annotated[Line, Field(max_length=120), AfterValidator(_has_a_letter_or_digit)]
"""A record's own number; its page's name on the web is made from it."""


class Artifact(Record):
    """One object, part or group that bears an object number of its own."""

    object_number: Number = Field(
        title="Object number", description="The number that identifies the object in the museum (Spectrum)."
    )
    other_numbers: Annotated[tuple[Annotated[OtherNumber, reads_plain_as("number")], ...], OneOrMany, Listed] = Field(
        (), title="Other numbers", description="Numbers the object bears or bore elsewhere."
    )
    former_numbers: Annotated[tuple[Number, ...], OneOrMany, Listed] = Field(
        (),
        title="Former numbers",
        description="Object numbers it bore in this catalogue before; their web addresses lead to it.",
    )
    object_name: LocalizedLine | None = Field(
        None, title="Object name", description="What kind of thing it is, in one or two words: dagger, bowl."
    )
    title: LocalizedLine = Field(title="Title", description="The name under which the object is shown.")
    period: Slug | None = Field(None, title="Period", description="The id of a period in periods.yaml.")
    category: Slug | None = Field(None, title="Category", description="The id of a category in categories.yaml.")
    date: Date | None = Field(
        None, title="Date made", description="When it was made: EDTF, or a map with edtf and display."
    )
    culture: LocalizedLine | None = Field(None, title="Culture", description="The people or culture it comes from.")
    makers: Annotated[tuple[Annotated[Maker, reads_plain_as("name")], ...], OneOrMany, Listed] = Field(
        (), title="Makers", description="Persons, workshops or peoples who made it."
    )
    production_place: Annotated[Place, reads_plain_as("name")] | None = Field(
        None, title="Place made", description="Where it was made."
    )
    find_spot: Annotated[FindSpot, reads_plain_as("name")] | None = Field(
        None, title="Find-spot", description="Where it was found."
    )
    materials: Annotated[tuple[Line, ...], OneOrMany, Listed] = Field(
        (), title="Materials", description="What it is made of: ids of materials.yaml, or words."
    )
    techniques: Annotated[tuple[Line, ...], OneOrMany, Listed] = Field(
        (), title="Techniques", description="How it was made: ids of techniques.yaml, or words."
    )
    dimensions: Annotated[tuple[Dimension, ...], OneOrMany, Listed] = Field(
        (), title="Dimensions", description="Its measurements."
    )
    weight: Weight | None = Field(None, title="Weight", description="Its mass.")
    inscriptions: Annotated[tuple[Inscription, ...], OneOrMany, Listed] = Field(
        (), title="Inscriptions", description="What is written on it."
    )
    label: Localized | None = Field(
        None, title="Label text", description="Two or three sentences for the wall label, in Markdown."
    )
    description: Localized | None = Field(
        None, title="Description", description="The catalogue's text on the object, in Markdown."
    )
    provenance: Localized | None = Field(
        None, title="Provenance", description="Who owned it before the museum, in order of time."
    )
    acquisition: LocalizedLine | None = Field(
        None, title="Acquisition", description="How and when the museum acquired it."
    )
    credit_line: LocalizedLine | None = Field(
        None, title="Credit line", description="The line that must be printed with the object."
    )
    rights: Rights | None = Field(None, title="Rights", description="Who may do what with the object's record.")
    hall: Slug | None = Field(None, title="Hall", description="The id of a hall in halls.yaml.")
    images: Annotated[tuple[Annotated[Image, reads_plain_as("file")], ...], OneOrMany, Listed] = Field(
        (), title="Pictures", description="Its pictures, the main one first."
    )
    related: Annotated[tuple[Number, ...], OneOrMany, Listed] = Field(
        (), title="Related objects", description="Object numbers of objects to be seen beside it."
    )
    bibliography: Annotated[tuple[Annotated[Reference, reads_plain_as("text")], ...], OneOrMany, Listed] = Field(
        (), title="Bibliography", description="Books and articles on it: holdings of the library, or free text."
    )
    identifiers: Annotated[tuple[Identifier, ...], OneOrMany, Listed] = Field(
        (), title="Identifiers", description="The same object or its type in public registers."
    )
    notes: Text | None = Field(
        None, title="Editors' notes", description="Notes among the staff; never shown.", json_schema_extra=INTERNAL
    )
    store_location: Line | None = Field(
        None, title="Store location", description="Where it is kept; never shown.", json_schema_extra=INTERNAL
    )
    valuation: Line | None = Field(
        None, title="Valuation", description="Its insured value; never shown.", json_schema_extra=INTERNAL
    )
    donor_contact: Line | None = Field(
        None, title="Donor contact", description="How to reach the donor; never shown.", json_schema_extra=INTERNAL
    )
    published: datetime.date | None = Field(
        None, title="Date published", description="When the record was first published: YYYY-MM-DD."
    )
    status: Status = Field("published", title="Status", description="draft or published; drafts are left out.")
