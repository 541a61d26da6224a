"""Plates of the Saka period: cauldron, altar, bridle and mirror of bronze."""

from collections.abc import Callable
from math import cos, pi, sin

from bestiary import eye_of, feline, goat, wing
from engraving import rings, straight
from kit import BRONZE, Material, Plate, lathe
from PIL import Image
from shapes import (
    Outline,
    Path,
    Point,
    arc,
    bezier,
    box,
    ellipse,
    place,
    ribbon,
    smooth,
)

PATINA = (112, 142, 116)
PALE = BRONZE.but(base=186, gloss=1.2, tint=(150, 148, 104))


def cauldron() -> Image.Image:
    """A cauldron on a conical foot, with two loop handles on its rim."""
    p = Plate(1700, 1900)
    p.ground(900, 1700, 420, 60)
    for side in (-1, 1):
        loop = arc(850 + side * 420, 455, 120, 170, 180, 360, 40)
        loop = (
            [(850 + side * 540, 560), *reversed(loop), (850 + side * 300, 560)]
            if side > 0
            else [(850 + side * 300, 560), *reversed(loop), (850 + side * 540, 560)]
        )
        p.part(ribbon(loop, 58), BRONZE, round=30)
        p.part(
            smooth([(850 + side * 420 - 34, 292), (850 + side * 420, 205), (850 + side * 420 + 34, 292)]),
            BRONZE,
            round=20,
        )
    foot = lathe(
        p,
        850,
        smooth([(100, 1290), (112, 1380), (160, 1520), (232, 1660), (240, 1690)], closed=False),
        BRONZE,
        tilt=0.13,
        mouth=False,
    )
    p.groove(foot.belt(1640), 12, 0.9)
    p.stain(ellipse(800, 1560, 140, 120), PATINA, 0.7, 40)
    bowl = smooth(
        [
            (590, 520),
            (596, 545),
            (580, 580),
            (588, 700),
            (560, 880),
            (480, 1060),
            (330, 1210),
            (170, 1300),
            (110, 1326),
        ],
        closed=False,
    )
    body = lathe(p, 850, bowl, BRONZE, tilt=0.17)
    _cauldron_ornament(p, body.part, body.belt)
    return p.finish()


def _cauldron_ornament(p: Plate, part: object, belt: Callable[[float], Path]) -> None:
    for blot in ((560, 1000, 160, 110), (1180, 900, 130, 170), (820, 1180, 220, 70), (480, 720, 80, 140)):
        p.stain(ellipse(*blot), PATINA, 0.75, 45)
    for y in (650, 690):
        p.groove(belt(y), 12, 0.9)
    wave = [
        (850 + 560 * sin(a * pi / 180), 785 + 95 * cos(a * pi / 180) + (26 if k % 2 else -26))
        for k, a in enumerate(range(-84, 85, 8))
    ]
    p.emboss(ribbon(smooth(wave, closed=False), 22), round=9, lift=1.1)
    p.grain(16, 9, 7, 5)
    for y in (940,):
        p.emboss(ribbon(belt(y), 16), round=8, lift=0.9)


def altar() -> Image.Image:
    """A square tray on four curved legs, beasts pacing on its rim."""
    p = Plate(1900, 1560)
    p.ground(960, 1400, 760, 70, 90)
    for x, y, size, flipped in ((560, 700, 0.72, False), (1340, 700, 0.72, True)):
        _leg(p, x, y, size, flipped)
    tray: list[Point] = [(240, 800), (1660, 800), (1420, 560), (480, 560)]
    for k in range(6):
        _rim_beast(p, [*feline(), *wing()], 540 + 164 * k, 562, 1.2, PALE)
    p.part(tray, BRONZE.but(base=92), round=30, lift=-0.5, lines=straight(0))
    p.part(
        [(330, 770), (1570, 770), (1386, 590), (514, 590)], BRONZE.but(base=112), round=24, lift=-0.5, lines=straight(0)
    )
    p.part([(480, 548), (1420, 548), (1420, 590), (480, 590)], BRONZE, round=12)
    for side in (-1, 1):
        wall = [
            (950 - side * 710, 790),
            (950 - side * 470, 548),
            (950 - side * 470, 590),
            (950 - side * 680, 800),
            (950 - side * 710, 850),
        ]
        p.part(wall, BRONZE, round=14)
        for k, (y, size) in enumerate(((742, 1.36), (668, 1.24), (602, 1.14))):
            x = 950 - side * (688 - 78 * k)
            _rim_beast(p, [*feline(), *wing()], x, y + 20, size * 0.92, PALE, side < 0)
    for x, flipped in ((330, False), (1570, True)):
        _leg(p, x, 860, 1.0, flipped)
    front = box(232, 790, 1436, 96, 8)
    p.part(front, BRONZE, round=16, lines=straight(0), shadow=14)
    for k in range(24):
        x = 262 + 60 * k
        p.groove([(x, 868), (x + 26, 812), (x + 52, 868)], 10, 0.9, 2.6)
    p.stain(ellipse(520, 850, 220, 40), PATINA, 0.7, 24)
    p.stain(ellipse(1400, 830, 180, 40), PATINA, 0.6, 24)
    for k in range(6):
        _rim_beast(p, [*feline(), *wing()], 330 + 252 * k, 802, 1.85, PALE)
    return p.finish()


