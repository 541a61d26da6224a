"""A face becomes a smaller font file: only the glyphs of a document, or only the characters of some web pages."""

import io
from collections.abc import Iterable
from pathlib import Path

import uharfbuzz as hb
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

from .faces import Face

_NOT_IN_PDF = ("GSUB", "GPOS", "GDEF", "cmap", "name", "post", "OS/2", "vmtx", "vhea", "VORG", "BASE", "STAT", "DSIG")
_LICENCE_NAMES = (0, 13, 14)
_NOT_ON_PAGES = frozenset({"BASE", "STAT", "gasp", "vhea", "vmtx"})
_FEATURES_NOT_ON_PAGES = frozenset({"dnom", "frac", "numr", "vchw", "vert", "vhal", "vpal", "vrt2"})
"""Fractions and vertical text, which no stylesheet asks for, though a subset would keep them and their glyphs."""
_FINE = 256
"""Units an em that Chinese outlines are rounded to: a fifth of the bytes less; at 64 px an em an eighth of a pixel."""


def subset_for_print(face: Face, glyphs: Iterable[int]) -> bytes:
    """A TrueType font with only `glyphs`, each under its own id."""
    wish = hb.SubsetInput()
    wish.sets(hb.SubsetInputSets.GLYPH_INDEX).update({0, *glyphs})
    wish.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(map(_tag, _NOT_IN_PDF))
    wish.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    return bytes(hb.subset(face.font.face, wish).blob.data)


def subset_for_web(path: Path, characters: Iterable[str], *, is_rounded: bool = False) -> bytes:
    """A WOFF2 font with only `characters`, its outlines rounded if that is asked for.

    It keeps copyright and licence but no family name: OFL reserves some names to the whole font.
    """
    wish = hb.SubsetInput()
    wish.sets(hb.SubsetInputSets.UNICODE).update(map(ord, characters))
    names = wish.sets(hb.SubsetInputSets.NAME_ID)
    names.clear()
    names.update(_LICENCE_NAMES)
    wish.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(map(_tag, _NOT_ON_PAGES))
    wish.sets(hb.SubsetInputSets.LAYOUT_FEATURE_TAG).difference_update(hb.Set(map(_tag, _FEATURES_NOT_ON_PAGES)))
    wish.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    cut = hb.subset(hb.Face(hb.Blob.from_file_path(str(path))), wish).blob.data
    font = TTFont(io.BytesIO(cut), recalcTimestamp=False)
    if is_rounded:
        scale_upem(font, _FINE)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed, reorderTables=False)
    return packed.getvalue()


def _tag(name: str) -> int:
    return int.from_bytes(name.ljust(4).encode())
