"""Plates of the Karakhanid period: vessels, a lamp and a coin."""

from collections.abc import Callable
from math import cos, pi, sin

from engraving import rings, scatter, straight
from kit import BRASS, BRONZE, CLAY, GLASS, SILVER, TURQUOISE, Part, Plate, Turned, lathe
from ornament import beads, feather, scroll
from PIL import Image
from shapes import Outline, Path, Point, Points, arc, bezier, ellipse, move, ribbon, smooth, star

SLIP = CLAY.but(tint=(234, 222, 192), base=184, gloss=0.8)
MANGANESE = (72, 44, 38)
OXBLOOD = (164, 66, 42)
OLIVE = (112, 116, 60)


def bowl() -> Image.Image:
    """A slip-painted bowl: a bird in the centre, a band of signs round the rim."""
    p = Plate(2000, 1800)
    p.ground(1040, 1560, 560, 70)
    outside = smooth(
        [
            (180, 780),
            (180, 780),
            (214, 960),
            (350, 1200),
            (560, 1400),
            (706, 1490),
            (706, 1490),
            (716, 1560),
            (716, 1560),
            (1000, 1580),
            (1284, 1560),
            (1284, 1560),
            (1294, 1490),
            (1294, 1490),
            (1440, 1400),
            (1650, 1200),
            (1786, 960),
            (1820, 780),
            (1820, 780),
        ]
    )
    p.part(outside, SLIP.but(base=150), round=120, lines=rings(1000, 500, 0.9), lean=20)
    p.part(ellipse(1000, 800, 826, 640), SLIP.but(base=190), round=18, lines=rings(1000, 800, 0.775))
    well = p.part(ellipse(1000, 806, 796, 612), SLIP, round=210, lift=-0.8, lines=rings(1000, 806, 0.77), lean=0)
    _rim_band(p, well)
    _painted_bird(p, well)
    for x, y, r in ((640, 380, 26), (1420, 1160, 20)):
        p.emboss(ellipse(x, y, r, r * 0.7), round=8, lift=-1, on=well)
    p.groove(bezier((1560, 520), (1480, 620), (1500, 700), (1420, 800)), 4, 0.5, 1.4, on=well)
    return p.finish()


def _paint(p: Plate, shape: Path | Outline, tint: tuple[int, int, int], on: Part) -> None:
    p.stain(shape, tint, 0.92, 1.5, on)
    p.shade(shape, 30, 2, on)


def _on_bowl(a: float, r: float) -> Point:
    t = a * pi / 180
    return 1000 + 796 * r * cos(t), 806 + 612 * r * sin(t)


def _rim_band(p: Plate, well: Part) -> None:
    for r, width in ((0.955, 12), (0.76, 10), (0.735, 5)):
        ring = [_on_bowl(a, r) for a in range(0, 364, 4)]
        _paint(p, ribbon(ring, width), MANGANESE, well)
    for k in range(36):
        a = 10 * k
        tall = 0.93 if k % 3 else 0.945
        stem = [_on_bowl(a, 0.79), _on_bowl(a, tall)]
        _paint(p, ribbon(stem, [16, 12]), MANGANESE, well)
        foot = [_on_bowl(a + d, 0.795) for d in range(9)]
        if k % 4 == 0:
            foot = [_on_bowl(a + d, 0.86 + 0.03 * sin(d)) for d in range(-3, 4)]
        _paint(p, ribbon(foot, 14), MANGANESE, well)
        _paint(p, ellipse(*_on_bowl(a + 5, 0.88), 11), OXBLOOD, well)


