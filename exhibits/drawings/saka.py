"""Plates of the Saka period: beasts in gold and in carved wood."""

from collections.abc import Callable
from math import cos, pi, sin

from bestiary import eye_of
from engraving import rings, straight
from kit import GOLD, WOOD, Part, Plate
from ornament import beads, scroll
from PIL import Image
from shapes import (
    Outline,
    Path,
    arc,
    bezier,
    box,
    ellipse,
    mirror,
    move,
    place,
    ribbon,
    rotate,
    smooth,
    spiral,
)


def stag_plaque() -> Image.Image:
    """A recumbent stag, antlers swept along its back."""
    p = Plate(1900, 1240)
    _stag_far_legs(p)
    _stag_antlers(p)
    body = smooth(
        [
            (300, 760),
            (360, 672),
            (520, 628),
            (740, 652),
            (960, 622),
            (1090, 540),
            (1190, 440),
            (1270, 392),
            (1370, 372),
            (1500, 345),
            (1600, 318),
            (1628, 345),
            (1606, 392),
            (1480, 436),
            (1408, 470),
            (1372, 540),
            (1356, 660),
            (1340, 790),
            (1270, 872),
            (1050, 872),
            (780, 842),
            (600, 892),
            (420, 930),
            (318, 872),
        ]
    )
    p.part(body, GOLD, round=105, lean=34, shadow=16)
    p.emboss(smooth([(1060, 560), (1230, 600), (1290, 760), (1200, 880), (1050, 840), (980, 700)]), round=60, lift=1.0)
    p.emboss(smooth([(330, 760), (450, 660), (610, 700), (650, 830), (520, 920), (370, 900)]), round=60, lift=1.0)
    p.emboss(ribbon(bezier((1250, 500), (1180, 560), (1150, 640), (1180, 730)), [10, 40, 10]), round=24, lift=-0.7)
    p.groove(bezier((1330, 560), (1290, 640), (1290, 740), (1320, 800)), 12, 0.9)
    p.groove(bezier((1020, 650), (960, 740), (980, 840), (1060, 870)), 12, 0.9)
    p.groove(bezier((640, 690), (700, 760), (680, 840), (610, 885)), 12, 0.9)
    _stag_head(p)
    p.part(smooth([(312, 735), (262, 690), (232, 720), (250, 790), (300, 800)]), GOLD, round=26, shadow=6)
    _stag_near_legs(p)
    return p.finish(cast=20)


def _stag_antlers(p: Plate) -> None:
    beam = smooth([(1300, 400), (1200, 425), (1080, 510), (900, 560), (700, 555), (500, 570), (330, 640)], closed=False)
    for x, y, size in ((470, 590, 0.86), (640, 575, 1), (810, 575, 1.08), (985, 550, 1.12), (1135, 480, 1.1)):
        rise = bezier(
            (x, y), (x + 90 * size, y - 70 * size), (x + 80 * size, y - 220 * size), (x - 20 * size, y - 232 * size)
        )
        p.part(scroll(rise, 56 * size, 66 * size, -1, 1.15), GOLD, round=26, lean=20, shadow=10)
    for rise, curl in (
        (bezier((1290, 410), (1250, 300), (1290, 190), (1350, 180)), 62),
        (bezier((1330, 396), (1380, 330), (1420, 270), (1470, 240)), 50),
    ):
        p.part(scroll(rise, 50, curl, 1, 1.1), GOLD, round=24, lean=20, shadow=10)
    p.part(ribbon(beam, [60, 66, 62, 54, 34]), GOLD, round=30, lean=20, shadow=10)


def _stag_head(p: Plate) -> None:
    p.emboss(ellipse(1330, 440, 66, 52, -10), round=34, lift=0.8)
    p.groove(bezier((1618, 372), (1560, 392), (1500, 396), (1450, 398)), 8, 0.8)
    p.fill(ellipse(1592, 340, 11, 7, -30))
    p.part(eye_of(1368, 420, 34), GOLD.but(base=188), round=14, contour=4)
    p.fill(ellipse(1368, 419, 12))
    ear = smooth(
        [(1296, 470), (1296, 470), (1230, 440), (1150, 470), (1110, 520), (1110, 520), (1190, 532), (1270, 515)]
    )
    p.part(ear, GOLD, round=26, shadow=10)
    p.groove(bezier((1270, 486), (1220, 478), (1170, 490), (1130, 514)), 14, 1.2)


