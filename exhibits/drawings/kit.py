"""Parts laid one over another become a plate: each part has a shape, a material, a roundness and a run of lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import asin, cos, exp, pi, sin

from engraving import FINE, PAPER, Field, bowed, lined, noise, printed, screen, straight
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from shapes import Outline, Path, Point, Points, ellipse, ribbon

Shape = Path | Outline


@dataclass(frozen=True, slots=True)
class Material:
    """How a substance takes colour and light."""

    tint: tuple[int, int, int]
    base: int = 165
    gloss: float = 1.0
    period: float = 9.5

    def but(self, **changes: object) -> "Material":
        """The same material with some of its values changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


GOLD = Material((205, 158, 62), 172, 1.25)
SILVER = Material((176, 178, 176), 178, 1.25)
BRONZE = Material((124, 126, 88), 158, 1.05)
BRASS = Material((178, 146, 82), 165, 1.15)
IRON = Material((112, 112, 112), 150, 1.0)
WOOD = Material((150, 104, 64), 160, 0.8)
DARK_WOOD = Material((108, 70, 46), 150, 0.85)
LEATHER = Material((128, 80, 52), 155, 0.8)
CLAY = Material((188, 134, 96), 170, 0.85)
STONE = Material((164, 156, 144), 170, 0.9)
BONE = Material((222, 206, 172), 190, 0.8)
BIRCH = Material((206, 178, 138), 182, 0.7)
FELT_RED = Material((158, 52, 44), 165, 0.55)
FELT_WHITE = Material((228, 218, 196), 195, 0.5)
FELT_DARK = Material((76, 60, 52), 150, 0.5)
TURQUOISE = Material((64, 148, 146), 168, 1.0)
LAPIS = Material((44, 74, 128), 158, 0.9)
GREEN = Material((86, 120, 78), 160, 0.8)
CORAL = Material((196, 74, 54), 168, 1.2)
GARNET = Material((132, 26, 36), 150, 1.3)
JADE = Material((132, 158, 126), 175, 1.0)
GLASS = Material((138, 168, 150), 190, 0.9)
HAIR = Material((70, 54, 44), 120, 0.8)
CLOTH = Material((204, 190, 160), 185, 0.6)


@dataclass(frozen=True, slots=True)
class Part:
    """A part already laid: the box it lies in and its mask there."""

    box: tuple[int, int, int, int]
    mask: Image.Image


