"""Records of real libraries: all come in or are refused one by one, and say what they said."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from catalogue.exchange.marc import is_marc, read_marc
from catalogue.records import Holding
from catalogue.sources import Incoming, validate

Fields = list[dict[str, Any]]


@pytest.fixture(scope="module")
def books(real_data: Path) -> list[Incoming]:
    return list(read_marc(real_data / "library" / "loc_books_shared.mrc"))


@pytest.fixture(scope="module")
def truth(real_data: Path) -> Fields:
    fields: Fields = json.loads((real_data / "library" / "loc_books_shared.fields.json").read_text("utf-8"))
    return fields


def bare(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text).casefold() if letter.isalnum())


def listed(book: Incoming, name: str) -> list[str]:
    value = book.tree.get(name, [])
    assert isinstance(value, list)
    return [str(each) for each in value]


def test_every_record_of_the_library_of_congress_comes_in(books: list[Incoming], truth: Fields) -> None:
    assert len(books) == len(truth) == 682
    assert not [book.problems for book in books if book.is_refused]
    assert all(isinstance(validate(Holding, dict(book.tree)), Holding) for book in books)
    assert len({book.tree["holding_number"] for book in books}) == 682


def test_titles_are_those_of_the_library(books: list[Incoming], truth: Fields) -> None:
    """Theirs leave parts (245 $n, $p) out, which stand between what they have."""
    differing = []
    for book, fields in zip(books, truth, strict=True):
        first = bare(re.split(r"\s=|\. |\s:", " ".join(fields["title_245ab"]))[0])
        ours = [bare(str(book.tree.get(name, ""))) for name in ("title", "title_transliteration")]
        if not any(title.startswith(first) for title in ours):
            differing.append((fields["title_245ab"], ours))
    assert not differing


def test_authors_are_those_of_the_library(books: list[Incoming], truth: Fields) -> None:
    """Theirs go on with dates and titles of honour, which ours keep in the notes."""
    differing = []
    for book, fields in zip(books, truth, strict=True):
        ours = [bare(name) for name in (*listed(book, "authors"), *listed(book, "authors_transliteration"))]
        differing += [
            (name, ours) for name in fields["author_1xx"] if not any(bare(name).startswith(each) for each in ours)
        ]
    assert not differing


def test_years_languages_and_isbns_are_those_of_the_library(books: list[Incoming], truth: Fields) -> None:
    wrong_isbns = []
    for book, fields in zip(books, truth, strict=True):
        first = fields["date1"] if fields["date1"].isdecimal() else ""
        assert str(book.tree.get("year", "")).startswith(first), fields
        assert fields["language_008"] == "mul" or listed(book, "language"), fields
        theirs = [number.split()[0] for number in fields["isbn"] if number]
        wrong_isbns += [number for number in dict.fromkeys(theirs) if number not in listed(book, "isbn")]
    # Two whose check digits are wrong; they are told, and kept in the notes.
    assert wrong_isbns == ["5709004725", "9789662315241"]


def test_titles_in_their_own_script_are_those_of_the_library(books: list[Incoming], truth: Fields) -> None:
    count, differing = 0, []
    for book, fields in zip(books, truth, strict=True):
        for theirs in fields["vernacular_880"].get("245", ()):
            count += 1
            if not bare(theirs).startswith(bare(str(book.tree["title"]))):
                differing.append((book.tree["title"], theirs))
    assert (count, differing) == (275, [])


def test_every_file_of_a_library_is_read_record_by_record(real_data: Path) -> None:
    counts = {}
    for file in sorted((real_data / "library").iterdir()):
        if is_marc(file.read_bytes()[:4096]):
            books = list(read_marc(file))
            assert all(book.is_refused or isinstance(validate(Holding, dict(book.tree)), Holding) for book in books)
            counts[file.name] = (len(books), sum(book.is_refused for book in books))
    assert counts.pop("perl_badldr.usmarc") == (7, 1)
    assert len(counts) == 23
    assert not [name for name, (_, refused) in counts.items() if refused]
    assert sum(read for read, _ in counts.values()) == 818
