"""A hall: a room of the museum."""

from typing import Annotated

from pydantic import Field

from .model import FormerIds, Line, Record, Slug
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
    intro: Localized | None = Field(None, title="Introduction", description="What is shown there, in Markdown.")
    image: Annotated[Image, reads_plain_as("file")] | None = Field(None, title="Picture", description="Its picture.")