class Plate:
    """A picture in the making; later parts cover earlier ones. All measures are pixels of the finished picture."""

    def __init__(self, width: int, height: int) -> None:
        self.size = (width, height)
        fine = (width * FINE, height * FINE)
        self._tone = Image.new("L", self.size, 255)
        self._tint = Image.new("RGB", self.size, PAPER)
        self._alpha = Image.new("L", self.size, 0)
        self._lines = screen((0, 0, width, height), straight(0, 2.5), 9.5).crop((0, 0, *fine))
        self._ink = Image.new("L", fine, 0)
        self._last = Part((0, 0, width, height), Image.new("L", self.size, 255))

    def part(
        self,
        shape: Shape,
        material: Material,
        *,
        round: float = 30,  # noqa: A002 - the word that says it
        lift: float = 1.0,
        lines: Field | None = None,
        lean: float = 14,
        contour: float = 3.0,
        shadow: float = 0,
        holes: Shape = (),
    ) -> Part:
        """Lay a shape: bulged over so many pixels from its edge, lit from the upper left, ruled and outlined.

        shadow: how far it stands above what lies beneath. holes: what is cut out of it."""
        outline = _outline(shape)
        spread = int(round * 1.5 + shadow * 2 + 12)
        box = self._box(outline, spread)
        fine = _mask(outline, box, FINE, _outline(holes))
        mask = fine.reduce(FINE)
        if shadow:
            self._cast(box, mask, shadow)
        height = _inflate(mask, round)
        tone = _lit(height, round, material.gloss * lift, material.base)
        self._tone.paste(tone, box, mask)
        self._tint.paste(material.tint, box, mask)
        self._alpha.paste(255, box, mask)
        run = screen(box, lines or straight(8), material.period, height, lean * lift)
        self._rule(box, run, fine, contour)
        self._last = Part(box, mask)
        return self._last

    def emboss(
        self,
        shape: Shape,
        *,
        round: float = 20,  # noqa: A002 - as above
        lift: float = 1.0,
        on: Part | None = None,
    ) -> None:
        """Raise (or, with lift below 0, sink) a shape within the last part, without outline."""
        part = on or self._last
        outline = _outline(shape)
        whole = _extent(outline, int(round * 2 + 10))
        box = _meet(whole, part.box)
        if box is None:
            return
        light = _lit(_inflate(_mask(outline, whole, 1), round), round, lift, 128)
        x0, y0 = whole[:2]
        self._add(box, light.crop((box[0] - x0, box[1] - y0, box[2] - x0, box[3] - y0)), part)

    def groove(
        self, path: Points, width: float = 6, depth: float = 1.0, ink: float = 2.0, on: Part | None = None
    ) -> None:
        """Chase a line into the last part: a furrow with light on its far lip, and a thin ink line."""
        part = on or self._last
        self.emboss(ribbon(path, width), round=max(3, width * 0.8), lift=-depth, on=part)
        stroke = ribbon(path, ink)
        box = _meet(self._box(stroke, 4), part.box)
        if ink and box is not None:
            self._ink_within(stroke, box, part)

    def shade(self, shape: Shape, amount: float, blur: float = 20, on: Part | None = None) -> None:
        """Darken (amount above 0) or lighten a soft-edged area of the last part."""
        part = on or self._last
        outline = _outline(shape)
        box = _meet(self._box(outline, int(blur * 3)), part.box)
        if box is None:
            return
        soft = _mask(outline, box, 1).filter(ImageFilter.GaussianBlur(blur))
        self._add(box, soft.point([_byte(128 - amount * v / 255) for v in range(256)]), part)

    def stain(
        self, shape: Shape, tint: tuple[int, int, int], strength: float = 1.0, blur: float = 1, on: Part | None = None
    ) -> None:
        """Colour an area of the last part (paint, glaze, a patch of gilding) without changing its relief."""
        part = on or self._last
        outline = _outline(shape)
        box = _meet(self._box(outline, int(blur * 3) + 4), part.box)
        if box is None:
            return
        mask = ImageChops.multiply(_mask(outline, box, 1).filter(ImageFilter.GaussianBlur(blur)), _within(part, box))
        self._tint.paste(tint, box, mask.point([_byte(v * strength) for v in range(256)]))

    def grain(self, strength: float, cell_x: float, cell_y: float, seed: int, on: Part | None = None) -> None:
        """Mottle the last part: equal cells for stone, long ones for wood."""
        part = on or self._last
        x0, y0, x1, y1 = part.box
        mottle = noise(x1 - x0, y1 - y0, cell_x, cell_y, seed)
        self._add(part.box, mottle.point([_byte(128 + (v - 128) * strength / 128) for v in range(256)]), part)

    def light(self, light: Image.Image, part: Part) -> None:
        """Add a grey picture of light (128: none) the size of the part's box to the part."""
        self._add(part.box, light, part)

    def resume(self, part: Part) -> None:
        """Go back to an earlier part: what is embossed, chased, stained next is on it."""
        self._last = part

    def last(self) -> Part:
        """The part laid last."""
        return self._last

    def line(self, path: Points, width: float | Sequence[float] = 2.0) -> None:
        """Draw an ink line; a list of widths makes it swell and taper."""
        self.fill(ribbon(path, width))

    def fill(self, shape: Shape) -> None:
        """Draw a shape in solid ink."""
        draw = ImageDraw.Draw(self._ink)
        for path in _outline(shape):
            draw.polygon([(x * FINE, y * FINE) for x, y in path], fill=255)

    def wipe(self, shape: Shape) -> None:
        """Take ink away: a white scratch in a dark place."""
        draw = ImageDraw.Draw(self._ink)
        for path in _outline(shape):
            draw.polygon([(x * FINE, y * FINE) for x, y in path], fill=0)

    def ground(self, x: float, y: float, rx: float, ry: float, depth: float = 120) -> None:
        """A soft shadow on the table; call it before the parts that stand on it."""
        box = self._box([ellipse(x, y, rx, ry)], int(ry * 3))
        soft = _mask([ellipse(x, y, rx, ry)], box, 1).filter(ImageFilter.GaussianBlur(ry * 0.55))
        dark = soft.point([_byte(255 - depth * v / 255) for v in range(256)])
        self._tone.paste(ImageChops.multiply(self._tone.crop(box), dark), box)

    def finish(self, cast: float = 0, margin: float = 0.085) -> Image.Image:
        """Print the plate, trimmed to the object and a margin (a share of its longer side).

        cast is how far the object's shadow falls on the paper behind it (0: none)."""
        if cast:
            self._cast_on_paper(cast)
        self._trim(margin)
        blackness = lined(self._tone, self._lines, self._ink)
        return printed(self._tone, self._tint, self._alpha, blackness)

    def _trim(self, margin: float) -> None:
        x0, y0, x1, y1 = self._alpha.getbbox() or (0, 0, *self.size)
        pad = round(max(x1 - x0, y1 - y0) * margin)
        self.size = (x1 - x0 + 2 * pad, y1 - y0 + 2 * pad)
        fine = (self.size[0] * FINE, self.size[1] * FINE)
        self._tone = _recut(self._tone, self.size, 255, (pad - x0, pad - y0))
        self._alpha = _recut(self._alpha, self.size, 0, (pad - x0, pad - y0))
        self._tint = _recut(self._tint, self.size, PAPER, (pad - x0, pad - y0))
        self._lines = _recut(self._lines, fine, 128, ((pad - x0) * FINE, (pad - y0) * FINE))
        self._ink = _recut(self._ink, fine, 0, ((pad - x0) * FINE, (pad - y0) * FINE))

    def _cast_on_paper(self, cast: float) -> None:
        fallen = ImageChops.offset(self._alpha, int(cast), int(cast)).filter(ImageFilter.GaussianBlur(cast * 0.55))
        dark = fallen.point([_byte(255 - 125 * v / 255) for v in range(256)])
        shaded = ImageChops.multiply(self._tone, dark)
        self._tone = Image.composite(self._tone, shaded, self._alpha)

    def _cast(self, box: tuple[int, int, int, int], mask: Image.Image, shadow: float) -> None:
        fallen = ImageChops.offset(mask, int(shadow * 0.6), int(shadow * 0.8))
        fallen = fallen.filter(ImageFilter.GaussianBlur(shadow * 0.5))
        dark = fallen.point([_byte(255 - 135 * v / 255) for v in range(256)])
        self._tone.paste(ImageChops.multiply(self._tone.crop(box), dark), box, self._alpha.crop(box))

    def _rule(self, box: tuple[int, int, int, int], run: Image.Image, fine: Image.Image, contour: float) -> None:
        corner = (box[0] * FINE, box[1] * FINE)
        self._lines.paste(run, corner, fine)
        self._ink.paste(0, corner, fine)
        if contour:
            edge = _contour(fine, contour)
            here = (*corner, corner[0] + edge.width, corner[1] + edge.height)
            self._ink.paste(ImageChops.lighter(self._ink.crop(here), edge), corner)

    def _ink_within(self, stroke: Outline, box: tuple[int, int, int, int], part: Part) -> None:
        drawn = _mask(stroke, box, FINE)
        drawn = ImageChops.multiply(drawn, _within(part, box).resize(drawn.size))
        corner = (box[0] * FINE, box[1] * FINE)
        here = self._ink.crop((*corner, corner[0] + drawn.width, corner[1] + drawn.height))
        self._ink.paste(ImageChops.lighter(here, drawn), corner)

    def _add(self, box: tuple[int, int, int, int], light: Image.Image, part: Part) -> None:
        changed = ImageChops.add(self._tone.crop(box), light, 1, -128)
        self._tone.paste(changed, box, _within(part, box))

    def _box(self, outline: Outline, spread: int) -> tuple[int, int, int, int]:
        left, top, right, bottom = _extent(outline, spread)
        left, top = max(0, left), max(0, top)
        right, bottom = min(self.size[0], right), min(self.size[1], bottom)
        return left, top, max(left + 1, right), max(top + 1, bottom)


