"""HTML in a cell becomes Markdown: what is bold, leaning, linked, listed and cut into paragraphs stays so.

A tag that HTML does not have, such as `<illegible>`, is the curator's own sign and stays as it was typed.
"""

import re
from html.parser import HTMLParser

_BLOCK_NAMES = (
    "address article blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header main p pre section table tr"
)
_OTHER_NAMES = (
    "a abbr b big body br center cite code del dfn em figcaption font hr html i img ins kbd li mark nav ol q s"
    " samp small span strike strong sub sup tbody td tfoot th thead tt u ul var"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_KNOWN = _BLOCKS.union(_OTHER_NAMES.split())
_MARKS = {"i": "*", "em": "*", "cite": "*", "dfn": "*", "var": "*", "b": "**", "strong": "**"}
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")
_SPECIAL = re.compile(r"([*_`\[\]\\])")
_BLANKS = re.compile(r"[ \t\r\f\v]*\n[ \t\r\f\v]*|[ \t\r\f\v]+")
_MANY = re.compile(r"\n{3,}")


def is_html(text: str) -> bool:
    """Whether the text holds a tag or a character reference of HTML."""
    return any(tag[1].lower() in _KNOWN for tag in _TAG.finditer(text)) or bool(_ENTITY.search(text))


def markdown_of(text: str) -> str:
    """The text as Markdown; one without HTML is returned as it is."""
    return _converted(text, is_marked=True) if is_html(text) else text


def plain_of(text: str) -> str:
    """The text on one line, without tags: a title is no Markdown."""
    return " ".join((_converted(text, is_marked=False) if is_html(text) else text).split())


def _converted(text: str, *, is_marked: bool) -> str:
    has_tags = any(tag[1].lower() in _KNOWN for tag in _TAG.finditer(text))
    reader = _Reader(is_marked=is_marked, keeps_lines=not has_tags)
    reader.feed(text)
    reader.close()
    lines = (line.rstrip() if not line.endswith("  ") else line.rstrip() + "  " for line in reader.text().split("\n"))
    return _MANY.sub("\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    def __init__(self, *, is_marked: bool, keeps_lines: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._is_marked, self._keeps_lines = is_marked, keeps_lines
        self._out: list[str] = []
        self._links: list[str] = []
        self._lists: list[int | None] = []

    def text(self) -> str:
        return "".join(self._out)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _KNOWN:
            self._say(self.get_starttag_text() or "")
        elif tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
            self._out.append("\n\n" if len(self._lists) == 1 else "")
        elif tag == "li":
            self._begin_member()
        elif tag in ("td", "th"):
            self._out.append(" ")
        elif tag == "a":
            self._begin_link(dict(attrs).get("href") or "")
        else:
            self._out.append(self._sign(tag, opens=True))
        if tag == "img":
            self._say(dict(attrs).get("alt") or dict(attrs).get("src") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag not in _KNOWN:
            self._say(f"</{tag}>")
        elif tag in ("ul", "ol"):
            self._lists = self._lists[:-1]
            self._out.append("\n\n" if not self._lists else "")
        elif tag == "a" and self._links:
            href = self._links.pop()
            self._out.append(f"]({href})" if self._is_marked and href else f" ({href})" if href else "")
        elif tag not in ("br", "hr", "img", "li", "td", "th"):
            self._out.append(self._sign(tag, opens=False))

    def handle_data(self, data: str) -> None:
        self._say(data if self._keeps_lines else _BLANKS.sub(" ", data))

    def handle_comment(self, data: str) -> None:
        self._say(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._say(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self._say(f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        self._say(f"<![{data}]>")

    def _say(self, text: str) -> None:
        self._out.append(_SPECIAL.sub(r"\\\1", text) if self._is_marked and not self._keeps_lines else text)

    def _sign(self, tag: str, *, opens: bool) -> str:
        if tag == "br":
            return "  \n" if self._is_marked else " "
        if tag == "hr":
            return "\n\n---\n\n" if self._is_marked else " "
        if tag in _MARKS:
            return _MARKS[tag] if self._is_marked else ""
        if tag not in _BLOCKS:
            return ""
        heading = f"{'#' * int(tag[1])} " if opens and self._is_marked and re.fullmatch("h[1-6]", tag) else ""
        return f"\n\n{heading}" if self._is_marked else " "

    def _begin_member(self) -> None:
        number = self._lists[-1] if self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        sign = "- " if number is None else f"{number + 1}. "
        self._out.append(f"\n{'  ' * (len(self._lists) - 1)}{sign}" if self._is_marked else " ")

    def _begin_link(self, href: str) -> None:
        is_safe = href.startswith(("https://", "http://", "mailto:"))
        shown = href.replace("(", "%28").replace(")", "%29").replace(" ", "%20") if is_safe else ""
        self._links.append(shown)
        self._out.append("[" if self._is_marked and shown else "")
