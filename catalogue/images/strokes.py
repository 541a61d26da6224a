"""A drawing of plain strokes (SVG) becomes lines of points that can be drawn at any size."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Line = tuple[Point, ...]

_BOX = re.compile(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"')
_PATH = re.compile(r"<path\b[^>]*?\bd=\"([^\"]*)\"")
_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?[0-9]*\.?[0-9]+")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6}
"""How many numbers each command of a path takes that is read here (SVG 2, 9.3)."""

_POINTS = 16
"""Points of a curve."""


@dataclass(frozen=True, slots=True)
class Strokes:
    """The lines of a drawing of this width and height."""

    width: float
    height: float
    lines: tuple[Line, ...]


def strokes_of(svg: str) -> Strokes | None:
    """The strokes of a drawing; None of one that has more than paths of straight lines and curves where they stand."""
    box = _BOX.search(svg)
    paths = _PATH.findall(svg)
    if not box or not paths or "transform" in svg or any(not _is_plain(path) for path in paths):
        return None
    return Strokes(float(box[1]), float(box[2]), tuple(line for path in paths for line in _lines(path)))


def _is_plain(path: str) -> bool:
    steps = [(command, len(_NUMBER.findall(numbers))) for command, numbers in _STEP.findall(path)]
    return bool(steps) and steps[0][0] == "M" and all(_fits(command, count) for command, count in steps)


def _fits(command: str, count: int) -> bool:
    takes = _TAKES.get(command)
    return bool(takes and count and count % takes == 0 and (command != "M" or count == takes))


def _lines(path: str) -> Iterator[Line]:
    line: list[Point] = []
    for command, written in _STEP.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(written)]
        if command == "M":
            if line:
                yield tuple(line)
            line = [(numbers[0], numbers[1])]
            continue
        takes = _TAKES[command]
        for start in range(0, len(numbers), takes):
            line += _onward(command, line[-1], numbers[start : start + takes])
    yield tuple(line)


def _onward(command: str, here: Point, numbers: Sequence[float]) -> list[Point]:
    if command == "H":
        return [(numbers[0], here[1])]
    if command == "V":
        return [(here[0], numbers[0])]
    if command == "L":
        return [(numbers[0], numbers[1])]
    (a, b), (c, d), end = zip(numbers[::2], numbers[1::2], strict=True)
    return [_on_curve(here, (a, b), (c, d), end, step / _POINTS) for step in range(1, _POINTS + 1)]


def _on_curve(one: Point, two: Point, three: Point, four: Point, part: float) -> Point:
    rest = 1 - part
    shares = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
    x, y = (
        sum(share * point[axis] for share, point in zip(shares, (one, two, three, four), strict=True))
        for axis in (0, 1)
    )
    return x, y
