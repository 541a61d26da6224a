"""Plates of the Saka period: weapons of bronze and iron."""

from collections.abc import Callable

from bestiary import eye_of
from engraving import rings, straight
from kit import BRONZE, GOLD, IRON, WOOD, Material, Plate
from ornament import beads, scroll
from PIL import Image
from shapes import (
    Path,
    Point,
    bezier,
    box,
    ellipse,
    flip,
    mirror,
    move,
    ribbon,
    rotate,
    smooth,
    spiral,
)

PATINA = (112, 142, 116)


def arrowheads() -> Image.Image:
    """Seven arrowheads: bladed, three-bladed, socketed and tanged."""
    p = Plate(2000, 1300)
    kinds = (_leaf, _trilobe, _rhomb, _barbed, _bullet, _tanged, _winged)
    for k, kind in enumerate(kinds):
        kind(p, 190 + 268 * k)
    return p.finish(cast=16)


def _socket(p: Plate, x: float, top: float, foot: float, half: float, spur: int = 0) -> None:
    if spur:
        hook = smooth(
            [
                (x + spur * half * 0.6, foot - 110),
                (x + spur * (half + 40), foot - 40),
                (x + spur * (half + 66), foot + 24),
                (x + spur * (half + 66), foot + 24),
                (x + spur * (half + 12), foot - 18),
                (x + spur * half * 0.5, foot - 50),
            ]
        )
        p.part(hook, BRONZE, round=14)
    body = [(x - half * 0.7, top), (x - half, foot), (x + half, foot), (x + half * 0.7, top)]
    p.part([body, ellipse(x, foot, half, half * 0.26)], BRONZE.but(base=150), round=half, lines=straight(0))
    p.part(ellipse(x, foot + 1, half * 0.72, half * 0.19), BRONZE.but(base=70), round=4)


def _blade(p: Plate, x: float, half: list[Point], facet: float = 1.0) -> None:
    left = [(x - r, y) for r, y in half]
    right = [(x + r, y) for r, y in half]
    p.part([*left, *reversed(right)], BRONZE, round=18)
    p.shade([(x, half[0][1]), *right], 56 * facet, 3)
    p.shade([(x, half[0][1]), *left], -34 * facet, 3)
    p.grain(18, 14, 12, int(x))
    p.stain(ellipse(x + 20, half[-1][1] - 90, 50, 120), PATINA, 0.7, 26)


def _rib(p: Plate, x: float, top: float, foot: float, width: float) -> None:
    p.part(
        smooth(
            [
                (x, top),
                (x, top),
                (x - width, top + (foot - top) * 0.4),
                (x - width * 1.1, foot),
                (x + width * 1.1, foot),
                (x + width, top + (foot - top) * 0.4),
            ]
        ),
        BRONZE.but(base=168),
        round=width,
        lines=straight(80),
    )


def _curve(points: list[Point]) -> list[Point]:
    return smooth(points, closed=False)


def _leaf(p: Plate, x: float) -> None:
    _socket(p, x, 860, 1090, 44, -1)
    _blade(p, x, _curve([(0, 210), (0, 210), (54, 380), (98, 600), (90, 760), (40, 880), (34, 890)]))
    _rib(p, x, 260, 900, 30)


def _trilobe(p: Plate, x: float) -> None:
    _socket(p, x, 800, 1010, 42)
    _blade(p, x, _curve([(0, 300), (0, 300), (60, 440), (104, 640), (112, 800), (84, 850), (40, 830)]))
    fin = _curve([(0, 300), (0, 300), (26, 460), (38, 660), (40, 810), (20, 858), (0, 840)])
    p.part([*[(x + r, y) for r, y in fin], (x - 8, 850), (x - 8, 320)], BRONZE.but(base=182), round=10, shadow=6)


def _rhomb(p: Plate, x: float) -> None:
    _socket(p, x, 780, 1120, 40, 1)
    _blade(p, x, [(0, 190), (100, 560), (34, 800)])
    _rib(p, x, 240, 820, 28)


def _barbed(p: Plate, x: float) -> None:
    _socket(p, x, 700, 960, 38)
    _blade(p, x, _curve([(0, 290), (0, 290), (62, 470), (110, 690), (122, 880), (122, 880), (76, 800), (36, 740)]))
    _rib(p, x, 340, 800, 26)


