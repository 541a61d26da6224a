"""A source becomes a full note of The Chicago Manual of Style, in forms that the 17th and 18th editions share.

A note and not an entry of a bibliography: notes give names in the order in which they are spoken (14.20), so none has
to be turned round by guessing which word is the family name. Numbers in brackets are the 17th edition's.
"""

from collections.abc import Iterator, Sequence

from catalogue.edition import Span
from catalogue.language import Wording, primary_language

from .name import Name
from .source import Source
from .wording import Citation, Piece, Slot, closed, joined

STYLE = "Chicago Manual of Style"


def chicago(source: Source, _: Wording) -> Citation:
    """The citation; an access date may be given, and need not (14.12)."""
    make = {"object": _object, "book": _book, "page": _page}[source.kind]
    # The language of the style itself: its commas and "et al." are English on whatever page.
    return Citation(STYLE, "words", closed(make(source), "en"))


def _object(source: Source) -> Iterator[Piece]:
    """Works of art: maker, title, date, medium, museum, city, number, address (14.235)."""
    parts: list[Sequence[Piece]] = [
        _plain(_names(source.creators), source.page_lang),
        [_title(source, is_emphasis=True)],
        [Span(*source.date)] if source.date else [],
        _plain(_and(source.mediums), source.page_lang),
        _plain(source.site, source.page_lang),
        _plain(source.place, source.page_lang),
        _plain(source.number, source.page_lang),
    ]
    yield from joined(parts, ", ", "en")
    yield from _online(source)


def _page(source: Source) -> Iterator[Piece]:
    """Content of a website: author, “title,” site, date of access, address (14.207)."""
    yield from joined([_plain(_names(source.creators), source.page_lang), [Span("“", "en")]], ", ", "en")
    yield from (_title(source), Span(",” ", "en"), Span(source.site, source.page_lang))
    yield from _online(source)


def _book(source: Source) -> Iterator[Piece]:
    """Author, title, editor and translator, edition, (place: publisher, year), address (14.23, 14.103, 14.104)."""
    lang, title = source.title.lang, [_title(source, is_emphasis=True)]
    if source.translated_title:  # in brackets, without italics (14.99)
        title.append(Span(f" [{source.translated_title}]", source.page_lang))
    first, others = _first(source)
    head: list[Sequence[Piece]] = [
        _plain(first, lang),
        title,
        *(_plain(text, lang) for text in others),
        _plain(source.edition, lang),
    ]
    yield from joined(head, ", ", "en")
    place = ": ".join(filter(None, (source.place, source.publisher)))
    if imprint := ", ".join(filter(None, (place, source.year or (source.date.text if source.date else "")))):
        # Brackets inside brackets are square (6.101).
        yield Span(f" ({imprint.replace('(', '[').replace(')', ']')})", lang)
    # What is dated needs no day of access.
    yield Slot("address", ", {}", source.url)


def _first(source: Source) -> tuple[str, list[str]]:
    """Who stands before the title, and who after it: an editor or compiler takes the place of an author (14.103)."""
    roles = [("ed.", "eds.", source.editors), ("comp.", "comps.", source.compilers)]
    after = [f"{one} {_names(names)}" for one, _, names in roles if names]
    first = _names(source.creators)
    if not first and after:
        one, many, names = next(role for role in roles if role[2])
        first, after = f"{_names(names)}, {one if len(names) == 1 else many}", after[1:]
    return first, [*after, *([f"trans. {_names(source.translators)}"] if source.translators else [])]


def _online(source: Source) -> Iterator[Piece]:
    yield Slot("accessed", ", accessed {}")
    yield Slot("address", ", {}", source.url)


def _names(names: Sequence[Name]) -> str:
    """One or two by name; of three and more the first: so in the 18th edition, in the 17th from four on (14.76)."""
    if len(names) > 2:
        return f"{names[0].whole} et al."
    return " and ".join(name.whole for name in names)


def _and(words: Sequence[str]) -> str:
    if len(words) > 2:
        return f"{', '.join(words[:-1])}, and {words[-1]}"
    return " and ".join(words)


def _title(source: Source, *, is_emphasis: bool = False) -> Span:
    """Title and subtitle with a colon; Han and Kana are not set in italics."""
    text = f"{source.title.text}: {source.subtitle.text}" if source.subtitle else source.title.text
    is_latin = primary_language(source.title.lang) not in ("zh", "ja", "ko")
    return Span(text, source.title.lang, is_emphasis=is_emphasis and is_latin)


def _plain(text: str, lang: str) -> list[Piece]:
    return [Span(text, lang)] if text else []
