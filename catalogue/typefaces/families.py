"""A museum's choice of typefaces becomes faces before ours: each font file says itself which style it sets."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import uharfbuzz as hb

from catalogue.errors import CatalogueError
from catalogue.records import TypefaceChoice

from .faces import Face, Family, Style, Typefaces

_ENDINGS = (".ttf", ".otf")
_ITALIC = 1
_REGULAR_WEIGHT, _SEMIBOLD_WEIGHT, _LIGHTEST_SEMIBOLD = 400, 600, 500


class UnreadableTypeface(CatalogueError):  # noqa: N818  # it is named after what it is about
    """A file that is no font."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


def chosen_typefaces(folders: Sequence[Path], choice: TypefaceChoice) -> Typefaces:
    """The typefaces of some folders with those chosen first; the ones they replace stand in for letters they lack.

    Raises `UnreadableTypeface`.
    """
    own = [*chosen_faces(folders, choice.text, "serif"), *chosen_faces(folders, choice.sans, "sans")]
    replaced = {(face.family, face.style) for face in own}
    ours = (
        replace(face, use="fallback") if face.use == "text" and (face.family, face.style) in replaced else face
        for face in Typefaces.load(folders).faces
    )
    return Typefaces((*own, *ours))


def chosen_faces(folders: Sequence[Path], name: str | None, family: Family) -> list[Face]:
    """The faces of the family `name`, from the first folder that has it. Raises `UnreadableTypeface`."""
    place = next((folder / name for folder in folders if (folder / name).is_dir()), None) if name else None
    return list(_family_in(place, family)) if place else []


def _family_in(folder: Path, family: Family) -> Iterator[Face]:
    """The faces of a folder that serve as text: one for each style it has."""
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in _ENDINGS)
    told = [(path, *_style_of(path)) for path in files]
    upright = [(weight, path) for path, weight, is_italic in told if not is_italic]
    italic = [(weight, path) for path, weight, is_italic in told if is_italic]
    heavy = [each for each in upright if each[0] >= _LIGHTEST_SEMIBOLD]
    offers: tuple[tuple[Style, list[tuple[int, Path]], int], ...] = (
        ("regular", upright, _REGULAR_WEIGHT),
        ("italic", italic, _REGULAR_WEIGHT),
        ("semibold", heavy, _SEMIBOLD_WEIGHT),
    )
    for style, faces, weight in offers:
        if faces:
            yield Face(_nearest(faces, weight), family, style, "text")


def _nearest(faces: list[tuple[int, Path]], wanted: int) -> Path:
    return min(faces, key=lambda face: (abs(face[0] - wanted), face[1].name))[1]


def _style_of(path: Path) -> tuple[int, bool]:
    """Weight, and whether italic (OpenType 1.9.1, OS/2: usWeightClass, fsSelection)."""
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    table = face.reference_table("OS/2").data
    if not face.glyph_count or len(table) < 64:
        raise UnreadableTypeface(path)
    (weight,), (selection,) = struct.unpack_from(">H", table, 4), struct.unpack_from(">H", table, 62)
    return weight, bool(selection & _ITALIC)
