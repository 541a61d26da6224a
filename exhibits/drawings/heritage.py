"""Plates of the nineteenth-century household: yurt, cradle, flask and chest."""

import itertools
from collections.abc import Callable
from math import cos, pi, sin

from engraving import rings, straight
from kit import (
    BONE,
    BRASS,
    CORAL,
    DARK_WOOD,
    FELT_DARK,
    FELT_RED,
    FELT_WHITE,
    GOLD,
    GREEN,
    LAPIS,
    LEATHER,
    SILVER,
    TURQUOISE,
    WOOD,
    Material,
    Plate,
    Turned,
    lathe,
)
from motifs import girdle, headings, horns, leaf, rosette
from PIL import Image
from shapes import Outline, Path, Point, arc, box, ellipse, flip, mirror, ribbon, smooth

CREAM = FELT_WHITE.but(base=198)
BROWN = FELT_DARK.but(tint=(70, 52, 44), base=138)


def yurt_model() -> Image.Image:
    """A model of a yurt with its felt partly lifted from the lattice."""
    p = Plate(2000, 1620)
    p.ground(1000, 1430, 900, 60)
    roof_line = smooth([(170, 330), (330, 410), (560, 560), (730, 730), (770, 800)], closed=False)
    felt = CREAM.but(base=170)
    wall = lathe(p, 1000, [(764, 800), (770, 1060), (766, 1330)], felt, tilt=0.13, mouth=False)
    roof = lathe(p, 1000, roof_line, felt, tilt=0.13, mouth=False)
    _open_wall(p, wall)
    _open_roof(p, roof)
    for angle in (-66, -44, -22):
        p.part(ribbon([roof.at(angle, y) for y in range(340, 800, 20)], 22), FELT_RED, round=7, contour=1.8)
    p.part(girdle(wall, 790, 850), FELT_RED, round=16, contour=2.4, shadow=8)
    for i in range(-13, 14):
        x, y = wall.at(i * 6.4, 836)
        p.part(horns(x, y + 8, 52 * max(0.25, cos(i * 6.4 * pi / 180)), 0, 0.16), CREAM, round=4, contour=1.4)
    for y in (1000, 1180):
        p.part(ribbon(wall.belt(y, -86, -20), 20), BROWN, round=7, contour=1.8, shadow=4)
    _yurt_door(p)
    _shangyraq_top(p)
    return p.finish()


def _panel(turned: Turned, left: float, right: float, top: float, bottom: float) -> Path:
    return [*turned.belt(top, left, right), *reversed(turned.belt(bottom, left, right))]


def _open_wall(p: Plate, wall: Turned) -> None:
    p.part(_panel(wall, 17, 88, 846, 1326), DARK_WOOD.but(base=84), round=20, lift=-0.6, lines=straight(90))
    for lean in (1, -1):
        laths: Outline = []
        for k in range(-4, 18):
            start, end = 14 + k * 5.4, 14 + k * 5.4 + lean * 22
            steps = [(start + (end - start) * t / 12, 846 + 480 * t / 12) for t in range(13)]
            laths += [
                piece
                for a, b in itertools.pairwise(steps)
                if 17 <= a[0] <= 88 and 17 <= b[0] <= 88
                for piece in ribbon([wall.at(*a), wall.at(*b)], 15)
            ]
        p.part(laths, WOOD.but(tint=(172, 88, 60)), round=6, contour=2, shadow=6)
    p.part(ribbon([wall.at(17, y) for y in range(846, 1330, 30)], 40), CREAM, round=14, shadow=8)
    p.part(ribbon(wall.belt(1322, 17, 88), 26), WOOD, round=9)


def _open_roof(p: Plate, roof: Turned) -> None:
    p.part(_panel(roof, 24, 88, 334, 800), DARK_WOOD.but(base=84), round=20, lift=-0.6)
    for k in range(12):
        angle = 26 + k * 5.6
        p.part(
            ribbon([roof.at(angle, y) for y in range(334, 812, 18)], (11, 17)),
            WOOD.but(tint=(172, 88, 60)),
            round=6,
            contour=2,
            shadow=8,
        )
    fold = [roof.at(23, y) for y in range(330, 806, 17)]
    p.part(ribbon(fold, (40, 70, 84)), CREAM, round=26, lines=straight(50), shadow=14)


