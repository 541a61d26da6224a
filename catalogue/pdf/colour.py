"""The theme's colours become PDF operands, and the sRGB standard its ICC profile."""

import struct
from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

from catalogue.records import Theme


class Paint(Protocol):
    """A colour as the operators that use it."""

    @property
    def fill(self) -> str:
        """The operators that fill with it."""

    @property
    def stroke(self) -> str:
        """The operators that draw lines with it."""

    def mixed(self, other: Any, share: float) -> "Paint":
        """This colour with `share` of another of its kind."""


class Colour(NamedTuple):
    """An sRGB colour, each part from 0 to 1."""

    red: float
    green: float
    blue: float

    @classmethod
    def read(cls, text: str) -> "Colour":
        """`#RRGGBB` as a colour."""
        return cls(*(int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)))

    @property
    def fill(self) -> str:
        """The operator that fills with it."""
        return f"{self.red:.3f} {self.green:.3f} {self.blue:.3f} rg"

    @property
    def stroke(self) -> str:
        """The operator that draws lines with it."""
        return f"{self.red:.3f} {self.green:.3f} {self.blue:.3f} RG"

    def mixed(self, other: "Colour", share: float) -> "Colour":
        """This colour with `share` of another."""
        return Colour(*(a + (b - a) * share for a, b in zip(self, other, strict=True)))


def inks(theme: Theme) -> Mapping[str, Paint]:
    """The colours of a printed page, by what they are for."""
    return {
        "paper": Colour.read(theme.paper),
        "ink": Colour.read(theme.ink),
        "secondary": Colour.read(theme.ink_secondary),
        "rule": Colour.read(theme.rule),
        "accent": Colour.read(theme.accent),
        "ornament": Colour.read(theme.ornament),
    }


def srgb_profile() -> bytes:
    """IEC 61966-2-1 as an ICC profile, version 4 (ISO 15076-1)."""
    tags = {
        b"desc": _text("sRGB"),
        b"cprt": _text("No copyright"),
        b"wtpt": _xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": _xyz(0.43607, 0.22249, 0.01392),
        b"gXYZ": _xyz(0.38515, 0.71687, 0.09708),
        b"bXYZ": _xyz(0.14307, 0.06061, 0.71410),
        b"rTRC": _CURVE,
        b"gTRC": _CURVE,
        b"bTRC": _CURVE,
        b"chad": b"sf32\0\0\0\0"
        + _fixed(1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168),
    }
    table, body = b"", b""
    for name, content in tags.items():
        table += name + struct.pack(">2I", 132 + 12 * len(tags) + len(body), len(content))
        body += content + b"\0" * (-len(content) % 4)
    whole = struct.pack(">I", len(tags)) + table + body
    return _header(128 + len(whole)) + whole


def _header(size: int) -> bytes:
    date = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    start = struct.pack(">I4sI4s4s4s", size, b"\0" * 4, 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    return start + date + b"acsp" + b"\0" * 28 + _fixed(0.9642, 1.0, 0.8249) + b"\0" * 48


def _fixed(*numbers: float) -> bytes:
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def _xyz(*numbers: float) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(*numbers)


def _text(text: str) -> bytes:
    content = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">2I4s2I", 1, 12, b"enUS", len(content), 28) + content


_CURVE = b"para\0\0\0\0" + struct.pack(">2H", 3, 0) + _fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
