"""Plates of the Kazakh Khanate: gun, axe, shield and mail."""

from collections.abc import Callable
from math import cos, pi, sin

from engraving import rings, straight
from kit import (
    BONE,
    BRASS,
    DARK_WOOD,
    FELT_DARK,
    FELT_RED,
    GOLD,
    IRON,
    LAPIS,
    LEATHER,
    SILVER,
    TURQUOISE,
    WOOD,
    Plate,
)
from motifs import headings, horns, leaf, mail, rosette, scroll, wavy
from PIL import Image
from shapes import Path, arc, box, ellipse, flip, mirror, ribbon, rotate, smooth


def matchlock() -> Image.Image:
    """A matchlock gun resting on its folding fork."""
    p = Plate(2200, 1120)
    _fork(p)
    stock = [
        (120, 560),
        (140, 500),
        (300, 470),
        (620, 452),
        (900, 430),
        (1500, 412),
        (1500, 470),
        (900, 500),
        (700, 540),
        (560, 590),
        (420, 660),
        (240, 720),
        (150, 720),
        (120, 650),
    ]
    p.part(smooth(stock), DARK_WOOD, round=34, lines=straight(-4))
    p.grain(18, 120, 5, 42)
    p.part(
        [(640, 400), (1560, 372), (2080, 356), (2080, 404), (1560, 424), (640, 456)],
        IRON,
        round=20,
        lines=straight(88),
        shadow=8,
    )
    for y in (0.35, 0.7):
        p.groove([(650, 400 + 56 * y), (2076, 356 + 48 * y)], 4, 0.7)
    p.part([(2070, 346), (2120, 344), (2120, 414), (2070, 414)], IRON.but(base=175), round=14)
    for x in (720, 900, 1120, 1340, 1490, 1700, 1890):
        y = 398 - (x - 640) * 0.03
        p.part(box(x, y - 12, 34, 100 if x < 1500 else 70, 8), SILVER, round=12, shadow=4)
    p.part([(1960, 356), (1984, 355), (1974, 322)], IRON, round=6)
    p.part(ribbon([(1500, 460), (1790, 448)], 14), WOOD, round=6)
    _gun_inlay(p)
    _gun_lock(p)
    return p.finish(22)


def _fork(p: Plate) -> None:
    for top, foot in (((1600, 420), (1440, 960)), ((1600, 420), (1800, 970))):
        p.part(ribbon([top, foot], (42, 36, 30)), WOOD, round=14, lines=straight(75))
        p.part(ribbon([foot, (foot[0] + (foot[0] - top[0]) * 0.16, foot[1] + 70)], (32, 8)), IRON, round=10)
        for t in (0.3, 0.6):
            x, y = top[0] + (foot[0] - top[0]) * t, top[1] + (foot[1] - top[1]) * t
            p.part(rotate(box(x - 24, y - 12, 48, 24, 6), (top[0] - foot[0]) * 0.08, (x, y)), SILVER, round=8)
    p.part(ellipse(1600, 430, 30), IRON, round=14)


def _gun_inlay(p: Plate) -> None:
    p.part(
        smooth([(130, 560), (150, 510), (250, 490), (230, 600), (240, 710), (150, 712), (130, 640)]),
        SILVER,
        round=18,
        shadow=4,
    )
    p.part(horns(196, 690, 190, 0, 0.12), GOLD, round=6, contour=1.6)
    for i in range(5):
        p.part(ellipse(320 + i * 62, 600 - i * 14, 20 - i * 2), BONE, round=6, contour=2)
    p.part(scroll(300, 540, 150, 0), SILVER, round=5, contour=1.6)
    p.part(scroll(450, 520, 130, 0), SILVER, round=5, contour=1.6)
    p.part(
        ribbon(smooth([(420, 640), (520, 760), (760, 830), (1000, 760), (1180, 470)], closed=False), (20, 24, 22)),
        LEATHER,
        round=9,
    )


