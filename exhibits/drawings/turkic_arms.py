"""Plates of the Turkic period: sabre, cuirass and quiver."""

from collections.abc import Callable
from math import cos, pi, sin

from engraving import bowed, scatter, straight
from kit import BIRCH, BONE, GOLD, IRON, LEATHER, SILVER, WOOD, Plate
from ornament import beads
from PIL import Image
from shapes import Outline, Path, Point, bezier, box, ellipse, mirror, move, ribbon, rotate, smooth

DARK_LEATHER = LEATHER.but(tint=(92, 60, 44), base=146)
RUST = (140, 88, 52)


def sabre() -> Image.Image:
    """A slightly curved sabre, and its scabbard with two P-shaped mounts."""
    p = Plate(2300, 1900)
    _sabre_scabbard(p)
    blade = [
        *bezier((520, 640), (900, 610), (1400, 620), (1990, 800)),
        *bezier((1990, 800), (1500, 700), (900, 690), (520, 716)),
    ]
    p.part(_tilt(blade), IRON.but(base=176), round=24, lines=straight(-24))
    p.shade(
        _tilt(
            [
                *bezier((520, 690), (900, 664), (1460, 680), (1990, 800)),
                *bezier((1990, 800), (1500, 700), (900, 690), (520, 716)),
            ]
        ),
        -46,
        3,
    )
    p.groove(_tilt(bezier((540, 660), (900, 634), (1300, 640), (1700, 706))), 10, 0.9, 2)
    p.grain(20, 24, 9, 5)
    for x, y in ((800, 660), (1200, 668), (1640, 710)):
        p.stain(_tilt(ellipse(x, y, 90, 30)), RUST, 0.45, 22)
    grip = [
        *bezier((160, 560), (280, 590), (400, 640), (510, 650)),
        *bezier((510, 708), (400, 706), (260, 670), (140, 640)),
    ]
    p.part(_tilt(grip), WOOD, round=34, lines=straight(-20), shadow=8)
    for k in range(7):
        x = 210 + 42 * k
        p.groove(_tilt([(x + 10, 578 + 12 * k), (x, 668 + 7 * k)]), 12, 0.8, 2.4)
    p.part(
        _tilt(smooth([(176, 540), (110, 536), (70, 580), (80, 640), (140, 664), (180, 650)])),
        SILVER,
        round=36,
        shadow=8,
    )
    p.part(
        _tilt(
            smooth(
                [
                    (486, 520),
                    (520, 510),
                    (548, 530),
                    (540, 640),
                    (556, 682),
                    (540, 724),
                    (556, 836),
                    (528, 856),
                    (494, 844),
                    (498, 724),
                    (486, 682),
                    (498, 640),
                ]
            )
        ),
        SILVER,
        round=26,
        shadow=12,
    )
    return p.finish(cast=20)


def _tilt(path: Path) -> Path:
    return move(rotate(path, -24, (1050, 900)), 60, 60)


def _sabre_scabbard(p: Plate) -> None:
    case = [
        *bezier((520, 1096), (900, 1066), (1400, 1080), (2000, 1250)),
        *bezier((1970, 1330), (1400, 1180), (900, 1176), (524, 1206)),
    ]
    for x, y in ((720, 1084), (1230, 1090)):
        _p_mount(p, x, y)
    p.part(_tilt(case), DARK_LEATHER, round=50, lines=straight(-24))
    p.grain(16, 30, 10, 8)
    p.groove(_tilt(bezier((540, 1150), (900, 1120), (1400, 1128), (1960, 1286))), 8, 0.6, 1.8)
    for x, y, turn in ((524, 1150, -4), (720, 1132, -2), (1230, 1134, 4)):
        p.part(_tilt(rotate(box(x - 30, y - 64, 60, 128, 14), turn, (x, y))), SILVER, round=22, shadow=8)
        p.part([_tilt(rotate(ellipse(x, y + dy, 9), turn, (x, y))) for dy in (-44, 0, 44)], GOLD, round=7, contour=2)
    chape = [
        *bezier((1760, 1146), (1850, 1166), (1930, 1196), (2016, 1226)),
        (2030, 1300),
        (1990, 1354),
        *bezier((1970, 1346), (1890, 1316), (1820, 1290), (1740, 1268)),
    ]
    p.part(_tilt(chape), SILVER, round=36, shadow=8)


