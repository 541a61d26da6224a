"""Lines of a paragraph become text operators on a page, each run inside the structure element it belongs to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby

from catalogue.language import visual_order

from .look import Look
from .page import Page
from .paragraph import Line, Paragraph
from .strings import Placed, shown
from .tags import Element


@dataclass(slots=True)
class Tagged:
    """A paragraph's structure element and those of its spans that need their own: other language, or a link."""

    element: Element
    lang: str
    inline: dict[int, Element] = field(default_factory=dict)

    def of(self, paragraph: Paragraph, which: int) -> Element:
        """The element the span numbered `which` belongs to."""
        span = paragraph.spans[which]
        if span.href:
            return self._child(which, "Link", span.lang)
        return self._child(which, "Span", span.lang) if span.lang not in (self.lang, "und") else self.element

    def _child(self, which: int, tag: str, lang: str) -> Element:
        if which not in self.inline:
            self.inline[which] = self.element.add(tag, lang=lang if lang not in (self.lang, "und") else None)
        return self.inline[which]


def baseline(look: Look) -> float:
    """How far below a line's top its letters stand."""
    return look.leading / 2 + look.size * 0.34


def draw_lines(
    page: Page, paragraph: Paragraph, lines: Sequence[Line], tagged: Tagged | None, x: float, y: float
) -> None:
    """Draw lines with the first one's top at y. Without `tagged` the caller has opened the content."""
    if paragraph.share < 1 or paragraph.is_over:
        page.note("text_overset" if paragraph.is_over else "text_shrunk", paragraph.text, paragraph.share)
    for line in lines:
        left = x + line.indent + _shift(paragraph, line)
        for which, run in _runs(line):
            element = tagged.of(paragraph, which) if tagged else None
            start, width = _draw_run(page, paragraph, line, which, run, element, left, y)
            span = paragraph.spans[which]
            if span.href and element:
                page.link(element, (start, y, width, paragraph.look.leading), span.href, span.text)
        y += paragraph.look.leading


def _shift(paragraph: Paragraph, line: Line) -> float:
    look = paragraph.look
    start = line.atoms[0].at_start * look.size / 1000
    runs_left = line.base % 2 == 1 and look.align == "justified"
    is_spread = line.ratio != 0 or line.scale != 1
    if is_spread or look.align == "left" or (look.align == "justified" and not runs_left):
        return start
    spare = paragraph.width - line.indent - line.natural * look.size / 1000
    return start + (spare / 2 if look.align == "centred" else spare)


def _runs(line: Line) -> Iterator[tuple[int, list[Placed]]]:
    """The line's atoms in reading order, those together that are of one span and stand from left to right."""
    placed = _placed(line)
    for (which, level), run in groupby(
        zip(line.owners, placed, strict=True), key=lambda one: (one[0], one[1].atom.level)
    ):
        atoms = [each for _, each in run]
        if level % 2:
            yield from ((which, [each]) for each in atoms)
        else:
            yield which, atoms


def _placed(line: Line) -> list[Placed]:
    """Every atom with the room after it and its place from the line's left, in thousandths of the size."""
    ratio = line.ratio
    if ratio >= 0:
        rooms = [atom.glue + ratio * atom.stretch for atom in line.atoms]
    else:
        rooms = [atom.glue + ratio * atom.shrink for atom in line.atoms]
    rooms[-1] = 0.0
    widths = [atom.width for atom in line.atoms]
    widths[-1] += max(line.atoms[-1].at_end, 0.0)
    if line.is_mixed:
        places = _reordered(line, widths, rooms)
    else:
        places = list(accumulate((width + room for width, room in zip(widths, rooms, strict=True)), initial=0.0))
    return [Placed(*each) for each in zip(line.atoms, rooms, widths, places, strict=False)]


def _reordered(line: Line, widths: Sequence[float], rooms: Sequence[float]) -> list[float]:
    """Where atoms stand when those written from right to left stand so; the room after each moves with its level."""
    items = [size for pair in zip(widths, rooms, strict=True) for size in pair]
    row = [level for atom in line.atoms for level in (atom.level, atom.after.level)]
    row[-1] = line.base
    places = [0.0] * len(items)
    left = 0.0
    for at in visual_order(row):
        places[at] = left
        left += items[at]
    return places[::2]


def _draw_run(
    page: Page, paragraph: Paragraph, line: Line, which: int, run: Sequence[Placed], element: Element | None,
    x: float, y: float,
) -> tuple[float, float]:  # fmt: skip
    """One span's part of a line that begins at x; returns where it stands and how wide it is."""
    look, ink = paragraph.look, "accent" if paragraph.spans[which].href else paragraph.look.ink
    unit = line.scale * look.size / 1000
    start = x + run[0].place * unit
    down = page.height - y - baseline(look)
    place = f"{page.inks[ink].fill} {line.scale:.4g} 0 0 1 {start:.2f} {down:.2f} Tm"
    hyphen = line.atoms[-1].hyphen if run[-1].atom is line.atoms[-1] else ()
    tracking = f"{look.tracking:g} Tc " if look.tracking else ""
    operations = shown(page, element, run, hyphen, look.size)
    page.operations += [f"BT {tracking}{place}", *operations, "0 Tc ET" if tracking else "ET"]
    return start, sum(each.width + each.room for each in run) * unit
