"""A sample book of many entries is laid out and written; prints pages a second and the memory taken.

python tests/bench/bench_pdf.py [--entries 500] [--lang kk]
"""

import argparse
import resource
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from catalogue.collection import collect
from catalogue.edition import Book, Item, bind, edition_in, figures_in
from catalogue.folder import open_folder
from catalogue.pdf import page_count, write_book
from catalogue.sources import read_sources
from catalogue.typefaces import Typefaces

MUSEUM = Path(__file__).parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=500)
    parser.add_argument("--lang", default="kk")
    arguments = parser.parse_args()
    folder = open_folder(MUSEUM)
    book = bind(edition_in(collect(read_sources(folder)), arguments.lang), "collection")
    pictures = {file: folder.pictures / file for file in figures_in(book) if (folder.pictures / file).is_file()}
    typefaces = Typefaces.load(folder.fonts)
    with TemporaryDirectory() as place:
        path = Path(place) / "book.pdf"
        start = perf_counter()
        write_book(_grown(book, arguments.entries), pictures, typefaces, path)
        taken = perf_counter() - start
        pages = page_count(path)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{pages} pages in {taken:.2f} s: {pages / taken:.0f} a second; {memory:.0f} MB at most")


def _grown(book: Book, count: int) -> Book:
    """The book with its entries repeated until there are `count`."""
    items = [item for part in book.parts for item in part.items]
    grown = tuple(Item(i + 1, items[i % len(items)].entry) for i in range(count))
    return replace(book, parts=(replace(book.parts[0], items=grown),), before=(), after=())


if __name__ == "__main__":
    main()
