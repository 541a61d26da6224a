"""Plates of the Saka period: the tall headdress and its brow ornament."""

from collections.abc import Callable
from math import cos, pi, sin

from bestiary import eye_of, horse, wing
from engraving import straight
from kit import FELT_RED, GOLD, LEATHER, Plate
from ornament import beads, feather, ram_horns
from PIL import Image
from shapes import (
    Outline,
    bezier,
    box,
    ellipse,
    flip,
    mirror,
    move,
    place,
    ribbon,
    smooth,
    spiral,
    star,
)


def headdress() -> Image.Image:
    """A tall pointed headdress of felt, covered with gold."""
    p = Plate(1400, 2000)
    for side in (-1, 1):
        _wings(p, side)
    cone = smooth(
        mirror([(700, 170), (664, 240), (606, 470), (530, 800), (452, 1100), (392, 1330), (372, 1450)], 700)[:-1]
    )
    lining = smooth([(420, 1440), (430, 1640), (560, 1730), (700, 1750), (840, 1730), (970, 1640), (980, 1440)])
    p.part(lining, FELT_RED.but(base=84, tint=(120, 48, 40)), round=60, lift=-0.6, lines=straight(84))
    flap = [(372, 1420), (350, 1560), (360, 1720), (420, 1850), (486, 1840), (510, 1700), (520, 1540), (560, 1450)]
    for path in (flap, flip(flap, 700)):
        p.part(smooth(path), FELT_RED.but(base=150), round=36, lines=straight(80))
    p.part(cone, FELT_RED, round=130, lines=straight(78, 10, 400), lean=50)
    p.grain(14, 6, 6, 12)
    p.shade([(820, 400), (1000, 1000), (1040, 1450), (900, 1450), (800, 900)], 40, 60)
    _cone_gold(p)
    for side in (-1, 1):
        _brow_horse(p, side)
        _flap_gold(p, side)
    _tip_ram(p)
    return p.finish(cast=24)


def _wings(p: Plate, side: int) -> None:
    for k in range(7):
        start = (700 + side * (150 + 26 * k), 1130 + 30 * k)
        length, turn = 560 - 34 * k, -82 + 9 * k
        shape = feather(*start, length, 62, turn)
        shape = shape if side > 0 else flip(feather(1400 - start[0], start[1], length, 62, turn), 700)
        p.part(shape, GOLD.but(base=180 - 4 * k), round=20, lines=straight(turn * side + 90), shadow=8)
        tip_x, tip_y = length * 0.92 * cos(turn * pi / 180), length * 0.92 * sin(turn * pi / 180)
        p.groove([start, (start[0] + side * tip_x, start[1] + tip_y)], 7, 0.8, 2)


def _cone_gold(p: Plate) -> None:
    for y, count, half in ((1440, 11, 322), (1120, 8, 236), (800, 5, 158)):
        row = [(700 - half + 2 * half * (k + 0.5) / count, y) for k in range(count)]
        width = half / count
        peaks: Outline = [
            [(x - width, yy), (x - width * 0.4, yy - 50), (x, yy - 100), (x + width * 0.4, yy - 50), (x + width, yy)]
            for x, yy in row
        ]
        p.part(peaks, GOLD, round=14, lines=straight(60), shadow=6)
        p.part(
            smooth(
                [
                    (700 - half - 14, y - 6),
                    (700, y + 22),
                    (700 + half + 14, y - 6),
                    (700 + half + 14, y + 26),
                    (700, y + 56),
                    (700 - half - 14, y + 26),
                ]
            ),
            GOLD,
            round=16,
            shadow=8,
        )
    for x, top, foot in ((610, 470, 1000), (790, 470, 1000), (655, 340, 700), (745, 340, 700)):
        _arrow(p, x, top, foot)
    for x, y in ((700, 480), (700, 600), (700, 940), (620, 1210), (780, 1210), (540, 1230), (860, 1230), (700, 1230)):
        p.part(place([star(0, 0, 34, 15, 4)], x, y), GOLD, round=10, shadow=5)