def _gun_lock(p: Plate) -> None:
    p.part(box(640, 440, 200, 70, 12), IRON.but(base=172), round=10, shadow=6)
    p.part(
        ribbon(smooth([(690, 480), (640, 420), (600, 350), (640, 300), (690, 330)], closed=False), (24, 20, 16, 14)),
        IRON,
        round=9,
        shadow=6,
    )
    p.part(
        ribbon(
            smooth([(692, 330), (720, 290), (680, 230), (560, 220), (480, 280), (430, 380), (470, 450)], closed=False),
            13,
        ),
        LEATHER.but(base=190),
        round=6,
    )
    p.part(ribbon(smooth([(740, 500), (730, 570), (690, 610)], closed=False), (22, 12)), IRON, round=8)
    p.part(ellipse(760, 472, 15), BRASS, round=9)
    p.part(box(850, 384, 60, 20, 6), IRON, round=6)


def battle_axe() -> Image.Image:
    """A long-shafted axe with a crescent blade."""
    p = Plate(1280, 2100)
    shaft = [
        (742, 150),
        (760, 150),
        (770, 700),
        (764, 1400),
        (780, 1960),
        (720, 1960),
        (724, 1400),
        (722, 700),
        (726, 150),
    ]
    p.part(shaft, WOOD, round=26, lines=straight(88))
    p.grain(16, 5, 120, 43)
    for y in (760, 980, 1200, 1660):
        p.part(box(712, y, 66, 56, 8), SILVER, round=24, lines=straight(0))
        for k in (14, 42):
            p.groove([(712, y + k), (778, y + k)], 5)
    _axe_grip(p)
    blade = [
        (700, 300),
        (700, 300),
        (600, 310),
        (480, 270),
        (360, 200),
        (300, 150),
        (300, 150),
        (196, 300),
        (170, 470),
        (206, 640),
        (300, 790),
        (300, 790),
        (400, 690),
        (520, 560),
        (620, 480),
        (700, 460),
        (700, 460),
    ]
    p.part(smooth(blade), IRON, round=36, lines=straight(60))
    _axe_ornament(p)
    p.part(
        [(690, 270), (800, 270), (812, 300), (812, 470), (800, 490), (690, 490)],
        IRON.but(base=165),
        round=24,
        shadow=10,
    )
    p.part(
        smooth([(806, 300), (806, 300), (930, 320), (1010, 300), (1010, 470), (930, 440), (806, 460), (806, 460)]),
        IRON,
        round=30,
    )
    for y in (290, 476):
        p.part(box(690, y - 12, 124, 24, 6), GOLD, round=9)
    p.part(
        mirror(smooth([(748, 90), (780, 120), (778, 160), (790, 180), (748, 184)], closed=False), 748), IRON, round=20
    )
    return p.finish(24)


def _axe_ornament(p: Plate) -> None:
    edge = smooth([(340, 240), (262, 360), (248, 480), (276, 600), (336, 712)], closed=False)
    p.groove(edge, 9, 1.0)
    inner = smooth([(372, 262), (304, 370), (290, 480), (312, 590), (362, 668)], closed=False)
    for x, y, turn in headings(inner, 9):
        p.part(rosette(x, y, 21, 6, 0.4, turn), SILVER, round=6, contour=1.6)
    p.part(horns(356, 456, 230, 90, 0.12), GOLD, round=6, contour=1.8)
    p.part(rosette(576, 384, 30, 6, 0.3), GOLD, round=8, contour=1.8)
    p.part(leaf(680, 384, 130, 60, -90), GOLD, round=8, contour=1.8)


def _axe_grip(p: Plate) -> None:
    p.part(box(712, 1720, 72, 220, 10), LEATHER, round=30)
    for y in range(1735, 1935, 26):
        p.groove([(710, y + 16), (786, y - 8)], 9, 1.1)
    p.part(ellipse(750, 1962, 52, 40), SILVER, round=26)
    loop = smooth([(730, 1740), (640, 1720), (560, 1790), (580, 1930), (660, 1960), (724, 1900)], closed=False)
    p.part(ribbon(loop, 18), LEATHER, round=8)
    for i in range(7):
        p.part(
            ribbon(smooth([(590, 1930), (570 + i * 8, 1980), (544 + i * 16, 2030)], closed=False), (10, 12, 5)),
            FELT_RED,
            round=4,
            contour=1.6,
        )


