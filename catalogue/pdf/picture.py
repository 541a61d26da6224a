"""A JPEG file becomes an image object of the PDF, its bytes passed through untouched."""

from pathlib import Path
from typing import NamedTuple

from .file import File, Reference

_COLOURS = {1: b"/DeviceGray", 3: b"/DeviceRGB", 4: b"/DeviceCMYK"}
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class Picture(NamedTuple):
    """A picture at hand: its file and its size in pixels."""

    path: Path
    width: int
    height: int
    components: int

    @property
    def shape(self) -> float:
        """Width over height."""
        return self.width / self.height


def read_picture(path: Path) -> Picture:
    """The size of a JPEG, from its frame header (ITU T.81, B.2.2)."""
    with path.open("rb") as stream:
        stream.read(2)
        while True:
            marker = stream.read(2)
            if len(marker) < 2 or marker[0] != 0xFF:
                raise ValueError(f"{path} is not a JPEG")
            size = int.from_bytes(stream.read(2))
            if marker[1] in _FRAMES:
                frame = stream.read(6)
                return Picture(path, int.from_bytes(frame[3:5]), int.from_bytes(frame[1:3]), frame[5])
            stream.seek(size - 2, 1)


def write_picture(file: File, picture: Picture) -> Reference:
    """Write the image object."""
    entries = {
        "Type": b"/XObject",
        "Subtype": b"/Image",
        "Width": b"%d" % picture.width,
        "Height": b"%d" % picture.height,
        "ColorSpace": _COLOURS[picture.components],
        "BitsPerComponent": b"8",
        "Filter": b"/DCTDecode",
    }
    if picture.components == 4:
        # Such JPEGs hold the complements of the inks, as Adobe's programs began to write them.
        entries["Decode"] = b"[1 0 1 0 1 0 1 0]"
    return file.write_stream(picture.path.read_bytes(), entries, pack=False)
