"""Plates of the Turkic period: belt set, stirrups and mug."""

from collections.abc import Callable
from math import cos, pi, sin

from engraving import rings, straight
from kit import IRON, LEATHER, SILVER, Material, Plate, Turned, lathe
from ornament import beads, scroll
from PIL import Image
from shapes import Path, arc, bezier, box, ellipse, ribbon, rotate, smooth

DARK_LEATHER = LEATHER.but(tint=(92, 60, 44), base=146)
RUST = (140, 88, 52)


def belt_set() -> Image.Image:
    """A belt set laid out on its strap: buckle, round and half-moon mounts, strap ends."""
    p = Plate(2200, 1400)
    gilt = SILVER.but(tint=(206, 178, 112))
    for k in range(6):
        x = 640 + 210 * k
        length = 400 if k % 2 else 320
        p.part(box(x - 34, 480, 68, length, 6), DARK_LEATHER, round=14, lines=straight(86))
        p.grain(14, 8, 30, k)
        for y in (600, 700):
            p.part(_half_moon(x, y, 38), gilt, round=14, shadow=6)
        _strap_end(p, x, 480 + length - 60, 46, 190, gilt)
    p.part(box(420, 340, 1560, 160, 10), DARK_LEATHER, round=22, lines=straight(0))
    p.grain(14, 40, 9, 9)
    for y in (360, 480):
        for k in range(52):
            p.line([(440 + 29 * k, y), (456 + 29 * k, y)], 3)
    for k in range(7):
        x = 535 + 210 * k
        p.part(ellipse(x, 420, 68), gilt, round=22, lines=rings(x, 420), shadow=10)
        p.part(beads([*ellipse(x, 420, 56), (x + 56, 420)], 6, 0.2), SILVER, round=5, contour=1.6)
        p.emboss(
            [ellipse(x + 26 * cos(a * pi / 3), 420 + 26 * sin(a * pi / 3), 15) for a in range(6)], round=7, lift=1.2
        )
        p.emboss(ellipse(x, 420, 11), round=6, lift=1.4)
    for k in range(6):
        p.part(_half_moon(640 + 210 * k, 448, 52), gilt, round=18, shadow=8)
    _buckle(p, 330, 420, 1.0, gilt)
    end = smooth([(1960, 330), (1960, 330), (2090, 336), (2150, 420), (2090, 504), (1960, 510), (1960, 510)])
    p.part(end, gilt, round=26, shadow=12)
    p.emboss(scroll(bezier((1984, 470), (2020, 390), (2060, 380), (2090, 400)), 15, 26, 1, 1.1), round=7, lift=1.5)
    return p.finish(cast=16)


def _half_moon(x: float, y: float, r: float) -> Path:
    return [
        *arc(x, y, r, r, 180, 360, 24),
        *smooth(
            [(x + r, y), (x + r * 0.5, y + r * 0.3), (x, y + r * 0.62), (x - r * 0.5, y + r * 0.3), (x - r, y)],
            closed=False,
        ),
    ]


def _strap_end(p: Plate, x: float, y: float, half: float, length: float, material: Material) -> None:
    shape = smooth(
        [
            (x - half, y),
            (x - half, y),
            (x - half, y + length * 0.6),
            (x, y + length),
            (x + half, y + length * 0.6),
            (x + half, y),
            (x + half, y),
            (x, y + half * 0.3),
        ]
    )
    p.part(shape, material, round=18, shadow=8)
    p.emboss(
        scroll(
            bezier(
                (x, y + length * 0.86),
                (x - half * 0.6, y + length * 0.6),
                (x - half * 0.4, y + length * 0.4),
                (x, y + length * 0.36),
            ),
            11,
            15,
            1,
            1.0,
        ),
        round=6,
        lift=1.5,
    )
    p.part([ellipse(x + dx, y + 24, 7) for dx in (-half * 0.6, half * 0.6)], material, round=5, contour=2)


