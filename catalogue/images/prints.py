"""Pictures become the JPEG files a document prints: of the size they stand at there, in its colours.

For a screen they are sRGB. For the press they are converted through the press's profile, from the original file.
PDF/X-4 would also let them keep RGB with a profile, to be converted as late as possible; but many printers still
refuse RGB, a curator can look at what was converted, and a proof and a reprint then show the same inks.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import blake2b
from io import BytesIO
from itertools import product
from pathlib import Path, PurePosixPath

from PIL import Image, ImageCms

from .colour import in_srgb, own_profile
from .decoding import on_paper, scaled
from .jpeg import is_plain, without_metadata
from .make import Made, replace
from .plan import PAPER, Picture, slug_of
from .probe import opened, orientation
from .profile import Profile, in_black, in_inks
from .unreadable import UnreadableImage
from .working import performed

_RECIPE = "1"
"""To be raised whenever other pixels or bytes would be made: every print then gets a new name."""

_PRINT = re.compile(r"[a-z0-9-]+-([0-9a-f]{16})-[1-9][0-9]*\.jpg")
_LEFTOVER = re.compile(rf"\.{_PRINT.pattern}\.[0-9]+\.part")
_SCREEN_QUALITY, _PRESS_QUALITY = 82, 92
_FINE = tuple(round(25 * 2 ** (step / 4)) for step in range(42))
_COARSE = _FINE[::2]
"""Widths in pixels, the derivatives' among them."""


@dataclass(frozen=True, slots=True)
class Print:
    """One picture for one size, in pixels as shown; its name holds what it depends on."""

    picture: Picture
    width: int
    height: int
    name: str
    profile: Profile | None

    @property
    def is_whole(self) -> bool:
        """Whether it has every pixel of the original."""
        return self.width == self.picture.width


@dataclass(frozen=True, slots=True)
class _Order:
    source: Path
    target: Path
    wanted: Print


def plan_print(picture: Picture, width: float, height: float, *, ppi: int, profile: Profile | None = None) -> Print:
    """The print of a picture that stands `width` x `height` points large at most: `ppi` pixels to an inch or more.

    Widths go in steps, so that a picture set a little larger in one language than in another is made once: for a
    screen up to 1.42 times `ppi`, for a press 1.19 times. No print has more pixels than the picture.
    """
    needed = max(width, height * picture.width / picture.height) * ppi / 72
    across = next((step for step in (_FINE if profile else _COARSE) if step >= needed), picture.width)
    if across >= picture.width:
        across, down = picture.width, picture.height
    else:
        down = max(1, round(picture.height * across / picture.width))
    name = f"{slug_of(PurePosixPath(picture.file).stem)}-{_recipe(picture, profile)}-{across}.jpg"
    return Print(picture, across, down, name, profile)


def prune_prints(folder: Path, pictures: Iterable[Picture], profiles: Iterable[Profile | None]) -> tuple[str, ...]:
    """Remove the prints of pictures that have changed or gone, and for other profiles; their names, sorted.

    What an interrupted run left behind goes too. Other widths stay: a book that has not changed is not laid out again,
    so that nobody knows which it shows; of a picture there are never more than the steps of a print's width.
    """
    if not folder.is_dir():
        return ()
    kept = {_recipe(picture, profile) for picture, profile in product(pictures, list(profiles))}
    found = ((path, _PRINT.fullmatch(path.name)) for path in folder.iterdir())
    stale = sorted(path for path, name in found if (name and name[1] not in kept) or _LEFTOVER.fullmatch(path.name))
    for path in stale:
        path.unlink()
    return tuple(path.name for path in stale)


def _recipe(picture: Picture, profile: Profile | None) -> str:
    parts = (_RECIPE, picture.digest, picture.paper, profile and profile.digest)
    return blake2b(repr(parts).encode(), digest_size=8).hexdigest()


def make_prints(
    prints: Iterable[Print],
    resolve: Callable[[str], Path],
    folder: Path,
    *,
    jobs: int | None = None,
) -> Made:
    """Write every missing print into `folder`; failures are by the picture's file."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {each.name: each for each in prints}
    present = tuple(name for name in wanted if (folder / name).is_file())
    work = {
        name: _Order(resolve(each.picture.file), folder / name, each)
        for name, each in wanted.items()
        if name not in present
    }
    failures = {}
    for name, problem in performed(work, _write, jobs):
        if problem:
            failures[wanted[name].picture.file] = problem
    made = tuple(name for name in work if wanted[name].picture.file not in failures)
    return Made(made, present, tuple(sorted(failures.items(), key=lambda pair: pair[0])))


def _write(order: _Order) -> UnreadableImage | None:
    wanted = order.wanted
    if order.target.is_file():  # another process was quicker
        return None
    try:
        if wanted.is_whole and not wanted.profile and (content := _passing(order.source)):
            replace(order.target, content)
            return None
        image = scaled(order.source, wanted.width, wanted.height)
    except UnreadableImage as problem:
        return problem
    paper = wanted.picture.paper or PAPER
    if wanted.profile:
        content = _jpeg(_for_press(image, paper, wanted.profile), quality=_PRESS_QUALITY, subsampling=0)
    else:
        content = _jpeg(on_paper(in_srgb(image), paper), quality=_SCREEN_QUALITY, progressive=True)
    replace(order.target, content)
    return None


def _passing(source: Path) -> bytes | None:
    """The file without its metadata, where it can stand in a PDF as it is: an upright JPEG in sRGB."""
    with opened(source) as image:
        if image.format != "JPEG" or image.info.get("icc_profile") or orientation(image) != 1:
            return None
    content = source.read_bytes()
    return without_metadata(content) if is_plain(content) else None


def _for_press(image: Image.Image, paper: str, profile: Profile) -> Image.Image:
    """CMYK, or L for a grey picture: that is printed in black alone, without a cast."""
    own = own_profile(image)
    if image.mode == "L":
        return in_black(in_srgb(image).convert("L") if own else image, profile)
    if image.mode == "CMYK" and own in (None, profile.content):
        return image  # ink without a profile is taken as meant for this press
    direct = _converted(image, own, profile) if own and image.mode != "RGBA" else None
    return direct or in_inks(on_paper(in_srgb(image), paper), profile)


def _converted(image: Image.Image, own: bytes, profile: Profile) -> Image.Image | None:
    """None where the picture's own profile turns out to be unsound."""
    try:
        return in_inks(image, profile, own)
    except (ImageCms.PyCMSError, OSError):
        return None


def _jpeg(image: Image.Image, **options: int) -> bytes:
    content = BytesIO()
    image.info.clear()
    image.save(content, "JPEG", **options)
    return content.getvalue()
