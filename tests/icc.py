"""Four imagined inks become an ICC profile of a press (ISO 15076-1, lut8Type), so that tests need none of a printer's.

Its inks are the complements of sRGB's colours, and black takes the place of what cyan, magenta and yellow share.
"""

import itertools
import struct

NAME = "Imagined coated"
_WHITE = (0.9642, 1.0, 0.8249)
_TO_XYZ = ((0.43607, 0.38515, 0.14307), (0.22249, 0.71687, 0.06061), (0.01392, 0.09708, 0.71410))
_TO_RGB = ((3.13386, -1.61687, -0.49061), (-0.97877, 1.91614, 0.03345), (0.07194, -0.22899, 1.40524))
_ACROSS, _BACK = 9, 17


def press_profile(*, space: bytes = b"CMYK", kind: bytes = b"prtr", black: float = 1.0) -> bytes:
    """The profile's bytes; another `space` or `kind` makes one that no press has.

    `black` is how much of what cyan, magenta and yellow share it takes the place of: the less, the more ink.
    """
    tags = {
        b"desc": _described(NAME),
        b"cprt": b"text\0\0\0\0none\0",
        b"wtpt": b"XYZ \0\0\0\0" + _fixed(*_WHITE),
        b"A2B0": _table(4, 3, _ACROSS, (_lab_of(inks) for inks in itertools.product(_steps(_ACROSS), repeat=4))),
        b"B2A0": _table(3, 4, _BACK, (_inks_of(lab, black) for lab in itertools.product(_steps(_BACK), repeat=3))),
    }
    table, body, start = b"", b"", 132 + 12 * len(tags)
    for name, content in tags.items():
        table += name + struct.pack(">2I", start + len(body), len(content))
        body += content + b"\0" * (-len(content) % 4)
    whole = struct.pack(">I", len(tags)) + table + body
    head = struct.pack(">I4sI4s4s4s6H", 128 + len(whole), b"\0" * 4, 0x02100000, kind, space, b"Lab ", 2000, *[1] * 5)
    return head + b"acsp" + b"\0" * 28 + _fixed(*_WHITE) + b"\0" * 48 + whole


def _lab_of(inks: tuple[float, ...]) -> tuple[float, ...]:
    *colours, black = inks
    linear = [_linear((1 - share) * (1 - black)) for share in colours]
    x, y, z = (
        _root(sum(m * v for m, v in zip(row, linear, strict=True)) / white)
        for row, white in zip(_TO_XYZ, _WHITE, strict=True)
    )
    return (116 * y - 16) / 100, (500 * (x - y) + 128) / 255, (200 * (y - z) + 128) / 255


def _inks_of(lab: tuple[float, ...], share: float) -> tuple[float, ...]:
    y = (lab[0] * 100 + 16) / 116
    roots = y + (lab[1] * 255 - 128) / 500, y, y - (lab[2] * 255 - 128) / 200
    xyz = [_cube(root) * white for root, white in zip(roots, _WHITE, strict=True)]
    colours = [1 - _curved(sum(m * v for m, v in zip(row, xyz, strict=True))) for row in _TO_RGB]
    black = min(colours) * share
    return (*((colour - black) / (1 - black) if black < 1 else 0.0 for colour in colours), black)


def _table(inputs: int, outputs: int, points: int, rows) -> bytes:
    plain = bytes(range(256))
    head = struct.pack(">4s4x4B", b"mft1", inputs, outputs, points, 0) + _fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
    grid = bytes(round(255 * min(max(value, 0.0), 1.0)) for row in rows for value in row)
    return head + plain * inputs + grid + plain * outputs


def _steps(points: int) -> list[float]:
    return [step / (points - 1) for step in range(points)]


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _curved(value: float) -> float:
    value = min(max(value, 0.0), 1.0)
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def _root(value: float) -> float:
    return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116


def _cube(root: float) -> float:
    return root**3 if root > 6 / 29 else (116 * root - 16) * 27 / 24389


def _fixed(*numbers: float) -> bytes:
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def _described(name: str) -> bytes:
    content = name.encode() + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(content)) + content + b"\0" * 78
