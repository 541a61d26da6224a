"""An oasis city with its wall, minarets, domes and tiled gate, for the picture of the Silk Road."""

from engraving import scatter, straight
from kit import (
    BONE,
    CLAY,
    DARK_WOOD,
    GOLD,
    LAPIS,
    TURQUOISE,
    Material,
    Plate,
    Turned,
    lathe,
)
from motifs import girdle, rosette
from shapes import box, mirror, ribbon, smooth


def city(p: Plate) -> None:
    brick = CLAY.but(tint=(204, 164, 116), base=178)
    for x, y, tall in ((1010, 770, 430), (1890, 770, 400)):
        _minaret(p, x, y, tall, brick)
    for x, y, r in ((1160, 640, 96), (1740, 640, 104), (1320, 600, 80)):
        _dome(p, x, y, r, brick)
    wall = [(820, 840), (820, 690), (2100, 690), (2100, 840)]
    p.part(wall, brick, round=14, lines=straight(0), contour=2.2)
    p.part([box(830 + i * 44, 664, 26, 40, 10) for i in range(29)], brick, round=8, contour=1.6)
    for x in (860, 1200, 1700, 2020):
        tower = lathe(p, x, [(60, 650), (64, 740), (72, 850)], brick, tilt=0.1, mouth=False)
        p.part([box(x - 58 + i * 30, 628, 20, 34, 8) for i in range(4)], brick, round=6, contour=1.5)
        p.groove(tower.belt(690), 5)
    _gate(p, brick)
    for i in range(9):
        x = 900 + i * 32 if i < 5 else 1780 + (i - 5) * 36
        half = smooth([(x, 560 + 40 * scatter(82, i)), (x + 16, 660), (x + 20, 740), (x + 8, 840)], closed=False)
        p.part(
            mirror([*half, (x, 842)], x),
            Material((92, 112, 76), 140, 0.7, 6.5),
            round=12,
            contour=1.4,
            lines=straight(80),
        )


def _minaret(p: Plate, x: float, y: float, tall: float, brick: Material) -> None:
    shaft = lathe(p, x, [(26, y - tall), (30, y - tall * 0.5), (38, y)], brick, tilt=0.1, mouth=False)
    for k in range(6):
        at = y - tall * (0.95 - k * 0.14)
        p.part(girdle(shaft, at, at + 14), TURQUOISE if k % 2 else LAPIS, round=5, contour=1.2)
    p.part(box(x - 42, y - tall - 22, 84, 26, 6), brick, round=8, contour=1.6)
    p.part(
        mirror(
            smooth(
                [(x, y - tall - 110), (x + 26, y - tall - 60), (x + 26, y - tall - 22), (x, y - tall - 20)],
                closed=False,
            ),
            x,
        ),
        TURQUOISE,
        round=20,
        contour=1.8,
    )


def _dome(p: Plate, x: float, y: float, r: float, brick: Material) -> Turned:
    lathe(p, x, [(r * 0.82, y - 20), (r * 0.84, y + 60)], brick, tilt=0.08, mouth=False)
    profile = [(2, -1.34), (0.3, -1.16), (0.72, -0.86), (0.98, -0.46), (0.98, -0.14), (0.86, 0.06)]
    dome = lathe(
        p,
        x,
        smooth([(max(2.0, a * r) if a < 2 else 2.0, y + b * r) for a, b in profile], closed=False),
        TURQUOISE,
        tilt=0.08,
        mouth=False,
    )
    for angle in range(-75, 76, 25):
        p.groove([dome.at(angle, y - r * (1.25 - 0.13 * k)) for k in range(10)], 6, 0.7, 1.4)
    p.part(ribbon([(x, y - r * 1.3), (x, y - r * 1.6)], (6, 2)), GOLD, round=3, contour=1.2)
    return dome


def _gate(p: Plate, brick: Material) -> None:
    _dome(p, 1460, 470, 150, brick)
    p.part(box(1270, 430, 380, 430, 4), brick.but(base=186), round=16, lines=straight(0), contour=3, shadow=14)
    p.part(box(1300, 456, 320, 404, 2), LAPIS, round=8, contour=1.8)
    for i in range(9):
        p.part(rosette(1316 + i * 36, 486, 13, 6, 0.4), BONE, round=4, contour=1.1)
    for i in range(8):
        for x in (1316, 1604):
            p.part(rosette(x, 530 + i * 42, 12, 6, 0.4), BONE, round=4, contour=1.1)
    arch = [(1460, 540), (1530, 580), (1580, 650), (1590, 720), (1590, 862), (1460, 862)]
    p.part(mirror([*smooth(arch[:4], closed=False), *arch[4:]], 1460), TURQUOISE, round=10, contour=2.2)
    inner = [(1460, 580), (1516, 616), (1550, 670), (1556, 730), (1556, 862), (1460, 862)]
    p.part(
        mirror([*smooth(inner[:4], closed=False), *inner[4:]], 1460),
        DARK_WOOD.but(base=58),
        round=20,
        lift=-1,
        lines=straight(90),
        contour=2,
    )
