"""What peoples a landscape: ridges, yurts, riders, camels, trees, birds and grass, set down by place and size."""

from collections.abc import Callable
from itertools import pairwise
from math import cos, pi, sin

from bestiary import horse, limbs
from engraving import scatter, straight
from kit import CLOTH, DARK_WOOD, FELT_RED, FELT_WHITE, WOOD, Material, Plate, lathe
from motifs import horns
from shapes import Outline, Path, Point, Points, arc, ellipse, place, ribbon, smooth

Put = Callable[[Outline], Outline]
INKY = DARK_WOOD.but(tint=(84, 60, 46), base=120)


def jagged(knots: Points, rough: float, seed: int, depth: int = 5) -> Path:
    """A broken line through the knots, as a ridge runs."""
    path = list(knots)
    for level in range(depth):
        finer: Path = []
        for i, (a, b) in enumerate(pairwise(path)):
            sway = (b[0] - a[0]) * rough
            finer += [
                a,
                (
                    (a[0] + b[0]) / 2 + sway * 0.3 * (scatter(seed, level, i) - 0.5),
                    (a[1] + b[1]) / 2 + sway * (scatter(seed, level, i, 1) - 0.5),
                ),
            ]
        path = [*finer, path[-1]]
    return path


def mountains(
    p: Plate,
    knots: Points,
    foot: float,
    material: Material,
    seed: int,
    snow: float = 0,
    rough: float = 0.34,
    depth: float = 46,
) -> None:
    """Lay a range: its knots run valley, peak, valley, peak ... valley; snow: the white share of each peak."""
    ridge = jagged(knots, rough, seed)
    step = 2**5
    part = p.part(
        [*ridge, (ridge[-1][0], foot), (ridge[0][0], foot)], material, round=16, lean=10, contour=0, lines=straight(32)
    )
    for i in range(1, len(knots) - 1, 2):
        left, right = ridge[(i - 1) * step : i * step + 1], ridge[i * step : (i + 1) * step + 1]
        spine = _spine(knots[i], foot, seed + i)
        if snow:
            _snow(p, left, right, knots[i], foot, snow, seed + i)
            p.resume(part)
        p.shade([*right, *reversed(spine)], depth, 2)
        for k in range(5):
            _gully(p, spine, left if k % 2 else right, k, seed + i, depth)
    p.shade(
        [(knots[0][0], foot - 60), (knots[-1][0], foot - 60), (knots[-1][0], foot + 60), (knots[0][0], foot + 60)],
        -70,
        60,
    )
    p.line(ridge, 2.2)


def _spine(peak: Point, foot: float, seed: int) -> Path:
    drift = (scatter(seed, 7) - 0.35) * 0.5 * (foot - peak[1])
    return jagged(
        [peak, (peak[0] + drift * 0.3, peak[1] + (foot - peak[1]) * 0.4), (peak[0] + drift, foot)], 0.6, seed + 50, 5
    )


