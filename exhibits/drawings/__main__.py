"""Plate functions become the sample museum's pictures: `python exhibits/drawings [KCC-0012 ...]`."""

import sys
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import Path

from PIL import Image

Plates = dict[str, Callable[[], Image.Image]]

FOLDER = Path(__file__).parent
IMAGES = FOLDER.parents[1] / "assets" / "images"
PERIODS = {
    range(1, 13): "saka",
    range(13, 20): "hun-wusun",
    range(20, 28): "turkic",
    range(28, 35): "karakhanid",
    range(35, 42): "golden-horde",
    range(42, 49): "kazakh-khanate",
    range(49, 67): "nineteenth-century",
}
LARGEST = {"1": 265_000, "2": 190_000}  # bytes of a first view, and of a second


def main(wanted: list[str]) -> None:
    """Draw the plates whose key (KCC-0012 or KCC-0012-2) or number is wanted, and places by name; all when none is."""
    for key, draw in plates().items():
        if not wanted or key in wanted or key[:8] in wanted:
            path = picture_path(key)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(encoded(draw(), LARGEST[path.stem[-1]]))
            print(f"{key}  {path.relative_to(FOLDER.parents[1])}  {path.stat().st_size // 1000} KB")
    import_module("places").main(wanted)


def plates() -> Plates:
    """Every plate of every module, in order of number; KCC-0001 is the first view, KCC-0001-2 the second."""
    table: Plates = {}
    for path in sorted(FOLDER.glob("[!_]*.py")):
        table |= getattr(import_module(path.stem), "PLATES", {})
    return dict(sorted(table.items()))


def picture_path(key: str) -> Path:
    """Where a plate's picture is kept."""
    number, view = int(key[4:8]), key[9:] or "1"
    period = next(period for numbers, period in PERIODS.items() if number in numbers)
    return IMAGES / period / f"kcc-{number:04}-{view}.jpg"


def encoded(picture: Image.Image, largest: int) -> bytes:
    """The picture as a JPEG of moderate size: what is too rich in lines is set a little smaller."""
    for longest, coarsest in ((max(picture.size), 70), (1604, 50)):
        image = _fitted(picture, longest)
        for quality in range(86, coarsest - 1, -4):
            data = _jpeg(image, quality)
            if len(data) <= largest:
                return data
    return data


def _fitted(picture: Image.Image, longest: int) -> Image.Image:
    share = longest / max(picture.size)
    if share >= 1:
        return picture
    return picture.resize((round(picture.width * share), round(picture.height * share)), Image.Resampling.LANCZOS)


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality, subsampling="4:2:0", optimize=True, progressive=True)
    return out.getvalue()


main(sys.argv[1:])
