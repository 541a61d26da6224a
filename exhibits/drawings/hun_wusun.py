"""Plates of the Hun and Wusun periods."""

from collections.abc import Callable
from math import cos, pi, sin

from bestiary import bird, camel, deer, eye_of, goat, horse, wing
from engraving import rings, scatter, straight
from kit import (
    BONE,
    BRONZE,
    CLAY,
    CLOTH,
    GARNET,
    GOLD,
    IRON,
    JADE,
    LEATHER,
    TURQUOISE,
    WOOD,
    Plate,
    Turned,
    lathe,
)
from ornament import beads, chain, feather, grain_triangle, rope, scroll
from PIL import Image
from shapes import Path, Point, arc, bezier, box, ellipse, flip, mirror, place, ribbon, smooth, spiral

LACQUER = LEATHER.but(tint=(96, 38, 32), base=150)


def diadem() -> Image.Image:
    """A diadem's section: winged horse, deer, goat and birds among scrolling plants."""
    p = Plate(2000, 1080)
    panel = [
        (90, 250),
        (90, 250),
        (500, 220),
        (1000, 210),
        (1500, 220),
        (1910, 250),
        (1910, 250),
        (1910, 870),
        (1910, 870),
        (1500, 840),
        (1000, 830),
        (500, 840),
        (90, 870),
        (90, 870),
    ]
    p.part(smooth(panel), GOLD.but(base=140, tint=(188, 142, 58)), round=14, lines=straight(0, 5, 300))
    _vines(p)
    for edge in (
        bezier((96, 246), (600, 196), (1400, 196), (1904, 246)),
        bezier((96, 874), (600, 822), (1400, 822), (1904, 874)),
    ):
        p.part(ribbon(edge, 46), GOLD, round=20, shadow=8)
        p.part(beads(edge, 14, 0.3), GOLD.but(base=190), round=12, contour=2)
    for x, y, size, flipped, beast in (
        (86, 410, 3.6, False, deer()),
        (545, 440, 2.5, False, bird()),
        (800, 400, 3.8, False, horse()),
        (1560, 420, 3.5, True, goat()),
        (1830, 440, 2.5, True, bird()),
    ):
        p.part(place(beast, x, y, size, 0, flipped), GOLD.but(base=184), round=9 * size, lean=18, shadow=18)
    p.part(place(wing(), 800, 400, 3.8), GOLD.but(base=194), round=16, lean=10, shadow=10)
    for x, y in ((86 + 3.6 * 94, 410 + 3.6 * 18), (800 + 3.8 * 96, 400 + 3.8 * 16), (1560 - 3.5 * 89, 420 + 3.5 * 24)):
        p.fill(ellipse(x, y, 6))
    return p.finish(cast=18)


def _vines(p: Plate) -> None:
    vine = GOLD.but(base=166)
    for k in range(5):
        x, low = 280 + 360 * k, k % 2 == 0
        y = 500 if low else 600
        start, turns = (90, -1.7) if low else (-90, -1.7)
        p.part(ribbon(spiral(x, y, 196, 70, turns, start), [22, 18, 14]), vine, round=10, shadow=5)
        for a in (20, 160, 250, 320):
            t = a * pi / 180
            leaf = (x + 176 * cos(t), y + 176 * sin(t))
            p.part([feather(*leaf, 62, 30, a - 60), feather(*leaf, 62, 30, a + 40)], vine, round=11, shadow=4)
            p.part(ellipse(*leaf, 15), TURQUOISE, round=10, shadow=3)
    stem = [(100 + 18 * k, 550 + 150 * sin(k / 100 * 5 * pi)) for k in range(101)]
    p.part(ribbon(stem, 28), vine, round=13, shadow=8)


def pendant() -> Image.Image:
    """A temple pendant with garnets in cells, granulation and hanging chains."""
    p = Plate(1400, 2100)
    p.part(ribbon(arc(700, 230, 120, 130, 100, 395, 60), [26, 30, 24, 14]), GOLD, round=14)
    plate = smooth(
        mirror([(700, 340), (560, 350), (400, 420), (280, 580), (250, 780), (300, 980), (430, 1120), (700, 1170)], 700)
    )
    for k in range(7):
        x = 350 + 700 * k / 6
        top = 1165 - 130 * abs(k - 3) ** 1.6 / 6.2
        foot = 1560 + 40 * (3 - abs(k - 3))
        _hanging(p, x, top, foot)
    p.part(plate, GOLD, round=50, lean=20, shadow=14)
    edge = [*plate, plate[0]]
    inner = [((x - 700) * 0.93 + 700, (y - 760) * 0.93 + 760) for x, y in edge]
    p.part(beads(inner, 13, 0.1), GOLD.but(base=190), round=11, contour=2)
    _cells(p)
    return p.finish(cast=22)