def _gully(p: Plate, spine: Path, side: Path, k: int, seed: int, depth: float) -> None:
    start = spine[int(len(spine) * (0.08 + 0.15 * k))]
    edge = side[len(side) // 4] if k % 2 else side[3 * len(side) // 4]
    reach = 0.55 + 0.4 * scatter(seed, k, 9)
    tip = (start[0] + (edge[0] - start[0]) * reach, start[1] + 60 + 130 * scatter(seed, k, 8))
    line = jagged([start, tip], 0.4, seed + k, 4)
    low = [(x + (14 if k % 2 else 20), y + 46) for x, y in line]
    p.shade([*line, *reversed(low)], depth * 0.8, 3)


def _snow(p: Plate, left: Path, right: Path, peak: Point, foot: float, share: float, seed: int) -> None:
    tall = (foot - peak[1]) * share
    top = [q for q in [*left, *right] if q[1] < peak[1] + tall]
    if len(top) < 3:
        return
    span = top[-1][0] - top[0][0]
    knots = []
    for t in range(1, 24):
        low = 0.66 + 0.46 * scatter(seed, t, 3) + 0.22 * (t % 2)
        knots.append((top[-1][0] - span * t / 24, peak[1] + tall * low))
    cap = [*top, *jagged(knots, 0.5, seed, 2)]
    p.stain(cap, (246, 244, 240), 0.95, 2)
    p.shade(cap, -56, 2)


def yurt(p: Plate, x: float, y: float, size: float, plain: bool = False) -> None:
    """A yurt whose threshold is at x, y; its wall is 2 x size wide."""
    p.ground(x + size * 0.25, y + size * 0.06, size * 1.15, size * 0.1, 90)
    felt = FELT_WHITE.but(base=172, period=7.0)
    wall = lathe(p, x, [(size, y - size * 0.78), (size * 1.01, y - size * 0.4), (size, y)], felt, tilt=0.1, mouth=False)
    profile = [(0.22, -1.52), (0.5, -1.36), (0.8, -1.06), (1.0, -0.78), (1.02, -0.74)]
    roof = lathe(
        p, x, smooth([(r * size, y + h * size) for r, h in profile], closed=False), felt, tilt=0.1, mouth=False
    )
    for angle in (-62, -36, -12, 12, 36, 62):
        p.part(
            ribbon([roof.at(angle, y - size * (1.5 - k * 0.076)) for k in range(11)], size * 0.03),
            FELT_RED,
            round=3,
            contour=1.2,
        )
    band = [*wall.belt(y - size * 0.78), *reversed(wall.belt(y - size * 0.68))]
    p.part(band, FELT_RED, round=6, contour=1.5)
    p.part(ribbon(wall.belt(y - size * (0.34 if plain else 0.56)), size * 0.03), INKY, round=3, contour=1.2)
    if not plain:
        figures = [
            path
            for i in range(-9, 10)
            for path in horns(
                *_low(wall.at(i * 9.2, y - size * 0.69)), size * 0.085 * max(0.25, cos(i * 9.2 * pi / 180)), 0, 0.18
            )
        ]
        p.part(figures, FELT_WHITE, round=2, contour=0.8)
        for side in (-1, 1):
            _wall_horns(p, x + side * size * 0.56, y - size * 0.24, size * 0.2)
    _door(p, x, y + size * 0.1, size)
    crown = ellipse(x, y - size * 1.52, size * 0.23, size * 0.06)
    p.part(crown, WOOD.but(tint=(160, 76, 52)), round=5, contour=1.8)
    p.part(
        ribbon(arc(x, y - size * 1.52, size * 0.21, size * 0.17, 180, 360), size * 0.04),
        WOOD.but(tint=(160, 76, 52)),
        round=4,
        contour=1.5,
    )


def _wall_horns(p: Plate, x: float, y: float, size: float) -> None:
    for turn in (0, 180):
        p.part(horns(x, y, size, turn, 0.15), FELT_RED, round=4, contour=1.3)


def _low(point: Point) -> Point:
    return point[0], point[1] + 2


def _door(p: Plate, x: float, y: float, size: float) -> None:
    w, h = size * 0.46, size * 0.74
    p.part(
        [(x - w / 2, y - h), (x + w / 2, y - h), (x + w / 2, y), (x - w / 2, y)],
        WOOD.but(tint=(150, 70, 48)),
        round=6,
        contour=2,
    )
    p.part(
        [(x - w * 0.36, y - h * 0.9), (x + w * 0.36, y - h * 0.9), (x + w * 0.36, y), (x - w * 0.36, y)],
        DARK_WOOD.but(base=56),
        round=6,
        lift=-0.6,
        contour=1.4,
    )


def rider(
    p: Plate,
    x: float,
    y: float,
    size: float,
    *,
    flipped: bool = False,
    coat: Material = FELT_RED,
    banner: bool = False,
    mount: Material = INKY,
) -> None:
    """A horse and rider whose hoofs stand at x, y; the horse is about `size` long."""
    k = size / 115

    def put(shape: Outline) -> Outline:
        return place(shape, x + 50 * k * (1 if flipped else -1), y - 99 * k, k, 0, flipped)

    p.ground(x, y, size * 0.5, size * 0.05, 90)
    if banner:
        _banner(p, put)
    _mount(p, put, k, mount)
    _seat(p, put, k, coat)
    p.line(put([[(74, 18), (84, 26), (98, 23)]])[0], 1.4 * k)


def _mount(p: Plate, put: Put, k: float, mount: Material) -> None:
    hair = mount.but(base=96, period=5.0)
    p.part(
        put(limbs(([(10, 38), (-2, 50), (-3, 74), (-8, 86)], [7, 12, 10, 2]))),
        hair,
        round=4 * k,
        contour=1.3,
        lines=straight(80),
    )
    p.part(put(horse()), mount.but(period=6.5), round=11 * k, contour=1.6, lines=straight(60))
    p.part(
        put(limbs(([(91, 4), (82, 14), (73, 30), (66, 42)], [4, 9, 10, 4]))),
        hair,
        round=4 * k,
        contour=1.2,
        lines=straight(60),
    )
    p.part(
        put([smooth([(30, 34), (48, 38), (66, 34), (68, 54), (50, 60), (32, 56)])]),
        FELT_RED.but(tint=(52, 84, 116), period=6.0),
        round=5 * k,
        contour=1.4,
    )
    p.line(put([[(97, 12), (95, 25)]])[0], 1.3 * k)
    p.line(put([[(90, 14), (98, 23)]])[0], 1.3 * k)


def _seat(p: Plate, put: Put, k: float, coat: Material) -> None:
    p.part(
        put(limbs(([(46, 34), (57, 50), (53, 64)], [15, 11, 7]), ([(52, 64), (60, 67)], [7, 4]))),
        INKY.but(base=100, period=5.5),
        round=4 * k,
        contour=1.4,
    )
    body = smooth([(32, 38), (38, 14), (41, -4), (48, -8), (56, -4), (60, 14), (64, 38), (48, 46)])
    p.part(put([body]), coat.but(period=6.5), round=9 * k, contour=1.6, lines=straight(80))
    p.part(put(limbs(([(33, 30), (48, 34), (62, 30)], [4, 4, 4]))), INKY.but(base=90), round=2 * k, contour=1.1)
    p.part(put(limbs(([(52, 0), (62, 14), (74, 18)], [10, 8, 5]))), coat.but(period=6.5), round=4 * k, contour=1.4)
    p.part(put([ellipse(50, -14, 6.4, 8)]), CLOTH.but(tint=(196, 150, 112), base=200), round=4 * k, contour=1.3)
    p.part(
        put([smooth([(42, -18), (44, -28), (50, -36), (56, -28), (58, -18), (50, -16)])]),
        coat.but(period=6.0),
        round=4 * k,
        contour=1.3,
    )
    p.part(
        put(limbs(([(41, -11), (42, -19), (50, -21), (59, -19)], [5, 7, 7, 6]))),
        INKY.but(tint=(112, 82, 56), base=150, period=5.0),
        round=3 * k,
        contour=1.3,
        lines=straight(80),
    )


def _banner(p: Plate, set_down: Put) -> None:
    p.part(set_down(ribbon([(72, 62), (72, -120)], 3)), WOOD, round=2, contour=1.3)
    p.part(set_down([[(72, -120), (77, -134), (72, -152), (67, -134)]]), CLOTH.but(base=170), round=3, contour=1.3)
    cloth = smooth(
        [
            (72, -116),
            (40, -122),
            (4, -108),
            (-40, -118),
            (-40, -118),
            (-22, -96),
            (-44, -74),
            (-44, -74),
            (0, -66),
            (40, -78),
            (72, -70),
        ]
    )
    p.part(set_down([cloth]), Material((44, 104, 140), 160, 0.8), round=12, contour=2, lines=straight(80, 10, 120))
    p.part(set_down(horns(36, -80, 30, 0, 0.14)), Material((214, 176, 84), 175, 0.8), round=3, contour=1.2)
    p.part(set_down(limbs(([(72, -70), (66, -50), (70, -20)], [5, 11, 2]))), INKY, round=4, contour=1.3)


def camel(p: Plate, x: float, y: float, size: float, load: Material = FELT_RED) -> None:
    """A laden two-humped camel walking to the right, its feet at x, y."""
    k = size / 120
    shape = limbs(
        ([(14, 40), (40, 42), (70, 42)], [26, 30, 26]),
        ([(26, 34), (28, 20), (30, 10)], [22, 14, 6]),
        ([(58, 34), (59, 20), (62, 10)], [22, 14, 6]),
        ([(72, 44), (90, 50), (98, 34), (100, 16)], [22, 14, 10, 9]),
        ([(99, 13), (108, 14), (117, 19)], [11, 9, 6]),
        ([(70, 50), (76, 72), (74, 98)], [13, 7, 5]),
        ([(62, 52), (60, 74), (64, 98)], [12, 6, 5]),
        ([(16, 46), (8, 70), (12, 98)], [18, 8, 5]),
        ([(24, 48), (26, 72), (22, 98)], [16, 8, 5]),
        ([(4, 36), (-4, 46), (-4, 58)], [4, 3, 4]),
    )
    p.ground(x, y, size * 0.5, size * 0.05, 90)
    p.part(
        place(shape, x - 50 * k, y - 99 * k, k),
        DARK_WOOD.but(tint=(150, 108, 68), base=150, period=7.0),
        round=10 * k,
        contour=1.6,
        lines=straight(70),
    )
    for dx, dy, w, h in ((44, 34, 17, 15), (44, 14, 9, 10)):
        p.part(
            place([ellipse(dx, dy, w, h)], x - 50 * k, y - 99 * k, k),
            load if h > 10 else CLOTH,
            round=8 * k,
            contour=1.6,
        )
    p.line(place([[(32, 24), (44, 34), (58, 24)]], x - 50 * k, y - 99 * k, k)[0], 2)


def spruce(p: Plate, x: float, y: float, tall: float, seed: int) -> None:
    """A slender Tian Shan spruce."""
    half: Path = [(x, y - tall)]
    for i in range(1, 8):
        r = tall * 0.17 * (i / 7) ** 0.8 * (0.85 + 0.3 * scatter(seed, i))
        at = y - tall + tall * 0.94 * i / 7
        half += [(x + r, at), (x + r * 0.55, at - tall * 0.012)]
    left = [(2 * x - px, py + tall * 0.02 * scatter(seed, px)) for px, py in reversed(half[1:])]
    p.part(
        [*half, (x, y), *left],
        Material((58, 84, 66), 128, 0.7, 6.5),
        round=tall * 0.06,
        contour=1.4,
        lines=straight(20),
    )


def soaring(p: Plate, x: float, y: float, size: float, tilt: float = 0) -> None:
    """An eagle on spread wings, size across."""
    front = smooth([(0, -0.06), (0.1, -0.09), (0.24, -0.15), (0.38, -0.13), (0.5, -0.03)], closed=False, steps=6)
    fingers = [(0.43, -0.065), (0.485, 0.02), (0.41, -0.03), (0.455, 0.06), (0.385, 0.0), (0.41, 0.085), (0.34, 0.03)]
    rear = smooth(
        [(0.34, 0.03), (0.2, 0.045), (0.07, 0.05), (0.035, 0.1), (0.075, 0.2), (0, 0.215)], closed=False, steps=6
    )
    half = [*front, *fingers, *rear]
    outline: Outline = [
        [*half, *[(-a, b) for a, b in reversed(half)]],
        smooth([(-0.03, -0.06), (-0.02, -0.13), (0, -0.15), (0.02, -0.13), (0.03, -0.06)]),
    ]
    p.fill(place(outline, x, y, size, tilt))


def gull(p: Plate, x: float, y: float, size: float) -> None:
    """A far bird: two strokes."""
    for side in (-1, 1):
        p.line(
            smooth([(x, y), (x + side * size * 0.3, y - size * 0.2), (x + side * size, y - size * 0.02)], closed=False),
            (2.6, 3, 0.8),
        )


def grass(p: Plate, left: float, right: float, top: float, bottom: float, count: int, seed: int) -> None:
    """Feather grass: bent strokes, taller towards the viewer."""
    for i in range(count):
        t = scatter(seed, i) ** 0.7
        x, y = left + (right - left) * scatter(seed, i, 1), top + (bottom - top) * t
        tall = 10 + 62 * t * (0.5 + scatter(seed, i, 2))
        bend = tall * (0.15 + 0.7 * scatter(seed, i, 3))
        p.line(
            smooth([(x, y), (x + bend * 0.2, y - tall * 0.6), (x + bend, y - tall)], closed=False, steps=5),
            (2.4 * t + 0.8, 1.4, 0.5),
        )


def stones(p: Plate, places: list[tuple[float, float, float]]) -> None:
    """Rounded stones at x, y of a size."""
    for x, y, size in places:
        outline = [
            (
                x + size * cos(k * pi / 4) * (0.8 + 0.35 * scatter(3, x, k)),
                y + size * 0.6 * sin(k * pi / 4) * (0.8 + 0.35 * scatter(4, y, k)),
            )
            for k in range(8)
        ]
        p.part(smooth(outline), Material((150, 142, 130), 160, 0.9), round=size * 0.5, contour=1.8)


def cloud(p: Plate, x: float, y: float, size: float, seed: int) -> None:
    """A fair-weather cloud with a level base, size across."""
    puffs = [ellipse(x, y, size * 0.5, size * 0.036)]
    for i in range(7):
        at, tall = (i - 3) / 3, size * (0.05 + 0.05 * scatter(seed, i)) * (1.25 - abs((i - 3) / 3))
        puffs.append(ellipse(x + size * 0.36 * at, y - tall * 0.7, size * (0.07 + 0.05 * scatter(seed, i, 1)), tall))
    p.part(
        puffs, Material((250, 246, 236), 212, 0.5, 7.0), round=size * 0.05, contour=1.1, lines=straight(0, 2), lean=8
    )
    p.shade(ellipse(x, y + size * 0.03, size * 0.5, size * 0.02), 40, size * 0.02)


def tulips(p: Plate, places: list[tuple[float, float, float]]) -> None:
    """Wild tulips at x, y of a height."""
    for x, y, tall in places:
        lean = tall * 0.16 * (scatter(41, x, y) - 0.5)
        p.line(
            smooth([(x, y), (x + lean * 0.3, y - tall * 0.4), (x + lean, y - tall * 0.72)], closed=False, steps=6),
            (3.4, 2.4),
        )
        for side in (-1, 1):
            p.part(
                smooth(
                    [
                        (x, y),
                        (x + side * tall * 0.2, y - tall * 0.3),
                        (x + side * tall * 0.26, y - tall * 0.5),
                        (x + side * tall * 0.1, y - tall * 0.24),
                    ]
                ),
                Material((96, 122, 76), 150, 0.7, 6.0),
                round=5,
                contour=1.2,
            )
        cup = [(0, 0), (0.17, -0.06), (0.19, -0.22), (0.12, -0.34), (0.06, -0.24), (0, -0.36)]
        half = [(a * tall, b * tall) for a, b in cup]
        p.part(
            smooth(
                [(x + lean + a, y - tall * 0.7 + b) for a, b in [*half, *[(-a, b) for a, b in reversed(half[1:-1])]]]
            ),
            Material((190, 54, 42), 165, 0.9, 6.0),
            round=tall * 0.1,
            contour=1.4,
            lines=straight(86),
        )