def _stag_far_legs(p: Plate) -> None:
    p.part(
        ribbon(
            smooth([(420, 900), (330, 960), (420, 1006), (660, 1008), (760, 1004)], closed=False), [120, 80, 58, 52, 50]
        ),
        GOLD,
        round=30,
    )
    p.part(
        smooth([(745, 975), (745, 975), (850, 972), (935, 1012), (935, 1012), (870, 1042), (750, 1036)]), GOLD, round=18
    )
    p.groove([(790, 976), (800, 1036)], 7, 0.8)


def _stag_near_legs(p: Plate) -> None:
    fore = smooth([(1190, 800), (1300, 872), (1372, 925), (1310, 968), (1160, 960), (1040, 948)], closed=False)
    p.part(ribbon(fore, [120, 108, 74, 62, 52, 50]), GOLD, round=34, shadow=12)
    hoof = smooth([(1060, 920), (1060, 920), (960, 916), (880, 950), (880, 950), (930, 986), (1056, 978)])
    p.part(hoof, GOLD, round=18, shadow=6)
    p.groove([(1016, 918), (1006, 982)], 7, 0.8)


def leopard_plaque() -> Image.Image:
    """A snow leopard stepping before mountain peaks."""
    p = Plate(1800, 1500)
    _peaks(p)
    p.part(box(180, 1250, 1440, 74, 20), GOLD, round=24, lift=0.9, shadow=14)
    p.part(beads([(222, 1287), (1578, 1287)], 20, 0.35), GOLD, round=18, contour=2)
    tail = smooth([(470, 830), (330, 800), (262, 650), (320, 500), (440, 470), (500, 560), (430, 620)], closed=False)
    p.part(ribbon(tail, [74, 76, 72, 66, 60, 52, 40]), GOLD, round=38, lean=24, shadow=26)
    for path in _leopard_legs(0):
        p.part(path, GOLD.but(base=155), round=44, lean=24, shadow=22)
    body = smooth(
        [
            (420, 830),
            (500, 740),
            (700, 745),
            (900, 770),
            (1080, 720),
            (1220, 700),
            (1330, 790),
            (1340, 930),
            (1240, 1010),
            (1020, 985),
            (820, 960),
            (640, 990),
            (480, 1000),
            (410, 920),
        ]
    )
    p.part(body, GOLD, round=110, lean=40, shadow=34)
    legs = [p.part(path, GOLD, round=52, lean=24, shadow=14) for path in _leopard_legs(1)]
    back = p.part(_leopard_back(), GOLD, round=100, lean=40, contour=0)
    _rosettes(p, back, legs)
    _leopard_face(p, 1350, 690)
    return p.finish(cast=22)


def _leopard_back() -> Path:
    return smooth(
        [
            (500, 900),
            (520, 790),
            (700, 775),
            (900, 800),
            (1080, 750),
            (1210, 740),
            (1270, 800),
            (1260, 900),
            (1020, 950),
            (820, 930),
            (640, 950),
        ]
    )


def _leopard_legs(near: int) -> list[Outline]:
    shift = 0 if near else 110
    fore = smooth(
        [(1210 - shift * 1.5, 880), (1270 - shift * 1.6, 1040), (1250 - shift * 1.7, 1170), (1340 - shift * 1.8, 1222)],
        closed=False,
    )
    hind = smooth(
        [(520 + shift, 880), (440 + shift, 1030), (520 + shift, 1140), (490 + shift, 1215), (590 + shift, 1222)],
        closed=False,
    )
    return [ribbon(fore, [190, 116, 92, 82]), ribbon(hind, [230, 130, 86, 84, 80])]


def _peaks(p: Plate) -> None:
    for x, top, half in ((360, 520, 250), (1440, 480, 250), (620, 330, 330), (1180, 290, 330), (900, 170, 380)):
        tall = 1270 - top
        slope = [(0.0, 0.0), (0.16, 0.2), (0.26, 0.27), (0.42, 0.5), (0.55, 0.6), (0.82, 0.86), (1.0, 1.0)]
        left = [(x - half * r, top + tall * t) for r, t in slope]
        right = [(x + half * r, top + tall * t) for r, t in slope]
        p.part([*reversed(left), *right], GOLD.but(base=150), round=36, lines=straight(62), shadow=16)
        p.shade([(x, top), *right, (x + half * 0.3, 1270), (x + half * 0.12, top + tall * 0.5)], 44, 8)
        cap = [
            *reversed(left[:4]),
            *right[:4],
            (x + half * 0.24, top + tall * 0.42),
            (x + half * 0.1, top + tall * 0.54),
            (x - half * 0.06, top + tall * 0.4),
            (x - half * 0.22, top + tall * 0.52),
        ]
        p.part(cap, GOLD.but(base=188), round=22, lines=straight(62), shadow=8)
        p.shade([(x, top), *right[:4], (x + half * 0.2, top + tall * 0.44), (x + half * 0.04, top + tall * 0.3)], 40, 6)


