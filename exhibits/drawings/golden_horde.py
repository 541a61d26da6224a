"""Plates of the Golden Horde and of Timur's gift to the shrine at Turkistan."""

from collections.abc import Callable
from math import cos, pi, sin

from engraving import rays, rings, scatter, straight
from kit import BRASS, BRONZE, CLAY, GOLD, IRON, LAPIS, LEATHER, SILVER, TURQUOISE, Plate, Turned, lathe
from motifs import drop, girdle, headings, leaf, mail, rosette, scroll, signs
from PIL import Image
from shapes import Outline, Path, along, arc, box, ellipse, flip, mirror, ribbon, smooth, star


def helmet() -> Image.Image:
    """A spiked helmet with nose guard and mail."""
    p = Plate(1460, 2000)
    _aventail(p)
    flow = [
        (5, 130),
        (12, 210),
        (26, 330),
        (40, 400),
        (66, 424),
        (78, 450),
        (150, 520),
        (270, 640),
        (352, 780),
        (392, 900),
        (404, 1010),
        (406, 1080),
    ]
    dome = lathe(p, 730, smooth(flow, closed=False), IRON, tilt=0.12, mouth=False)
    for angle in (-70, -47, -24, 0, 24, 47, 70):
        p.groove([dome.at(angle, y) for y in range(470, 990, 20)], 9, 0.9)
    for y in (416, 436, 470):
        p.groove(dome.belt(y), 6, 0.8)
    _brow(p, dome)
    return p.finish(26)


def _aventail(p: Plate) -> None:
    back = smooth(
        [(340, 1050), (340, 1050), (1120, 1050), (1120, 1050), (1180, 1740), (1180, 1740), (280, 1740), (280, 1740)]
    )
    inner = p.part(back, IRON.but(base=66), round=30)
    mail(p, inner, 21)
    left = [
        (322, 1040),
        (322, 1040),
        (296, 1300),
        (250, 1560),
        (196, 1770),
        (196, 1770),
        (290, 1850),
        (360, 1812),
        (430, 1878),
        (520, 1832),
        (650, 1850),
        (650, 1850),
        (640, 1640),
        (610, 1400),
        (584, 1200),
        (580, 1090),
        (580, 1090),
    ]
    for side in (left, flip(left, 730)):
        flap = p.part(smooth(side), IRON.but(base=158), round=90, shadow=16)
        mail(p, flap, 21)


def _brow(p: Plate, dome: Turned) -> None:
    p.part(girdle(dome, 988, 1092), BRASS, round=22, lines=straight(90), shadow=12)
    for degrees in range(-80, 81, 10):
        x, y = dome.at(degrees, 1040)
        p.emboss(rosette(x, y, 26 * max(0.3, cos(degrees * pi / 180)), 6), round=8, lift=1.3)
    p.shade(box(980, 980, 220, 200), 70, 60)
    brow = smooth([(0, 30), (60, -30), (170, -46), (250, 0), (170, -8), (80, 6)])
    for side in (1, -1):
        p.part([(730 + side * (x + 52), y + 1112) for x, y in brow], IRON.but(base=175), round=12, shadow=10)
    guard = [(730, 930), (752, 960), (748, 1020), (744, 1180), (764, 1290), (790, 1340), (730, 1420)]
    p.part(mirror(smooth(guard, closed=False), 730), IRON.but(base=176), round=16, shadow=16)
    p.groove([(730, 1000), (730, 1390)], 6)
    for y in (985, 1040):
        p.part(ellipse(730, y, 11), BRASS, round=8)


