"""A timeline becomes a drawing: periods as pale fields over a scale of years, objects as bars with their numbers."""

from collections.abc import Iterator, Sequence

from catalogue.edition.apparatus import Timeline
from catalogue.edition.entry import Span
from catalogue.figures import Band, Lane, PlacedBand, Scale, placed, scale_of, split
from catalogue.records import Phrase

from .chapter import open_chapter
from .colour import Paint
from .drawing import fade, path, stroke_lines
from .flow import Chunk
from .index import columns_of
from .lines import Tagged, draw_lines
from .look import CAPTION, INDEX, Look
from .paragraph import set_paragraph, text_width
from .pouring import run_text
from .reference import catalogue_spans
from .tags import UNNUMBERED_LIST, Element, Extent
from .volume import Volume

_LABEL = Look(6.6, 8.4, family="sans")
_TICK = Look(7, 10, family="sans", ink="secondary")
_NAME = Look(7.5, 11, family="sans", style="semibold")
_WHEN = _NAME.but(style="regular", ink="secondary")
_ROW = 8.4
_BAR = 4.2
_AXIS = 13.0  # the height of the ticks' labels
_BETWEEN = 7.0  # bands
_LEAST_ROWS = 6  # worth beginning a band for at a page's end
_FADED = 0.4  # of a bar, at most
_LONGEST_FADE = 22.0
_ARROW = 4.5
_TICKS_APART = 6.0
_BEFORE_LIST = 16.0


def lay_timeline(volume: Volume, timeline: Timeline) -> None:
    """The drawing, over as many pages as it needs, then the periods with their items as a list."""
    heading = Phrase(timeline.heading, volume.book.lang)
    volume.running = heading
    volume.turn()
    section, y = open_chapter(volume, heading, timeline.key)
    scale = scale_of(timeline.bands, volume.format.measure)
    rest = list(placed(timeline.bands, scale, lambda text: _width(volume, text, _LABEL)))
    alt = timeline.alt
    while rest:
        taken, rest = _taken(rest, volume.format.end - y - _AXIS)
        y = _draw(volume, timeline, taken, scale, section, y, alt)
        alt = f"{timeline.heading} ({volume.book.words.continued})"
        if rest:
            volume.turn()
            y = volume.format.top
    note = volume.say(timeline.note, CAPTION, volume.format.measure)
    listed = list(_list(volume, timeline, section))
    chunks = [Chunk(note, Tagged(section.add("P"), volume.book.lang))]
    y = run_text(volume, chunks, y + 4, 1) + _BEFORE_LIST
    volume.filled = run_text(volume, listed, y, columns_of(volume))


def _taken(bands: Sequence[PlacedBand], room: float) -> tuple[list[PlacedBand], list[PlacedBand]]:
    """The bands that fit into the room and the rest; one too high for a page is divided."""
    taken: list[PlacedBand] = []
    for i, band in enumerate(bands):
        if _height(band) <= room:
            taken.append(band)
            room -= _height(band)
            continue
        rows = int((room - _NAME.leading - _BETWEEN) / _ROW)
        if taken and rows < _LEAST_ROWS:
            return taken, list(bands[i:])
        first, second = split(band, max(rows, 1))
        return [*taken, first], [*([second] if second else []), *bands[i + 1 :]]
    return taken, []


def _height(band: PlacedBand) -> float:
    return _NAME.leading + band.rows * _ROW + _BETWEEN


def _draw(
    volume: Volume, timeline: Timeline, bands: Sequence[PlacedBand], scale: Scale, parent: Element, y: float, alt: str
) -> float:
    """The bands of one page with their scale; returns where they end."""
    page = volume.page
    bottom = y + _AXIS + sum(map(_height, bands))
    figure = parent.add("Figure", alt=alt, extent=Extent((volume.left, y, scale.width, bottom - y), bleeds=False))
    page.operations.append(page.open(figure))
    tops = []
    top = y + _AXIS
    for band in bands:
        _draw_field(volume, band, top)
        tops.append(top)
        top += _height(band)
    _draw_axis(volume, timeline, scale, y)
    for band, at in zip(bands, tops, strict=True):
        _draw_ticks(volume, timeline, scale, at + _NAME.leading, at + _height(band) - _BETWEEN + 2)
        _draw_name(volume, band.band, band.x, at)
        for lane in band.lanes:
            _draw_lane(volume, lane, at + _NAME.leading + lane.row * _ROW)
    page.operations.append("EMC")
    return bottom


def _draw_ticks(volume: Volume, timeline: Timeline, scale: Scale, top: float, bottom: float) -> None:
    """A hairline for each tick, where no name stands."""
    page = volume.page
    lines = [((scale.x(year), top), (scale.x(year), bottom)) for year, _ in timeline.ticks]
    stroke_lines(page, lines, (volume.left, 0.0), page.inks["rule"], 0.4)


