"""Plates of a horseman's gear: hunter's belt, saddle and standard."""

from collections.abc import Callable
from math import cos, pi, sin

from engraving import rings, scatter, straight
from kit import (
    BONE,
    BRASS,
    CORAL,
    FELT_DARK,
    FELT_RED,
    GOLD,
    HAIR,
    IRON,
    LEATHER,
    SILVER,
    WOOD,
    Material,
    Plate,
)
from motifs import beads, chain, headings, horns, rosette, scroll
from PIL import Image
from shapes import arc, box, ellipse, flip, mirror, ribbon, rotate, smooth


def hunters_belt() -> Image.Image:
    """A hunter's belt with pouch, powder horn and knife."""
    p = Plate(2000, 1560)
    top = smooth([(130, 330), (500, 440), (1000, 480), (1500, 440), (1870, 330)], closed=False)
    for across in (440, 500, 900, 1100, 1500, 1600):
        high = 480 - (across - 1000) ** 2 / 6800
        p.part(ribbon([(across, high), (across, high + 210)], 30), LEATHER, round=10)
    p.part(ribbon(top, 150), LEATHER, round=20, lines=straight(3))
    for side in (-58, 58):
        p.groove([(x, y + side) for x, y in top], 6, 0.8)
    for i, (x, y, turn) in enumerate(headings(top, 13)):
        if i not in (0, 12):
            _mount(p, x, y, turn, i % 2 == 0)
    _buckle(p)
    _pouch(p)
    _horn(p)
    _knife(p)
    return p.finish(26)


def _mount(p: Plate, x: float, y: float, turn: float, square: bool) -> None:
    shape = rotate(box(x - 46, y - 46, 92, 92, 14), turn, (x, y)) if square else rosette(x, y, 52, 8, 0.14)
    p.part(shape, SILVER, round=14, shadow=7)
    p.part(ellipse(x, y, 22), CORAL if square else GOLD, round=14, contour=2)
    for k in range(4):
        a = (k * 90 + 45 + turn) * pi / 180
        p.part(ellipse(x + 42 * cos(a), y + 42 * sin(a), 8), GOLD, round=6, contour=1.4)


def _buckle(p: Plate) -> None:
    p.part(
        rotate(box(50, 230, 190, 196, 40), 14, (145, 328)),
        SILVER,
        round=20,
        shadow=8,
        holes=rotate(box(90, 272, 70, 112, 20), 14, (145, 328)),
    )
    p.part(ribbon([(200, 340), (84, 312)], (20, 10)), SILVER, round=8, shadow=4)
    tip = [(1790, 280), (1900, 246), (1960, 280), (1940, 370), (1830, 412)]
    p.part(smooth([tip[0], tip[0], *tip[1:4], tip[4], tip[4]]), SILVER, round=16, shadow=6)
    p.part(scroll(1836, 350, 110, -20, weight=0.16), GOLD, round=5, contour=1.5)


def _pouch(p: Plate) -> None:
    bag = [
        (840, 680),
        (840, 680),
        (1160, 680),
        (1160, 680),
        (1230, 860),
        (1250, 1040),
        (1170, 1170),
        (1000, 1230),
        (830, 1170),
        (750, 1040),
        (770, 860),
    ]
    p.part(smooth(bag), LEATHER, round=60, lines=straight(86))
    flap = [
        (820, 650),
        (820, 650),
        (1180, 650),
        (1180, 650),
        (1210, 800),
        (1130, 940),
        (1000, 1010),
        (870, 940),
        (790, 800),
    ]
    p.part(smooth(flap), LEATHER.but(base=172), round=24, shadow=16)
    rim = smooth([(820, 690), (826, 800), (896, 910), (1000, 970), (1104, 910), (1174, 800), (1180, 690)], closed=False)
    p.groove(rim, 8)
    p.part(horns(1000, 910, 250, 0, 0.13), SILVER, round=9, contour=2.2, shadow=4)
    for side in (-1, 1):
        p.part(ellipse(1000 + side * 150, 710, 24), CORAL, round=14)
    p.part(ellipse(1000, 978, 36), SILVER, round=18, shadow=8)
    for i in range(-4, 5):
        p.part(
            ribbon(
                smooth([(1000 + i * 40, 1200), (1000 + i * 46, 1270), (1000 + i * 50, 1340)], closed=False), (16, 20, 8)
            ),
            FELT_RED,
            round=7,
            contour=1.8,
        )