def _cells(p: Plate) -> None:
    for k in range(12):
        a = (k * 30 - 90) * pi / 180
        x, y = 700 + 296 * cos(a), 760 + 266 * sin(a)
        turn = k * 30 - 90
        if k % 2:
            _garnet(p, ellipse(x, y, 62, 40, turn), 16)
        else:
            p.part(
                grain_triangle(x - 70 * cos(a), y - 62 * sin(a), 14, 5, turn - 90),
                GOLD.but(base=190),
                round=12,
                contour=2,
            )
    _garnet(p, ellipse(700, 760, 140, 176), 26)
    p.part(beads([*ellipse(700, 760, 176, 212), (876, 760)], 12, 0.1), GOLD.but(base=190), round=10, contour=2)


def _garnet(p: Plate, shape: Path, rim: float) -> None:
    p.part(ribbon([*shape, shape[0]], rim), GOLD.but(base=182), round=rim * 0.5, shadow=6)
    p.part(shape, GARNET, round=30, lean=18, contour=3)
    xs, ys = [x for x, _ in shape], [y for _, y in shape]
    x, y, w, h = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    p.shade(ellipse(x + w * 0.34, y + h * 0.3, w * 0.14, h * 0.1, -30), -120, 5)
    p.shade(ellipse(x + w * 0.66, y + h * 0.76, w * 0.2, h * 0.12, -30), -50, 10)


def _hanging(p: Plate, x: float, top: float, foot: float) -> None:
    for outline, hole in chain([(x, top - 30), (x, foot)], 40, 8):
        p.part(outline, GOLD, round=8, holes=hole)
    p.part(ellipse(x, foot + 24, 28), GARNET.but(tint=(176, 60, 44)), round=20)
    for y in (foot - 6, foot + 54):
        p.part(ellipse(x, y, 22, 9), GOLD, round=8)
    leaf = smooth(mirror([(x, foot + 60), (x - 40, foot + 120), (x - 44, foot + 190), (x, foot + 270)], x))
    p.part(leaf, GOLD, round=26)
    _garnet(p, ellipse(x, foot + 160, 17, 36), 10)


def camel_ring() -> Image.Image:
    """A finger ring; on its bezel two camels lie face to face."""
    p = Plate(1900, 1900)
    p.ground(990, 1660, 470, 60)
    hoop = [*ellipse(950, 1150, 470, 500), (1420, 1150)]
    p.part(
        [ellipse(984, 1140, 500, 512)],
        GOLD.but(base=112),
        round=60,
        holes=ellipse(990, 1130, 414, 420),
        lines=rings(950, 1150),
    )
    p.part(ribbon(hoop, 92), GOLD, round=46, lines=rings(950, 1150), lean=20)
    for side in (-1, 1):
        for k in range(7):
            a = (90 + side * (26 + 9 * k)) * pi / 180
            p.groove(
                [(950 + 428 * cos(a), 1150 + 456 * sin(a)), (950 + 512 * cos(a + 0.03), 1150 + 544 * sin(a + 0.03))],
                12,
                0.8,
                3,
            )
    base = smooth(
        [
            (330, 720),
            (330, 660),
            (420, 640),
            (950, 630),
            (1480, 640),
            (1570, 660),
            (1570, 720),
            (1420, 760),
            (1200, 800),
            (950, 815),
            (700, 800),
            (480, 760),
        ]
    )
    p.part(base, GOLD, round=40, shadow=22)
    p.part(
        beads(bezier((370, 712), (640, 800), (1260, 800), (1530, 712)), 19, 0.2),
        GOLD.but(base=190),
        round=17,
        contour=2,
    )
    for flipped, x in ((False, 350), (True, 1550)):
        p.part(place(camel(), x, 200, 4.7, 0, flipped), GOLD, round=46, lean=26, shadow=20)
        side = -1 if flipped else 1
        p.part([eye_of(x + side * 4.7 * 100, 200 + 4.7 * 31, 15)], GOLD.but(base=195), round=8)
        p.fill(ellipse(x + side * 4.7 * 100, 200 + 4.7 * 31, 6))
        p.fill(ellipse(x + side * 4.7 * 113, 200 + 4.7 * 37, 5))
        for dx, dy, r in ((20, 66, 8), (50, 70, 8)):
            spot = ellipse(x + side * 4.7 * dx, 200 + 4.7 * dy, 4.7 * r, 4.7 * r * 0.8)
            p.part(ribbon([*spot, spot[0]], 10), GOLD.but(base=185), round=6)
            p.part(spot, TURQUOISE, round=18)
        for k in range(4):
            px, py = x + side * 4.7 * (88 + k * 0.8), 200 + 4.7 * (46 + 6 * k)
            p.line(
                bezier(
                    (px - side * 26, py), (px - side * 10, py + 10), (px + side * 4, py + 14), (px + side * 20, py + 10)
                ),
                [2, 5, 2],
            )
    return p.finish()


