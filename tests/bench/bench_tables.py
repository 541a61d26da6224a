"""How long a workbook of 10,000 objects takes to become incoming records, and the most memory it takes.

python tests/bench/bench_tables.py
"""

import resource
import tempfile
import time
from pathlib import Path

import openpyxl

from catalogue.folder import open_folder
from catalogue.sources import read_sources
from catalogue.sources.tables import read_table_file, vocabularies_of

ROWS = 10_000
HEAD = [
    "Inventory no.",
    "Title (English)",
    "Название (рус.)",
    "Период",
    "Category",
    "Date",
    "Height (cm)",
    "Weight (g)",
    "Dimensions",
    "Materials",
    "Description",
    "Описание",
    "Hall",
    "Notes",
    "Maker",
    "Find-spot",
    "Colour",
]


def _write(path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Objects")
    sheet.append(HEAD)
    for n in range(ROWS):
        date = ("5th-4th c. BCE", "late 19th century", f"c. {1400 + n % 500}")[n % 3]
        sheet.append((f"A-{n}", f"Bowl {n}", f"Чаша {n}", "Сакское время", "weapons", date, 12.5 + n % 7, 350,
                      f"W. {n % 90 + 1} x D. 8 cm", "gold; silver", "A long description. " * 12, "Описание. " * 20,
                      "great-steppe", "seen", "Unknown", "Otrar", "red"))  # fmt: skip
    book.save(path)


def main() -> None:
    """Write the workbook, read it, and say what it took."""
    vocabularies = vocabularies_of(read_sources(open_folder(Path(__file__).parents[2])).records)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "inventory.xlsx"
        _write(path)
        wall, cpu = time.perf_counter(), time.process_time()
        read = read_table_file(path, vocabularies=vocabularies, languages=("kk", "zh", "ru", "en"))
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    refused = sum(record.is_refused for record in read.incoming)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(read.incoming)} rows, {refused} refused: {wall:.1f} s ({cpu:.1f} s of one core), {most:.0f} MB at most"
    )


if __name__ == "__main__":
    main()
