"""A decoded picture of any mode becomes 8-bit sRGB, with transparency where it had some."""

import math
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageChops, ImageCms, ImageFilter

_WHITES = (1, 255, 1023, 4095, 16383, 65535)
"""The brightest value of samples of 1, 8, 10, 12, 14 and 16 bits; also of fractions, by the first."""

_PROFILE_MODES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}

# How coated offset paper looks under full inks: white, C, M, C+M, Y, C+Y, M+Y, C+M+Y; and under 0, 10 ... 100 % black.
_INKS = (
    (255, 255, 255), (0, 158, 227), (230, 0, 126), (49, 39, 131),
    (255, 237, 0), (0, 150, 64), (227, 6, 19), (55, 52, 53),
)  # fmt: skip
_BLACK = (255, 237, 218, 198, 178, 157, 135, 112, 87, 60, 29)


def scalable(image: Image.Image, white: float | None = None) -> Image.Image:
    """The same picture in a mode that resamples well: L, RGB, RGBA or CMYK.

    `white` is what `white_of` says of the whole picture, where this is a part of it.
    """
    if is_deep(image):
        return _from_deep_grey(image, white or white_of(image))
    if image.mode == "LAB":
        return ImageCms.applyTransform(image, _LAB_TO_SRGB)  # type: ignore[return-value]
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in ("L", "RGB", "CMYK"):
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def in_srgb(image: Image.Image) -> Image.Image:
    """A scalable picture as RGB or RGBA in sRGB, without a profile or any other metadata."""
    colours = _by_profile(image) or _by_default(image)
    if image.mode == "RGBA":
        colours.putalpha(image.getchannel("A"))
    colours.info.clear()
    return colours


def is_deep(image: Image.Image) -> bool:
    """Whether its greys have more than 8 bits."""
    return image.mode.startswith(("I", "F"))


def white_of(image: Image.Image) -> float:
    """Scanners keep 10, 12 or 14 bits in 16: the brightest pixel tells which, so that neither is shown too dark."""
    plain = image if image.mode in ("I", "F", "I;16") else image.convert("F")
    brightest = plain.getextrema()[1]
    if not (isinstance(brightest, int | float) and math.isfinite(brightest)):
        raise ValueError("its brightness is not a number")
    return next((white for white in _WHITES if brightest <= white), brightest)


def _from_deep_grey(image: Image.Image, white: float) -> Image.Image:
    exact = image.convert("F")
    scale = 255 / white
    grey = exact.point(lambda value: value * scale + 0.5).convert("L")
    clear = image.info.get("transparency")
    if not isinstance(clear, int):
        return grey
    opaque = image.convert("I").point([255 * (value != clear) for value in range(65536)], "L")
    return Image.merge("LA", (grey, opaque)).convert("RGBA")


def own_profile(image: Image.Image) -> bytes | None:
    """The profile a picture brings, where it is one and meant for this kind of picture."""
    content = image.info.get("icc_profile")
    try:
        mode = _PROFILE_MODES.get(ImageCms.ImageCmsProfile(BytesIO(content or b"")).profile.xcolor_space)
    except (ImageCms.PyCMSError, OSError):
        return None
    return content if mode and _fits(mode, image.mode) else None


def _by_profile(image: Image.Image) -> Image.Image | None:
    """None without a profile that is sound."""
    content = own_profile(image)
    if not content:
        return None
    try:
        mode, transform = _transform(content)
        return ImageCms.applyTransform(image.convert(mode), transform)
    except (ImageCms.PyCMSError, OSError):
        return None


@lru_cache(maxsize=4)
def _transform(content: bytes) -> tuple[str, ImageCms.ImageCmsTransform]:
    """The mode a profile is for and the way to sRGB: a large picture goes it tile by tile."""
    profile = ImageCms.ImageCmsProfile(BytesIO(content))
    mode = _PROFILE_MODES[profile.profile.xcolor_space]
    intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
    return mode, ImageCms.buildTransform(profile, _SRGB, mode, "RGB", intent, flags)


def _fits(profile_mode: str, mode: str) -> bool:
    """A profile for RGB also fits greys and transparent pictures; others fit their own kind only."""
    return mode != "CMYK" if profile_mode == "RGB" else mode == profile_mode


def _by_default(image: Image.Image) -> Image.Image:
    """As browsers do: what has no profile is sRGB. Ink without a profile is taken as coated offset."""
    return _from_ink(image) if image.mode == "CMYK" else image.convert("RGB")


def _from_ink(image: Image.Image) -> Image.Image:
    """Demichel's mixture of the overprinted inks, which a table of two steps an axis interpolates, under black."""
    *colours, black = image.split()
    mixed = Image.merge("RGB", colours).filter(ImageFilter.Color3DLUT(2, [part / 255 for ink in _INKS for part in ink]))
    inked = ImageChops.multiply(mixed, black.point([_black(value) for value in range(256)]).convert("RGB"))
    return inked.point([_deepened(value) for value in range(256)] * 3)


def _black(value: int) -> int:
    step, part = divmod(value * 10 / 255, 1)
    upper = _BLACK[min(int(step) + 1, 10)]
    return round(_BLACK[int(step)] * (1 - part) + upper * part)


def _deepened(value: int) -> int:
    """Shadows of four inks are the screen's black, as with black point compensation."""
    return max(0, round(value - 28 * (1 - value / 255) ** 4))


_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_LAB_TO_SRGB = ImageCms.buildTransform(ImageCms.createProfile("LAB"), _SRGB, "LAB", "RGB")