def paiza() -> Image.Image:
    """A tablet of authority: long, with rounded ends and a ring."""
    p = Plate(1040, 2000)
    p.part(
        ribbon(
            smooth([(520, 420), (440, 300), (500, 180), (520, 120), (540, 180), (600, 300), (522, 420)], closed=False),
            26,
        ),
        LEATHER,
        round=10,
    )
    p.part(box(240, 330, 560, 1500, 150), SILVER, round=26, lines=straight(88), holes=ellipse(520, 470, 46), contour=4)
    p.part(ellipse(520, 470, 92), GOLD, round=20, holes=ellipse(520, 470, 48), shadow=8)
    for i in range(22):
        p.emboss(ellipse(520 + 71 * cos(i * pi / 11), 470 + 71 * sin(i * pi / 11), 7), round=5, lift=1.6)
    p.part(ribbon(smooth([(520, 430), (440, 300), (500, 180)], closed=False), 26), LEATHER, round=10)
    _paiza_border(p)
    strokes = [piece for stroke in signs(416, 690, 200, 980, 6, 36) for piece in ribbon(stroke, 26)]
    p.part(strokes, GOLD, round=11, contour=2.4, shadow=5)
    return p.finish(22)


def _paiza_border(p: Plate) -> None:
    inner = box(352, 620, 336, 1100, 50)
    for i in range(11):
        for side in (False, True):
            p.part(
                scroll(738 if side else 302, 690 + i * 98, 92, 90 if side else -90, flipped=side, weight=0.15),
                GOLD,
                round=6,
                contour=1.6,
            )
    p.part(inner, SILVER.but(base=150), round=14, lines=straight(0), shadow=3)
    p.groove([*inner, inner[0]], 10, 1.0)


def belt_cup() -> Image.Image:
    """A shallow cup with a dragon's head for a handle."""
    p = Plate(2000, 1480)
    p.ground(1140, 1180, 640, 60)
    flow = [(700, 560), (704, 620), (680, 740), (600, 890), (470, 1010), (330, 1080), (300, 1100), (318, 1140)]
    _dragon_neck(p)
    cup = lathe(p, 1140, smooth(flow, closed=False), GOLD, tilt=0.34)
    for angle in range(-80, 81, 20):
        p.groove([cup.at(angle, y) for y in range(650, 1010, 15)], 10, 0.9)
        p.emboss(leaf(*cup.at(angle + 10, 900), 190, 90 * cos((angle + 10) * pi / 180)), round=18, lift=0.7)
    for y in (600, 640):
        p.groove(cup.belt(y), 6, 0.8)
    _cup_inside(p)
    _dragon_head(p)
    return p.finish(24)


def _cup_inside(p: Plate) -> None:
    p.part(ellipse(1140, 568, 660, 218), GOLD.but(base=150), round=40, lift=-0.9, lines=rings(1140, 620, 0.34))
    p.shade(ellipse(860, 500, 330, 120), 60, 60)
    p.shade(ellipse(1400, 640, 260, 90), -50, 60)
    for i in range(28):
        a = i * 2 * pi / 28
        p.emboss(ellipse(1140 + 610 * cos(a), 572 + 196 * sin(a), 22, 9), round=7, lift=1.2)
    flat = [(x, 630 + (y - 630) * 0.34) for x, y in rosette(1140, 630, 270, 8, 0.32)]
    p.part(flat, SILVER, round=16, lines=rays(1140, 630), shadow=4)
    core = [(x, 626 + (y - 626) * 0.34) for x, y in rosette(1140, 626, 130, 6, 0.3)]
    p.part(core, GOLD, round=12)
    p.emboss(ellipse(1140, 624, 46, 16), round=10, lift=1.4)


def _dragon_neck(p: Plate) -> None:
    neck = smooth([(470, 640), (400, 690), (320, 650), (300, 540), (350, 440), (370, 380)], closed=False)
    p.part(ribbon(neck, (120, 110, 104, 110, 128)), GOLD, round=40, lines=straight(20))
    for x, y, turn in headings(neck, 16)[1:-1]:
        p.part(drop(x + 20, y - 16, 66, 56, turn + 40), GOLD, round=10, contour=2)
    loop = arc(408, 800, 96, 110, -150, 140)
    p.part(ribbon(loop, (30, 38, 30)), GOLD, round=14)


