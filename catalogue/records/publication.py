"""A publication: a catalogue to be printed, what it holds and how it is laid out."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .artifact import Number, Status
from .holding import checked_isbn
from .model import Line, Listed, OneOrMany, Record, Slug
from .text import LanguageTag, Localized, LocalizedLine
from .values import Image, reads_plain_as

OrderKey = Literal["period", "category", "hall", "date", "number", "title"]
Layout = Literal["entry", "half"]
Apparatus = Literal[
    "contents", "timeline", "map", "plates", "titles", "makers", "places", "materials", "periods", "concordance",
    "bibliography", "credits", "glossary",
]  # fmt: skip
PageSize = Literal["A4", "A5", "B5", "letter", "225x300", "240x240"]
Preset = Literal["screen", "press"]


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
        description="entry: each object on a page of its own; half: two to a page where they fit.",
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
        description="What is made of it besides the PDF for the screen: press, which needs the profile of the press.",
    )
    languages: Annotated[tuple[LanguageTag, ...], OneOrMany, Listed] = Field(
        (), title="Languages", description="Only in these languages; all of the museum's by default."
    )
    status: Status = Field("published", title="Status", description="draft or published; drafts are left out.")
