"""A source becomes a reference after GOST R 7.0.5-2008, as Russian and Kazakh publications give it.

Areas are divided by full stops, not by full stop and dash, as the standard allows in references.
"""

from collections.abc import Iterator, Sequence

from catalogue.edition import Span
from catalogue.language import Wording, primary_language

from .name import Name
from .source import Source
from .wording import Citation, Piece, Slot, closed, joined

STYLE = "ГОСТ Р 7.0.5–2008"
_OTHERS = {"ru": "и др.", "kk": "т.б."}
"""“And others”, in the language of the book."""


def gost(source: Source, words: Wording) -> Citation:
    """The citation."""
    make = _book if source.kind == "book" else _part_of_site
    return Citation(STYLE, "dots", closed(make(source, words), source.page_lang))


def _part_of_site(source: Source, words: Wording) -> Iterator[Piece]:
    """A part of an electronic resource: // stands between it and the whole (section 10)."""
    about = [source.date.text] if source.date else []
    about += [words.text("inv. no. {number}", number=source.number)] if source.number else []
    yield from _described(source, words, about)
    yield Span(f" // {source.site} : {words.text('website')}", source.page_lang)
    where = ", ".join(filter(None, (source.place, str(source.online_since or ""))))
    yield from _ended(where, source.page_lang)
    yield from _online(source, words)


def _book(source: Source, words: Wording) -> Iterator[Piece]:
    lang = source.title.lang
    place = " : ".join(filter(None, (source.place, source.publisher)))
    imprint = ", ".join(filter(None, (place, source.year or (source.date.text if source.date else ""))))
    parts = [
        tuple(_described(source, words, [source.subtitle.text] if source.subtitle else [])),
        *((Span(text, lang),) for text in (source.edition, imprint, source.extent) if text),
    ]
    yield from joined(parts, ". ", lang)
    if source.site:
        yield from _online(source, words)


def _described(source: Source, words: Wording, about: Sequence[str]) -> Iterator[Piece]:
    """Heading, title : what explains it / who is responsible.

    One to three persons make the heading, and are not named again; more, and names that cannot be turned round, stand
    after the slash as they are written.
    """
    lang = source.title.lang
    in_heading = 1 <= len(source.creators) <= 3 and all(name.family for name in source.creators)
    if in_heading:
        yield Span(f"{', '.join(map(_inverted, source.creators))} ", lang)
    yield Span(source.title.text, lang)
    yield from (Span(f" : {text}", source.page_lang) for text in about)
    if responsible := " ; ".join(_responsible(source, words, with_creators=not in_heading)):
        yield Span(f" / {responsible}", lang)


def _inverted(name: Name) -> str:
    return f"{name.family} {' '.join(f'{letter}.' for letter in name.initials)}"


def _responsible(source: Source, words: Wording, *, with_creators: bool) -> Iterator[str]:
    lang = source.title.lang
    if with_creators and source.creators:
        yield _all(source.creators, lang)
    if source.editors:
        yield words.text("ed. {names}", names=_all(source.editors, lang))
    if source.compilers:
        yield words.text("comp. {names}", names=_all(source.compilers, lang))
    if source.translators:
        yield words.text("trans. {names}", names=_all(source.translators, lang))


def _all(names: Sequence[Name], lang: str) -> str:
    if len(names) > 3:
        return f"{names[0].whole} [{_OTHERS.get(primary_language(lang), 'et al.')}]"
    return ", ".join(name.whole for name in names)


def _online(source: Source, words: Wording) -> Iterator[Piece]:
    """The address after URL, and in round brackets the day it was visited (10.4)."""
    yield Slot("address", ". URL: {}", source.url)
    yield Slot("accessed", f" ({words.text('date of access')}: {{}})")


def _ended(text: str, lang: str) -> Iterator[Piece]:
    if text:
        yield Span(f". {text}", lang)