def lathe(
    plate: Plate,
    x: float,
    profile: Points,
    material: Material,
    *,
    tilt: float = 0.16,
    mouth: bool = True,
    shadow: float = 0,
) -> "Turned":
    """Lay a turned vessel: profile is (radius, y) from rim to foot, smooth() it first where it should flow."""
    turned = Turned(x, tuple(profile), tilt)
    widest = max(r for r, _ in profile)
    field = bowed(x, widest * 1.02, -widest * tilt)
    part = plate.part(turned.outline(), material, round=widest * 0.2, lift=0.25, lines=field, lean=0, shadow=shadow)
    plate.light(_turned_light(part.box, turned, material.gloss), part)
    if mouth:
        _mouth(plate, turned, material)
    plate.resume(part)
    return replace(turned, part=part)


def _mouth(plate: Plate, turned: "Turned", material: Material) -> None:
    radius, y = turned.profile[0]
    ring = ellipse(turned.x, y, radius, radius * turned.tilt)
    plate.part(ring, material.but(base=material.base + 18), round=6, lift=0.6, contour=2)
    inner = ellipse(turned.x, y + radius * 0.012, radius * 0.93, radius * 0.93 * turned.tilt)
    plate.part(inner, material.but(base=70), round=8, lift=-0.4, contour=1.6)
    plate.shade(
        ellipse(turned.x + radius * 0.5, y + radius * turned.tilt * 0.5, radius * 0.5, radius * turned.tilt * 0.5),
        -60,
        radius * 0.12 + 2,
    )


