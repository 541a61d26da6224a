"""Plates of the wind instruments, drum, jaw harp and staff of the steppe."""

from collections.abc import Callable

from engraving import rings, straight
from kit import (
    BIRCH,
    BRASS,
    BRONZE,
    CLAY,
    DARK_WOOD,
    FELT_DARK,
    FELT_RED,
    GOLD,
    IRON,
    LEATHER,
    SILVER,
    WOOD,
    Plate,
    Turned,
    lathe,
)
from motifs import girdle, horns, leaf, rosette, wavy
from PIL import Image
from shapes import Path, arc, box, ellipse, flip, mirror, ribbon, smooth


def sybyzgy() -> Image.Image:
    """A long end-blown flute above its felt case."""
    p = Plate(2300, 900)
    case = [
        (250, 612),
        *smooth([(1900, 470), (1970, 486), (2006, 560), (1976, 640), (1900, 664)], closed=False),
        (262, 752),
    ]
    p.part(case, FELT_RED, round=50, lines=straight(-3))
    p.part([(238, 606), (300, 603), (312, 756), (250, 760)], FELT_DARK, round=14)
    for i in range(8):
        x = 420 + i * 195
        y = 646 - (x - 420) * 0.056
        p.part(horns(x, y + 62, 120, -3, 0.14), GOLD.but(gloss=0.6), round=5, contour=1.5)
        p.part(rosette(x + 98, y, 24, 4, 0.4, 45), GOLD.but(gloss=0.6), round=5, contour=1.4)
    p.part([(1880, 462), (1930, 460), (1946, 664), (1896, 668)], FELT_DARK, round=14)
    cord = smooth([(2000, 560), (2080, 580), (2100, 660), (2060, 720)], closed=False)
    p.part(ribbon(cord, 12), GOLD.but(gloss=0.5), round=5)
    for i in range(9):
        p.part(
            ribbon(smooth([(2060, 716), (2046 + i * 5, 770), (2020 + i * 11, 830)], closed=False), (8, 10, 5)),
            FELT_RED,
            round=4,
            contour=1.4,
        )
    _flute(p)
    return p.finish(24)


def _flute(p: Plate) -> None:
    def at(t: float, off: float = 0.0) -> tuple[float, float]:
        return 150 + 2000 * t + off * 0.12, 370 - 236 * t + off

    p.part(
        [at(0, -44), at(1, -56), at(1, 56), at(0, 44)],
        BIRCH.but(tint=(190, 142, 84), gloss=1.0),
        round=44,
        lines=straight(-6.7),
        contour=4,
        shadow=20,
    )
    p.grain(16, 200, 5, 54)
    for t in (0.02, 0.17, 0.34, 0.52, 0.94):
        for k in range(5):
            a = t + k * 0.0085
            p.part([at(a, -52), at(a + 0.007, -52), at(a + 0.007, 52), at(a, 52)], DARK_WOOD, round=8, contour=1.8)
    for t in (0.59, 0.67, 0.76, 0.85):
        x, y = at(t, -6)
        p.part(ellipse(x, y, 24, 19, -7), DARK_WOOD.but(base=40), round=6, lift=-1.2, contour=3)
    x, y = at(1)
    p.part(ellipse(x, y, 20, 57, -6), BIRCH.but(base=190), round=8)
    p.part(ellipse(x + 2, y, 13, 42, -6), DARK_WOOD.but(base=36), round=6, lift=-1)
    x, y = at(0)
    p.part(ellipse(x, y, 12, 44, -6), BIRCH.but(base=190), round=8)
    for t in (0.24, 0.42):
        x, y = at(t, 30)
        p.groove([*[(x + a * 0.7, y - 30 + b * 0.3) for a, b in wavy((-90, 0), (90, 0), 60, 3)]], 5, 0.8)


