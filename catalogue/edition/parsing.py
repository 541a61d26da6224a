"""Markdown becomes markdown-it's tree, with what we add to CommonMark; that of an essay has notes and figures too."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from catalogue.records import OBJECT_REFERENCE

OBJECT, OBJECT_FIGURE, IMAGE, NOTES = "object_reference", "object_figure", "image", "footnote_block"
"""Types of nodes that CommonMark knows not, or that we read in our own way."""

_NOT_READ = ["html_block", "html_inline"]


class Source(NamedTuple):
    """What a text names as a figure, a picture's file or an object's number, and its line from 1."""

    name: str
    line: int


def _object_reference(state: StateInline, silent: bool) -> bool:
    """`[[KCC-0012]]` names another object; markdown-it asks with `silent` whether it stands here."""
    return _read_reference(state, OBJECT, state.pos, silent=silent)


def _object_figure(state: StateInline, silent: bool) -> bool:
    """`![[KCC-0012]]` shows the object."""
    is_here = state.src.startswith("!", state.pos)
    return is_here and _read_reference(state, OBJECT_FIGURE, state.pos + 1, silent=silent)


def _read_reference(state: StateInline, kind: str, at: int, *, silent: bool) -> bool:
    found = OBJECT_REFERENCE.match(state.src, at)
    if not found:
        return False
    if not silent:
        state.push(kind, "", 0).content = found["number"].strip()
    state.pos = found.end()
    return True


def _commonmark() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).disable(_NOT_READ)
    parser.inline.ruler.before("link", OBJECT, _object_reference)
    return parser


_RECORDS = _commonmark().disable(IMAGE)
_TEXTS = _commonmark().use(footnote_plugin, inline=False)
_TEXTS.inline.ruler.before(IMAGE, OBJECT_FIGURE, _object_figure)


def parse(text: str, *, is_essay: bool = False) -> SyntaxTreeNode:
    """The tree of a text; that of an essay knows notes and figures."""
    return SyntaxTreeNode(_tokens(text, is_essay=is_essay))


def _tokens(text: str, *, is_essay: bool) -> list[Token]:
    return (_TEXTS if is_essay else _RECORDS).parse(text)


def source_of(image: SyntaxTreeNode) -> str:
    """What an image names, as it was written: markdown-it makes an address of it."""
    return unquote(str(image.attrs.get("src", "")))


def is_figure(node: SyntaxTreeNode) -> bool:
    """Whether a part of a paragraph is shown as a figure of its own."""
    return node.type in (IMAGE, OBJECT_FIGURE)


def pictures_in(text: str) -> Iterator[Source]:
    """What the images of an essay name, a file or an object, each with its line."""
    for token in _tokens(text, is_essay=True):
        line = token.map[0] + 1 if token.map else 1
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            elif child.type == IMAGE:
                yield Source(unquote(str(child.attrs.get("src", ""))), line)
