"""Texts in two languages become columns side by side: what says the same begins at the same height."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from catalogue.edition.entry import Block, Entry, Section, Span

from .blocks import chunks_of, heading_chunk
from .flow import Chunk, Frame, depth, draw_portions, pour, remaining
from .look import BODY, GRID, Look
from .pouring import RUN_LONG, TALLEST, Overleaf
from .reference import resolved
from .tags import Element
from .volume import Volume
from .ways import way_chunks

_BETWEEN = GRID / 2  # paragraphs
_LEAST_LINES = 3
_FEW = 5 * GRID  # too little for a page of its own
SIDES = 2

Languages = tuple[str, str]
Sides = tuple[Sequence[Chunk], Sequence[Chunk]]


@dataclass(frozen=True, slots=True)
class Step:
    """What begins at one height: chunks of the first language and of the second."""

    sides: Sides
    before: float = _BETWEEN

    @property
    def height(self) -> float:
        """The height of the longer side."""
        return max(map(depth, self.sides))


@dataclass(frozen=True, slots=True)
class Pair:
    """Something in two languages; the second empty where it is not translated."""

    heading: tuple[str, str]
    blocks: tuple[Sequence[Block], Sequence[Block]]


def entry_steps(volume: Volume, entry: Entry, second: Entry, parent: Element, level: int) -> list[Step]:
    """All running text of an entry in both languages."""
    steps = block_steps(volume, Pair(("", ""), untwinned(_told(entry), _told(second))), parent, level)
    for pair in _sections(entry.sections, second.sections):
        steps += block_steps(volume, pair, parent.add("Sect"), level)
    steps += _ways(volume, entry, second, parent)
    return steps


def block_steps(volume: Volume, pair: Pair, parent: Element, level: int, look: Look = BODY) -> list[Step]:
    """Blocks in step where both languages have as many, or else as two long runs; the first language is read first."""
    langs = languages(volume)
    width = volume.format.column_width(SIDES)
    elements = [parent.add("Div", lang=lang if i else None) for i, lang in enumerate(langs)]
    heads = [
        [heading_chunk(volume.typesetter, (Span(text, lang),), element, width, lang, level=level + 1)] if text else []
        for text, lang, element in zip(pair.heading, langs, elements, strict=True)
    ]
    first, second = (resolved(volume, side, lang) for side, lang in zip(pair.blocks, langs, strict=True))
    blocks = (first, second)
    below = level + (2 if any(pair.heading) else 1)  # no level is skipped (ISO 14289-1, 7.4.2)
    tallest = volume.format.depth * TALLEST
    runs = [
        [
            list(chunks_of(volume.typesetter, row, element, width, lang, level=below, look=look, tallest=tallest))
            for row in rows
        ]
        for rows, lang, element in zip(_rows(blocks), langs, elements, strict=True)
    ]
    pairs = [_shared(volume, left, right) for left, right in zip_longest(*runs, fillvalue=[])]
    steps = [Step(pair, GRID if i and _has_picture(pairs[i - 1]) else _BETWEEN) for i, pair in enumerate(pairs)]
    return list(_headed(heads, steps))


def _shared(volume: Volume, left: list[Chunk], right: list[Chunk]) -> Sides:
    """Pictures that both sides show at the same place stand once, across both columns, with a caption in each."""
    if len(left) != len(right):
        return left, right
    pairs = [_across(volume, *pair) for pair in zip(left, right, strict=True)]
    return [first for first, _ in pairs], [second for _, second in pairs]


def _has_picture(sides: Sides) -> bool:
    return any(chunk.picture for side in sides for chunk in side)


def _across(volume: Volume, left: Chunk, right: Chunk) -> tuple[Chunk, Chunk]:
    first, second = left.picture, right.picture
    if first is None or second is None or first.file != second.file:
        return left, right
    scale = min(volume.format.measure / first.width, volume.format.depth * TALLEST / first.height)
    grown = first._replace(width=first.width * scale, height=first.height * scale)
    return replace(left, picture=grown), replace(right, picture=grown._replace(element=None))


def languages(volume: Volume) -> Languages:
    """The book's two languages."""
    return volume.book.lang, volume.book.second or volume.book.lang


def steps_height(steps: Sequence[Step], most: float = GRID) -> float:
    """The height of all steps in one piece, `most` between two of them."""
    return sum(step.height + (min(step.before, most) if i else 0.0) for i, step in enumerate(steps))


def run_steps(volume: Volume, steps: Iterable[Step], y: float, overleaf: Overleaf | None = None) -> float:
    """Draw steps from y on, over as many pages as they need; returns where they end."""
    steps, begins_page = list(steps), y <= volume.format.top
    for i, step in enumerate(steps):
        before = step.before if i and not begins_page else 0.0
        between = _between(steps[i:], volume.format.end + RUN_LONG - y, before)
        y += before if between is None else min(before, between)
        sides, following = step.sides, steps[i + 1 :]
        while between is None:
            room = _room(volume, sides, following, y, begins_page=begins_page)
            if max(map(depth, sides)) <= room + 0.01:
                break
            if room >= _LEAST_LINES * GRID or begins_page:
                sides = _draw_part(volume, sides, y, room, begins_page=begins_page)
            volume.turn()
            y, begins_page = overleaf() if overleaf else volume.format.top, True
        _draw_part(volume, sides, y)
        y, begins_page = y + max(map(depth, sides)), False
    return y


