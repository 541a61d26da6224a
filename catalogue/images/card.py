"""A picture becomes the card that a shared link shows (Open Graph): whole, on the museum's paper, in a frame.

Nothing is written on it, so that one card serves all languages; what is said of a page stands beside it.
"""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from .strokes import Point, Strokes, strokes_of

CARD_SIZE = (1200, 630)
"""What Facebook, WhatsApp, Telegram, WeChat and X show whole."""

_MARGIN = 26
"""From the card's edge to its frame."""

_ROOM = (980, 462)
"""The largest picture. Where only the square in the middle is shown, most of it is."""

_TOP = 54
_ORNAMENT = 380
"""Its width; its foot stands on the frame's."""

_LINE = 2
_MOST = 1.6
"""How much a small picture is enlarged at most."""

_FINE = 3
"""The frame is drawn so many times larger, for smooth curves."""


@dataclass(frozen=True, slots=True)
class Look:
    """A museum's colours, as HTML has them, and its ornament, a drawing in SVG."""

    paper: str
    rule: str
    ornament: str
    drawing: str

    @property
    def digest(self) -> str:
        """Changes with anything that changes a card."""
        return blake2b("\0".join((self.paper, self.rule, self.ornament, self.drawing)).encode()).hexdigest()


def card_of(picture: Path, look: Look) -> bytes:
    """The card of a picture as a JPEG."""
    card = _frame(look).copy()
    with Image.open(picture) as opened:
        size = size_on_card(*opened.size)
        # Decoding at half or a quarter of the size is cheaper (libjpeg); never below what is needed.
        opened.draft("RGB", size)
        shown = opened.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    left, top = (CARD_SIZE[0] - size[0]) // 2, _TOP + (_ROOM[1] - size[1]) // 2
    around = (left - _LINE, top - _LINE, left + size[0] + _LINE - 1, top + size[1] + _LINE - 1)
    ImageDraw.Draw(card).rectangle(around, outline=look.rule, width=_LINE)
    card.paste(shown, (left, top))
    content = BytesIO()
    card.save(content, "JPEG", quality=84, progressive=True)
    return content.getvalue()


def size_on_card(width: int, height: int) -> tuple[int, int]:
    """How large a picture of this size stands on its card."""
    scale = min(_ROOM[0] / width, _ROOM[1] / height, _MOST)
    return max(1, round(width * scale)), max(1, round(height * scale))


@lru_cache(maxsize=1)
def _frame(look: Look) -> Image.Image:
    """The paper with its frame, whose foot is the ornament's."""
    width, height = (side * _FINE for side in CARD_SIZE)
    sheet = Image.new("RGB", (width, height), look.paper)
    pen = ImageDraw.Draw(sheet)
    inset = _MARGIN * _FINE
    strokes = strokes_of(look.drawing)
    if strokes is None:
        pen.rectangle((inset, inset, width - inset, height - inset), outline=look.ornament, width=_LINE * _FINE)
    else:
        _draw_with(pen, strokes, look.ornament)
    return sheet.resize(CARD_SIZE, Image.Resampling.LANCZOS)


def _draw_with(pen: ImageDraw.ImageDraw, strokes: Strokes, colour: str) -> None:
    """The ornament, whose lowest line is the foot of the frame, and the rest of the frame, from end to end of it."""
    width, height = (side * _FINE for side in CARD_SIZE)
    inset, unit = _MARGIN * _FINE, _ORNAMENT * _FINE / strokes.width
    left, foot = (width - _ORNAMENT * _FINE) / 2, height - inset
    lowest = max(y for line in strokes.lines for _, y in line)
    lines = [[(left + x * unit, foot + (y - lowest) * unit) for x, y in line] for line in strokes.lines]
    across = [x for line in lines for x, _ in line]
    begin, end = min(across), max(across)
    right = width - inset
    frame: list[Point] = [(begin, foot), (inset, foot), (inset, inset), (right, inset), (right, foot), (end, foot)]
    for line in [*lines, frame]:
        pen.line(line, fill=colour, width=_LINE * _FINE, joint="curve")
