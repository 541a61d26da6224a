"""Pages follow one another as a book's matter fills them, until what they hold is taken as a unit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from catalogue.edition.book import Book
from catalogue.edition.entry import Span
from catalogue.records import Phrase

from .format import Format
from .look import Look
from .page import Page
from .paragraph import Paragraph, set_paragraph, set_within
from .store import Slip
from .tags import Element
from .typesetter import Typesetter
from .unit import Mark, Unit

_BETWEEN = 34.0  # two chapters on one page
_NUMBER = "number of "


@dataclass
class Volume:
    """A book being laid out; everything is drawn as on right-hand pages.

    `running` is what the feet of pages opened from now on say. `filled` is where the matter on the page open now
    ends, while more of its kind may follow there; pages that `opens_left` begin on the left. `folios` are the page
    numbers of places as the last pass over the book found them, `counted` those this pass has found so far, and
    `next_folio` is that of the page after them.
    """

    typesetter: Typesetter
    book: Book
    format: Format
    running: Phrase
    folios: dict[str, int] = field(default_factory=dict)
    counted: dict[str, int] = field(default_factory=dict)
    filled: float | None = None
    next_folio: int = 1
    opens_left: bool = False
    root: Element = field(default_factory=lambda: Element("Div"))
    _pages: list[Page] = field(default_factory=list)
    _marks: list[Mark] = field(default_factory=list)
    _asked: dict[str, int | None] = field(default_factory=dict)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The catalogue number of each artifact by its own."""
        return {item.entry.id: item.number for part in self.book.parts for item in part.items}

    @property
    def page(self) -> Page:
        """The page open now."""
        return self._pages[-1] if self._pages else self.turn()

    @property
    def left(self) -> float:
        """Where the text begins."""
        return self.format.inner

    def turn(self, *, bare: bool = False, ground: str = "paper") -> Page:
        """Open the next page; a bare one bears neither foot nor folio."""
        page = Page(len(self._pages), self.format.width, self.format.height, self.typesetter.inks, ground)
        page.foot, page.bleed = None if bare else self.running, self.format.bleed
        self._pages.append(page)
        self.filled = None
        return page

    def start_below(self, running: Phrase, least: float) -> float:
        """Where further matter may begin: below what fills the page open now, or at the top of a new one."""
        self.running = running
        if self._pages and self.filled and self.format.end - self.filled >= least:
            return self.filled + _BETWEEN
        self.turn()
        return self.format.top

    def take(self) -> Unit:
        """The pages so far and what stands on them; what follows is laid out apart."""
        for page in self._pages:
            page.note_lacking(self.typesetter.lacking)
        shown = _joined(self._pages)
        marks = [Mark(name, page.index, y) for page in self._pages for name, y in page.marks]
        unit = Unit(self._pages, self.root, [*self._marks, *marks], self._asked, shown, opens_left=self.opens_left)
        self._pages, self._marks, self._asked = [], [], {}
        self.root, self.filled, self.opens_left = Element("Div"), None, False
        self.typesetter.rest()
        return unit

    def count(self, slip: Slip) -> Slip:
        """Count a unit's pages, so that the folios of its places are known."""
        self.next_folio = slip.begins(self.next_folio)
        self.counted.update((name, self.next_folio + page) for name, page in slip.marks.items())
        self.next_folio += slip.pages
        return slip

    def begin_pass(self) -> None:
        """Go over the book from its first page on, its texts naming the pages the last pass found."""
        self.folios, self.counted, self.next_folio = self.counted, {}, 1

    def set(self, phrase: Phrase, look: Look, width: float) -> Paragraph:
        """A phrase as lines."""
        return set_paragraph(self.typesetter, (Span(phrase.text, phrase.lang),), look, width)

    def set_within(self, phrase: Phrase, look: Look, width: float, height: float) -> Paragraph:
        """A phrase as lines, smaller than the look where it would be higher than `height`."""
        return set_within(self.typesetter, (Span(phrase.text, phrase.lang),), look, width, height)

    def say(self, text: str, look: Look, width: float) -> Paragraph:
        """Words in the book's language as lines."""
        return self.set(Phrase(text, self.book.lang), look, width)

    def bookmark(self, level: int, title: str, name: str, *, y: float = 0.0) -> None:
        """List a place of the page open now among the bookmarks and let links lead to it."""
        self._marks.append(Mark(name, self.page.index, y, level, title))
        self.page.place = name

    def number_of(self, key: str) -> int | None:
        """The catalogue number of the artifact `key`, None where this book does not hold it."""
        return self._asked.setdefault(_NUMBER + key, self.numbers.get(key))

    def folio_of(self, name: str) -> int | None:
        """The number of the page on which a place stands, None while it is not known."""
        return self._asked.setdefault(name, self.counted.get(name, self.folios.get(name)))

    def agrees(self, asked: Mapping[str, int | None]) -> bool:
        """Whether numbers and folios are still what they were when they were asked, as far as they are known yet.

        Units laid out apart, in whatever order, know the folios of the last pass: those are what counts.
        """
        return all(self._answers(name, value) for name, value in asked.items())

    def _answers(self, name: str, value: int | None) -> bool:
        if name.startswith(_NUMBER):
            return self.numbers.get(name.removeprefix(_NUMBER)) == value
        return self.folios.get(name, value) == value


def _joined(pages: list[Page]) -> dict[str, dict[int, str]]:
    shown: dict[str, dict[int, str]] = {}
    for page in pages:
        for key, codes in page.shown().items():
            shown.setdefault(key, {}).update(codes)
    return shown
