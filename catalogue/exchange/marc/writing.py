"""The library of an edition becomes a file for library systems: MARC 21 (ISO 2709, UTF-8) or MARCXML."""

from collections.abc import Callable, Iterator, Mapping
from xml.etree import ElementTree

import pymarc

from catalogue.edition import Edition, runs_of
from catalogue.errors import UsageError
from catalogue.records import Holding, Term

from .composing import record_of
from .record import MarcField, MarcRecord
from .text import cleaned

_NAMESPACE = "http://www.loc.gov/MARC21/slim"
_LONGEST_FIELD, _LONGEST_RECORD = 9_999, 99_999
"""What the numbers of ISO 2709 can count."""


def marc21(edition: Edition) -> bytes:
    """All holdings in ISO 2709. Raises UsageError where one is too long for it."""
    return b"".join(_iso2709(record) for record in _records(edition))


def marcxml(edition: Edition) -> bytes:
    """All holdings in MARCXML."""
    ElementTree.register_namespace("", _NAMESPACE)
    collection = ElementTree.Element(f"{{{_NAMESPACE}}}collection")
    for record in _records(edition):
        _add(collection, record)
    ElementTree.indent(collection)
    text: bytes = ElementTree.tostring(collection, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


LIBRARY_FORMATS: Mapping[str, Callable[[Edition], bytes]] = {"marc": marc21, "marcxml": marcxml}
"""The formats of library systems by the names `catalogue export` takes."""


def _records(edition: Edition) -> Iterator[MarcRecord]:
    for holding in edition.collection.holdings.values():
        yield record_of(_in_words(edition, holding), _summary(edition, holding))


def _in_words(edition: Edition, holding: Holding) -> Holding:
    """The holding with words for the ids of the museum's own terms, which mean nothing elsewhere."""
    subjects = tuple(_word(edition, "subject", each) for each in holding.subjects)
    location = _word(edition, "location", holding.location) if holding.location else None
    return holding.model_copy(update={"subjects": subjects, "location": location})


def _word(edition: Edition, kind: str, said: str) -> str:
    term = edition.collection.of(kind, Term).get(said)
    return term.label.pick(edition.order).text if term else said


def _summary(edition: Edition, holding: Holding) -> tuple[str, str] | None:
    """The summary without its markup, and its language."""
    if holding.summary is None:
        return None
    runs = runs_of(edition.blocks(holding.summary))
    text = " ".join("".join(span.text for span in spans) for spans in runs)
    return (cleaned(text), holding.summary.pick(edition.order).lang) if cleaned(text) else None


def _iso2709(record: MarcRecord) -> bytes:
    made = pymarc.Record(force_utf8=True, leader=record.leader)
    made.fields.extend(map(_pymarc_field, record.fields))
    number = record.control("001")
    if any(len(field.as_marc("utf-8")) > _LONGEST_FIELD for field in made.fields):
        raise UsageError(f"{number}: a text is too long for MARC 21. Export it as marcxml.")
    data = bytes(made.as_marc())
    if len(data) > _LONGEST_RECORD:
        raise UsageError(f"{number}: the record is too long for MARC 21. Export it as marcxml.")
    return data


def _pymarc_field(field: MarcField) -> pymarc.Field:
    if field.data:
        return pymarc.Field(tag=field.tag, data=_plain(field.data))
    subfields = [pymarc.Subfield(code, _plain(value)) for code, value in field.subfields]
    return pymarc.Field(field.tag, indicators=pymarc.Indicators(*field.indicators), subfields=subfields)


def _plain(text: str) -> str:
    """Without controls, which would end a field, and which XML cannot hold."""
    return "".join(c if c.isprintable() or (c.isspace() and c not in "\x1c\x1d\x1e\x1f\n\r") else " " for c in text)


def _add(collection: ElementTree.Element, record: MarcRecord) -> None:
    element = _element(collection, "record")
    _element(element, "leader").text = f"00000{record.leader[5:12]}00000{record.leader[17:]}"
    for field in record.fields:
        if field.data:
            _element(element, "controlfield", tag=field.tag).text = _plain(field.data)
            continue
        ind1, ind2 = field.indicators[0], field.indicators[1]
        datafield = _element(element, "datafield", tag=field.tag, ind1=ind1, ind2=ind2)
        for code, value in field.subfields:
            _element(datafield, "subfield", code=code).text = _plain(value)


def _element(parent: ElementTree.Element, name: str, **attributes: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, f"{{{_NAMESPACE}}}{name}", attributes)
