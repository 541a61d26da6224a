"""A record becomes plain values as anybody may have them: no field for the staff, no place more exact than allowed."""

from typing import Any

from pydantic import RootModel

from catalogue.edition import coarsened
from catalogue.records import DateSpan, FindSpot, Record, public_fields

Plain = Any
"""None, a number, a text, a list or a dictionary of such values, as JSON has them."""


def public_record(record: Record) -> dict[str, Plain]:
    """The fields of a record that have a value and that outputs may show, in the order of its kind."""
    found = ((name, getattr(record, name)) for name, _ in public_fields(type(record)) if name != "status")
    plain = {name: _plain(value) for name, value in found}
    if isinstance(record, FindSpot) and (position := coarsened(record)):
        plain |= {"lon": position[0], "lat": position[1]}
    return {name: value for name, value in plain.items() if value not in (None, [], {})}


def _plain(value: object) -> Plain:
    if isinstance(value, Record):
        return public_record(value)
    if isinstance(value, DateSpan):
        return value.edtf
    if isinstance(value, RootModel):
        return _plain(value.root)
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
