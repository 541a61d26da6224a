"""A hall: a room of the museum."""

from typing import Annotated

from pydantic import Field

from .artifact import Number
from .model import FormerIds, Line, Listed, OneOrMany, Record, Slug
from .text import Localized, LocalizedLine
from .values import Image, reads_plain_as


class Hall(Record):
    """A room where objects are shown or programmes held."""

    id: Slug = Field(title="Id", description="How records name the hall.")
    former_ids: FormerIds = Field(
        (), title="Former ids", description="Ids it had before; their web addresses lead to it."
    )
    name: LocalizedLine = Field(title="Name", description="The hall's name.")
    floor: Line | None = Field(None, title="Floor", description="The floor it is on.")
    order: int | None = Field(None, title="Order", description="Its place in the round; by default as in the file.")
    minutes: int | None = Field(
        None, ge=1, le=600, title="Minutes", description="How long a visit of it takes; by default one for each object."
    )
    route: Annotated[tuple[Number, ...], OneOrMany, Listed] = Field(
        (), title="Route", description="Object numbers in the order of the visit; others follow by period and number."
    )
    intro: Localized | None = Field(None, title="Introduction", description="What is shown there, in Markdown.")
    image: Annotated[Image, reads_plain_as("file")] | None = Field(None, title="Picture", description="Its picture.")