def _draw_axis(volume: Volume, timeline: Timeline, scale: Scale, y: float) -> None:
    """The words of the ticks; one that would meet the one before it is left out."""
    page, left = volume.page, volume.left
    free = 0.0
    for year, words in timeline.ticks:
        x = scale.x(year)
        width = _width(volume, words, _TICK)
        start = max(0.0, min(x - width / 2, scale.width - width))
        if start >= free:
            label = volume.say(words, _TICK, width + 1)
            draw_lines(page, label, label.lines, None, left + start, y)
            free = start + width + _TICKS_APART


def _draw_field(volume: Volume, band: PlacedBand, y: float) -> None:
    if band.right > band.x:
        field = volume.page.inks["paper"].mixed(volume.page.inks["rule"], 0.38)
        volume.page.rectangle(volume.left + band.x, y, band.right - band.x, _height(band) - _BETWEEN + 2, field)


def _draw_name(volume: Volume, band: Band, x: float, y: float) -> None:
    """The period's name and years at the start of its field, further left where the page would end."""
    lang, measure = volume.book.lang, volume.format.measure
    gap = 5.0
    width = text_width(volume.typesetter, (Span(band.name, band.lang, is_strong=True),), _NAME)
    years = _width(volume, band.words, _WHEN) if band.words else 0.0
    start = max(0.0, min(x + 3, measure - width - gap - years))
    name = volume.set_within(Phrase(band.name, band.lang), _NAME, min(width + 1, measure), _NAME.leading)
    draw_lines(volume.page, name, name.lines, None, volume.left + start, y)
    if band.words and start + width + gap + years <= measure + 0.1:
        when = volume.set(Phrase(band.words, lang), _WHEN, years + 1)
        draw_lines(volume.page, when, when.lines, None, volume.left + start + width + gap, y)


def _draw_lane(volume: Volume, lane: Lane, y: float) -> None:
    page, inks = volume.page, volume.page.inks
    x, right, top = volume.left + lane.x, volume.left + lane.right, y + (_ROW - _BAR) / 2
    reach = min((right - x) * _FADED, _LONGEST_FADE)
    pale = inks["paper"].mixed(inks["accent"], 0.08)
    if lane.bar.start == "faded":
        fade(page, (x, top, reach, _BAR), pale, inks["accent"])
        x += reach
    if lane.bar.end == "faded":
        right -= reach
        fade(page, (right, top, reach, _BAR), inks["accent"], pale)
    x, right = _draw_arrows(volume, lane, x, right, top, inks["accent"])
    page.rectangle(x, top, right - x, _BAR, inks["accent"])
    for i, line in enumerate(lane.label):
        if line:
            label = volume.say(line, _LABEL, _width(volume, line, _LABEL) + 1)
            draw_lines(page, label, label.lines, None, volume.left + lane.label_x, y + i * _ROW)


def _draw_arrows(volume: Volume, lane: Lane, x: float, right: float, top: float, colour: Paint) -> tuple[float, float]:
    """Points at open ends; returns where the bar between them begins and ends."""
    page = volume.page
    size = min(_ARROW, (right - x) / 2)
    middle = top + _BAR / 2
    for end, tip, back in ((lane.bar.start, x, x + size), (lane.bar.end, right, right - size)):
        if end == "open":
            arrow = ((tip, middle), (back, middle - _BAR), (back, middle + _BAR))
            page.operations.append(f"{colour.fill} {path(page, arrow, (0.0, 0.0), closes=True)} f")
    return x + size * (lane.bar.start == "open"), right - size * (lane.bar.end == "open")


def _list(volume: Volume, timeline: Timeline, section: Element) -> Iterator[Chunk]:
    """The periods with their years and all their items, as ways there."""
    lang = volume.book.lang
    width = volume.format.column_width(columns_of(volume))
    listed = section.add("L", attributes=UNNUMBERED_LIST)
    for band, numbers in zip(timeline.bands, timeline.numbers, strict=True):
        name = Span(band.name, band.lang, is_strong=True)
        years = (Span(f"\u2002{band.words}", lang),) if band.words else ()
        spans = (name, *years, Span("\u2002", lang), *catalogue_spans(volume, numbers))
        paragraph = set_paragraph(volume.typesetter, spans, INDEX, width)
        yield Chunk(paragraph, Tagged(listed.add("LI").add("LBody"), lang), before=3.0)


def _width(volume: Volume, text: str, look: Look) -> float:
    return text_width(volume.typesetter, (Span(text, volume.book.lang),), look) if text else 0.0
