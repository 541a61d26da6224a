"""A figure becomes a plate: its picture fitted into a box, its caption under it."""

from dataclasses import dataclass

from catalogue.edition.entry import Figure

from .lines import Tagged, draw_lines
from .look import CAPTION
from .page import Page
from .paragraph import Paragraph
from .picture import Picture
from .tags import Box, Element, Extent
from .volume import Volume

_TO_CAPTION = 5.0
_MOST = 0.2  # of the text's height: a caption


@dataclass(frozen=True, slots=True)
class Plate:
    """A figure at hand and the shape of its picture, width over height."""

    figure: Figure
    picture: Picture

    @property
    def shape(self) -> float:
        """Width over height."""
        return self.picture.shape

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """The largest size within width and height."""
        return (width, width / self.shape) if width / self.shape <= height else (height * self.shape, height)


def plates_of(volume: Volume, figures: tuple[Figure, ...]) -> list[Plate]:
    """The figures whose picture is at hand."""
    found = ((figure, volume.typesetter.picture(figure.file)) for figure in figures)
    return [Plate(figure, picture) for figure, picture in found if picture]


def set_caption(volume: Volume, figure: Figure, width: float) -> Paragraph | None:
    """The caption, if there is one."""
    if figure.caption is None:
        return None
    return volume.set_within(figure.caption, CAPTION, width, volume.format.depth * _MOST)


def caption_height(caption: Paragraph | None) -> float:
    """The height a caption takes under its picture."""
    return caption.height + _TO_CAPTION if caption else 0.0


def draw_plate(
    page: Page, plate: Plate, parent: Element, lang: str, box: Box, crop: Box | None = None, *, bleeds: bool = False
) -> None:
    """Draw the picture in its box; a decorative one is an artifact. One that `bleeds` stands alike on all pages."""
    figure, alt = None, plate.figure.alt
    if alt:
        own = alt.lang if alt.lang not in (lang, "und") else None
        figure = parent.add("Figure", alt=alt.text, lang=own, extent=Extent(crop or box, bleeds))
    page.picture(plate.figure.file, box, crop, element=figure, bleeds=bleeds)


def draw_caption(page: Page, caption: Paragraph | None, parent: Element, lang: str, x: float, y: float) -> None:
    """Draw a caption below a picture that ends at y."""
    if caption:
        tagged = Tagged(parent.add("Caption"), lang)
        draw_lines(page, caption, caption.lines, tagged, x, y + _TO_CAPTION)


def caption_left(volume: Volume, caption: Paragraph | None, left: float) -> float:
    """Where a caption begins: below the picture's left edge, or at the text's where it is longer than the picture."""
    if caption is None or len(caption.lines) > 1:
        return volume.left
    width = caption.lines[0].natural * caption.look.size / 1000
    return max(min(left, volume.left + volume.format.measure - width), volume.left)