def _p_mount(p: Plate, x: float, y: float) -> None:
    shape = smooth(
        [
            (x - 100, y + 30),
            (x - 100, y + 30),
            (x - 96, y - 60),
            (x - 40, y - 120),
            (x + 50, y - 116),
            (x + 90, y - 60),
            (x + 60, y + 20),
            (x + 60, y + 20),
        ]
    )
    hole = ellipse(x - 2, y - 56, 44, 30)
    p.part(_tilt(shape), SILVER, round=24, holes=_tilt(hole), shadow=6)
    p.part(
        [_tilt(ellipse(x - 72, y - 20, 8)), _tilt(ellipse(x + 64, y - 40, 8)), _tilt(ellipse(x - 10, y - 100, 8))],
        GOLD,
        round=6,
        contour=2,
    )


def cuirass() -> Image.Image:
    """A cuirass of laced iron plates with shoulder guards."""
    p = Plate(1900, 2000)
    collar = smooth(mirror([(950, 180), (850, 186), (790, 230), (770, 330), (800, 420), (950, 440)], 950))
    p.part(collar, DARK_LEATHER.but(base=80), round=30, lift=-0.6, lines=straight(84))
    yoke = smooth(
        mirror(
            [
                (950, 330),
                (880, 320),
                (816, 250),
                (780, 226),
                (640, 300),
                (560, 380),
                (540, 520),
                (640, 560),
                (950, 580),
            ],
            950,
        )
    )
    p.part(yoke, DARK_LEATHER, round=50, lines=straight(20), lean=24)
    p.grain(16, 20, 9, 2)
    halves = (306, 318, 316, 306, 300, 320, 358, 402)
    for row, half in enumerate(halves):
        _lamellae(p, (950, 450 + 150 * row), half, row)
    trim = [(950 + 412 * sin(a * pi / 180), 1640 + 62 * cos(a * pi / 180)) for a in range(-90, 91, 5)]
    p.part(ribbon(trim, 40), DARK_LEATHER, round=18, shadow=10)
    _waist(p, 1010, 300)
    for side in (-1, 1):
        _shoulder_guard(p, side)
    for side in (-1, 1):
        strap = bezier(
            (950 + side * 150, 250), (950 + side * 176, 300), (950 + side * 180, 380), (950 + side * 170, 470)
        )
        p.part(ribbon(strap, 62), LEATHER, round=24, shadow=12)
        p.part(
            box(950 + side * 172 - 44, 430, 88, 70, 16),
            IRON.but(base=178),
            round=18,
            holes=box(950 + side * 172 - 22, 450, 44, 28),
            shadow=6,
        )
    return p.finish(cast=26)


