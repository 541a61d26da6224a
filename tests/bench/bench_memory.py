"""A catalogue of very many pages is set; prints its pages, the time and the peak memory of the whole process.

python tests/bench/bench_memory.py [--pages 10000] [--most 400]

Ends with 1 where the memory is above `--most` megabytes.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from bench_peers import PICTURES
from peers.process import HERE, OUR_PYTHON, answer, make_content, run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--most", type=float, default=400, help="megabytes allowed")
    parser.add_argument("--pictures", type=Path, default=PICTURES)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        content, book = Path(place, "content.json"), Path(place, "book.pdf")
        make_content(content, arguments.pages, arguments.pictures)
        ran = run([OUR_PYTHON, HERE / "catalogue_book.py", content, book])
        marks = json.loads(answer([OUR_PYTHON, HERE / "marks.py", book]) or "{}")
    print(f"{marks['pages']} pages, {marks['megabytes']:.0f} MB: {ran.wall:.1f} s, {ran.cpu:.1f} s of CPU", end="; ")
    print(f"{ran.peak:.0f} MB of memory at most")
    sys.exit(ran.peak > arguments.most)


if __name__ == "__main__":
    main()
