"""Books become rows of the library's CSV files: changed where they stand, new ones in the file of their language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.records import SAME_EVERYWHERE, Holding, Record
from catalogue.sources import (
    LARGEST,
    Read,
    RecordKind,
    cells_of,
    encoded_as,
    read_sheet,
    read_text,
    shortest_heading,
    split_heading,
    tree_of_row,
    validate,
    with_cells,
)

from .plain import Plain, plain, written

_FULL = LARGEST * 3 // 4
"""Bytes after which a file takes no more books: as large as a file may be, less what curators will add by hand."""


@dataclass(slots=True)
class _File:
    """A CSV file, and what is to be written in it."""

    text: str
    rows: dict[int, dict[str, str]]
    headings: dict[str, str]
    changed: dict[int, dict[str, str]] = field(default_factory=dict)
    added: list[dict[str, str]] = field(default_factory=list)
    size: int = 0


class Shelves:
    """The CSV files of the library while an import goes on."""

    def __init__(self, kind: RecordKind, place: Path, books: list[Read], languages: tuple[str, ...]) -> None:
        self._kind, self._place, self._languages = kind, place, languages
        self._by_language = _files_by_language(books)
        self._files: dict[Path, _File] = {}

    def change(self, read: Read, ours: dict[str, Plain], new: dict[str, Plain]) -> bool:
        """Whether the row of a book can say what is new; if so it will."""
        file, line = self._file(read.origin.file), read.origin.row or 0
        fields = [name for name in new if new[name] != ours.get(name)]
        before = self._cells(file, {name: ours[name] for name in fields if name in ours})
        after = dict.fromkeys(before, "") | self._cells(file, {name: new[name] for name in fields})
        cells = {heading: cell for heading, cell in after.items() if cell != before.get(heading)}
        if self._read(file.rows[line] | cells) != new:
            return False
        file.changed[line] = cells
        return True

    def add(self, book: Record, tree: dict[str, Plain], stem: str) -> Path | None:
        """The file that will have a row for a new book; none where a row cannot say all that is said of it."""
        path = self._path_for(book, stem)
        file = self._file(path)
        cells = self._cells(file, tree)
        if self._read(cells) != tree:
            return None
        file.added.append(cells)
        file.size += sum(len(cell.encode()) + 3 for cell in cells.values()) + len(file.headings)
        return path

    def contents(self) -> dict[Path, bytes]:
        """The files that differ from what they were."""
        changed = {path: file for path, file in self._files.items() if file.changed or file.added}
        return {path: self._content(path, file) for path, file in changed.items()}

    def _content(self, path: Path, file: _File) -> bytes:
        if file.text:
            return encoded_as(path.read_bytes(), with_cells(file.text, file.changed, file.added))
        headings = {heading for cells in file.added for heading in cells}
        head = ",".join(sorted(headings, key=self._order))
        return with_cells(f"{head}\n", {}, file.added).encode()

    def _order(self, heading: str) -> tuple[int, int, str]:
        """The place of a column: the order of the model's fields, in each that of the museum's languages."""
        name, lang = split_heading(self._kind.model, heading)
        known = self._languages.index(lang) if lang in self._languages else len(self._languages)
        return list(self._kind.model.model_fields).index(name), known, heading

    def _path_for(self, book: Record, stem: str) -> Path:
        spoken = book.language[:1] if isinstance(book, Holding) else ()
        own = self._by_language.get(spoken[0]) if spoken else None
        if own and self._file(own).size < _FULL:
            return own
        path, n = self._place / f"{stem}.csv", 1
        while self._file(path).size >= _FULL:
            n += 1
            path = self._place / f"{stem}-{n}.csv"
        return path

    def _file(self, path: Path) -> _File:
        if path not in self._files:
            text = read_text(path) if path.exists() else ""
            sheet = read_sheet(text)
            model = self._kind.model
            headings = {shortest_heading(model, heading): heading for heading in sheet.headings}
            rows = {row.line: row.cells for row in sheet.rows}
            self._files[path] = _File(text, rows, headings, size=len(text.encode()))
        return self._files[path]

    def _cells(self, file: _File, tree: Mapping[str, Plain]) -> dict[str, str]:
        return cells_of(self._kind.model, written(tree), file.headings)

    def _read(self, cells: Mapping[str, str]) -> dict[str, Plain] | None:
        model = self._kind.model
        given = {h: cell for h, cell in cells.items() if cell and split_heading(model, h)[0] in model.model_fields}
        record = validate(model, tree_of_row(model, given))
        return plain(record) if isinstance(record, Record) else None


def _files_by_language(books: list[Read]) -> dict[str, Path]:
    """The CSV files whose books are all in one language first, by that language."""
    spoken: dict[Path, set[str]] = {}
    for read in books:
        if read.origin.row and isinstance(read.record, Holding):
            first = read.record.language[0] if read.record.language else SAME_EVERYWHERE
            spoken.setdefault(read.origin.file, set()).add(first)
    found: dict[str, Path] = {}
    for path, languages in spoken.items():
        if len(languages) == 1:
            found.setdefault(next(iter(languages)), path)
    return found
