"""Stylesheets become the answer to which typeface an element's text is set in.

Only family, weight and slant are looked at, as rules for screens give them (CSS Cascade 4, CSS Fonts 4).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any
from xml.etree import ElementTree

import cssselect2
import tinycss2

from catalogue.typefaces import Family, Style

_BOLD = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th", "b", "strong"})
_SLANTED = frozenset({"em", "i", "cite", "dfn", "var", "address"})
"""What browsers do where no rule says otherwise (HTML, 15.3)."""
_PROPERTIES = frozenset({"font-family", "font-weight", "font-style"})


@dataclass(frozen=True, slots=True)
class Element:
    """What rules may ask of an element: its name, its classes, its own language."""

    tag: str
    classes: str = ""
    lang: str | None = None


Path = tuple[Element, ...]
"""The elements around a text, the document's own first."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set."""

    family: Family = "serif"
    is_bold: bool = False
    is_slanted: bool = False

    @property
    def style(self) -> Style:
        """The style asked of the typeface; slant is looked for before weight (CSS Fonts 4, 5.2)."""
        return "italic" if self.is_slanted else "semibold" if self.is_bold else "regular"


class Styles:
    """The stylesheets of a gallery, asked how a text is set; each way down to a text is worked out once."""

    def __init__(self, css: str) -> None:
        self._matcher = cssselect2.Matcher()
        self._known: dict[Path, Setting] = {(): Setting()}
        for prelude, declared in _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)):
            for selector in _selectors(prelude):
                self._matcher.add_selector(selector, declared)

    def setting(self, path: Path) -> Setting:
        """How text is set at the end of `path`."""
        if path not in self._known:
            self._known[path] = self._worked_out(path)
        return self._known[path]

    def _worked_out(self, path: Path) -> Setting:
        around, tag = self.setting(path[:-1]), path[-1].tag
        own = replace(around, is_bold=around.is_bold or tag in _BOLD, is_slanted=around.is_slanted or tag in _SLANTED)
        matched = self._matcher.match(_innermost(path))
        return reduce(_declared, (declared for *_, declared in matched), own)


def _innermost(path: Path) -> Any:  # cssselect2 has no types
    root = here = ElementTree.Element(path[0].tag, _attributes(path[0]))
    for element in path[1:]:
        here = ElementTree.SubElement(here, element.tag, _attributes(element))
    *_, last = cssselect2.ElementWrapper.from_html_root(root).iter_subtree()
    return last


def _attributes(element: Element) -> dict[str, str]:
    return {"class": element.classes} | ({"lang": element.lang} if element.lang else {})


def _declared(setting: Setting, declared: dict[str, str]) -> Setting:
    for name, value in declared.items():
        if name == "font-weight":
            setting = replace(setting, is_bold=_is_bold(value))
        elif name == "font-style":
            setting = replace(setting, is_slanted=value in ("italic", "oblique"))
        elif "--sans" in value or "--serif" in value:
            setting = replace(setting, family="sans" if "--sans" in value else "serif")
    return setting


def _is_bold(value: str) -> bool:
    return int(value) > 500 if value.isdecimal() else value == "bold"  # of 400 and 600, 500 takes the lighter


def _rules(nodes: Iterable[Any]) -> Iterator[tuple[Any, dict[str, str]]]:
    """Each rule that says how text is set: its selectors and what it declares; those for print are passed over."""
    for node in nodes:
        if node.type == "qualified-rule":
            listed = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            declared = {
                each.name: tinycss2.serialize(each.value).strip()
                for each in listed
                if each.type == "declaration" and each.name in _PROPERTIES
            }
            if declared:
                yield node.prelude, declared
        elif node.type == "at-rule" and node.content and "print" not in tinycss2.serialize(node.prelude):
            yield from _rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))


def _selectors(prelude: Any) -> Iterator[Any]:
    try:
        yield from (each for each in cssselect2.compile_selector_list(prelude) if each.pseudo_element is None)
    except cssselect2.SelectorError:  # of a state only the browser knows
        return
