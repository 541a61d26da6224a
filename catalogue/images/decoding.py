"""A picture file becomes its pixels at a size asked for, the right way up, in its own colours."""

from pathlib import Path

from PIL import Image

from .colour import scalable
from .probe import SIDEWAYS, opened, orientation

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def scaled(source: Path, width: int, height: int) -> Image.Image:
    """The picture, `width` and `height` as shown, in mode L, RGB, RGBA or CMYK; raises `UnreadableImage`."""
    with opened(source) as image:
        # Pillow turns a TIFF by itself while it decodes it.
        held = 1 if image.format == "TIFF" else orientation(image)
        size = (height, width) if held in SIDEWAYS else (width, height)
        image.draft(None, size)
        image.load()
        resized = scalable(image).resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
        return resized.transpose(TURNS[held]) if held in TURNS else resized


def on_paper(image: Image.Image, paper: str) -> Image.Image:
    """A picture in sRGB with `paper`, an HTML colour, behind its transparent parts."""
    if image.mode != "RGBA":
        return image
    sheet = Image.new("RGB", image.size, paper)
    sheet.paste(image, mask=image.getchannel("A"))
    return sheet