def _dragon_head(p: Plate) -> None:
    for i, (x, y, turn) in enumerate(((470, 330, 62), (488, 390, 88), (476, 452, 112))):
        p.part(leaf(x - 60, y, 190 - i * 14, 66, turn), GOLD, round=14, shadow=4)
    jaw = smooth([(400, 470), (300, 500), (210, 520), (140, 500), (150, 480), (230, 470), (300, 430), (340, 380)])
    p.part(jaw, GOLD.but(base=150), round=20)
    head = [
        (460, 470),
        (380, 470),
        (310, 432),
        (230, 428),
        (176, 448),
        (128, 430),
        (112, 376),
        (150, 336),
        (190, 342),
        (230, 330),
        (280, 274),
        (370, 246),
        (460, 290),
        (500, 380),
    ]
    p.part(smooth(head), GOLD, round=44, lines=straight(-20), shadow=8)
    p.part(scroll(180, 352, 90, 190, weight=0.2), GOLD, round=9, contour=2)
    p.part(smooth([(286, 352), (316, 322), (358, 326), (330, 352)]), SILVER, round=10)
    p.fill(ellipse(320, 339, 9))
    p.part(ribbon(smooth([(372, 270), (300, 262), (256, 306)], closed=False), (30, 24, 6)), GOLD, round=9)
    for points in ([(390, 280), (470, 190), (620, 170)], [(420, 320), (520, 250), (640, 262)]):
        p.part(ribbon(smooth(points, closed=False), (54, 36, 6)), GOLD, round=16, shadow=6)
    for i in range(5):
        x = 176 + i * 34
        p.part([(x, 440 - i * 2), (x + 24, 438), (x + 10, 482 - i * 4)], SILVER, round=6, contour=1.6)
    p.groove(smooth([(112, 410), (200, 418), (300, 412), (390, 440)], closed=False), 8)


def star_tile() -> Image.Image:
    """An eight-pointed tile under turquoise glaze."""
    p = Plate(1900, 1900)
    p.part(star(974, 984, 862, 662, 8, 22.5), CLAY.but(base=120), round=18)
    p.part(star(942, 940, 856, 656, 8, 22.5), TURQUOISE, round=34, lines=straight(30), contour=4)
    for outer, width in ((770, 12), (700, 8)):
        path = star(942, 940, outer, outer * 0.765, 8, 22.5)
        p.groove([*path, path[0]], width, 1.0)
    _tile_tips(p)
    p.part(rosette(942, 940, 470, 16, 0.12), LAPIS, round=16, lines=rings(942, 940), contour=3)
    for i in range(8):
        p.part(
            leaf(942 + 92 * sin(i * pi / 4), 940 - 92 * cos(i * pi / 4), 350, 190, i * 45),
            TURQUOISE.but(base=185),
            round=30,
            lines=rays(942, 940),
            shadow=6,
        )
        p.emboss(leaf(942 + 120 * sin(i * pi / 4), 940 - 120 * cos(i * pi / 4), 250, 90, i * 45), round=16, lift=-0.9)
    for i in range(8):
        a = (i + 0.5) * pi / 4
        p.part(ellipse(942 + 330 * sin(a), 940 - 330 * cos(a), 34), GOLD, round=14, shadow=4)
    p.part(rosette(942, 940, 130, 8, 0.3), GOLD, round=20, lines=rings(942, 940), shadow=8)
    p.emboss(ellipse(942, 940, 44), round=16, lift=1.5)
    _tile_age(p)
    return p.finish(20)


def _tile_tips(p: Plate) -> None:
    for i in range(8):
        a, turn = (i + 0.5) * pi / 4, i * 45 + 22.5
        x, y = 942 + 520 * sin(a), 940 - 520 * cos(a)
        for side in (False, True):
            p.part(
                scroll(x, y, 190, turn - 90 if not side else turn + 90, flipped=side, weight=0.13),
                GOLD.but(base=190),
                round=9,
                contour=2.2,
                shadow=4,
            )
        p.part(leaf(x, y, 170, 74, turn), LAPIS, round=14, shadow=4)


def _tile_age(p: Plate) -> None:
    for i in range(34):
        x, y = 480 + 900 * scatter(38, i, 1), 480 + 900 * scatter(38, i, 2)
        crack = [(x, y)]
        for step in range(5):
            x, y = x + 70 * (scatter(38, i, step, 3) - 0.5), y + 70 * (scatter(38, i, step, 4) - 0.5)
            crack.append((x, y))
        p.line(crack, 1.1)


