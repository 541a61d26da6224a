"""The text of a MARCXML file becomes its records one by one, so that a damaged one loses no other.

Each record is parsed by itself: a document type, and with it every entity, lies outside and is never read.
"""

import codecs
import re
from collections.abc import Iterator
from xml.parsers import expat

from catalogue.errors import Severity

from .record import Flaw, MarcField, MarcRecord, Subfield, Taken

_BEGIN = re.compile(r"<(?P<prefix>[A-Za-z_][\w.-]*:)?record[\s>/]")
_DECLARED = re.compile(rb"""^<\?xml[^>]{0,200}?encoding\s*=\s*["'](?P<name>[A-Za-z0-9._-]{1,40})["']""")
_BYTE_ORDER = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DEEPEST = 8


def is_marcxml(head: bytes) -> bool:
    """Whether the first bytes of a file are those of XML with MARC records."""
    text = _text(head)
    return text.lstrip().startswith("<") and bool(re.search(r"<(?:[\w.-]+:)?(?:collection|record)[\s>]", text))


def records_of(data: bytes) -> Iterator[Taken]:
    """Each record of the file."""
    text = _text(data)
    begins = list(_BEGIN.finditer(text))
    line, at = 1, 0
    ends = [*(begin.start() for begin in begins[1:]), len(text)]
    for begin, end in zip(begins, ends, strict=False):
        line, at = line + text.count("\n", at, begin.start()), begin.start()
        yield _taken(text[at:end], begin["prefix"] or "", line)


def _text(data: bytes) -> str:
    for mark, name in _BYTE_ORDER:
        if data.startswith(mark):
            return data.decode(name, "replace")
    declared = _DECLARED.match(data)
    name = declared["name"].decode() if declared else "utf-8"
    try:
        return data.decode(name, "replace")
    except (LookupError, UnicodeError):
        return data.decode("utf-8", "replace")


def _taken(text: str, prefix: str, line: int) -> Taken:
    end = text.find(f"</{prefix}record")
    if end < 0 and not text.split(">", 1)[0].endswith("/"):
        return Taken(None, (Flaw("marc_xml", Severity.ERROR, {"reason": "no </record>"}),), line)
    whole = f"{text[:end]}</{prefix}record>" if end >= 0 else f"{text.split('>', 1)[0]}>"
    reader = _Reader()
    try:
        record = reader.read(whole)
    except (expat.ExpatError, ValueError, UnicodeError) as error:
        return Taken(None, (Flaw("marc_xml", Severity.ERROR, {"reason": str(error)}),), line, reader.control_number)
    return Taken(record, (), line)


class _Reader:
    """Hears one record from expat. Names are taken without their prefix."""

    def __init__(self) -> None:
        self._leader = ""
        self._fields: list[MarcField] = []
        self._subfields: list[Subfield] = []
        self._attributes: list[dict[str, str]] = []
        self._said: list[str] = []

    @property
    def control_number(self) -> str:
        """The control number, once it has been met."""
        return MarcRecord("", tuple(self._fields)).control("001").strip()

    def read(self, text: str) -> MarcRecord:
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler, parser.EndElementHandler = self._open, self._close
        parser.CharacterDataHandler = self._said.append
        parser.Parse(text.encode("utf-8", "replace"), True)
        return MarcRecord(self._leader, tuple(self._fields))

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        self._attributes.append(attributes)
        if len(self._attributes) > _DEEPEST:
            raise ValueError("elements are nested too deeply")
        self._said.clear()
        if _local(name) == "datafield":
            self._subfields = []

    def _close(self, name: str) -> None:
        attributes, said = self._attributes.pop(), "".join(self._said)
        tag = attributes.get("tag", "").zfill(3)
        match _local(name):
            case "leader":
                self._leader = said
            case "controlfield":
                self._fields.append(MarcField(tag, data=said))
            case "subfield" if said:
                self._subfields.append((attributes.get("code", "a")[:1] or "a", said))
            case "datafield":
                indicators = (attributes.get(each, " ")[:1] or " " for each in ("ind1", "ind2"))
                self._fields.append(MarcField(tag, "".join(indicators), tuple(self._subfields)))
        self._said.clear()


def _local(name: str) -> str:
    return name.rpartition(":")[2]
