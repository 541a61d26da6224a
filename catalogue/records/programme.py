"""A programme: a lesson, master class, concert, tour or talk."""

import datetime
import zoneinfo
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from .artifact import Number, Status
from .model import FormerIds, Line, Listed, OneOrMany, Record, Slug, WebAddress
from .text import LanguageTag, Localized, LocalizedLine
from .values import Image, reads_plain_as

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
ProgrammeKind = Literal["lesson", "master-class", "concert", "tour", "talk"]


def _known_zone(value: str) -> str:
    if value not in zoneinfo.available_timezones():
        raise PydanticCustomError("unknown_time_zone", "{value} is not a time zone", {"value": value[:200]})
    return value


TimeZone = Annotated[Line, AfterValidator(_known_zone)]
"""A name of the IANA time zone database: Asia/Almaty."""


class Occasion(Record):
    """One date, or a day of the week on which it is held again and again."""

    date: datetime.date | None = Field(None, title="Date", description="The day: YYYY-MM-DD.")
    weekday: Weekday | None = Field(None, title="Weekday", description="The day of the week it is held on.")
    start: datetime.time = Field(title="Start", description="When it begins: HH:MM, in the time zone.")
    end: datetime.time | None = Field(None, title="End", description="When it ends: HH:MM.")
    since: datetime.date | None = Field(None, title="From", description="The first day of a weekly programme.")
    until: datetime.date | None = Field(None, title="Until", description="The last day of a weekly programme.")

    @model_validator(mode="after")
    def _has_one_day(self) -> "Occasion":
        if (self.date is None) == (self.weekday is None):
            raise PydanticCustomError("date_or_weekday", "an occasion has a date or a weekday")
        return self


class Programme(Record):
    """Something visitors take part in."""

    id: Number = Field(title="Id", description="How it is named in addresses.")
    former_ids: FormerIds = Field(
        (), title="Former ids", description="Ids it had before; their web addresses lead to it."
    )
    kind: ProgrammeKind = Field(title="Kind", description="lesson, master-class, concert, tour or talk.")
    title: LocalizedLine = Field(title="Title", description="What it is called.")
    schedule: Annotated[tuple[Occasion, ...], OneOrMany, Listed] = Field(
        (), title="Schedule", description="When it is held."
    )
    time_zone: TimeZone | None = Field(
        None, title="Time zone", description="Name in the IANA database; by default the museum's."
    )
    hall: Slug | None = Field(None, title="Hall", description="The id of the hall it is held in.")
    languages: Annotated[tuple[LanguageTag, ...], OneOrMany, Listed] = Field(
        (), title="Languages", description="The languages it is held in."
    )
    audience: LocalizedLine | None = Field(None, title="Audience", description="Whom it is for.")
    capacity: int | None = Field(None, ge=1, le=1_000_000, title="Capacity", description="How many may take part.")
    fee: LocalizedLine | None = Field(None, title="Fee", description="What it costs.")
    booking: WebAddress | None = Field(None, title="Booking", description="Where to book a place.")
    description: Localized | None = Field(None, title="Description", description="What happens, in Markdown.")
    image: Annotated[Image, reads_plain_as("file")] | None = Field(None, title="Picture", description="Its picture.")
    status: Status = Field("published", title="Status", description="draft or published; drafts are left out.")
