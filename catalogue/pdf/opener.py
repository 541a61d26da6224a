"""A part opens: a detail that runs off the page, its name in every language, its place in time, its introduction.

It is a spread where the next page is a left-hand one, and else one right-hand page, so that no page stays empty.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalogue.edition.book import Chronology, Item, Part
from catalogue.edition.entry import Entry, Figure, Span
from catalogue.figures import numbers_in_words

from .blocks import chunks_of
from .chronology import draw_strip, strip_height
from .flow import depth
from .lines import Tagged, draw_lines
from .look import BODY, GRID, INTRODUCTION, LABEL, PART, PART_OTHER, SUBHEADING, TEXT_ALONE, Look
from .page import covering
from .paragraph import Paragraph, set_paragraph, set_within
from .parallel import Pair, block_steps, run_pair, steps_height, untwinned
from .plate import Plate, draw_plate, plates_of
from .pouring import run_blocks
from .tags import Box, Element
from .volume import Volume

_HIGHEST, _LOWEST = 0.16, 0.27  # of the page's height: where the names begin on a page of their own
_ABOVE = 0.3  # of what a crop leaves off a tall picture: what matters stands in the upper part
_LEAST, _MOST = 0.22, 0.5  # of the page's height: the picture above the names
_FINE = 120  # pixels to an inch that suffice
_SHOWN, _SHOWN_ABOVE = 0.6, 0.85  # of a picture: a smaller detail may leave off what it shows, on a page, above words
_AGAIN = 0.8  # of the fitness of a picture that is seen again overleaf
_AFTER_NUMBERS, _AFTER_NAMES, _AFTER_DATE, _AFTER_ALL = 6.0, 16.0, 8.0, 26.0
_BELOW_PICTURE = 28.0
_PART_SMALL = PART.but(size=28, leading=33)
_DATE = SUBHEADING.but(size=12, leading=18, ink="ink")


@dataclass(frozen=True, slots=True)
class _Names:
    """What stands above an introduction, set: the numbers of its items, its names, its years among all."""

    numbers: Paragraph | None
    title: Paragraph
    others: Sequence[Paragraph]
    date: Paragraph | None
    chronology: Chronology | None

    @property
    def height(self) -> float:
        """The height with the space below it."""
        height = self.title.height + sum(other.height for other in self.others) + _AFTER_ALL
        height += self.numbers.height + _AFTER_NUMBERS if self.numbers else 0.0
        height += self.date.height + _AFTER_NAMES if self.date else 0.0
        return height + (strip_height(self.chronology) + _AFTER_DATE if self.chronology else 0.0)


def lay_spread(volume: Volume, part: Part, opener: Entry, name: str) -> None:
    """The picture on a left-hand page, if there is one, the names and the introduction on the next."""
    volume.running = opener.heading
    crop = (0.0, 0.0, volume.format.width, volume.format.height)
    if plate := _plate(volume, part, opener, crop):
        volume.turn(bare=True)
        _draw_detail(volume, plate, crop)
    volume.turn()
    names = _set_names(volume, part, opener, PART, is_stacked=True)
    if _start(volume, part, opener, names) < volume.format.top:
        names = _set_names(volume, part, opener, _PART_SMALL, is_stacked=False)
    _lay_words(volume, part, opener, name, names, max(_start(volume, part, opener, names), volume.format.top))


def _start(volume: Volume, part: Part, opener: Entry, names: _Names) -> float:
    """Where the names begin on a page of their own so that the introduction fits it in the largest type it can."""
    shape = volume.format
    for look in (INTRODUCTION, TEXT_ALONE, BODY):
        y = shape.end - names.height - _text_height(volume, part, opener, look)
        if y >= shape.height * _HIGHEST:
            break
    return min(y, shape.height * _LOWEST)


def lay_right(volume: Volume, part: Part, opener: Entry, name: str) -> None:
    """All on one right-hand page: the picture over its upper part, if it has room there, the words below."""
    shape = volume.format
    volume.running = opener.heading
    volume.turn()
    names = _set_names(volume, part, opener, _PART_SMALL, is_stacked=False)
    crop = (0.0, 0.0, shape.width, shape.height * _share(volume, part, opener, names))
    plate = _plate(volume, part, opener, crop) if crop[3] else None
    y = crop[3] + _BELOW_PICTURE if plate else max(_start(volume, part, opener, names), shape.top)
    if plate:
        _draw_detail(volume, plate, crop)
    _lay_words(volume, part, opener, name, names, y)


def _share(volume: Volume, part: Part, opener: Entry, names: _Names) -> float:
    """How much of the page's height a picture above the words has; none where the words just fit without."""
    shape = volume.format
    room = (shape.end - _BELOW_PICTURE - names.height) / shape.height
    whole, small = (room - _text_height(volume, part, opener, look) / shape.height for look in (TEXT_ALONE, BODY))
    if (shape.top - _BELOW_PICTURE) / shape.height <= small < _LEAST:
        return 0.0
    return min(max(whole if whole >= _LEAST else small, _LEAST), _MOST)


