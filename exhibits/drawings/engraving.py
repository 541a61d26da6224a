"""Tones become an engraving: swelling lines along a field, a crossed screen in the darks, ink on toned paper."""

from collections.abc import Callable
from functools import cache
from hashlib import blake2b
from math import atan2, cos, hypot, pi, sin

from PIL import Image, ImageChops, ImageDraw, ImageFilter

Field = Callable[[float, float], float]
"""Where lines run: a number of pixels at each place; a line is drawn at every multiple of the period."""

FINE = 2  # lines and contours are drawn so many times finer than the plate
PAPER = (252, 245, 231)
INK = (44, 29, 20)
_CELL = 16


def straight(degrees: float = 0, wave: float = 3.0, reach: float = 260.0) -> Field:
    """Parallel lines at an angle, gently waving."""
    c, s = cos(degrees * pi / 180), sin(degrees * pi / 180)
    return lambda x, y: y * c - x * s + wave * sin((x * c + y * s) / reach * 2 * pi)


def rings(x0: float, y0: float, flat: float = 1.0) -> Field:
    """Rings about a centre; flat below 1 for a disc seen at an angle."""
    return lambda x, y: hypot(x - x0, (y - y0) / flat)


def rays(x0: float, y0: float, spread: float = 500.0) -> Field:
    """Lines running out from a centre; spread sets how many."""
    return lambda x, y: atan2(y - y0, x - x0) * spread


def bowed(x0: float, half: float, sag: float) -> Field:
    """Level lines sagging about a vertical axis, as round a barrel."""
    return lambda x, y: y - sag * max(0.0, 1 - ((x - x0) / half) ** 2) ** 0.5


@cache
def _stripes(period: float, rows: int = 4096) -> Image.Image:
    column = Image.new("L", (1, rows))
    column.putdata([round(255 * abs(((r / period) % 1.0) * 2 - 1)) for r in range(rows)])
    return column.resize((4, rows))


def screen(
    box: tuple[int, int, int, int], field: Field, period: float, height: Image.Image | None = None, lean: float = 0.0
) -> Image.Image:
    """The line screen of a box of the plate, at fine scale; lines lean over the height map as over a relief."""
    x0, y0, x1, y1 = box
    values = _field_values(box, field, height, lean)
    mesh = []
    step = period * FINE
    for j in range(len(values) - 1):
        for i in range(len(values[0]) - 1):
            four = [v * FINE for v in (values[j][i], values[j + 1][i], values[j + 1][i + 1], values[j][i + 1])]
            base = min(four) // step * step - step
            vs = [min(v - base, 4090.0) for v in four]
            left, top = i * _CELL * FINE, j * _CELL * FINE
            mesh.append(
                ((left, top, left + _CELL * FINE, top + _CELL * FINE), (1, vs[0], 1, vs[1], 3, vs[2], 3, vs[3]))
            )
    size = ((len(values[0]) - 1) * _CELL * FINE, (len(values) - 1) * _CELL * FINE)
    drawn = _stripes(step).transform(size, Image.Transform.MESH, mesh, Image.Resampling.BILINEAR)
    return drawn.crop((0, 0, (x1 - x0) * FINE, (y1 - y0) * FINE))


def _field_values(
    box: tuple[int, int, int, int], field: Field, height: Image.Image | None, lean: float
) -> list[list[float]]:
    x0, y0, x1, y1 = box
    xs = range(x0, x1 + _CELL, _CELL)
    ys = range(y0, y1 + _CELL, _CELL)
    if height is None or lean == 0:
        return [[field(x, y) for x in xs] for y in ys]
    look, (w, h) = height.load(), height.size
    return [[field(x, y) - lean * look[min(x - x0, w - 1), min(y - y0, h - 1)] / 255 for x in xs] for y in ys]


def noise(width: int, height: int, cell_x: float, cell_y: float, seed: int) -> Image.Image:
    """Soft grey mottling about 128, the same every time."""
    w, h = max(2, round(width / cell_x)) + 1, max(2, round(height / cell_y)) + 1
    data = bytearray()
    block = 0
    while len(data) < w * h:
        data += blake2b(f"{seed}/{block}".encode()).digest()
        block += 1
    return Image.frombytes("L", (w, h), bytes(data[: w * h])).resize((width, height), Image.Resampling.BICUBIC)


def scatter(seed: int, *key: float) -> float:
    """A number from 0 to 1 that depends only on what is given."""
    return int.from_bytes(blake2b(f"{seed}:{key}".encode(), digest_size=4).digest(), "big") / 2**32


def lined(tone: Image.Image, lines: Image.Image, contours: Image.Image) -> Image.Image:
    """What the plate prints, as blackness at the plate's size: screen, crossed screen and contours."""
    big = tone.resize(lines.size, Image.Resampling.BILINEAR)
    first = _cut(lines, big.point([min(255, round(34 + v * 1.03)) for v in range(256)]), 7)
    cross = screen((0, 0, *tone.size), straight(58, 2), 9.0)
    second = _cut(cross, big.point([min(255, round(95 + v * 1.75)) for v in range(256)]), 7)
    ink = ImageChops.lighter(ImageChops.lighter(first, second), contours)
    return ink.reduce(FINE)


def _cut(lines: Image.Image, tone: Image.Image, gain: int) -> Image.Image:
    return ImageChops.subtract(lines, tone).point([min(255, v * gain) for v in range(256)])


def printed(tone: Image.Image, tint: Image.Image, alpha: Image.Image, blackness: Image.Image) -> Image.Image:
    """The sheet: toned paper with its plate mark, a wash of colour, then ink."""
    sheet = _paper(*tone.size)
    light = tone.point([round(136 + (v - 150) * (0.62 if v < 150 else 0.64)) for v in range(256)])
    wash = ImageChops.hard_light(tint, Image.merge("RGB", (light,) * 3))
    shade = tone.point([round(205 + v * 50 / 255) for v in range(256)])
    sheet = ImageChops.multiply(sheet, Image.merge("RGB", (shade,) * 3))
    sheet = Image.composite(wash, sheet, alpha.point([round(v * 0.93) for v in range(256)]))
    return Image.composite(
        Image.new("RGB", tone.size, INK), sheet, blackness.point([round(v * 0.86) for v in range(256)])
    )


def _paper(width: int, height: int) -> Image.Image:
    sheet = Image.new("RGB", (width, height), PAPER)
    for cell, strength, seed in ((420, 4, 1), (60, 2, 2), (9, 2, 3)):
        mottle = noise(width, height, cell, cell, seed)
        mottle = mottle.point([round(255 - strength + (v - 128) * strength / 128) for v in range(256)])
        sheet = ImageChops.multiply(sheet, Image.merge("RGB", (mottle,) * 3))
    return _plate_mark(sheet)


def _plate_mark(sheet: Image.Image) -> Image.Image:
    width, height = sheet.size
    inset = round(min(width, height) * 0.026)
    mark = Image.new("L", sheet.size, 255)
    draw = ImageDraw.Draw(mark)
    draw.rounded_rectangle((inset, inset, width - inset, height - inset), 14, fill=249, outline=214, width=3)
    mark = mark.filter(ImageFilter.GaussianBlur(1.4))
    return ImageChops.multiply(sheet, Image.merge("RGB", (mark,) * 3))