def _leg(p: Plate, x: float, y: float, size: float, flipped: bool) -> None:
    line = smooth([(0, 0), (-40, 120), (10, 270), (70, 380), (20, 480), (-30, 520)], closed=False)
    foot = smooth([(60, 470), (70, 545), (40, 560), (-90, 560), (-110, 530), (-60, 490)])
    both = place([*ribbon(line, [130, 118, 96, 74, 64, 66]), foot], x, y, size, 0, flipped)
    p.part(both, BRONZE.but(base=145), round=40 * size, lean=24)
    for k in range(3):
        p.groove(
            place(
                [bezier((-90 + 34 * k, 556), (-92 + 34 * k, 540), (-84 + 34 * k, 526), (-72 + 34 * k, 518))],
                x,
                y,
                size,
                0,
                flipped,
            )[0],
            7,
            0.8,
        )
    p.stain(place([ellipse(0, 200, 60, 120)], x, y, size)[0], PATINA, 0.6, 26)


def _rim_beast(
    p: Plate, beast: Outline, x: float, y: float, size: float, material: Material, flipped: bool = False
) -> None:
    shift = 50 if flipped else -50
    p.part(
        place(beast, x + shift * size, y - 97 * size, size, 0, flipped), material, round=9 * size, lean=8, contour=2.6
    )


def rim_beast() -> Image.Image:
    """One of the beasts that pace the altar's rim."""
    p = Plate(2000, 1300)
    p.part(box(160, 1060, 1640, 90, 16), BRONZE, round=30, lines=straight(0))
    for k in range(16):
        p.groove([(180 + 100 * k, 1140), (226 + 100 * k, 1076), (272 + 100 * k, 1140)], 12, 0.9, 3)
    p.part(place(feline(), 480, 70, 10.4), BRONZE.but(base=172), round=120, lean=44, shadow=26)
    p.grain(16, 16, 14, 3)
    body = p.last()
    for x, y, r in ((26, 60, 13), (78, 62, 13)):
        p.emboss(ellipse(480 + 10.4 * x, 70 + 10.4 * y, 10.4 * r), round=60, lift=0.8)
    for line in (
        bezier((16, 46), (24, 40), (32, 42), (38, 50)),
        bezier((92, 60), (102, 62), (110, 60), (117, 57)),
        bezier((112, 62), (106, 58), (102, 58), (98, 60)),
        bezier((86, 50), (91, 55), (91, 61), (86, 65)),
    ):
        p.groove([(480 + 10.4 * x, 70 + 10.4 * y) for x, y in line], 16, 0.9, 4, on=body)
    for k in range(4):
        spot = [(480 + 10.4 * x, 70 + 10.4 * y) for x, y in arc(34 + 9 * k, 60 - 2 * (k % 2), 3, 2.4, 0, 320, 14)]
        p.groove(spot, 10, 0.9, 3, on=body)
    p.part(place(wing(), 470, 90, 10.4), BRONZE.but(base=182), round=56, lean=20, shadow=22)
    p.part(ellipse(480 + 10.4 * 92, 70 + 10.4 * 33, 50, 54), BRONZE.but(base=180), round=30, shadow=10)
    p.emboss(ellipse(480 + 10.4 * 92, 70 + 10.4 * 34, 26, 30), round=14, lift=-1.4)
    p.part(eye_of(480 + 10.4 * 103, 70 + 10.4 * 45, 36), BRONZE.but(base=195), round=10, contour=5)
    p.fill(ellipse(480 + 10.4 * 103, 70 + 10.4 * 45, 13))
    p.fill(ellipse(480 + 10.4 * 114.5, 70 + 10.4 * 53, 14, 10))
    for x, y, r in ((700, 560, 150), (1300, 640, 120), (1500, 900, 90)):
        p.stain(ellipse(x, y, r, r * 0.6), PATINA, 0.7, 40, on=body)
    return p.finish(cast=20)


