"""Plates of the Turkic period: the stone warrior and the inscribed slab."""

from collections.abc import Callable
from math import pi, sin

from bestiary import eye_of
from engraving import scatter, straight
from kit import GREEN, LEATHER, STONE, Plate
from PIL import Image
from shapes import Outline, Path, Point, bezier, box, ellipse, mirror, move, ribbon, smooth

GRANITE = STONE.but(tint=(150, 144, 138))
DARK_LEATHER = LEATHER.but(tint=(92, 60, 44), base=146)
RUST = (140, 88, 52)


def stone_figure() -> Image.Image:
    """A warrior of stone, a cup before his breast."""
    p = Plate(1300, 2200)
    p.ground(700, 2040, 520, 70, 110)
    body = smooth(
        [
            (560, 560),
            (420, 590),
            (310, 660),
            (290, 820),
            (300, 1100),
            (310, 1400),
            (330, 1700),
            (350, 2060),
            (350, 2060),
            (930, 2060),
            (930, 2060),
            (960, 1700),
            (975, 1400),
            (990, 1100),
            (1000, 820),
            (975, 660),
            (860, 590),
            (720, 560),
        ]
    )
    p.part(body, GRANITE, round=120, lines=straight(78, 8, 320), lean=40)
    _weather(p, 3)
    _figure_arms(p)
    _figure_belt(p)
    _figure_head(p)
    _tufts(p, 330, 960, 2062)
    return p.finish()


def _weather(p: Plate, seed: int) -> None:
    p.grain(34, 9, 9, seed)
    p.grain(30, 60, 50, seed + 1)
    x0, y0, x1, y1 = p.last().box
    for k in range(9):
        x, y = x0 + (x1 - x0) * scatter(seed, k, 1), y0 + (y1 - y0) * scatter(seed, k, 2)
        p.stain(
            ellipse(x, y, 20 + 60 * scatter(seed, k, 3), 16 + 44 * scatter(seed, k, 4)),
            ((190, 170, 96), (120, 128, 96), (196, 188, 170))[k % 3],
            0.5,
            14,
        )


def _figure_head(p: Plate) -> None:
    head = smooth(mirror([(640, 150), (520, 172), (430, 270), (410, 400), (440, 540), (530, 650), (640, 690)], 640))
    p.part(head, GRANITE, round=120, lines=straight(80, 8, 320), lean=40, shadow=30)
    _weather(p, 9)
    face = p.last()
    brow = [
        bezier((640, 400), (600, 350), (520, 330), (462, 372)),
        bezier((640, 400), (680, 350), (760, 330), (818, 372)),
    ]
    p.emboss(ribbon(brow[0], [26, 36, 14]) + ribbon(brow[1], [26, 36, 14]), round=18, lift=1.7)
    p.emboss(smooth([(620, 390), (600, 520), (640, 546), (680, 520), (660, 390)]), round=20, lift=1.9)
    for side in (-1, 1):
        p.resume(face)
        eye = eye_of(640 + side * 98, 412, 50)
        p.emboss(eye, round=12, lift=1.2)
        p.groove([*eye, eye[0]], 8, 1.0, 3)
        moustache = bezier((640, 566), (640 + side * 60, 556), (640 + side * 110, 590), (640 + side * 160, 556))
        p.emboss(ribbon(moustache, [34, 30, 8]), round=14, lift=1.8)
        p.groove(move(moustache, 0, 16), 6, 0.7, 2)
        ear = smooth(
            [(640 + side * 214, 380), (640 + side * 246, 400), (640 + side * 236, 480), (640 + side * 206, 500)]
        )
        p.part(ear, GRANITE, round=20)
        p.part(ellipse(640 + side * 226, 530, 17), GRANITE, round=12)
    p.part(smooth(mirror([(640, 604), (604, 606), (584, 618), (640, 634)], 640)), GRANITE.but(base=150), round=10)
    p.line([(586, 618), (640, 622), (694, 618)], 3)
    p.line(bezier((596, 650), (620, 664), (660, 664), (684, 650)), 2)