def _painted_bird(p: Plate, well: Part) -> None:
    def put(path: Path) -> Path:
        return [(1000 + (x - 50) * 7.6, 800 + (y - 50) * 6.2) for x, y in path]

    body = smooth(
        [
            (12, 62),
            (24, 44),
            (44, 36),
            (60, 36),
            (70, 24),
            (78, 14),
            (88, 14),
            (94, 22),
            (90, 30),
            (84, 40),
            (82, 56),
            (72, 70),
            (54, 76),
            (34, 72),
        ]
    )
    tail = [
        smooth([(20, 58), (4, 40 + 9 * k), (-10, 34 + 13 * k), (-12, 40 + 13 * k), (4, 50 + 8 * k), (22, 64)])
        for k in range(4)
    ]
    for k, path in enumerate(tail):
        _paint(p, put(path), (OXBLOOD, OLIVE)[k % 2], well)
        p.line(put([*path, path[0]]), 5)
    _paint(p, put(body), MANGANESE, well)
    p.line(put([*body, body[0]]), 5)
    wing = smooth([(30, 56), (40, 42), (58, 40), (66, 48), (56, 60), (40, 66), (18, 66)])
    _paint(p, put(wing), OXBLOOD, well)
    p.line(put([*wing, wing[0]]), 6)
    _bird_details(p, well, put)
    for x, y, turn in (
        (8, 16, 30),
        (30, 16, 70),
        (96, 56, 120),
        (98, 82, 200),
        (8, 92, -20),
        (50, 10, 90),
        (104, 36, 170),
    ):
        _sprig(p, well, put, x, y, turn)


def _bird_details(p: Plate, well: Part, put: Callable[[Path], Path]) -> None:
    for k in range(4):
        feather_line = bezier(
            (60 - 8 * k, 45 + 2 * k), (54 - 9 * k, 52 + k), (48 - 9 * k, 58 + k), (38 - 7 * k, 62 + k)
        )
        _paint(p, ribbon(put(feather_line), 9), (234, 222, 192), well)
    _paint(p, ribbon(put([(70, 36), (84, 42)]), 12), (234, 222, 192), well)
    _paint(p, [put(ellipse(76 + 3 * k, 48 + 7 * k, 1.8, 2)) for k in range(3)], (234, 222, 192), well)
    _paint(p, put(ellipse(85, 21, 3.4, 3.8)), (234, 222, 192), well)
    p.fill(put(ellipse(85.4, 21, 1.5, 1.7)))
    _paint(p, put([(92, 17), (104, 24), (92, 27)]), OXBLOOD, well)
    for line in (bezier((76, 14), (72, 4), (64, 4), (62, 10)), bezier((80, 13), (78, 2), (72, -2), (68, 0))):
        _paint(p, ribbon(put(line), [12, 5]), MANGANESE, well)
    for x in (48, 58):
        _paint(p, ribbon(put([(x, 74), (x + 1, 88)]), 11), OXBLOOD, well)
        for dx in (-5, 0, 5):
            _paint(p, ribbon(put([(x + 1, 88), (x + 3 + dx, 93)]), 9), OXBLOOD, well)


def _sprig(p: Plate, well: Part, put: Callable[[Path], Path], x: float, y: float, turn: float) -> None:
    for d in (-38, 0, 38):
        _paint(p, put(feather(x, y, 11, 5, turn + d)), OLIVE if d else OXBLOOD, well)


def lamp() -> Image.Image:
    """An oil lamp with a long spout, under turquoise glaze."""
    p = Plate(2200, 1400)
    p.ground(1220, 1180, 560, 62)
    glaze = TURQUOISE.but(gloss=1.15)
    ring = ellipse(1790, 740, 150, 165)
    p.part(ribbon([*ring, ring[0]], 66), glaze, round=32, lines=rings(1790, 740), lean=20)
    p.part(
        smooth([(1700, 560), (1760, 500), (1880, 470), (1960, 500), (1900, 560), (1800, 600)]),
        glaze,
        round=32,
        shadow=10,
    )
    _lamp_spout(p)
    shape = smooth(
        [
            (150, 420),
            (146, 440),
            (118, 490),
            (130, 540),
            (300, 620),
            (440, 740),
            (460, 850),
            (390, 980),
            (290, 1060),
            (270, 1110),
            (330, 1170),
            (336, 1186),
        ],
        closed=False,
    )
    body = lathe(p, 1230, shape, glaze, tilt=0.2)
    for y in (545, 640, 1075):
        p.groove(body.belt(y), 11, 0.9, 2.6)
    for k in range(9):
        a = -80 + 20 * k
        flow = body.wrap([(a + 3 * sin(y / 40), y) for y in range(660, 960 + 30 * (k % 3), 20)])
        p.stain(ribbon(flow, [46, 30, 18]), (24, 52, 66), 0.75, 8)
    p.stain(ribbon(body.belt(1150, -80, 80), 70), (196, 150, 112), 0.9, 12)
    for k in range(7):
        x, y = body.at(-72 + 24 * k, 720)
        p.emboss(ellipse(x, y, 26, 34), round=12, lift=1.2)
    p.shade(ellipse(1010, 700, 50, 26, -30), -80, 8)
    return p.finish()


