"""Plates of the Karakhanid period: carved and glazed tiles."""

from collections.abc import Callable
from math import cos, pi, sin

from engraving import straight
from kit import CLAY, Part, Plate
from ornament import feather
from PIL import Image
from shapes import Outline, box, ellipse, ribbon, rotate, star


def tile() -> Image.Image:
    """A carved terracotta tile with a star-and-cross interlace."""
    p = Plate(1900, 1900)
    slab = [(130, 140), (1760, 126), (1772, 1764), (120, 1772)]
    p.part(box(150, 160, 1660, 1660, 14), CLAY.but(base=110), round=14)
    p.part(slab, CLAY.but(period=15), round=22, lines=straight(6, 6, 400))
    for inset in (52, 76):
        p.groove(
            [*box(130 + inset, 140 + inset, 1640 - 2 * inset, 1626 - 2 * inset), (130 + inset, 140 + inset)], 10, 0.8, 2
        )
    field = p.part(
        box(240, 243, 1420, 1420, 6), CLAY.but(period=15, base=128), round=20, lift=-0.8, lines=straight(6, 6, 400)
    )
    _carve(p, field)
    return p.finish(cast=26)


def _carve(p: Plate, field: Part) -> None:
    reach = 355.0
    places = [(950 + 2 * reach * i, 953 + 2 * reach * j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    for x, y in places:
        outline = star(x, y, reach, reach * 0.765, 8, 0)
        band = ribbon([*outline, outline[0]], 62)
        p.shade(band, -66, 3, field)
        p.emboss(band, round=11, lift=1.8, on=field)
    for x, y in places:
        outline = star(x, y, reach, reach * 0.765, 8, 0)
        p.groove([*outline, outline[0]], 16, 1.0, 3, on=field)
        _leaves(p, field, [feather(x, y, 124, 66, 45 * k) for k in range(8)])
        _leaves(
            p,
            field,
            [feather(x + 138 * cos(a), y + 138 * sin(a), 96, 52, 45 * k) for k in range(8) for a in [k * pi / 4]],
        )
        p.emboss(ellipse(x, y, 34), round=16, lift=2.0, on=field)
    for x, y in ((950 + reach * i, 953 + reach * j) for i in (-1, 1) for j in (-1, 1)):
        _leaves(
            p,
            field,
            [rotate(feather(x, y - 22, 150, 62, -90 + d), 90 * k, (x, y)) for k in range(4) for d in (-34, 0, 34)],
        )
        p.emboss(ellipse(x, y, 26), round=13, lift=2.0, on=field)


def _leaves(p: Plate, field: Part, leaves: Outline) -> None:
    p.shade(leaves, -54, 2, field)
    p.emboss(leaves, round=12, lift=1.8, on=field)
    for leaf in leaves:
        p.groove([leaf[0], leaf[len(leaf) // 2]], 7, 0.7, 2, on=field)


def wall() -> Image.Image:
    """How star and cross tiles met on the wall."""
    p = Plate(2000, 2000)
    step = 600.0
    for j in range(-1, 3):
        for i in range(-1, 3):
            if 0 <= i < 2 and 0 <= j < 2:
                _cross(p, 1000 + (i - 0.5) * step, 1000 + (j - 0.5) * step)
    for j in range(3):
        for i in range(3):
            _star(p, 1000 + (i - 1) * step, 1000 + (j - 1) * step, i + j)
    return p.finish(cast=22)


def _star(p: Plate, x: float, y: float, seed: int) -> None:
    shape = star(x, y, 300, 230, 8, 0)
    p.part(shape, CLAY.but(period=15, tint=(192, 132 + 5 * (seed % 3), 92 + 6 * (seed % 2))), round=20, shadow=8)
    p.grain(14, 16, 14, seed + 30)
    p.groove([*star(x, y, 256, 196, 8, 0), (x + 256, y)], 14, 1.0, 2.6)
    leaves = [feather(x, y, 130, 60, 45 * k) for k in range(8)]
    leaves += [feather(x + 150 * cos(a * pi / 4), y + 150 * sin(a * pi / 4), 84, 40, 45 * a) for a in range(8)]
    p.shade(ellipse(x, y, 190), 30, 16)
    p.emboss(leaves, round=11, lift=1.7)
    p.emboss(ellipse(x, y, 30), round=14, lift=1.8)


def _cross(p: Plate, x: float, y: float) -> None:
    arm = [(x + 70, y - 70), (x + 88, y - 212), (x, y - 296), (x - 88, y - 212), (x - 70, y - 70)]
    shape = [q for k in range(4) for q in rotate(list(reversed(arm)), 90 * k, (x, y))]
    p.part(shape, CLAY.but(period=15, base=182, tint=(214, 170, 124)), round=18)
    p.grain(14, 30, 30, int(x))
    inner = [((a - x) * 0.84 + x, (b - y) * 0.84 + y) for a, b in shape]
    p.groove([*inner, inner[0]], 12, 0.9, 2.4)
    for k in range(4):
        p.emboss(
            [rotate(feather(x, y - 40, 150, 54, -90), 90 * k, (x, y)), rotate(ellipse(x, y - 226, 20), 90 * k, (x, y))],
            round=12,
            lift=1.4,
        )
    p.emboss(ellipse(x, y, 32), round=16, lift=1.6)


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0030": tile,
    "KCC-0030-2": wall,
}