def _figure_arms(p: Plate) -> None:
    for side in (-1, 1):
        lapel = bezier((640, 900), (640 + side * 60, 800), (640 + side * 110, 720), (640 + side * 130, 640))
        p.groove(lapel, 14, 1.0, 3)
    right = smooth([(390, 720), (360, 900), (390, 1080), (500, 1080), (600, 1000)], closed=False)
    p.part(
        ribbon(right, [110, 116, 112, 96, 84]), GRANITE.but(base=176), round=52, contour=2, lines=straight(60), lean=26
    )
    p.grain(30, 10, 10, 21)
    left = smooth([(900, 720), (935, 900), (920, 1120), (830, 1210), (730, 1230)], closed=False)
    p.part(
        ribbon(left, [110, 116, 112, 92, 76]), GRANITE.but(base=176), round=52, contour=2, lines=straight(110), lean=26
    )
    p.grain(30, 10, 10, 22)
    cup = smooth(
        [
            (590, 850),
            (590, 850),
            (770, 850),
            (770, 850),
            (752, 920),
            (712, 962),
            (712, 1010),
            (748, 1030),
            (748, 1030),
            (612, 1030),
            (612, 1030),
            (648, 1010),
            (648, 962),
            (608, 920),
        ]
    )
    p.part(cup, GRANITE.but(base=184), round=40, shadow=14)
    p.grain(24, 9, 9, 23)
    p.part(ellipse(680, 850, 90, 17), GRANITE.but(base=110), round=8)
    for k in range(4):
        p.part(
            ribbon(
                bezier((580, 930 + 27 * k), (630, 920 + 27 * k), (690, 925 + 25 * k), (716, 936 + 24 * k)), [27, 25, 20]
            ),
            GRANITE.but(base=178),
            round=13,
        )
    p.part(ribbon(bezier((600, 920), (630, 886), (650, 876), (660, 880)), [30, 22]), GRANITE.but(base=178), round=13)


def _figure_belt(p: Plate) -> None:
    belt = [(306, 1290), (640, 1316), (982, 1290), (980, 1356), (640, 1384), (310, 1356)]
    p.part(belt, GRANITE.but(base=182), round=14, contour=2)
    p.grain(28, 9, 9, 31)
    for k in range(9):
        p.part(ellipse(350 + 73 * k, 1332 + 18 * sin(k / 8 * pi), 17), GRANITE.but(base=176), round=9)
    sabre = smooth([(700, 1210), (760, 1330), (850, 1520), (930, 1690), (960, 1790)], closed=False)
    p.part(
        ribbon(sabre, [40, 46, 44, 38, 16]), GRANITE.but(base=180), round=20, contour=2.4, lines=straight(60), shadow=6
    )
    p.grain(26, 9, 9, 32)
    p.part(ribbon([(690, 1290), (780, 1250)], 28), GRANITE.but(base=184), round=12)
    for k in range(4):
        p.part(
            ribbon(
                bezier(
                    (676 + 20 * k, 1246 - 6 * k),
                    (690 + 20 * k, 1216 - 6 * k),
                    (712 + 18 * k, 1206 - 6 * k),
                    (724 + 18 * k, 1222 - 6 * k),
                ),
                [24, 20],
            ),
            GRANITE.but(base=180),
            round=11,
        )
    for x, wide in ((420, 74), (540, 60)):
        p.line([(x, 1384), (x, 1420)], 5)
        p.part(box(x - wide / 2, 1420, wide, wide * 1.15, 24), GRANITE.but(base=178), round=18, shadow=6)
        p.groove([(x - wide / 2, 1446), (x, 1462), (x + wide / 2, 1446)], 7, 0.8, 2)


def _tufts(p: Plate, left: float, right: float, y: float) -> None:
    blades: Outline = []
    for k in range(90):
        x = left - 60 + (right - left + 120) * k / 89
        tall, lean = 30 + 70 * scatter(44, k), 60 * (scatter(45, k) - 0.5)
        blades += ribbon(
            bezier((x, y + 14), (x, y - tall * 0.4), (x + lean * 0.4, y - tall * 0.8), (x + lean, y - tall), 8),
            [9, 6, 1],
        )
    p.part(blades, GREEN, round=5, contour=1.6)


