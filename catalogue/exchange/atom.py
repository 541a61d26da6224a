"""The objects published last become a feed that readers of news subscribe to (Atom, RFC 4287)."""

import datetime
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from catalogue.edition import Block, Edition, Entry, entry, museum_view, runs_of, web_address
from catalogue.images import Picture
from catalogue.records import SAME_EVERYWHERE, Phrase

_NAMESPACE = "http://www.w3.org/2005/Atom"
_MOST = 30
"""Entries of a feed."""

_WIDTH = 800
"""The widest picture a feed shows, in pixels."""

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold (XML 1.0, 2.2)."""


def newest(edition: Edition) -> tuple[str, ...]:
    """The numbers of the objects published last, the newest first; of those without a date none.

    None either without an address on the web: what a feed names, it names by its whole address (RFC 4287, 4.2.6).
    """
    if not edition.collection.museum.base_url:
        return ()
    dated = [(each.published, number) for number, each in edition.collection.artifacts.items() if each.published]
    # Sorting keeps the collection's order among those of one day.
    return tuple(number for _, number in sorted(dated, key=lambda each: each[0], reverse=True)[:_MOST])


def feed_of(
    edition: Edition, numbers: Sequence[str], pictures: Mapping[str, Picture], *, path: str, pictures_at: str
) -> bytes:
    """The feed of the objects of these numbers. It will stand at `path`, below the folder of its language.

    `pictures_at` is the gallery's folder of derivatives.
    """
    shown = [(entry(edition, "artifact", number), _day(edition, number)) for number in numbers]
    museum = museum_view(edition)
    feed = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": edition.lang})
    _say(feed, "id", edition.web_address(path) or "")
    _say(feed, "title", f"{museum.short_name.text} · {edition.words.text('New objects')}")
    if museum.tagline:
        _told(feed, "subtitle", museum.tagline, edition.lang)
    _say(feed, "updated", max(day for _, day in shown))
    ET.SubElement(feed, "link", rel="self", type="application/atom+xml", href=edition.web_address(path) or "")
    ET.SubElement(feed, "link", rel="alternate", type="text/html", href=edition.web_address("index.html") or "")
    _told(ET.SubElement(feed, "author"), "name", museum.name, edition.lang)
    if museum.rights:
        _told(feed, "rights", museum.rights, edition.lang)
    for each, day in shown:
        _item(feed, edition, each, day, _picture(edition, each, pictures, pictures_at))
    ET.indent(feed, "")
    return b"".join((ET.tostring(feed, encoding="utf-8", xml_declaration=True), b"\n"))


def _day(edition: Edition, number: str) -> str:
    """The day as a moment (RFC 3339): records tell no more."""
    day: datetime.date | None = edition.collection.artifacts[number].published
    return f"{day}T00:00:00Z"


def _item(feed: ET.Element, edition: Edition, shown: Entry, day: str, picture: str) -> None:
    item = ET.SubElement(feed, "entry")
    _say(item, "id", shown.address or "")
    _told(item, "title", shown.heading, edition.lang)
    _say(item, "published", day)
    _say(item, "updated", day)
    ET.SubElement(item, "link", rel="alternate", type="text/html", href=shown.address or "")
    for link in shown.links:
        if link.role in ("period", "category"):
            ET.SubElement(item, "category", term=link.id, label=_clean(link.text.text))
    words = "".join(_paragraphs(shown.label or shown.text[:1], edition.lang))
    when = f"<p>{escape(shown.date.text)}</p>\n" if shown.date else ""
    _say(item, "content", f"{picture}{when}{words}", type="html")


def _picture(edition: Edition, shown: Entry, pictures: Mapping[str, Picture], place: str) -> str:
    figure = next((each for each in shown.figures if each.file in pictures), None)
    if not figure:
        return ""
    made = pictures[figure.file].jpeg(_WIDTH)
    address = web_address(edition.collection.museum.base_url, f"{place}/{made.name}") or ""
    alt = escape(figure.alt.text) if figure.alt else ""
    size = f'width="{made.width}" height="{made.height}"'
    return f'<p><img src="{escape(address)}" {size} alt="{alt}"></p>\n'


def _paragraphs(blocks: Sequence[Block], lang: str) -> Iterator[str]:
    for run in runs_of(blocks):
        foreign = run[0].lang not in (lang, SAME_EVERYWHERE)
        mark = f' lang="{escape(run[0].lang)}"' if foreign else ""
        yield f"<p{mark}>{escape(''.join(each.text for each in run))}</p>\n"


def _told(parent: ET.Element, tag: str, phrase: Phrase, lang: str) -> None:
    """A phrase; marked with its language where that is not the feed's."""
    foreign = phrase.lang not in (lang, SAME_EVERYWHERE)
    _say(parent, tag, phrase.text, **({"xml:lang": phrase.lang} if foreign else {}))


def _say(parent: ET.Element, tag: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, tag, attributes).text = _clean(text)


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("", text)
