"""The text of a CSV file, with whatever sign between its cells, becomes a grid."""

import csv
import math
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from ..sheet import DELIMITERS, Record, records
from .encoding import decode
from .grid import MOST_COLUMNS, MOST_ROWS, NO_FAULTS, Fault, GridRow, Grids, TableProblem, one_grid

_NAMED_DELIMITER = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n")
_SAMPLE = 60
GARBLED = "\ufffd"


def read_delimited(file: str, content: bytes) -> Grids:
    """The one sheet of the file; its cells are trimmed."""
    decoded = decode(content)
    text, skipped = decoded.text, 0
    if named := _NAMED_DELIMITER.match(text):
        text, skipped = text[named.end() :], 1
    delimiter = named[1] if named else find_delimiter(text)
    return one_grid(file, _rows(text, delimiter, skipped, is_garbled=decoded.bad > 0), decoded.encoding)


def find_delimiter(text: str) -> str:
    """The sign of `, ; tab |` that cuts the most of the first records into the same, and a large, number of cells."""
    sample = text[:200_000]
    return max(DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))


def _evenness(sample: str, delimiter: str) -> float:
    widths = [len(record.cells) for record in islice(records(sample, delimiter), _SAMPLE) if any(record.cells)]
    counts = Counter(width for width in widths if width > 1)
    if not counts:
        return 0
    return max(count / len(widths) * math.log2(width + 1) for width, count in counts.items())


def _rows(text: str, delimiter: str, skipped: int, *, is_garbled: bool) -> Iterator[GridRow]:
    width = 0
    for number, record in enumerate(records(text, delimiter), 1):
        if number > MOST_ROWS:
            raise TableProblem("table_too_long", most=f"{MOST_ROWS}")
        cells, fault = _cells(record, delimiter, width)
        width = max(width, len(cells))
        texts = [cell.strip() for cell in cells[:MOST_COLUMNS]]
        faults = {
            i: Fault("cell_garbled", {"value": t[:80]}) for i, t in enumerate(texts) if is_garbled and GARBLED in t
        }
        yield GridRow(number + skipped, record.line + skipped, texts, faults or NO_FAULTS, fault)


def _cells(record: Record, delimiter: str, width: int) -> tuple[list[str], Fault | None]:
    """The record's cells; some programs put no quotation marks around cells, and leave those within as they are."""
    if not record.fault:
        return record.cells, None
    as_they_are = next(csv.reader(record.cells, delimiter=delimiter, quoting=csv.QUOTE_NONE), [])
    if len(as_they_are) == width:
        return as_they_are, None
    return record.cells, Fault("sheet_syntax", {"reason": record.fault})