def _lamellae(p: Plate, middle: Point, half: float, row: int) -> None:
    count = 17
    for k in sorted(range(count), key=lambda k: -abs(k - count // 2)):
        a = (k - count // 2) / (count // 2) * 78 * pi / 180
        x, drop = middle[0] + half * sin(a), 62 * cos(a)
        wide = max(16.0, half * 0.2 * cos(a) + 5)
        shape = box(x - wide / 2, middle[1] + drop - 50, wide, 200, wide * 0.44)
        shade = int(40 * (abs(k - 6) / 10) ** 1.4) + int(10 * scatter(71, row, k))
        p.part(shape, IRON.but(base=176 - shade), round=14, lean=8, lines=straight(0, 0), contour=2.4, shadow=5)
        if wide > 26:
            p.stain(
                ellipse(x, middle[1] + drop + 10 + 60 * scatter(72, row, k), 20, 30),
                RUST,
                0.5 * scatter(73, row, k),
                10,
            )
    _lacing(p, middle, half, count)


def _lacing(p: Plate, middle: Point, half: float, count: int) -> None:
    knots: Outline = []
    holes: Outline = []
    for k in range(2 * count):
        a = (k - count + 0.5) / count * 78 * pi / 180
        x, y = middle[0] + half * sin(a), middle[1] + 62 * cos(a)
        knots.append(rotate(box(x - 4, y - 24, 9, 36, 4), 16 if k % 2 else -16, (x, y)))
        holes.append(ellipse(x, y + 84, 4.5))
    p.part(knots, LEATHER.but(tint=(168, 74, 52)), round=5, contour=1.6)
    p.part(holes, IRON.but(base=60), round=3, contour=1)


def _waist(p: Plate, y: float, half: float) -> None:
    belt = [(950 + (half + 12) * sin(a * pi / 180), y + 150 + 62 * cos(a * pi / 180)) for a in range(-90, 91, 5)]
    p.part(ribbon(belt, 60), LEATHER, round=20, shadow=10)
    p.part(beads(belt[3:-3], 9, 2.4), SILVER, round=7, contour=2)


def _shoulder_guard(p: Plate, side: int) -> None:
    for row in range(4):
        for k in range(7):
            wide = 54 + 2 * row
            x, y = (k - 3) * wide * 0.88, 130 * row + 16 * (3 - abs(k - 3))
            shape = box(x - wide / 2, y, wide, 176, 24)
            put = move(rotate(shape, -side * 17), 950 + side * 400, 330)
            p.part(
                put,
                IRON.but(base=172 - 9 * abs(k - 2 if side < 0 else k - 4)),
                round=14,
                lean=8,
                lines=straight(-side * 17, 0),
                contour=2.4,
                shadow=6,
            )
        knots = [
            rotate(
                box((k - 6.5) * wide * 0.44 - 4, 130 * row + 34, 9, 36, 4),
                16 if k % 2 else -16,
                ((k - 6.5) * wide * 0.44, 130 * row + 50),
            )
            for k in range(14)
        ]
        p.part(
            [move(rotate(path, -side * 17), 950 + side * 400, 330) for path in knots],
            LEATHER.but(tint=(168, 74, 52)),
            round=5,
            contour=1.6,
        )
    edge = [(-210, 4), (-100, -10), (0, -14), (100, -10), (210, 4)]
    p.part(
        ribbon([move([q], 950 + side * 400, 340)[0] for q in rotate(smooth(edge, closed=False), -side * 17)], 40),
        DARK_LEATHER,
        round=16,
        shadow=10,
    )


def quiver() -> Image.Image:
    """A birch-bark quiver, wider at its base, with arrows."""
    p = Plate(1300, 2200)
    for k in range(7):
        x = 540 + 40 * k
        top = 120 + 46 * abs(k - 3) + 30 * (k % 2)
        p.part(
            ribbon([(x, top + 100), (640 + (x - 660) * 0.8, 640)], 17),
            WOOD.but(tint=(186, 150, 104)),
            round=8,
            lines=straight(0),
        )
        head = [(x, top), (x + 34, top + 84), (x + 12, top + 130), (x - 12, top + 130), (x - 34, top + 84)]
        p.part(
            head
            if k % 2
            else smooth(
                [
                    (x, top),
                    (x, top),
                    (x + 22, top + 50),
                    (x + 24, top + 100),
                    (x, top + 130),
                    (x - 24, top + 100),
                    (x - 22, top + 50),
                ]
            ),
            IRON,
            round=13,
            shadow=6,
        )
        p.line([(x, top + 8), (x, top + 124)], 3)
    strap = smooth([(820, 760), (980, 700), (1080, 860), (1060, 1200), (960, 1500), (850, 1560)], closed=False)
    p.part(ribbon(strap, 46), DARK_LEATHER, round=20)
    back = [(500, 500), (800, 500), (830, 700), (470, 700)]
    p.part(back, BIRCH.but(base=120), round=12, lines=straight(0))
    case: Path = [(470, 590), (640, 622), (820, 590), (870, 1200), (960, 2030), (640, 2080), (330, 2030), (420, 1200)]
    p.part(case, BIRCH, round=110, lines=bowed(645, 330, -34), lean=20)
    p.grain(18, 60, 5, 3)
    for k in range(34):
        x, y = 430 + 430 * scatter(81, k), 720 + 1250 * scatter(82, k)
        p.line([(x, y), (x + 26 + 50 * scatter(83, k), y + 3)], [1, 5, 1])
    _quiver_mounts(p)
    return p.finish(cast=24)


def _quiver_mounts(p: Plate) -> None:
    for y, left, right in ((610, 466, 824), (1240, 416, 872), (1930, 338, 952)):
        band = [(left, y), (645, y + 34), (right, y), (right + 8, y + 96), (645, y + 132), (left - 8, y + 96)]
        p.part(band, BONE, round=16, lines=straight(2), shadow=8)
        zig = [
            (left + 14 + (right - left - 28) * k / 16, y + 48 + 30 * sin(pi * k / 16) + (22 if k % 2 else -22))
            for k in range(17)
        ]
        p.groove(zig, 9, 0.9, 3)
        for k in range(1, 16, 2):
            p.fill(ellipse(left + 14 + (right - left - 28) * (k + 1) / 16, y + 76 + 30 * sin(pi * (k + 1) / 16), 5))
    p.part(box(560, 760, 60, 470, 20), BONE, round=18, lines=straight(86), shadow=6)
    for k in range(7):
        p.groove(ellipse(590, 800 + 64 * k, 17), 6, 0.8, 2.4)
        p.fill(ellipse(590, 800 + 64 * k, 5))
    for y in (770, 1550):
        p.part(ellipse(850 + (y - 770) * 0.06, y, 30), IRON, round=18, shadow=6)


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0023": sabre,
    "KCC-0024": cuirass,
    "KCC-0026": quiver,
}
