"""The library's shelves become a bibliography in two columns, with hanging indents."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from catalogue.edition.book import Shelf
from catalogue.edition.entry import Entry, Fact, Span
from catalogue.records import Phrase

from .chapter import open_chapter, second_heading
from .flow import Chunk
from .lines import Tagged
from .look import HOLDING, NOTE, SHELF
from .paragraph import set_paragraph
from .pouring import run_text
from .reference import resolved
from .tags import UNNUMBERED_LIST, Element
from .tombstone import spans_of
from .volume import Volume

_MAKERS = ("authors", "contributors")
_IMPRINT = ("edition", "place", "publisher", "year", "extent")
_ROMANISED = ("authors_transliteration",)
_NUMBERS = ("isbn", "issn", "call_number", "holding_number")
_NOT_PRINTED = ("language", "copies", "location", "subjects", "responsibility")
_HANG = 10.0
_DOT = "\u00a0· "  # begins no line


def lay_library(volume: Volume) -> None:
    """All holdings, shelf by shelf."""
    heading = Phrase(volume.book.words.library, volume.book.lang)
    volume.running = heading
    volume.turn()
    section, y = open_chapter(volume, heading, "library", second=second_heading(volume, "library"))
    columns = volume.format.columns
    chunks = [chunk for shelf in volume.book.shelves for chunk in _shelf(volume, shelf, section)]
    run_text(volume, chunks, y, columns)


def _shelf(volume: Volume, shelf: Shelf, parent: Element) -> Iterator[Chunk]:
    lang = volume.book.lang
    width = volume.format.column_width(volume.format.columns)
    section = parent.add("Sect")
    heading = volume.say(shelf.heading, SHELF, width)
    yield Chunk(heading, Tagged(section.add("H3"), lang), before=SHELF.leading, keeps=True)
    holdings = section.add("L", attributes=UNNUMBERED_LIST)
    for entry in shelf.entries:
        body = holdings.add("LI").add("LBody")
        yield from holding_chunks(volume, entry, body, width)


def holding_chunks(volume: Volume, entry: Entry, body: Element, width: float) -> Iterator[Chunk]:
    """Author, title, where and when it appeared; then both in Latin letters, what it is, its numbers."""
    lang = volume.book.lang
    facts = {fact.key: fact for fact in entry.facts if fact.key not in _NOT_PRINTED}
    numbers = [facts.pop(key) for key in _NUMBERS if key in facts]
    makers = [facts.pop(key) for key in _MAKERS if key in facts]
    imprint = {key: facts.pop(key) for key in _IMPRINT if key in facts}
    romanised = [value for key in _ROMANISED if key in facts for value in facts.pop(key).values]
    parts = [
        (HOLDING, [*_sentences(makers, lang), *_title(entry, lang), *_imprint(imprint, lang)]),
        (NOTE, _joined([Span(*other) for other in (*romanised, *entry.subheadings)], _DOT, lang)),
        (NOTE, [span for block in resolved(volume, entry.text) for span in (*block.spans, Span(" ", lang))]),
        (NOTE, _labelled(list(facts.values()), lang)),
        (NOTE, _joined([_number(fact, value.text) for fact in numbers for value in fact.values], _DOT, lang)),
    ]
    printed = [(look, spans) for look, spans in parts if any(span.text.strip() for span in spans)]
    for i, (look, spans) in enumerate(printed):
        inset = _HANG if i else 0.0
        hang = 0.0 if i else _HANG
        paragraph = set_paragraph(volume.typesetter, spans, look.but(hang=hang), width - inset)
        tagged = Tagged(body.add("P"), lang)
        yield Chunk(paragraph, tagged, before=0.0 if i else 5.0, inset=inset, keeps=i + 1 < len(printed))


def _sentences(facts: Iterable[Fact], lang: str) -> list[Span]:
    return [span for fact in facts for span in _said(fact, lang)]


def _labelled(facts: Iterable[Fact], lang: str) -> list[Span]:
    """Facts of kinds unknown here, each with its label."""
    return [span for fact in facts for span in (Span(f"{fact.label}: ", lang), *_said(fact, lang))]


def _joined(spans: Iterable[Span], between: str, lang: str) -> list[Span]:
    return [part for span in spans for part in (Span(between, lang), span)][1:]


def _title(entry: Entry, lang: str) -> Iterator[Span]:
    title = entry.heading
    yield Span(title.text, title.lang, is_strong=True)
    yield Span(_stop(title.text), lang)


def _imprint(facts: Mapping[str, Fact], lang: str) -> Iterator[Span]:
    """Edition. Place: publisher, year. Extent."""
    marks = {"place": ": ", "publisher": ", ", "year": ", "}
    for key, following in pairwise((*facts, "")):
        spans = spans_of(facts[key], lang)
        yield from spans
        yield Span(marks[key] if key in marks and following not in ("", "extent") else _stop(spans[-1].text), lang)


def _number(fact: Fact, text: str) -> Span:
    """A number that no line end divides."""
    named = f"{fact.key.upper()} {text}" if fact.key in ("isbn", "issn") else text
    return Span(named.replace("-", "-\u2060").replace(" ", "\u00a0"), "und")


def _said(fact: Fact, lang: str) -> Iterator[Span]:
    spans = spans_of(fact, lang)
    yield from spans
    yield Span(_stop(spans[-1].text), lang)


def _stop(text: str) -> str:
    """The full stop a text still needs, and a space."""
    if text[-1:] in "。！？":
        return ""
    return " " if text[-1:] in ".!?…" else ". "
