"""Plates of the stringed instruments of the steppe."""

from collections.abc import Callable

from engraving import rings, straight
from kit import (
    BIRCH,
    BONE,
    BRASS,
    DARK_WOOD,
    GOLD,
    HAIR,
    LEATHER,
    SILVER,
    WOOD,
    Plate,
)
from motifs import chain, drop, headings, horns, rosette
from PIL import Image
from shapes import Path, arc, box, ellipse, flip, mirror, ribbon, rotate, smooth

PEAR = (
    (450, 1160),
    (476, 1180),
    (486, 1260),
    (540, 1400),
    (640, 1560),
    (690, 1740),
    (650, 1910),
    (560, 2000),
    (450, 2030),
)


def dombra() -> Image.Image:
    """A two-stringed lute with a long neck and a pear-shaped body."""
    p = Plate(900, 2240)
    body = mirror(smooth(PEAR, closed=False), 450)
    p.part(_grown(body, 1.06), DARK_WOOD, round=40, lines=straight(80))
    p.part(body, BIRCH.but(tint=(206, 160, 104)), round=12, lines=straight(89), lean=4)
    p.grain(26, 7, 260, 49)
    p.groove([*_grown(body, 0.93), _grown(body, 0.93)[0]], 5, 0.6)
    p.groove([*_grown(body, 0.9), _grown(body, 0.9)[0]], 3, 0.4)
    p.part(rosette(450, 1530, 62, 12, 0.16), DARK_WOOD, round=8, lines=rings(450, 1530), contour=2)
    p.part(ellipse(450, 1530, 30), DARK_WOOD.but(base=50), round=6, lift=-1)
    p.part(horns(450, 1960, 130, 0, 0.11), DARK_WOOD, round=5, contour=1.6)
    _dombra_neck(p)
    _dombra_strings(p)
    return p.finish(26)


def _grown(path: Path, size: float) -> Path:
    return [(450 + (x - 450) * size, 1650 + (y - 1650) * size) for x, y in path]


def _dombra_neck(p: Plate) -> None:
    p.part(
        [(424, 330), (476, 330), (486, 1300), (450, 1350), (414, 1300)], WOOD, round=14, lines=straight(89), shadow=6
    )
    p.grain(16, 5, 160, 50)
    for y in (420, 505, 585, 660, 728, 792, 852, 908, 960, 1010, 1056, 1100, 1142):
        half = 28 + (y - 330) * 0.008
        for k in (-4, 4):
            p.part(ribbon([(450 - half, y + k), (450 + half, y + k)], 7), BONE, round=4, contour=1.6)
    head = smooth([(450, 96), (486, 106), (500, 160), (494, 240), (478, 310), (476, 350)], closed=False)
    for side, y in ((-1, 190), (1, 250)):
        p.part(ribbon([(450 + side * 30, y), (450 + side * 96, y)], (14, 20)), DARK_WOOD, round=9)
        p.part(
            smooth(
                [
                    (450 + side * 90, y),
                    (450 + side * 120, y - 34),
                    (450 + side * 156, y - 24),
                    (450 + side * 156, y + 24),
                    (450 + side * 120, y + 34),
                ]
            ),
            DARK_WOOD,
            round=16,
        )
    p.part(mirror(head, 450), WOOD, round=20, lines=straight(89), shadow=6)
    p.part(horns(450, 176, 60, 0, 0.14), DARK_WOOD, round=4, contour=1.4)
    p.part(box(420, 338, 60, 18, 6), BONE, round=7)


def _dombra_strings(p: Plate) -> None:
    p.part(
        smooth(
            [(386, 1820), (450, 1800), (514, 1820), (514, 1842), (470, 1836), (450, 1846), (430, 1836), (386, 1842)]
        ),
        BONE,
        round=9,
        shadow=14,
    )
    p.part(
        smooth([(420, 1990), (450, 1980), (480, 1990), (476, 2050), (450, 2066), (424, 2050)]),
        DARK_WOOD,
        round=16,
        shadow=6,
    )
    for side, peg in ((-1, 190), (1, 250)):
        path = [(450 + side * 36, peg), (450 + side * 11, 345), (450 + side * 19, 1808), (450 + side * 8, 2010)]
        p.part(ribbon(path, 6.5), BONE.but(base=225), round=3, contour=1.6, shadow=5)


