import pytest

from catalogue.collection import Collection, collect
from catalogue.edition import Book, Entry, bind, edition_in
from catalogue.edition.rights import without_common_rights
from catalogue.folder import Folder
from catalogue.sources import read_sources


@pytest.fixture(scope="module")
def collection(sample: Folder) -> Collection:
    return collect(read_sources(sample))


def keys(entry: Entry | None) -> set[str]:
    return {fact.key for fact in entry.facts} if entry else set()


def first(book: Book) -> tuple[set[str], set[str]]:
    """The facts of the first item in both languages."""
    item = book.parts[0].items[0]
    return keys(item.entry), keys(item.parallel)


@pytest.mark.parametrize("lang", ["kk", "zh", "ru", "en"])
def test_rights_in_the_colophon_are_not_repeated_with_every_item(collection, lang):
    book = bind(edition_in(collection, lang), "saka-gold")
    assert "rights" in first(book)[0]
    assert first(without_common_rights(book))[0] == first(book)[0] - {"rights"}


def test_both_languages_lose_them_together(collection):
    book = bind(edition_in(collection, "kk"), "musical-instruments", second=edition_in(collection, "en"))
    assert all("rights" in entry for entry in first(book))
    assert not any("rights" in entry for entry in first(without_common_rights(book)))


def test_other_rights_stay(museum):
    folder = museum(
        {
            "museum.yaml": "name: Museum\nlanguages: [en]\nrights: {uri: 'https://creativecommons.org/licenses/by/4.0/'}\n",
            "publications/all.yaml": "title: All\norder: number\n",
            "artifacts/A-1.yaml": "object_number: A-1\ntitle: Own\n"
            "rights: {uri: 'http://rightsstatements.org/vocab/InC/1.0/'}\n",
            "artifacts/A-2.yaml": "object_number: A-2\ntitle: Common\n",
        }
    )
    book = without_common_rights(bind(edition_in(collect(read_sources(folder)), "en"), "all"))
    assert ["rights" in keys(item.entry) for part in book.parts for item in part.items] == [True, False]


def test_a_colophon_says_a_name_once(collection):
    lines = [
        "".join(span.text for span in block.spans)
        for block in bind(edition_in(collection, "en"), "collection").colophon
    ]
    assert len(lines) == len(set(lines))