def hun_cauldron() -> Image.Image:
    """A tall cauldron with square handles and mushroom-shaped projections."""
    p = Plate(1500, 2160)
    p.ground(800, 2010, 360, 56)
    foot = lathe(
        p,
        750,
        smooth([(90, 1700), (96, 1780), (150, 1900), (196, 1990), (200, 2004)], closed=False),
        BRONZE,
        tilt=0.13,
        mouth=False,
    )
    p.groove(foot.belt(1950), 10, 0.9)
    for side in (-1, 1):
        _square_handle(p, 750 + side * 262)
    wall = smooth(
        [(400, 640), (404, 670), (388, 720), (384, 1000), (390, 1300), (360, 1500), (250, 1660), (104, 1742)],
        closed=False,
    )
    body = lathe(p, 750, wall, BRONZE.but(base=150), tilt=0.15)
    for blot in ((560, 1400, 130, 190), (980, 1000, 110, 260), (700, 860, 180, 70)):
        p.stain(ellipse(*blot), (112, 142, 116), 0.75, 45)
    p.grain(18, 10, 8, 6)
    _ribs(p, body)
    return p.finish()


def _mushroom(p: Plate, x: float, y: float, size: float) -> None:
    p.part(
        [
            (x - 18 * size, y + 10),
            (x - 14 * size, y - 50 * size),
            (x + 14 * size, y - 50 * size),
            (x + 18 * size, y + 10),
        ],
        BRONZE,
        round=12,
    )
    cap = smooth(
        [
            (x - 58 * size, y - 44 * size),
            (x - 48 * size, y - 84 * size),
            (x, y - 108 * size),
            (x + 48 * size, y - 84 * size),
            (x + 58 * size, y - 44 * size),
            (x, y - 34 * size),
        ]
    )
    p.part(cap, BRONZE, round=34 * size, shadow=6)


def _square_handle(p: Plate, x: float) -> None:
    for dx in (-104, 0, 104):
        _mushroom(p, x + dx, 300, 0.86)
    frame = box(x - 150, 290, 300, 400, 16)
    p.part(frame, BRONZE, round=20, holes=box(x - 76, 380, 152, 320, 8))
    p.groove([(x - 118, 680), (x - 118, 322), (x + 118, 322), (x + 118, 680)], 12, 0.9, 3)
    for dx in (-206, 206):
        if abs(x + dx - 750) < 420:
            _mushroom(p, x + dx, 640, 0.8)


def _ribs(p: Plate, body: Turned) -> None:
    for y in (800, 840):
        p.emboss(ribbon(body.belt(y), 20), round=9, lift=1.2)
    for a in (-72, -44, -15, 15, 44, 72):
        for da in (-2.2, 2.2):
            line = body.wrap([(a + da, y) for y in range(846, 1500, 30)])
            p.emboss(ribbon(line, 15), round=7, lift=1.2)
        end = body.at(a, 1500)
        p.emboss(ribbon(spiral(end[0] - 18, end[1], 18, 6, 1.2, 0), 12), round=6, lift=1.1)
        p.emboss(ribbon(spiral(end[0] + 18, end[1], 18, 6, -1.2, 180), 12), round=6, lift=1.1)
    for a in (-58, -30, 0, 30, 58):
        drop = body.wrap([(a, 850), (a, 900)])
        p.emboss([ellipse(*drop[1], 18, 26)], round=10, lift=1.2)