def dombra_back() -> Image.Image:
    """The back of the dombra: seven staves bent and joined."""
    p = Plate(1500, 1960)
    pear = [
        (750, 130),
        (812, 150),
        (826, 330),
        (960, 560),
        (1180, 880),
        (1270, 1240),
        (1180, 1560),
        (980, 1740),
        (750, 1790),
    ]
    body = smooth(pear, closed=False)
    p.part(mirror(body, 750), WOOD, round=240, lift=2.2, lines=straight(86), contour=4)
    for k in (-0.78, -0.5, -0.17, 0.17, 0.5, 0.78):
        seam = [(750 + (x - 750) * k, y + 30 * (1 - abs(k)) * (y > 1700)) for x, y in body if y > 300]
        p.groove(seam, 9, 0.9)
    p.grain(20, 8, 200, 51)
    p.shade(ellipse(560, 900, 90, 420, 8), -60, 60)
    p.shade(ellipse(1120, 1200, 120, 420, -6), 50, 70)
    p.part(
        mirror([(804, 60), (814, 330), (790, 520), (750, 640)], 750),
        DARK_WOOD,
        round=60,
        lift=1.6,
        lines=straight(88),
        shadow=8,
    )
    p.part(horns(750, 480, 110, 0, 0.12), BONE, round=5, contour=1.6)
    p.part(
        mirror(smooth([(750, 1640), (830, 1690), (850, 1770), (790, 1830), (750, 1840)], closed=False), 750),
        DARK_WOOD,
        round=30,
        shadow=8,
    )
    p.part(ellipse(750, 1780, 30), BONE, round=20, shadow=6)
    return p.finish(26)


def qobyz() -> Image.Image:
    """A bowed instrument with an open bowl, a skin belly, horsehair strings, and its bow."""
    p = Plate(1360, 2180)
    _qobyz_bow(p)
    bowl = [
        (500, 640),
        (560, 640),
        (640, 690),
        (716, 820),
        (740, 1000),
        (716, 1180),
        (676, 1290),
        (700, 1400),
        (706, 1560),
        (660, 1760),
        (580, 1920),
        (540, 1990),
        (500, 2030),
    ]
    p.part(mirror(smooth(bowl, closed=False), 500), DARK_WOOD, round=60, lines=straight(82))
    p.grain(16, 6, 120, 52)
    hollow = [(500, 720), (560, 726), (630, 790), (680, 900), (694, 1010), (672, 1160), (620, 1256), (500, 1276)]
    p.part(mirror(smooth(hollow, closed=False), 500), DARK_WOOD.but(base=88), round=90, lift=-1.2, lines=straight(60))
    p.part(ellipse(500, 900, 76), SILVER.but(base=205), round=12, lines=rings(500, 900), shadow=12)
    p.groove(arc(500, 900, 60, 60, 0, 360), 5)
    skin = [(500, 1236), (600, 1240), (676, 1284), (688, 1400), (690, 1560), (644, 1740), (566, 1890), (500, 1960)]
    p.part(
        mirror(smooth(skin, closed=False), 500),
        LEATHER.but(tint=(214, 186, 144), base=185),
        round=26,
        lines=straight(8),
        shadow=10,
    )
    for x, y, _ in headings(smooth(skin[1:], closed=False), 15):
        for cx in (x, 1000 - x):
            p.part(ellipse(cx + (8 if cx < 500 else -8), y, 7), BONE, round=5, contour=1.6)
    _qobyz_neck(p)
    _qobyz_strings(p)
    return p.finish(26)


def _qobyz_neck(p: Plate) -> None:
    neck = [(500, 330), (532, 340), (548, 440), (556, 560), (600, 660), (590, 740), (540, 780), (500, 784)]
    p.part(mirror(smooth(neck, closed=False), 500), DARK_WOOD, round=36, lines=straight(88), shadow=14)
    head = [(500, 90), (560, 110), (610, 180), (600, 270), (550, 340), (530, 380), (500, 384)]
    p.part(
        mirror(smooth(head, closed=False), 500),
        DARK_WOOD.but(tint=(122, 78, 48)),
        round=26,
        lines=straight(80),
        shadow=6,
    )
    p.part(horns(500, 300, 160, 0, 0.13), SILVER, round=6, contour=1.6)
    for side, y in ((-1, 330), (1, 390)):
        p.part(ribbon([(500 + side * 20, y), (500 + side * 130, y - 8)], (20, 28)), WOOD, round=10)
        p.part(ellipse(500 + side * 150, y - 10, 40, 30), WOOD, round=18)
    for side in (-1, 1):
        chain(p, [(500 + side * 96, 230), (500 + side * 128, 290)], 13)
        p.part(drop(500 + side * 130, 280, 70, 46), BRASS, round=12)
    p.part(ellipse(500, 150, 20), BRASS, round=12)


