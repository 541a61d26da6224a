"""A page's HTML becomes the characters it shows, by how they are set."""

import re
from collections import defaultdict
from collections.abc import Mapping
from html.parser import HTMLParser

from .styling import Element, Path, Setting, Styles

_EMPTY = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_UNSHOWN = frozenset({"head", "script", "style"})
_OF_LISTS: Mapping[str, frozenset[str]] = {"ol": frozenset("0123456789. "), "ul": frozenset("• ")}
"""What browsers put before the items of lists."""
_MARKED = re.compile("[^\\s\u0300-\u036f][\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe20-\ufe2f]+")
"""A letter with the marks that combine with it: a browser takes them from one font or not at all."""


def lettering(html: str, styles: Styles) -> Mapping[Setting, set[str]]:
    """The characters of a page by setting, those that a script may say (of `data-` attributes) with them.

    A letter that marks combine with stands there with its marks.
    """
    reader = _Reader(styles)
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self, styles: Styles) -> None:
        super().__init__(convert_charrefs=True)
        self.found: defaultdict[Setting, set[str]] = defaultdict(set)
        self._styles = styles
        self._path: Path = ()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        inside = (*self._path, Element(tag, values.get("class") or "", values.get("lang")))
        said = [value or "" for name, value in attrs if name.startswith("data-") or name in ("placeholder", "value")]
        if said:
            self._show("".join(said), inside)
        self.found[self._styles.setting(inside)] |= _OF_LISTS.get(tag, frozenset())
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

    def _show(self, text: str, path: Path) -> None:
        if not any(element.tag in _UNSHOWN for element in path):
            self.found[self._styles.setting(path)].update(text, _MARKED.findall(text))
