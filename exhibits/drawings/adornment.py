"""Plates of dress and jewellery of the nineteenth century, and of the falconer's hood."""

from collections.abc import Callable
from math import cos, pi, sin

from engraving import rays, rings, scatter, straight
from kit import BONE, BRASS, CLOTH, CORAL, FELT_RED, GOLD, LAPIS, LEATHER, SILVER, TURQUOISE, Material, Plate
from motifs import beads, chain, drop, headings, horns, leaf, rosette, scroll
from PIL import Image
from shapes import Path, Point, along, arc, box, ellipse, flip, mirror, ribbon, rotate, smooth

VELVET = Material((128, 30, 44), 150, 0.7)
CARNELIAN = CORAL.but(tint=(176, 62, 36))


def saukele() -> Image.Image:
    """A bride's tall headdress with plaques, coral strings, feathers and veil."""
    p = Plate(1500, 2240)
    veil = [
        (750, 330),
        (860, 360),
        (1000, 700),
        (1090, 1200),
        (1150, 1700),
        (1190, 2060),
        (1190, 2060),
        (1060, 2104),
        (920, 2080),
        (750, 2120),
    ]
    p.part(
        mirror(smooth(veil, closed=False), 750),
        CLOTH.but(tint=(236, 228, 212), base=186),
        round=90,
        lines=straight(84, 12, 400),
    )
    for k in (-0.8, -0.55, -0.28, 0.28, 0.55, 0.8):
        p.groove(
            smooth([(750 + k * 120, 420), (750 + k * 330, 1100), (750 + k * 420, 2080)], closed=False), 26, 0.7, 1.2
        )
    _feathers(p)
    cone = [
        (750, 300),
        (830, 310),
        (868, 380),
        (900, 600),
        (950, 860),
        (1000, 1090),
        (1000, 1090),
        (900, 1130),
        (750, 1146),
    ]
    p.part(mirror(smooth(cone, closed=False), 750), VELVET, round=150, lift=1.5, lines=straight(86), shadow=16)
    _crown_rows(p)
    _brim(p)
    for side in (-1, 1):
        _temple_strings(p, side)
    return p.finish(24)


def _feathers(p: Plate) -> None:
    for k in (-3, 3, -2, 2, -1, 1, 0):
        tall = 250 - abs(k) * 16
        p.part(
            leaf(750 + k * 10, 330, tall, 74, k * 15),
            BONE.but(tint=(206, 186, 150)),
            round=16,
            lines=straight(60 + k * 10),
            contour=2,
        )
        tip = (750 + k * 10 + tall * sin(k * pi / 12), 330 - tall * cos(k * pi / 12))
        p.line([(750 + k * 10, 330), tip], (3, 1))
    p.part(ellipse(750, 330, 76, 40), SILVER, round=24)


