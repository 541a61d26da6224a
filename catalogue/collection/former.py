"""Numbers and ids that records had before become former addresses, which lead to where the records are now."""

from collections.abc import Iterable, Iterator, Mapping

from catalogue.errors import Problem, Severity
from catalogue.folder import Folder
from catalogue.records import Record
from catalogue.sources import Read

from .gathering import Collection, slug_of
from .references import problem_at

_FIELDS = ("former_numbers", "former_ids")


def former_slugs(collection: Collection, kind: str) -> Iterator[tuple[str, str]]:
    """Of the records of a kind: each former name in addresses, and the key of the record that bore it."""
    for key, record in collection.of(kind, Record).items():
        former = dict.fromkeys(slug_of(number) for _, numbers in _former(record) for number in numbers)
        yield from ((slug, key) for slug in former if slug != slug_of(key))


def former_problems(folder: Folder, records: Iterable[Read]) -> Iterator[Problem]:
    """A former number that is another record's now, or that two records claim: an address leads to one page."""
    read = tuple(records)
    living = {(each.kind, slug_of(each.key)): each for each in read}
    claimed: dict[tuple[str, str], Read] = {}
    for each in read:
        for field, numbers in _former(each.record):
            for index, number in enumerate(numbers):
                place = (each.kind, slug_of(number))
                code, other = "former_number_lives", living.get(place, each)
                if other is each:
                    code, other = "former_number_claimed", claimed.setdefault(place, each)
                if other is not each:
                    values = {"number": number, "other": other.key, "file": folder.relative(other.origin.file)}
                    yield problem_at(folder, each, code, Severity.ERROR, (field, index), values)


def _former(record: Record) -> Iterator[tuple[str, tuple[str, ...]]]:
    fields: Mapping[str, object] = type(record).model_fields
    yield from ((field, getattr(record, field)) for field in _FIELDS if field in fields)