def jaw_harp() -> Image.Image:
    """An iron jaw harp with its tongue, and its carved case."""
    p = Plate(1960, 1500)
    hoop = [*arc(480, 560, 250, 250, 62, 298, 60)]
    frame = [(1540, 580), (1180, 606), (760, 660), *hoop, (760, 460), (1180, 514), (1540, 540)]
    p.part(
        ribbon(smooth(frame, closed=False, steps=4), lambda t: 30 + 50 * max(0.0, 1 - abs(t - 0.5) * 2.2)),
        IRON.but(base=160),
        round=26,
        lines=rings(480, 560),
        contour=4,
    )
    for x, y in ((232, 560), (330, 380), (330, 740), (600, 770), (600, 350)):
        p.emboss(ellipse(x, y, 14), round=8, lift=1.3)
    tongue = [(236, 552), (236, 568), (1000, 572), (1620, 568), (1640, 560), (1620, 553), (1000, 548)]
    p.part(tongue, BRASS, round=9, lines=straight(0), shadow=14)
    p.part(
        ribbon(
            smooth([(1610, 560), (1690, 556), (1730, 500), (1716, 400), (1740, 350)], closed=False), (16, 16, 12, 12)
        ),
        BRASS,
        round=6,
    )
    p.part(ellipse(1742, 336, 24), BRASS, round=13)
    p.part(box(196, 524, 92, 74, 14), IRON, round=14, shadow=6)
    _harp_case(p)
    return p.finish(24)


def _harp_case(p: Plate) -> None:
    cord = smooth([(228, 500), (120, 640), (130, 860), (240, 980), (330, 1080)], closed=False)
    p.part(ribbon(cord, 16), FELT_RED, round=7)
    tube = [(330, 980), (1500, 980), (1640, 1000), (1660, 1110), (1640, 1220), (1500, 1240), (330, 1240), (300, 1110)]
    p.part(
        smooth([tube[0], tube[0], tube[1], *tube[2:5], tube[5], tube[6], tube[6], tube[7]]),
        WOOD,
        round=110,
        lines=straight(0),
        contour=4,
    )
    p.grain(16, 160, 6, 55)
    for x in (330, 860, 1440):
        p.part(
            smooth(
                [
                    (x, 974),
                    (x, 974),
                    (x + 70, 974),
                    (x + 70, 974),
                    (x + 80, 1110),
                    (x + 70, 1246),
                    (x + 70, 1246),
                    (x, 1246),
                    (x, 1246),
                    (x + 10, 1110),
                ]
            ),
            SILVER,
            round=60,
            lines=straight(90),
            shadow=6,
        )
    for x in (630, 1180):
        for turn in (0, 90, 180, 270):
            p.part(horns(x, 1110, 112, turn, 0.12), SILVER, round=5, contour=1.6)
        p.part(ellipse(x, 1110, 18), SILVER, round=10)
    p.part(ellipse(1660, 1110, 26, 40), WOOD, round=18)
    for i in range(8):
        p.part(
            ribbon(smooth([(320, 1080), (280 + i * 8, 1280), (240 + i * 18, 1360)], closed=False), (8, 11, 5)),
            FELT_RED,
            round=4,
            contour=1.5,
        )


def kettle_drum() -> Image.Image:
    """A small kettle drum with its strap and beater."""
    p = Plate(1800, 1640)
    p.ground(860, 1430, 460, 60)
    for knots in ([(300, 520), (190, 620), (130, 820), (150, 1040)], [(330, 560), (262, 700), (232, 960), (262, 1250)]):
        p.part(ribbon(smooth(knots, closed=False), 52), LEATHER, round=16, lines=straight(80))
        x, y = knots[-1]
        p.part(box(x - 40, y - 20, 80, 96, 18), IRON.but(base=175), round=14, holes=box(x - 18, y + 8, 36, 40, 8))
    flow = [(580, 480), (588, 560), (572, 740), (510, 960), (400, 1160), (270, 1310), (190, 1370), (180, 1390)]
    drum = lathe(p, 860, smooth(flow, closed=False), BRONZE.but(tint=(176, 112, 70)), tilt=0.3)
    low = girdle(drum, 1200, 1250)
    for i in range(-9, 10):
        a = i * 10.0
        p.part(ribbon(drum.wrap([(a, 560), (a + 3, 880), (a + 5, 1215)]), (15, 13, 10)), LEATHER, round=6, contour=1.8)
        p.part(
            ribbon(drum.wrap([(a + 10, 560), (a + 8, 880), (a + 5, 1215)]), (15, 13, 10)), LEATHER, round=6, contour=1.8
        )
    p.part(low, LEATHER, round=14, shadow=6)
    _drum_head(p, drum)
    _beater(p)
    return p.finish()