def _rosettes(p: Plate, back: Part, legs: list[Part]) -> None:
    for x, y, r in (
        (560, 850, 36),
        (655, 808, 30),
        (745, 885, 38),
        (850, 835, 34),
        (950, 892, 36),
        (1040, 822, 34),
        (1135, 880, 34),
        (640, 925, 28),
        (1150, 785, 26),
        (850, 930, 20),
        (1040, 925, 24),
    ):
        p.emboss(ellipse(x, y, r, r * 0.85), round=9, lift=-1.0, on=back)
        for a in range(0, 360, 72):
            p.line(arc(x, y, r * 0.84, r * 0.7, a + x, a + x + 50, 8), [4, 9, 4])
        p.fill(ellipse(x, y, r * 0.2))
    for leg in legs:
        for x, y, r in (
            (1216, 950, 22),
            (1262, 1010, 20),
            (1232, 1070, 18),
            (1275, 1110, 15),
            (478, 960, 24),
            (530, 1010, 22),
            (452, 1030, 20),
            (500, 1080, 18),
            (520, 1140, 15),
            (500, 1180, 13),
        ):
            p.groove(arc(x, y, r * 0.7, r * 0.55, x, x + 300, 14), 8, 0.8, 5, on=leg)
    for x, y in ((330, 800), (286, 700), (290, 580), (350, 490), (440, 478), (484, 560)):
        p.line(arc(x, y, 30, 30, x, x + 150, 10), [3, 9, 3])


def _leopard_face(p: Plate, x: float, y: float) -> None:
    for side in (-1, 1):
        p.part(ellipse(x + side * 140, y - 118, 52, 54), GOLD, round=30, shadow=12)
        p.emboss(ellipse(x + side * 138, y - 110, 28), round=14, lift=-1.4)
    face = smooth(
        mirror(
            [
                (x, y - 150),
                (x - 110, y - 136),
                (x - 180, y - 50),
                (x - 214, y + 40),
                (x - 170, y + 96),
                (x - 96, y + 156),
                (x, y + 170),
            ],
            x,
        )
    )
    p.part(face, GOLD, round=84, lean=30, shadow=26)
    head = p.last()
    p.emboss([ellipse(x - 44, y + 88, 58, 48), ellipse(x + 44, y + 88, 58, 48)], round=22, lift=1.2)
    p.emboss(ribbon([(x, y - 120), (x, y + 30)], [36, 54]), round=22, lift=0.8)
    for side in (-1, 1):
        eye = rotate(eye_of(x + side * 84, y - 20, 46), side * -20, (x + side * 84, y - 20))
        p.part(eye, GOLD.but(base=192), round=12, contour=6)
        p.fill(ellipse(x + side * 80, y - 20, 12, 20))
        p.line(bezier((x, y + 70), (x, y + 118), (x + side * 44, y + 132), (x + side * 80, y + 104)), [6, 7, 3])
        for k in range(3):
            p.fill(ellipse(x + side * (36 + 20 * k), y + 82 + 9 * (k % 2), 5))
            p.line(
                bezier(
                    (x + side * 70, y + 80 + 12 * k),
                    (x + side * 130, y + 70 + 18 * k),
                    (x + side * 170, y + 74 + 22 * k),
                    (x + side * 216, y + 90 + 26 * k),
                ),
                [4, 1],
            )
        for dx, dy in ((30, -112), (72, -104), (54, -78), (112, -84), (150, -20)):
            p.groove(arc(x + side * dx, y + dy, 11, 9, 0, 300, 10), 6, 0.6, 5, on=head)
    p.fill(smooth([(x - 36, y + 34), (x, y + 28), (x + 36, y + 34), (x + 14, y + 64), (x - 14, y + 64)]))