def _bullet(p: Plate, x: float) -> None:
    _blade(p, x, _curve([(0, 360), (0, 360), (44, 480), (70, 640), (76, 800), (76, 900), (70, 930)]), 0.8)
    for dx in (-30, 34):
        p.groove(bezier((x + dx * 0.3, 470), (x + dx, 600), (x + dx * 1.2, 760), (x + dx * 1.2, 900)), 9, 0.9, 3)
    p.part(ellipse(x, 932, 70, 18), BRONZE.but(base=70), round=5)


def _tanged(p: Plate, x: float) -> None:
    p.part([(x - 22, 840), (x - 10, 1140), (x + 10, 1140), (x + 22, 840)], BRONZE, round=14, lines=straight(0))
    _blade(p, x, _curve([(0, 250), (0, 250), (72, 440), (112, 690), (118, 860), (118, 860), (60, 850), (24, 880)]))
    fin = _curve([(0, 250), (0, 250), (20, 460), (30, 690), (32, 850), (0, 880)])
    p.part([*[(x - r, y) for r, y in fin], (x + 6, 870), (x + 6, 280)], BRONZE.but(base=182), round=9, shadow=6)


def _winged(p: Plate, x: float) -> None:
    _socket(p, x, 900, 1080, 40)
    _blade(p, x, _curve([(0, 240), (0, 240), (70, 350), (112, 470), (86, 640), (58, 760), (70, 900), (46, 930)]))
    _rib(p, x, 280, 930, 27)


def arrowhead_sections() -> Image.Image:
    """Cuts across three kinds of arrowhead, each beneath its head."""
    p = Plate(1900, 1700)
    for x, kind in ((360, _leaf), (950, _trilobe), (1540, _bullet)):
        kind(p, x)
    two = smooth(
        [(-210, 0), (-210, 0), (-60, -34), (0, -56), (60, -34), (210, 0), (210, 0), (60, 34), (0, 56), (-60, 34)]
    )
    fin = smooth([(-34, 10), (-24, -70), (-8, -210), (-8, -210), (8, -210), (8, -210), (24, -70), (34, 10)])
    three = [rotate(fin, a) for a in (0, 120, 240)]
    edged = smooth([(0, -150), (0, -150), (40, -40), (130, 75), (130, 75), (0, 62), (-130, 75), (-130, 75), (-40, -40)])
    for x, shape, hole in (
        (360, [two], ellipse(0, 0, 26)),
        (950, [*three, ellipse(0, 0, 60)], ellipse(0, 0, 32)),
        (1540, [edged, ellipse(0, 20, 70)], ellipse(0, 20, 36)),
    ):
        put = [move(path, x, 1420) for path in shape]
        p.part(put, BRONZE.but(base=150), round=10, lines=straight(45, 0), holes=move(hole, x, 1420), contour=5)
    return p.finish(cast=16)


def pick() -> Image.Image:
    """A battle pick; under its blade a bird's head."""
    p = Plate(1900, 1960)
    p.part(
        ribbon([(1130, 250), (1120, 1000), (1100, 1880)], [84, 78, 86]),
        WOOD.but(tint=(176, 140, 98)),
        round=42,
        lines=straight(88, 6, 600),
    )
    p.grain(26, 8, 220, 6)
    blade = smooth(
        [
            (1060, 380),
            (900, 390),
            (640, 430),
            (380, 520),
            (180, 640),
            (180, 640),
            (400, 590),
            (640, 540),
            (900, 530),
            (1060, 540),
        ]
    )
    p.part(blade, BRONZE, round=60, lines=straight(-12), lean=24, shadow=8)
    p.emboss(ribbon(bezier((1060, 450), (800, 450), (480, 500), (230, 622)), [40, 30, 6]), round=12, lift=1.0)
    p.stain(ellipse(640, 480, 180, 60, -14), PATINA, 0.7, 30)
    butt = smooth(
        [
            (1190, 400),
            (1330, 408),
            (1440, 380),
            (1520, 384),
            (1530, 460),
            (1520, 540),
            (1440, 545),
            (1330, 516),
            (1190, 526),
        ]
    )
    p.part(butt, BRONZE, round=56, lines=straight(8), lean=24, shadow=8)
    for x in (1420, 1460):
        p.groove(bezier((x, 384), (x + 14, 430), (x + 14, 500), (x, 545)), 12, 0.9, 3)
    _pick_bird(p)
    p.part(box(1036, 300, 180, 340, 46), BRONZE.but(base=164), round=70, lines=straight(0), shadow=16)
    for y in (326, 352, 590, 616):
        p.groove([(1036, y), (1216, y)], 10, 0.9, 3)
    p.part(ellipse(1126, 470, 30), BRONZE.but(base=185), round=20, shadow=6)
    p.stain(ellipse(1170, 420, 60, 90), PATINA, 0.6, 24)
    for y in (1700, 1730, 1760, 1790):
        p.part(ribbon([(1056, y), (1152, y - 8)], 24), WOOD.but(base=130), round=12, lines=straight(0))
    return p.finish(cast=24)


