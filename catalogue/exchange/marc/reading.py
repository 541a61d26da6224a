"""A file of library records, whatever form of MARC it is in, becomes holdings to come in, one by one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from catalogue.errors import BadRecords, Place, Problem, Severity
from catalogue.sources import Incoming

from . import iso2709, marc_json, marcxml
from .holding import incoming_of
from .record import Taken

HEAD = 4096
"""How much of a file says what it is."""
_LARGEST = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Form:
    """A form of MARC: how its first bytes are known, and how its records are found."""

    is_it: Callable[[bytes], bool]
    records: Callable[[bytes], Iterator[Taken]]


_FORMS = (
    _Form(iso2709.is_iso2709, iso2709.records_of),
    _Form(marcxml.is_marcxml, marcxml.records_of),
    _Form(marc_json.is_marc_json, marc_json.records_of),
)
"""A new form is one line here."""


def is_marc(head: bytes) -> bool:
    """Whether the first bytes of a file (`HEAD` of them) are those of library records."""
    return any(form.is_it(head) for form in _FORMS)


def read_marc(file: Path, *, name: str | None = None) -> Iterator[Incoming]:
    """Each record of the file as a holding; one that cannot be read is refused and says why.

    `name` is what the places call the file. Raises BadRecords where the whole cannot be read.
    """
    called = name or file.name
    data = _bytes_of(file, called)
    form = next((form for form in _FORMS if form.is_it(data[:HEAD])), None)
    if form is None:
        raise _refused(called, "marc_unknown")
    return (incoming_of(taken, index, called) for index, taken in enumerate(form.records(data), 1))


def _bytes_of(file: Path, called: str) -> bytes:
    try:
        size = file.stat().st_size
        if size > _LARGEST:
            raise _refused(called, "file_too_large", megabytes=str(size // 1024**2), most=str(_LARGEST // 1024**2))
        return file.read_bytes()
    except OSError as error:
        raise _refused(called, "file_unreadable", reason=error.strerror or str(error)) from error


def _refused(called: str, code: str, **values: str) -> BadRecords:
    return BadRecords((Problem(code, Severity.ERROR, Place(called), values=values),))
