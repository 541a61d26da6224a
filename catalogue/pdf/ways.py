"""The objects an entry is related to become a list of ways to them."""

from collections.abc import Iterator

from catalogue.edition.entry import Entry, Span

from .flow import Chunk
from .lines import Tagged
from .look import GRID, SMALL
from .paragraph import set_paragraph
from .reference import cross_reference
from .tags import UNNUMBERED_LIST, Element
from .volume import Volume

_ARROW = 11.0  # the room of the arrow


def way_chunks(volume: Volume, entry: Entry, parent: Element, width: float, lang: str) -> list[Chunk]:
    """The ways to related objects in this book, told in a language."""
    ways = list(_ways(volume, entry, lang))
    if not ways:
        return []
    items = parent.add("L", attributes=UNNUMBERED_LIST)
    return [
        _chunk(volume, spans, items.add("LI"), width, lang, before=0.0 if i else GRID) for i, spans in enumerate(ways)
    ]


def _chunk(volume: Volume, spans: tuple[Span, ...], item: Element, width: float, lang: str, *, before: float) -> Chunk:
    arrow = set_paragraph(volume.typesetter, (Span("→", lang),), SMALL, _ARROW)
    label, body = Tagged(item.add("Lbl"), lang), Tagged(item.add("LBody"), lang)
    return Chunk(
        set_paragraph(volume.typesetter, spans, SMALL, width - _ARROW), body, before, _ARROW, marker=(arrow, label)
    )


def _ways(volume: Volume, entry: Entry, lang: str) -> Iterator[tuple[Span, ...]]:
    opening, closing = ("（", "）") if lang.startswith("zh") else (" (", ")")
    for link in entry.links:
        number = volume.number_of(link.id) if link.role == "related" else None
        if number:
            where = Span(cross_reference(volume, number, lang), lang, href=f"#item-{number}")
            yield Span(link.text.text, link.text.lang), Span(opening, lang), where, Span(closing, lang)