def _qobyz_strings(p: Plate) -> None:
    p.part(
        smooth(
            [(420, 1500), (500, 1470), (580, 1500), (580, 1530), (540, 1520), (500, 1540), (460, 1520), (420, 1530)]
        ),
        BONE,
        round=12,
        shadow=16,
    )
    for side in (-1, 1):
        path = [(500 + side * 24, 350), (500 + side * 30, 1490), (500 + side * 10, 1980)]
        p.part(ribbon(path, 18), HAIR.but(base=150), round=8, contour=2, lines=straight(86), shadow=16)
    p.part(ellipse(500, 1990, 28, 38), WOOD, round=16, shadow=6)
    p.part(box(450, 410, 100, 26, 10), LEATHER, round=12, shadow=6)


def _qobyz_bow(p: Plate) -> None:
    stick = smooth(
        [(950, 620), (1060, 700), (1160, 900), (1190, 1180), (1150, 1460), (1060, 1680), (960, 1800)], closed=False
    )
    p.part(
        ribbon([(950, 640), (930, 1200), (960, 1780)], 30),
        HAIR.but(base=165, tint=(120, 96, 74)),
        round=10,
        lines=straight(88),
    )
    for k in (-8, 0, 8):
        p.line([(950 + k, 650), (930 + k, 1200), (960 + k, 1770)], 1.6)
    p.part(ribbon(stick, (26, 40, 44, 40, 26)), WOOD, round=18)
    for x, y in ((952, 636), (960, 1786)):
        p.part(rotate(box(x - 34, y - 22, 68, 44, 12), 10, (x, y)), LEATHER, round=14)


def zhetigen() -> Image.Image:
    """A seven-stringed board zither with knucklebone bridges."""
    p = Plate(2400, 1060)
    p.ground(1200, 880, 1000, 36)
    p.part([(130, 660), (2270, 660), (2240, 850), (160, 850)], DARK_WOOD, round=20, lines=straight(0))
    for x in range(330, 2200, 290):
        p.part(horns(x, 820, 150, 0, 0.12), GOLD, round=5, contour=1.5)
    for x in range(475, 2100, 290):
        p.part(rosette(x, 758, 36, 8, 0.3), GOLD, round=8, contour=1.5)
    p.part(
        [(280, 230), (2120, 230), (2280, 670), (120, 670)],
        WOOD.but(tint=(196, 142, 86)),
        round=24,
        lines=straight(0, 5),
        lean=6,
        shadow=8,
    )
    p.grain(24, 240, 6, 53)
    for side in (False, True):
        strip = [(280, 230), (390, 230), (262, 670), (120, 670)]
        p.part(flip(strip, 1200) if side else strip, DARK_WOOD, round=16, lines=straight(70))
        for k in range(3):
            x, y = 322 - k * 46, 320 + k * 130
            p.part(horns(2400 - x if side else x, y + 40, 76, 0, 0.14), GOLD, round=4, contour=1.3)
    flat = [(x, 450 + (y - 450) * 0.62) for x, y in rosette(1200, 450, 120, 12, 0.2)]
    p.part(flat, DARK_WOOD, round=10)
    p.part(ellipse(1200, 450, 62, 38), DARK_WOOD.but(base=46), round=8, lift=-1)
    for i in range(7):
        _zhetigen_string(p, i)
    return p.finish()


def _zhetigen_string(p: Plate, i: int) -> None:
    t = (i + 0.7) / 7.4
    y, spread = 240 + 420 * t, 800 + 130 * t
    left, right = 1200 - spread, 1200 + spread
    for x in (left, right):
        p.part(ellipse(x, y, 17, 12), BONE, round=8, contour=2)
    peaks = (560 + i * 76, 1830 - i * 62)
    line = [(left, y), (peaks[0], y - 44), (peaks[1], y - 44), (right, y)]
    for x in peaks:
        _knucklebone(p, x, y, 1.0 + 0.2 * t)
    p.part(ribbon(line, 6.5), HAIR.but(base=215, tint=(230, 216, 186)), round=3, contour=1.8, shadow=12)


def _knucklebone(p: Plate, x: float, y: float, size: float) -> None:
    half = [(0, -50), (18, -56), (30, -40), (22, -22), (17, -6), (30, 8), (32, 26), (16, 32), (0, 26)]
    bone = mirror(smooth([(x + a * size, y + b * size) for a, b in half], closed=False), x)
    p.part(bone, BONE, round=14, shadow=14)
    p.emboss(ellipse(x, y - 10 * size, 9 * size, 16 * size), round=8, lift=-1.1)


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0049": dombra,
    "KCC-0049-2": dombra_back,
    "KCC-0050": qobyz,
    "KCC-0051": zhetigen,
}
