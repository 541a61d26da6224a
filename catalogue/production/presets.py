"""What a publication is made for: each preset writes its files and says what a printer should know of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from catalogue.edition import Book
from catalogue.images import Picture, Profile, make_prints, plan_print
from catalogue.pdf import (
    LEAFLETS,
    PRESS_PPI,
    SCREEN_PPI,
    Preflight,
    code_digest,
    write_book,
    write_for_press,
    write_leaflets,
)
from catalogue.records import TypefaceChoice
from catalogue.typefaces import Typefaces, chosen_typefaces

from .preflights import write_preflight

_FACES = (".ttf", ".otf", ".toml")
SCREEN = "screen"
PRINTS = "prints"
"""The folder, in the cache, of pictures fit for PDFs."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is told: a book, what it is made for, its pictures, the folders of typefaces, the file to write.

    `sources` are the original files of the pictures, `derivatives` their sizes for screens, by which pages are laid
    out; in `cache` is kept what can be used again. `jobs` processes share the work on it.
    """

    book: Book
    preset: str
    pictures: Mapping[str, Picture]
    sources: Mapping[str, Path]
    derivatives: Path
    fonts: tuple[Path, ...]
    path: Path
    cache: Path
    profile: Profile | None = None
    jobs: int = 1

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    @property
    def laid_out_by(self) -> Mapping[str, Path]:
        """Each picture's largest JPEG for screens."""
        return {file: self.derivatives / _largest(picture) for file, picture in self.pictures.items()}

    @property
    def units(self) -> Path:
        """Where what was laid out is kept."""
        return self.cache / "pages" / f"{self.path.stem}.sqlite"

    def fingerprint(self) -> str:
        """A hash of all that the file is made from."""
        names = [(file, _largest(picture), picture.digest) for file, picture in self.pictures.items()]
        fonts = [
            (path.name, path.stat().st_size)
            for folder in self.fonts
            for path in sorted(folder.rglob("*"))
            if path.suffix in _FACES
        ]
        parts = (code_digest(), self.preset, self.profile and self.profile.digest, self.book, names, fonts)
        return blake2b(repr(parts).encode(), digest_size=16).hexdigest()

    def prints(self, sizes: Mapping[str, tuple[float, float]]) -> dict[str, Path]:
        """Make the pictures fit for their sizes; what a screen already has is taken from there."""
        ppi = PRESS_PPI if self.profile else SCREEN_PPI
        wanted = {
            file: plan_print(self.pictures[file], *size, ppi=ppi, profile=self.profile) for file, size in sizes.items()
        }
        have = {} if self.profile else {file: self._derivative(file, each.width) for file, each in wanted.items()}
        folder = self.cache / PRINTS
        missing = [each for file, each in wanted.items() if not have.get(file)]
        made = make_prints(missing, self.sources.__getitem__, folder, jobs=self.jobs)
        for _, problem in made.failures:
            raise problem
        return {file: have.get(file) or folder / each.name for file, each in wanted.items()}

    def _derivative(self, file: str, width: int) -> Path | None:
        picture = self.pictures[file]
        jpeg = picture.jpeg(width)
        is_it = jpeg.width == width and width < picture.width
        return self.derivatives / jpeg.name if is_it else None


Write = Callable[[Order, Typefaces], Sequence[Preflight]]
"""Writes an order's files; the report of each."""


def _write_screen(order: Order, typefaces: Typefaces) -> Sequence[Preflight]:
    return [
        write_book(
            order.book,
            order.laid_out_by,
            typefaces,
            order.path,
            cache=order.units,
            prints=order.prints,
            jobs=order.jobs,
        )
    ]


def _write_press(order: Order, typefaces: Typefaces) -> Sequence[Preflight]:
    assert order.profile
    return write_for_press(
        order.book,
        order.laid_out_by,
        typefaces,
        order.path,
        order.profile,
        cache=order.units,
        prints=order.prints,
        jobs=order.jobs,
    )


def _write_leaflets(order: Order, typefaces: Typefaces) -> Sequence[Preflight]:
    return write_leaflets(order.preset, order.book, order.laid_out_by, typefaces, order.path, prints=order.prints)


PRESETS: Mapping[str, Write] = {
    SCREEN: _write_screen,
    "press": _write_press,
    **dict.fromkeys(LEAFLETS, _write_leaflets),
}
"""How each preset is written, by the name publications and the command line give it; a new one is one line here."""

NEED_PROFILE = ("press",)


def file_name(stem: str, lang: str, preset: str, part: str = "") -> str:
    """The name of a publication's file: the screen's bears no preset."""
    return f"{stem}.{lang}{part}{'' if preset == SCREEN else f'.{preset}'}.pdf"


def fulfil(order: Order) -> Sequence[Preflight]:
    """Write an order's files, and beside each its preflight."""
    order.path.parent.mkdir(parents=True, exist_ok=True)
    reports = PRESETS[order.preset](order, _typefaces(order.fonts, order.book.theme.typefaces))
    for report in reports:
        write_preflight(report, order.path.parent, order.book.lang)
    return reports


def _largest(picture: Picture) -> str:
    return picture.jpeg(max(derivative.width for derivative in picture.derivatives)).name


@cache
def _typefaces(fonts: tuple[Path, ...], choice: TypefaceChoice) -> Typefaces:
    return chosen_typefaces(fonts, choice)
