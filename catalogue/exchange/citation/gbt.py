"""A source becomes a reference after GB/T 7714-2015, as Chinese publications give it."""

from collections.abc import Iterator, Sequence

from catalogue.edition import Span
from catalogue.language import Wording, primary_language

from .name import Name
from .source import Source
from .wording import Citation, Piece, Slot, closed, joined

STYLE = "GB/T 7714—2015"
_OTHERS = {"zh": "等", "ru": "и др.", "kk": "т.б."}
"""“And others”, in the language of the source (8.1.2)."""
_UNKNOWN = {True: ("出版地不详", "出版者不详"), False: ("S.l.", "s.n.")}
"""Place and publisher not known, of a Chinese and of another book (8.4.1, 8.4.2)."""


def gbt(source: Source, words: Wording) -> Citation:
    """The citation."""
    make = _book if source.kind == "book" else _online_resource
    return Citation(STYLE, "hyphens", closed(make(source, words), source.page_lang))


def _online_resource(source: Source, words: Wording) -> Iterator[Piece]:
    """Responsibility. Title: other title information[EB/OL]. Place: publisher, year[day cited]. Address (4.6.2)."""
    # Numbers of reports and standards are other title information (8.2.3); so is an object's.
    about = (source.date.text if source.date else "", source.number)
    title = ": ".join(filter(None, (source.title.text, *about)))
    where = ": ".join(filter(None, (source.place, source.site)))
    year = f", {source.online_since}" if source.online_since else ""
    parts: list[Sequence[Piece]] = [
        _responsible(source.creators, source),
        [Span(f"{title}[EB/OL]", source.title.lang)],
        [Span(f"{where}{year}", source.page_lang)],
    ]
    yield from joined(parts, ". ", source.page_lang)
    yield from _online(source)


def _book(source: Source, words: Wording) -> Iterator[Piece]:
    """Responsibility. Title: other[M]. Other responsibility. Edition. Place: publisher, year. Address (4.1.2)."""
    lang = source.title.lang
    title = ": ".join(filter(None, (source.title.text, source.subtitle.text if source.subtitle else "")))
    others = _all(source.translators, lang)
    parts: list[Sequence[Piece]] = [
        _responsible(source.creators or source.editors or source.compilers, source),
        [Span(f"{title}{'[M/OL]' if source.site else '[M]'}", lang)],
        [Span(words.text("trans. {names}", names=others), lang)] if others else [],
        [Span(source.edition, lang)],
        [Span(_imprint(source), lang)],
    ]
    yield from joined(parts, ". ", lang)
    if source.site:
        yield from _online(source)


def _imprint(source: Source) -> str:
    place, publisher = _UNKNOWN[primary_language(source.title.lang) == "zh"]
    year = source.year or (source.date.text if source.date else "")
    if source.site:  # what is on line may leave out what is not known (8.4.1, 8.4.2)
        return ", ".join(filter(None, (": ".join(filter(None, (source.place, source.publisher))), year)))
    known = f"{source.place or f'[{place}]'}: {source.publisher or f'[{publisher}]'}"
    return f"{known}, {year}" if year else known


def _online(source: Source) -> Iterator[Piece]:
    """The day it was cited in square brackets (8.4.4), then the way there (8.6)."""
    yield Slot("accessed", "[{}]")
    yield Slot("address", ". {}", source.url)


def _responsible(names: Sequence[Name], source: Source) -> list[Piece]:
    return [Span(text, source.title.lang)] if (text := _all(names, source.title.lang)) else []


def _all(names: Sequence[Name], lang: str) -> str:
    """As many as three, of more the first three and others (8.1.2)."""
    said = [_said(name) for name in names[:3]]
    if len(names) > 3:
        said.append(_OTHERS.get(primary_language(lang), "et al."))
    return ", ".join(said)


def _said(name: Name) -> str:
    """Family name first and in capitals, initials without full stops (8.1.1); a name that is one is left as it is."""
    return f"{name.family.upper()} {' '.join(name.initials)}" if name.family else name.whole