def _lamp_spout(p: Plate) -> None:
    glaze = TURQUOISE.but(gloss=1.15)
    flat = smooth(
        [
            (1000, 990),
            (760, 940),
            (540, 800),
            (380, 720),
            (230, 690),
            (180, 620),
            (250, 560),
            (420, 560),
            (640, 610),
            (900, 690),
            (1040, 700),
        ]
    )
    p.part(flat, glaze, round=90, lines=straight(30), lean=36)
    trough = smooth(
        [
            (230, 625),
            (300, 590),
            (440, 600),
            (640, 660),
            (820, 740),
            (840, 770),
            (760, 770),
            (560, 720),
            (380, 670),
            (270, 655),
        ]
    )
    p.part(trough, glaze.but(base=84), round=20, lift=-0.6, lines=straight(24))
    p.stain(smooth([(180, 620), (250, 560), (360, 570), (330, 690), (230, 690)]), (40, 32, 30), 0.75, 26)
    p.part(
        smooth([(236, 622), (190, 560), (210, 470), (250, 400), (262, 480), (290, 540), (276, 610)]),
        BRASS.but(tint=(226, 150, 60), base=196),
        round=30,
        lines=straight(80),
        contour=2,
    )
    p.part(ribbon(bezier((250, 640), (320, 640), (420, 650), (560, 700)), [18, 10]), SLIP, round=9, lines=straight(60))


def ewer() -> Image.Image:
    """A bronze ewer: faceted body, long curved spout, tall handle."""
    p = Plate(1900, 2150)
    p.ground(1000, 1960, 440, 60)
    metal = BRONZE.but(tint=(136, 118, 76))
    grip = smooth(
        [(975, 440), (1120, 345), (1330, 390), (1400, 640), (1370, 900), (1270, 1130), (1180, 1230)], closed=False
    )
    p.part(ribbon(grip, [70, 64, 58, 56, 58, 66, 84]), metal, round=32, lean=22)
    p.part(
        smooth([(1330, 360), (1360, 270), (1400, 240), (1440, 270), (1440, 350), (1400, 410)]),
        metal,
        round=30,
        shadow=8,
    )
    spout = smooth([(640, 1420), (500, 1340), (420, 1150), (400, 940), (330, 780), (220, 700)], closed=False)
    p.part(ribbon(spout, [190, 140, 100, 84, 76, 80]), metal, round=46, lines=straight(-60), lean=30)
    p.part(ellipse(206, 690, 56, 30, 32), metal, round=14, shadow=6)
    p.part(ellipse(200, 686, 38, 18, 32), metal.but(base=70), round=6)
    shape = smooth(
        [
            (170, 300),
            (160, 326),
            (112, 400),
            (106, 640),
            (120, 860),
            (190, 930),
            (360, 1080),
            (424, 1300),
            (380, 1560),
            (250, 1740),
            (180, 1800),
            (190, 1850),
            (290, 1940),
            (296, 1960),
        ],
        closed=False,
    )
    body = lathe(p, 880, shape, metal, tilt=0.15)
    _facets(p, body)
    for y in (430, 470, 800, 840, 1830):
        p.groove(body.belt(y), 10, 0.9, 2.6)
    for k in range(12):
        x, y = body.at(-82 + 15 * k, 640)
        p.groove([(x, y - 130), (x, y + 110)], 8, 0.6, 1.6)
    p.part(beads(body.belt(885, -86, 86), 17, 0.1), metal.but(base=176), round=13, contour=2)
    for blot in ((700, 1620, 150, 90), (1120, 1180, 80, 150), (860, 1900, 160, 40)):
        p.stain(ellipse(*blot), (112, 142, 116), 0.7, 40, on=body.part)
    return p.finish()


