"""Records become the facets by which readers narrow a list: the values each has, in columns that a script counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from catalogue.edition import Edition, Entry
from catalogue.language import language_name, sort_key

from .tour import Tour

FACETS: Mapping[str, str] = {
    "period": "Periods",
    "category": "Categories",
    "hall": "Halls",
    "material": "Made of",
    "language": "Language of the book",
    "subject": "Subject",
    "decade": "Decade",
}
"""What a record may be narrowed by, and its name in the interface's English.

The names of a record's fields do not serve: Kazakh words those as belonging to the object.
"""
KIND = "kind"
"""The column by which a list of one kind of record leaves out the others."""
_FIRST_SET = 48
"""The character that stands for the first of the sets of values that records have of a facet."""
_SURROGATES, _SURROGATE_COUNT = 0xD800, 0x800

Values = Mapping[str, Mapping[str, str]]
"""Of one record: for each facet the ids of its values with their names."""


def values_of(edition: Edition, entry: Entry) -> Values:
    """What a record is found under. Ids are the same in every language, so that an address is."""
    own = {name: {link.id: link.text.text for link in entry.links if link.role == name} for name in FACETS}
    own[KIND] = {entry.kind: entry.kind}
    if entry.kind == "artifact":
        own["material"] = _named(entry, "materials", edition.collection.artifacts[entry.id].materials)
    elif entry.kind == "holding":
        holding = edition.collection.holdings[entry.id]
        own["language"] = {tag: language_name(tag, edition.lang) for tag in holding.language}
        own["subject"] = _named(entry, "subjects", holding.subjects)
        own["decade"] = _decade(edition, holding.year.edtf.earliest) if holding.year else {}
    return own


def _named(entry: Entry, key: str, ids: Iterable[str]) -> dict[str, str]:
    said = (name.text for fact in entry.facts if fact.key == key for name in fact.values)
    return dict(zip(ids, said, strict=False))


def _decade(edition: Edition, year: int) -> dict[str, str]:
    """The decade of a year after Christ; older books are told apart by their century at best."""
    first = year // 10 * 10
    return {str(first): edition.words.text("{decade}s", decade=first)} if first > 0 else {}


@dataclass(frozen=True, slots=True)
class Columns:
    """The values of all records, one row for each in the order they were taken up."""

    rows: dict[str, list[tuple[str, ...]]] = field(default_factory=lambda: {name: [] for name in (KIND, *FACETS)})
    names: dict[str, dict[str, str]] = field(default_factory=lambda: {name: {} for name in (KIND, *FACETS)})

    def add(self, values: Values) -> None:
        """Take up a record."""
        for name, rows in self.rows.items():
            own = values.get(name, {})
            self.names[name].update(own)
            rows.append(tuple(own))

    def choices(self, places: Iterable[int]) -> list[str]:
        """The facets that tell these records apart."""
        places = list(places)
        return [name for name in FACETS if len({self.rows[name][place] for place in places}) > 1]

    def written(self, tour: Tour) -> dict[str, object]:
        """The columns as the index's script reads them."""
        return {name: self._column(tour, name) for name in self.rows}

    def _column(self, tour: Tour, name: str) -> dict[str, object]:
        """A facet's values, in the museum's order or by name, and for each record a character for its set of them."""
        names, lang = self.names[name], tour.edition.lang
        known = [group.entry.id for kind, groups in tour.groups.items() if kind == name for group in groups]
        ids = [each for each in known if each in names] or sorted(names, key=lambda each: sort_key(names[each], lang))
        of_records = [tuple(map(ids.index, filter(ids.__contains__, values))) for values in self.rows[name]]
        sets = {each: number for number, each in enumerate(sorted(set(of_records)))}
        of = "".join(_character(sets[each]) for each in of_records)
        return {"ids": ids, "names": [names[each] for each in ids], "sets": list(sets), "of": of}


def _character(number: int) -> str:
    """The character of a set; half of a surrogate pair would be none in a file."""
    code = _FIRST_SET + number
    return chr(code if code < _SURROGATES else code + _SURROGATE_COUNT)
