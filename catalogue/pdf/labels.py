"""Items become wall labels, several to a sheet with marks to cut them by, and labels in large print, one to a sheet."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from catalogue.edition.book import Book, Item
from catalogue.edition.entry import Entry, Span

from .blocks import chunks_of
from .flow import Chunk, Frame, depth, draw_portions, pour, remaining
from .format import MM, Format, format_of
from .heading import set_heading
from .lines import Tagged, draw_lines
from .look import BODY, HEADING, SMALL, Look
from .matter import Matter, open_entry
from .paragraph import Paragraph, set_paragraph
from .pouring import run_text
from .qr import SIZE, draw_qr
from .reference import resolved
from .tags import Element
from .tombstone import spans_of
from .volume import Volume

_SHEET = "A4"
_EDGE = 5 * MM  # the least margin of a sheet: most printers cannot print nearer to its edge
_PAD = 6 * MM
_MARK = 3 * MM
_TO_MARK = 1 * MM
_THIN = 0.25
_OVER_NUMBER = 3.0
_SHARES = (1.0, 0.92, 0.84, 0.76)  # of the type's size, that all of a label may stand on it
_LARGE = 19 / BODY.size  # points on paper: large print has 18 and more
_FACTS = ("culture", "makers", "materials", "credit_line")


def label_sheet(_book: Book) -> tuple[Format, float]:
    """The sheet on which labels are printed."""
    shape = format_of(_SHEET)
    return Format(shape.width, shape.height, _EDGE, _EDGE, _EDGE, _EDGE), 1.0


def large_label(_book: Book) -> tuple[Format, float]:
    """A sheet for one label in large print."""
    shape = format_of(_SHEET, _LARGE)
    margin = 20 * MM / _LARGE
    return Format(shape.width, shape.height, margin, margin, margin, margin), _LARGE


@dataclass(frozen=True, slots=True)
class Label:
    """What a label bears: lines of its item, then its text; `is_further` where it goes on from another."""

    item: Item
    lines: tuple[tuple[str, Paragraph, str], ...]
    chunks: tuple[Chunk, ...]
    read: Element
    is_further: bool = False


def lay_labels(volume: Volume) -> Iterator[tuple[str, Callable[[Volume], None]]]:
    """Sheets of labels of the size the publication asks for, as many to a sheet as it holds."""
    width, height = label_size(volume.book)
    columns = max(1, int((volume.format.width - 2 * _EDGE) / width + 0.01))
    rows = max(1, int((volume.format.height - 2 * _EDGE) / height + 0.01))
    labels = [label for item in _items(volume.book) for label in _labels(volume, item, width, height)]
    for first in range(0, len(labels), columns * rows):
        taken = labels[first : first + columns * rows]
        yield f"sheet-{first}", partial(_lay_sheet, labels=taken, columns=columns, rows=rows)


def lay_large_labels(volume: Volume) -> Iterator[tuple[str, Callable[[Volume], None]]]:
    """A label in large print for each item, over more sheets where it is long."""
    for item in _items(volume.book):
        yield f"label-{item.number}", partial(_lay_large, item=item)


def label_size(book: Book) -> tuple[float, float]:
    """Width and height of a label in points."""
    width, _, height = book.label_size.partition("x")
    return float(width) * MM, float(height) * MM


def _items(book: Book) -> list[Item]:
    return [item for part in book.parts for item in part.items]


def _labels(volume: Volume, item: Item, width: float, height: float) -> Iterator[Label]:
    """The label of an item in the largest type in which it fits, or else as many labels as its text needs."""
    room = height - 2 * _PAD - SMALL.leading - _OVER_NUMBER
    across = width - 2 * _PAD - (SIZE if item.entry.address else 0.0)
    for share in _SHARES:
        label = _label(volume, item, across, share)
        if _words(label) + depth(label.chunks) <= room:
            yield label
            return
    yield from _divided(label, room)


def _divided(label: Label, room: float) -> Iterator[Label]:
    """A label and those it goes on with; lines that fill one leave the text for the next."""
    rest, lines = list(label.chunks), list(label.lines)
    is_further = False
    while rest or lines:
        taken: list[tuple[str, Paragraph, str]] = []
        used = 0.0
        while lines and (not taken or used + lines[0][1].height <= room):
            used += lines[0][1].height
            taken.append(lines.pop(0))
        left = 0.0 if lines else max(room - used, 0.0)
        _, at, line = pour(rest, [left]) if rest else ([], 0, 0)
        here = _until(rest, at, line)
        yield Label(label.item, tuple(taken), here, label.read, is_further)
        rest, is_further = list(remaining(rest, at, line)), True


def _until(chunks: Sequence[Chunk], at: int, line: int) -> tuple[Chunk, ...]:
    """The chunks before a place where a label ended, the last one cut there."""
    if at == len(chunks) or not line:
        return tuple(chunks[:at])
    cut = chunks[at]
    first = Paragraph(cut.paragraph.spans, cut.paragraph.look, cut.paragraph.lines[:line], cut.paragraph.width)
    return (*chunks[:at], replace(cut, paragraph=first))


def _label(volume: Volume, item: Item, width: float, share: float) -> Label:
    read = Element("Div")
    chunks: list[Chunk] = []
    for each, lang in _tongues(volume, item):
        part = read.add("Div", lang=lang if lang != volume.book.lang else None)
        look = _sized(BODY, share).but(align="left")
        blocks = resolved(volume, each.label, lang)
        chunks += chunks_of(volume.typesetter, blocks, part, width, lang, level=2, look=look)
    return Label(item, tuple(_lines(volume, item, width, share)), tuple(chunks), read)


def _lines(volume: Volume, item: Item, width: float, share: float) -> Iterator[tuple[str, Paragraph, str]]:
    """The titles, then of each language date and the facts a visitor wants."""
    headings = dict.fromkeys(each.heading for each, _ in _tongues(volume, item))
    for heading in headings:
        yield "title", set_heading(volume, heading, _sized(HEADING, share * 0.9), width), heading.lang
    for each, lang in _tongues(volume, item):
        small = _sized(SMALL, share * 1.05)
        if facts := _facts(each, lang):
            yield "fact", set_paragraph(volume.typesetter, facts, small, width), lang


def _facts(entry: Entry, lang: str) -> list[Span]:
    """The date and what else a visitor wants, one after the other."""
    said: list[tuple[Span, ...]] = [(Span(entry.date.text, entry.date.lang),)] if entry.date else []
    said += [spans_of(fact, lang) for fact in entry.facts if fact.key in _FACTS]
    return [span for spans in said for span in (Span(" · ", lang), *spans)][1:]


def _tongues(volume: Volume, item: Item) -> list[tuple[Entry, str]]:
    """The item in each language of the book."""
    pairs = [(item.entry, volume.book.lang), (item.parallel, volume.book.second)]
    return [(entry, lang) for entry, lang in pairs if entry and lang]


def _sized(look: Look, share: float) -> Look:
    return look.but(size=look.size * share, leading=look.leading * share)


def _words(label: Label) -> float:
    gap = BODY.leading / 2 if label.chunks else 0.0
    return sum(paragraph.height for _, paragraph, _ in label.lines) + gap


def _lay_sheet(volume: Volume, *, labels: Sequence[Label], columns: int, rows: int) -> None:
    volume.turn(bare=True)
    width, height = label_size(volume.book)
    left = (volume.format.width - columns * width) / 2
    top = (volume.format.height - rows * height) / 2
    for place, label in enumerate(labels):
        x, y = left + place % columns * width, top + place // columns * height
        _draw_label(volume, label, x + _PAD, y + _PAD, width - 2 * _PAD, height - 2 * _PAD)
    _draw_marks(volume, [left + i * width for i in range(columns + 1)], [top + i * height for i in range(rows + 1)])


def _draw_label(volume: Volume, label: Label, x: float, y: float, width: float, height: float) -> None:
    """Titles, facts and text from the top, the numbers and the code on the foot."""
    page, item, end = volume.page, label.item, y + height
    matter = _opened(volume, label)
    for kind, paragraph, lang in label.lines:
        element = matter.title if kind == "title" else matter.facts.add("P")
        own = Tagged(element.add("Span", lang=lang), lang) if kind == "title" else Tagged(element, lang)
        draw_lines(page, paragraph, paragraph.lines, own, x, y)
        y += paragraph.height
    matter.text.kids += label.read.kids if not label.is_further else []
    chunks = (
        [_again(chunk, matter.text, volume.book.lang) for chunk in label.chunks] if label.is_further else label.chunks
    )
    y += BODY.leading / 2 if label.lines else 0.0
    for portions in pour(chunks, [depth(chunks) + 1])[0]:
        draw_portions(portions, Frame(page, x, y))
    words = f"{item.number} · {item.entry.number}" if item.entry.number else str(item.number)
    number = volume.say(words, SMALL.but(ink="secondary"), width)
    draw_lines(page, number, number.lines, Tagged(matter.text.add("P"), volume.book.lang), x, end - number.height)
    if item.entry.address and not label.is_further:
        says = f"{volume.book.words.qr_code}: {item.entry.address}"
        draw_qr(page, matter.text.add("P"), item.entry.address, says, x + width - SIZE, end - SIZE)


def _again(chunk: Chunk, parent: Element, lang: str) -> Chunk:
    """What goes on from another label, which may stand on another sheet, in an element of its own."""
    own = chunk.tagged.lang
    element = parent.add("P", lang=own if own not in (lang, "und") else None)
    return replace(chunk, tagged=Tagged(element, own), marker=None)


def _opened(volume: Volume, label: Label) -> Matter:
    if not label.is_further:
        return open_entry(volume, label.item, volume.root, 1)
    title, names, pictures, facts, text = (volume.root.add(tag) for tag in ("P", "P", "Div", "Div", "Div"))
    return Matter(label.item, volume.root, title, names, pictures, facts, text, 1)


def _draw_marks(volume: Volume, xs: Sequence[float], ys: Sequence[float]) -> None:
    """Hairlines outside the labels, where a knife is to be set."""
    page, ink = volume.page, volume.typesetter.inks["ink"]
    with page.artifact():
        for x in xs:
            for y in (ys[0] - _TO_MARK - _MARK, ys[-1] + _TO_MARK):
                page.rectangle(x - _THIN / 2, y, _THIN, _MARK, ink)
        for y in ys:
            for x in (xs[0] - _TO_MARK - _MARK, xs[-1] + _TO_MARK):
                page.rectangle(x, y - _THIN / 2, _MARK, _THIN, ink)


def _lay_large(volume: Volume, *, item: Item) -> None:
    """The same words in one column, nothing smaller than the text."""
    shape = volume.format
    volume.turn(bare=True)
    matter = open_entry(volume, item, volume.root, 1)
    chunks: list[Chunk] = []
    for heading in dict.fromkeys(each.heading for each, _ in _tongues(volume, item)):
        element = matter.title.add("Span", lang=heading.lang)
        look = HEADING.but(size=13, leading=16.9)
        title = set_heading(volume, heading, look, shape.measure)
        chunks.append(Chunk(title, Tagged(element, heading.lang), keeps=True))
    plain = BODY.but(align="left")
    for each, lang in _tongues(volume, item):
        part = matter.text.add("Div", lang=lang if lang != volume.book.lang else None)
        facts = set_paragraph(volume.typesetter, _facts(each, lang), plain.but(ink="secondary"), shape.measure)
        chunks.append(Chunk(facts, Tagged(part.add("P"), lang), before=BODY.leading / 2))
        blocks = resolved(volume, each.label, lang)
        text = list(chunks_of(volume.typesetter, blocks, part, shape.measure, lang, level=2, look=plain))
        chunks += [replace(chunk, before=chunk.before or BODY.leading / 2) for chunk in text]
    number = volume.say(f"{item.number} · {item.entry.number}", plain.but(ink="secondary"), shape.measure)
    chunks.append(Chunk(number, Tagged(matter.text.add("P"), volume.book.lang), before=BODY.leading / 2))
    run_text(volume, chunks, shape.top, 1)
