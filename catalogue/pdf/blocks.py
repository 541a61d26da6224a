"""Blocks of text become chunks: paragraphs, headings, quotations and lists with their structure elements."""

from collections.abc import Iterable, Iterator, Sequence

from catalogue.edition.entry import Block, Span

from .flow import Chunk
from .lines import Tagged
from .look import BODY, GRID, QUOTE, SECTION, Look
from .paragraph import set_paragraph
from .tags import NUMBERED_LIST, UNNUMBERED_LIST, Element
from .typesetter import Typesetter

_INSET = 13.0


def chunks_of(
    typesetter: Typesetter,
    blocks: Iterable[Block],
    parent: Element,
    width: float,
    lang: str,
    *,
    level: int,
    look: Look = BODY,
) -> Iterator[Chunk]:
    """The blocks as chunks of `width`; `level` is the number of a heading among them."""
    before_is_text = False
    for block in blocks:
        if block.kind in ("bullets", "numbers"):
            yield from _list(typesetter, block, parent, width, lang, level, look)
        elif block.kind == "heading":
            yield heading_chunk(typesetter, block.spans, parent, width, lang, level=level)
        elif block.kind == "quote":
            yield from _quote(typesetter, block, parent, width, lang, look)
        else:
            indent = _indent(block.spans, look) if before_is_text and look.align == "justified" else 0.0
            yield _paragraph(typesetter, block.spans, parent.add("P"), width, lang, look.but(indent=indent))
        before_is_text = block.kind == "paragraph"


def heading_chunk(
    typesetter: Typesetter, spans: Sequence[Span], parent: Element, width: float, lang: str, *, level: int
) -> Chunk:
    """A small heading over a section of text."""
    element = parent.add(f"H{level}", lang=_other(spans, lang))
    paragraph = set_paragraph(typesetter, spans, SECTION, width)
    return Chunk(paragraph, Tagged(element, _lang(spans, lang)), before=GRID, keeps=True)


def _indent(spans: Sequence[Span], look: Look) -> float:
    """A square, or in Chinese the two squares of its custom."""
    is_chinese = bool(spans) and spans[0].lang.partition("-")[0] == "zh"
    return look.size * 1.9 if is_chinese else look.leading


def _paragraph(
    typesetter: Typesetter,
    spans: Sequence[Span],
    element: Element,
    width: float,
    lang: str,
    look: Look,
    before: float = 0.0,
) -> Chunk:
    element.lang = _other(spans, lang)
    aligned = look.but(align="left") if width < look.size * 16 else look
    return Chunk(set_paragraph(typesetter, spans, aligned, width), Tagged(element, _lang(spans, lang)), before)


def _quote(
    typesetter: Typesetter, block: Block, parent: Element, width: float, lang: str, look: Look
) -> Iterator[Chunk]:
    quote = parent.add("BlockQuote")
    inner = block.items[0] if block.items else (block,)
    for i, each in enumerate(inner):
        style = look.but(style=QUOTE.style, align="left")
        chunk = _paragraph(typesetter, each.spans, quote.add("P"), width - 2 * _INSET, lang, style)
        yield Chunk(chunk.paragraph, chunk.tagged, GRID / 2 if i == 0 else 0.0, _INSET)


def _list(
    typesetter: Typesetter, block: Block, parent: Element, width: float, lang: str, level: int, look: Look
) -> Iterator[Chunk]:
    is_numbered = block.kind == "numbers"
    items = parent.add("L", attributes=NUMBERED_LIST if is_numbered else UNNUMBERED_LIST)
    for number, item in enumerate(block.items, 1):
        entry = items.add("LI")
        label = Tagged(entry.add("Lbl"), lang)
        body = entry.add("LBody")
        sign_span = Span(f"{number}." if is_numbered else "–", lang)
        sign = set_paragraph(typesetter, (sign_span,), look.but(align="left", indent=0.0), _INSET)
        inner = list(chunks_of(typesetter, item, body, width - _INSET, lang, level=level, look=look))
        for i, chunk in enumerate(inner):
            marker = (sign, label) if i == 0 and not chunk.marker else chunk.marker
            yield Chunk(chunk.paragraph, chunk.tagged, chunk.before, chunk.inset + _INSET, chunk.keeps, marker)


def _lang(spans: Sequence[Span], lang: str) -> str:
    own = spans[0].lang if spans else lang
    return lang if own == "und" else own


def _other(spans: Sequence[Span], lang: str) -> str | None:
    own = _lang(spans, lang)
    return own if own != lang else None