def _facets(p: Plate, body: Turned) -> None:
    edges = [-75, -45, -15, 15, 45, 75]
    for k, a in enumerate(edges[:-1]):
        strip = [
            *body.wrap([(a, y) for y in range(960, 1760, 20)]),
            *reversed(body.wrap([(a + 30, y) for y in range(960, 1760, 20)])),
        ]
        p.shade(strip, (-34, 26, -18, 30, 12)[k], 3)
        medal = ellipse(*body.at(a + 15, 1290), 74 * cos((a + 15) * pi / 180), 84)
        p.emboss(medal, round=8, lift=-0.9)
        p.emboss(
            scroll(
                bezier(*(body.at(a + 15 + da, y) for da, y in ((0, 1350), (-8, 1310), (-6, 1250), (1, 1236)))),
                14,
                20,
                1,
                1.1,
            ),
            round=7,
            lift=1.3,
        )
    for a in edges:
        p.groove(body.wrap([(a, y) for y in range(950, 1770, 20)]), 14, 0.9, 2.6)


def coin() -> Image.Image:
    """Both faces of a dirham; strokes stand for its inscriptions."""
    p = Plate(2100, 1200)
    for x, seed in ((560, 1), (1540, 2)):
        edge = smooth(
            [
                (
                    x + (440 + 22 * scatter(90 + seed, k)) * cos(k * pi / 9),
                    600 + (440 + 22 * scatter(95 + seed, k)) * sin(k * pi / 9),
                )
                for k in range(18)
            ]
        )
        p.part(edge, SILVER.but(tint=(150, 148, 142), base=162), round=22, lines=rings(x, 600))
        p.grain(24, 14, 14, seed)
        p.grain(18, 90, 90, seed + 4)
        p.emboss(beads([*ellipse(x, 600, 408), (x + 408, 600)], 9, 0.3), round=6, lift=1.6)
        for r in (300, 286):
            p.emboss(ribbon([*ellipse(x, 600, r), (x + r, 600)], 7), round=4, lift=1.6)
        _legend(p, x, seed)
        _field(p, x, seed)
        p.stain(ellipse(x + 160, 760, 150, 90), (92, 96, 88), 0.6, 40)
    return p.finish(cast=18)


def _legend(p: Plate, x: float, seed: int) -> None:
    strokes: Outline = []
    for k in range(44):
        a = (k * 360 / 44 - 90) * pi / 180
        tall = 24 + 56 * scatter(101, seed, k)
        strokes += ribbon(
            [(x + 316 * cos(a), 600 + 316 * sin(a)), (x + (316 + tall) * cos(a), 600 + (316 + tall) * sin(a))], [12, 9]
        )
        if scatter(102, seed, k) > 0.3:
            strokes += ribbon([(x + 318 * cos(a + t * 0.02), 600 + 318 * sin(a + t * 0.02)) for t in range(8)], 11)
    _struck(p, strokes)


def _field(p: Plate, x: float, seed: int) -> None:
    strokes: Outline = []
    rows = (470, 600, 730) if seed == 1 else (430, 545, 660, 775)
    for y in rows:
        half = (250**2 - (y - 600) ** 2) ** 0.5 * 0.86
        strokes += ribbon([(x - half, y + 30), (x + half, y + 30)], 15)
        count = int(half / 17)
        for k in range(count):
            px = x - half + 2 * half * (k + 0.5) / count
            tall = (16, 34, 72, 20, 58)[int(scatter(103, seed, y, k) * 5)]
            strokes += ribbon([(px, y + 30), (px + 4, y + 30 - tall)], [14, 11])
            if tall == 20:
                strokes += ribbon(arc(px, y + 14, 13, 13, 0, 360, 16), 9)
    if seed == 2:
        strokes += ribbon([*star(x, 366, 24, 10, 6), (x, 342)], 6)
    _struck(p, strokes)


def _struck(p: Plate, strokes: Outline) -> None:
    p.shade(strokes, -36, 2)
    p.emboss(strokes, round=7, lift=2.2)


