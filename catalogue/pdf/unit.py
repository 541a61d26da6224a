"""Pages laid out together become one value that can be kept, and placed wherever its turn comes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from catalogue.records import Phrase

from .colour import Paint
from .page import Link, Note, Page, Placed
from .tags import Content, Element, Extent, LinkArea

_LINK = 3  # numbers that tell a link from a content

Size = tuple[float, float]
"""Width and height in points."""


class Mark(NamedTuple):
    """A place links lead to, on a page of its unit; `level` is its bookmark's, None where it has no bookmark."""

    name: str
    page: int
    y: float
    level: int | None = None
    title: str = ""


@dataclass(slots=True)
class Unit:
    """Pages, the elements on them, and what they hold for others.

    `asked` the numbers and folios of others it names, `shown` the codes of each
    font. A unit that `opens_left` begins on a left-hand page.
    """

    pages: list[Page]
    root: Element
    marks: list[Mark] = field(default_factory=list)
    asked: dict[str, int | None] = field(default_factory=dict)
    shown: dict[str, dict[int, str]] = field(default_factory=dict)
    opens_left: bool = False

    def sizes(self) -> dict[str, Size]:
        """The largest width and height at which each picture stands."""
        sizes: dict[str, Size] = {}
        for page in self.pages:
            for file, (_, _, width, height), *_ in page.placed:
                across, down = sizes.get(file, (0.0, 0.0))
                sizes[file] = max(across, width), max(down, height)
        return sizes

    def drop_links(self) -> None:
        """Leave out all active areas; what they stand on stays."""
        for page in self.pages:
            page.links.clear()
        _drop_links(self.root)

    def to_json(self) -> str:
        """The unit as text."""
        plain = {
            "pages": [_plain_page(page) for page in self.pages],
            "root": _plain_element(self.root),
            "marks": self.marks,
            "asked": self.asked,
            "shown": {key: list(codes.items()) for key, codes in self.shown.items()},
            "opens_left": self.opens_left,
        }
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str, inks: Mapping[str, Paint]) -> "Unit":
        """The unit that `to_json` wrote."""
        plain = json.loads(text)
        pages = [_page(number, row, inks) for number, row in enumerate(plain["pages"])]
        contents: dict[tuple[int, int], Element] = {}
        root = _element(plain["root"], contents)
        for page, mcid in sorted(contents):
            assert len(pages[page].contents) == mcid
            pages[page].contents.append(contents[page, mcid])
        return cls(
            pages,
            root,
            [Mark(*mark) for mark in plain["marks"]],
            plain["asked"],
            {key: dict(codes) for key, codes in plain["shown"].items()},
            plain["opens_left"],
        )


def _drop_links(element: Element) -> None:
    element.kids = [kid for kid in element.kids if not isinstance(kid, LinkArea)]
    for kid in element.kids:
        if isinstance(kid, Element):
            _drop_links(kid)


def _plain_page(page: Page) -> list[Any]:
    under, operations = "\n".join(page.under), "\n".join(page.operations)
    return [
        page.width, page.height, page.ground, page.foot, under, operations, page.links, page.pictures, page.placed,
        page.notes,
    ]  # fmt: skip


def _page(number: int, row: list[Any], inks: Mapping[str, Paint]) -> Page:
    width, height, ground, foot, under, operations, links, pictures, placed, notes = row
    return Page(
        number,
        width,
        height,
        inks,
        ground,
        Phrase(*foot) if foot else None,
        under=[under] if under else [],
        operations=[operations] if operations else [],
        links=[Link(tuple(box), target, says) for box, target, says in links],
        pictures=pictures,
        placed=[Placed(file, tuple(box), tuple(crop) if crop else None, place) for file, box, crop, place in placed],
        notes=[Note(*note) for note in notes],
    )


def _plain_element(element: Element) -> list[Any]:
    kids = [_plain_element(kid) if isinstance(kid, Element) else _plain_content(kid) for kid in element.kids]
    return [element.tag, element.lang, element.alt, element.attributes, element.extent, element.id, kids]


def _plain_content(kid: Content | LinkArea) -> list[int]:
    return [kid.page, kid.mcid] if isinstance(kid, Content) else [kid.page, kid.link, 1]


def _element(row: list[Any], contents: dict[tuple[int, int], Element]) -> Element:
    """The element, and in `contents` whose each marked content below it is, by page and number."""
    tag, lang, alt, attributes, extent, name, kids = row
    element = Element(tag, lang, alt, attributes, _extent(extent) if extent else None, name)
    for kid in kids:
        if isinstance(kid[0], str):
            element.kids.append(_element(kid, contents))
        elif len(kid) == _LINK:
            element.kids.append(LinkArea(kid[0], kid[1]))
        else:
            page, mcid = kid
            element.kids.append(Content(page, mcid))
            contents[page, mcid] = element
    return element


def _extent(row: list[Any]) -> Extent:
    return Extent(tuple(row[0]), row[1])
