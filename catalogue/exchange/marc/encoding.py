"""The fields of a record become text in the encoding they are really in, which may not be the one the record names."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from catalogue.errors import Severity

from .iso5426 import iso5426_text
from .marc8 import UNREADABLE, marc8_text
from .record import Flaw

_CYRILLIC_RUN = re.compile(rb"[\xc0-\xff\xa8\xb8\xb2\xb3\xaf\xbf\xba\xaa\xa3\xbc\x8a\x9a]{3,}")
"""Three letters of a Cyrillic code page together; in MARC-8 and ISO 5426 a mark is followed by the letter under it."""
_ESCAPE = b"\x1b"
_CYRILLIC_PAGES = ("cp1251", "koi8-r", "cp866")
_COMMON = frozenset("оеаинтсрвл")
"""The letters that make up most of a Russian text."""

Read = Callable[[bytes], str]


@dataclass(frozen=True, slots=True)
class Decoding:
    """How the bytes of a record become text, and what is wrong with what the record says of it."""

    name: str
    read: Read
    flaws: tuple[Flaw, ...] = ()

    def text(self, data: bytes) -> str:
        """The text in `data`, with `UNREADABLE` for what cannot be read."""
        return data.decode("ascii") if data.isascii() and _ESCAPE not in data else self.read(data)


def decoding_of(leader: str, bodies: Sequence[tuple[str, bytes]]) -> Decoding:
    """The decoding of a record from its leader and its fields."""
    data = b"\x1e".join(body for _, body in bodies)
    said = "UTF-8" if leader[9:10] == "a" else _said_by_unimarc(dict(bodies).get("100", b""))
    if data.isascii() and _ESCAPE not in data:
        return Decoding(said or "MARC-8", _utf8)
    name = _found(data, said)
    read = _READERS[name]
    return Decoding(name, read, (*_named_wrongly(said or "MARC-8", name), *_unreadable(bodies, read)))


def _said_by_unimarc(general: bytes) -> str | None:
    """The encoding as the general processing data of UNIMARC name it (100 $a, 26-27), None in other records."""
    found = re.match(rb"..\x1fa(?P<data>.{36})", general, re.DOTALL)
    code = found["data"][26:28] if found else b""
    return {b"01": "ISO 5426", b"03": "ISO 5426", b"50": "UTF-8", b"89": "cp1251", b"99": "koi8-r", b"79": "cp866"}.get(
        code
    )


def _found(data: bytes, said: str | None) -> str:
    if _ESCAPE not in data and _is_utf8(data):
        return "UTF-8"
    runs = b"".join(_CYRILLIC_RUN.findall(data))
    if _ESCAPE not in data and len(runs) * 2 > sum(byte >= 0x80 for byte in data):
        return said if said in _CYRILLIC_PAGES else max(_CYRILLIC_PAGES, key=lambda page: _likeness(runs, page))
    return said if said in ("UTF-8", "ISO 5426") else "MARC-8"


def _likeness(runs: bytes, page: str) -> int:
    """How much like Russian the bytes are in a code page."""
    text = runs.decode(page, "replace")
    return sum(letter in _COMMON for letter in text)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _named_wrongly(said: str, found: str) -> tuple[Flaw, ...]:
    if said == found:
        return ()
    return (Flaw("marc_encoding", Severity.WARNING, {"said": said, "found": found}),)


def _unreadable(bodies: Sequence[tuple[str, bytes]], read: Read) -> tuple[Flaw, ...]:
    """Each field with characters that cannot be read."""
    tags = dict.fromkeys(
        tag for tag, body in bodies if not body.isascii() or _ESCAPE in body if _is_damaged(body, read)
    )
    return tuple(Flaw("marc_characters", Severity.WARNING, {"tag": tag}, tag) for tag in tags)


def _is_damaged(body: bytes, read: Read) -> bool:
    return any(UNREADABLE in read(part) for part in body.split(b"\x1f"))


def _utf8(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _page(name: str) -> Read:
    return lambda data: data.decode(name, "replace")


_READERS: dict[str, Read] = {
    "UTF-8": _utf8,
    "MARC-8": marc8_text,
    "ISO 5426": iso5426_text,
    **{name: _page(name) for name in _CYRILLIC_PAGES},
}