def _drum_head(p: Plate, drum: Turned) -> None:
    p.part(
        [*arc(860, 480, 600, 182, 180, 360), *arc(860, 600, 604, 182, 0, 180)],
        LEATHER.but(tint=(222, 196, 154), base=180),
        round=24,
        lines=straight(88),
    )
    for i in range(-8, 9):
        x, y = drum.at(i * 10.5, 575)
        p.part(ellipse(x, y + 6, 15, 19), LEATHER, round=9, contour=1.8)
    p.part(
        ellipse(860, 478, 600, 182), LEATHER.but(tint=(232, 210, 172), base=200), round=30, lines=rings(860, 478, 0.3)
    )
    p.stain(ellipse(820, 480, 260, 80), (176, 140, 96), 0.5, 50)
    painted = [[(x, 500 + (y - 500) * 0.3) for x, y in path] for path in horns(860, 640, 420, 0, 0.09)]
    p.part(painted, FELT_RED.but(gloss=0.3), round=3, contour=1.4)


def _beater(p: Plate) -> None:
    handle = smooth([(1690, 1000), (1560, 780), (1380, 560), (1240, 430)], closed=False)
    p.part(ribbon(handle, (36, 30, 26, 24)), WOOD, round=14, shadow=20)
    head = smooth([(1290, 480), (1180, 400), (1060, 330), (990, 330), (1010, 380), (1100, 440), (1230, 520)])
    p.part(head, LEATHER, round=34, lines=straight(30), shadow=24)
    p.groove([(1060, 360), (1220, 470)], 6)
    p.part(ellipse(1692, 1004, 30), WOOD, round=18)
    loop = smooth([(1700, 1020), (1730, 1110), (1690, 1190), (1650, 1110), (1688, 1020)], closed=False)
    p.part(ribbon(loop, 14), LEATHER, round=6)


def shaman_staff() -> Image.Image:
    """A shaman's staff with an open head and hanging rattles."""
    p = Plate(1060, 2260)
    p.part(
        mirror([(546, 860), (552, 1400), (556, 2080), (530, 2150), (530, 2150)], 530),
        DARK_WOOD,
        round=24,
        lines=straight(88),
    )
    for y in range(1180, 1960, 60):
        p.groove(wavy((504, y), (558, y + 50), 3, 1), 8, 1.0)
    for y in (960, 1120, 1980):
        p.part(box(494, y, 72, 44, 12), BRASS, round=18, shadow=4)
    outer = [
        (530, 120),
        (590, 150),
        (700, 230),
        (790, 370),
        (790, 540),
        (720, 690),
        (610, 790),
        (566, 880),
        (562, 950),
        (530, 954),
    ]
    p.part(
        mirror(smooth(outer, closed=False), 530),
        DARK_WOOD.but(tint=(126, 80, 48)),
        round=36,
        lines=straight(84),
        holes=_windows(),
        contour=4,
    )
    p.grain(14, 6, 120, 56)
    p.part(ellipse(530, 470, 92), BRASS, round=18, lines=rings(530, 470), shadow=10)
    p.part(ellipse(530, 470, 70), SILVER.but(base=215), round=12, lines=rings(500, 440))
    p.part(horns(530, 840, 130, 0, 0.14), BRASS, round=6, contour=1.8)
    p.part(leaf(530, 320, 150, 64), BRASS, round=12, contour=2)
    for side in (-1, 1):
        _rattles(p, side)
    return p.finish(24)


def _windows() -> list[Path]:
    pane = smooth([(600, 330), (690, 300), (736, 420), (720, 560), (640, 680), (600, 620), (650, 470)])
    return [pane, flip(pane, 530)]