@dataclass(frozen=True, slots=True)
class Turned:
    """A turned body: where its outline runs and where a place on its skin is seen."""

    x: float
    profile: tuple[Point, ...]
    tilt: float
    part: Part | None = None

    def radius(self, y: float) -> float:
        """The radius at a height."""
        for (ra, ya), (rb, yb) in zip(self.profile, self.profile[1:], strict=False):
            if ya <= y <= yb:
                return ra + (rb - ra) * ((y - ya) / ((yb - ya) or 1))
        return self.profile[0][0] if y < self.profile[0][1] else self.profile[-1][0]

    def at(self, degrees: float, y: float) -> Point:
        """The place seen at an angle round the body (0 is straight ahead, 90 the right edge) at a height."""
        r, a = self.radius(y), degrees * pi / 180
        return self.x + r * sin(a), y + r * self.tilt * cos(a)

    def wrap(self, flat: Points) -> Path:
        """A path of (degrees, y) laid round the body."""
        return [self.at(a, y) for a, y in flat]

    def belt(self, y: float, start: float = -88, end: float = 88) -> Path:
        """A line round the body at a height."""
        return [self.at(start + (end - start) * i / 40, y) for i in range(41)]

    def outline(self) -> Outline:
        """The silhouette with its round rim and foot."""
        right = [(self.x + r, y) for r, y in self.profile]
        left = [(self.x - r, y) for r, y in reversed(self.profile)]
        (top, y0), (foot, y1) = self.profile[0], self.profile[-1]
        return [[*right, *left], ellipse(self.x, y0, top, top * self.tilt), ellipse(self.x, y1, foot, foot * self.tilt)]


def _turned_light(box: tuple[int, int, int, int], turned: Turned, gloss: float) -> Image.Image:
    strip = Image.new("L", (768, 1))
    strip.putdata([_barrel((u - 384) / 127, gloss) for u in range(768)])
    strip = strip.resize((768, 4))
    x0, y0, x1, y1 = box
    mesh, rows = [], []
    for top in range(y0, y1, 4):
        ends = [127 / max(6.0, turned.radius(y)) for y in (top, top + 4)]
        u = [[max(2.0, min(765.0, 384 + (x - turned.x) * k)) for x in (x0, x1)] for k in ends]
        mesh.append(((0, top - y0, x1 - x0, top - y0 + 4), (u[0][0], 1, u[1][0], 3, u[1][1], 3, u[0][1], 1)))
        slope = (turned.radius(top + 8) - turned.radius(top - 4)) / 12
        rows.append(_byte(128 + max(-42.0, min(30.0, 34 * slope))))
    across = strip.transform((x1 - x0, y1 - y0), Image.Transform.MESH, mesh, Image.Resampling.BILINEAR)
    down = Image.new("L", (1, len(rows)))
    down.putdata(rows)
    down = down.resize((1, (y1 - y0)), Image.Resampling.BICUBIC).resize(across.size)
    return ImageChops.add(across, down, 1, -128)