def torque() -> Image.Image:
    """A neck ring whose ends are felines' heads."""
    p = Plate(1800, 1560)
    cx, cy, rx, ry = 900, 720, 640, 540
    hoop = arc(cx, cy, rx, ry, 118, 422, 160)
    p.part(ribbon(hoop, 92), GOLD, round=46, lines=rings(cx, cy, ry / rx), lean=20)
    for start, end in ((196, 344), (138, 168), (372, 402)):
        count = int((end - start) / 3.2)
        for k in range(count + 1):
            a = (start + (end - start) * k / count) * pi / 180
            inner = (cx + (rx - 44) * cos(a), cy + (ry - 44) * sin(a))
            outer = (cx + (rx + 44) * cos(a + 0.05), cy + (ry + 44) * sin(a + 0.05))
            p.groove([inner, outer], 10, 0.8, 2.4)
    for a in (130, 172, 192, 348, 368, 410):
        t = a * pi / 180
        ring = ribbon(
            [(cx + (rx - 52) * cos(t), cy + (ry - 52) * sin(t)), (cx + (rx + 52) * cos(t), cy + (ry + 52) * sin(t))], 28
        )
        p.part(ring, GOLD.but(base=180), round=14, shadow=5)
    for flipped in (False, True):
        _feline_end(p, 556 if not flipped else 1244, 1216, 1.5, flipped)
    return p.finish(cast=26)


def _feline_end(p: Plate, x: float, y: float, size: float, flipped: bool) -> None:
    turn = -18 if flipped else 18

    def put(*paths: Path) -> Outline:
        return place(list(paths), x, y, size, turn, flipped)

    head = smooth(
        [
            (-90, -56),
            (-30, -92),
            (50, -104),
            (112, -80),
            (150, -72),
            (184, -40),
            (178, 2),
            (178, 2),
            (112, 8),
            (86, 24),
            (112, 42),
            (160, 40),
            (162, 68),
            (100, 92),
            (10, 90),
            (-90, 58),
        ]
    )
    p.part(put(head), GOLD, round=46, lean=20, shadow=14)
    p.emboss(put(ellipse(30, 34, 64, 48)), round=28, lift=0.8)
    p.emboss(put(ellipse(144, -32, 36, 30)), round=18, lift=0.9)
    for tooth in ([(156, 6), (172, 4), (165, 30)], [(116, 8), (130, 8), (124, 26)], [(136, 42), (150, 42), (143, 20)]):
        p.part(put(tooth), GOLD.but(base=205), round=4)
    p.part(put(eye_of(74, -44, 32)), GOLD.but(base=190), round=10, contour=4)
    p.fill(put(ellipse(77, -44, 12)))
    p.fill(put(ellipse(172, -44, 9, 7)))
    p.part(put(smooth([(10, -60), (-30, -120), (-90, -108), (-84, -50), (-30, -28)])), GOLD, round=24, shadow=8)
    p.emboss(put(smooth([(-8, -66), (-36, -100), (-70, -92), (-66, -58), (-30, -46)])), round=10, lift=-1.2)
    for k in range(3):
        p.groove(
            put(bezier((112 + 18 * k, -66), (106 + 18 * k, -50), (108 + 17 * k, -30), (116 + 16 * k, -14)))[0],
            6,
            0.7,
            2,
        )
        p.groove(
            put(bezier((-50 + 26 * k, 10), (-66 + 26 * k, 30), (-62 + 26 * k, 56), (-40 + 26 * k, 70)))[0], 8, 0.8, 2.4
        )


def griffin_head() -> Image.Image:
    """A carved griffin's head, once gilded."""
    p = Plate(1500, 1760)
    crest = (
        (700, 350, -100),
        (830, 330, -76),
        (950, 390, -52),
        (1050, 490, -30),
        (1110, 620, -12),
        (1150, 770, 2),
        (1180, 920, 8),
    )
    for x, y, turn in crest:
        rise = rotate(bezier((-60, 20), (40, -30), (120, -40), (170, 10)), turn)
        p.part(scroll(move(rise, x, y), 58, 56, 1, 1.2), WOOD, round=26, lines=straight(turn + 60), lean=20, shadow=14)
    neck = smooth(
        [
            (560, 900),
            (640, 760),
            (980, 420),
            (1130, 620),
            (1190, 900),
            (1210, 1180),
            (1230, 1420),
            (1230, 1420),
            (620, 1500),
            (620, 1500),
            (650, 1260),
            (640, 1060),
        ]
    )
    p.part(neck, WOOD, round=130, lines=straight(80, 14, 500), lean=40)
    p.grain(26, 5, 150, 8)
    _neck_scales(p)
    head = smooth(
        [
            (1010, 470),
            (900, 340),
            (740, 300),
            (580, 340),
            (440, 450),
            (330, 600),
            (262, 780),
            (262, 920),
            (300, 990),
            (300, 990),
            (360, 900),
            (450, 830),
            (470, 850),
            (430, 930),
            (450, 960),
            (450, 960),
            (560, 920),
            (700, 900),
            (860, 850),
            (980, 720),
            (1030, 590),
        ]
    )
    p.part(head, WOOD.but(base=170), round=120, lines=straight(28, 16, 420), lean=46, shadow=30)
    p.grain(22, 120, 6, 9)
    _griffin_features(p)
    _griffin_ear(p)
    collar = [box(590, 1450, 690, 60, 26), box(560, 1500, 750, 90, 40)]
    p.part(collar, WOOD.but(base=150), round=32, shadow=20)
    p.grain(24, 130, 5, 5)
    return p.finish(cast=26)