def _yurt_door(p: Plate) -> None:
    p.part(box(840, 900, 320, 540), DARK_WOOD.but(base=62), round=20, lift=-0.8, lines=straight(90))
    p.part([(905, 1428), (1095, 1428), (1060, 1300), (940, 1300)], FELT_RED.but(base=110), round=10, contour=1.5)
    leaf_left = [(842, 902), (842, 1446), (690, 1486), (690, 900)]
    p.part(leaf_left, WOOD, round=14, lines=straight(88), shadow=12)
    for y in (960, 1130, 1300):
        p.part([(708, y - 4), (824, y), (824, y + 130), (708, y + 140)], WOOD.but(tint=(162, 78, 52)), round=12)
        p.part(rosette(766, y + 66, 42, 8, 0.3), GOLD.but(gloss=0.6), round=8, contour=1.6)
    p.part([(1000, 902), (1158, 902), (1158, 1446), (1000, 1446)], WOOD, round=14, lines=straight(88))
    for y in (930, 1100, 1270):
        p.part(box(1022, y, 116, 150), WOOD.but(tint=(162, 78, 52)), round=12)
        p.part(rosette(1080, y + 75, 44, 8, 0.3), GOLD.but(gloss=0.6), round=8, contour=1.6)
    for x, w, y, h in ((824, 36, 880, 574), (1142, 36, 880, 574)):
        p.part(box(x, y, w, h, 6), WOOD, round=12, shadow=6)
    p.part(box(800, 850, 400, 54, 10), WOOD, round=16, shadow=10)
    for k in range(5):
        p.part(horns(850 + k * 75, 898, 48, 0, 0.16), GOLD.but(gloss=0.6), round=4, contour=1.4)
    p.part(box(800, 1436, 400, 34, 8), WOOD, round=12, shadow=8)


def _shangyraq_top(p: Plate) -> None:
    p.part(ellipse(1000, 334, 172, 44), DARK_WOOD.but(base=70), round=8, lift=-0.6)
    for k in (-1, 0, 1):
        path = smooth(
            [
                (1000 - 160, 330 + k * 18),
                (1000 - 80, 258 + k * 14),
                (1000, 236 + k * 12),
                (1080, 258 + k * 14),
                (1160, 330 + k * 18),
            ],
            closed=False,
        )
        p.part(ribbon(path, 15), WOOD.but(tint=(172, 88, 60)), round=6, contour=2, shadow=4)
    for k in (-1, 0, 1):
        p.part(
            ribbon(
                smooth(
                    [
                        (1000 + k * 80, 302 + abs(k) * 6),
                        (1000 + k * 56, 246),
                        (1000 + k * 60, 330),
                        (1000 + k * 88, 362),
                    ],
                    closed=False,
                ),
                13,
            ),
            WOOD.but(tint=(172, 88, 60)),
            round=6,
            contour=2,
        )
    p.part([*ribbon(arc(1000, 334, 172, 44, 0, 360, 90), 30)], WOOD.but(tint=(172, 88, 60)), round=12, contour=2.4)


def shangyraq() -> Image.Image:
    """The crown of the yurt seen from below, with the roof poles."""
    p = Plate(1800, 1800)
    red = WOOD.but(tint=(168, 80, 54))
    for i in range(56):
        a = i * 2 * pi / 56
        p.part(
            ribbon([(900 + 560 * cos(a), 900 + 560 * sin(a)), (900 + 800 * cos(a), 900 + 800 * sin(a))], (24, 34)),
            red,
            round=12,
            lines=straight(a * 180 / pi),
            contour=2.4,
        )
    for turn in (0, 90):
        for k in (-1, 0, 1):
            rod = smooth([(900 - 520, 900 + k * 60), (900, 900 + k * 118), (900 + 520, 900 + k * 60)], closed=False)
            if turn:
                rod = [(1800 - y, x) for x, y in rod]
            p.part(ribbon(rod, 40), red, round=16, lines=straight(turn), shadow=16)
    hoop = [*arc(900, 900, 610, 610, 0, 360, 160), *arc(900, 900, 490, 490, 360, 0, 160)]
    p.part(hoop, red, round=34, lines=rings(900, 900), contour=4, shadow=18)
    p.grain(12, 30, 6, 63)
    for i in range(28):
        a = i * 2 * pi / 28
        p.part(horns(900 + 580 * cos(a), 900 + 580 * sin(a), 62, i * 360 / 28 - 90, 0.16), CREAM, round=5, contour=1.6)
    for radius in (500, 600):
        p.groove(arc(900, 900, radius, radius, 0, 360, 160), 6, 0.8)
    p.part(ellipse(900, 900, 54), BRASS, round=30, shadow=10)
    return p.finish(20)


