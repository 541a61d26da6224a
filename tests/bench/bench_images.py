"""A folder of photographs becomes derivatives in a temporary folder; prints how many a second.

python tests/bench/bench_images.py [FOLDER] [--jobs 2]
"""

import argparse
import os
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from catalogue.images import make_derivatives, plan_pictures

SUFFIXES = {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".mpo", ".jp2", ".avif"}


def main() -> None:
    arguments = _arguments()
    files = sorted(
        path.relative_to(arguments.folder).as_posix()
        for path in arguments.folder.rglob("*")
        if path.suffix.lower() in SUFFIXES
    )
    with TemporaryDirectory() as made_in:
        _measure(files, arguments.folder, Path(made_in), arguments.jobs)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    real = os.environ.get("CATALOGUE_REAL_DATA")
    parser.add_argument("folder", type=Path, nargs="?", default=Path(real, "photos") if real else None)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    arguments = parser.parse_args()
    if arguments.folder is None:
        parser.error("give a FOLDER of photographs, or set CATALOGUE_REAL_DATA")
    return arguments


def _measure(files: list[str], folder: Path, target: Path, jobs: int) -> None:
    start = perf_counter()
    plan = plan_pictures(files, folder.joinpath)
    planned = perf_counter()
    made = make_derivatives(plan.pictures.values(), folder.joinpath, target, jobs=jobs)
    done = perf_counter()
    make_derivatives(plan.pictures.values(), folder.joinpath, target, jobs=jobs)
    again = perf_counter()
    megapixels = sum(each.width * each.height for each in plan.pictures.values()) / 1e6
    count = len(plan.pictures)
    print(f"{count} pictures, {megapixels:.0f} megapixels, {jobs} jobs; unreadable: {len(files) - count}")
    print(f"plan   {count / (planned - start):8.1f} images/s")
    print(f"make   {count / (done - planned):8.1f} images/s  {len(made.made)} derivatives, {len(made.failures)} failed")
    print(f"reuse  {count / (again - done):8.1f} images/s")
    for suffix in ("jpg", "avif"):
        sizes = sum(path.stat().st_size for path in target.glob(f"*.{suffix}"))
        print(f"{suffix:5}  {sizes / max(1, count) / 1000:8.1f} kB an image")


if __name__ == "__main__":
    main()
