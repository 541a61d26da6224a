"""A file's first bytes tell what it is: a workbook that may be opened, text, or something that is refused by name."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from .grid import TableProblem

LARGEST_FILE = 60_000_000
LARGEST_PART = 300_000_000
LARGEST_STRINGS = 80_000_000
"""Bytes of the file, of all its parts unpacked, and of its table of texts, which stands in memory."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def is_workbook(content: bytes) -> bool:
    """Whether it is a workbook by its bytes, whatever its name. Raises TableProblem for those that cannot be read."""
    if content.startswith(_OLE):
        raise TableProblem("workbook_locked" if _ENCRYPTED in content else "workbook_old")
    if content.startswith(b"%PDF"):
        raise TableProblem("not_a_table")
    return content.startswith(b"PK\x03\x04")


@contextmanager
def damage_told(where: str = "") -> Iterator[None]:
    """Whatever a reader stumbles upon in a damaged file is the problem that it is damaged.

    zlib, zipfile, expat and openpyxl raise what they will: every kind of exception has been met here.
    """
    try:
        yield
    except TableProblem:
        raise
    except Exception as error:
        reason = f"{where}: {error}" if where else f"{error}"
        raise TableProblem("workbook_damaged", reason=reason[:200]) from error


def check_archive(content: bytes) -> None:
    """Raises TableProblem where the archive is no workbook, is damaged, or unpacks to more than may stand in memory."""
    with damage_told():
        archive = zipfile.ZipFile(BytesIO(content))
        parts = archive.infolist()
    names = {part.filename for part in parts}
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise TableProblem("not_a_table")
    if any(part.flag_bits & 1 for part in parts):
        raise TableProblem("workbook_locked")
    strings = sum(part.file_size for part in parts if part.filename.lower().endswith("sharedstrings.xml"))
    others = [part.file_size for part in parts if part.filename.startswith("xl/") and _is_read_whole(part.filename)]
    if sum(p.file_size for p in parts if p.filename.endswith(".xml")) > LARGEST_PART or strings > LARGEST_STRINGS:
        raise TableProblem("workbook_too_large", most=f"{LARGEST_PART // 1_000_000}")
    if sum(others) > LARGEST_STRINGS:
        raise TableProblem("workbook_too_large", most=f"{LARGEST_STRINGS // 1_000_000}")
    _refuse_entities(archive, parts)


def _is_read_whole(name: str) -> bool:
    return name.endswith(".xml") and "/worksheets/" not in name and "/pivot" not in name and "/media/" not in name


def _refuse_entities(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    """No program writes a document type into a workbook; those who attack a reader of XML do."""
    for part in parts:
        if not part.filename.endswith((".xml", ".rels")):
            continue
        with damage_told(), archive.open(part) as stream:
            head = stream.read(100_000)
        if b"<!DOCTYPE" in head or "<!DOCTYPE".encode("utf-16-le") in head or "<!DOCTYPE".encode("utf-16-be") in head:
            raise TableProblem("workbook_damaged", reason="<!DOCTYPE")
