"""A timeline becomes a drawing: periods as pale fields over a scale of years, objects as bars with their numbers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from catalogue.edition.apparatus import Timeline
from catalogue.edition.entry import Span
from catalogue.figures import Band, Lane, PlacedBand, Scale, placed, scale_of, split
from catalogue.records import Phrase

from .chapter import open_chapter
from .colour import Paint
from .drawing import Point, fade, path, stroke_lines
from .flow import Chunk
from .index import columns_of
from .lines import Tagged, draw_lines
from .look import CAPTION, INDEX, Look
from .page import Page
from .paragraph import set_paragraph, text_width
from .pouring import run_text
from .reference import catalogue_spans
from .tags import UNNUMBERED_LIST, Element, Extent
from .volume import Volume

_LABEL = Look(6.6, 8.4, family="sans")
_TICK = Look(7, 10, family="sans", ink="secondary")
_NAME = Look(7.5, 11, family="sans", style="semibold")
_WHEN = _NAME.but(style="regular", ink="secondary")
_LOWEST_ROW, _ROW, _HIGHEST_ROW = 7.6, 8.4, 12.5  # points: rows are as high as fills the page
_BAR = 0.5  # of a row
_AXIS = 13.0  # the height of the ticks' labels
_BETWEEN = 7.0  # bands
_LEAST_ROWS = 6  # worth beginning a band for at a page's end
_FADED = 0.4  # of a bar, at most
_LONGEST_FADE = 22.0
_TICKS_APART = 6.0
_BEFORE_LIST = 16.0
_AROUND = 240.0  # above and below the rows: heading, names, note and list
_BELOW = 86.0  # for the note and the list

_Words = tuple[float, float, float, float]
"""Left and right, top and bottom of words in the drawing."""


@dataclass(frozen=True, slots=True)
class _Plot:
    """What every part of the drawing needs: where years stand and how high a row is."""

    volume: Volume
    timeline: Timeline
    scale: Scale
    row: float

    def height(self, band: PlacedBand) -> float:
        """Of a band with its name and the space after it."""
        return _NAME.leading + band.rows * self.row + _BETWEEN


def lay_timeline(volume: Volume, timeline: Timeline) -> None:
    """The drawing, over as many pages as it needs, then the periods with their items as a list."""
    heading = Phrase(timeline.heading, volume.book.lang)
    scale = scale_of(timeline.bands, volume.format.measure)
    rest = list(placed(timeline.bands, scale, lambda text: _width(volume, text, _LABEL)))
    y = volume.start_below(heading, sum(band.rows for band in rest) * _HIGHEST_ROW + _AROUND)
    section, y = open_chapter(volume, heading, timeline.key, y=y)
    plot = _Plot(volume, timeline, scale, _row(rest, volume.format.end - y - _AXIS))
    alt = timeline.alt
    while rest:
        taken, rest = _taken(plot, rest, volume.format.end - y - _AXIS)
        y = _draw(plot, taken, section, y, alt)
        alt = f"{timeline.heading} ({volume.book.words.continued})"
        if rest:
            volume.turn()
            y = volume.format.top
    note = volume.say(timeline.note, CAPTION, volume.format.measure)
    chunks = [Chunk(note, Tagged(section.add("P"), volume.book.lang))]
    y = run_text(volume, chunks, y + 4, 1) + _BEFORE_LIST
    volume.filled = run_text(volume, list(_list(volume, timeline, section)), y, columns_of(volume))


def _row(bands: Sequence[PlacedBand], room: float) -> float:
    """The height of rows at which the bands fill the page; a little lower where that keeps them on one."""
    names, rows = len(bands) * (_NAME.leading + _BETWEEN), sum(band.rows for band in bands)
    above_list, alone = ((each - names) / rows for each in (room - _BELOW, room))
    if above_list < _ROW and alone >= _LOWEST_ROW:
        return min(alone, _ROW)
    return max(_ROW, min(above_list, _HIGHEST_ROW))


def _taken(plot: _Plot, bands: Sequence[PlacedBand], room: float) -> tuple[list[PlacedBand], list[PlacedBand]]:
    """The bands that fit into the room and the rest; one too high for a page is divided."""
    taken: list[PlacedBand] = []
    for i, band in enumerate(bands):
        if plot.height(band) <= room:
            taken.append(band)
            room -= plot.height(band)
            continue
        rows = int((room - _NAME.leading - _BETWEEN) / plot.row)
        if taken and rows < _LEAST_ROWS:
            return taken, list(bands[i:])
        first, second = split(band, max(rows, 1))
        return [*taken, first], [*([second] if second else []), *bands[i + 1 :]]
    return taken, []


def _draw(plot: _Plot, bands: Sequence[PlacedBand], parent: Element, y: float, alt: str) -> float:
    """The bands of one page with their scale; returns where they end."""
    page, left, width = plot.volume.page, plot.volume.left, plot.scale.width
    bottom = y + _AXIS + sum(map(plot.height, bands))
    figure = parent.add("Figure", alt=alt, extent=Extent((left, y, width, bottom - y), bleeds=False))
    page.operations.append(page.open(figure))
    _draw_axis(plot, y)
    top = y + _AXIS
    for band in bands:
        _draw_band(plot, band, top)
        top += plot.height(band)
    page.operations.append("EMC")
    return bottom


def _draw_axis(plot: _Plot, y: float) -> None:
    """The words of the ticks; one that would meet the one before it is left out."""
    volume, scale = plot.volume, plot.scale
    free = 0.0
    for year, words in plot.timeline.ticks:
        width = _width(volume, words, _TICK)
        start = max(0.0, min(scale.x(year) - width / 2, scale.width - width))
        if start >= free:
            label = volume.say(words, _TICK, width + 1)
            draw_lines(volume.page, label, label.lines, None, volume.left + start, y)
            free = start + width + _TICKS_APART


def _draw_band(plot: _Plot, band: PlacedBand, y: float) -> None:
    """A period's field, the ticks through it, its name and its bars."""
    page, left = plot.volume.page, plot.volume.left
    bottom = y + plot.height(band) - _BETWEEN + 2
    if band.right > band.x:
        field = page.inks["paper"].mixed(page.inks["rule"], 0.38)
        page.rectangle(left + band.x, y, band.right - band.x, bottom - y, field)
    words = [(*_draw_name(plot.volume, band.band, band.x, y), y, y + _NAME.leading), *_labels(plot, band, y)]
    ticks = [plot.scale.x(year) for year, _ in plot.timeline.ticks]
    lines = [line for x in ticks for line in _pieces(x, y, bottom + _BETWEEN - 2, words)]
    stroke_lines(page, lines, (left, 0.0), page.inks["rule"], 0.4)
    for lane in band.lanes:
        _draw_lane(plot, lane, y + _NAME.leading + lane.row * plot.row)


