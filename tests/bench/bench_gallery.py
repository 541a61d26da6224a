"""The pages, IIIF documents and data of many objects, and the share of each; prints a line for each.

    python tests/bench/bench_gallery.py [--objects 1000]

The objects are the sample's under other numbers, with the sample's pictures. Nothing is written.
"""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from time import process_time

from catalogue.collection import Collection, collect
from catalogue.edition import edition_in
from catalogue.exchange import data_files, iiif_files
from catalogue.figures import read_basemap
from catalogue.folder import open_folder
from catalogue.gallery import PICTURES, site_pages
from catalogue.images import plan_pictures
from catalogue.sources import read_sources
from catalogue.templating import open_templates

ROOT = Path(__file__).parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--objects", type=int, default=1_000)
    folder = open_folder(ROOT)
    collection = _many(collect(read_sources(folder)), parser.parse_args().objects)
    editions = {lang: edition_in(collection, lang) for lang in collection.languages}
    files = {image.file for each in collection.artifacts.values() for image in each.images}
    pictures = plan_pictures(sorted(files), lambda file: folder.pictures / file).pictures
    pages = site_pages(editions, pictures, {}, open_templates(folder.templates), (), read_basemap(folder.basemap))
    spent = {
        "pages": _timed(pages),
        "of these, data": _timed(data_files(collection)),
        "IIIF documents": _timed(iiif_files(editions.values(), pictures, pictures_at=PICTURES)),
    }
    whole = spent["pages"] + spent["IIIF documents"]
    for name, seconds in spent.items():
        print(f"{name}: {seconds:.1f} s CPU, {seconds / whole:.0%}")


def _many(collection: Collection, count: int) -> Collection:
    sample = list(collection.artifacts.values())
    numbered = (
        sample[number % len(sample)].model_copy(update={"object_number": f"X-{number:05}", "related": ()})
        for number in range(count)
    )
    return replace(
        collection, records={**collection.records, "artifact": {each.object_number: each for each in numbered}}
    )


def _timed(made: Iterable[tuple[str, bytes]]) -> float:
    start, files, size = process_time(), 0, 0
    for _, content in made:
        files, size = files + 1, size + len(content)
    seconds = process_time() - start
    print(f"  {files} files, {size / 1e6:.1f} MB")
    return seconds


if __name__ == "__main__":
    main()