def _buckle(p: Plate, x: float, y: float, size: float, material: Material) -> None:
    s = size
    plate = smooth(
        [
            (x + 60 * s, y - 90 * s),
            (x + 60 * s, y - 90 * s),
            (x + 180 * s, y - 90 * s),
            (x + 240 * s, y),
            (x + 180 * s, y + 90 * s),
            (x + 60 * s, y + 90 * s),
            (x + 60 * s, y + 90 * s),
        ]
    )
    p.part(plate, material, round=26 * s, shadow=12 * s)
    for side in (-1, 1):
        curl = scroll(
            bezier(
                (x + 210 * s, y + side * 6 * s),
                (x + 170 * s, y + side * 60 * s),
                (x + 120 * s, y + side * 70 * s),
                (x + 96 * s, y + side * 50 * s),
            ),
            15 * s,
            22 * s,
            side,
            1.0,
        )
        p.emboss(curl, round=7 * s, lift=1.5)
    frame = smooth(
        [
            (x + 70 * s, y - 124 * s),
            (x - 40 * s, y - 130 * s),
            (x - 110 * s, y - 90 * s),
            (x - 126 * s, y),
            (x - 110 * s, y + 90 * s),
            (x - 40 * s, y + 130 * s),
            (x + 70 * s, y + 124 * s),
            (x + 84 * s, y),
        ]
    )
    hole = smooth(
        [
            (x + 20 * s, y - 70 * s),
            (x - 40 * s, y - 74 * s),
            (x - 66 * s, y),
            (x - 40 * s, y + 74 * s),
            (x + 20 * s, y + 70 * s),
        ]
    )
    p.part(frame, material, round=28 * s, holes=hole, shadow=12 * s, lines=rings(x, y))
    p.part(
        ribbon([(x + 66 * s, y), (x - 20 * s, y - 4 * s), (x - 112 * s, y)], [34 * s, 24 * s, 17 * s]),
        material.but(base=188),
        round=13 * s,
        shadow=10 * s,
    )


def buckle() -> Image.Image:
    """The buckle of the belt set, much enlarged."""
    p = Plate(2000, 1300)
    gilt = SILVER.but(tint=(206, 178, 112))
    p.part(box(900, 450, 900, 400, 20), DARK_LEATHER, round=40, lines=straight(0))
    p.grain(16, 60, 14, 9)
    for y in (490, 810):
        for k in range(10):
            p.line([(1380 + 42 * k, y), (1404 + 42 * k, y)], 6)
    _buckle(p, 740, 650, 3.2, gilt)
    for x, y in ((990, 410), (990, 890), (1440, 650)):
        p.part(ellipse(x, y, 26), SILVER, round=20, shadow=8)
    p.part(beads(bezier((1340, 420), (1420, 520), (1470, 580), (1490, 620)), 12, 0.3), SILVER, round=10, contour=2)
    p.part(beads(bezier((1340, 880), (1420, 780), (1470, 720), (1490, 680)), 12, 0.3), SILVER, round=10, contour=2)
    return p.finish(cast=20)


def stirrups() -> Image.Image:
    """A pair of stirrups, each with a high plate loop."""
    p = Plate(2000, 1600)
    for x, wide, turn in ((560, 1.0, -4), (1400, 0.94, 5)):
        _stirrup(p, x, wide, turn)
    return p.finish(cast=24)


def _stirrup(p: Plate, x: float, wide: float, turn: float) -> None:
    def put(path: Path) -> Path:
        return rotate([(x + px * wide, py) for px, py in path], turn, (x, 800))

    tread = smooth(
        [(-330, 1240), (-300, 1180), (0, 1150), (300, 1180), (330, 1240), (300, 1330), (0, 1376), (-300, 1330)]
    )
    bow = arc(0, 870, 318, 420, 128, 412, 90)
    p.part(put(tread), IRON, round=50, lines=straight(4))
    p.emboss(ribbon(put(bezier((-290, 1262), (-100, 1222), (100, 1222), (290, 1262))), 24), round=12, lift=1.2)
    p.grain(26, 12, 9, int(x))
    p.part(ribbon(put(bow), [90, 74, 62, 60, 62, 74, 90]), IRON, round=36, lines=rings(x, 870), lean=22, shadow=10)
    p.grain(24, 10, 10, int(x) + 1)
    neck = [(-60, 480), (-50, 400), (50, 400), (60, 480)]
    p.part(put(neck), IRON, round=26)
    loop = box(-140, 140, 280, 290, 46)
    p.part(put(loop), IRON.but(base=162), round=30, holes=put(box(-86, 216, 172, 62, 20)), shadow=8)
    p.grain(24, 10, 10, int(x) + 2)
    p.groove(put([(-108, 330), (108, 330)]), 10, 0.9, 2.4)
    inlay = scroll(bezier((-90, 390), (-40, 350), (20, 350), (50, 372)), 13, 16, 1, 1.0)
    p.part([put(path) for path in inlay], SILVER, round=6, contour=2)
    for px, py, r in ((-310, 900, 60), (250, 1250, 90), (-60, 1330, 100), (300, 760, 44), (100, 180, 50)):
        p.stain(put(ellipse(px, py, r, r * 0.6)), RUST, 0.55, 24)