def bracelet() -> Image.Image:
    """A hoop of plaited wire that ends in two lions' masks."""
    p = Plate(1800, 1560)
    p.ground(920, 1180, 640, 110, 80)
    hoop = arc(900, 690, 620, 470, 118, 422, 160)
    p.part(ribbon(hoop, 150), SILVER.but(base=120), round=50)
    places = headings(hoop, 96)
    for i, (x, y, turn) in enumerate(places):
        for strand in range(3):
            shift = (strand - 1) * 50
            lean = 38 if (i + strand) % 2 else -38
            a = (turn + 90) * pi / 180
            p.part(ellipse(x + shift * cos(a), y + shift * sin(a), 36, 19, turn + lean), SILVER, round=12, contour=2)
    for side in (-1, 1):
        _collar(p, hoop, side)
        _lion(p, 900 + side * 205, 1170)
    return p.finish(22)


def _collar(p: Plate, hoop: Path, side: int) -> None:
    end = hoop[:16] if side < 0 else hoop[-16:]
    p.part(ribbon(end, 186), SILVER, round=50, shadow=6)
    for x, y in (end[4], end[-5]):
        for k in range(-3, 4):
            p.emboss(ellipse(x + k * 6, y + k * 26, 11), round=8, lift=1.6)


def _lion(p: Plate, x: float, y: float) -> None:
    p.part(rosette(x, y, 190, 13, 0.14), SILVER.but(base=150), round=40, lines=rays(x, y), shadow=12)
    for side in (-1, 1):
        p.part(ellipse(x + side * 112, y - 104, 46), SILVER, round=18)
        p.emboss(ellipse(x + side * 112, y - 104, 22), round=10, lift=-1.4)
    face = [(0, -130), (90, -112), (128, -30), (104, 50), (74, 118), (0, 146)]
    p.part(mirror(smooth([(x + a, y + b) for a, b in face], closed=False), x), SILVER, round=50, shadow=6)
    for side in (-1, 1):
        p.part(
            smooth(
                [(x + side * 24, y - 26), (x + side * 54, y - 48), (x + side * 92, y - 36), (x + side * 58, y - 22)]
            ),
            SILVER.but(base=200),
            round=8,
        )
        p.fill(ellipse(x + side * 58, y - 36, 8))
        p.groove(
            smooth([(x + side * 20, y - 60), (x + side * 60, y - 84), (x + side * 104, y - 60)], closed=False), 12, 1.2
        )
        p.emboss(ellipse(x + side * 38, y + 70, 44, 32), round=18, lift=1.2)
        for k in range(3):
            p.groove([(x + side * 34, y + 64 + 14 * k), (x + side * 84, y + 56 + 20 * k)], 5, 0.8, 1.4)
    p.emboss([(x - 26, y - 70), (x + 26, y - 70), (x + 20, y + 20), (x - 20, y + 20)], round=16, lift=1.0)
    p.fill(smooth([(x - 36, y + 22), (x + 36, y + 22), (x, y + 52)]))
    p.groove([(x, y + 50), (x, y + 88)], 6)
    p.groove(
        smooth([(x - 66, y + 92), (x - 30, y + 104), (x, y + 90), (x + 30, y + 104), (x + 66, y + 92)], closed=False),
        9,
        1.3,
    )


def mace() -> Image.Image:
    """A mace of six flanges."""
    p = Plate(960, 2100)
    p.part(
        mirror([(452, 690), (450, 1400), (440, 1500), (440, 1880), (480, 1880)], 480),
        IRON.but(base=150),
        round=26,
        lines=straight(90),
    )
    _grip(p)
    full: Path = [
        (470, 190),
        (430, 230),
        (380, 262),
        (300, 330),
        (236, 430),
        (226, 480),
        (262, 560),
        (350, 640),
        (420, 690),
        (470, 730),
    ]
    for edge in (full, flip(full, 480)):
        p.part(
            smooth([edge[0], edge[0], *edge[1:-1], edge[-1], edge[-1]]),
            IRON.but(base=168),
            round=20,
            lines=straight(60),
        )
        p.shade(smooth(edge), 26, 20)
    p.part(mirror([(436, 210), (436, 720), (480, 720)], 480), IRON.but(base=120), round=30)
    for side in (-1, 1):
        _front_flange(p, full, side)
    for y, r, high in ((196, 74, 22), (730, 78, 24), (770, 60, 16)):
        p.part(box(480 - r, y - high, 2 * r, 2 * high, high), BRASS, round=16, shadow=6)
    knob = [(480, 78), (498, 100), (520, 130), (512, 160), (530, 176), (480, 180)]
    p.part(mirror(smooth(knob, closed=False), 480), BRASS, round=20)
    return p.finish(24)


