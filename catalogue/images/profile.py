"""A printer's ICC profile becomes what is printed by it: the numbers of its inks for a colour, a grey, a picture."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms

from catalogue.errors import CatalogueError

_LARGEST = 20_000_000
_CMYK_PRESS = ("prtr", "CMYK")
_GREYS = 256

Ink = tuple[float, float, float, float]
"""Shares of cyan, magenta, yellow and black, each from 0 to 1."""


class UnreadableProfile(CatalogueError):  # noqa: N818  # it is named after what it is about
    """A file that is no profile of a press.

    Codes: profile_missing; profile_unreadable; profile_not_press (space, as ICC writes it).
    """

    def __init__(self, code: str, **values: str) -> None:
        self.code = code
        self.values = values
        super().__init__(code, values)


@dataclass(frozen=True, slots=True)
class Profile:
    """An ICC profile of a press with four inks: the file's bytes as they are, and the name it gives itself."""

    content: bytes = field(repr=False)
    name: str

    @property
    def digest(self) -> str:
        """A hash of the bytes."""
        return blake2b(self.content, digest_size=8).hexdigest()

    def ink(self, colour: str) -> Ink:
        """An sRGB colour `#RRGGBB` in inks."""
        cyan, magenta, yellow, black = in_inks(Image.new("RGB", (1, 1), colour), self).tobytes()
        return cyan / 255, magenta / 255, yellow / 255, black / 255

    def tint(self, colour: str) -> float:
        """The share of black alone that is as light as a colour `#RRGGBB`."""
        lightness = _applied(_srgb_to_lab(), Image.new("RGB", (1, 1), colour)).tobytes()[0]
        return _share_of_black(_black_ramp(self.content), lightness)

    @property
    def most_ink(self) -> float:
        """The most ink the profile lays, all four shares together (total area coverage), 3.0 for 300 %."""
        deep = [(r, g, b) for r in range(0, 256, 15) for g in range(0, 256, 15) for b in range(0, 256, 15)]
        cube = Image.new("RGB", (len(deep), 1))
        cube.putdata(deep)
        return max(map(sum, zip(*(band.tobytes() for band in in_inks(cube, self).split()), strict=True))) / 255


def read_profile(path: Path) -> Profile:
    """The profile at `path`; raises `UnreadableProfile` where it is none of a press with four inks."""
    if not path.is_file():
        raise UnreadableProfile("profile_missing")
    if path.stat().st_size > _LARGEST:
        raise UnreadableProfile("profile_unreadable")
    content = path.read_bytes()
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(content))
        found = (profile.profile.device_class, profile.profile.xcolor_space.strip())
        if found != _CMYK_PRESS:
            raise UnreadableProfile("profile_not_press", space=" ".join(found))
        _to_press(None, content, "RGB")  # a profile cut off is found only when it is used
        name = " ".join(ImageCms.getProfileDescription(profile).split())
    except (ImageCms.PyCMSError, OSError) as error:
        raise UnreadableProfile("profile_unreadable") from error
    return Profile(content, name or path.stem)


def in_inks(image: Image.Image, profile: Profile, own: bytes | None = None) -> Image.Image:
    """An RGB or CMYK picture as CMYK of the press; `own` is the picture's profile, sRGB by default.

    Relative colorimetric with black point compensation: the paper's white stays bare, the deepest black is the press's.
    """
    return _applied(_to_press(own, profile.content, image.mode), image)


def in_black(image: Image.Image, profile: Profile) -> Image.Image:
    """A grey picture (mode L) as the same lightness in black ink alone; 0 is full ink, as DeviceGray has it."""
    ramp = _black_ramp(profile.content)
    greys = Image.new("RGB", (_GREYS, 1))
    greys.putdata([(grey, grey, grey) for grey in range(_GREYS)])
    lightness = _applied(_srgb_to_lab(), greys).getchannel(0).tobytes()
    table = [round(255 * (1 - _share_of_black(ramp, value))) for value in lightness]
    return image.point(table)


def _share_of_black(ramp: Sequence[int], lightness: float) -> float:
    """The ramp falls from the paper's lightness to that of full black; what is darker is full black."""
    return next((step for step, value in enumerate(ramp) if value <= lightness), len(ramp) - 1) / (len(ramp) - 1)


@lru_cache(maxsize=8)
def _to_press(own: bytes | None, press: bytes, mode: str) -> ImageCms.ImageCmsTransform:
    source = ImageCms.ImageCmsProfile(BytesIO(own)) if own else _srgb()
    return ImageCms.buildTransform(
        source, ImageCms.ImageCmsProfile(BytesIO(press)), mode, "CMYK", ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )  # fmt: skip


@cache
def _black_ramp(press: bytes) -> tuple[int, ...]:
    """The lightness of every share of black, 0 to 255; as white as the eye sees paper, as black as a screen's black."""
    ramp = Image.new("CMYK", (_GREYS, 1))
    ramp.putdata([(0, 0, 0, share) for share in range(_GREYS)])
    to_lab = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(BytesIO(press)), ImageCms.createProfile("LAB"), "CMYK", "LAB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )  # fmt: skip
    values = _applied(to_lab, ramp).getchannel(0).tobytes()
    lightest, darkest = values[0], values[-1]
    return tuple(round(255 * (value - darkest) / (lightest - darkest)) for value in values)


@cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@cache
def _srgb_to_lab() -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(_srgb(), ImageCms.createProfile("LAB"), "RGB", "LAB")


def _applied(transform: ImageCms.ImageCmsTransform, image: Image.Image) -> Image.Image:
    converted = ImageCms.applyTransform(image, transform)
    if converted is None:  # Pillow says so for a picture changed in place
        raise ValueError("the colours could not be converted")
    return converted