def _rattles(p: Plate, side: int) -> None:
    for k, (x, y) in enumerate(((256, 380), (262, 560), (196, 690))):
        cx = 530 + side * x
        p.part(ellipse(cx, y + 36, 44), IRON.but(base=170), round=9, holes=ellipse(cx, y + 36, 30), contour=2.4)
        for lean in (-1, 1):
            foot = cx + lean * 30
            p.part(ribbon([(cx + lean * 12, y + 74), (foot, y + 110)], 10), IRON, round=5)
            bell = [
                (foot, y + 100),
                (foot + 14, y + 110),
                (foot + 24, y + 180),
                (foot + 36, y + 226 + 12 * k),
                (foot, y + 236 + 12 * k),
            ]
            p.part(mirror(smooth(bell, closed=False), foot), (BRASS, SILVER, BRASS)[k], round=20)
            p.groove([(foot, y + 150), (foot, y + 226)], 5)
    p.part(ellipse(530 + side * 668 / 4 + side * 40, 250, 24), BRASS, round=14)


def ocarina() -> Image.Image:
    """A clay ocarina in the form of a bird."""
    p = Plate(1900, 1480)
    p.ground(940, 1240, 560, 60)
    body = [
        (1730, 560),
        (1640, 620),
        (1480, 640),
        (1380, 560),
        (1180, 520),
        (960, 540),
        (800, 560),
        (690, 470),
        (600, 330),
        (480, 260),
        (360, 300),
        (310, 390),
        (180, 450),
        (180, 480),
        (310, 500),
        (380, 600),
        (370, 800),
        (440, 1030),
        (640, 1200),
        (900, 1240),
        (1180, 1200),
        (1400, 1060),
        (1520, 880),
        (1640, 780),
        (1760, 700),
        (1790, 620),
    ]
    p.part(smooth(body), CLAY, round=190, lift=1.9, lines=straight(14, 10, 500), contour=4)
    p.grain(10, 7, 7, 57)
    p.shade(ellipse(700, 760, 150, 90, -30), -46, 50)
    p.shade(ellipse(1120, 1130, 380, 90, -12), 46, 60)
    p.part(ellipse(456, 380, 34), CLAY.but(base=150), round=12)
    p.fill(ellipse(456, 380, 14))
    p.groove(smooth([(180, 466), (250, 466), (330, 452)], closed=False), 8)
    for x, y in ((760, 660), (900, 640), (1044, 640), (820, 800), (970, 790), (1120, 780)):
        p.part(ellipse(x, y, 42, 34, -8), CLAY.but(base=44), round=14, lift=-1.2, contour=3.5)
        p.line(arc(x, y, 50, 41, 0, 360), 2)
    _wing(p)
    p.part([(1716, 590), (1784, 610), (1760, 690), (1700, 670)], CLAY.but(base=50), round=8, lift=-1)
    p.part(ellipse(1560, 672, 52, 24, -24), CLAY.but(base=44), round=8, lift=-1, contour=3)
    return p.finish()


def _wing(p: Plate) -> None:
    for k in range(4):
        y = 940 + k * 50
        p.part(
            ribbon(
                smooth([(640 + k * 30, y), (860, y + 50), (1120, y + 20), (1340 - k * 50, y - 90)], closed=False),
                (10, 16, 12, 3),
            ),
            CLAY.but(base=150),
            round=6,
            contour=1.6,
        )
    p.part(horns(660, 1010, 150, -60, 0.12), CLAY.but(base=140, tint=(150, 84, 60)), round=5, contour=1.6)
    for i in range(9):
        p.part(ellipse(420 + i * 5, 560 + i * 34, 13), CLAY.but(base=140, tint=(150, 84, 60)), round=5, contour=1.6)


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0052": sybyzgy,
    "KCC-0053": jaw_harp,
    "KCC-0054": kettle_drum,
    "KCC-0055": shaman_staff,
    "KCC-0056": ocarina,
}
