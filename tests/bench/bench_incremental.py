"""One record of a catalogue of many changes, and the whole PDF is made anew; prints that time beside the cold one.

    python tests/bench/bench_incremental.py [--entries 1000] [--repeat 3] [--only book,museum]

`book` lays out the content of `bench_peers.py` with a cache of laid-out entries: a process each time, interpreter and
fonts included. `museum` runs `catalogue pdf` over a folder with the sample's records, repeated under new numbers until
there are so many: records are read and checked, pictures are there already. Each says whether the PDF made after the
change is, byte for byte, what a cold run makes of the changed records. Ends with 1 where it is not.
"""

import argparse
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench_peers import PICTURES
from peers.process import HERE, OUR_PYTHON, ROOT, Run, make_content, run

FIRST_PARAGRAPH = re.compile(r"(?m)^description:\n  kk: \|\n    ")
ADDED = "Мәтін өзгерді. "


def main() -> None:
    arguments = _arguments()
    are_same = []
    with tempfile.TemporaryDirectory() as place:
        for name in arguments.only.split(","):
            folder = Path(place, name)
            folder.mkdir()
            make, change, caches = WAYS[name](folder, arguments)
            are_same.append(_measure(name, arguments.repeat, folder, make, change, caches))
    sys.exit(not all(are_same))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--only", default="book,museum")
    parser.add_argument("--pictures", type=Path, default=PICTURES)
    return parser.parse_args()


Way = tuple[Callable[[Path], Run], Callable[[int], None], Path]
"""What makes the PDF, what changes one record the n-th time, and the folder of caches."""


def _measure(
    name: str, repeat: int, folder: Path, make: Callable[[Path], Run], change: Callable[[int], None], caches: Path
) -> bool:
    cold, warm = [], []
    made, anew = folder / "made.pdf", folder / "anew.pdf"
    make(made)
    for n in range(repeat):
        _forget(caches)
        cold.append(make(made))
        change(n)
        warm.append(make(made))
    unchanged = make(made)
    _forget(caches)
    make(anew)
    is_same = made.read_bytes() == anew.read_bytes()
    for what, some in (("cold", cold), ("one changed", warm), ("none changed", [unchanged])):
        wall, cpu, peak = median(r.wall for r in some), median(r.cpu for r in some), max(r.peak for r in some)
        shares = wall / median(r.wall for r in cold), cpu / median(r.cpu for r in cold)
        print(f"{name:10}{what:14}{wall:8.2f} s wall{cpu:8.2f} s CPU", end="")
        print(f"{shares[0]:8.2f} and{shares[1]:5.2f} of cold{peak:7.0f} MB of memory")
    print(f"{name:10}the same as a cold run: {'yes' if is_same else 'NO'}")
    return is_same


def _forget(caches: Path) -> None:
    """Empty the caches, but for the pictures."""
    for path in sorted(caches.glob("*")):
        if path.is_dir() and path.name != "images":
            shutil.rmtree(path)
        elif path.is_file():
            path.unlink()


def _book(folder: Path, arguments: argparse.Namespace) -> Way:
    content, caches = folder / "content.json", folder / "cache"
    caches.mkdir()
    make_content(content, arguments.entries, arguments.pictures)

    def make(path: Path) -> Run:
        return run([OUR_PYTHON, HERE / "catalogue_book.py", content, path, "--cache", caches / "units.sqlite"])

    def change(n: int) -> None:
        tree = json.loads(content.read_text("utf-8"))
        tree["entries"][_changed(n, arguments.entries)]["paragraphs"][0]["text"] += f" {ADDED}"
        content.write_text(json.dumps(tree, ensure_ascii=False), "utf-8")

    return make, change, caches


def _museum(folder: Path, arguments: argparse.Namespace) -> Way:
    root = folder / "museum"
    shutil.copytree(ROOT / "exhibits", root / "exhibits")
    shutil.copytree(ROOT / "assets/images", root / "assets/images")
    records = _multiplied(root / "exhibits/artifacts", arguments.entries)

    def make(path: Path) -> Run:
        return run([OUR_PYTHON, "-m", "catalogue", "pdf", "collection", "--lang", "kk", "-C", root, "-o", path])

    def change(n: int) -> None:
        record = records[_changed(n, arguments.entries)]
        record.write_text(FIRST_PARAGRAPH.sub(lambda m: m[0] + ADDED, record.read_text("utf-8"), count=1), "utf-8")

    return make, change, root / "build/.cache"


def _multiplied(folder: Path, count: int) -> list[Path]:
    """The sample's records, repeated under new numbers and titles; in the order they were written."""
    originals = sorted(folder.rglob("*.yaml"))
    paths = originals[:count]
    for i in range(len(paths), count):
        original = originals[i % len(originals)]
        text = re.sub(r"(?m)^object_number: .*$", f"object_number: KCC-{i + 1:05}", original.read_text("utf-8"))
        path = original.with_name(f"KCC-{i + 1:05}.yaml")
        path.write_text(re.sub(r"(?m)^(title:\n  kk: .*)$", rf"\1 {i + 1}", text), "utf-8")
        paths.append(path)
    return paths


def _changed(n: int, count: int) -> int:
    return (count // 2 + n) % count


WAYS: dict[str, Callable[[Path, argparse.Namespace], Way]] = {"book": _book, "museum": _museum}


if __name__ == "__main__":
    main()