def _pick_bird(p: Plate) -> None:
    head = smooth(
        [
            (1050, 560),
            (960, 548),
            (850, 580),
            (770, 650),
            (720, 740),
            (720, 850),
            (760, 910),
            (760, 910),
            (800, 850),
            (850, 810),
            (920, 800),
            (1000, 790),
            (1056, 740),
        ]
    )
    p.part(head, BRONZE, round=70, lean=26, shadow=10)
    p.groove(bezier((760, 690), (820, 720), (850, 760), (846, 810)), 12, 0.9, 3)
    p.groove(bezier((742, 850), (770, 800), (820, 770), (880, 780)), 9, 0.9, 3)
    p.part(ellipse(908, 666, 58), BRONZE.but(base=172), round=20, lines=rings(908, 666))
    p.groove(ellipse(908, 666, 36), 8, 0.9, 3)
    p.fill(ellipse(908, 666, 14))


def akinak() -> Image.Image:
    """A short sword with a heart-shaped guard and an antenna pommel, inlaid with gold."""
    p = Plate(1000, 2080)
    half: list[Point] = [(560, 640), (572, 1000), (566, 1500), (546, 1750), (500, 1950)]
    p.part([*half, *reversed(flip(half, 500))], IRON.but(base=164), round=30, lines=straight(84))
    p.shade([(500, 640), *half, (500, 1940)], 48, 4)
    p.shade(box(440, 640, 60, 1240), -22, 4)
    p.emboss(ribbon([(500, 640), (500, 1860)], [30, 6]), round=8, lift=1.0)
    p.grain(24, 10, 26, 4)
    for y, r in ((1120, 44), (1430, 38), (1690, 30), (900, 30)):
        p.stain(ellipse(520, y, r, r * 2), (140, 88, 52), 0.55, 20)
    _akinak_inlay(p)
    grip: list[Point] = [(546, 250), (540, 400), (550, 600)]
    p.part([*grip, *reversed(flip(grip, 500))], GOLD, round=34, lines=straight(0), shadow=6)
    for k in range(7):
        y = 290 + 44 * k
        p.groove([(446, y), (500, y + 20), (554, y)], 10, 0.9, 2.6)
    _akinak_guard(p)
    _akinak_pommel(p)
    return p.finish(cast=22)


def _akinak_inlay(p: Plate) -> None:
    for k in range(6):
        y = 800 + 125 * k
        curl = scroll(bezier((500, y - 50), (486, y - 20), (478, y), (486, y + 20)), 13, 20, -1 if k % 2 else 1, 1.1)
        curl = curl if k % 2 else [flip(path, 500) for path in curl]
        p.part(curl, GOLD, round=7, contour=2)
    p.part(beads([(500, 1560), (500, 1760)], 7, 0.5), GOLD, round=6, contour=2)


def _akinak_guard(p: Plate) -> None:
    p.part(_guard(), GOLD, round=50, lean=20, shadow=18)
    for side in (-1, 1):
        p.groove(_guard_curl(side), 9, 0.9, 2.6)


def _guard() -> Path:
    half = [
        (500, 572),
        (430, 590),
        (352, 548),
        (286, 560),
        (262, 640),
        (290, 730),
        (350, 772),
        (410, 752),
        (452, 700),
        (500, 676),
    ]
    return smooth(mirror(half, 500))


