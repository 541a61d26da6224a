"""The museum's logo becomes assets: its size read, so that nothing moves when it comes, and shown only as a picture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from catalogue.errors import CatalogueError
from catalogue.folder import Folder
from catalogue.images import UnreadableImage, probe
from catalogue.records import Theme

ENDINGS = (".svg", ".png", ".webp", ".jpg", ".jpeg")
_MOST_BYTES = 1_000_000
_NAME = re.compile(r"assets/logo(?P<dark>-dark)?-(?P<width>[0-9]+)x(?P<height>[0-9]+)-")
_ROOT = re.compile(r"<svg\b[^>]*>")
_SIZE = re.compile(r"""\s(?P<name>width|height|viewBox)\s*=\s*["'](?P<value>[^"']*)["']""")
_NUMBER = re.compile(r"[0-9]*\.?[0-9]+")
# As an <img> an SVG runs no script and fetches nothing; opened by itself, as an address of the museum's, it would.
_ACTIVE = re.compile(
    r"<script|<foreignObject|<!ENTITY|\son[a-z]+\s*=|javascript:|@import|"
    r"href\s*=\s*[\"'](?!#|data:image/(?:png|jpe?g|webp))|url\(\s*[\"']?(?!#|data:)",
    re.IGNORECASE,
)


class BadLogo(CatalogueError):  # noqa: N818  # it is named after what it is about
    """Why a file cannot be the logo: the code of the problem."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class LogoFile:
    """A logo's asset as an element shows it."""

    src: str
    width: int
    height: int


def logo_files(folder: Folder, theme: Theme) -> Iterator[tuple[str, str, bytes]]:
    """Stem, ending and content of the assets of the logo. Raises `BadLogo`."""
    logo = theme.logo
    for stem, name in (("logo", logo.file), ("logo-dark", logo.dark)) if logo else ():
        if name:
            path = folder.file(name)
            width, height = logo_size(path)
            yield f"{stem}-{width}x{height}", path.suffix.lower().removeprefix("."), path.read_bytes()


def logo_size(path: Path) -> tuple[int, int]:
    """Width and height of a logo in pixels. Raises `BadLogo`."""
    if path.suffix.lower() not in ENDINGS or path.stat().st_size > _MOST_BYTES:
        raise BadLogo("logo_unreadable")
    if path.suffix.lower() == ".svg":
        return _size_of_svg(path.read_text("utf-8", errors="replace"))
    try:
        header = probe(path)
    except UnreadableImage as problem:
        raise BadLogo("logo_unreadable") from problem
    return header.width, header.height


def _size_of_svg(text: str) -> tuple[int, int]:
    if _ACTIVE.search(text):
        raise BadLogo("logo_active")
    root = _ROOT.search(text)
    told = {size["name"]: size["value"] for size in _SIZE.finditer(root[0])} if root else {}
    box = _NUMBER.findall(told.get("viewBox", ""))
    sides = box[2:4] or [_NUMBER.findall(told.get(side, ""))[:1] for side in ("width", "height")]
    numbers = [float(side[0] if isinstance(side, list) else side) for side in sides if side]
    if len(numbers) != 2 or not all(numbers):
        raise BadLogo("logo_unreadable")
    # A drawing has no pixels of its own: what counts is its shape.
    return round(1000 * numbers[0] / numbers[1]), 1000


def logo_among(assets: Sequence[str], root: str) -> dict[str, LogoFile]:
    """The logo's files among the gallery's assets: `light`, and `dark` where there is one."""
    found = ((asset, _NAME.match(asset)) for asset in assets)
    return {
        "dark" if name["dark"] else "light": LogoFile(root + asset, int(name["width"]), int(name["height"]))
        for asset, name in found
        if name
    }