def sphero_cone() -> Image.Image:
    """A thick-walled sphero-conical vessel with stamped ornament."""
    p = Plate(1500, 2000)
    grey = CLAY.but(tint=(128, 122, 104), base=160, gloss=0.95)
    shape = smooth(
        [
            (70, 200),
            (96, 214),
            (118, 262),
            (92, 320),
            (84, 356),
            (150, 410),
            (400, 520),
            (540, 700),
            (566, 900),
            (490, 1180),
            (330, 1480),
            (140, 1770),
            (44, 1850),
            (20, 1862),
        ],
        closed=False,
    )
    body = lathe(p, 750, shape, grey, tilt=0.17)
    p.grain(26, 8, 8, 3)
    p.part(ellipse(750, 200, 26, 7), grey.but(base=40), round=3)
    p.resume(body.part)
    for y in (470, 640, 1000):
        p.groove(body.belt(y), 14, 1.0, 3)
    _stamps(p, body)
    p.stain(ellipse(560, 1200, 160, 260), (150, 112, 84), 0.6, 70)
    p.stain(ellipse(1000, 760, 120, 180), (84, 84, 76), 0.5, 60)
    return p.finish(cast=28)


def _stamps(p: Plate, body: Turned) -> None:
    for k in range(9):
        a = -80 + 20 * k
        x, y = body.at(a, 815)
        thin = max(0.3, cos(a * pi / 180))
        p.emboss(ellipse(x, y, 74 * thin, 80), round=10, lift=-1.2)
        p.emboss(
            [
                [(x + (px - x) * thin, py) for px, py in petal]
                for petal in (feather(x, y, 62, 30, 45 * d) for d in range(8))
            ],
            round=8,
            lift=1.7,
        )
        p.emboss(ellipse(x, y, 14 * thin, 14), round=7, lift=1.8)
    for row, y in enumerate((550, 1090, 1210, 1330)):
        for k in range(15):
            a = -84 + 12 * k + (6 if row % 2 else 0)
            x, yy = body.at(a, y)
            thin = max(0.25, cos(a * pi / 180))
            size = 30 - 4 * row
            drop: Points = [(0, -1.4), (0.7, 0), (0.55, 0.8), (0, 1.1), (-0.55, 0.8), (-0.7, 0)]
            p.emboss(move(smooth([(px * size * thin, py * size) for px, py in drop]), x, yy), round=8, lift=1.6)


def glass_bottle() -> Image.Image:
    """A globular glass bottle with a long neck and flared lip."""
    p = Plate(1320, 1900)
    p.ground(720, 1690, 480, 66)
    flow = [
        (172, 215),
        (150, 236),
        (104, 300),
        (84, 400),
        (78, 640),
        (92, 780),
        (170, 850),
        (340, 960),
        (446, 1150),
        (452, 1320),
        (384, 1510),
        (270, 1630),
        (196, 1676),
        (190, 1700),
    ]
    body = lathe(p, 660, smooth(flow, closed=False), GLASS, tilt=0.14)
    for y, width in ((760, 7), (790, 5), (1010, 5)):
        p.groove(body.belt(y), width, 0.7)
    p.part(ribbon(body.belt(330, -86, 86), 15), GLASS.but(base=175), round=7)
    p.resume(body.part)
    for x, y, r in ((520, 1180, 9), (770, 1390, 12), (610, 1480, 8), (820, 1210, 7), (640, 560, 6)):
        p.emboss(ellipse(x, y, r, r * 1.3), round=6, lift=-1.1)
    p.shade(ellipse(470, 1130, 60, 150, 24), -75, 16)
    p.shade(ellipse(850, 1480, 34, 170, 30), -50, 20)
    p.stain(ellipse(560, 1560, 260, 110), (196, 186, 120), 0.55, 50)
    p.stain(ellipse(800, 1050, 110, 190, -30), (150, 140, 178), 0.45, 60)
    return p.finish()


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0028": bowl,
    "KCC-0029": lamp,
    "KCC-0031": ewer,
    "KCC-0032": glass_bottle,
    "KCC-0033": coin,
    "KCC-0034": sphero_cone,
}