def _front_flange(p: Plate, full: Path, side: int) -> None:
    outer = [(480 - side * (480 - x) * 0.56, y) for x, y in smooth(full, closed=False)]
    edge = [(x - side * 30, y + 4) for x, y in outer]
    p.part([*outer, *reversed(edge)], IRON.but(base=200), round=8, shadow=10)
    inner = [(480 - side * 24, y) for _, y in outer]
    p.part([*edge, *reversed(inner)], IRON.but(base=168 if side > 0 else 128), round=24, lines=straight(80))
    p.part(ellipse(480 - side * 96, 470, 17, 26), BRASS, round=10)


def _grip(p: Plate) -> None:
    p.part(box(428, 1420, 104, 420, 12), LEATHER, round=40)
    for y in range(1436, 1846, 30):
        p.groove([(424, y + 22), (536, y - 14)], 10, 1.2)
    for y in (1405, 1838):
        p.part(box(414, y, 132, 40, 16), BRASS, round=16)
    knob = [(480, 1878), (520, 1884), (556, 1930), (530, 1980), (480, 1996)]
    p.part(mirror(smooth(knob, closed=False), 480), BRASS, round=34)
    loop = smooth([(536, 1830), (640, 1790), (700, 1660), (650, 1500), (540, 1440)], closed=False)
    p.part(ribbon(loop, 18), LEATHER, round=8)


def taiqazan() -> Image.Image:
    """A great cauldron with ten handles on a high foot."""
    p = Plate(2000, 1760)
    p.ground(1020, 1590, 640, 60)
    flow = [
        (740, 300),
        (752, 340),
        (748, 460),
        (728, 620),
        (650, 830),
        (500, 1010),
        (330, 1120),
        (210, 1180),
        (190, 1230),
        (226, 1330),
        (330, 1440),
        (372, 1500),
        (376, 1550),
    ]
    _side_handle(p, -1)
    _side_handle(p, 1)
    pot = lathe(p, 1000, smooth(flow, closed=False), BRONZE, tilt=0.2)
    for level in (400, 500, 590, 680, 1200, 1500):
        p.groove(pot.belt(level), 9, 1.0)
    _writing(p, pot)
    if pot.part:
        p.resume(pot.part)
    for i in range(-8, 9):
        x, y = pot.at(i * 10.5, 640)
        p.emboss(rosette(x, y, 34, 6, 0.4), round=9, lift=1.2)
    for i in range(-4, 5):
        x, y = pot.at(i * 20, 1440)
        p.emboss(leaf(x, y + 40, 100, 60), round=14, lift=1.0)
    for angle in (-54, -18, 18, 54):
        _boss(p, pot, angle)
    for angle in (-70, -36, 0, 36, 70):
        _handle(p, pot, angle)
    return p.finish(24)


def _stroke(pot: Turned, angle: float, step: float, foot: float, tall: float, kind: float) -> Outline:
    """One stroke of a band that looks like lettering and says nothing."""
    high = (0.32, 0.96, 0.62, 0.96, 0.24)[int(kind * 5)] * tall
    shape = ribbon([pot.at(angle, foot), pot.at(angle, foot - high)], tall * 0.1)
    if high > tall * 0.5:
        shape.append(leaf(*pot.at(angle, foot - high + tall * 0.12), tall * 0.2, tall * 0.26, 20))
    if kind > 0.4:
        shape += ribbon([pot.at(angle, foot), pot.at(angle + step, foot)], tall * 0.1)
    else:
        shape.append(rosette(*pot.at(angle + step * 0.3, foot - tall * 0.2), tall * 0.12, 4))
    return shape


