"""The sample's wide pictures: the steppe for covers and the home page, and one for each hall."""

from collections.abc import Callable
from io import BytesIO
from math import cos, pi, sin
from pathlib import Path as FilePath

from bestiary import deer, goat, horse
from engraving import bowed, rings, scatter, straight
from kit import (
    BIRCH,
    BONE,
    CLOTH,
    DARK_WOOD,
    FELT_RED,
    FELT_WHITE,
    GOLD,
    LAPIS,
    STONE,
    TURQUOISE,
    WOOD,
    Material,
    Plate,
)
from motifs import horns, rosette
from oasis import city
from PIL import Image
from shapes import Path, Point, Points, box, ellipse, mirror, place, ribbon, smooth
from staffage import camel, cloud, grass, gull, jagged, mountains, rider, soaring, spruce, stones, tulips, yurt

SKY = Material((196, 208, 210), 206, 0.4, 11.0)
FAR = Material((168, 182, 196), 190, 0.5, 9.0)
MIDDLE = Material((140, 158, 168), 176, 0.6, 8.5)
NEAR = Material((122, 138, 124), 162, 0.7, 8.5)
HILL = Material((150, 156, 104), 176, 0.5, 9.0)
MEADOW = Material((176, 170, 106), 188, 0.4, 9.5)
DRY = Material((202, 176, 120), 190, 0.4, 9.5)


def _sky(p: Plate, horizon: float, sun: Point | None = None, tint: Material = SKY) -> None:
    width = p.size[0]
    p.part(box(0, 0, width, p.size[1]), tint, round=2, lift=0, contour=0, lines=straight(0, 4, 700))
    p.stain(box(0, horizon * 0.45, width, horizon), (244, 222, 180), 0.9, horizon * 0.2)
    p.shade(box(0, -100, width, 100 + horizon * 0.22), 22, horizon * 0.16)
    if sun:
        p.stain(ellipse(*sun, 300), (250, 224, 160), 0.9, 110)
        p.shade(ellipse(*sun, 200), -60, 70)
        p.stain(ellipse(*sun, 84), (244, 190, 96), 1.0, 2)
        p.shade(ellipse(*sun, 84), -60, 2)


def _trimmed(p: Plate, width: int = 2100, height: int = 1181) -> Image.Image:
    """The finished picture without its outermost strips, where relief has no neighbours to be lit by."""
    return p.finish(margin=0).crop((15, 15, 15 + width, 15 + height))


def _ground(p: Plate, knots: Points, material: Material) -> None:
    crest = smooth(knots, closed=False)
    (left, y0), (right, y1) = (-60, crest[0][1]), (p.size[0] + 60, crest[-1][1])
    p.part(
        [(left, y0), *crest, (right, y1), (right, p.size[1] + 90), (left, p.size[1] + 90)],
        material,
        round=40,
        lift=0.5,
        contour=0,
        lines=straight(2, 9, 640),
        lean=4,
    )
    p.line([(left, y0), *crest, (right, y1)], 1.8)


def steppe() -> Image.Image:
    """The great picture: yurts, riders and the Tian Shan."""
    p = Plate(2430, 1380)
    _sky(p, 700, (1700, 330))
    for x, y, size, seed in ((420, 210, 520, 1), (1060, 130, 380, 2), (2120, 190, 460, 3), (1330, 330, 300, 4)):
        cloud(p, x, y, size, seed)
    _ranges(p)
    for i in range(34):
        across = 20 + 780 * scatter(5, i) if i % 3 else 1750 + 640 * scatter(5, i)
        spruce(p, across, 836 + 40 * scatter(5, i, 2), 90 + 70 * scatter(5, i, 1), i)
    _ground(p, [(0, 860), (500, 840), (1100, 868), (1700, 846), (2400, 880)], HILL)
    _river(p)
    _ground(p, [(0, 1010), (400, 980), (900, 1030), (1300, 1120), (1800, 1080), (2400, 1010)], MEADOW)
    yurt(p, 1010, 985, 92, plain=True)
    yurt(p, 560, 1130, 280)
    _smoke(p, 560, 700)
    _herd(p)
    rider(p, 1480, 1180, 256, coat=LAPIS)
    rider(p, 1790, 1150, 236, coat=FELT_RED, mount=DARK_WOOD.but(tint=(150, 104, 66), base=150))
    rider(p, 2110, 1190, 270, coat=Material((92, 116, 80), 160, 0.7), banner=True)
    soaring(p, 1290, 210, 190, -12)
    for x, y, size in ((1960, 300, 26), (2030, 270, 22), (2090, 320, 20), (900, 330, 20), (960, 300, 18)):
        gull(p, x, y, size)
    stones(p, [(150, 1230, 40), (210, 1250, 26), (1180, 1270, 34), (2290, 1270, 46), (2230, 1290, 26)])
    grass(p, 0, 2430, 1120, 1390, 700, 11)
    tulips(
        p,
        [
            (x + 60 * scatter(8, x), 1340 - 90 * scatter(9, x), 78 + 30 * scatter(10, x))
            for x in (40, 300, 430, 760, 870, 1330, 1480, 1720, 1950, 2330)
        ],
    )
    return _trimmed(p, 2400, 1350)