def _horn(p: Plate) -> None:
    spine = smooth([(330, 720), (330, 860), (380, 1010), (500, 1130), (650, 1190), (700, 1180)], closed=False)
    p.part(ribbon(spine, (170, 160, 138, 108, 70, 44)), BONE, round=60, lines=straight(80))
    for x, y, turn in headings(spine, 9)[1:8:3]:
        p.part(
            ribbon(
                [
                    (x - 84 * sin(turn * pi / 180), y + 84 * cos(turn * pi / 180)),
                    (x + 84 * sin(turn * pi / 180), y - 84 * cos(turn * pi / 180)),
                ],
                30,
            ),
            SILVER,
            round=10,
        )
    p.part(ellipse(330, 712, 96, 40), SILVER, round=18)
    p.part(ribbon([(690, 1180), (740, 1160)], (40, 26)), SILVER, round=10)
    p.part(rosette(390, 940, 44, 8, 0.2), SILVER, round=12)
    chain(p, smooth([(470, 660), (380, 680), (330, 700)], closed=False), 18)
    chain(p, smooth([(500, 670), (620, 800), (720, 1140)], closed=False), 18)


def _knife(p: Plate) -> None:
    p.part(
        smooth(
            [(1500, 830), (1500, 830), (1640, 830), (1640, 830), (1640, 1150), (1600, 1380), (1570, 1440), (1530, 1380)]
        ),
        LEATHER,
        round=40,
        lines=straight(86),
    )
    for y in (850, 1090):
        p.part(box(1494, y, 152, 74, 10), SILVER, round=24, shadow=6)
        beads(p, [(1520, y + 37), (1620, y + 37)], 12, CORAL, 4)
    p.part(
        smooth([(1520, 1310), (1520, 1310), (1622, 1310), (1622, 1310), (1596, 1410), (1570, 1450), (1540, 1400)]),
        SILVER,
        round=24,
    )
    grip = [
        (1530, 830),
        (1530, 830),
        (1612, 830),
        (1612, 830),
        (1620, 730),
        (1650, 640),
        (1600, 590),
        (1540, 620),
        (1540, 730),
    ]
    p.part(smooth(grip), BONE, round=36, lines=straight(80))
    for y in (680, 770):
        p.part(ellipse(1580, y, 11), BRASS, round=7)
    chain(p, [(1510, 640), (1508, 840)], 16)
    chain(p, [(1610, 600), (1630, 850)], 16)


def saddle() -> Image.Image:
    """A high-pommelled saddle with its stirrups."""
    p = Plate(2000, 1880)
    _saddle_cloth(p)
    board = [
        (330, 800),
        (420, 720),
        (700, 760),
        (1000, 800),
        (1300, 780),
        (1560, 720),
        (1700, 780),
        (1660, 900),
        (1400, 980),
        (1000, 1000),
        (620, 980),
        (380, 920),
    ]
    p.part(smooth(board), WOOD, round=40, lines=straight(4), shadow=20)
    p.grain(16, 140, 5, 47)
    seat = [
        (560, 560),
        (620, 680),
        (760, 780),
        (980, 820),
        (1220, 770),
        (1380, 640),
        (1440, 560),
        (1560, 700),
        (1480, 860),
        (1200, 930),
        (900, 940),
        (620, 890),
        (500, 760),
    ]
    p.part(smooth(seat), FELT_RED, round=70, lines=straight(10), shadow=12)
    _cantle(p)
    _pommel(p)
    for x in (470, 1500):
        p.part(rosette(x, 850, 62, 8, 0.2), SILVER, round=20, shadow=8)
        p.part(ellipse(x, 850, 24), CORAL, round=14)
    _stirrup(p, 900, 1490)
    return p.finish(26)


