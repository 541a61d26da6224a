"""What pages show has an order and a meaning: structure elements (ISO 32000-1, 14.7) before they are written."""

from dataclasses import dataclass, field
from typing import NamedTuple

TABLE_ROW_HEADER = "<</O /Table /Scope /Row>>"
TABLE_COLUMN_HEADER = "<</O /Table /Scope /Column>>"
UNNUMBERED_LIST = "<</O /List /ListNumbering /None>>"
NUMBERED_LIST = "<</O /List /ListNumbering /Decimal>>"


class Content(NamedTuple):
    """Marked content: the page among those laid out together, and the content's id there."""

    page: int
    mcid: int


class LinkArea(NamedTuple):
    """The active area of a link: the page among those laid out together, and the link's place there."""

    page: int
    link: int


Box = tuple[float, float, float, float]
"""x, y, width, height in points; y from the page's top."""


class Extent(NamedTuple):
    """Where on its page a figure stands; `bleeds` where it runs off."""

    box: Box
    bleeds: bool


@dataclass(eq=False, slots=True)
class Element:
    """A structure element; `lang` and `alt` only where they differ from the parent's or say something.

    `id` is its name in the whole file, which a note must have (ISO 14289-1, 7.9).
    """

    tag: str
    lang: str | None = None
    alt: str | None = None
    attributes: str | None = None
    extent: Extent | None = None
    id: str | None = None
    kids: list["Element | Content | LinkArea"] = field(default_factory=list)

    def add(
        self,
        tag: str,
        *,
        lang: str | None = None,
        alt: str | None = None,
        attributes: str | None = None,
        extent: Extent | None = None,
        id: str | None = None,  # noqa: A002 the standard's word
    ) -> "Element":
        """A new last child."""
        child = Element(tag, lang, alt, attributes, extent, id)
        self.kids.append(child)
        return child

    def prune(self) -> bool:
        """Leave out the elements below without content, but for cells; whether anything is left."""
        self.kids = [kid for kid in self.kids if not isinstance(kid, Element) or kid.prune()]
        return bool(self.kids) or self.tag in ("TD", "TH")
