"""A run of text in one face becomes glyphs with their advances, by HarfBuzz."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import uharfbuzz as hb

from .faces import Face

LEFTWARD = "\N{RIGHT-TO-LEFT MARK}"


class Glyph(NamedTuple):
    """A glyph, the characters it stands for, its advance and offsets in thousandths of an em.

    The first glyph of a group, as read, carries the group's whole text, the others an empty one.
    """

    id: int
    text: str
    advance: float
    dx: float
    dy: float


def shape(face: Face, text: str, lang: str, *, ligatures: bool = True) -> tuple[Glyph, ...]:
    """`text` in glyphs of `face`, kerned, marks attached to their letters.

    A right-to-left mark before it has punctuation set leftward.
    """
    is_leftward = text.startswith(LEFTWARD)
    text = text.removeprefix(LEFTWARD)
    buffer = hb.Buffer()
    # Marks keep clusters of their own, so that each glyph knows its own characters.
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.language = lang
    if is_leftward:
        buffer.direction = "rtl"
    # The sans sets tables, folios and indexes: its figures are all of one width, where the face has such.
    features = {"tnum": True} if face.family == "sans" else {}
    hb.shape(face.font, buffer, features if ligatures else {**features, "liga": False, "clig": False})
    return _glyphs(buffer, text, 1000 / face.units)


def _glyphs(buffer: hb.Buffer, text: str, em: float) -> tuple[Glyph, ...]:
    is_leftward = buffer.direction == "rtl"
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    if not is_leftward and [info.cluster for info in infos] == list(range(len(text))):
        return _one_by_one(infos, places, text, em)
    # Glyphs come as they stand, from left to right; a group's first one is its first as read.
    clusters = [info.cluster for info in (infos[::-1] if is_leftward else infos)]
    ends = dict(pairwise((*sorted(set(clusters)), len(text))))
    as_read = [text[at : ends.pop(at, at)] for at in clusters]
    said = as_read[::-1] if is_leftward else as_read
    return tuple(
        Glyph(info.codepoint, characters, place.x_advance * em, place.x_offset * em, place.y_offset * em)
        for info, place, characters in zip(infos, places, said, strict=True)
    )


def _one_by_one(
    infos: Sequence[hb.GlyphInfo], places: Sequence[hb.GlyphPosition], text: str, em: float
) -> tuple[Glyph, ...]:
    """Each character has a glyph of its own, as in most words."""
    glyphs = []
    for info, place, character in zip(infos, places, text, strict=True):
        dx, dy, advance, _ = place.position
        glyphs.append(Glyph(info.codepoint, character, advance * em, dx * em, dy * em))
    return tuple(glyphs)