def _ranges(p: Plate) -> None:
    mountains(
        p,
        [
            (-60, 560),
            (160, 400),
            (330, 520),
            (560, 330),
            (760, 500),
            (980, 300),
            (1190, 470),
            (1420, 250),
            (1660, 480),
            (1880, 340),
            (2080, 500),
            (2280, 380),
            (2460, 540),
        ],
        800,
        FAR,
        21,
        snow=0.32,
        depth=30,
    )
    mountains(
        p,
        [
            (-60, 620),
            (100, 560),
            (280, 660),
            (480, 470),
            (700, 650),
            (900, 560),
            (1090, 670),
            (1260, 600),
            (1480, 690),
            (1760, 500),
            (1990, 650),
            (2200, 470),
            (2460, 640),
        ],
        850,
        MIDDLE,
        33,
        snow=0.2,
        depth=40,
    )
    mountains(
        p,
        [
            (-60, 720),
            (180, 650),
            (420, 760),
            (700, 700),
            (960, 780),
            (1240, 740),
            (1500, 790),
            (1800, 690),
            (2060, 750),
            (2300, 660),
            (2460, 720),
        ],
        890,
        NEAR,
        47,
        rough=0.24,
        depth=44,
    )


def _river(p: Plate) -> None:
    course = smooth(
        [(1250, 862), (1380, 880), (1300, 906), (1120, 930), (1240, 970), (1520, 1000), (1560, 1050), (1400, 1120)],
        closed=False,
    )
    p.part(
        ribbon(course, (6, 12, 18, 26, 36, 52, 70, 90)),
        Material((150, 186, 198), 205, 0.5),
        round=6,
        lift=-0.5,
        contour=1.6,
        lines=straight(0, 3),
    )


def _smoke(p: Plate, x: float, y: float) -> None:
    for k in range(3):
        p.line(
            smooth(
                [(x + k * 6, y), (x + 24 + k * 4, y - 70), (x - 10 + k * 10, y - 140), (x + 40 + k * 12, y - 220)],
                closed=False,
            ),
            (3.4, 2.2, 1.2, 0.4),
        )


def _herd(p: Plate) -> None:
    for i, (x, y) in enumerate(
        ((1240, 966), (1310, 958), (1700, 950), (1770, 962), (1850, 948), (1930, 958), (2200, 950), (2270, 962))
    ):
        tint = ((92, 64, 48), (150, 110, 72), (188, 172, 148))[i % 3]
        p.part(place(horse(), x, y - 62, 0.62, 0, i % 2 == 1), Material(tint, 140, 0.8, 6.0), round=6, contour=1.3)


