"""The museum's vocabularies: periods, categories, and the terms for materials, techniques and subjects."""

from typing import Annotated

from pydantic import Field

from .model import FormerIds, Line, Listed, OneOrMany, Record, Slug, WebAddress
from .text import Localized, LocalizedLine
from .values import Edtf, Image, reads_plain_as

Authorities = Annotated[tuple[WebAddress, ...], OneOrMany, Listed]


class Period(Record):
    """A span of history by which objects are ordered."""

    id: Slug = Field(title="Id", description="How records name the period.")
    former_ids: FormerIds = Field(
        (), title="Former ids", description="Ids it had before; their web addresses lead to it."
    )
    label: LocalizedLine = Field(title="Name", description="The period's name.")
    span: Edtf | None = Field(None, title="Span", description="Its years in EDTF; objects outside are reported.")
    order: int | None = Field(None, title="Order", description="Its place in the row; by default as in the file.")
    intro: Localized | None = Field(None, title="Introduction", description="What the period is, in Markdown.")
    image: Annotated[Image, reads_plain_as("file")] | None = Field(None, title="Picture", description="Its picture.")
    scope_note: Localized | None = Field(
        None, title="Scope note", description="What the term means here, for the glossary (SKOS scope note)."
    )
    authority: Authorities = Field((), title="Authority", description="Its URIs in PeriodO, Wikidata, AAT.")


class Category(Record):
    """A class of objects by which they are shown together."""

    id: Slug = Field(title="Id", description="How records name the category.")
    former_ids: FormerIds = Field(
        (), title="Former ids", description="Ids it had before; their web addresses lead to it."
    )
    label: LocalizedLine = Field(title="Name", description="The category's name.")
    intro: Localized | None = Field(None, title="Introduction", description="What belongs to it, in Markdown.")
    image: Annotated[Image, reads_plain_as("file")] | None = Field(None, title="Picture", description="Its picture.")
    scope_note: Localized | None = Field(
        None, title="Scope note", description="What the term means here, for the glossary (SKOS scope note)."
    )
    authority: Authorities = Field((), title="Authority", description="Its URIs in AAT or Wikidata.")


class Term(Record):
    """A word of the museum's own vocabulary, in each of its languages."""

    id: Line = Field(title="Id", description="How records write the term.")
    label: LocalizedLine = Field(title="Name", description="The term in each language.")
    scope_note: Localized | None = Field(
        None, title="Scope note", description="What the term means here, for the glossary (SKOS scope note)."
    )
    authority: Authorities = Field((), title="Authority", description="Its URIs in AAT or Wikidata.")
