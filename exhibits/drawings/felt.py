"""Plates of felt work of the nineteenth century."""

from collections.abc import Callable
from math import cos, pi, sin

from engraving import scatter, straight
from kit import (
    FELT_DARK,
    FELT_RED,
    FELT_WHITE,
    Material,
    Plate,
)
from motifs import horns, rosette
from PIL import Image
from shapes import Outline, Path, box, ellipse, ribbon

Figure = Callable[[float, float, float, float, float], Outline]
CREAM = FELT_WHITE.but(base=198)
BROWN = FELT_DARK.but(tint=(70, 52, 44), base=138)


def felt_carpet() -> Image.Image:
    """A felt carpet of ram's-horn mosaic in two colours."""
    p = Plate(2200, 1480)
    p.part(_edge(150, 120, 1900, 1240), BROWN, round=24, lines=straight(0, 6), contour=4)
    p.part(box(196, 166, 1808, 1148), CREAM, round=10, lines=straight(0, 6), contour=2)
    p.part(box(216, 186, 1768, 1108), FELT_RED, round=10, lines=straight(0, 6), contour=2)
    _carpet_border(p)
    p.part(box(376, 346, 1448, 788), CREAM, round=10, contour=2)
    p.part(box(394, 364, 1412, 752), BROWN, round=14, lines=straight(90, 6), contour=2)
    for k in range(4):
        _corner_horns(p, 394 + k * 1412 / 3)
    for k in range(3):
        _medallion(p, 394 + 1412 * (k + 0.5) / 3, 740, 1412 / 6)
    p.grain(8, 5, 5, 61)
    return p.finish(22)


def _edge(x: float, y: float, width: float, height: float) -> Path:
    """A cut felt edge: a rectangle that is not quite straight."""
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    path: Path = []
    for i, (a, b) in enumerate(zip(corners, [*corners[1:], corners[0]], strict=True)):
        path += [
            (
                a[0] + (b[0] - a[0]) * k / 24 + 7 * (scatter(61, i, k, 1) - 0.5),
                a[1] + (b[1] - a[1]) * k / 24 + 7 * (scatter(61, i, k) - 0.5),
            )
            for k in range(24)
        ]
    return path


def _piped(
    p: Plate, figure: Figure, x: float, y: float, size: float, turn: float, weight: float, material: Material
) -> None:
    """A felt figure with a white cord sewn round it."""
    p.part(figure(x, y, size, turn, weight + 13 / size), CREAM, round=5, contour=1.6)
    p.part(figure(x, y, size, turn, weight), material, round=9, contour=1.6)


def _carpet_border(p: Plate) -> None:
    places: list[tuple[float, float, float]] = []
    for i in range(12):
        x = 296 + (i + 0.5) * (1608 / 12)
        places += [(x, 320, 0) if i % 2 else (x, 212, 180), (x, 1268, 0) if i % 2 else (x, 1160, 180)]
    for i in range(6):
        y = 376 + (i + 0.5) * (728 / 6)
        places += [(350, y, -90) if i % 2 else (242, y, 90), (1958, y, -90) if i % 2 else (1850, y, 90)]
    for x, y, turn in places:
        _piped(p, horns, x, y, 124, turn, 0.15, BROWN)
    for x, y in ((296, 266), (1904, 266), (296, 1214), (1904, 1214)):
        p.part(rosette(x, y, 58, 4, 0.5, 45), CREAM, round=10, contour=1.8)
        p.part(rosette(x, y, 42, 4, 0.5, 45), BROWN, round=8, contour=1.6)


def _corner_horns(p: Plate, x: float) -> None:
    if 420 < x < 1780:
        for y, turn in ((372, 180), (1108, 0)):
            _piped(p, horns, x, y, 220, turn, 0.14, FELT_RED)
        return
    side = 1 if x < 420 else -1
    for y, turn, size in ((740, 90, 150), (372, 135, 200), (1108, 45, 200)):
        _piped(p, horns, x + 8 * side, y, size, turn * side, 0.14, FELT_RED)


def _armed(x: float, y: float, size: float, turn: float, weight: float) -> Outline:
    """Horns on a long stem from a centre, so that four of them do not run into one another."""
    a = turn * pi / 180
    foot = (x + 0.36 * size * sin(a), y - 0.36 * size * cos(a))
    return [*ribbon([(x, y), foot], weight * size * 1.1), *horns(*foot, size, turn, weight)]


def _medallion(p: Plate, x: float, y: float, half: float) -> None:
    for size, material in ((1.0, CREAM), (0.94, FELT_RED)):
        lozenge = [(x, y - 356 * size), (x + half * size, y), (x, y + 356 * size), (x - half * size, y)]
        p.part(lozenge, material, round=10, lines=straight(0, 6), contour=2)
    for turn, size in ((0, 240), (180, 240), (90, 150), (-90, 150)):
        _piped(p, _armed, x, y, size, turn, 0.14, BROWN)
    p.part(rosette(x, y, 52, 4, 0.4, 45), CREAM, round=9, contour=1.8)
    p.part(rosette(x, y, 34, 4, 0.4, 45), FELT_RED, round=8, contour=1.6)


def felt_detail() -> Image.Image:
    """One ram's-horn cross of the carpet enlarged, with its cord and quilting."""
    p = Plate(1800, 1800)
    p.part(_edge(150, 150, 1500, 1500), FELT_RED, round=24, lines=straight(0, 8), contour=4)
    p.grain(12, 6, 6, 62)
    for turn in (0, 90, 180, 270):
        a = turn * pi / 180
        corner = (900 + 690 * (sin(a) + cos(a)), 900 + 690 * (sin(a) - cos(a)))
        p.part(horns(*corner, 270, turn + 225, 0.25), CREAM, round=10, contour=2)
        p.part(horns(*corner, 270, turn + 225, 0.16), BROWN, round=14, contour=2)
    for width, material, bulge in ((0.235, CREAM, 12), (0.165, BROWN, 26)):
        for turn in (0, 90, 180, 270):
            p.part(_armed(900, 900, 560, turn, width), material, round=bulge, contour=2.4, lines=straight(turn + 20, 6))
    for turn in (0, 90, 180, 270):
        _stitches(p, _armed(900, 900, 560, turn, 0.05))
    p.part(rosette(900, 900, 150, 4, 0.45, 45), CREAM, round=14, contour=2.4)
    p.part(rosette(900, 900, 116, 4, 0.45, 45), FELT_RED, round=20, contour=2)
    return p.finish(20)


def _stitches(p: Plate, shape: Outline) -> None:
    dots = [path for path in shape if len(path) > 4]
    for path in dots[::3]:
        x, y = sum(a for a, _ in path) / len(path), sum(b for _, b in path) / len(path)
        p.part(ellipse(x, y, 9, 5), CREAM, round=4, contour=1.3)


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0061": felt_carpet,
    "KCC-0061-2": felt_detail,
}
