"""Markdown becomes blocks and spans: paragraphs, headings, lists, quotations, in essays figures and notes; no HTML."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from operator import attrgetter

from markdown_it.tree import SyntaxTreeNode

from catalogue.language import prepare_runs
from catalogue.records import Phrase

from .entry import Block, BlockKind, Figure, Link, NoteSign, Span
from .parsing import NOTES, OBJECT_FIGURE, is_figure, parse, source_of

_BLOCKS: dict[str, BlockKind] = {
    "paragraph": "paragraph",
    "heading": "heading",
    "bullet_list": "bullets",
    "ordered_list": "numbers",
    "blockquote": "quote",
    NOTES: "notes",
}
_look_of = attrgetter(*(field.name for field in fields(Span) if field.name != "text"))
_ALLOWED = ("https://", "http://", "mailto:")


Refer = Callable[[str], Link | None]
"""The way to the object of a number, None where there is none."""

Show = Callable[[str], Figure | None]
"""The picture of an object's number or a file's name, None where an object has none."""


@dataclass(frozen=True, slots=True)
class _Text:
    """The text that is read: its language, what it leads to and shows; an essay's key and heading of notes."""

    lang: str
    refer: Refer
    show: Show
    key: str = ""
    notes: Span | None = None


def blocks_of(phrase: Phrase, refer: Refer = lambda number: None) -> tuple[Block, ...]:
    """The blocks of a text in CommonMark; what is not understood stays as text, nothing is lost.

    `[[KCC-0012]]` becomes the title of the object of that number, by `refer`.
    """
    return tuple(_blocks(parse(phrase.text), _Text(phrase.lang, refer, lambda source: None)))


def essay_blocks(phrase: Phrase, key: str, notes: Span, refer: Refer, show: Show) -> tuple[Block, ...]:
    """The blocks of an essay, the last of them its notes under that heading; `key` tells them from other texts' notes.

    An image, or `![[KCC-0012]]`, becomes a figure of its own, after the paragraph it stands in.
    """
    return tuple(_blocks(parse(phrase.text, is_essay=True), _Text(phrase.lang, refer, show, key, notes)))


def split_heading(blocks: tuple[Block, ...], lang: str) -> tuple[Phrase | None, tuple[Block, ...]]:
    """The first block where it is a heading, and the others."""
    if blocks and blocks[0].kind == "heading":
        return Phrase("".join(span.text for span in blocks[0].spans), lang), blocks[1:]
    return None, blocks


def _blocks(node: SyntaxTreeNode, text: _Text) -> Iterator[Block]:
    for child in node.children:
        kind = _BLOCKS.get(child.type)
        if kind == "paragraph":
            yield from _paragraph(child.children[0].children, text)
        elif kind == "heading":
            yield Block(kind, spans=_set(child.children[0].children, text))
        elif kind == "quote":
            yield Block(kind, items=(tuple(_blocks(child, text)),))
        elif kind:
            items = tuple(tuple(_blocks(item, text)) for item in child.children)
            heading = (text.notes,) if kind == "notes" and text.notes else ()
            yield Block(kind, heading, items, key=text.key if heading else "")
        elif child.content.strip():
            yield Block("paragraph", spans=(Span(child.content.strip(), text.lang),))


def _paragraph(nodes: Iterable[SyntaxTreeNode], text: _Text) -> Iterator[Block]:
    """A paragraph, and after it the figures that stand in it."""
    nodes = list(nodes)
    figures = [_figure(node, text) for node in nodes if is_figure(node)]
    spans = _set((node for node in nodes if not is_figure(node)), text)
    if not figures or any(span.text.strip() for span in spans):
        yield Block("paragraph", spans=spans)
    yield from figures


def _figure(node: SyntaxTreeNode, text: _Text) -> Block:
    """A picture with its caption; the caption alone where there is no picture."""
    source = node.content if node.type == OBJECT_FIGURE else source_of(node)
    refers = text.refer(source)
    figure = text.show(source) if refers or node.type != OBJECT_FIGURE else None
    spans = _set(node.children, text) if node.children else tuple(_spans([node], Span("", text.lang), text))
    if figure is None:
        return Block("paragraph", spans=spans)
    alt = figure.alt or Phrase("".join(span.text for span in spans if not span.note), text.lang)
    credit = str(node.attrs.get("title", ""))
    figure = replace(figure, alt=alt, credit=Phrase(credit, text.lang) if credit else figure.credit)
    return Block("figure", spans=spans, figure=figure, refers=refers)


def _set(nodes: Iterable[SyntaxTreeNode], text: _Text) -> tuple[Span, ...]:
    return _typeset(list(_joined(_spans(nodes, Span("", text.lang), text))), text.lang)


def _typeset(spans: list[Span], lang: str) -> tuple[Span, ...]:
    """The spans with the quotes, dashes and unbreakable blanks of their language, which see past changes of look."""
    texts = prepare_runs(["" if span.note else span.text for span in spans], lang)
    pairs = zip(spans, texts, strict=True)
    return tuple(span if span.note or span.text == text else replace(span, text=text) for span, text in pairs)


def _spans(nodes: Iterable[SyntaxTreeNode], look: Span, text: _Text) -> Iterator[Span]:
    for child in nodes:
        match child.type:
            case "strong":
                yield from _spans(child.children, replace(look, is_strong=True), text)
            case "em":
                yield from _spans(child.children, replace(look, is_emphasis=True), text)
            case "link":
                href = str(child.attrs.get("href", ""))
                linked = replace(look, href=href) if href.startswith(_ALLOWED) else look
                yield from _spans(child.children, linked, text)
            case "image":
                yield from _spans(child.children, look, text)
            case _:
                yield _span(child, look, text)


def _span(node: SyntaxTreeNode, look: Span, text: _Text) -> Span:
    match node.type:
        case "object_reference" | "object_figure":
            link = text.refer(node.content)
            if link:
                return replace(look, text=link.text.text, lang=link.text.lang, refers=link, href=None)
        case "footnote_ref":
            sign = NoteSign(text.key, node.meta["id"] + 1, node.meta["subId"])
            return Span(str(sign.number), text.lang, note=sign)
        case "softbreak":
            return replace(look, text=" ")
        case "hardbreak":
            return replace(look, text="\n")
    return replace(look, text=node.content)


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """Neighbouring spans of one look as one."""
    last: Span | None = None
    for span in spans:
        if last and _look_of(last) == _look_of(span):
            last = replace(last, text=last.text + span.text)
        else:
            if last and last.text:
                yield last
            last = span
    if last and last.text:
        yield last