def _between(steps: Sequence[Step], room: float, before: float) -> float | None:
    """The most space between steps with which all fit the room, a little less than theirs if need be; None if none."""
    spaces = (GRID, _BETWEEN)
    return next((most for most in spaces if min(before, most) + steps_height(steps, most) <= room), None)


def _room(volume: Volume, sides: Sides, following: Sequence[Step], y: float, *, begins_page: bool) -> float:
    """The room for a step: less than there is, or none, where a few lines would follow it overleaf alone."""
    room, height, rest = volume.format.end - y, max(map(depth, sides)), steps_height(following)
    if _has_picture(sides):  # it cannot be parted
        return room
    if height > room or not 0 < rest <= _FEW or height + following[0].before + rest <= room + RUN_LONG:
        return room
    is_long = height > 2 * _LEAST_LINES * GRID
    return height - _LEAST_LINES * GRID if is_long else room if begins_page else 0.0


def run_pair(volume: Volume, pair: Pair, section: Element, y: float, looks: Sequence[Look]) -> float:
    """Blocks in both languages from y on, in the first of the looks in which they fit the page, else small."""
    for look in (*looks, BODY):
        trial = Element("Sect")
        steps = block_steps(volume, pair, trial, 2, look)
        if look is BODY or steps_height(steps) <= volume.format.end - y:
            break
    section.kids += trial.kids
    return run_steps(volume, steps, y)


def _draw_part(volume: Volume, sides: Sides, y: float, room: float | None = None, *, begins_page: bool = True) -> Sides:
    """Draw what of both sides fits the room, nothing where one of them could not begin; returns what does not.

    Without a `room` everything is drawn.
    """
    room = max(map(depth, sides)) + 1.0 if room is None else room
    poured = [pour(chunks, [room], begins_page=begins_page) for chunks in sides]
    if any(chunks and not any(filled) for chunks, (filled, _, _) in zip(sides, poured, strict=True)):
        return sides
    for column, (filled, _, _) in enumerate(poured):
        for portions in filled:
            draw_portions(portions, Frame(volume.page, volume.format.column_left(column, SIDES), y))
    first, second = (list(remaining(chunks, at, line)) for chunks, (_, at, line) in zip(sides, poured, strict=True))
    return first, second


def _headed(heads: Sequence[list[Chunk]], steps: Sequence[Step]) -> Iterator[Step]:
    """The first step with the headings above it, so that no page parts them."""
    if not any(heads):
        yield from steps
        return
    first = steps[0].sides if steps else ([], [])
    yield Step(([*heads[0], *first[0]], [*heads[1], *first[1]]), GRID)
    yield from steps[1:]


def _rows(blocks: tuple[Sequence[Block], Sequence[Block]]) -> list[list[Sequence[Block]]]:
    """Each side's blocks one by one where they answer each other, else all together."""
    if len(blocks[0]) == len(blocks[1]) or not all(blocks):
        with_heads = [_with_heads(side) for side in blocks]
        is_even = len(with_heads[0]) == len(with_heads[1]) or not all(blocks)
        return with_heads if is_even else [[(block,) for block in side] for side in blocks]
    return [[side] for side in blocks]


def _with_heads(side: Sequence[Block]) -> list[Sequence[Block]]:
    """Blocks one by one, but a heading with what it heads, that no page may part them."""
    rows: list[Sequence[Block]] = []
    for block in side:
        if rows and rows[-1][-1].kind == "heading":
            rows[-1] = (*rows[-1], block)
        else:
            rows.append((block,))
    return rows


def _told(entry: Entry) -> tuple[Block, ...]:
    return (*entry.label, *entry.text)


def untwinned(first: Sequence[Block], second: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """A text that falls back on the same language in both is given once."""
    return (first, ()) if first == second else (first, second)


def _sections(first: Sequence[Section], second: Sequence[Section]) -> Iterator[Pair]:
    others = {section.key: section for section in second}
    for section in first:
        other = others.get(section.key)
        blocks = untwinned(section.blocks, other.blocks if other else ())
        yield Pair((section.heading, other.heading if other and blocks[1] else ""), blocks)


def _ways(volume: Volume, entry: Entry, second: Entry, parent: Element) -> Iterator[Step]:
    """The ways to related objects, in both languages."""
    first, other = (
        way_chunks(volume, each, parent.add("Div", lang=lang if i else None), volume.format.column_width(SIDES), lang)
        for i, (each, lang) in enumerate(zip((entry, second), languages(volume), strict=True))
    )
    if first or other:
        yield Step((first, other), GRID)