def _guard_curl(side: int) -> Path:
    return [
        *bezier((500 + side * 20, 640), (500 + side * 70, 610), (500 + side * 120, 580), (500 + side * 158, 584)),
        *spiral(500 + side * 158, 650, 66, 8, 1.5 * side, -90),
    ]


def _akinak_pommel(p: Plate) -> None:
    for side in (-1, 1):
        horn = [
            *bezier((500, 262), (500 + side * 30, 200), (500 + side * 130, 250), (500 + side * 170, 190)),
            *spiral(500 + side * 104, 176, 68, 18, -0.95 * side, 12 if side > 0 else 168),
        ]
        p.part(ribbon(horn, [64, 60, 52, 34]), GOLD, round=30, lean=18, shadow=10)
        p.part(eye_of(500 + side * 146, 214, 13), GOLD.but(base=195), round=6)
        p.fill(ellipse(500 + side * 146, 214, 5))
    p.part(box(440, 236, 120, 40, 14), GOLD.but(base=180), round=16, shadow=8)


def akinak_hilt() -> Image.Image:
    """The hilt alone, much enlarged."""
    p = Plate(1500, 2160)
    big = _Enlarged(p, 2.4, (500, 500), (750, 1040))
    blade = [(562, 640), (568, 880), (548, 894), (530, 876), (508, 900), (488, 880), (466, 898), (432, 880), (438, 640)]
    big.part(blade, IRON.but(base=164), 24)
    p.shade(big.at([(500, 640), (562, 640), (568, 880), (500, 880)]), 46, 5)
    p.grain(24, 14, 30, 4)
    for k in range(2):
        curl = scroll(
            bezier((500, 790 + 50 * k), (488, 806 + 50 * k), (484, 818 + 50 * k), (490, 832 + 50 * k)),
            10,
            13,
            -1 if k else 1,
            1.1,
        )
        p.part([big.at(path) for path in curl], GOLD, round=12, contour=2.4)
    grip: list[Point] = [(546, 250), (540, 400), (550, 600)]
    big.part([*grip, *reversed(flip(grip, 500))], GOLD, 90)
    for k in range(13):
        y = 286 + 23 * k
        p.groove(big.at([(446, y), (500, y + 16), (554, y)]), 16, 0.9, 3)
    big.part(_guard(), GOLD, 110)
    guard = p.last()
    for side in (-1, 1):
        p.groove(big.at(_guard_curl(side)), 20, 0.9, 4, on=guard)
        horn = [
            *bezier((500, 262), (500 + side * 30, 200), (500 + side * 130, 250), (500 + side * 170, 190)),
            *spiral(500 + side * 104, 176, 68, 18, -0.95 * side, 12 if side > 0 else 168),
        ]
        p.part([big.at(path) for path in ribbon(horn, [64, 60, 52, 34])], GOLD, round=76, lean=30, shadow=20)
        p.part(big.at(eye_of(500 + side * 146, 214, 14)), GOLD.but(base=195), round=12)
        p.fill(big.at(ellipse(500 + side * 146, 214, 5)))
    p.part(big.at(box(440, 236, 120, 40, 14)), GOLD.but(base=180), round=40, shadow=16)
    p.part(beads(big.at([(450, 256), (550, 256)]), 16, 0.2), GOLD.but(base=188), round=14)
    return p.finish(cast=24)


class _Enlarged:
    """A plate drawn at another size about a point."""

    def __init__(self, plate: Plate, size: float, about: Point, to: Point) -> None:
        self._plate, self._size, self._about, self._to = plate, size, about, to

    def at(self, path: Path) -> Path:
        """The path where it falls on the plate."""
        return move(
            [((x - self._about[0]) * self._size, (y - self._about[1]) * self._size) for x, y in path], *self._to
        )

    def part(self, path: Path, material: Material, bulge: float) -> None:
        """Lay a shape."""
        self._plate.part(self.at(path), material, round=bulge, lean=24, shadow=18)


PLATES: dict[str, Callable[[], Image.Image]] = {
    "KCC-0010": arrowheads,
    "KCC-0010-2": arrowhead_sections,
    "KCC-0011": pick,
    "KCC-0012": akinak,
    "KCC-0012-2": akinak_hilt,
}
