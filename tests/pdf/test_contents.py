"""What the contents list, and on how many pages."""

from dataclasses import replace

import pytest

from catalogue.pdf.contents import lay_contents, plan_contents
from catalogue.pdf.format import format_of
from catalogue.pdf.volume import Volume
from catalogue.records import Phrase


@pytest.fixture
def planned(typesetter, make_book):
    def planned(layout: str, count: int):
        book = make_book("en")
        part = book.parts[0]
        items = tuple(replace(part.items[0], number=number) for number in range(1, count + 1))
        book = replace(book, layout=layout, parts=(replace(part, items=items),))
        return plan_contents(Volume(typesetter, book, format_of("A4"), book.title))

    return planned


@pytest.mark.parametrize(("layout", "count", "listed"), [("entry", 900, 900), ("half", 900, 900), ("grid", 400, 400)])
def test_every_item_is_listed(planned, layout, count, listed):
    assert (
        sum(place.row.is_item and place.row.target.startswith("item-") for place in planned(layout, count).places)
        == listed
    )


@pytest.mark.parametrize("layout", ["grid", "list"])
def test_contents_of_very_many_cards_list_parts_only(planned, layout):
    contents = planned(layout, 401)
    assert not [place for place in contents.places if place.row.target.startswith("item-")]
    assert any(place.row.target == "part-0" for place in contents.places)
    assert contents.length == 1


def test_columns_fill_every_page_but_the_last(planned):
    contents = planned("entry", 900)
    by_page = [sum(place.page == page for place in contents.places) for page in range(contents.length)]
    assert min(by_page) > max(by_page) * 0.6


@pytest.mark.parametrize(("page_size", "is_parallel"), [("A4", True), ("A5", False)])
def test_the_second_language_has_a_column_of_its_own(typesetter, make_book, page_size, is_parallel):
    book = make_book("kk")
    words = replace(book.words, library="Library")
    parts = tuple(replace(part, parallel=replace(part.opener, heading=Phrase("Twin", "en"))) for part in book.parts[:1])
    book = replace(book, parts=parts, second="en", second_words=words)
    volume = Volume(typesetter, book, format_of(page_size), book.title)
    places = {place.row.target: place for place in plan_contents(volume).places}
    assert (places["part-0"].made.beside is not None) is is_parallel
    assert {place.column for place in places.values()} == {0}
    foreword = places["front-0"].made  # an untranslated text stands on the side of its language alone
    assert (foreword.paragraph is None) is is_parallel


@pytest.mark.parametrize("second", [None, "kk"])
def test_every_row_is_a_way_to_its_page_over_all_its_words(typesetter, make_book, second):
    book = replace(make_book("en"), second=second)
    volume = Volume(typesetter, book, format_of("A4"), book.title)
    contents = plan_contents(volume)
    volume.folios = {place.row.target: 7 for place in contents.places}
    lay_contents(volume, contents)
    (page,) = volume.take().pages
    assert [link.target for link in page.links] == [f"#{place.row.target}" for place in contents.places]
    assert all(link.says.endswith(" 7") for link in page.links)
    assert min(link.box[2] for link in page.links) > 100
    assert {link.box[3] for link in page.links} <= {place.made.height for place in contents.places}