def shield() -> Image.Image:
    """A round shield of withes wound with coloured thread, with a metal boss."""
    p = Plate(1960, 1960)
    p.part(ellipse(980, 980, 850), LEATHER, round=60, lines=rings(980, 980))
    _withes(p)
    p.part(ring_shape(980, 980, 862, 812), LEATHER.but(base=172), round=24, lines=rings(980, 980), shadow=6)
    for i in range(72):
        a = i * pi / 36
        p.emboss(ellipse(980 + 836 * cos(a), 980 + 836 * sin(a), 9), round=6, lift=-1.3)
    for i in range(4):
        a = (i + 0.5) * pi / 2
        _shield_stud(p, 980 + 540 * cos(a), 980 + 540 * sin(a), 66)
    p.part(rosette(980, 980, 320, 16, 0.08), SILVER, round=30, lines=rings(980, 980), shadow=20)
    for i in range(8):
        p.part(
            horns(980 + 176 * sin(i * pi / 4), 980 - 176 * cos(i * pi / 4), 112, i * 45, 0.15),
            GOLD,
            round=5,
            contour=1.6,
        )
    p.part(ellipse(980, 980, 170), SILVER.but(base=185), round=110, lines=rings(980, 980), shadow=14)
    p.part(
        mirror(
            smooth([(980, 880), (1000, 930), (1030, 960), (1030, 1000), (1000, 1030), (980, 1040)], closed=False), 980
        ),
        GOLD,
        round=30,
        shadow=10,
    )
    return p.finish(28)


def ring_shape(x: float, y: float, outer: float, inner: float) -> Path:
    """A flat ring as one closed path."""
    return [*arc(x, y, outer, outer, 0, 360, 160), *arc(x, y, inner, inner, 360, 0, 160)]


def _withes(p: Plate) -> None:
    colours = {"r": FELT_RED, "b": LAPIS, "w": BONE, "g": GOLD.but(gloss=0.5), "t": TURQUOISE, "d": FELT_DARK}
    groups: dict[str, list[Path]] = {key: [] for key in colours}
    for row in range(15):
        radius = 340 + row * 32
        count = int(radius * 2 * pi / 17)
        for i in range(count):
            a = (i + 0.5 * (row % 2)) * 2 * pi / count
            x, y = 980 + radius * cos(a), 980 + radius * sin(a)
            groups[_thread(row, a)].append(ellipse(x, y, 19, 7, a * 180 / pi + 16))
    for key, stitches in groups.items():
        p.part(stitches, colours[key], round=8, contour=1.6)


def _thread(row: int, angle: float) -> str:
    """The colour of a stitch: zigzag lozenges between plain rings."""
    if row in (0, 14):
        return "d"
    if row in (1, 13):
        return "w"
    place = (angle * 8 / (2 * pi)) % 1
    depth = abs(row - 7) / 5.5
    edge = abs(place - 0.5) * 2
    if edge + depth < 0.42:
        return "g"
    if edge + depth < 0.72:
        return "w"
    if edge + depth < 1.0:
        return "b"
    return "r" if edge + depth < 1.45 else "t"


def _shield_stud(p: Plate, x: float, y: float, size: float) -> None:
    p.part(rosette(x, y, size, 8, 0.16), SILVER, round=18, shadow=10)
    p.part(ellipse(x, y, size * 0.5), GOLD, round=22, shadow=4)


def shield_back() -> Image.Image:
    """The back of the shield: leather lining, pad and hand straps."""
    p = Plate(1800, 1800)
    p.part(ellipse(900, 900, 780), LEATHER.but(base=150), round=60, lines=rings(900, 900), contour=4)
    for radius in range(240, 740, 34):
        p.groove(arc(900, 900, radius, radius, 0, 360, 160), 14, 0.7, 1.2)
    for k in range(16):
        a = k * pi / 8
        p.groove([(900 + 230 * cos(a), 900 + 230 * sin(a)), (900 + 730 * cos(a), 900 + 730 * sin(a))], 9, 0.6, 1.2)
    p.part(ring_shape(900, 900, 790, 736), LEATHER.but(base=176), round=24, lines=rings(900, 900), shadow=8)
    p.part(box(640, 620, 520, 560, 90), FELT_RED, round=50, lines=straight(45), shadow=12)
    for k in range(-4, 5):
        p.groove([(900 + k * 60 - 200, 700 + abs(k) * 8), (900 + k * 60 + 100, 1110 - abs(k) * 8)], 8, 0.6, 1.2)
    for side in (-1, 1):
        strap = smooth(
            [(900 + side * 90, 520), (900 + side * 150, 700), (900 + side * 150, 1100), (900 + side * 90, 1280)],
            closed=False,
        )
        p.part(ribbon(strap, (64, 52, 52, 64)), LEATHER.but(base=180), round=22, lines=straight(88), shadow=34)
    for x in (810, 990):
        for y in (520, 1280):
            p.part(ellipse(x, y, 58), IRON, round=22, shadow=10)
            p.part(ring_shape(x, y, 40, 24), IRON.but(base=180), round=8, shadow=4)
    sling = smooth([(280, 560), (240, 1000), (520, 1420), (1000, 1500), (1480, 1240), (1560, 700)], closed=False)
    p.part(ribbon(sling, 40), LEATHER.but(base=172), round=14, shadow=20)
    for x, y in ((280, 560), (1560, 700)):
        p.part(rosette(x, y, 50, 8, 0.16), SILVER, round=18, shadow=10)
    return p.finish(26)


