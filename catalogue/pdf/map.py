"""Find-spots become a quiet map: water pale, coasts and rivers thin, each find-spot a circle with its numbers."""

from collections.abc import Iterator

from catalogue.edition.apparatus import FindSpots
from catalogue.edition.entry import Span
from catalogue.figures import Map, MapLabel, map_of
from catalogue.records import Phrase

from .chapter import open_chapter
from .drawing import circle, fill_rings, path, stroke_lines
from .flow import Chunk
from .index import columns_of
from .lines import Tagged, draw_lines
from .look import CAPTION, INDEX, Look
from .paragraph import set_paragraph, text_width
from .pouring import run_text
from .reference import number_spans
from .tags import UNNUMBERED_LIST, Element, Extent
from .volume import Volume

_LABEL = Look(7, 8.6, family="sans", style="semibold")
_SCALE = Look(6.5, 8.6, family="sans", ink="secondary")
_MOST = 0.62  # of the text's height
_AFTER = 6.0
_AROUND = 190.0  # above and below a map: its heading, note and list
_BEFORE_LIST = 16.0
_INSET = 9.0  # of the scale in its corner


def lay_map(volume: Volume, found: FindSpots) -> None:
    """The map with what it shows in words below, then the places with their items as a list."""
    heading, lang = Phrase(found.heading, volume.book.lang), volume.book.lang
    drawn = map_of(
        found.spots,
        found.basemap,
        width=volume.format.measure,
        height=volume.format.depth * _MOST,
        line=_LABEL.leading,
        measure=lambda text: _width(volume, text, _LABEL),
    )
    y = volume.start_below(heading, drawn.height + _AROUND)
    section, y = open_chapter(volume, heading, found.key, y=y)
    _draw(volume, drawn, section, found.alt, y)
    note = volume.say(found.note, CAPTION, volume.format.measure)
    chunks = [Chunk(note, Tagged(section.add("P"), lang))]
    y = run_text(volume, chunks, y + drawn.height + _AFTER, 1) + _BEFORE_LIST
    volume.filled = run_text(volume, list(_list(volume, found, section)), y, columns_of(volume))


def _draw(volume: Volume, drawn: Map, parent: Element, alt: str, y: float) -> None:
    page, at = volume.page, (volume.left, y)
    left, bottom = at[0], page.height - y - drawn.height
    figure = parent.add("Figure", alt=alt, extent=Extent((left, y, drawn.width, drawn.height), bleeds=False))
    page.operations.append(page.open(figure))
    page.operations.append(f"q {left:.2f} {bottom:.2f} {drawn.width:.2f} {drawn.height:.2f} re W n")
    _draw_ground(volume, drawn, at)
    _draw_scale(volume, drawn, at)  # below the circles: it may hide a river, no find-spot
    _draw_circles(volume, drawn, at)
    page.operations.append("Q")
    for label in drawn.labels:
        _draw_label(volume, label, at)
    page.operations.append("EMC")


def _draw_ground(volume: Volume, drawn: Map, at: tuple[float, float]) -> None:
    """Water, land, lakes and rivers."""
    page, inks = volume.page, volume.page.inks
    paper, accent = inks["paper"], inks["accent"]
    water, line = paper.mixed(accent, 0.12), paper.mixed(accent, 0.42)
    page.rectangle(*at, drawn.width, drawn.height, water)
    fill_rings(page, drawn.land, at, paper.mixed(inks["rule"], 0.3))
    for x, y, radius in drawn.circles:
        page.operations.append(f"{paper.fill} {circle(page, at[0] + x, at[1] + y, radius)} f")
    stroke_lines(page, drawn.rivers, at, line, 0.35)
    fill_rings(page, drawn.lakes, at, water)
    stroke_lines(page, (*drawn.land, *drawn.lakes), at, line, 0.35, closes=True)


def _draw_circles(volume: Volume, drawn: Map, at: tuple[float, float]) -> None:
    """Circles as wide as places are vague, and dots for those that are exact."""
    page, accent = volume.page, volume.page.inks["accent"]
    for x, y, radius in drawn.circles:
        shape = circle(page, at[0] + x, at[1] + y, radius)
        page.operations.append(f"{accent.fill} {shape} f" if radius < 3 else f"{accent.stroke} 0.8 w {shape} S")


def _draw_label(volume: Volume, label: MapLabel, at: tuple[float, float]) -> None:
    page = volume.page
    if label.leader:
        stroke_lines(page, (label.leader,), at, page.inks["accent"], 0.4)
    ground = page.inks["paper"]
    page.rectangle(at[0] + label.x - 1, at[1] + label.y, label.width + 2, label.height, ground)
    words = volume.say(label.text, _LABEL, label.width + 1)
    draw_lines(page, words, words.lines, None, at[0] + label.x, at[1] + label.y)


def _draw_scale(volume: Volume, drawn: Map, at: tuple[float, float]) -> None:
    """A line as long as a round number of kilometres, in the lower left corner, clear of what the map shows there."""
    page = volume.page
    length, kilometres = drawn.scale
    text = volume.book.words.kilometres.format(number=kilometres)
    y = drawn.height - _INSET
    wide, high = max(length, _width(volume, text, _SCALE) + 3) + _INSET * 1.5, _SCALE.leading + 4 + _INSET
    page.rectangle(at[0], at[1] + drawn.height - high, wide, high, page.inks["paper"])
    bar = ((_INSET, y - 3), (_INSET, y), (_INSET + length, y), (_INSET + length, y - 3))
    line = path(page, bar, at)
    page.operations.append(f"{page.inks['secondary'].stroke} 0.6 w {line} S")
    words = volume.say(text, _SCALE, length + 60)
    draw_lines(page, words, words.lines, None, at[0] + _INSET + 3, at[1] + y - _SCALE.leading - 1)


def _list(volume: Volume, found: FindSpots, section: Element) -> Iterator[Chunk]:
    """The places with the numbers of their items, as ways there."""
    lang = volume.book.lang
    width = volume.format.column_width(columns_of(volume))
    listed = section.add("L", attributes=UNNUMBERED_LIST)
    for row in found.places:
        spans = (*number_spans(volume, row.numbers), Span("\u2002", lang), Span(row.term.text, row.term.lang))
        paragraph = set_paragraph(volume.typesetter, spans, INDEX, width)
        yield Chunk(paragraph, Tagged(listed.add("LI").add("LBody"), lang), before=1.6)


def _width(volume: Volume, text: str, look: Look) -> float:
    return text_width(volume.typesetter, (Span(text, volume.book.lang),), look)