def _barrel(u: float, gloss: float) -> int:
    angle = asin(max(-1.0, min(1.0, u)))
    lit = cos(angle + 0.62)
    shine = exp(-(((angle + 0.5) / 0.16) ** 2)) * 45 * max(0.0, gloss - 0.6)
    back = exp(-(((u - 0.97) / 0.12) ** 2)) * 26
    return _byte(128 + (lit - 0.62) * 105 * min(1.2, gloss + 0.15) + shine + back)


def _recut(
    image: Image.Image, size: tuple[int, int], empty: int | tuple[int, int, int], corner: tuple[int, int]
) -> Image.Image:
    sheet = Image.new(image.mode, size, empty)
    sheet.paste(image, corner)
    return sheet


def _outline(shape: Shape) -> Outline:
    if not shape:
        return []
    one_path = isinstance(shape[0], tuple) and isinstance(shape[0][0], int | float)
    return [shape] if one_path else list(shape)  # type: ignore[list-item]


def _mask(outline: Outline, box: tuple[int, int, int, int], fine: int, holes: Outline | None = None) -> Image.Image:
    x0, y0, x1, y1 = box
    mask = Image.new("L", ((x1 - x0) * fine, (y1 - y0) * fine), 0)
    draw = ImageDraw.Draw(mask)
    for paths, value in ((outline, 255), (holes or [], 0)):
        for path in paths:
            draw.polygon([((x - x0) * fine, (y - y0) * fine) for x, y in path], fill=value)
    return mask


def _inflate(mask: Image.Image, bulge: float) -> Image.Image:
    wide, mid, near = (mask.filter(ImageFilter.GaussianBlur(bulge * k)) for k in (0.8, 0.4, 0.16))
    return Image.blend(Image.blend(wide, mid, 0.5), near, 0.28)


def _lit(height: Image.Image, bulge: float, gloss: float, base: int) -> Image.Image:
    d = max(1, int(bulge * 0.11))
    toward, away = ImageChops.offset(height, -d, -int(d * 1.2)), ImageChops.offset(height, d, int(d * 1.2))
    slope = ImageChops.subtract(toward, away, 1, 128)
    return slope.point([_byte(base + (v - 128) * 1.6 * gloss) for v in range(256)])


def _contour(fine: Image.Image, width: float) -> Image.Image:
    reach = max(1.0, width * FINE * 0.5)
    heavy = ImageChops.lighter(fine, ImageChops.offset(fine, int(reach * 0.9), int(reach * 0.9)))
    outer = heavy.filter(ImageFilter.BoxBlur(reach)).point([_byte((v - 60) * 4) for v in range(256)])
    inner = fine.filter(ImageFilter.BoxBlur(reach)).point([_byte((v - 165) * 4) for v in range(256)])
    return ImageChops.subtract(outer, inner)


def _extent(outline: Outline, spread: int) -> tuple[int, int, int, int]:
    xs = [x for path in outline for x, _ in path]
    ys = [y for path in outline for _, y in path]
    return int(min(xs)) - spread, int(min(ys)) - spread, int(max(xs)) + spread, int(max(ys)) + spread


def _within(part: Part, box: tuple[int, int, int, int]) -> Image.Image:
    x0, y0 = part.box[:2]
    return part.mask.crop((box[0] - x0, box[1] - y0, box[2] - x0, box[3] - y0))


def _meet(a: tuple[int, int, int, int], b: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    left, top, right, bottom = max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])
    return (left, top, right, bottom) if right > left and bottom > top else None


def _byte(value: float) -> int:
    return max(0, min(255, int(value + 0.5)))
