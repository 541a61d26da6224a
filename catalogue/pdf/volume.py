"""Pages follow one another: each opened with its paper, closed with its running foot and folio, then written."""

from dataclasses import dataclass, field
from functools import cached_property

from catalogue.edition.book import Book
from catalogue.edition.entry import Span
from catalogue.records import Phrase

from .document import Document
from .format import Format
from .lines import draw_lines
from .look import FOLIO, RUNNING, Look
from .outline import Bookmark
from .page import ARTIFACT_PAGINATION, Page
from .paragraph import Paragraph, set_paragraph, set_within, text_width

_MOST_WORDS = 6  # of a foot
_LONGEST_FOOT = 60  # characters
_BETWEEN = 34.0  # two chapters on one page
_FOOT = 40.0  # of the running foot's baseline above the page's end, in points on A4


@dataclass
class Volume:
    """A book being laid out: its pages so far and where its items stand.

    `running` is what the feet of pages opened from now on say. `filled` is where the matter on the page open now
    ends, while more of its kind may follow there.
    """

    document: Document
    book: Book
    format: Format
    running: Phrase
    folios: dict[str, int] = field(default_factory=dict)
    filled: float | None = None
    _page: Page | None = None
    _foot: Phrase | None = None

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The catalogue number of each artifact by its own."""
        return {item.entry.id: item.number for part in self.book.parts for item in part.items}

    @property
    def page(self) -> Page:
        """The page open now."""
        return self._page or self.turn()

    @property
    def left(self) -> float:
        """Where the text begins on the page open now."""
        return self.format.left(is_recto=self.page.is_recto)

    def turn(self, *, bare: bool = False, ground: str = "paper") -> Page:
        """Close the page and open the next; a bare one bears neither foot nor folio."""
        self.close()
        page = self.document.new_page(self.format.width, self.format.height)
        self.filled = None
        lay_ground(page, ground)
        self._page, self._foot = page, None if bare else self.running
        return page

    def close(self) -> None:
        """Write the page open now, if there is one."""
        if self._page:
            if self._foot:
                self.draw_foot(self._page, self._foot)
            self._page.write()
        self._page = None

    def start_below(self, running: Phrase, least: float) -> float:
        """Where further matter may begin: below what fills the page open now, or at the top of a new one."""
        if self._page and self.filled and self.format.end - self.filled >= least:
            return self.filled + _BETWEEN
        self.close()
        self.running = running
        self.turn()
        return self.format.top

    def reserve(self, count: int) -> list[Page]:
        """Pages to be drawn and written later."""
        self.close()
        pages = [self.document.new_page(self.format.width, self.format.height) for _ in range(count)]
        for page in pages:
            lay_ground(page, "paper")
        return pages

    def set(self, phrase: Phrase, look: Look, width: float) -> Paragraph:
        """A phrase as lines."""
        return set_paragraph(self.document, (Span(phrase.text, phrase.lang),), look, width)

    def set_within(self, phrase: Phrase, look: Look, width: float, height: float) -> Paragraph:
        """A phrase as lines, smaller than the look where it would be higher than `height`."""
        return set_within(self.document, (Span(phrase.text, phrase.lang),), look, width, height)

    def say(self, text: str, look: Look, width: float) -> Paragraph:
        """Words in the book's language as lines."""
        return self.set(Phrase(text, self.book.lang), look, width)

    def bookmark(self, level: int, title: str, name: str, *, page: Page | None = None, y: float = 0.0) -> None:
        """List a place of the page, by default the one open now, among the bookmarks and let links lead to it."""
        page = page or self.page
        self.folios[name] = page.number
        place = self.document.mark_place(page, y, name=name)
        self.document.bookmarks.append(Bookmark(level, title, place))

    def draw_foot(self, page: Page, running: Phrase) -> None:
        """The folio at the outer edge, and what the page belongs to; on the left also the book, if that is short."""
        shape = self.format
        left = shape.left(is_recto=page.is_recto)
        y = shape.height - _FOOT * shape.bottom / 79.4 - RUNNING.leading
        folio = (Span(str(page.number), self.book.lang),)
        gap = text_width(self.document, folio, FOLIO) + 14
        align = "right" if page.is_recto else "left"
        number = set_paragraph(self.document, folio, FOLIO.but(align=align), shape.measure)
        shown = [running]
        if not page.is_recto and len(f"{self.book.title.text} {running.text}".split()) < _MOST_WORDS:
            shown = [self.book.title, running] if running != self.book.title else [running]
        spans = [part for each in shown for part in (Span(" · ", self.book.lang), _shortened(each))][1:]
        text = set_paragraph(self.document, spans, RUNNING.but(align=align), shape.measure - gap)
        with page.artifact(ARTIFACT_PAGINATION):
            draw_lines(page, number, number.lines, None, left, y)
            top = y - RUNNING.leading * (len(text.lines) - 1)
            draw_lines(page, text, text.lines, None, left if page.is_recto else left + gap, top)


def _shortened(phrase: Phrase) -> Span:
    """The phrase, cut after a word where it is too long for a foot."""
    text = " ".join(phrase.text.split()[:_MOST_WORDS])
    while len(text) > _LONGEST_FOOT and " " in text:
        text = text.rpartition(" ")[0]
    text = text[:_LONGEST_FOOT]
    return Span(text if text == phrase.text else f"{text}…", phrase.lang)


def lay_ground(page: Page, ink: str) -> None:
    """Fill the page with a colour."""
    with page.artifact():
        page.rectangle(0, 0, page.width, page.height, page.document.inks[ink])