def _saddle_cloth(p: Plate) -> None:
    cloth = [
        (260, 860),
        (300, 780),
        (1000, 800),
        (1720, 780),
        (1770, 860),
        (1740, 1120),
        (1660, 1330),
        (1660, 1330),
        (1000, 1400),
        (380, 1330),
        (380, 1330),
        (290, 1120),
    ]
    p.part(smooth(cloth), FELT_DARK.but(tint=(60, 78, 102)), round=40, lines=straight(86))
    hem = smooth(
        [
            (330, 1000),
            (360, 1160),
            (430, 1270),
            (700, 1316),
            (1000, 1330),
            (1300, 1316),
            (1610, 1270),
            (1670, 1160),
            (1700, 1000),
        ],
        closed=False,
    )
    p.part(ribbon(hem, 34), FELT_RED, round=8, contour=2)
    p.part(ribbon(hem, 10), GOLD, round=4, contour=1.4)
    for x in (560, 1000, 1440):
        for part in (horns(x, 1240, 210, 0, 0.14), horns(x, 1230, 120, 180, 0.14)):
            p.part(part, GOLD.but(gloss=0.6), round=7, contour=1.8)
    for x in (780, 1220):
        p.part(rosette(x, 1180, 56, 8, 0.3), FELT_RED, round=8)
    tassels = [
        ribbon(
            [(x, 1326 + 44 * (1 - ((x - 1000) / 640) ** 2)), (x + 3, 1404 + 44 * (1 - ((x - 1000) / 640) ** 2))],
            (9, 13, 6),
        )
        for x in range(420, 1600, 30)
    ]
    p.part([path for tassel in tassels for path in tassel], FELT_RED, round=6, contour=1.6)


def _cantle(p: Plate) -> None:
    back = [
        (1330, 860),
        (1380, 720),
        (1440, 560),
        (1530, 470),
        (1640, 450),
        (1720, 500),
        (1700, 580),
        (1610, 620),
        (1560, 720),
        (1540, 880),
        (1440, 920),
    ]
    p.part(smooth(back), WOOD.but(tint=(150, 74, 48)), round=44, lines=straight(70), shadow=14)
    edge = smooth([(1420, 690), (1470, 570), (1550, 500), (1640, 484), (1690, 510)], closed=False)
    p.part(ribbon(edge, 22), BONE, round=8)
    p.part(scroll(1470, 800, 150, -60, weight=0.12), BONE, round=6, contour=1.8)
    for k in range(4):
        p.part(rosette(1450 + k * 16, 720 + (k % 2) * 60 - k * 24, 18, 6), SILVER, round=6, contour=1.5)


def _pommel(p: Plate) -> None:
    wood = WOOD.but(tint=(150, 74, 48))
    head = [
        (400, 900),
        (370, 780),
        (390, 660),
        (400, 560),
        (330, 540),
        (250, 570),
        (210, 620),
        (180, 590),
        (220, 500),
        (310, 420),
        (440, 390),
        (560, 410),
        (630, 480),
        (620, 570),
        (600, 640),
        (640, 740),
        (680, 860),
        (560, 930),
    ]
    p.part(smooth(head), wood, round=64, lines=straight(76), shadow=18)
    p.groove(smooth([(216, 606), (260, 510), (340, 456), (440, 430), (540, 450), (590, 500)], closed=False), 12)
    p.part(rosette(470, 512, 62, 10, 0.16), SILVER, round=16, shadow=6)
    p.part(ellipse(470, 512, 30), CORAL, round=20, contour=2)
    for edge in (
        [(600, 470), (588, 570), (566, 650), (600, 760), (640, 850)],
        [(440, 600), (424, 680), (430, 780), (452, 880)],
    ):
        p.part(ribbon(smooth(edge, closed=False), 18), BONE, round=7)
    p.part(horns(512, 770, 150, 0, 0.14), BONE, round=6, contour=1.8)
    for x, y in ((286, 500), (350, 462)):
        p.part(rosette(x, y, 20, 6), SILVER, round=7, contour=1.8)