def great_steppe() -> Image.Image:
    """Burial mounds and standing stones under a low sun."""
    p = Plate(2130, 1230)
    _sky(p, 720, (640, 470), SKY.but(tint=(208, 206, 194)))
    for x, y, size, seed in ((1500, 200, 560, 6), (300, 170, 420, 7), (1900, 380, 330, 8)):
        cloud(p, x, y, size, seed)
    mountains(
        p,
        [(-40, 680), (300, 640), (520, 690), (900, 650), (1200, 694), (1500, 620), (1800, 690), (2140, 640)],
        740,
        FAR,
        61,
        rough=0.2,
        depth=24,
    )
    _ground(p, [(0, 716), (700, 706), (1400, 712), (2100, 704)], DRY)
    for x, y, half, tall in ((1880, 730, 130, 54), (1640, 744, 190, 84), (320, 752, 240, 96), (1200, 800, 420, 210)):
        _mound(p, x, y, half, tall)
    for k in range(9):
        p.part(place([_standing(k)], 760 + k * 112, 900 + (k % 2) * 8, 0.5 + 0.04 * k), STONE, round=12, contour=1.8)
    _ground(p, [(0, 960), (500, 930), (1200, 980), (2100, 920)], DRY.but(base=180, tint=(190, 166, 106)))
    _pecked_rock(p, 400, 1150)
    for x, size in ((1330, 130), (1500, 122), (1640, 116)):
        rider(p, x, 930, size, coat=(FELT_RED, LAPIS, WOOD)[(x // 10) % 3])
    soaring(p, 1130, 300, 230, 10)
    grass(p, 0, 2100, 960, 1250, 800, 12)
    return _trimmed(p)


def _mound(p: Plate, x: float, y: float, half: float, tall: float) -> None:
    crest = [(x + half * t, y - tall * (0.5 + 0.5 * cos(t * pi)) ** 0.8) for t in (i / 30 - 1 for i in range(61))]
    p.part(crest, HILL.but(tint=(168, 150, 96)), round=tall * 0.7, lines=bowed(x, half, -tall), contour=2)
    p.shade(
        [(x + half * 0.1, y - tall), (x + half, y - tall * 0.3), (x + half, y + 20), (x + half * 0.3, y + 20)],
        50,
        tall * 0.2,
    )


def _standing(seed: int) -> Path:
    half = 34 + 14 * scatter(71, seed)
    return jagged(
        [(-half, 0), (-half * 0.8, -150), (-half * 0.3, -210 - 70 * scatter(72, seed)), (half * 0.7, -180), (half, 0)],
        0.2,
        seed,
        2,
    )


def _pecked_rock(p: Plate, x: float, y: float) -> None:
    """A dark boulder with animals and a sun-headed sign pecked into it."""
    rock = Material((132, 104, 84), 150, 0.9)
    edge = jagged(
        [
            (x - 330, y),
            (x - 310, y - 210),
            (x - 200, y - 380),
            (x + 30, y - 440),
            (x + 250, y - 350),
            (x + 340, y - 150),
            (x + 330, y),
        ],
        0.16,
        77,
        3,
    )
    p.ground(x + 40, y, 400, 26, 110)
    p.part([*edge, (x, y + 20)], rock, round=70, lift=1.3, lines=straight(62), contour=4)
    p.grain(18, 10, 10, 78)
    p.shade([(x + 120, y - 420), (x + 340, y - 200), (x + 330, y), (x + 210, y), (x + 190, y - 200)], 50, 14)
    for shape, px, py, size, flipped in (
        (deer(), x - 70, y - 320, 1.9, True),
        (goat(), x + 130, y - 120, 0.95, False),
        (goat(), x - 210, y - 120, 0.8, True),
        (goat(), x + 30, y - 86, 0.6, False),
    ):
        pecked = place(shape, px + (50 * size if flipped else -50 * size), py - 30, size, 0, flipped)
        p.stain(pecked, (226, 200, 166), 0.95, 1)
        p.emboss(pecked, round=5, lift=-1.0)
        p.shade(pecked, -46, 1)
    sun = [
        ellipse(x + 172, y - 262, 26),
        *(
            piece
            for k in range(12)
            for piece in ribbon(
                [
                    (x + 172 + 34 * cos(k * pi / 6), y - 262 + 34 * sin(k * pi / 6)),
                    (x + 172 + 52 * cos(k * pi / 6), y - 262 + 52 * sin(k * pi / 6)),
                ],
                6,
            )
        ),
    ]
    p.stain(sun, (226, 200, 166), 0.95, 1)
    p.shade(sun, -46, 1)


def silk_road() -> Image.Image:
    """A caravan before a city with a domed gate."""
    p = Plate(2130, 1230)
    _sky(p, 700, None, SKY.but(tint=(206, 210, 200)))
    for x, y, size, seed in ((420, 190, 460, 9), (1080, 130, 360, 10), (1800, 220, 420, 11)):
        cloud(p, x, y, size, seed)
    mountains(
        p,
        [
            (-40, 620),
            (200, 480),
            (420, 600),
            (640, 450),
            (860, 610),
            (1060, 540),
            (1300, 620),
            (1600, 470),
            (1840, 600),
            (2140, 500),
        ],
        780,
        FAR,
        81,
        snow=0.3,
        depth=28,
    )
    _ground(p, [(0, 770), (700, 756), (1400, 770), (2100, 756)], DRY)
    city(p)
    _ground(p, [(0, 930), (600, 910), (1300, 946), (2100, 906)], DRY.but(base=182))
    for i in range(5):
        camel(p, 330 + i * 260, 1090 - i * 16, 270 - i * 14, (FELT_RED, LAPIS, TURQUOISE, FELT_RED, LAPIS)[i])
    for i in range(4):
        (ax, ay), (bx, by) = (486 + i * 257, 900 - i * 6), (474 + i * 260, 966 - i * 14)
        p.line(smooth([(ax - 14, ay), (ax - 4, (ay + by) / 2 + 30), (bx + 20, by)], closed=False), 2)
    rider(p, 1640, 1010, 180, coat=WOOD)
    stones(p, [(120, 1180, 34), (1900, 1160, 42), (1960, 1180, 24)])
    grass(p, 0, 2100, 1080, 1250, 240, 13)
    return _trimmed(p)


def khanate() -> Image.Image:
    """A rider with a banner before the mountains."""
    p = Plate(2130, 1230)
    _sky(p, 680, (1600, 360), SKY.but(tint=(200, 204, 210)))
    for x, y, size, seed in ((1240, 170, 430, 14), (1850, 150, 360, 15), (330, 130, 380, 16)):
        cloud(p, x, y, size, seed)
    mountains(
        p,
        [
            (-40, 560),
            (200, 360),
            (430, 540),
            (700, 300),
            (960, 560),
            (1200, 430),
            (1400, 570),
            (1640, 400),
            (1860, 560),
            (2140, 420),
        ],
        780,
        FAR,
        91,
        snow=0.34,
        depth=32,
    )
    mountains(
        p,
        [(-40, 640), (300, 560), (600, 690), (900, 640), (1200, 700), (1560, 590), (1860, 700), (2140, 600)],
        830,
        NEAR,
        95,
        rough=0.26,
    )
    _ground(p, [(0, 830), (800, 800), (1500, 826), (2100, 800)], HILL)
    for x, y, size in (
        (1240, 850, 44),
        (1360, 862, 52),
        (1500, 850, 46),
        (1640, 870, 58),
        (1800, 852, 48),
        (1930, 866, 54),
    ):
        yurt(p, x, y, size, plain=True)
    for i in range(12):
        rider(p, 1120 + i * 76, 926 + 22 * (i % 3), 62, flipped=True, coat=(FELT_RED, LAPIS, WOOD, CLOTH)[i % 4])
    _ground(p, [(0, 900), (300, 880), (620, 940), (900, 1010), (1400, 1090), (2100, 1040)], MEADOW)
    rider(
        p,
        560,
        1090,
        400,
        coat=Material((132, 40, 46), 160, 0.8),
        banner=True,
        mount=DARK_WOOD.but(tint=(120, 82, 56), base=150),
    )
    soaring(p, 1180, 330, 210, -8)
    stones(p, [(1000, 1150, 46), (1070, 1170, 30), (1900, 1150, 40), (120, 1130, 44)])
    grass(p, 0, 2100, 1010, 1250, 620, 17)
    return _trimmed(p)


def living_heritage() -> Image.Image:
    """Yurts under the mountains, seen past a lattice where a dombra hangs."""
    p = Plate(2280, 1340)
    _sky(p, 640, (380, 300))
    for x, y, size, seed in ((900, 170, 430, 18), (300, 120, 300, 19)):
        cloud(p, x, y, size, seed)
    mountains(
        p,
        [(-40, 540), (180, 430), (380, 560), (620, 350), (860, 560), (1080, 420), (1300, 560), (1560, 430)],
        850,
        FAR,
        101,
        snow=0.32,
        depth=30,
    )
    mountains(
        p,
        [(-40, 640), (260, 560), (520, 680), (800, 590), (1060, 690), (1320, 620), (1600, 680)],
        870,
        NEAR,
        107,
        rough=0.26,
    )
    for i in range(16):
        spruce(p, 30 + 420 * scatter(20, i), 830 + 20 * scatter(20, i, 2), 90 + 60 * scatter(20, i, 1), i + 60)
    _ground(p, [(0, 840), (600, 820), (1300, 850), (2100, 830)], HILL)
    _ground(p, [(0, 960), (500, 930), (1100, 990), (2100, 960)], MEADOW)
    yurt(p, 1130, 960, 120, plain=True)
    yurt(p, 640, 1080, 230)
    _smoke(p, 640, 730)
    rider(p, 1240, 1110, 150, coat=LAPIS, flipped=True)
    rider(p, 210, 1010, 120, coat=FELT_RED)
    soaring(p, 1190, 260, 150, 6)
    grass(p, 0, 1500, 1040, 1250, 420, 23)
    _lattice(p)
    _hung_dombra(p, 1752, 600, 0.52)
    return _trimmed(p)


def _lattice(p: Plate) -> None:
    p.part(
        box(1420, 0, 760, 1240), FELT_WHITE.but(base=150, tint=(206, 188, 156)), round=60, lines=straight(86), contour=3
    )
    lath = WOOD.but(tint=(160, 82, 56))
    for lean in (1, -1):
        for k in range(-8, 11):
            x = 1420 + k * 105
            ends = [(x, 150), (x + 720, 1240)] if lean > 0 else [(x + 720, 150), (x, 1240)]
            clipped = [
                q
                for q in (
                    (ends[0][0] + (ends[1][0] - ends[0][0]) * t / 60, ends[0][1] + (ends[1][1] - ends[0][1]) * t / 60)
                    for t in range(61)
                )
                if 1430 <= q[0] <= 2150
            ]
            if len(clipped) > 2:
                p.part(
                    ribbon([clipped[0], clipped[-1]], 30),
                    lath,
                    round=13,
                    lines=straight(59 * lean),
                    contour=2.2,
                    shadow=9,
                )
    p.part(box(1410, 40, 760, 140), FELT_RED, round=16, contour=2.4, shadow=16)
    for x in range(1510, 2140, 105):
        p.part(horns(x, 160, 108, 0, 0.15), FELT_WHITE, round=6, contour=1.5)
    for y in (52, 168):
        p.part(box(1410, y - 6, 760, 12), GOLD.but(gloss=0.6), round=5, contour=1.4)
    p.part(box(1396, 0, 56, 1240), lath, round=24, lines=straight(89), contour=3, shadow=26)
    p.grain(14, 6, 120, 109)


def _hung_dombra(p: Plate, x: float, y: float, k: float) -> None:
    def put(path: Path) -> Path:
        return place([path], x, y, k, 9)[0]

    half = smooth(
        [(0, 120), (30, 150), (90, 260), (190, 420), (238, 590), (200, 760), (110, 850), (0, 880)], closed=False
    )
    p.part(ribbon([put([(0, -830)])[0], (x + 130 * k, y - 1000 * k)], 8), FELT_RED, round=4)
    p.part(
        put([(a * 1.07, 500 + (b - 500) * 1.06) for a, b in mirror(half, 0)]), DARK_WOOD, round=22, contour=3, shadow=30
    )
    p.part(put(mirror(half, 0)), BIRCH.but(tint=(212, 164, 104)), round=10, lines=straight(97), lean=4, contour=2)
    p.grain(20, 6, 200, 110)
    p.part(put(rosette(0, 380, 56, 12, 0.18)), DARK_WOOD, round=6, lines=rings(x, y), contour=1.8)
    p.part(
        put([(-30, -680), (30, -680), (38, 200), (0, 250), (-38, 200)]), WOOD, round=10, lines=straight(98), shadow=8
    )
    for i in range(12):
        b = -600 + i * 66 - i * i * 0.8
        p.part(put(box(-32, b, 64, 9)), BONE, round=3, contour=1.1)
    for side, b in ((-1, -800), (1, -740)):
        p.part(put(ellipse(side * 96, b, 30, 22)), DARK_WOOD, round=9, contour=1.8, shadow=8)
        p.part(
            put([(side * 20, b - 8), (side * 80, b - 8), (side * 80, b + 8), (side * 20, b + 8)]),
            DARK_WOOD,
            round=5,
            contour=1.4,
        )
    p.part(
        put(mirror(smooth([(0, -880), (44, -860), (52, -780), (34, -660), (0, -656)], closed=False), 0)),
        WOOD,
        round=12,
        contour=2.2,
        shadow=8,
    )
    p.part(put(box(-66, 660, 132, 22, 8)), BONE, round=6, contour=1.6, shadow=6)
    for side in (-1, 1):
        p.line(put([(side * 12, -660), (side * 18, 660), (side * 8, 850)]), 2.6)


PLACES: dict[str, Callable[[], Image.Image]] = {
    "museum/steppe": steppe,
    "halls/great-steppe": great_steppe,
    "halls/silk-road": silk_road,
    "halls/khanate": khanate,
    "halls/living-heritage": living_heritage,
}


def main(wanted: list[str]) -> None:
    """Draw the wide pictures whose name holds a wanted word; all when none is given."""
    images = FilePath(__file__).parents[2] / "assets" / "images"
    for name, draw in PLACES.items():
        if not wanted or any(word in name for word in wanted):
            path = images / f"{name}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_encoded(draw()))


def _encoded(picture: Image.Image) -> bytes:
    for quality in (80, 74, 68, 62):
        out = BytesIO()
        picture.save(out, "JPEG", quality=quality, subsampling="4:2:0", optimize=True, progressive=True)
        if out.tell() <= picture.width * 200:
            break
    return out.getvalue()
