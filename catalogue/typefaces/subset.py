"""A face becomes a smaller font file: only the glyphs of a document, or only the characters of some web pages."""

import io
from collections.abc import Iterable
from pathlib import Path

import uharfbuzz as hb
from fontTools.ttLib import TTFont

from .faces import Face

_NOT_IN_PDF = ("GSUB", "GPOS", "GDEF", "cmap", "name", "post", "OS/2", "vmtx", "vhea", "VORG", "BASE", "STAT", "DSIG")
_LICENCE_NAMES = (0, 13, 14)


def subset_for_print(face: Face, glyphs: Iterable[int]) -> bytes:
    """A TrueType font with only `glyphs`, each under its own id."""
    wish = hb.SubsetInput()
    wish.sets(hb.SubsetInputSets.GLYPH_INDEX).update({0, *glyphs})
    wish.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(int.from_bytes(tag.ljust(4).encode()) for tag in _NOT_IN_PDF)
    wish.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    return bytes(hb.subset(face.font.face, wish).blob.data)


def subset_for_web(path: Path, characters: Iterable[str]) -> bytes:
    """A WOFF2 font with only `characters`.

    It keeps copyright and licence but no family name: OFL reserves some names to the whole font.
    """
    wish = hb.SubsetInput()
    wish.sets(hb.SubsetInputSets.UNICODE).update(map(ord, characters))
    names = wish.sets(hb.SubsetInputSets.NAME_ID)
    names.clear()
    names.update(_LICENCE_NAMES)
    wish.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    cut = hb.subset(hb.Face(hb.Blob.from_file_path(str(path))), wish).blob.data
    font = TTFont(io.BytesIO(cut), recalcTimestamp=False)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed, reorderTables=False)
    return packed.getvalue()