def mug() -> Image.Image:
    """A mug with a ring handle and a thumb plate."""
    p = Plate(1900, 1700)
    p.ground(900, 1500, 520, 62)
    ring = ellipse(1370, 760, 190, 210)
    p.part(ribbon([*ring, ring[0]], 66), SILVER, round=32, lines=rings(1370, 760), lean=20)
    p.part(smooth([(1290, 950), (1340, 960), (1400, 1020), (1390, 1080), (1330, 1040), (1280, 990)]), SILVER, round=24)
    shape = smooth(
        [
            (430, 330),
            (424, 350),
            (390, 420),
            (384, 520),
            (420, 640),
            (500, 800),
            (528, 1000),
            (490, 1180),
            (380, 1320),
            (300, 1370),
            (304, 1400),
            (350, 1450),
            (356, 1470),
        ],
        closed=False,
    )
    body = lathe(p, 760, shape, SILVER, tilt=0.17)
    for y in (470, 520, 1270):
        p.groove(body.belt(y), 11, 0.9, 2.6)
    p.part(beads(body.belt(1400, -86, 86), 16, 0.1), SILVER.but(base=185), round=12, contour=2)
    p.resume(body.part)
    _mug_frieze(p, body)
    thumb = smooth(
        [
            (1120, 470),
            (1180, 420),
            (1330, 400),
            (1480, 420),
            (1600, 460),
            (1640, 510),
            (1560, 560),
            (1380, 575),
            (1200, 560),
        ]
    )
    p.part(thumb, SILVER.but(tint=(206, 178, 112)), round=36, shadow=18)
    for curl, side in (
        (bezier((1200, 520), (1280, 450), (1360, 440), (1400, 460)), 1),
        (bezier((1560, 520), (1520, 450), (1470, 450), (1440, 470)), -1),
    ):
        p.emboss(scroll(curl, 16, 24, side, 1.0), round=8, lift=1.5)
    p.groove([*thumb, thumb[0]], 6, 0.6, 1.4)
    return p.finish()


def _mug_frieze(p: Plate, body: Turned) -> None:
    for k in range(5):
        a = -68 + 34 * k
        line = body.wrap(bezier((a - 12, 1190), (a - 18, 1010), (a - 8, 830), (a + 5, 850)))
        curl = scroll(line, 22, 44, 1, 1.05)
        p.stain(curl, (206, 170, 92), 0.9, 2)
        p.emboss(curl, round=10, lift=1.3)
        x, y = body.at(a + 6, 1090)
        leaf = [
            [
                (x + px, y + py)
                for px, py in rotate(smooth([(0, 0), (30, -26), (80, -20), (112, 0), (80, 24), (30, 22)]), t)
            ]
            for t in (-70, -30, 20)
        ]
        p.stain(leaf, (206, 170, 92), 0.9, 2)
        p.emboss(leaf, round=9, lift=1.2)
    ring_dots = [body.at(a, 590) for a in range(-80, 81, 10)]
    p.emboss([ellipse(x, y, 10) for x, y in ring_dots], round=5, lift=1.4)


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0021": belt_set,
    "KCC-0021-2": buckle,
    "KCC-0022": stirrups,
    "KCC-0025": mug,
}
