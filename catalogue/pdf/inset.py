"""A figure of a text becomes a chunk: its picture in the column, its caption under it."""

from catalogue.edition.entry import Block, Span

from .flow import Chunk, Inset
from .lines import Tagged
from .look import CAPTION, GRID
from .notes import places_in
from .paragraph import set_paragraph
from .tags import Element
from .typesetter import Typesetter

_COARSEST = 72 / 90  # points a pixel: small pictures are not blown up


def figure_chunk(
    typesetter: Typesetter, block: Block, parent: Element, width: float, lang: str, *, tallest: float
) -> Chunk:
    """The figure as a chunk of `width`; its caption alone where its picture is not at hand."""
    part = parent.add("Div")
    picture = _inset(typesetter, block, part, width, lang, tallest)
    spans = [*block.spans, *_credit(block)] or [Span("\u00a0", lang)]  # a picture stands on a line, if on an empty one
    tagged = Tagged(part.add("Caption" if picture else "P"), lang, places=places_in(spans))
    return Chunk(set_paragraph(typesetter, spans, CAPTION, width), tagged, before=GRID, picture=picture)


def _credit(block: Block) -> list[Span]:
    """Whose picture it is; that of an object is said in the book's picture credits."""
    credit = block.figure.credit if block.figure and not block.refers else None
    return [Span("\u2002", credit.lang), Span(credit.text, credit.lang)] if credit else []


def _inset(
    typesetter: Typesetter, block: Block, parent: Element, width: float, lang: str, tallest: float
) -> Inset | None:
    figure = block.figure
    picture = typesetter.picture(figure.file) if figure else None
    if figure is None or picture is None:
        return None
    across = min(width, tallest * picture.shape, picture.width * _COARSEST)
    own = figure.alt.lang if figure.alt and figure.alt.lang not in (lang, "und") else None
    says = figure.alt.text if figure.alt and figure.alt.text else block.figure.file if block.figure else ""
    return Inset(figure.file, 0.0, across, across / picture.shape, parent.add("Figure", alt=says, lang=own))
