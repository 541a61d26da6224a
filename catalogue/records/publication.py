"""A publication: a catalogue to be printed, what it holds and how it is laid out."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from .artifact import Number, Status
from .holding import checked_isbn
from .model import FormerIds, Line, Listed, OneOrMany, Record, Slug
from .text import LanguageTag, Localized, LocalizedLine
from .values import Image, reads_plain_as

OrderKey = Literal["period", "category", "hall", "date", "number", "title"]
Layout = Literal["plate", "entry", "half", "grid", "list"]
Apparatus = Literal[
    "contents", "timeline", "map", "plates", "titles", "makers", "places", "materials", "periods", "concordance",
    "bibliography", "credits", "glossary",
]  # fmt: skip
Preset = Literal["screen", "press", "labels", "checklist", "card"]

NAMED_SIZES = ("A4", "A5", "B5", "letter")
SMALLEST_SIDE, LARGEST_SIDE = 90, 450
"""Of a page, in millimetres."""

SMALLEST_LABEL, LARGEST_LABEL = (60, 40), (190, 280)
"""Width and height in millimetres."""

BILINGUAL_PATTERN = r"^[A-Za-z0-9-]+\+[A-Za-z0-9-]+$"


def checked_page_size(value: str) -> str:
    """A named size, or width x height in mm as `210x270`; capitals and spaces do not matter."""
    named = {name.lower(): name for name in NAMED_SIZES}
    plain = value.replace(" ", "").replace("×", "x").lower()
    if plain in named:
        return named[plain]
    sides = re.fullmatch(r"(\d{1,4}(?:\.\d)?)x(\d{1,4}(?:\.\d)?)", plain, re.ASCII)
    if not sides or not all(SMALLEST_SIDE <= float(side) <= LARGEST_SIDE for side in sides.groups()):
        raise PydanticCustomError("bad_page_size", "{value} is not a page size", {"value": value[:200]})
    return plain


def checked_label_size(value: str) -> str:
    """Width x height in mm, of a label that a sheet of A4 holds."""
    plain = value.replace(" ", "").replace("×", "x").lower()
    sides = re.fullmatch(r"(\d{2,3}(?:\.\d)?)x(\d{2,3}(?:\.\d)?)", plain, re.ASCII)
    width, height = map(float, sides.groups()) if sides else (0.0, 0.0)
    if not (SMALLEST_LABEL[0] <= width <= LARGEST_LABEL[0] and SMALLEST_LABEL[1] <= height <= LARGEST_LABEL[1]):
        raise PydanticCustomError("bad_label_size", "{value} is not a size of label", {"value": value[:200]})
    return plain


LabelSize = Annotated[str, AfterValidator(checked_label_size)]
PageSize = Annotated[str, AfterValidator(checked_page_size)]
LanguagePair = Annotated[str, StringConstraints(pattern=BILINGUAL_PATTERN)]
"""Two languages side by side: `kk+en`."""


class Selection(Record):
    """Which artifacts a publication holds; what is given must all hold, an empty selection takes everything."""

    period: Annotated[tuple[Slug, ...], OneOrMany, Listed] = Field(
        (), title="Period", description="Only objects of these periods."
    )
    category: Annotated[tuple[Slug, ...], OneOrMany, Listed] = Field(
        (), title="Category", description="Only objects of these categories."
    )
    hall: Annotated[tuple[Slug, ...], OneOrMany, Listed] = Field(
        (), title="Hall", description="Only objects of these halls."
    )
    material: Annotated[tuple[Line, ...], OneOrMany, Listed] = Field(
        (), title="Material", description="Only objects with one of these materials."
    )
    objects: Annotated[tuple[Number, ...], OneOrMany, Field(max_length=100_000)] = Field(
        (), title="Objects", description="Only these object numbers."
    )


class Stock(Record):
    """What the book is printed on, which with the number of its pages makes the width of its spine."""

    weight: Annotated[float, Field(ge=20, le=600)] = Field(
        135, title="Weight of the paper", description="In grams per square metre."
    )
    bulk: Annotated[float, Field(ge=0.5, le=3)] = Field(
        0.9, title="Bulk of the paper", description="In cubic centimetres per gram: 0.7 glossy, 0.9 matt, 1.3 uncoated."
    )
    spine: Annotated[float, Field(ge=0, le=150)] | None = Field(
        None, title="Width of the spine", description="In millimetres, where the printer gives it."
    )


class Publication(Record):
    """One catalogue, made in every language of the museum."""

    title: LocalizedLine = Field(title="Title", description="The title on the cover.")
    subtitle: LocalizedLine | None = Field(None, title="Subtitle", description="The line under the title.")
    former_ids: FormerIds = Field(
        (), title="Former ids", description="Ids it had before; their web addresses lead to it."
    )
    selection: Selection = Field(
        default_factory=Selection, title="Selection", description="Which artifacts it holds; all by default."
    )
    order: Annotated[tuple[OrderKey, ...], OneOrMany, Listed, Field(min_length=1)] = Field(
        ("period", "date", "number"), title="Order", description="By what the entries are ordered, first key first."
    )
    library: bool = Field(False, title="Library", description="Whether it lists the library's holdings.")
    front_matter: Annotated[tuple[Slug, ...], OneOrMany, Listed] = Field(
        (), title="Front matter", description="Texts before the entries: names of files in texts/, without language."
    )
    authors: Annotated[tuple[LocalizedLine, ...], Listed] = Field((), title="Authors", description="Who wrote it.")
    editors: Annotated[tuple[LocalizedLine, ...], Listed] = Field((), title="Editors", description="Who edited it.")
    isbn: dict[LanguageTag, Annotated[str, AfterValidator(checked_isbn)]] = Field(
        default_factory=dict, title="ISBN", description="The ISBN of the edition in each language."
    )
    edition: LocalizedLine | None = Field(None, title="Edition", description="Which edition it is.")
    year: Annotated[int, Field(ge=1, le=9999)] | None = Field(None, title="Year", description="When it is published.")
    imprint: LocalizedLine | None = Field(None, title="Imprint", description="Publisher, place, printer, funding.")
    keywords: Annotated[tuple[LocalizedLine, ...], Listed] = Field(
        (), title="Keywords", description="What it is about."
    )
    cover: Annotated[Image, reads_plain_as("file")] | None = Field(
        None, title="Cover picture", description="The picture on the cover."
    )
    page_size: PageSize = Field(
        "225x300", title="Page size", description="The trimmed page: A4, A5, B5, letter, or width x height in mm."
    )
    layout: Layout = Field(
        "entry",
        title="Layout",
        description="plate: each picture on a page facing its text; entry: each object on a page of its own;"
        " half: two to a page where they fit; grid: six to twelve to a page; list: a row each.",
    )
    apparatus: Annotated[tuple[Apparatus, ...], OneOrMany, Listed] | None = Field(
        None,
        title="Apparatus",
        description="Its lists, indexes and figures, in this order; by default all that have enough to show.",
    )
    qr: bool = Field(False, title="QR codes", description="Whether each entry bears a QR code of its page on the web.")
    blurb: Localized | None = Field(None, title="Blurb", description="The text on the back cover, in Markdown.")
    paper: Stock = Field(default_factory=Stock, title="Paper", description="The paper it is printed on.")
    presets: Annotated[tuple[Preset, ...], OneOrMany, Listed] = Field(
        ("screen",),
        title="Presets",
        description="What is made of it besides the PDF for the screen: press, which needs the profile of the press;"
        " labels for the wall; a checklist for the store room; a card for each object.",
    )
    label_size: LabelSize = Field(
        "100x70", title="Label size", description="A wall label: width x height in mm, such as 90x60 or 150x100."
    )
    languages: Annotated[tuple[LanguageTag, ...], OneOrMany, Listed] = Field(
        (), title="Languages", description="Only in these languages; all of the museum's by default."
    )
    bilingual: Annotated[tuple[LanguagePair, ...], OneOrMany, Listed] = Field(
        (), title="Bilingual editions", description="Editions in two languages side by side, such as kk+en."
    )
    status: Status = Field("published", title="Status", description="draft or published; drafts are left out.")