def _plate(volume: Volume, part: Part, opener: Entry, crop: Box) -> Plate | None:
    """The part's picture, or else the first of its items' that is fine enough and suits the shape, or the best.

    That of the first item is seen again overleaf: another is taken sooner.
    """
    own, overleaf = plates_of(volume, opener.figures), plates_of(volume, _details(part.items[:1]))
    plates = own or [*plates_of(volume, _details(part.items[1:])), *overleaf]
    shown = _SHOWN if crop[3] >= volume.format.height else _SHOWN_ABOVE

    def fitness(plate: Plate) -> float:
        return _fitness(plate, crop, shown) * (_AGAIN if plate in overleaf else 1.0)

    return max(plates, key=fitness, default=None)


def _fitness(plate: Plate, crop: Box, shown: float) -> float:
    """How well a picture covers so much of a page, at most 1: by its pixels to an inch and by what shows of it."""
    _, _, width, height = covering(plate.shape, crop)
    fineness = plate.picture.width / width * 72
    return min(fineness / _FINE, 1.0) * min(crop[2] * crop[3] / (width * height) / shown, 1.0)


def _details(items: Sequence[Item]) -> tuple[Figure, ...]:
    """The first picture of each item, as mere decoration: it stands described further on."""
    return tuple(replace(figure, alt=None) for item in items for figure in item.entry.figures[:1])


def _draw_detail(volume: Volume, plate: Plate, crop: Box) -> None:
    box = covering(plate.shape, crop, above=_ABOVE)
    draw_plate(volume.page, plate, volume.root, volume.book.lang, box, crop, bleeds=True)


def _set_names(volume: Volume, part: Part, opener: Entry, look: Look, *, is_stacked: bool) -> _Names:
    """The names for the width of the text, the other languages' `is_stacked` or in one line."""
    shape, lang = volume.format, volume.book.lang
    spans = [Span(other.text, other.lang) for other in part.names if other.text != opener.heading.text]
    rows = [[span] for span in spans] if is_stacked else [_joined(spans, lang)] if spans else []
    other = PART_OTHER if is_stacked else PART_OTHER.but(size=12, leading=18)
    dates = dict.fromkeys(each.date for each in (opener, part.parallel) if each and each.date)
    date = _joined([Span(date.text, date.lang) for date in dates if date], lang)
    return _Names(
        volume.say(_numbers(volume, part), LABEL, shape.measure) if part.items else None,
        volume.set_within(opener.heading, look, shape.measure, shape.depth * 0.2),
        [set_within(volume.typesetter, row, other, shape.measure, shape.depth * 0.08) for row in rows],
        set_paragraph(volume.typesetter, date, _DATE, shape.measure) if date else None,
        volume.book.chronology if part.span else None,
    )


def _numbers(volume: Volume, part: Part) -> str:
    numbers = numbers_in_words(item.number for item in part.items)
    return volume.book.words.catalogue_number.format(number=numbers)


def _joined(spans: Sequence[Span], lang: str) -> list[Span]:
    return [part for span in spans for part in (Span(" · ", lang), span)][1:]


def _lay_words(volume: Volume, part: Part, opener: Entry, name: str, names: _Names, y: float) -> None:
    """The names from y on, then the introduction."""
    volume.bookmark(0, opener.heading.text, name)
    y = _draw_names(volume, part, opener, names, y)
    if part.parallel:
        run_pair(volume, _pair(opener, part.parallel), volume.root, y, (TEXT_ALONE,))
    else:
        looks = (INTRODUCTION, TEXT_ALONE)
        run_blocks(volume, (*opener.label, *opener.text), volume.root, y, looks)


def _draw_names(volume: Volume, part: Part, opener: Entry, names: _Names, y: float) -> float:
    """Draw the names; returns where the introduction begins."""
    section, lang, heading = volume.root, volume.book.lang, opener.heading
    title = section.add("H2", lang=heading.lang if heading.lang not in (lang, "und") else None)
    end = y + names.height
    if names.numbers:
        y = _draw(volume, names.numbers, section.add("P"), lang, y) + _AFTER_NUMBERS
    y = _draw(volume, names.title, title, heading.lang, y)
    for other in names.others:
        y = _draw(volume, other, section.add("P"), lang, y)
    if names.date:
        y = _draw(volume, names.date, section.add("P"), lang, y + _AFTER_NAMES)
    if names.chronology and part.span:
        own = ", ".join(phrase.text for phrase in (heading, opener.date) if phrase)
        alt = f"{own}. {names.chronology.says}"
        draw_strip(volume, names.chronology, part.span, section, alt, y + _AFTER_DATE)
    return end


def _draw(volume: Volume, paragraph: Paragraph, element: Element, lang: str, y: float) -> float:
    draw_lines(volume.page, paragraph, paragraph.lines, Tagged(element, lang), volume.left, y)
    return y + paragraph.height


def _pair(opener: Entry, other: Entry) -> Pair:
    return Pair(("", ""), untwinned((*opener.label, *opener.text), (*other.label, *other.text)))


def _text_height(volume: Volume, part: Part, opener: Entry, look: Look) -> float:
    """The height of the introduction in a look: across the text, in small type in its columns."""
    shape, blocks = volume.format, (*opener.label, *opener.text)
    if part.parallel:
        return steps_height(block_steps(volume, _pair(opener, part.parallel), Element("Sect"), 2, look))
    columns = shape.columns if look is BODY else 1
    width = shape.column_width(columns)
    chunks = list(chunks_of(volume.typesetter, blocks, Element("Sect"), width, volume.book.lang, level=3, look=look))
    return depth(chunks) / columns + (GRID if columns > 1 else 0.0)