def cradle() -> Image.Image:
    """A rocking cradle with turned bars."""
    p = Plate(2000, 1660)
    p.ground(1010, 1440, 800, 50)
    for x in (520, 1500):
        _rocker(p, x)
    _rail(p, 1)
    _bedding(p)
    _rail(p, -1)
    for x in (520, 1500):
        p.part(ribbon(_hoop(x), (46, 44, 42, 42, 42, 44, 46)), WOOD, round=18, lines=straight(80), shadow=12)
        for px, py, _ in headings(_hoop(x), 15)[1:-1]:
            p.part(ellipse(px, py, 12), BONE, round=7, contour=1.6)
    _top_bar(p)
    return p.finish()


def _spot(x: float, depth: float, high: float) -> Point:
    return x + depth * 150, 1290 - depth * 96 - high


def _hoop(x: float) -> Path:
    knots = ((-1, 0), (-1, 420), (-0.92, 620), (-0.6, 800), (0, 870), (0.6, 800), (0.92, 620), (1, 420), (1, 0))
    return smooth([_spot(x, d, h) for d, h in knots], closed=False)


def _rocker(p: Plate, x: float) -> None:
    curve = smooth([_spot(x, d, 96 * d * d - 70) for d in (-1.7, -1.2, -0.6, 0, 0.6, 1.2, 1.7)], closed=False)
    p.part(ribbon(curve, (30, 54, 58, 54, 30)), DARK_WOOD, round=20, lines=straight(-30))


def _rail(p: Plate, depth: float) -> None:
    near = depth < 0
    tone = WOOD if near else WOOD.but(base=135)
    for i in range(11):
        _bar(p, 600 + i * 82, depth, tone)
    for high in (170, 420):
        p.part(
            ribbon([_spot(520, depth, high), _spot(1500, depth, high)], 44),
            tone,
            round=18,
            lines=straight(0),
            shadow=14 if near else 0,
        )
    if near:
        for i in range(9):
            x, y = _spot(640 + i * 94, depth, 420)
            p.part(rosette(x - 0, y, 19, 6, 0.3), BONE, round=6, contour=1.5)


def _bar(p: Plate, x: float, depth: float, tone: Material) -> None:
    cx, base = _spot(x, depth, 170)
    half = [
        (0, 0),
        (13, -10),
        (13, -40),
        (24, -60),
        (12, -80),
        (18, -124),
        (12, -166),
        (24, -188),
        (13, -208),
        (13, -240),
        (0, -250),
    ]
    p.part(mirror(smooth([(cx + a, base + b) for a, b in half], closed=False), cx), tone, round=16, contour=2.4)


def _bedding(p: Plate) -> None:
    quilt = [
        _spot(560, 0.9, 360),
        _spot(640, 0.6, 470),
        _spot(1000, 0.5, 450),
        _spot(1380, 0.5, 470),
        _spot(1480, 0.8, 380),
        _spot(1480, -0.9, 200),
        _spot(560, -0.9, 200),
    ]
    p.part(smooth(quilt), TURQUOISE, round=90, lines=straight(10))
    for x in range(660, 1460, 110):
        p.groove([_spot(x, -0.9, 200), _spot(x + 20, 0.6, 470)], 16, 0.8, 1.2)
    pillow = [
        _spot(560, 0.7, 440),
        _spot(640, 0.6, 560),
        _spot(800, 0.5, 550),
        _spot(840, 0.1, 450),
        _spot(760, -0.5, 430),
        _spot(560, -0.4, 440),
    ]
    p.part(smooth(pillow), FELT_RED, round=60, lines=straight(20), shadow=12)
    for x in (900, 1240):
        strap = smooth([_spot(x, 1, 420), _spot(x, 0.5, 520), _spot(x, -0.3, 520), _spot(x, -1, 400)], closed=False)
        p.part(ribbon(strap, 92), FELT_RED, round=12, contour=2.4, shadow=12)
        for px, py, turn in headings(strap, 7):
            p.part(rosette(px, py, 25, 4, 0.4, turn), CREAM, round=6, contour=1.5)


