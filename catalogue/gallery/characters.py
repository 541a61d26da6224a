"""A museum's records and words become the characters its pages use: those of short texts, and those of long ones."""

from collections.abc import Iterable, Iterator
from itertools import chain

from catalogue.collection import Collection
from catalogue.edition import Edition
from catalogue.folder import LOCALES
from catalogue.language import language_name
from catalogue.records import find_values

_LONGEST_SHORT_TEXT = 24  # of Chinese, which says in this much what other scripts say in eighty
_OF_DATES = (
    "公元前后年月日世纪代初中末上下叶半期约至春夏秋冬早晚不详每周星一二三四五六天点分时"
    "，。：；！？、·（）《》〈〉“”‘’—…"
)
"""What dates and hours are worded with in Chinese, beside what the interface's words have."""


def used_characters(editions: Iterable[Edition]) -> tuple[set[str], set[str]]:
    """The characters of titles and the interface, and those only long texts have."""
    editions = list(editions)
    short, long = set(_OF_DATES), set[str]()
    for edition in editions:
        short.update(_interface(edition))
    for text in _texts(editions[0].collection):
        (short if len(text) <= _LONGEST_SHORT_TEXT else long).update(text)
    return short, long - short


def _interface(edition: Edition) -> Iterator[str]:
    words = LOCALES / f"{edition.lang.split('-')[0]}.po"
    if words.is_file():
        yield from words.read_text("utf-8")
    tags = {tag for holding in edition.collection.holdings.values() for tag in holding.language}
    for tag in sorted(tags | set(edition.collection.languages)):
        yield from language_name(tag, edition.lang)


def _texts(collection: Collection) -> Iterator[str]:
    records = chain([collection.museum], *(kind.values() for kind in collection.records.values()))
    for record in records:
        yield from (text for _, text in find_values(record, str))
    for text in collection.texts.values():
        yield from text.root.values()
