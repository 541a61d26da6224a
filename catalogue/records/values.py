"""The values several kinds of record hold: dates, measures, places, rights, pictures, identifiers, references."""

from decimal import Decimal
from pathlib import PurePosixPath
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from .edtf import DateSpan, parse_edtf
from .model import Line, Record, WebAddress
from .text import LanguageTag, Localized, LocalizedLine


def _span(value: object) -> DateSpan:
    if isinstance(value, DateSpan):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("not_edtf", "{value} cannot be read as a date", {"value": str(value)[:200]})
    return parse_edtf(value)


Edtf = Annotated[
    DateSpan,
    PlainValidator(_span),
    PlainSerializer(lambda span: span.edtf, return_type=str),
    WithJsonSchema({"type": "string", "maxLength": 80, "examples": ["-0499/-0300", "18XX", "1850~", "../1465"]}),
]
"""A date in EDTF, levels 0 and 1 (ISO 8601-2:2019); years BCE are astronomical: -0499 is 500 BCE."""


def reads_plain_as(key: str) -> BeforeValidator:
    """Reads a plain string as a map with one entry: `date: 1850` as `date: {edtf: 1850}`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


class DateMade(Record):
    """A date and, where the museum wants one, its own wording."""

    edtf: Edtf = Field(title="EDTF date", description="The date in EDTF, level 0 or 1 (ISO 8601-2:2019).")
    display: LocalizedLine | None = Field(
        None, title="Wording", description="The museum's own wording; without it the date is worded from the EDTF."
    )


Date = Annotated[DateMade, reads_plain_as("edtf")]

LengthUnit = Literal["mm", "cm", "m", "in", "ft"]
MassUnit = Literal["mg", "g", "kg", "oz", "lb"]
Extent = Literal[
    "height", "width", "length", "depth", "diameter", "thickness", "circumference", "span", "inner-diameter"
]


class Dimension(Record):
    """One measurement (Spectrum: dimension; CDWA: extent, value, unit)."""

    part: LocalizedLine | None = Field(
        None, title="Part measured", description="What is measured, where it is not the whole object."
    )
    extent: Extent = Field(title="Dimension", description="Which way it is measured: height, width, length ...")
    value: Decimal = Field(gt=0, le=1_000_000, title="Value", description="The number, as measured; a decimal point.")
    unit: LengthUnit = Field(title="Unit", description="Unit of length: mm, cm, m, in or ft.")


class Weight(Record):
    """The mass of the object."""

    value: Decimal = Field(gt=0, le=1_000_000_000, title="Value", description="The number, as weighed.")
    unit: MassUnit = Field(title="Unit", description="Unit of mass: mg, g, kg, oz or lb.")


class Place(Record):
    """A place by name."""

    name: LocalizedLine = Field(title="Name", description="The place's name as the museum writes it.")
    authority: WebAddress | None = Field(
        None, title="Authority", description="The place's URI in GeoNames, TGN, Wikidata or Pleiades."
    )


Precision = Literal["exact", "village", "district", "region", "country"]


class FindSpot(Place):
    """Where an object was found; every output coarsens the position to `precision`."""

    lat: float | None = Field(None, ge=-90, le=90, title="Latitude", description="Degrees north, WGS 84.")
    lon: float | None = Field(None, ge=-180, le=180, title="Longitude", description="Degrees east, WGS 84.")
    precision: Precision = Field(
        "region", title="Precision", description="How exactly outputs may show the position, to protect the site."
    )


class Maker(Record):
    """A person, workshop or people who made the object (CDWA: creator)."""

    name: LocalizedLine = Field(title="Name", description="The maker's name.")
    role: LocalizedLine | None = Field(None, title="Role", description="What the maker did: painter, smith ...")
    authority: WebAddress | None = Field(None, title="Authority", description="The maker's URI in ULAN or Wikidata.")


class Inscription(Record):
    """What is written on an object (Spectrum: inscription content, transliteration, translation)."""

    text: Line = Field(title="Text", description="The text as it stands on the object.")
    lang: LanguageTag = Field("und", title="Language", description="Its language as a BCP 47 tag; und where unknown.")
    position: LocalizedLine | None = Field(None, title="Position", description="Where on the object it stands.")
    transliteration: Line | None = Field(None, title="Transliteration", description="The text in Latin letters.")
    translation: LocalizedLine | None = Field(None, title="Translation", description="What it says.")


def _known_rights(value: str) -> str:
    known = ("rightsstatements.org/vocab/", "creativecommons.org/licenses/", "creativecommons.org/publicdomain/")
    if not value.split("://", 1)[-1].startswith(known):
        raise PydanticCustomError("unknown_rights", "{value} is not a rights statement", {"value": value[:200]})
    return value


class Rights(Record):
    """Who may do what with a thing."""

    uri: Annotated[WebAddress, AfterValidator(_known_rights)] = Field(
        title="Statement", description="URI of rightsstatements.org or of a Creative Commons licence or mark."
    )
    holder: LocalizedLine | None = Field(None, title="Rights holder", description="Who holds the rights.")


def _picture_path(value: str) -> str:
    path = PurePosixPath(value)
    if "\\" in value or path.is_absolute() or ".." in path.parts or ":" in value or "\0" in value:
        raise PydanticCustomError("path_outside", "{value} leaves the pictures' folder", {"value": value[:200]})
    return value


class Image(Record):
    """A picture of what the record describes."""

    file: Annotated[Line, AfterValidator(_picture_path)] = Field(
        title="File", description="The picture's path below assets/images, with forward slashes."
    )
    caption: LocalizedLine | None = Field(None, title="Caption", description="What stands under the picture.")
    alt: LocalizedLine | Literal["decorative"] | None = Field(
        None, title="Alternative text", description="What the picture shows, for who cannot see it; or: decorative."
    )
    credit: LocalizedLine | None = Field(None, title="Picture credit", description="Who made the picture.")
    rights: Rights | None = Field(None, title="Picture rights", description="Who may do what with the picture.")


class Identifier(Record):
    """The same thing in a public register."""

    scheme: Literal["wikidata", "aat", "tgn", "ulan", "geonames", "viaf", "pleiades", "lccn", "oclc", "other"] = Field(
        title="Register", description="wikidata, aat, tgn, ulan, geonames, viaf, pleiades, lccn, oclc or other."
    )
    value: Line = Field(title="Identifier", description="The id in that register, or its URI.")


class Reference(Record):
    """A book or article that speaks of the object: a holding of the library, or free text."""

    holding: Line | None = Field(None, title="Holding", description="The holding_number of a book of the library.")
    text: Localized | None = Field(
        None, title="Citation", description="The reference in words, in the language of the work."
    )
    pages: Line | None = Field(None, title="Pages", description="Where in it, as cited: 12-15, pl. 3.")


class OtherNumber(Record):
    """A number the object bears elsewhere (Spectrum: other number)."""

    number: Line = Field(title="Number", description="The number as written.")
    kind: LocalizedLine | None = Field(None, title="Kind of number", description="Whose number it is: excavation, ...")