def pitcher() -> Image.Image:
    """A handmade pitcher with one handle."""
    p = Plate(1700, 1900)
    p.ground(850, 1715, 470, 64)
    grip = smooth([(1010, 420), (1180, 380), (1330, 480), (1370, 700), (1290, 900), (1120, 1010)], closed=False)
    p.part(ribbon(grip, [96, 88, 84, 84, 90, 110]), CLAY, round=46, lean=24)
    p.groove(grip[6:-8], 14, 0.6, 2.2)
    shape = smooth(
        [
            (252, 240),
            (238, 262),
            (214, 340),
            (206, 480),
            (226, 600),
            (360, 780),
            (478, 1010),
            (496, 1210),
            (430, 1440),
            (300, 1620),
            (236, 1690),
            (230, 1712),
        ],
        closed=False,
    )
    body = lathe(p, 780, shape, CLAY, tilt=0.16)
    p.grain(26, 12, 9, 4)
    for x, y, rx, ry in ((560, 1500, 190, 150), (1060, 1250, 140, 230), (640, 900, 80, 60)):
        p.stain(ellipse(x, y, rx, ry), (86, 66, 54), 0.62, 60)
    for y in (600, 640):
        p.groove(body.belt(y), 11, 0.9, 3)
    zig = body.wrap([(a, 700 if k % 2 else 800) for k, a in enumerate(range(-84, 85, 8))])
    p.groove(zig, 12, 1.0, 3.4)
    for k, a in enumerate(range(-80, 84, 16)):
        p.groove([body.at(a + 8 * (k % 1), 826), body.at(a, 870)], 10, 0.9, 3)
    for k in range(26):
        a, y = -60 + 120 * scatter(5, k), 900 + 700 * scatter(6, k)
        p.groove([body.at(a, y), body.at(a + 6 + 6 * scatter(7, k), y + 6)], 7, 0.5, 1)
    chip = smooth([(640, 216), (690, 268), (734, 226), (700, 200)])
    p.emboss(chip, round=8, lift=-1)
    return p.finish()


def bow() -> Image.Image:
    """A strung composite bow with its bone plates, and two arrows."""
    p = Plate(2100, 1180)
    half: list[Point] = [
        (1050, 372),
        (1170, 352),
        (1310, 296),
        (1470, 310),
        (1610, 410),
        (1700, 540),
        (1770, 624),
        (1880, 672),
        (1960, 672),
    ]
    path = [*reversed(flip(smooth(half, closed=False), 1050)), *smooth(half, closed=False)]
    p.line([(168, 690), (1932, 690)], 5)
    p.part(
        ribbon(path, [26, 30, 34, 58, 66, 70, 56, 46, 56, 70, 66, 58, 34, 30, 26]),
        WOOD.but(tint=(128, 84, 54)),
        round=30,
        lines=straight(0),
        lean=30,
    )
    p.grain(18, 90, 5, 3)
    for side in (-1, 1):
        tip = [(1050 + side * (x - 1050), y) for x, y in ((1730, 580), (1780, 630), (1880, 670), (1962, 670))]
        p.part(ribbon(smooth(tip, closed=False), [34, 36, 34, 30]), BONE, round=16, lines=straight(6), shadow=5)
        p.part(ellipse(1050 + side * 872, 672, 11, 16), BONE.but(base=90), round=4)
        for t in (0.52, 0.56, 0.60, 0.86, 0.89):
            k = int(len(path) * (t if side > 0 else 1 - t))
            _binding(p, path, k)
    grip = [(x, y) for x, y in path if abs(x - 1050) < 128]
    p.part(ribbon(grip, [30, 52, 56, 52, 30]), BONE, round=20, lines=straight(0), shadow=6)
    for x in (-70, -56, 56, 70):
        p.part(ribbon([(1050 + x, 330), (1050 + x, 410)], 12), CLOTH.but(base=150), round=6)
    _arrow(p, 880, 0)
    _arrow(p, 1010, 1)
    return p.finish(cast=18)