def stele() -> Image.Image:
    """A slab with an ibex tamga and lines of cut strokes that are no real writing."""
    p = Plate(1200, 2200)
    p.ground(660, 2060, 430, 60, 110)
    side = [(850, 250), (905, 330), (918, 900), (925, 1500), (934, 2070), (862, 2070), (850, 1500)]
    p.part(side, GRANITE.but(base=112), round=16, lines=straight(84))
    p.grain(30, 8, 12, 5)
    face = smooth(
        [
            (340, 380),
            (372, 260),
            (480, 190),
            (640, 170),
            (780, 200),
            (850, 262),
            (868, 420),
            (866, 420),
            (870, 1000),
            (862, 1500),
            (876, 2070),
            (876, 2070),
            (300, 2070),
            (300, 2070),
            (310, 1600),
            (300, 1100),
            (322, 600),
        ]
    )
    p.part(face, GRANITE.but(base=182), round=46, lines=straight(4, 6, 420), lean=30)
    _weather(p, 14)
    _ibex(p)
    for column in range(5):
        x = 390 + 100 * column
        foot = 1900 - 60 * (column % 2) - 90 * (column == 4)
        if column:
            p.groove([(x - 50, 700), (x - 52, 1930)], 6, 0.6, 1.6)
        y = 730.0
        while y < foot:
            y += _sign(p, x, y, column)
    _tufts(p, 290, 930, 2072)
    return p.finish()


def _ibex(p: Plate) -> None:
    for path in _ibex_strokes():
        p.groove(path, 24, 1.3, 5)
        p.shade(ribbon(path, 18), 50, 4)


def _ibex_strokes() -> tuple[Path, ...]:
    return (
        [(470, 520), (690, 512)],
        bezier((690, 512), (710, 440), (706, 400), (690, 372)),
        bezier((690, 372), (640, 250), (500, 260), (470, 410)),
        bezier((690, 380), (660, 320), (560, 320), (540, 420)),
        [(500, 520), (486, 630)],
        [(540, 518), (546, 630)],
        [(650, 514), (640, 630)],
        [(686, 514), (700, 630)],
        [(690, 376), (742, 400)],
        [(472, 518), (446, 482)],
    )


def tamga() -> Image.Image:
    """The ibex tamga of the stele alone."""
    p = Plate(1900, 1700)
    slab = smooth(
        [
            (180, 260),
            (420, 150),
            (900, 130),
            (1500, 160),
            (1730, 300),
            (1740, 800),
            (1760, 1300),
            (1700, 1540),
            (1000, 1570),
            (300, 1550),
            (170, 1300),
            (150, 800),
        ]
    )
    p.part(slab, GRANITE.but(base=180, period=11), round=60, lines=straight(4, 6, 420), lean=30)
    p.grain(26, 16, 14, 5)
    p.grain(26, 90, 80, 6)
    for path in _ibex_strokes():
        cut = [((x - 600) * 3.3 + 940, (y - 450) * 3.1 + 880) for x, y in path]
        p.groove(cut, 70, 1.5, 0)
        p.shade(ribbon(cut, 58), 46, 8)
        p.line(cut, 7)
    return p.finish(cast=24)


def _sign(p: Plate, x: float, y: float, column: int) -> float:
    kind = int(scatter(61, column, y) * 7)
    tall = 46 + 24 * scatter(62, column, y)
    strokes: tuple[list[Point], ...] = (
        [(-22, 0), (22, tall)],
        [(0, 0), (0, tall)],
        [(-22, tall * 0.1), (22, tall * 0.4), (-22, tall * 0.8)],
        [(-20, 0), (-20, tall), (20, tall * 0.6)],
        [(22, 0), (-20, tall * 0.5), (22, tall)],
        [(-24, tall * 0.4), (0, 0), (24, tall * 0.4)],
        [(20, 0), (20, tall), (-20, tall * 0.4)],
    )
    paths = [strokes[kind], strokes[(kind + 3) % 7][:2]] if scatter(63, column, y) > 0.45 else [strokes[kind]]
    for path in paths:
        p.groove(move(path, x, y), 10, 1.2, 3.4)
    return tall + 22


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0020": stone_figure,
    "KCC-0027": stele,
    "KCC-0027-2": tamga,
}
