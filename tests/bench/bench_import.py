"""How long an import of many rows takes: into an empty museum, again unchanged, and again with every tenth row changed.

    python tests/bench/bench_import.py [ROWS]

The rows are those of objects with texts in four languages; reading a file is counted too.
"""

import csv
import resource
import sys
import tempfile
import time
from pathlib import Path

from catalogue.folder import create, open_folder
from catalogue.production import ImportRequest, import_records
from catalogue.scaffold import empty_museum

TEXT = "A thin sheet of gold was beaten up from the back, and the eye, nostril and tines were then sharpened. " * 3
BOOK = ("holding_number", "language", "title", "title_kk", "authors", "publisher", "year", "subjects", "summary_en")
OBJECT = (
    "object_number",
    "title_en",
    "title_kk",
    "title_ru",
    "title_zh",
    "date",
    "materials",
    "description_en",
    "description_ru",
    "notes",
)


def main() -> None:
    """Time an import of objects and one of books."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    for section, heads in (("artifacts", OBJECT), ("library", BOOK)):
        with tempfile.TemporaryDirectory() as place:
            time_imports(Path(place), section, heads, rows)
    print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def time_imports(place: Path, section: str, heads: tuple[str, ...], rows: int) -> None:
    """Import the same rows three times."""
    create(place / "museum", empty_museum())
    folder = open_folder(place / "museum")
    for name, changed in (("new", 0), ("again", 0), ("a tenth changed", 10)):
        path = place / f"{section}.csv"
        write_rows(path, heads, rows, changed)
        start, worked = time.perf_counter(), time.process_time()
        outcome = import_records(folder, ImportRequest(path, section))
        spent = f"{time.perf_counter() - start:6.1f} s, {time.process_time() - worked:6.1f} s of work"
        print(f"{section:10} {name:16} {spent}  {dict(outcome.counts)}", flush=True)


def write_rows(path: Path, heads: tuple[str, ...], rows: int, changed: int) -> None:
    """A CSV file in which every row differs from the others, and of each `changed` one from before."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(heads)
        for n in range(rows):
            extra = " again" if changed and n % changed == 0 else ""
            writer.writerow([cell(head, n) + (extra if head.startswith("title") else "") for head in heads])


def cell(head: str, n: int) -> str:
    """What stands under a heading in a row."""
    fixed = {"date": "1850~", "year": "1987", "language": "kk", "materials": "gold;iron", "subjects": "history;poetry"}
    if head in fixed:
        return fixed[head]
    if head.endswith("_number"):
        return f"N-{n}"
    return f"{TEXT}{n}" if head.startswith(("description", "summary")) else f"{head} {n}"


if __name__ == "__main__":
    main()
