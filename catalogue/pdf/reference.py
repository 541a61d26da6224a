"""A way to another entry becomes words with its catalogue number and page: "cat. 12, p. 34"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from catalogue.edition.entry import Block, Span
from catalogue.figures import ranges

from .notes import as_sign
from .volume import Volume


def folio_of(volume: Volume, number: int) -> int | None:
    """The page on which the item of a catalogue number begins; None while it is not yet known."""
    return volume.folio_of(f"item-{number}")


def cross_reference(volume: Volume, number: int, lang: str | None = None) -> str:
    """The item's number and page in words of a language, the number alone while the page is not known."""
    words, folio = volume.book.words_in(lang), folio_of(volume, number)
    if folio is None:
        return _unbroken(words.catalogue_number).format(number=number)
    return _unbroken(words.cross_reference).format(number=number, page=folio)


def _unbroken(words: str) -> str:
    """Words that no line end divides."""
    return words.replace(" ", "\u00a0")


def resolved(volume: Volume, blocks: Iterable[Block], lang: str | None = None) -> tuple[Block, ...]:
    """Blocks whose references to objects say where these stand in this book; one that is elsewhere is named.

    A caption keeps the name of the object it refers to, and says so after it. Signs of notes lead to them.
    """
    return tuple(
        replace(
            block,
            spans=tuple(_spans(volume, block, lang or volume.book.lang)),
            items=tuple(resolved(volume, item, lang) for item in block.items),
        )
        for block in blocks
    )


def _spans(volume: Volume, block: Block, lang: str) -> Iterator[Span]:
    if block.kind != "figure":
        yield from (part for span in block.spans for part in _resolved(volume, span, lang))
        return
    yield from (as_sign(replace(span, refers=None)) for span in block.spans)
    if block.refers:
        number = volume.number_of(block.refers.id)
        said = block.refers.id if number is None else cross_reference(volume, number, lang)
        yield Span("\u2002", lang)
        yield Span(said, "und" if number is None else lang, href=None if number is None else f"#item-{number}")


def _resolved(volume: Volume, span: Span, lang: str) -> Iterator[Span]:
    number = volume.number_of(span.refers.id) if span.refers else None
    if not span.refers:
        yield as_sign(span)
    elif number is None:
        yield replace(span, refers=None)
        yield Span(f" ({span.refers.id})", "und")
    else:
        said = cross_reference(volume, number, lang)
        yield replace(span, text=said, lang=lang, href=f"#item-{number}", refers=None)


def catalogue_spans(volume: Volume, numbers: Iterable[int]) -> Iterator[Span]:
    """Catalogue numbers as ways to their items, after the word for them."""
    for i, part in enumerate(_unbroken(volume.book.words.catalogue_number).split("{number}")):
        if i:
            yield from number_spans(volume, numbers)
        if part:
            yield Span(part, volume.book.lang)


def folio_spans(volume: Volume, numbers: Iterable[int]) -> Iterator[Span]:
    """The pages of items, each a way there, pages that follow each other as a range."""
    first_on_page: dict[int, int] = {}
    for number in numbers:
        folio = folio_of(volume, number)
        if folio is not None:
            first_on_page[folio] = min(number, first_on_page.get(folio, number))
    yield from _linked(volume, ((a, b, first_on_page[a]) for a, b in ranges(first_on_page)))


def number_spans(volume: Volume, numbers: Iterable[int]) -> Iterator[Span]:
    """Catalogue numbers, each a way to its item, those that follow each other as a range."""
    yield from _linked(volume, ((a, b, a) for a, b in ranges(numbers)))


def _linked(volume: Volume, runs: Iterable[tuple[int, int, int]]) -> Iterator[Span]:
    """First, last and the item led to; divided as lists are."""
    lang = volume.book.lang
    for i, (first, last, number) in enumerate(runs):
        if i:
            yield Span(", ", lang)
        yield Span(f"{first}" if first == last else f"{first}–{last}", lang, href=f"#item-{number}")