def _labels(plot: _Plot, band: PlacedBand, y: float) -> Iterator[_Words]:
    """Where the numbers beside a band's bars stand."""
    for lane in band.lanes:
        for i, line in enumerate(lane.label):
            top = y + _NAME.leading + (lane.row + i) * plot.row
            yield lane.label_x, lane.label_x + _width(plot.volume, line, _LABEL), top, top + plot.row


def _pieces(x: float, y: float, bottom: float, words: Iterable[_Words]) -> Iterator[tuple[Point, Point]]:
    """A tick from y down to `bottom`, but for where words stand in its way."""
    met = sorted((top, end) for left, right, top, end in words if left - 2 < x < right + 2)
    for top, end in [*met, (bottom, bottom)]:
        if top > y:
            yield (x, y), (x, top)
        y = max(y, end)


def _draw_name(volume: Volume, band: Band, x: float, y: float) -> tuple[float, float]:
    """The period's name and years at the start of its field, further left where the page would end; from where to."""
    lang, measure = volume.book.lang, volume.format.measure
    gap, look = 5.0, _NAME
    if band.lang.startswith("zh"):  # the sans has one weight of Han: figures among them would be blacker
        look = _NAME.but(style="regular")
    width = text_width(volume.typesetter, (Span(band.name, band.lang),), look)
    years = _width(volume, band.words, _WHEN) if band.words else 0.0
    start = max(0.0, min(x + 3, measure - width - gap - years))
    name = volume.set_within(Phrase(band.name, band.lang), look, min(width + 1, measure), look.leading)
    is_foreign = band.lang not in (lang, "und")
    volume.page.operations += [f"/Span <</Lang ({band.lang})>> BDC"] if is_foreign else []
    draw_lines(volume.page, name, name.lines, None, volume.left + start, y)
    volume.page.operations += ["EMC"] if is_foreign else []
    if not band.words or start + width + gap + years > measure + 0.1:
        return start, min(start + width, measure)
    when = volume.set(Phrase(band.words, lang), _WHEN, years + 1)
    draw_lines(volume.page, when, when.lines, None, volume.left + start + width + gap, y)
    return start, start + width + gap + years