def _neck_scales(p: Plate) -> None:
    for row in range(6):
        for k in range(6):
            x, y = 700 + 92 * k + (46 if row % 2 else 0), 980 + 84 * row
            if x > 640 + 600 or (row == 0 and k < 1):
                continue
            p.groove(arc(x, y, 44, 60, 0, 180, 20), 12, 1.0, 3)
            p.groove([(x, y + 4), (x, y + 40)], 6, 0.7, 1.6)
    p.stain(smooth([(980, 700), (1150, 760), (1180, 1000), (1020, 1010)]), (206, 160, 70), 0.75, 22)


def _griffin_features(p: Plate) -> None:
    head = p.last()
    p.emboss(ellipse(700, 610, 120, 100), round=50, lift=0.8)
    p.groove(bezier((540, 440), (480, 560), (466, 690), (500, 800)), 22, 1.1, 4)
    p.groove(bezier((470, 842), (520, 806), (590, 792), (640, 806)), 16, 1.2, 5)
    p.emboss(ribbon(bezier((300, 900), (330, 740), (420, 600), (530, 520)), [20, 90, 80, 30]), round=30, lift=0.7)
    p.groove(bezier((340, 640), (400, 640), (440, 690), (430, 740)), 10, 0.8, 3)
    p.fill(ellipse(400, 678, 26, 12, 40))
    gilding = (206, 160, 70)
    p.stain(smooth([(760, 320), (900, 350), (1000, 470), (900, 520), (790, 420)]), gilding, 0.8, 18)
    p.stain(smooth([(330, 660), (420, 560), (440, 700), (330, 860), (285, 820)]), gilding, 0.7, 20)
    curl = [*bezier((640, 806), (720, 850), (830, 830), (846, 760)), *spiral(780, 756, 66, 10, -1.3, 4)]
    p.emboss(ribbon(curl, [10, 30, 34, 30, 16]), round=14, lift=1.6)
    p.groove(curl, 8, 0.5, 2.4)
    _griffin_eye(p, head)


def _griffin_eye(p: Plate, head: Part) -> None:
    almond = rotate(eye_of(660, 590, 92), 14, (660, 590))
    p.part(almond, WOOD.but(base=184), round=26, lines=rings(660, 590), contour=6)
    p.part(ellipse(648, 588, 40), WOOD.but(base=120, tint=(120, 70, 40)), round=18, contour=4)
    p.fill(ellipse(646, 586, 19))
    p.wipe(ellipse(638, 578, 6))
    p.resume(head)
    brow = bezier((520, 560), (590, 470), (720, 480), (830, 590))
    p.emboss(ribbon(brow, [16, 60, 64, 20]), round=22, lift=1.8)
    p.groove(bezier((530, 572), (600, 500), (720, 510), (820, 604)), 12, 0.9, 5)
    for k in range(3):
        p.groove(move(bezier((560, 470), (640, 400), (760, 410), (850, 480)), 24 * k, -44 * k), 12, 0.8, 3)


def _griffin_ear(p: Plate) -> None:
    ear = smooth(
        [(860, 700), (860, 700), (880, 580), (970, 450), (1130, 350), (1130, 350), (1126, 510), (1040, 660), (940, 740)]
    )
    p.part(ear, WOOD.but(base=165), round=50, lines=straight(-45), shadow=24)
    p.grain(18, 40, 8, 3)
    p.emboss(smooth([(906, 670), (940, 580), (1070, 440), (1050, 560), (966, 680)]), round=24, lift=-1.3)


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0001": stag_plaque,
    "KCC-0002": leopard_plaque,
    "KCC-0003": torque,
    "KCC-0008": griffin_head,
}
