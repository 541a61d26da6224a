from dataclasses import replace

import pytest

from catalogue.edition import Block, Item, Span
from catalogue.pdf import crew, typesetter, write_book
from catalogue.pdf.laying import Layer
from catalogue.pdf.store import open_store


@pytest.fixture
def write(pictures, typefaces, tmp_path):
    def write(book, name: str, cache: str | None = None, *, jobs: int = 1) -> bytes:
        path = tmp_path / name
        write_book(book, pictures, typefaces, path, cache=tmp_path / cache if cache else None, jobs=jobs)
        return path.read_bytes()

    return write


@pytest.fixture
def laid(monkeypatch):
    """How many items are laid out anew."""
    count = []

    def counted(volume, items, at, parent, level):
        taken = lay(volume, items, at, parent, level)
        count.extend(item.number for item in items[at : at + taken])
        return taken

    lay = crew.LAYOUTS["entry"]
    monkeypatch.setitem(crew.LAYOUTS, "entry", counted)
    return count


def changed(book, number: int, text: str):
    """The book with another text in one of its items."""

    def other(item: Item) -> Item:
        if item.number != number:
            return item
        return replace(item, entry=replace(item.entry, text=(Block("paragraph", (Span(text, "en"),)),)))

    parts = tuple(replace(part, items=tuple(map(other, part.items))) for part in book.parts)
    return replace(book, parts=parts)


@pytest.mark.parametrize("lang", ["kk", "zh", "en"])
def test_a_book_from_kept_units_has_the_same_bytes(write, make_book, lang):
    cold = write(make_book(lang), "cold.pdf")
    assert write(make_book(lang), "first.pdf", "units") == cold
    assert write(make_book(lang), "second.pdf", "units") == cold


def test_a_changed_item_gives_the_bytes_of_a_book_laid_out_whole(write, make_book):
    write(make_book("en"), "before.pdf", "units")
    other = changed(make_book("en"), 3, "A longer text. " * 800)
    assert write(other, "after.pdf", "units") == write(other, "cold.pdf")


def test_nothing_is_laid_out_twice_where_nothing_changed(write, make_book, laid):
    write(make_book("en"), "one.pdf", "units")
    laid.clear()
    write(make_book("en"), "two.pdf", "units")
    assert laid == []


def test_only_a_changed_item_and_its_neighbour_are_laid_out_anew(write, make_book, laid):
    write(make_book("en"), "one.pdf", "units")
    laid.clear()
    write(changed(make_book("en"), 3, "Other words."), "two.pdf", "units")
    assert set(laid) <= {2, 3}
    assert 3 in laid


def test_units_no_longer_used_are_dropped(volume, tmp_path):
    for name in ("cover", "title"):
        with open_store(tmp_path / "units", volume.typesetter.inks) as store:
            Layer(volume, store).lay(name, lambda volume: volume.turn())
    with open_store(tmp_path / "units", volume.typesetter.inks) as store:
        assert store._database.execute("SELECT count(*) FROM kept").fetchone() == (1,)


def grown(book, count: int):
    """The book with its items repeated until there are `count`."""
    items = [item for part in book.parts for item in part.items]
    many = tuple(Item(number + 1, items[number % len(items)].entry) for number in range(count))
    return replace(book, parts=(replace(book.parts[0], items=many),))


@pytest.mark.parametrize("layout", ["entry", "half"])
def test_several_processes_write_the_same_bytes(write, make_book, laid, layout):
    book = grown(make_book("kk", layout=layout), 140)
    one = write(book, "one.pdf")
    laid.clear()
    assert write(book, "two.pdf", jobs=2) == one
    assert len(laid) < 40, "the items were laid out by this process"


def test_words_let_go_of_are_set_alike_again(write, make_book, monkeypatch):
    one = write(make_book("ru"), "one.pdf")
    monkeypatch.setattr(typesetter, "_MOST_WORDS", 30)
    assert write(make_book("ru"), "two.pdf") == one