def _binding(p: Plate, path: Path, k: int) -> None:
    (ax, ay), (bx, by) = path[max(0, k - 2)], path[min(len(path) - 1, k + 2)]
    dx, dy = bx - ax, by - ay
    length = (dx * dx + dy * dy) ** 0.5 or 1
    nx, ny = -dy / length * 37, dx / length * 37
    x, y = path[k]
    p.part(ribbon([(x + nx, y + ny), (x - nx, y - ny)], 15), CLOTH.but(base=165), round=7)


def _arrow(p: Plate, y: float, kind: int) -> None:
    left, right = 230 + 60 * kind, 1800 + 60 * kind
    p.part(ribbon([(left, y), (right, y)], 17), WOOD.but(tint=(186, 150, 104)), round=9, lines=straight(0))
    for side in (-1, 1):
        vane = [
            (right - 30, y + side * 6),
            (right - 60, y + side * 44),
            (right - 260, y + side * 34),
            (right - 300, y + side * 6),
        ]
        p.part(vane, BONE.but(tint=(120, 104, 90), base=165), round=8, lines=straight(side * -48))
        for k in range(5):
            x = right - 250 + 42 * k
            p.line([(x, y + side * 8), (x + 24, y + side * 36)], 2)
    p.part(box(right - 10, y - 12, 46, 24, 8), BONE, round=9)
    p.part(box(left - 20, y - 12, 70, 24, 8), CLOTH.but(base=150), round=10, lines=straight(90))
    head = [(left - 170, y), (left - 90, y - 48), (left - 10, y - 12), (left - 10, y + 12), (left - 90, y + 48)]
    p.part(head, IRON, round=14)
    p.line([(left - 166, y), (left - 14, y)], 3)


def sword() -> Image.Image:
    """A long straight sword, and its scabbard with a jade slide."""
    p = Plate(2200, 900)
    blade: Path = [(520, 262), (1900, 268), (2090, 300), (1900, 332), (520, 338)]
    p.part(blade, IRON.but(base=170), round=22, lines=straight(2))
    p.shade([(520, 300), (2090, 300), (1900, 332), (520, 338)], 46, 3)
    p.grain(22, 30, 8, 3)
    for x in (760, 1120, 1480, 1820):
        p.stain(ellipse(x, 306, 90, 26), (140, 88, 52), 0.5, 20)
    p.part(ribbon([(160, 300), (490, 300)], [62, 70, 64]), LACQUER, round=32, lines=straight(0))
    p.part(rope([(180, 300), (480, 300)], 60, 0.42), LACQUER.but(base=170), round=10, contour=2)
    p.part(smooth([(470, 230), (530, 240), (560, 300), (530, 360), (470, 370), (490, 300)]), JADE, round=26, shadow=6)
    p.part(ellipse(140, 300, 66), JADE, round=34, shadow=6)
    p.groove(ellipse(140, 300, 40), 8, 0.9, 2.4)
    p.fill(ellipse(140, 300, 7))
    _scabbard(p)
    return p.finish(cast=18)


def _scabbard(p: Plate) -> None:
    case: Path = [(330, 556), (1930, 566), (1930, 674), (330, 684)]
    p.part(case, LACQUER, round=52, lines=straight(0))
    p.grain(10, 60, 10, 4)
    p.part(
        smooth(
            [
                (1900, 556),
                (1900, 556),
                (2010, 548),
                (2080, 540),
                (2080, 540),
                (2080, 700),
                (2080, 700),
                (2010, 692),
                (1900, 684),
                (1900, 684),
            ]
        ),
        JADE,
        round=36,
        shadow=8,
    )
    for x in (346, 1330):
        p.part(box(x, 544, 44, 152, 12), GOLD, round=20, shadow=6)
    slide = smooth(
        [
            (620, 566),
            (620, 566),
            (600, 534),
            (640, 512),
            (760, 508),
            (1000, 512),
            (1130, 520),
            (1160, 560),
            (1160, 640),
            (1130, 690),
            (1000, 700),
            (760, 704),
            (640, 700),
            (600, 676),
            (620, 640),
            (620, 640),
        ]
    )
    p.part(slide, JADE, round=34, lean=20, shadow=18)
    for curl in (
        scroll(bezier((720, 640), (780, 570), (860, 560), (900, 580)), 20, 30, 1, 1.1),
        scroll(bezier((1080, 570), (1020, 640), (960, 650), (920, 630)), 20, 30, 1, 1.1),
    ):
        p.emboss(curl, round=9, lift=1.4)
    for x in (664, 1120):
        p.groove([(x, 524), (x, 690)], 9, 0.9, 2.4)


