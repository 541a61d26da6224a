"""PDF objects become a file, each written when it is finished and then forgotten, so that memory stays flat."""

import hashlib
import zlib
from array import array
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reportlab.pdfbase import pdfdoc

_ROWS = 4096  # of the table of objects written at a time
_MOST_WAITING = 65536  # bytes of objects gathered before they are written


class Reference(NamedTuple):
    """A way to point to an object that may come later: its number."""

    number: int


class File(pdfdoc.PDFDocument):  # type: ignore[misc]
    """reportlab's document, written object by object: of each only its place in the file is kept."""

    def __init__(self, stream: BinaryIO, *, version: str = "1.7") -> None:
        super().__init__(invariant=1)
        self._stream = stream
        self._digest = hashlib.md5(usedforsecurity=False)
        self._offsets = array("Q", [0])
        self._position = 0
        self._waiting: list[bytes] = []
        self._written = 0
        self._put(b"%%PDF-%b\n%%\xe2\xe3\xcf\xd3\n" % version.encode())

    def reserve(self) -> Reference:
        """A way to point to an object that will be written later."""
        self._offsets.append(0)
        return Reference(len(self._offsets) - 1)

    def write(self, content: bytes, reference: Reference | None = None) -> Reference:
        """Write an object now, under its reserved reference if it has one."""
        reference = reference or self.reserve()
        self._offsets[reference.number] = self._position
        self._put(b"%d 0 obj\n%b\nendobj\n" % (reference.number, content))
        return reference

    def write_stream(
        self,
        content: bytes,
        entries: Mapping[str, bytes] = {},
        *,
        reference: Reference | None = None,
        pack: bool = True,
    ) -> Reference:
        """Write a stream now, compressed unless `pack` is off."""
        if pack:
            content = zlib.compress(content, 6)
            entries = {**entries, "Filter": b"/FlateDecode"}
        head = dictionary({**entries, "Length": b"%d" % len(content)})
        # Data that ends in a carriage return must not seem to share it with the line end that follows.
        end = b"\r\n" if content.endswith(b"\r") else b"\n"
        return self.write(b"%b\nstream\n%b%bendstream" % (head, content, end), reference)

    def name(self, reference: Reference) -> bytes:
        """A reference as other objects write it: `12 0 R`."""
        return b"%d 0 R" % reference.number

    def finish(self, root: Reference, info: Reference) -> None:
        """Write the table of objects and the trailer. Every reserved object must have been written."""
        self._flush()
        start = self._position
        count = len(self._offsets)
        fingerprint = b"<%b>" % self._digest.hexdigest().encode()
        trailer = dictionary(
            {
                "Size": b"%d" % count,
                "Root": self.name(root),
                "Info": self.name(info),
                "ID": b"[%b%b]" % (fingerprint, fingerprint),
            }
        )
        self._put(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        for first in range(1, count, _ROWS):
            self._put(b"".join([b"%010d 00000 n \n" % offset for offset in self._offsets[first : first + _ROWS]]))
        self._put(b"trailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (trailer, start))
        self._flush()

    def _put(self, content: bytes) -> None:
        self._waiting.append(content)
        self._position += len(content)
        if self._position - self._written > _MOST_WAITING:
            self._flush()

    def _flush(self) -> None:
        """Most objects are small: many are written at once."""
        content = b"".join(self._waiting)
        self._waiting.clear()
        self._stream.write(content)
        self._digest.update(content)
        self._written = self._position


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """A file to be written, which takes the place of `path` at the end, or leaves it alone where writing fails."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with unfinished.open("wb") as stream:
            yield stream
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def dictionary(entries: Mapping[str, bytes]) -> bytes:
    """A dictionary object, its keys in the order given."""
    return b"<<" + b" ".join(b"/%b %b" % (key.encode(), value) for key, value in entries.items()) + b">>"


def text_string(text: str) -> bytes:
    """A text string (ISO 32000-1, 7.9.2.2), hexadecimal so that nothing needs escaping."""
    return b"<feff%b>" % text.encode("utf-16-be").hex().encode()


def byte_string(text: str) -> bytes:
    """An ASCII string, such as an address."""
    safe = text.encode("ascii", "ignore").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(%b)" % safe