def _draw_lane(plot: _Plot, lane: Lane, y: float) -> None:
    volume, page, inks = plot.volume, plot.volume.page, plot.volume.page.inks
    bar = plot.row * _BAR
    x, right, top = volume.left + lane.x, volume.left + lane.right, y + (plot.row - bar) / 2
    reach = min((right - x) * _FADED, _LONGEST_FADE)
    pale = inks["paper"].mixed(inks["accent"], 0.08)
    if lane.bar.start == "faded":
        fade(page, (x, top, reach, bar), pale, inks["accent"])
        x += reach
    if lane.bar.end == "faded":
        right -= reach
        fade(page, (right, top, reach, bar), inks["accent"], pale)
    x, right = _draw_arrows(page, lane, x, right, (top, bar), inks["accent"])
    page.rectangle(x, top, right - x, bar, inks["accent"])
    for i, line in enumerate(lane.label):
        if line:
            label = volume.say(line, _LABEL, _width(volume, line, _LABEL) + 1)
            down = y + i * plot.row + (plot.row - _LABEL.leading) / 2
            draw_lines(page, label, label.lines, None, volume.left + lane.label_x, down)


def _draw_arrows(
    page: Page, lane: Lane, x: float, right: float, across: tuple[float, float], colour: Paint
) -> tuple[float, float]:
    """Points at open ends; returns where the bar between them begins and ends."""
    top, bar = across
    size = min(bar, (right - x) / 2)
    middle = top + bar / 2
    for end, tip, back in ((lane.bar.start, x, x + size), (lane.bar.end, right, right - size)):
        if end == "open":
            arrow = ((tip, middle), (back, middle - bar * 0.9), (back, middle + bar * 0.9))
            page.operations.append(f"{colour.fill} {path(page, arrow, (0.0, 0.0), closes=True)} f")
    return x + size * (lane.bar.start == "open"), right - size * (lane.bar.end == "open")


def _list(volume: Volume, timeline: Timeline, section: Element) -> Iterator[Chunk]:
    """The periods with their years and all their items, as ways there."""
    lang = volume.book.lang
    width = volume.format.column_width(columns_of(volume))
    listed = section.add("L", attributes=UNNUMBERED_LIST)
    comma = "，" if lang.startswith("zh") else ", "
    for band, numbers in zip(timeline.bands, timeline.numbers, strict=True):
        name = Span(band.name, band.lang, is_strong=True)
        years = (Span(f"{comma}{band.words}", lang),) if band.words else ()
        spans = (name, *years, Span(comma, lang), *catalogue_spans(volume, numbers))
        paragraph = set_paragraph(volume.typesetter, spans, INDEX, width)
        yield Chunk(paragraph, Tagged(listed.add("LI").add("LBody"), lang), before=3.0)


def _width(volume: Volume, text: str, look: Look) -> float:
    return text_width(volume.typesetter, (Span(text, volume.book.lang),), look) if text else 0.0
