"""An entry that goes on overleaf keeps a picture in sight: its next plates, or its first one again, small."""

from collections.abc import Sequence

from catalogue.edition.book import Item
from catalogue.edition.entry import Span

from .lines import draw_lines
from .look import CAPTION, GRID, NUMBER
from .paragraph import Paragraph, set_paragraph
from .plate import Plate
from .plates import draw_row, rows_of, set_row
from .pouring import on_grid
from .tags import Element
from .volume import Volume

_STRIP = 5 * GRID
_WIDEST = 1.6  # times its height: the picture repeated
_MOST = 0.45  # of the text's height: plates above text that goes on
_BELOW = 16.0
_MOST_LINES = 3
STRIP = _STRIP + _BELOW
"""What the picture takes of a further page."""


class Sequel:
    """What stands at the head of further pages; `rest` are the plates still to be shown."""

    def __init__(self, volume: Volume, item: Item, plates: Sequence[Plate], shown: int, parent: Element) -> None:
        self.rest = list(plates[shown:])
        self._volume, self._item, self._parent = volume, item, parent
        self._first = plates[0] if plates else None

    def __call__(self) -> float:
        """Draw the head of the page just opened; returns where its text begins."""
        if self.rest:
            return self._plates()
        return self._strip(self._first) if self._first else self._volume.format.top

    def _plates(self) -> float:
        volume, shape = self._volume, self._volume.format
        plates = next(rows_of(self.rest, shape.measure))
        row = set_row(volume, plates, shape.measure, shape.depth * _MOST)
        x = volume.left + (shape.measure - row.across) / 2
        draw_row(volume, row, self._parent, x, shape.top)
        self.rest = self.rest[len(plates) :]
        return on_grid(shape.top, shape.top + row.height + _BELOW)

    def _strip(self, plate: Plate) -> float:
        """The picture again, its number and title: it has been described, so all of it is an artifact."""
        volume, page = self._volume, self._volume.page
        top = volume.format.top
        width, height = plate.fitted(_STRIP * _WIDEST, _STRIP)
        x = volume.left + width + 10
        number = volume.say(str(self._item.number), NUMBER, 60)
        words = self._words(volume.format.measure - width - 10)
        down = top + _STRIP - words.height
        box = (volume.left, top + _STRIP - height, width, height)
        page.picture(plate.figure.file, box, element=None, bleeds=False)
        with page.artifact():
            draw_lines(page, number, number.lines, None, x, down - number.height)
            draw_lines(page, words, words.lines, None, x, down)
        return on_grid(top, top + _STRIP + _BELOW)

    def _words(self, width: float) -> Paragraph:
        """The title, where it is short enough, and that it goes on."""
        typesetter, lang, heading = self._volume.typesetter, self._volume.book.lang, self._item.entry.heading
        goes_on = Span(f"({self._volume.book.words.continued})", lang)
        named = set_paragraph(typesetter, (Span(f"{heading.text}  ", heading.lang), goes_on), CAPTION, width)
        return named if len(named.lines) <= _MOST_LINES else set_paragraph(typesetter, (goes_on,), CAPTION, width)