def mail_shirt() -> Image.Image:
    """A shirt of mail with short sleeves and a slit collar."""
    p = Plate(1900, 1960)
    half: Path = [
        (950, 330),
        (1090, 250),
        (1160, 236),
        (1330, 300),
        (1500, 400),
        (1760, 640),
        (1760, 640),
        (1700, 760),
        (1600, 850),
        (1600, 850),
        (1500, 770),
        (1390, 720),
        (1390, 720),
        (1392, 1000),
        (1420, 1400),
        (1450, 1740),
        (1450, 1740),
        (1200, 1776),
        (958, 1780),
        (958, 1780),
        (950, 1560),
    ]
    inside = [(800, 250), (950, 200), (1100, 250), (1100, 420), (800, 420)]
    back = p.part(smooth(inside), IRON.but(base=70), round=30)
    mail(p, back, 19)
    body = p.part(_shirt(half), IRON.but(base=168, period=9.5), round=130, lines=straight(70), lift=0.9)
    for x in (640, 780, 1130, 1290):
        p.shade(ribbon(wavy((x, 620), (x + (x - 950) * 0.1, 1700), 18, 1), (10, 60, 80)), 46, 26)
    for side in (-1, 1):
        p.shade(ribbon([(950 + side * 420, 700), (950 + side * 300, 420)], 60), 60, 24)
    mail(p, body, 19)
    _collar(p)
    _breast(p)
    return p.finish(26)


def _shirt(half: Path) -> Path:
    right = smooth(half, closed=False)
    neck = smooth([(1090, 250), (1040, 330), (972, 366), (972, 366), (966, 640), (950, 700)], closed=False)
    right = [point for point in right if (point[1] > 240 and point[0] >= 1090) or point[1] > 600]
    outline = [*reversed(neck), *right]
    return [*outline, *reversed(flip(outline, 950))]


def _collar(p: Plate) -> None:
    edge = smooth([(1104, 240), (1050, 332), (976, 372), (970, 640), (950, 706)], closed=False)
    for path in (edge, flip(edge, 950)):
        p.part(ribbon(path, 36), LEATHER, round=12, shadow=6)
        for x, y in [(x, y) for i, (x, y) in enumerate(path) if i % 5 == 2]:
            p.emboss(ellipse(x, y, 8), round=6, lift=1.8)
    for y in (440, 540):
        p.part(box(918, y, 64, 26, 12), BRASS, round=10, shadow=6)


def _breast(p: Plate) -> None:
    for row in range(3):
        for side in (-1, 1):
            p.part(
                box(950 + side * 190 - 120, 820 + row * 190, 240, 176, 14),
                IRON.but(base=182),
                round=18,
                lines=straight(30),
                shadow=14,
            )
            p.part(horns(950 + side * 190, 960 + row * 190, 150, 0, 0.12), GOLD, round=6, contour=1.8)
            for x in (-98, 98):
                for y in (24, 152):
                    p.part(ellipse(950 + side * 190 + x, 820 + row * 190 + y, 8), BRASS, round=6, contour=1.6)


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0042": matchlock,
    "KCC-0043": battle_axe,
    "KCC-0044": shield,
    "KCC-0044-2": shield_back,
    "KCC-0045": mail_shirt,
}
