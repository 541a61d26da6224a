"""Pictures as text: letters become coloured squares, and squares letters."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PIL import Image

COLOURS = {
    "R": (220, 30, 30, 255),
    "G": (30, 200, 30, 255),
    "B": (30, 30, 220, 255),
    "Y": (230, 220, 30, 255),
    "W": (255, 255, 255, 255),
    "K": (0, 0, 0, 255),
    ".": (0, 0, 0, 0),
}
CELL = 16

Paint = Callable[..., Image.Image]
Read = Callable[..., Sequence[str]]


@pytest.fixture
def paint() -> Paint:
    def paint(*rows: str) -> Image.Image:
        picture = Image.new("RGBA", (len(rows[0]), len(rows)))
        picture.putdata([COLOURS[letter] for row in rows for letter in row])
        large = picture.resize((picture.width * CELL, picture.height * CELL), Image.Resampling.NEAREST)
        return large if "." in "".join(rows) else large.convert("RGB")

    return paint


@pytest.fixture
def read() -> Read:
    def read(path: Path, columns: int, rows: int) -> Sequence[str]:
        with Image.open(path) as picture:
            shown = picture.convert("RGBA")
        across, down = shown.width / columns, shown.height / rows
        return tuple(
            "".join(_letter(shown.getpixel((int((x + 0.5) * across), int((y + 0.5) * down)))) for x in range(columns))
            for y in range(rows)
        )

    return read


def _letter(colour: tuple[int, ...]) -> str:
    if colour[3] < 128:
        return "."
    return min(COLOURS, key=lambda letter: sum((a - b) ** 2 for a, b in zip(COLOURS[letter], colour, strict=True)))
