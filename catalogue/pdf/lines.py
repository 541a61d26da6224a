"""Lines of a paragraph become text operators on a page, each run inside the structure element it belongs to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby

from catalogue.language import visual_order

from .look import Look
from .page import Page
from .paragraph import Line, Paragraph
from .strings import Run, shown
from .tags import Element


@dataclass(slots=True)
class Tagged:
    """A paragraph's structure element and those of its spans that need their own: other language, or a link.

    `places` are the names of spans that links lead to.
    """

    element: Element
    lang: str
    inline: dict[int, Element] = field(default_factory=dict)
    places: dict[int, str] = field(default_factory=dict)

    def of(self, paragraph: Paragraph, which: int) -> Element:
        """The element the span numbered `which` belongs to."""
        span = paragraph.spans[which]
        if span.href:
            return self._child(which, "Link", span.lang, inside="Reference" if span.note else None)
        return self._child(which, "Span", span.lang) if span.lang not in (self.lang, "und") else self.element

    def _child(self, which: int, tag: str, lang: str, *, inside: str | None = None) -> Element:
        if which not in self.inline:
            parent = self.element.add(inside) if inside else self.element
            self.inline[which] = parent.add(tag, lang=lang if lang not in (self.lang, "und") else None)
        return self.inline[which]

    def mark(self, page: Page, which: int, y: float) -> None:
        """Make the first line of a span the place of its name, if it has one."""
        if name := self.places.pop(which, None):
            page.mark(name, y)


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
        for run in _runs(line):
            element = tagged.of(paragraph, run.which) if tagged else None
            start = _draw_run(page, paragraph, line, run, element, left, y)
            span = paragraph.spans[run.which]
            if tagged:
                tagged.mark(page, run.which, y)
            if span.href and element:
                box = (start, y, _width(paragraph, line, run), paragraph.look.leading)
                page.link(element, box, span.href, span.text)
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


def _runs(line: Line) -> Iterator[Run]:
    """The line's atoms in reading order, those together that are of one span and stand from left to right."""
    atoms, owners, rooms = line.atoms, line.owners, _rooms(line)
    if owners[0] == owners[-1] and not line.is_mixed:
        yield Run(owners[0], atoms, rooms, 0.0)
        return
    places = _places(line, rooms)
    levels = [atom.level for atom in atoms]
    for (which, level), run in groupby(range(len(atoms)), key=lambda at: (owners[at], levels[at])):
        numbers = list(run)
        for part in ([number] for number in numbers) if level % 2 else (numbers,):
            first, last = part[0], part[-1] + 1
            yield Run(which, atoms[first:last], rooms[first:last], places[first])


def _rooms(line: Line) -> list[float]:
    """The room after every atom, in thousandths of the size."""
    ratio = line.ratio
    if ratio > 0:
        rooms = [atom.glue + ratio * atom.stretch for atom in line.atoms]
    elif ratio:
        rooms = [atom.glue + ratio * atom.shrink for atom in line.atoms]
    else:
        rooms = [atom.glue for atom in line.atoms]
    rooms[-1] = 0.0
    return rooms


def _places(line: Line, rooms: Sequence[float]) -> Sequence[float]:
    """How far from the line's left every atom stands, in thousandths of the size."""
    widths = [atom.width for atom in line.atoms]
    widths[-1] += max(line.atoms[-1].at_end, 0.0)
    if line.is_mixed:
        return _reordered(line, widths, rooms)
    return list(accumulate((width + room for width, room in zip(widths, rooms, strict=True)), initial=0.0))


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
    page: Page, paragraph: Paragraph, line: Line, run: Run, element: Element | None, left: float, y: float
) -> float:
    """One span's part of a line that begins at `left`; returns where it stands."""
    look, ink = paragraph.look, "accent" if paragraph.spans[run.which].href else paragraph.look.ink
    start = left + run.place * line.scale * look.size / 1000
    down = page.height - y - baseline(look)
    place = f"{page.inks[ink].fill} {line.scale:.4g} 0 0 1 {start:.2f} {down:.2f} Tm"
    hyphen = line.atoms[-1].hyphen if run.atoms[-1] is line.atoms[-1] else ()
    tracking = f"{look.tracking:g} Tc " if look.tracking else ""
    operations = shown(page, element, _untracked(run, look), hyphen, look.size)
    page.operations += [f"BT {tracking}{place}", *operations, "0 Tc ET" if tracking else "ET"]
    return start


def _untracked(run: Run, look: Look) -> Run:
    """The rooms without the tracking of their spaces, which the reader of the file adds as to every glyph."""
    if not look.tracking:
        return run
    tracking = look.tracking * 1000 / look.size
    rooms = [room - tracking * atom.is_space for atom, room in zip(run.atoms, run.rooms, strict=True)]
    return run._replace(rooms=rooms)


def _width(paragraph: Paragraph, line: Line, run: Run) -> float:
    """How wide a run is, in points."""
    last = line.atoms[-1]
    width = sum(atom.width for atom in run.atoms) + sum(run.rooms)
    width += max(last.at_end, 0.0) if run.atoms[-1] is last else 0.0
    return width * line.scale * paragraph.look.size / 1000
