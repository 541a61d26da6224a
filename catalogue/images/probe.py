"""A picture file becomes its header, or the reason why it cannot be read; nothing is decoded."""

import stat
import struct
import warnings
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image, UnidentifiedImageError
from PIL.ImageFile import ImageFile
from PIL.TiffImagePlugin import TiffImageFile

from .signature import unidentified
from .unreadable import UnreadableImage

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP", "JPEG2000", "AVIF")
"""What museums photograph, scan and draw in. Never EPS or the like: those run programs."""

MAX_PIXELS = 500_000_000
MAX_BYTES = 1_000_000_000

# Pillow's own bound only warns, and raises before the size can be told; `_refuse_size` stands in its place.
Image.MAX_IMAGE_PIXELS = None

# A damaged file makes Pillow's readers fail in any of these ways.
_DAMAGE = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, AttributeError, RuntimeError,
    AssertionError, MemoryError, EOFError, struct.error, zlib.error,
)  # fmt: skip

SIDEWAYS = (5, 6, 7, 8)
"""The orientations whose width is stored as height."""

# libtiff knows these by name, but its build in Pillow's wheels cannot decode them and says so on stderr.
_UNDECODABLE_COMPRESSIONS = ("webp", "tiff_sgilog", "tiff_sgilog24")


@dataclass(frozen=True, slots=True)
class Header:
    """What a picture's header tells. `width` and `height` are as shown, after its EXIF orientation."""

    width: int
    height: int
    format: str
    mode: str
    frames: int
    has_alpha: bool


def probe(path: Path) -> Header:
    """The header of a picture; raises `UnreadableImage`."""
    with opened(path) as image:
        width, height = _shown_size(image)
        return Header(
            width=width,
            height=height,
            format=image.format or "",
            mode=image.mode,
            frames=getattr(image, "n_frames", 1),
            has_alpha=image.has_transparency_data,
        )


def verify(path: Path) -> None:
    """Decode a picture as cheaply as its format allows; raises `UnreadableImage` where that fails."""
    with opened(path) as image:
        image.draft(None, (1, 1))
        image.load()


@contextmanager
def opened(path: Path) -> Iterator[ImageFile]:
    """A picture, opened but not decoded. Whatever fails inside the block is raised as `UnreadableImage`."""
    _refuse_file(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(path, formats=FORMATS) as image:
                _refuse_size(image.size)
                _refuse_compression(image.info)
                yield image
        except UnidentifiedImageError:
            raise unidentified(path) from None
        except _DAMAGE as error:
            raise _damaged(error) from error


def orientation(image: ImageFile) -> int:
    """How the camera was held, 1 to 8; 1 where nothing readable says so."""
    try:
        # Not `image.getexif()`: for a PNG without EXIF that would decode the whole picture.
        held = Image.Image.getexif(image).get(ExifTags.Base.Orientation, 1)
    except _DAMAGE:
        return 1
    return held if held in range(1, 9) else 1


def _refuse_file(path: Path) -> None:
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise UnreadableImage("image_missing", {}) from error
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableImage("image_missing", {})
    if status.st_size == 0:
        raise UnreadableImage("image_empty", {"width": 0, "height": 0})
    if status.st_size > MAX_BYTES:
        raise UnreadableImage("image_file_too_large", {"bytes": status.st_size, "limit": MAX_BYTES})


def _refuse_size(size: tuple[int, int]) -> None:
    width, height = size
    if width * height > MAX_PIXELS:
        raise UnreadableImage("image_too_large", {"width": width, "height": height, "limit": MAX_PIXELS})


def _refuse_compression(facts: Mapping[str | tuple[int, int], object]) -> None:
    compression = facts.get("compression")
    if compression in _UNDECODABLE_COMPRESSIONS:
        raise UnreadableImage("image_compression", {"compression": str(compression).removeprefix("tiff_")})


def _damaged(error: BaseException) -> UnreadableImage:
    reason = " ".join(str(error).split()) or type(error).__name__
    # Pillow has no exception of its own for a file that ends too early.
    if isinstance(error, EOFError) or "truncated" in reason.lower():
        return UnreadableImage("image_truncated", {})
    return UnreadableImage("image_unreadable", {"reason": reason})


def _shown_size(image: ImageFile) -> tuple[int, int]:
    """Pillow has already turned the size of a TIFF by its tag, and of no other format."""
    is_turned = isinstance(image, TiffImageFile) and image.tag_v2.get(ExifTags.Base.Orientation) in SIDEWAYS
    width, height = image.size
    return (width, height) if (orientation(image) in SIDEWAYS) == is_turned else (height, width)