def _crown_rows(p: Plate) -> None:
    for row, (y, half) in enumerate(((420, 104), (560, 132), (710, 164), (870, 196))):
        line = smooth([(750 - half, y - 8), (750, y + 14), (750 + half, y - 8)], closed=False)
        p.part(ribbon([(x, y - 58) for x, y in line], 16), GOLD, round=6, contour=1.8, shadow=4)
        for i, (x, py) in enumerate(along(line, 3 + 2 * (row // 2))):
            k = 0.62 + 0.38 * (1 - abs(x - 750) / (half + 20))
            shape = (
                rosette(x, py + 10, 44, 8, 0.18)
                if (row + i) % 2
                else [(x, py - 40), (x + 38, py + 10), (x, py + 60), (x - 38, py + 10)]
            )
            p.part([(x + (a - x) * k, b) for a, b in shape], SILVER, round=12, shadow=8)
            p.part(ellipse(x, py + 10, 16 * k, 16), CARNELIAN if i % 2 else TURQUOISE, round=10, contour=2)


def _brim(p: Plate) -> None:
    for top, half in ((952, 224), (1116, 257)):
        line = smooth([(750 - half, top - 14), (750, top + 24), (750 + half, top - 14)], closed=False)
        p.part(ribbon(line, 18), GOLD, round=7, contour=1.8, shadow=4)
    for row in range(4):
        top = 984 + row * 32
        line = smooth([(516 - row * 6, top - 14), (750, top + 24), (984 + row * 6, top - 14)], closed=False)
        beads(p, line, 15, CORAL if row % 2 == 0 else TURQUOISE, 17 if row % 2 == 0 else 16)
    p.part(rosette(750, 1046, 88, 10, 0.16), SILVER, round=20, lines=rings(750, 1046), shadow=12)
    p.part(ellipse(750, 1046, 44), CARNELIAN, round=28, shadow=6)
    fur = smooth([(490, 1140), (620, 1176), (750, 1186), (880, 1176), (1010, 1140)], closed=False)
    for x, y, turn in headings(fur, 46):
        p.part(leaf(x, y - 24, 70, 26, 180 + turn), LEATHER.but(tint=(110, 74, 50)), round=8, contour=1.6)
    for i, (x, y) in enumerate(along(fur, 13)):
        chain(p, [(x, y + 14), (x, y + 80)], 9)
        p.part(drop(x, y + 70, 54, 34), SILVER if i % 2 else GOLD, round=9, contour=1.8)


def _temple_strings(p: Plate, side: int) -> None:
    x = 750 + side * 268
    p.part(mirror([(x + 70, 1100), (x + 90, 1240), (x, 1300)], x), SILVER, round=18, shadow=12)
    p.part(ellipse(x, 1180, 32), CARNELIAN, round=20, shadow=5)
    for k in range(-2, 3):
        cx, end = x + k * 38, 1760 - abs(k) * 40
        line = smooth([(cx, 1250), (cx + side * 14, 1500), (cx + side * 6, end)], closed=False)
        beads(p, line, 13, CORAL if k % 2 == 0 else TURQUOISE)
        p.part(drop(cx + side * 6, end + 4, 84, 44), SILVER, round=12)
    for y in (1400, 1590):
        p.part(box(x - 98 + side * 10, y, 196, 50, 14), SILVER, round=12, shadow=10)
        for k in (-1, 0, 1):
            p.part(ellipse(x + side * 10 + k * 60, y + 25, 15), CARNELIAN if k else TURQUOISE, round=9, contour=2)


def saukele_brow() -> Image.Image:
    """The brow of the headdress enlarged: corals, plaques and pendants."""
    p = Plate(1900, 1400)
    p.part(box(180, 140, 1540, 900, 30), VELVET, round=40, lines=straight(86))
    for y in (190, 620, 1000):
        p.part(box(180, y, 1540, 36, 8), GOLD, round=10, contour=2.4, shadow=6)
        p.emboss([box(200 + i * 30, y + 10, 16, 16, 8) for i in range(50)], round=6, lift=1.4)
    for i, x in enumerate((420, 950, 1480)):
        p.part(rosette(x, 425, 168, 12, 0.14), SILVER, round=30, lines=rays(x, 425), shadow=16)
        beads(p, arc(x, 425, 104, 104, 0, 350, 60), 10, SILVER.but(base=190), 34)
        p.part(ellipse(x, 425, 72), TURQUOISE if i % 2 else CARNELIAN, round=50, shadow=6)
    for x in (685, 1215):
        p.part([(x, 280), (x + 86, 425), (x, 570), (x - 86, 425)], SILVER, round=24, shadow=14)
        p.part(horns(x, 520, 120, 0, 0.14), GOLD, round=6, contour=1.8)
    for row in range(4):
        y = 706 + row * 76
        beads(
            p,
            [(222 + (row % 2) * 38, y), (1680 - (row % 2) * 38, y)],
            36,
            CORAL if row % 2 == 0 else TURQUOISE,
            20 - row % 2,
        )
    for i in range(11):
        x = 250 + i * 140
        chain(p, [(x, 1040), (x, 1150)], 20)
        p.part(drop(x, 1140, 150, 92), SILVER if i % 2 else GOLD, round=26)
        p.part(ellipse(x, 1238, 20), CARNELIAN, round=12, contour=2)
    return p.finish(22)


FINGERS: tuple[tuple[Point, Point, float], ...] = (
    ((520, 900), (420, 500), 100),
    ((620, 840), (580, 330), 112),
    ((732, 820), (742, 250), 116),
    ((846, 860), (908, 340), 112),
    ((850, 1240), (1120, 860), 124),
)


def hand_bracelet() -> Image.Image:
    """A bracelet joined by chains to five finger rings, on the outline of a hand."""
    p = Plate(1500, 2160)
    palm = smooth(
        [
            (460, 900),
            (620, 800),
            (860, 810),
            (920, 960),
            (930, 1180),
            (880, 1380),
            (850, 1520),
            (870, 1800),
            (870, 2040),
            (870, 2040),
            (540, 2040),
            (540, 2040),
            (540, 1800),
            (550, 1520),
            (490, 1300),
            (450, 1100),
        ]
    )
    hand = [palm]
    for base, tip, width in FINGERS:
        hand += ribbon(
            smooth([base, ((base[0] + tip[0]) / 2, (base[1] + tip[1]) / 2 - 4), tip], closed=False),
            (width * 1.1, width, width * 0.8),
        )
    p.part(hand, CLOTH.but(tint=(232, 218, 196), base=206, gloss=0.6), round=60, contour=2, lines=straight(80))
    for base, tip, width in FINGERS:
        nail = (tip[0] + (base[0] - tip[0]) * 0.01, tip[1] + (base[1] - tip[1]) * 0.01)
        p.line(arc(*nail, width * 0.26, width * 0.34, -170, -10), 1.4)
    for base, tip, width in FINGERS:
        _finger_ring(p, base, tip, width)
    p.part(rosette(704, 1130, 120, 10, 0.14), SILVER, round=24, lines=rays(704, 1130), shadow=10)
    beads(p, arc(704, 1130, 78, 78, 0, 350, 60), 7, SILVER.but(base=190), 34)
    p.part(ellipse(704, 1130, 54), CARNELIAN, round=36, shadow=5)
    for x in (600, 704, 808):
        chain(p, smooth([(704 + (x - 704) * 0.8, 1230), (x, 1330), (x, 1470)], closed=False), 16)
    _cuff(p)
    return p.finish(20)


def _finger_ring(p: Plate, base: Point, tip: Point, width: float) -> None:
    x, y = base[0] + (tip[0] - base[0]) * 0.36, base[1] + (tip[1] - base[1]) * 0.36
    aim = (704 + (x - 704) * 0.34, 1130 + (y - 1130) * 0.3)
    chain(p, smooth([(x, y), ((x + aim[0]) / 2, (y + aim[1]) / 2 + 20), aim], closed=False), 15)
    size = width * 0.58
    p.part(box(x - width * 0.55, y - 18, width * 1.1, 36, 14), SILVER, round=14, shadow=4)
    p.part(rosette(x, y, size, 8, 0.16), SILVER, round=14, shadow=8)
    p.part(ellipse(x, y, size * 0.52), CARNELIAN, round=18, contour=2)


def _cuff(p: Plate) -> None:
    cuff = smooth(
        [
            (505, 1470),
            (505, 1470),
            (704, 1510),
            (903, 1470),
            (903, 1470),
            (912, 1600),
            (905, 1740),
            (905, 1740),
            (704, 1784),
            (503, 1740),
            (503, 1740),
            (496, 1600),
        ]
    )
    p.part(cuff, SILVER, round=70, lines=straight(90), shadow=16)
    for top in (1508, 1700):
        line = smooth([(508, top - 10), (704, top + 30), (900, top - 10)], closed=False)
        p.part(ribbon(line, 24), GOLD, round=9, contour=2)
        beads(p, line, 9, SILVER.but(base=188), 22)
    for x, size in ((704, 66), (590, 46), (818, 46)):
        y = 1632 - abs(x - 704) * 0.12
        p.part(rosette(x, y, size, 8, 0.14), GOLD, round=12, shadow=8)
        p.part(ellipse(x, y, size * 0.62), CARNELIAN, round=26, shadow=3)


def tumar() -> Image.Image:
    """A triangular amulet case over a tube, on a chain, with pendants."""
    p = Plate(1560, 2100)
    for side in (-1, 1):
        line = smooth(
            [
                (780 + side * 60, 560),
                (780 + side * 330, 430),
                (780 + side * 470, 240),
                (780 + side * 330, 120),
                (780, 90),
            ],
            closed=False,
        )
        chain(p, line, 26)
    p.part(
        smooth([(780, 470), (780, 470), (1240, 1100), (1240, 1100), (320, 1100), (320, 1100)]),
        SILVER,
        round=34,
        lines=straight(0),
        contour=4,
    )
    inner = [(780, 560), (1150, 1062), (410, 1062), (780, 560)]
    beads(p, inner, 12, SILVER.but(base=190), 92)
    p.part(ellipse(780, 880, 108, 128), GOLD, round=14, shadow=8)
    p.part(ellipse(780, 880, 84, 104), CARNELIAN, round=60, lines=rings(780, 880), shadow=5)
    for x, y, size in ((780, 672, 34), (556, 1000, 46), (1004, 1000, 46)):
        p.part(rosette(x, y, size * 1.4, 8, 0.16), GOLD, round=9, shadow=6)
        p.part(ellipse(x, y, size), CARNELIAN, round=26, contour=2)
    for side in (False, True):
        p.part(horns(880 if side else 680, 1046, 96, 0, 0.12), GOLD, round=5, contour=1.6)
    p.part(ellipse(780, 480, 46), SILVER, round=16, holes=ellipse(780, 480, 22), shadow=6)
    _tumar_tube(p)
    return p.finish(24)


def _tumar_tube(p: Plate) -> None:
    for i in range(9):
        x, y = 380 + i * 100, 1270
        end = 1560 + 130 * (1 - abs(i - 4) / 4)
        chain(p, [(x, y), (x, end)], 17)
        p.part(ellipse(x, (y + end) / 2, 30), SILVER, round=16, shadow=4)
        p.part(ellipse(x, (y + end) / 2, 15), CARNELIAN, round=9, contour=1.8)
        p.part(drop(x, end - 6, 140, 78), SILVER, round=22)
        p.groove([(x, end + 60), (x, end + 118)], 6, 1.0)
    p.part(box(290, 1110, 980, 180, 60), SILVER, round=90, lift=1.3, lines=straight(0), contour=4, shadow=10)
    for x in (340, 560, 780, 1000, 1220):
        p.part(
            smooth(
                [
                    (x - 32, 1104),
                    (x - 32, 1104),
                    (x + 32, 1104),
                    (x + 32, 1104),
                    (x + 40, 1200),
                    (x + 32, 1296),
                    (x + 32, 1296),
                    (x - 32, 1296),
                    (x - 32, 1296),
                    (x - 24, 1200),
                ]
            ),
            GOLD,
            round=36,
            contour=2.4,
        )
        p.part(ellipse(x + 4, 1200, 22), CARNELIAN, round=14, contour=2)
    for x in (454, 674, 894, 1114):
        p.part(horns(x, 1256, 110, 0, 0.12), GOLD, round=5, contour=1.6)
    for side in (-1, 1):
        p.part(ellipse(780 + side * 502, 1200, 34, 66), GOLD, round=24)


def tumar_detail() -> Image.Image:
    """Granulation and stones of the amulet enlarged."""
    p = Plate(1800, 1500)
    p.part(
        smooth([(900, 110), (900, 110), (1720, 1360), (1720, 1360), (80, 1360), (80, 1360)]),
        SILVER,
        round=40,
        lines=straight(0),
        contour=5,
    )
    for k, size in ((0.86, 20), (0.76, 12)):
        inner = [
            (900 + (x - 900) * k, 940 + (y - 940) * k) for x, y in ((900, 110), (1720, 1360), (80, 1360), (900, 110))
        ]
        beads(p, inner, size, SILVER.but(base=192))
    p.part(rosette(900, 900, 270, 16, 0.1), GOLD, round=22, lines=rays(900, 900), shadow=12)
    beads(p, arc(900, 900, 212, 212, 0, 354, 90), 17, SILVER.but(base=192), 40)
    p.part(ellipse(900, 900, 180), CARNELIAN, round=130, lines=rings(860, 850), shadow=8)
    p.shade(ellipse(836, 826, 50, 30, -40), -120, 14)
    for x, y in ((560, 1180), (1240, 1180), (900, 480)):
        p.part(rosette(x, y, 104, 10, 0.16), GOLD, round=16, shadow=8)
        p.part(ellipse(x, y, 68), CARNELIAN, round=46, shadow=5)
    for x, y, up in ((690, 1240, 1), (1110, 1240, 1), (900, 1270, -1), (660, 760, 1), (1140, 760, 1)):
        grains = [ellipse(x + (c - r / 2) * 26, y - up * (60 - r * 23), 11) for r in range(5) for c in range(r + 1)]
        p.part(grains, SILVER.but(base=192), round=8, contour=1.8, shadow=3)
    return p.finish(22)


def robe() -> Image.Image:
    """A long-sleeved velvet robe with gold embroidery, spread out."""
    p = Plate(2200, 1960)
    lining = smooth([(960, 200), (1100, 180), (1240, 200), (1240, 420), (960, 420)])
    p.part(lining, LAPIS.but(base=110), round=30)
    half = [
        (1180, 210),
        (1330, 240),
        (1500, 330),
        (1800, 600),
        (2130, 960),
        (2130, 960),
        (2070, 1040),
        (1990, 1100),
        (1990, 1100),
        (1680, 800),
        (1450, 660),
        (1450, 660),
        (1480, 1000),
        (1560, 1400),
        (1640, 1790),
        (1640, 1790),
        (1400, 1840),
        (1112, 1850),
        (1112, 1850),
    ]
    right = [*smooth(half, closed=False), (1106, 1200), (1106, 520)]
    for panel in (flip(right, 1100), right):
        p.part(panel, VELVET, round=110, lift=1.2, lines=straight(80, 10, 400), shadow=10)
    for side in (-1, 1):
        for fold in (
            [(420, 700), (440, 1200), (490, 1780)],
            [(200, 820), (230, 1300), (260, 1800)],
            [(330, 420), (380, 560), (360, 690)],
        ):
            line = smooth([(1100 + side * x, y) for x, y in fold], closed=False)
            p.shade(ribbon(line, (8, 40, 60)), 44, 22)
    for side in (-1, 1):
        _robe_gold(p, side)
    return p.finish(26)


def _robe_gold(p: Plate, side: int) -> None:
    def at(points: Path) -> Path:
        return [(1100 + side * x, y) for x, y in points]

    gold = GOLD.but(gloss=0.7)
    front = at([(74, 232), (30, 420), (30, 1200), (34, 1830)])
    hem = at(smooth([(30, 1820), (300, 1806), (530, 1762)], closed=False))
    cuff = at([(1004, 942), (876, 1082)])
    for line, width in ((front, 58), (hem, 58), (cuff, 70)):
        p.part(ribbon(line, width), LAPIS, round=9, contour=2)
        p.part(ribbon(line, width * 0.62), gold, round=6, contour=1.6, lines=straight(45))
    inner = at([(84, 560), (84, 1740)])
    for i, (x, y, _) in enumerate(headings(inner, 8)):
        p.part(horns(x + side * 10, y + 30, 128, 90 * side, 0.13), gold, round=6, contour=1.7)
        if i < 7:
            p.part(rosette(x + side * 50, y + 84, 22, 6, 0.4), gold, round=6, contour=1.5)
    for x, y, _ in headings(at(smooth([(244, 1778), (344, 1768), (444, 1744)], closed=False)), 3):
        p.part(horns(x, y, 108, 0, 0.14), gold, round=6, contour=1.7)
    for t in (0.24, 0.5, 0.76):
        x, y = 1004 - 128 * t, 942 + 140 * t
        p.part(horns(1100 + side * (x - 32), y - 32, 92, -45 * side, 0.15), gold, round=5, contour=1.6)
    _shoulder(p, side, gold)
    for turn in (0, 90, 180, 270):
        p.part(
            horns(1100 + side * 306 + 40 * sin(turn * pi / 180), 1330 - 40 * cos(turn * pi / 180), 124, turn, 0.12),
            gold,
            round=6,
            contour=1.7,
        )
    p.part(rosette(1100 + side * 306, 1330, 50, 8, 0.3), gold, round=10, contour=2)


def _shoulder(p: Plate, side: int, gold: Material) -> None:
    for turn, size in ((0, 190), (120, 130), (240, 130)):
        p.part(horns(1100 + side * 270, 470, size, turn * side + 30 * side, 0.13), gold, round=6, contour=1.7)
    p.part(ellipse(1100 + side * 270, 470, 22), gold, round=10, contour=2)


def eagle_hood() -> Image.Image:
    """A hunting eagle's hood, worn."""
    p = Plate(1560, 1960)
    _eagle(p)
    hood = [
        (520, 560),
        (560, 420),
        (680, 300),
        (850, 260),
        (1020, 310),
        (1130, 440),
        (1150, 620),
        (1100, 790),
        (980, 890),
        (840, 920),
        (700, 890),
        (600, 830),
        (560, 760),
        (610, 690),
        (560, 640),
    ]
    p.part(smooth(hood), LEATHER, round=130, lift=1.6, lines=straight(70), contour=4, shadow=18)
    p.groove(smooth([(850, 262), (800, 420), (760, 640), (800, 914)], closed=False), 9)
    p.part(
        ellipse(780, 590, 150, 130, -10), LEATHER.but(base=170), round=60, lift=1.4, lines=rings(780, 590), shadow=10
    )
    p.part(horns(780, 670, 150, -10, 0.13), SILVER, round=6, contour=1.8)
    rim = smooth(
        [(528, 560), (572, 640), (622, 690), (574, 756), (604, 826), (704, 886), (840, 916), (980, 886), (1098, 788)],
        closed=False,
    )
    p.part(ribbon(rim, 28), LEATHER.but(base=180), round=10, contour=2.4)
    for x, y in along(rim, 16):
        p.part(ellipse(x, y, 9), SILVER, round=6, contour=1.6)
    p.part(scroll(960, 520, 170, 20, weight=0.11), SILVER, round=6, contour=1.8)
    p.part(scroll(960, 720, 150, -10, weight=0.11), SILVER, round=6, contour=1.8)
    _plume(p)
    _braces(p)
    return p.finish(0)


def _eagle(p: Plate) -> None:
    feather = CLOTH.but(tint=(172, 144, 112), base=176)
    neck = [
        (640, 780),
        (600, 960),
        (560, 1180),
        (640, 1330),
        (900, 1380),
        (1180, 1330),
        (1230, 1180),
        (1180, 960),
        (1130, 760),
        (900, 600),
    ]
    p.part(smooth(neck), feather, round=120, contour=0)
    for row in range(9, -1, -1):
        y = 830 + row * 62
        left, right = 640 - row * 17 + (row > 5) * (row - 5) * 38, 1110 + row * 20 - (row > 5) * (row - 5) * 36
        count = 6 + row // 3
        for i in range(count):
            x = left + (right - left) * (i + 0.5 * (row % 2)) / (count - 0.5)
            tilt = 180 + (x - 820) * -0.03 + 8 * (scatter(65, row, i) - 0.5)
            p.part(
                leaf(x, y - 30, 150 + row * 3, 84 + row, tilt),
                feather.but(base=182 - row * 2, tint=(172 - row * 6, 144 - row * 6, 112 - row * 5)),
                round=16,
                lines=straight(70 if i % 2 else 110),
                contour=1.8,
            )
            p.line([(x, y), (x + 3, y + 92)], (1.8, 0.8))
    beak = [
        (620, 560),
        (540, 540),
        (420, 560),
        (330, 640),
        (300, 780),
        (330, 810),
        (370, 740),
        (440, 720),
        (560, 730),
        (640, 720),
    ]
    p.part(smooth(beak), BONE.but(tint=(92, 84, 76), base=165), round=50, lines=straight(30), contour=4)
    p.part(
        smooth([(640, 550), (560, 536), (500, 556), (500, 640), (520, 720), (560, 740), (660, 730)]),
        BRASS.but(tint=(206, 168, 70)),
        round=30,
    )
    p.fill(ellipse(546, 606, 22, 11, -30))
    p.part(
        smooth([(640, 730), (540, 726), (440, 740), (420, 770), (520, 790), (640, 780)]),
        BONE.but(tint=(92, 84, 76), base=140),
        round=18,
    )


def _plume(p: Plate) -> None:
    for k in (-3, 3, -2, 2, -1, 1, 0):
        p.part(
            leaf(860 + k * 6, 250, 196 - abs(k) * 12, 50, 8 + k * 17),
            (FELT_RED, BONE)[abs(k) % 2],
            round=12,
            lines=straight(70),
            contour=2,
        )
    p.part(box(826, 226, 72, 56, 16), SILVER, round=22, shadow=6)
    p.part(ellipse(862, 254, 14), CARNELIAN, round=9, contour=2)


def _braces(p: Plate) -> None:
    for start, mid, end in (((1090, 800), (1240, 900), (1420, 1120)), ((1060, 840), (1180, 1000), (1290, 1250))):
        p.part(ribbon(smooth([start, mid, end], closed=False), (22, 18, 20)), LEATHER, round=8, shadow=14)
        p.part(rotate(box(end[0] - 16, end[1] - 10, 32, 90, 8), -24, end), LEATHER, round=9, shadow=8)
    p.part(ellipse(1120, 850, 30), BRASS, round=12, holes=ellipse(1120, 850, 16), shadow=8)


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0057": saukele,
    "KCC-0057-2": saukele_brow,
    "KCC-0058": hand_bracelet,
    "KCC-0059": tumar,
    "KCC-0059-2": tumar_detail,
    "KCC-0060": robe,
    "KCC-0065": eagle_hood,
}