def _arrow(p: Plate, x: float, top: float, foot: float) -> None:
    lean = (700 - x) * 0.35
    shaft = [(x + lean, top), (x - lean, foot)]
    p.part(ribbon(shaft, 22), GOLD.but(base=180), round=11, lines=straight(0), shadow=8)
    for k in range(14):
        t = (k + 1) / 15
        sx, sy = x + lean - 2 * lean * t, top + (foot - top) * t
        p.line([(sx - 11, sy + 6), (sx + 11, sy - 6)], 3)
    head = [(0, -110), (34, -20), (12, -26), (0, 0), (-12, -26), (-34, -20)]
    p.part(move(head, x + lean, top + 20), GOLD.but(base=190), round=12, shadow=6)


def _brow_horse(p: Plate, side: int) -> None:
    def put(outline: Outline) -> Outline:
        return place(outline, 700 + side * 26, 1290, 2.3, 0, side < 0)

    neck = horse()
    p.part(put(neck), GOLD, round=20, lean=16, shadow=16)
    p.part(put(wing()), GOLD.but(base=188), round=12, shadow=8)
    horn = [*bezier((88, 8), (80, -14), (96, -30), (108, -22)), *spiral(104, -12, 11, 3, 0.7, -70)]
    p.part(put(ribbon(horn, [7, 7, 4])), GOLD, round=10, shadow=8)
    p.fill(put([ellipse(95, 14, 1.8)]))


def _flap_gold(p: Plate, side: int) -> None:
    for y, x in ((1580, 430), (1670, 425), (1760, 436)):
        px = x if side < 0 else 1400 - x
        p.part([star(px, y, 34, 15, 4)], GOLD, round=10, shadow=5)
    strap = ribbon(bezier((436, 1840), (430, 1880), (424, 1900), (430, 1925)), [16, 12])
    p.part(strap if side < 0 else [flip(path, 700) for path in strap], LEATHER, round=8)


def _tip_ram(p: Plate) -> None:
    p.part(smooth([(668, 250), (700, 150), (732, 250), (700, 268)]), GOLD, round=20, shadow=8)
    p.part(ram_horns(700, 136, 52, 22), GOLD.but(base=185), round=12, shadow=6)


def headdress_horse() -> Image.Image:
    """The brow ornament alone: two winged, horned horses back to back."""
    p = Plate(1900, 1250)
    for side in (-1, 1):
        put = _brow_place(side)
        p.part(put(horse()), GOLD, round=84, lean=30)
        p.part(put(wing()), GOLD.but(base=180), round=46, lean=20, shadow=22)
        horn = [*bezier((88, 8), (78, -10), (92, -26), (106, -20)), *spiral(102, -10, 11, 3, 0.8, -70)]
        p.part(put(ribbon(horn, [8, 8, 4])), GOLD, round=32, shadow=16)
        p.part(put([eye_of(94, 14, 4)]), GOLD.but(base=195), round=10)
        p.fill(put([ellipse(94, 14, 1.5)]))
        p.fill(put([ellipse(106, 28, 1.1)]))
        for k in range(5):
            x, y = 74 + 3 * k, 34 - 6 * k
            p.line(put([bezier((x, y), (x - 5, y + 1), (x - 8, y + 4), (x - 9, y + 8))])[0], [6, 2])
    p.part(box(250, 990, 1400, 66, 20), GOLD, round=24, shadow=16)
    p.part(beads([(280, 1023), (1620, 1023)], 16, 0.3), GOLD.but(base=188), round=14, contour=2)
    return p.finish(cast=22)


def _brow_place(side: int) -> Callable[[Outline], Outline]:
    def put(outline: Outline) -> Outline:
        return place(outline, 950 + side * 90, 340, 6.6, 0, side < 0)

    return put


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0004": headdress,
    "KCC-0004-2": headdress_horse,
}