def _writing(p: Plate, pot: Turned) -> None:
    strokes: Outline = []
    for i in range(-38, 39):
        a = i * 2.2
        strokes += _stroke(pot, a, 2.2, 488, 80, scatter(41, i))
    p.part(strokes, BRASS, round=4, contour=1.2)


def _boss(p: Plate, pot: Turned, angle: float) -> None:
    x, y = pot.at(angle, 700)
    p.part(drop(x, y, 190, 110 * cos(angle * pi / 180)), BRONZE, round=34, shadow=14)
    p.emboss(ellipse(x, y + 128, 14), round=10, lift=1.5)


def _handle(p: Plate, pot: Turned, angle: float) -> None:
    (tx, ty), (bx, by) = pot.at(angle, 430), pot.at(angle, 660)
    out = 150 * sin(angle * pi / 180)
    loop = smooth(
        [(tx, ty), (tx + out * 0.8, ty + 14), (tx + out, ty + 110), (bx + out * 0.8, by - 10), (bx, by)], closed=False
    )
    p.part(ribbon(loop, (64, 46, 54, 46, 64)), BRONZE.but(base=172), round=22, shadow=18)
    for x, y in ((tx, ty), (bx, by)):
        p.part(rosette(x, y, 46, 6, 0.2), BRONZE.but(base=176), round=16)
    x, y = along(loop, 3)[1]
    p.part(ellipse(x, y, 34, 22), BRONZE.but(base=180), round=14)


def _side_handle(p: Plate, side: int) -> None:
    x = 1000 + side * 740
    p.part(
        ribbon(smooth([(x, 380), (x + side * 110, 400), (x + side * 120, 520), (x, 590)], closed=False), 46),
        BRONZE,
        round=20,
    )


def taiqazan_handle() -> Image.Image:
    """One handle of the great cauldron enlarged, between its bands."""
    p = Plate(1830, 1430)
    wall = lathe(p, 915, [(1400, -200), (1400, 760), (1330, 1000), (1240, 1600)], BRONZE, tilt=0.1, mouth=False)
    for level in (150, 420, 500, 720):
        p.groove(wall.belt(level, -60, 60), 16, 1.0)
    strokes: Outline = []
    for i in range(-21, 21):
        strokes += _stroke(wall, i * 2.05, 2.05, 398, 220, scatter(42, i))
    p.part(strokes, BRASS, round=7, contour=2, shadow=4)
    for i in range(-7, 8):
        x, y = wall.at(i * 6.6, 610)
        p.part(rosette(x, y, 70, 8, 0.3), BRONZE.but(base=172), round=14, contour=2, shadow=4)
        p.part(ellipse(x, y, 24), BRASS, round=14, contour=2)
    for angle in (-27, 27):
        p.part(drop(*wall.at(angle, 740), 420, 190), BRONZE.but(base=172), round=60, shadow=18)
    _great_loop(p)
    return p.finish(margin=0).crop((15, 15, 1815, 1415))


def _great_loop(p: Plate) -> None:
    loop = smooth([(915, 330), (860, 450), (820, 640), (850, 850), (915, 980)], closed=False)
    for path in (loop, flip(loop, 915)):
        p.part(ribbon(path, (120, 90, 80, 90, 120)), BRONZE.but(base=174), round=38, shadow=40)
    for y in (310, 1010):
        p.part(rosette(915, y, 140, 8, 0.18), BRONZE.but(base=178), round=40, shadow=22)
        p.part(ellipse(915, y, 56), BRASS, round=30, shadow=8)
    for x in (824, 1006):
        p.part(ellipse(x, 645, 74, 46), BRONZE.but(base=182), round=24, shadow=14)


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0035": helmet,
    "KCC-0036": paiza,
    "KCC-0037": belt_cup,
    "KCC-0038": star_tile,
    "KCC-0039": bracelet,
    "KCC-0040": mace,
    "KCC-0041": taiqazan,
    "KCC-0041-2": taiqazan_handle,
}
