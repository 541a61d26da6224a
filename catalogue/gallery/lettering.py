"""A page's HTML becomes the characters it shows, by how they are set."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from html.parser import HTMLParser

from .styling import Element, Path, Setting, Styles

_EMPTY = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_UNSHOWN = frozenset({"head", "script", "style"})
_OPENED = frozenset({"template", "details"})
"""What shows its content only when a visitor opens it, or a script does."""
_OF_LISTS: Mapping[str, str] = {"ol": "0123456789. ", "ul": "• "}
"""What browsers put before the items of lists."""
_MARKED = re.compile("[^\\s\u0300-\u036f][\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe20-\ufe2f]+")
"""A letter with the marks that combine with it: a browser takes them from one font or not at all."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """The characters of pages by setting: what shows at once, and what besides may come to be shown.

    A letter that marks combine with stands there with its marks.
    """

    shown: defaultdict[Setting, set[str]] = field(default_factory=partial(defaultdict, set))
    later: defaultdict[Setting, set[str]] = field(default_factory=partial(defaultdict, set))


def read_lettering(html: str, styles: Styles, into: Lettering) -> None:
    """Put the characters of a page into a lettering; what a script may say (of `data-` attributes) comes later."""
    reader = _Reader(styles, into)
    reader.feed(html)
    reader.close()


class _Reader(HTMLParser):
    def __init__(self, styles: Styles, into: Lettering) -> None:
        super().__init__(convert_charrefs=True)
        self._found = into
        self._styles = styles
        self._path: Path = ()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        inside = (*self._path, Element(tag, values.get("class") or "", values.get("lang")))
        said = "".join(value or "" for name, value in attrs if name.startswith("data-"))
        self._show(said, inside, is_later=True)
        self._show("".join(values.get(name) or "" for name in ("placeholder", "value")), inside)
        self._show(_OF_LISTS.get(tag, ""), inside)
        if tag not in _EMPTY:
            self._path = inside

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself, as those of a drawing do, holds no text."""

    def handle_endtag(self, tag: str) -> None:
        tags = [element.tag for element in self._path]
        if tag in tags:  # one left open is closed with what it stands in
            self._path = self._path[: len(tags) - 1 - tags[::-1].index(tag)]

    def handle_data(self, data: str) -> None:
        if not data.isspace():
            self._show(data, self._path)

    def _show(self, text: str, path: Path, *, is_later: bool = False) -> None:
        tags = {element.tag for element in path}
        if not text or tags & _UNSHOWN:
            return
        is_closed = bool(tags & _OPENED) and "summary" not in tags
        found = self._found.later if is_later or is_closed else self._found.shown
        found[self._styles.setting(path)].update(text, _MARKED.findall(text))