def _stirrup(p: Plate, x: float, y: float) -> None:
    p.part(
        [(x - 46, 880), (x + 46, 880), (x + 30, y - 80), (x - 30, y - 80)],
        LEATHER,
        round=14,
        lines=straight(88),
        shadow=16,
    )
    for k in range(4):
        p.part(rosette(x, 980 + k * 120, 24, 6), SILVER, round=8)
    p.part(box(x - 42, y - 120, 84, 56, 10), SILVER, round=14, shadow=6)
    bow = smooth(
        [
            (x - 140, y + 250),
            (x - 130, y + 120),
            (x - 80, y + 10),
            (x, y - 40),
            (x + 80, y + 10),
            (x + 130, y + 120),
            (x + 140, y + 250),
        ],
        closed=False,
    )
    p.part(ribbon(bow, (52, 40, 38, 60, 38, 40, 52)), IRON.but(base=170), round=16, shadow=12)
    p.part(ellipse(x, y + 258, 190, 50), IRON.but(base=160), round=16, shadow=6)
    p.emboss(ellipse(x, y + 252, 140, 28), round=16, lift=-1.0)
    for side in (-1, 1):
        p.part(ellipse(x + side * 118, y + 90, 16), SILVER, round=10)


def saddle_front() -> Image.Image:
    """The pommel of the saddle seen from the front, its inlay enlarged."""
    p = Plate(1600, 1700)
    wood = WOOD.but(tint=(150, 74, 48))
    legs = [
        (800, 760),
        (960, 800),
        (1120, 960),
        (1280, 1240),
        (1380, 1480),
        (1380, 1480),
        (1260, 1560),
        (1260, 1560),
        (1120, 1330),
        (980, 1160),
        (800, 1100),
    ]
    p.part(mirror(smooth(legs, closed=False), 800), wood.but(base=148), round=60, lines=straight(80))
    head = [
        (800, 160),
        (900, 150),
        (1010, 200),
        (1070, 320),
        (1050, 460),
        (990, 560),
        (1000, 700),
        (1090, 860),
        (1180, 1010),
        (1060, 1120),
        (940, 1040),
        (800, 1010),
    ]
    p.part(mirror(smooth(head, closed=False), 800), wood, round=90, lines=straight(84), contour=4, shadow=20)
    p.grain(12, 6, 140, 48)
    rim = smooth(
        [
            (800, 212),
            (900, 204),
            (984, 250),
            (1024, 340),
            (1000, 450),
            (936, 560),
            (948, 720),
            (1040, 880),
            (1110, 1000),
        ],
        closed=False,
    )
    for path in (rim, flip(rim, 800)):
        p.part(ribbon(path, 24), BONE, round=9, shadow=4)
        for x, y, _ in headings(path, 16)[1:-1]:
            p.part(ellipse(x, y, 8), SILVER, round=6, contour=1.5)
    p.part(rosette(800, 380, 150, 12, 0.14), SILVER, round=30, lines=rings(800, 380), shadow=12)
    beads(p, arc(800, 380, 104, 104, 0, 350, 60), 9, SILVER.but(base=190), 34)
    p.part(ellipse(800, 380, 76), CORAL, round=52, shadow=6)
    p.part(horns(800, 860, 330, 0, 0.13), BONE, round=12, contour=2.2, shadow=4)
    p.part(horns(800, 640, 130, 180, 0.14), BONE, round=8, contour=2, shadow=4)
    for side in (-1, 1):
        p.part(rosette(800 + side * 150, 950, 50, 8, 0.2), SILVER, round=14, shadow=6)
        for k in range(4):
            p.part(ellipse(800 + side * (330 + k * 66), 1090 + k * 106, 24), BONE, round=12, contour=2)
    return p.finish(24)


