"""A run of text in one face becomes glyphs with their advances, by HarfBuzz."""

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
    is_leftward, text = text.startswith(LEFTWARD), text.removeprefix(LEFTWARD)
    buffer = hb.Buffer()
    # Marks keep clusters of their own, so that each glyph knows its own characters.
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.language = lang
    if is_leftward:
        buffer.direction = "rtl"
    # The sans sets tables, folios and indexes: its figures are all of one width, where the face has such.
    hb.shape(face.font, buffer, {"liga": ligatures, "clig": ligatures, "tnum": face.family == "sans"})
    return _glyphs(buffer, text, 1000 / face.font.face.upem)


def _glyphs(buffer: hb.Buffer, text: str, em: float) -> tuple[Glyph, ...]:
    is_leftward = buffer.direction == "rtl"
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    # Glyphs come as they stand, from left to right; a group's first one is its first as read.
    clusters = [info.cluster for info in (infos[::-1] if is_leftward else infos)]
    ends = dict(pairwise((*sorted(set(clusters)), len(text))))
    as_read = [text[at : ends.pop(at, at)] for at in clusters]
    said = as_read[::-1] if is_leftward else as_read
    return tuple(
        Glyph(info.codepoint, characters, place.x_advance * em, place.x_offset * em, place.y_offset * em)
        for info, place, characters in zip(infos, places, said, strict=True)
    )