def jade_slide() -> Image.Image:
    """The scabbard slide alone, with its dragon in relief and its profile below."""
    p = Plate(2000, 1500)
    p.part(box(160, 200, 1640, 560, 44), JADE, round=46, lean=24)
    p.grain(10, 120, 60, 5)
    p.stain(ellipse(1500, 320, 260, 120), (176, 140, 92), 0.6, 60)
    for x in (240, 1720):
        p.groove([(x, 216), (x, 744)], 16, 0.9, 3.4)
    body = smooth(
        [(330, 600), (430, 420), (620, 330), (800, 450), (960, 640), (1160, 600), (1240, 420), (1420, 340)],
        closed=False,
    )
    p.part(ribbon(body, [20, 60, 86, 96, 96, 90, 84, 70]), JADE.but(base=186), round=46, lean=30, shadow=16)
    for k in range(3, len(body) - 6, 5):
        p.groove(arc(*body[k], 30, 30, 40, 150, 10), 7, 0.7, 2)
    for path, side in (
        (bezier((640, 340), (620, 460), (560, 560), (500, 620)), 1),
        (bezier((1180, 590), (1120, 520), (1060, 420), (1080, 340)), -1),
        (bezier((860, 520), (820, 600), (760, 660), (700, 680)), 1),
    ):
        p.part(scroll(path, 46, 30, side, 0.9), JADE.but(base=186), round=22, shadow=10)
    _dragon_head(p)
    _slide_profile(p)
    return p.finish(cast=20)


def _dragon_head(p: Plate) -> None:
    pale = JADE.but(base=190)
    for start, tip, curl in (((1430, 300), (1330, 250), 26), ((1440, 330), (1310, 400), 30)):
        p.part(scroll(bezier(start, (1390, 280), (1360, 300), tip), 40, curl, -1, 0.9), pale, round=20, shadow=10)
    skull = smooth(
        [
            (1380, 300),
            (1470, 262),
            (1560, 276),
            (1640, 318),
            (1700, 316),
            (1712, 350),
            (1690, 384),
            (1690, 384),
            (1610, 384),
            (1560, 400),
            (1600, 440),
            (1660, 442),
            (1650, 480),
            (1560, 500),
            (1460, 478),
            (1380, 410),
        ]
    )
    p.part(skull, pale, round=44, lean=24, shadow=16)
    p.emboss(ellipse(1672, 340, 26, 20), round=14, lift=1.2)
    p.emboss(ribbon(bezier((1440, 330), (1480, 286), (1550, 290), (1590, 330)), [10, 30, 14]), round=14, lift=1.5)
    p.part(eye_of(1512, 348, 34), JADE.but(base=204), round=12, contour=4)
    p.fill(ellipse(1514, 348, 12))
    for x in (1606, 1640, 1672):
        p.part([(x - 9, 386), (x + 9, 386), (x, 414)], JADE.but(base=208), round=5)
    p.part(ribbon(bezier((1660, 446), (1690, 470), (1700, 510), (1670, 540)), [14, 6]), pale, round=7)


def _slide_profile(p: Plate) -> None:
    side = smooth(
        [
            (160, 960),
            (160, 960),
            (1760, 960),
            (1760, 960),
            (1830, 990),
            (1850, 1060),
            (1800, 1110),
            (1740, 1090),
            (1760, 1050),
            (1740, 1030),
            (1740, 1030),
            (1240, 1030),
            (1240, 1030),
            (1240, 1190),
            (1240, 1190),
            (700, 1190),
            (700, 1190),
            (700, 1030),
            (700, 1030),
            (230, 1030),
            (200, 1050),
            (220, 1090),
            (160, 1110),
            (110, 1060),
            (120, 990),
        ]
    )
    p.part(side, JADE, round=26, holes=box(770, 1040, 400, 92, 10))


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0013": diadem,
    "KCC-0014": pendant,
    "KCC-0015": camel_ring,
    "KCC-0016": hun_cauldron,
    "KCC-0017": pitcher,
    "KCC-0018": bow,
    "KCC-0019": sword,
    "KCC-0019-2": jade_slide,
}
