"""A JPEG file becomes its segments (ITU T.81, B.1), so that one can be passed on as it is but for its metadata."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

_START, _SCAN = 0xD8, 0xDA
_HUFFMAN = (0xC0, 0xC1, 0xC2)  # baseline, extended, progressive: what a PDF's DCTDecode reads
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ADOBE = 0xEE
_RESTART_7 = b"\xff\xd7"
_END = b"\xff\xd9"
_PROFILE = b"ICC_PROFILE\0"  # ICC.1:2022, B.4
_METADATA = frozenset({*range(0xE1, 0xF0), 0xFE}) - {_ADOBE}  # Exif, XMP, comments; Adobe's tells how colours are coded


class Segment(NamedTuple):
    """A marker and its parameters; the scan's holds everything to the end of the file."""

    marker: int
    content: bytes


def segments(content: bytes) -> Iterator[Segment]:
    """The segments of a JPEG up to and with its first scan; nothing where it is none."""
    at = 2
    while content[:2] == b"\xff\xd8" and content[at : at + 1] == b"\xff" and at + 4 <= len(content):
        marker = content[at + 1]
        if marker == 0xFF:  # fill bytes may stand before a marker
            at += 1
            continue
        end = len(content) if marker == _SCAN else at + 2 + int.from_bytes(content[at + 2 : at + 4])
        yield Segment(marker, content[at + 2 : end])
        at = end


def is_plain(content: bytes) -> bool:
    """Whether a PDF can hold it: Huffman coded, 8 bits, grey or three colours coded as luminance and chrominance."""
    frame = next((segment for segment in segments(content) if segment.marker in _FRAMES), None)
    if frame is None or frame.marker not in _HUFFMAN or frame.content[2] != 8:
        return False
    names = tuple(frame.content[8::3])
    return frame.content[7] == 1 or names in ((1, 2, 3), (0, 1, 2))


def without_metadata(content: bytes, *, keep_profile: bool = False) -> bytes:
    """The same picture without what its camera and its editors wrote into it: a place, names, a thumbnail."""
    kept = (
        segment
        for segment in segments(content)
        if segment.marker not in _METADATA or (keep_profile and segment.content[2:].startswith(_PROFILE))
    )
    return bytes((0xFF, _START)) + b"".join(bytes((0xFF, marker)) + parameters for marker, parameters in kept)


def stacked(strips: Iterable[bytes], height: int) -> Iterator[bytes]:
    """Strips of a picture, as JPEGs, become one JPEG of this height, piece by piece, without being decoded.

    They must be of one width and coded alike, with a restart marker after each row of blocks, and each but the last
    must have a multiple of eight such rows: a restart forgets what was before it, and the markers count to eight
    (ITU T.81, B.2.1 and E.1.4).
    """
    for index, strip in enumerate(strips):
        *head, scan = segments(strip)
        if index == 0:
            yield bytes((0xFF, _START))
            yield from (_written(segment, height) for segment in (*head, _parameters(scan)))
        else:
            yield _RESTART_7
        yield scan.content[_length(scan) : -len(_END)]
    yield _END


def _written(segment: Segment, height: int) -> bytes:
    content = segment.content
    if segment.marker in _FRAMES:  # its length, its precision, then the picture's height (B.2.2)
        content = content[:3] + height.to_bytes(2) + content[5:]
    return bytes((0xFF, segment.marker)) + content


def _length(segment: Segment) -> int:
    return int.from_bytes(segment.content[:2])


def _parameters(scan: Segment) -> Segment:
    return Segment(scan.marker, scan.content[: _length(scan)])