def standard() -> Image.Image:
    """A horsetail standard: spear point, ball and tails on a pole."""
    p = Plate(1160, 2200)
    p.part(box(562, 560, 36, 1520, 10), WOOD, round=18, lines=straight(88))
    p.grain(14, 5, 110, 48)
    _tail(p, 580, 740, 0, 1080, HAIR.but(base=135, tint=(112, 86, 64)), 2)
    p.part(box(500, 700, 160, 60, 20), SILVER, round=24, shadow=10)
    p.part(
        smooth([(470, 610), (580, 590), (690, 610), (730, 720), (580, 760), (430, 720)]), FELT_RED, round=40, shadow=12
    )
    p.part(horns(580, 740, 120, 0, 0.14), GOLD, round=6, contour=1.6)
    p.part(ellipse(580, 530, 92), GOLD, round=76, lines=rings(560, 500))
    for y in (500, 530, 560):
        p.groove(smooth([(488, y), (580, y + 22), (672, y)], closed=False), 6, 0.8)
    p.part(box(548, 400, 64, 60, 12), SILVER, round=22)
    blade = [(580, 110), (612, 210), (650, 300), (640, 350), (600, 390), (600, 420), (580, 420)]
    p.part(mirror(smooth(blade, closed=False), 580), IRON.but(base=178), round=26, lines=straight(80))
    p.groove([(580, 150), (580, 400)], 10)
    for side in (-1, 1):
        p.part(
            ribbon(
                smooth(
                    [(580, 430), (580 + side * 90, 410), (580 + side * 130, 330), (580 + side * 110, 250)], closed=False
                ),
                (34, 30, 22, 4),
            ),
            GOLD,
            round=12,
        )
    return p.finish(24)


def _tail(p: Plate, x: float, y: float, lean: float, tall: float, hair: Material, seed: int) -> None:
    half = [
        (x + 30, y),
        (x + 120 + lean, y + tall * 0.2),
        (x + 190 + lean, y + tall * 0.5),
        (x + 150 + lean, y + tall * 0.78),
        (x + 60 + lean, y + tall * 0.95),
    ]
    left = [
        (x - 30, y),
        (x - 120 + lean, y + tall * 0.2),
        (x - 190 + lean, y + tall * 0.5),
        (x - 150 + lean, y + tall * 0.78),
        (x - 60 + lean, y + tall * 0.95),
    ]
    p.part(
        smooth([*half, *reversed(left)]), hair, round=110, lines=straight(85, 16, 420), lean=34, shadow=14, contour=1.5
    )
    for i in range(46):
        t = (i / 45 - 0.5) * 2
        end = y + tall * (0.9 + 0.14 * scatter(seed, i)) - abs(t) * tall * 0.08
        wisp = [
            (x + t * 28, y + 10),
            (x + t * 110 + lean, y + tall * 0.2),
            (x + t * 186 + lean + 16 * sin(i), y + tall * 0.5),
            (x + t * 160 + lean, y + tall * 0.78),
            (x + t * 90 + lean + 50 * (scatter(seed, i, 1) - 0.5), end),
        ]
        p.part(
            ribbon(smooth(wisp, closed=False, steps=8), (4, 9, 12, 9, 1)),
            hair.but(base=hair.base + int(50 * scatter(seed, i, 2))),
            round=5,
            contour=1.1,
            lines=straight(86, 8, 200),
        )


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0046": hunters_belt,
    "KCC-0047": saddle,
    "KCC-0047-2": saddle_front,
    "KCC-0048": standard,
}
