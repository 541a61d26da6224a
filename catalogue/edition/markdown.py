"""Markdown becomes blocks and spans: paragraphs, headings, lists, quotations; no HTML, no pictures, no other links."""

from collections.abc import Iterator
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from catalogue.language import prepare_runs
from catalogue.records import Phrase

from .entry import Block, BlockKind, Span

_PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).disable(["html_block", "html_inline", "image"])
_BLOCKS: dict[str, BlockKind] = {
    "paragraph": "paragraph",
    "heading": "heading",
    "bullet_list": "bullets",
    "ordered_list": "numbers",
    "blockquote": "quote",
}
_ALLOWED = ("https://", "http://", "mailto:")


def blocks_of(phrase: Phrase) -> tuple[Block, ...]:
    """The blocks of a text in CommonMark; what is not understood stays as text, nothing is lost."""
    tokens: list[Token] = _PARSER.parse(phrase.text)
    return tuple(_blocks(SyntaxTreeNode(tokens), phrase.lang))


def split_heading(phrase: Phrase) -> tuple[Phrase | None, tuple[Block, ...]]:
    """The text's first line where it is a heading, and the blocks of the rest."""
    blocks = blocks_of(phrase)
    if blocks and blocks[0].kind == "heading":
        return Phrase("".join(span.text for span in blocks[0].spans), phrase.lang), blocks[1:]
    return None, blocks


def _blocks(node: SyntaxTreeNode, lang: str) -> Iterator[Block]:
    for child in node.children:
        kind = _BLOCKS.get(child.type)
        if kind in ("paragraph", "heading"):
            yield Block(kind, spans=_typeset(list(_joined(_spans(child.children[0], Span("", lang)))), lang))
        elif kind == "quote":
            yield Block(kind, items=(tuple(_blocks(child, lang)),))
        elif kind:
            yield Block(kind, items=tuple(tuple(_blocks(item, lang)) for item in child.children))
        elif child.content.strip():
            yield Block("paragraph", spans=(Span(child.content.strip(), lang),))


def _typeset(spans: list[Span], lang: str) -> tuple[Span, ...]:
    """The spans with the quotes, dashes and unbreakable blanks of their language, which see past changes of look."""
    texts = prepare_runs([span.text for span in spans], lang)
    return tuple(replace(span, text=text) for span, text in zip(spans, texts, strict=True))


def _spans(node: SyntaxTreeNode, look: Span) -> Iterator[Span]:
    for child in node.children:
        match child.type:
            case "strong":
                yield from _spans(child, replace(look, is_strong=True))
            case "em":
                yield from _spans(child, replace(look, is_emphasis=True))
            case "link":
                href = str(child.attrs.get("href", ""))
                yield from _spans(child, replace(look, href=href) if href.startswith(_ALLOWED) else look)
            case "softbreak":
                yield replace(look, text=" ")
            case "hardbreak":
                yield replace(look, text="\n")
            case _:
                yield replace(look, text=child.content)


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """Neighbouring spans of one look as one."""
    last: Span | None = None
    for span in spans:
        if last and replace(last, text="") == replace(span, text=""):
            last = replace(last, text=last.text + span.text)
        else:
            if last and last.text:
                yield last
            last = span
    if last and last.text:
        yield last
