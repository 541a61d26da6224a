"""The museum itself: its names, languages, address, hours and the look of what it publishes."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .artifact import Number
from .model import Line, Listed, OneOrMany, Record, WebAddress, museum_path
from .programme import TimeZone, Weekday
from .text import LanguageTag, Localized, LocalizedLine
from .theme import Theme
from .values import Image, Rights, reads_plain_as

HomeBlock = Literal[
    "picture", "introduction", "hours", "featured", "periods", "halls", "library", "programme", "publications"
]
HOME: tuple[HomeBlock, ...] = (
    "picture", "introduction", "hours", "featured", "periods", "halls", "library", "programme",
)  # fmt: skip
"""The blocks of a home page, and those it has where the museum names none."""


class Hours(Record):
    """When the museum is open."""

    days: Annotated[tuple[Weekday, ...], OneOrMany, Listed] = Field(title="Days", description="Days of the week.")
    opens: Annotated[str, StringConstraints(pattern=r"^[0-9][0-9]:[0-9][0-9]$")] = Field(
        title="Opens", description="HH:MM."
    )
    closes: Annotated[str, StringConstraints(pattern=r"^[0-9][0-9]:[0-9][0-9]$")] = Field(
        title="Closes", description="HH:MM."
    )
    note: LocalizedLine | None = Field(None, title="Note", description="What else to know: last admission ...")


class Contact(Record):
    """How to reach the museum."""

    email: Annotated[str, StringConstraints(pattern=r"^[^@\s<>\"']+@[^@\s<>\"']+$", max_length=254)] | None = Field(
        None, title="E-mail", description="The address for questions."
    )
    phone: Annotated[str, StringConstraints(pattern=r"^\+?[0-9 ()\-]{3,40}$")] | None = Field(
        None, title="Telephone", description="With country code."
    )
    website: WebAddress | None = Field(None, title="Website", description="The museum's other site.")


class Press(Record):
    """The press that prints the museum's books."""

    profile: Annotated[Line, museum_path("profile_path")] | None = Field(
        None, title="Profile", description="The ICC profile of the press: its path in the museum folder."
    )


class Museum(Record):
    """The institution whose records these are."""

    name: LocalizedLine = Field(title="Name", description="The museum's name.")
    short_name: LocalizedLine | None = Field(None, title="Short name", description="The name where room is scarce.")
    tagline: LocalizedLine | None = Field(None, title="Tagline", description="One line under the name.")
    languages: Annotated[tuple[LanguageTag, ...], OneOrMany, Field(min_length=1, max_length=20)] = Field(
        title="Languages", description="The languages it publishes in, in the order of fallback (BCP 47)."
    )
    intro: Localized | None = Field(None, title="Introduction", description="What the museum is, in Markdown.")
    image: Annotated[Image, reads_plain_as("file")] | None = Field(
        None, title="Picture", description="The great picture of the home page."
    )
    address: Localized | None = Field(None, title="Address", description="Street, city, country; one line each.")
    city: LocalizedLine | None = Field(None, title="City", description="The city it is in, as citations name it.")
    opening_hours: Annotated[tuple[Hours, ...], OneOrMany, Listed] = Field(
        (), title="Opening hours", description="When it is open; days not named are closed."
    )
    admission: Localized | None = Field(None, title="Admission", description="What a visit costs, in Markdown.")
    directions: Localized | None = Field(None, title="Directions", description="How to get there, in Markdown.")
    contact: Contact = Field(default_factory=Contact, title="Contact", description="How to reach it.")
    time_zone: TimeZone = Field("UTC", title="Time zone", description="Name in the IANA database: Asia/Almaty.")
    base_url: WebAddress | None = Field(
        None, title="Base URL", description="Where the gallery will be on the web, for canonical links and citation."
    )
    theme: Theme = Field(default_factory=Theme, title="Theme", description="Colours, typefaces and logo.")
    home: Annotated[tuple[HomeBlock, ...], OneOrMany, Field(max_length=20)] = Field(
        HOME,
        title="Home page",
        description="What the home page shows below the museum's name, in this order; what is empty is left out.",
    )
    featured: Annotated[tuple[Number, ...], OneOrMany, Field(max_length=50)] = Field(
        (), title="Featured objects", description="Object numbers of those the home page shows."
    )
    zoom_above: Annotated[int, Field(ge=600, le=1_000_000)] = Field(
        2000,
        title="Zoom above",
        description="Pictures with more pixels than this on their longer side can be looked at closely: they are also"
        " cut into tiles, which take about as much room again as the pictures themselves.",
    )
    press: Press = Field(default_factory=Press, title="Press", description="Who prints the books, and how.")
    rights: Rights | None = Field(
        None, title="Rights by default", description="The rights of records and pictures that name none."
    )
    notice: Localized | None = Field(
        None, title="Notice", description="A notice shown on every page and in every colophon, such as: a sample."
    )
    kind: Literal["museum", "cultural-centre", "library", "gallery", "archive"] = Field(
        "museum", title="Kind", description="museum, cultural-centre, library, gallery or archive."
    )
