"""A drawn scan becomes an image service in a process of its own; prints its seconds, files and greatest memory.

python tests/bench/bench_tiles.py [--side 10000] [--format jpg] [--kind turned]
"""

import argparse
import resource
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import check_call
from tempfile import TemporaryDirectory
from time import perf_counter


def main(arguments: Sequence[str]) -> None:
    if arguments[:1] == ["--tile"]:
        _tile(Path(arguments[1]))
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", type=int, default=10_000, help="pixels")
    parser.add_argument("--format", default="jpg", choices=("jpg", "png", "tif"))
    parser.add_argument("--kind", default="plain", choices=("plain", "turned", "progressive", "icc", "cmyk", "alpha"))
    asked = parser.parse_args(arguments)
    with TemporaryDirectory() as place:
        source = Path(place, f"scan.{asked.format}")
        check_call([sys.executable, "-c", _DRAWN, str(asked.side), str(source), asked.kind])
        print(f"{asked.side} x {asked.side} pixels, {source.stat().st_size / 1e6:.1f} MB")
        check_call([sys.executable, __file__, "--tile", str(source)])


_DRAWN = """
import sys
from PIL import Image, ImageCms
from random import Random
cell = Image.frombytes("RGB", (250, 250), Random(1).randbytes(187_500)).resize((1000, 1000))
scan = Image.new("RGB", (int(sys.argv[1]),) * 2)
for top in range(0, scan.height, 1000):
    for left in range(0, scan.width, 1000):
        scan.paste(cell, (left, top))
exif = Image.Exif()
exif[274] = 6
profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
options = {"turned": {"exif": exif}, "progressive": {"progressive": True}, "icc": {"icc_profile": profile}}
kind = sys.argv[3]
if kind == "alpha":
    scan.putalpha(200)
scan = scan.convert("CMYK") if kind == "cmyk" else scan
scan.save(sys.argv[2], quality=90, **options.get(kind, {}))
"""


def _tile(source: Path) -> None:
    from catalogue.images import make_tiles, plan_pictures  # another process draws the scan

    start = perf_counter()
    pictures = plan_pictures([source.name], source.parent.joinpath, zoom_above=2000).pictures.values()
    made = make_tiles(pictures, source.parent.joinpath, source.parent / "tiles", jobs=1)
    seconds = perf_counter() - start
    files = [path.stat().st_size for path in (source.parent / "tiles").rglob("*.jpg")]
    print(f"{len(made.made)} service, {len(files)} files, {sum(files) / 1e6:.1f} MB, {seconds:.1f} s")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6:.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
