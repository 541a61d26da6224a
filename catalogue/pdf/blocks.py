"""Blocks of text become chunks: paragraphs, headings, quotations, lists, figures, notes, with structure elements."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from catalogue.edition.entry import Block, BlockKind, Span

from .flow import Chunk
from .inset import figure_chunk
from .lines import Tagged
from .look import BODY, GRID, QUOTE, SECTION, Look
from .notes import note_place, places_in, sign_place
from .paragraph import Paragraph, set_paragraph
from .tags import NUMBERED_LIST, UNNUMBERED_LIST, Element
from .typesetter import Typesetter

_INSET = 13.0
_NOTE = 0.85  # of the size of the text


def chunks_of(
    typesetter: Typesetter,
    blocks: Iterable[Block],
    parent: Element,
    width: float,
    lang: str,
    *,
    level: int,
    look: Look = BODY,
    tallest: float = math.inf,
) -> Iterator[Chunk]:
    """The blocks as chunks of `width`; `level` is the number of a heading among them, no picture is over `tallest`."""
    before: BlockKind | None = None
    for block in blocks:
        has_indent = before == "paragraph" and look.align == "justified"
        own = look.but(indent=_indent(block.spans, look)) if has_indent else look
        chunks = _chunks(typesetter, block, parent, width, lang, level, own, tallest)
        if before == "figure" and (first := next(chunks, None)):
            yield replace(first, before=max(first.before, GRID))
        yield from chunks
        before = block.kind


def _chunks(
    typesetter: Typesetter,
    block: Block,
    parent: Element,
    width: float,
    lang: str,
    level: int,
    look: Look,
    tallest: float,
) -> Iterator[Chunk]:
    """One block; `look` is indented where it is a paragraph after another."""
    plain = look.but(indent=0.0)
    match block.kind:
        case "figure":
            yield figure_chunk(typesetter, block, parent, width, lang, tallest=tallest)
        case "notes":
            yield from _notes(typesetter, block, parent, width, lang, level, plain)
        case "bullets" | "numbers":
            yield from _list(typesetter, block, parent, width, lang, level, plain, tallest)
        case "heading":
            yield heading_chunk(typesetter, block.spans, parent, width, lang, level=level)
        case "quote":
            yield from _quote(typesetter, block, parent, width, lang, plain)
        case _:
            yield _paragraph(typesetter, block.spans, parent.add("P"), width, lang, look)


def heading_chunk(
    typesetter: Typesetter, spans: Sequence[Span], parent: Element, width: float, lang: str, *, level: int
) -> Chunk:
    """A small heading over a section of text."""
    element = parent.add(f"H{level}", lang=_other(spans, lang))
    paragraph = set_paragraph(typesetter, spans, SECTION, width)
    return Chunk(paragraph, Tagged(element, _lang(spans, lang), places=places_in(spans)), before=GRID, keeps=True)


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
    tagged = Tagged(element, _lang(spans, lang), places=places_in(spans))
    return Chunk(set_paragraph(typesetter, spans, aligned, width), tagged, before)


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
    typesetter: Typesetter,
    block: Block,
    parent: Element,
    width: float,
    lang: str,
    level: int,
    look: Look,
    tallest: float,
) -> Iterator[Chunk]:
    is_numbered = block.kind == "numbers"
    items = parent.add("L", attributes=NUMBERED_LIST if is_numbered else UNNUMBERED_LIST)
    for number, item in enumerate(block.items, 1):
        entry = items.add("LI")
        label = Tagged(entry.add("Lbl"), lang)
        body = entry.add("LBody")
        sign_span = Span(f"{number}." if is_numbered else "–", lang)
        sign = set_paragraph(typesetter, (sign_span,), look.but(align="left", indent=0.0), _INSET)
        inner = list(chunks_of(typesetter, item, body, width - _INSET, lang, level=level, look=look, tallest=tallest))
        yield from _hung(inner, sign, label)


def _hung(chunks: Iterable[Chunk], sign: Paragraph, label: Tagged) -> Iterator[Chunk]:
    """An item's chunks beside its sign."""
    for i, chunk in enumerate(chunks):
        marker = (sign, label) if i == 0 and not chunk.marker else chunk.marker
        yield replace(chunk, inset=chunk.inset + _INSET, marker=marker)


def _notes(
    typesetter: Typesetter, block: Block, parent: Element, width: float, lang: str, level: int, look: Look
) -> Iterator[Chunk]:
    """Notes at a text's end, each beside its number, which leads back to its sign."""
    yield heading_chunk(typesetter, block.spans, parent, width, lang, level=level)
    small = look.but(size=look.size * _NOTE, leading=look.leading * _NOTE, align="left")
    for number, item in enumerate(block.items, 1):
        name = note_place(block.key, number)
        note = parent.add("Note", id=name)
        label = Tagged(note.add("Lbl"), lang, places={0: name})
        back = Span(str(number), lang, href=f"#{sign_place(block.key, number)}")
        sign = set_paragraph(typesetter, (back,), small, _INSET)
        inner = chunks_of(typesetter, item, note, width - _INSET, lang, level=level + 1, look=small)
        yield from _hung(inner, sign, label)


def _lang(spans: Sequence[Span], lang: str) -> str:
    own = spans[0].lang if spans else lang
    return lang if own == "und" else own


def _other(spans: Sequence[Span], lang: str) -> str | None:
    own = _lang(spans, lang)
    return own if own != lang else None
