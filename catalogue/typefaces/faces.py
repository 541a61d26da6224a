"""The tables `fonts.toml` of the font folders become faces in order of trial, and text the runs they set."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import uharfbuzz as hb

from .coverage import split_by_face, unprinted

Family = Literal["serif", "sans"]
Style = Literal["regular", "italic", "semibold"]
Use = Literal["text", "han", "fallback"]


@dataclass(frozen=True, eq=False)
class Face:
    """One font file and what it serves; `scale` is its size beside its neighbours'."""

    path: Path
    family: Family
    style: Style
    use: Use
    scale: float = 1.0

    @cached_property
    def font(self) -> hb.Font:
        """The file as HarfBuzz reads it."""
        return hb.Font(hb.Face(hb.Blob.from_file_path(str(self.path))))

    @cached_property
    def characters(self) -> frozenset[int]:
        """The code points it has glyphs for."""
        return frozenset(self.font.face.unicodes)

    @cached_property
    def units(self) -> int:
        """How many of its units make an em."""
        return int(self.font.face.upem)

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.path.stem


@dataclass(frozen=True, eq=False)
class Typefaces:
    """All faces at hand, in the order they are tried."""

    faces: tuple[Face, ...]

    @classmethod
    def load(cls, folders: Sequence[Path]) -> "Typefaces":
        """Every face the folders' `fonts.toml` name; a file is taken from the first folder that has it."""
        return cls(tuple(face for folder in folders for face in _faces(folder, folders)))

    def missing(self, text: str) -> set[str]:
        """The characters of `text` that no face has."""
        if self._printable.issuperset(text):
            return set()
        return {c for c in set(text) - self._printable if not unprinted(c)}

    def runs(self, text: str, family: Family, style: Style, lang: str) -> tuple[tuple[Face, str], ...]:
        """`text` cut where its face changes; letters of one word stay in one face where a face has them all."""
        han = self.order(family, style, first="han")
        return split_by_face(text, self.order(family, style, first="text"), han, lang)

    def order(self, family: Family, style: Style, *, first: Use) -> tuple[Face, ...]:
        """The faces in the order they are tried for one family and style, those of use `first` leading."""
        return self._orders[family, style, first]

    @cached_property
    def _orders(self) -> dict[tuple[Family, Style, Use], tuple[Face, ...]]:
        families: tuple[Family, ...] = ("serif", "sans")
        styles: tuple[Style, ...] = ("regular", "italic", "semibold")
        uses: tuple[Use, ...] = ("text", "han")
        return {(f, s, u): _ordered(self.faces, f, s, u) for f in families for s in styles for u in uses}

    @cached_property
    def _printable(self) -> frozenset[str]:
        return frozenset(map(chr, frozenset[int]().union(*(face.characters for face in self.faces))))


def _faces(folder: Path, folders: Sequence[Path]) -> Iterable[Face]:
    table = folder / "fonts.toml"
    if not table.is_file():
        return
    for row in tomllib.loads(table.read_text("utf-8"))["faces"]:
        path = next((place / row["file"] for place in folders if (place / row["file"]).is_file()), None)
        if path:
            yield Face(path, row["family"], row["style"], row["use"], float(row.get("scale", 1)))


def _ordered(faces: Iterable[Face], family: Family, style: Style, first: Use) -> tuple[Face, ...]:
    styles = [style, *(s for s in ("regular", "semibold", "italic") if s != style)]

    # A letter the text face lacks is set from another of the same style sooner than from a heavier one.
    def trial(face: Face) -> tuple[bool, bool, int, bool]:
        is_of_other_script = (face.use == "han") != (first == "han")
        return face.family != family, is_of_other_script, styles.index(face.style), face.use == "fallback"

    return tuple(sorted(faces, key=trial))
