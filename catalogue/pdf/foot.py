"""A page's folio and what it belongs to become its running foot, at the outer edge."""

from collections.abc import Iterable, Iterator

from catalogue.edition.book import Book
from catalogue.edition.entry import Span
from catalogue.records import Phrase

from .format import Format
from .lines import draw_lines
from .look import FOLIO, RUNNING, Look
from .page import ARTIFACT_PAGINATION, Page
from .paragraph import set_paragraph
from .press import SLUG
from .typesetter import Typesetter

_MOST_WORDS = 6
_LONGEST = 60  # characters
_SLUG_LOOK = Look(6, 8, family="sans")
_BASELINE = 40.0  # above the page's end, in points on A4
_GAP = 14.0  # between the folio and the words


def numbers_of(marks: Iterable[tuple[str, int]], pages: int) -> Iterator[str]:
    """For each page of a unit the catalogue numbers on it: those of the items that begin there, or else the last."""
    found: dict[int, list[int]] = {}
    for name, page in marks:
        kind, _, number = name.partition("-")
        if kind == "item":
            found.setdefault(page, []).append(int(number))
    last = ""
    for page in range(pages):
        numbers = found.get(page, [])
        last, said = (str(max(numbers)), f"{min(numbers)}–{max(numbers)}") if numbers else (last, last)
        yield last if len(numbers) == 1 else said


def draw_foot(
    typesetter: Typesetter, book: Book, shape: Format, page: Page, running: Phrase, folio: int, numbers: str = ""
) -> None:
    """Draw the foot in the paper's coordinates; on a left-hand page it also names the book, if that fits its line.

    `numbers` are the catalogue numbers of what stands on the page.
    """
    is_recto = folio % 2 == 1
    left = shape.inner if is_recto else shape.outer
    y = shape.height - _BASELINE * shape.bottom / 79.4 - RUNNING.leading
    align = "right" if is_recto else "left"
    number = set_paragraph(typesetter, (Span(str(folio), book.lang),), FOLIO.but(align=align), shape.measure)
    gap = number.lines[0].natural * FOLIO.size / 1000 + _GAP
    look, width = RUNNING.but(align=align), shape.measure - gap
    names_book = not is_recto and running != book.title
    for phrases in ((book.title, running), (running,))[not names_book :]:
        text = set_paragraph(typesetter, _said(phrases, numbers, book.lang), look, width)
        if len(text.lines) == 1:
            break
    with page.artifact(ARTIFACT_PAGINATION):
        draw_lines(page, number, number.lines, None, left, y)
        top = y - RUNNING.leading * (len(text.lines) - 1)
        draw_lines(page, text, text.lines, None, left if is_recto else left + gap, top)


def draw_slug(typesetter: Typesetter, page: Page, words: str, lang: str, scale: float) -> None:
    """Say on the sheet, outside what will be cut, which page of which file it is."""
    x, y = (distance / scale for distance in SLUG)
    look = _SLUG_LOOK.but(size=_SLUG_LOOK.size / scale, leading=_SLUG_LOOK.leading / scale)
    paragraph = set_paragraph(typesetter, (Span(words, lang),), look, page.width / 2 - 2 * x)
    with page.artifact(ARTIFACT_PAGINATION):
        draw_lines(page, paragraph, paragraph.lines[:1], None, x, y)


def _said(phrases: Iterable[Phrase], numbers: str, lang: str) -> tuple[Span, ...]:
    """The phrases and the catalogue numbers, divided by dots."""
    shown = [_shortened(phrase) for phrase in phrases]
    shown += [Span(numbers, lang)] if numbers else []
    return tuple(part for each in shown for part in (Span(" · ", lang), each))[1:]


def _shortened(phrase: Phrase) -> Span:
    """The phrase, cut after a word where it is too long for a foot."""
    text = " ".join(phrase.text.split()[:_MOST_WORDS])
    while len(text) > _LONGEST and " " in text:
        text = text.rpartition(" ")[0]
    text = text[:_LONGEST]
    return Span(text if text == phrase.text else f"{text}…", phrase.lang)
