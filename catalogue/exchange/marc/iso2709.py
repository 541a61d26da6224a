"""The bytes of an ISO 2709 file become its records one by one, so that a damaged one loses no other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.errors import Severity

from .encoding import Decoding, decoding_of
from .record import Flaw, MarcField, MarcRecord, Subfield, Taken

RECORD_END, FIELD_END, SUBFIELD = b"\x1d", b"\x1e", b"\x1f"
_LEADER, _ENTRY = 24, 12
_FILLER = b"\x00 \r\n\t\x1a\x1d\xef\xbb\xbf"
"""What stands between the records of some files; a terminator too, once more than it should."""

_HEAD = re.compile(rb"\d{5}[ a-z][ a-z].{5}\d{5}.{3}[4 ][5 ]..(?=[0-9A-Z]{3}\d{9})", re.DOTALL)
"""A leader followed by the first entry of a directory: where a record begins after one that is cut off."""

Entry = tuple[str, int, int]
"""An entry of the directory: tag, length, start."""


def is_iso2709(head: bytes) -> bool:
    """Whether the first bytes of a file are those of an ISO 2709 record, sound or not."""
    head = head.lstrip(_FILLER)
    return head[:5].isdigit() and (FIELD_END in head or RECORD_END in head or SUBFIELD in head)


def records_of(data: bytes) -> Iterator[Taken]:
    """Each record of the file."""
    return (_taken(piece) for piece in _pieces(data))


@dataclass(frozen=True, slots=True)
class _Piece:
    """The bytes of one record, without its terminator, and the flaws of its ends."""

    data: bytes
    flaws: tuple[Flaw, ...] = ()


def _pieces(data: bytes) -> Iterator[_Piece]:
    start = _skip_filler(data, 0)
    while start < len(data):
        end = _end_said(data, start)
        if end is None:
            piece, end = _piece_by_terminator(data, start)
        else:
            piece = _Piece(data[start : end - 1])
        yield piece
        start = _skip_filler(data, end)


def _skip_filler(data: bytes, start: int) -> int:
    while start < len(data) and data[start] in _FILLER:
        start += 1
    return start


def _end_said(data: bytes, start: int) -> int | None:
    """Where the record ends by its leader, if a terminator stands there and none before."""
    said = data[start : start + 5]
    end = start + int(said) if said.isdigit() else 0
    return end if end > start + _LEADER and data.find(RECORD_END, start, end) == end - 1 else None


def _piece_by_terminator(data: bytes, start: int) -> tuple[_Piece, int]:
    """The record up to its terminator, to the head of another before that, or to the end of the file."""
    found = data.find(RECORD_END, start)
    end = found if found >= 0 else len(data)
    head = _HEAD.search(data, start + _LEADER, end + _LEADER)
    if head and head.start() < end:
        return _cut_off(data, start, head.start()), head.start()
    if found < 0:
        return _cut_off(data, start, end), end
    flaw = Flaw(
        "marc_length", Severity.WARNING, {"said": _text(data[start : start + 5]), "found": str(end + 1 - start)}
    )
    return _Piece(data[start:end], (flaw,)), end + 1


def _cut_off(data: bytes, start: int, end: int) -> _Piece:
    values = {"said": _text(data[start : start + 5]), "found": str(end - start)}
    return _Piece(data[start:end], (Flaw("marc_cut_off", Severity.ERROR, values),))


def _text(data: bytes) -> str:
    return "".join(chr(byte) if 32 <= byte < 127 else "·" for byte in data)


def _taken(piece: _Piece) -> Taken:
    data, flaws = piece.data, piece.flaws
    entries = _directory(data)
    if any(flaw.severity is Severity.ERROR for flaw in flaws):
        return Taken(None, flaws, control_number=_control_number(data, entries))
    bodies = _bodies_by_directory(data, entries)
    if bodies is None:
        bodies = _bodies_in_order(data, entries)
        if bodies is None:
            return Taken(None, (Flaw("marc_directory", Severity.ERROR),), control_number=_control_number(data, entries))
        flaws += (Flaw("marc_repaired", Severity.WARNING),)
    leader = _text(data[:_LEADER])
    decoding = decoding_of(leader, bodies)
    fields = tuple(_field(tag, body, decoding) for tag, body in bodies)
    return Taken(MarcRecord(leader, fields), (*flaws, *decoding.flaws))


def _directory(data: bytes) -> list[Entry]:
    """The entries of the directory as far as they can be read."""
    directory = data[_LEADER : max(data.find(FIELD_END), 0)]
    entries: list[Entry] = []
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        tag, numbers = directory[at : at + 3], directory[at + 3 : at + _ENTRY]
        entries.append((_text(tag), int(numbers[:4]), int(numbers[4:])) if numbers.isdigit() else (_text(tag), -1, -1))
    return entries if len(directory) % _ENTRY == 0 else []


def _bodies_by_directory(data: bytes, entries: list[Entry]) -> list[tuple[str, bytes]] | None:
    """Tag and content of each field, if every entry of the directory is right."""
    base = _base(data)
    if base is None or not entries or data.find(FIELD_END) != base - 1:
        return None
    bodies = []
    for tag, length, start in entries:
        body = data[base + start : base + start + length]
        if length < 1 or body.find(FIELD_END) != length - 1:
            return None
        bodies.append((tag, body[:-1]))
    return bodies


def _bodies_in_order(data: bytes, entries: list[Entry]) -> list[tuple[str, bytes]] | None:
    """The fields as their terminators part them, if there are as many as entries."""
    contents = data[data.find(FIELD_END) + 1 :].removesuffix(FIELD_END).split(FIELD_END)
    if not entries or len(contents) != len(entries):
        return None
    tags = [tag for tag, _, _ in sorted(entries, key=lambda entry: entry[2])]
    return list(zip(tags, contents, strict=True))


def _base(data: bytes) -> int | None:
    return int(data[12:17]) if data[12:17].isdigit() else None


def _control_number(data: bytes, entries: list[Entry]) -> str:
    """The control number of a damaged record, where its first field can still be found."""
    contents = data[data.find(FIELD_END) + 1 :].split(FIELD_END) if FIELD_END in data else []
    number = _text(contents[0]).strip() if entries and entries[0][0] == "001" and contents else ""
    return number if "·" not in number else ""


def _field(tag: str, body: bytes, decoding: Decoding) -> MarcField:
    if tag.startswith("00"):
        return MarcField(tag, data=decoding.text(body))
    head, *parts = body.split(SUBFIELD)
    if not parts:
        return MarcField(tag, subfields=(("a", decoding.text(body)),))
    return MarcField(tag, f"{_text(head)[:2]:<2}", tuple(_subfield(part, decoding) for part in parts if part))


def _subfield(part: bytes, decoding: Decoding) -> Subfield:
    return _text(part[:1]), decoding.text(part[1:])