def bridle() -> Image.Image:
    """A jointed bit with stirrup-shaped ends and its two cheekpieces."""
    p = Plate(1900, 1500)
    for side in (-1, 1):
        _cheekpiece(p, side)
    for side in (-1, 1):
        centre = 950
        ring = ellipse(centre + side * 46, 760, 74, 64)
        p.part(ring, BRONZE, round=20, holes=ellipse(centre + side * 46, 760, 36, 28), shadow=10)
        bar = box(centre + side * 105 if side > 0 else centre - 105 - 290, 726, 290, 68, 26)
        p.part(bar, BRONZE, round=34, lines=straight(86), shadow=10)
        for k in range(9):
            x = centre + side * (140 + 28 * k)
            p.groove([(x, 730), (x - 6, 790)], 8, 0.8, 2.4)
        x = centre + side * 400
        loop = smooth(
            [
                (x, 690),
                (x, 690),
                (x + side * 90, 600),
                (x + side * 250, 570),
                (x + side * 262, 600),
                (x + side * 262, 920),
                (x + side * 250, 950),
                (x + side * 90, 920),
                (x, 830),
                (x, 830),
            ]
        )
        hole = smooth(
            [
                (x + side * 62, 720),
                (x + side * 110, 662),
                (x + side * 196, 640),
                (x + side * 204, 660),
                (x + side * 204, 860),
                (x + side * 196, 880),
                (x + side * 110, 858),
                (x + side * 62, 800),
            ]
        )
        p.part(loop, BRONZE, round=28, holes=hole, lines=straight(60), shadow=10)
        p.stain(ellipse(x + side * 140, 620, 90, 50), PATINA, 0.7, 22)
    p.part(arc(996, 760, 74, 64, 150, 210, 10) + arc(996, 760, 36, 28, 210, 150, 10), BRONZE, round=16)
    return p.finish(cast=20)


def _cheekpiece(p: Plate, side: int) -> None:
    y = 760 + side * 420
    line = smooth(
        [(420, y + side * 34), (700, y - side * 6), (950, y - side * 16), (1200, y - side * 6), (1450, y + side * 40)],
        closed=False,
    )
    swell = [
        *ribbon(line, [54, 62, 60, 60, 62, 46]),
        ellipse(680, y - side * 4, 70, 54),
        ellipse(950, y - side * 16, 74, 56),
        ellipse(1220, y - side * 4, 70, 54),
    ]
    holes = [
        ellipse(680, y - side * 4, 34, 22),
        ellipse(950, y - side * 16, 36, 23),
        ellipse(1220, y - side * 4, 34, 22),
    ]
    p.part(swell, BRONZE, round=30, holes=holes)
    p.stain(ellipse(1080, y, 200, 30), PATINA, 0.7, 20)
    head = smooth(
        [
            (440, y - 34),
            (350, y - 62),
            (280, y - 50),
            (226, y - 4),
            (216, y + 34),
            (216, y + 34),
            (262, y + 26),
            (330, y + 48),
            (430, y + 56),
        ]
    )
    p.part(head, BRONZE.but(base=168), round=30, shadow=8)
    p.fill(ellipse(334, y - 14, 13))
    p.groove(ellipse(334, y - 14, 26), 6, 0.8, 2)
    p.groove(bezier((222, y + 30), (262, y + 10), (300, y + 12), (340, y + 26)), 6, 0.8, 2.4)
    p.part(ellipse(1466, y + side * 40, 46, 44), BRONZE.but(base=168), round=30, shadow=8)


def mirror_disc() -> Image.Image:
    """A disc with a raised rim and a side handle ending in a goat."""
    p = Plate(1500, 2060)
    stem = [(640, 1240), (660, 1360), (630, 1440), (870, 1440), (840, 1360), (860, 1240)]
    p.part(stem, BRONZE, round=40, lines=straight(84))
    for y in (1340, 1376, 1412):
        p.groove([(640, y), (860, y)], 10, 0.9, 3)
    p.part(box(590, 1915, 330, 40, 18), BRONZE, round=18)
    p.part(place(goat(), 496, 1410, 5.2), BRONZE.but(base=170), round=42, lean=20, shadow=10)
    for k in range(5):
        p.line(arc(496 + 5.2 * 60, 1410 + 5.2 * 16, 118 - k, 96, 200 + 22 * k, 204 + 22 * k, 2), 12)
    p.part(ellipse(750, 700, 596), BRONZE, round=24, lines=rings(750, 700), shadow=20)
    p.grain(12, 16, 16, 7)
    p.part(ellipse(750, 700, 540), BRONZE.but(base=176), round=26, lift=-0.8, lines=straight(24, 8, 700), contour=2)
    p.shade(smooth([(330, 560), (700, 200), (960, 260), (420, 900)]), -46, 60)
    p.shade(ellipse(960, 940, 240, 150, -40), 46, 80)
    for blot in (
        (420, 960, 130, 90),
        (1080, 480, 110, 150),
        (880, 1120, 180, 60),
        (560, 330, 70, 50),
        (980, 800, 60, 60),
    ):
        p.stain(ellipse(*blot), PATINA, 0.8, 34)
    p.grain(20, 26, 20, 3)
    for path in (
        bezier((430, 820), (600, 720), (780, 690), (940, 560)),
        bezier((600, 1040), (720, 1010), (840, 1010), (900, 960)),
    ):
        p.groove(path, 4, 0.5, 1.2)
    return p.finish(cast=26)


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0005": cauldron,
    "KCC-0006": altar,
    "KCC-0006-2": rim_beast,
    "KCC-0007": bridle,
    "KCC-0009": mirror_disc,
}
