"""Markdown becomes blocks and spans: paragraphs, headings, lists, quotations; no HTML, no pictures, no other links."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from operator import attrgetter

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from catalogue.language import prepare_runs
from catalogue.records import OBJECT_REFERENCE, Phrase

from .entry import Block, BlockKind, Link, Span

_PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).disable(["html_block", "html_inline", "image"])
_BLOCKS: dict[str, BlockKind] = {
    "paragraph": "paragraph",
    "heading": "heading",
    "bullet_list": "bullets",
    "ordered_list": "numbers",
    "blockquote": "quote",
}
_look_of = attrgetter(*(field.name for field in fields(Span) if field.name != "text"))
_ALLOWED = ("https://", "http://", "mailto:")


Refer = Callable[[str], Link | None]
"""The way to the object of a number, None where there is none."""


def _object_reference(state: StateInline, silent: bool) -> bool:
    """`[[KCC-0012]]` names another object; markdown-it asks with `silent` whether it stands here."""
    found = OBJECT_REFERENCE.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.push("object_reference", "", 0).content = found["number"].strip()
    state.pos = found.end()
    return True


_PARSER.inline.ruler.before("link", "object_reference", _object_reference)


def blocks_of(phrase: Phrase, refer: Refer = lambda number: None) -> tuple[Block, ...]:
    """The blocks of a text in CommonMark; what is not understood stays as text, nothing is lost.

    `[[KCC-0012]]` becomes the title of the object of that number, by `refer`.
    """
    tokens: list[Token] = _PARSER.parse(phrase.text)
    return tuple(_blocks(SyntaxTreeNode(tokens), phrase.lang, refer))


def split_heading(blocks: tuple[Block, ...], lang: str) -> tuple[Phrase | None, tuple[Block, ...]]:
    """The first block where it is a heading, and the others."""
    if blocks and blocks[0].kind == "heading":
        return Phrase("".join(span.text for span in blocks[0].spans), lang), blocks[1:]
    return None, blocks


def _blocks(node: SyntaxTreeNode, lang: str, refer: Refer) -> Iterator[Block]:
    for child in node.children:
        kind = _BLOCKS.get(child.type)
        if kind in ("paragraph", "heading"):
            yield Block(kind, spans=_typeset(list(_joined(_spans(child.children[0], Span("", lang), refer))), lang))
        elif kind == "quote":
            yield Block(kind, items=(tuple(_blocks(child, lang, refer)),))
        elif kind:
            yield Block(kind, items=tuple(tuple(_blocks(item, lang, refer)) for item in child.children))
        elif child.content.strip():
            yield Block("paragraph", spans=(Span(child.content.strip(), lang),))


def _typeset(spans: list[Span], lang: str) -> tuple[Span, ...]:
    """The spans with the quotes, dashes and unbreakable blanks of their language, which see past changes of look."""
    texts = prepare_runs([span.text for span in spans], lang)
    pairs = zip(spans, texts, strict=True)
    return tuple(span if span.text == text else replace(span, text=text) for span, text in pairs)


def _spans(node: SyntaxTreeNode, look: Span, refer: Refer) -> Iterator[Span]:
    for child in node.children:
        match child.type:
            case "strong":
                yield from _spans(child, replace(look, is_strong=True), refer)
            case "em":
                yield from _spans(child, replace(look, is_emphasis=True), refer)
            case "link":
                href = str(child.attrs.get("href", ""))
                yield from _spans(child, replace(look, href=href) if href.startswith(_ALLOWED) else look, refer)
            case "object_reference":
                link = refer(child.content)
                said = replace(look, text=link.text.text, lang=link.text.lang, refers=link, href=None) if link else None
                yield said or replace(look, text=child.content)
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
        if last and _look_of(last) == _look_of(span):
            last = replace(last, text=last.text + span.text)
        else:
            if last and last.text:
                yield last
            last = span
    if last and last.text:
        yield last