def _top_bar(p: Plate) -> None:
    (ax, y), (bx, _) = _spot(400, 0, 870), _spot(1620, 0, 870)
    profile = [
        (ax, 0),
        (ax + 10, 26),
        (ax + 50, 30),
        (ax + 80, 16),
        (ax + 120, 26),
        (ax + 300, 22),
        (ax + 420, 24),
        (ax + 470, 38),
        (ax + 520, 24),
    ]
    top = [(x, y - r) for x, r in profile]
    top += [(ax + bx - x, py) for x, py in reversed(top)]
    low = [(x, 2 * y - py) for x, py in reversed(top)]
    p.part(smooth([*top, *low]), WOOD.but(tint=(162, 92, 56)), round=26, lines=straight(90), shadow=20, contour=3.5)
    for x in (ax + 60, ax + 470, ax + 600, bx - 470, bx - 60):
        p.groove([(x, y - 32), (x, y + 32)], 8)
    for x in (860, 1010, 1160):
        p.part(ribbon([(x, y + 20), (x + 6, y + 120)], 8), LEATHER, round=4, contour=1.5)
        p.part(ellipse(x + 6, y + 150, 36), (SILVER, CORAL, SILVER)[(x - 860) // 150], round=26)


def flask() -> Image.Image:
    """A leather flask with horn-shaped shoulders and embossed ornament."""
    p = Plate(1700, 1980)
    for side in (-1, 1):
        strap = smooth(
            [(850 + side * 480, 620), (850 + side * 540, 360), (850 + side * 380, 160), (850, 110)], closed=False
        )
        p.part(ribbon(strap, 46), LEATHER.but(base=140), round=14)
    half = [
        (760, 330),
        (766, 460),
        (720, 580),
        (620, 640),
        (520, 600),
        (470, 520),
        (400, 470),
        (310, 500),
        (260, 600),
        (270, 760),
        (330, 900),
        (330, 1060),
        (300, 1240),
        (340, 1480),
        (480, 1680),
        (680, 1780),
        (850, 1800),
    ]
    p.part(mirror(smooth(half, closed=False), 850), LEATHER, round=150, lift=1.7, lines=straight(80), contour=4)
    p.grain(10, 8, 8, 64)
    inner = [(850 + (x - 850) * 0.86, 1130 + (y - 1130) * 0.88) for x, y in smooth(half[5:], closed=False)]
    for path in (inner, flip(inner, 850)):
        p.groove(path, 10, 1.2)
        for x, y, _ in headings(path, 44):
            p.emboss(ellipse(x + (24 if x < 850 else -24), y, 9), round=7, lift=-1.4)
    _flask_ornament(p)
    neck = [(850, 320), (930, 320), (934, 470), (950, 520), (850, 540)]
    p.part(
        mirror(smooth([neck[0], neck[0], neck[1], neck[1], *neck[2:]], closed=False), 850),
        LEATHER.but(base=165),
        round=50,
        lines=straight(0),
        shadow=8,
    )
    for y in (350, 470):
        p.part(box(752, y, 196, 40, 14), SILVER, round=30, shadow=6)
    stopper = [(850, 170), (880, 186), (886, 226), (912, 250), (918, 320), (850, 330)]
    p.part(mirror(smooth(stopper, closed=False), 850), WOOD, round=36, lines=straight(0))
    p.part(ribbon(smooth([(900, 230), (1020, 260), (1060, 400), (960, 490)], closed=False), 12), LEATHER, round=5)
    for side in (-1, 1):
        p.part(ellipse(850 + side * 466, 596, 46), SILVER, round=16, holes=ellipse(850 + side * 466, 596, 24), shadow=8)
    return p.finish(26)


def _flask_ornament(p: Plate) -> None:
    raised = LEATHER.but(base=172, tint=(140, 88, 56))
    for turn, size in ((0, 600), (180, 520)):
        p.part(horns(850, 1160 + (14 if turn else -14), size, turn, 0.1), raised, round=18, contour=2.4, shadow=4)
    for side in (-1, 1):
        p.part(horns(850 + side * 24, 1160, 400, 90 * side, 0.11), raised, round=14, contour=2.4, shadow=4)
        p.part(horns(850 + side * 250, 850, 200, -32 * side, 0.13), raised, round=12, contour=2.4)
    p.part(rosette(850, 1160, 84, 8, 0.2), SILVER, round=22, shadow=8)
    p.part(ellipse(850, 1160, 36), CORAL, round=22, contour=2.4)


def chest() -> Image.Image:
    """A carved and painted wooden chest."""
    p = Plate(2000, 1560)
    p.ground(1010, 1400, 840, 46)
    p.part([(1660, 500), (1850, 400), (1850, 1180), (1660, 1288)], WOOD.but(base=118), round=16, lines=straight(88))
    p.part([(220, 500), (430, 396), (1850, 396), (1660, 500)], WOOD.but(base=186), round=14, lines=straight(0))
    p.grain(14, 160, 6, 66)
    for x in (220, 1560):
        p.part(box(x, 1230, 110, 190, 8), DARK_WOOD, round=18)
    p.part([(1776, 1222), (1848, 1182), (1848, 1300), (1776, 1342)], DARK_WOOD.but(base=110), round=12)
    p.part(box(200, 500, 1480, 790, 6), WOOD, round=18, lines=straight(0), contour=4)
    p.grain(18, 200, 6, 67)
    p.part(box(240, 536, 1400, 718), WOOD.but(tint=(146, 58, 44), base=150), round=14, lines=straight(0), contour=2.4)
    for k, x in enumerate((266, 722, 1178)):
        _chest_panel(p, x, k == 1)
    for y in (518, 1272):
        for i in range(35):
            p.emboss(rosette(228 + i * 41.6, y, 13, 6), round=6, lift=1.5 if i % 2 else -1.5)
    _lock(p)
    return p.finish()


def _chest_panel(p: Plate, x: float, middle: bool) -> None:
    p.part(box(x, 562, 436, 666, 4), GOLD.but(gloss=0.5), round=8, contour=2, shadow=5)
    field = p.part(
        box(x + 16, 578, 404, 634, 2),
        (LAPIS if middle else GREEN).but(base=150, gloss=0.6),
        round=10,
        lines=straight(0),
    )
    cx, cy = x + 218, 895
    paint = GOLD.but(gloss=0.6)
    p.part(rosette(cx, cy, 150, 12, 0.14), FELT_RED, round=14, lines=rings(cx, cy), shadow=8)
    for i in range(8):
        a = i * pi / 4
        p.part(
            leaf(cx + 26 * sin(a), cy - 26 * cos(a), 108, 56, i * 45),
            CREAM if i % 2 else paint,
            round=12,
            contour=1.8,
            shadow=3,
        )
    p.part(ellipse(cx, cy, 34), paint, round=20, shadow=4)
    for turn in (0, 180):
        y = cy - 160 if turn == 0 else cy + 160
        p.part(horns(cx, y, 190, turn, 0.13), paint, round=8, contour=1.8, shadow=4)
    for sx in (-1, 1):
        for sy in (-1, 1):
            p.part(
                horns(cx + sx * 186, cy + sy * 300, 120, sx * (-45 if sy > 0 else -135), 0.14),
                CREAM,
                round=6,
                contour=1.6,
                shadow=3,
            )
        p.part(leaf(cx + sx * 160, cy, 60, 40, 90 * sx), CREAM, round=8, contour=1.6)
    p.resume(field)


def _lock(p: Plate) -> None:
    p.part(box(900, 480, 80, 110, 12), BRASS, round=14, shadow=8)
    p.part(ellipse(940, 600, 62, 70), BRASS, round=20, shadow=10)
    p.fill(ellipse(940, 588, 11))
    p.fill([(934, 590), (946, 590), (952, 630), (928, 630)])
    for x in (420, 1460):
        p.part(
            ribbon(smooth([(x - 70, 470), (x - 40, 436), (x + 40, 436), (x + 70, 470)], closed=False), 18),
            BRASS,
            round=8,
            shadow=8,
        )


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0062": yurt_model,
    "KCC-0062-2": shangyraq,
    "KCC-0063": cradle,
    "KCC-0064": flask,
    "KCC-0066": chest,
}
