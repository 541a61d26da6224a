import json

import pytest

from catalogue.collection import Collection
from catalogue.edition import edition_in, entry
from catalogue.gallery.facets import Columns, values_of
from catalogue.gallery.search import Index
from catalogue.gallery.tour import tour_of


def test_an_object_is_found_under_the_ids_of_its_groups_and_materials(collection: Collection) -> None:
    edition = edition_in(collection, "kk")
    values = values_of(edition, entry(edition, "artifact", "A-1"))
    assert {name: list(ids) for name, ids in values.items() if ids} == {
        "kind": ["artifact"],
        "period": ["early"],
        "category": ["arms"],
        "hall": ["first"],
        "material": ["iron", "gold"],
    }
    assert values["period"] == {"early": "Ерте"}


@pytest.mark.parametrize(("lang", "decade"), [("en", "1950s"), ("zh", "1950年代"), ("ru", "1950-е годы")])
def test_a_book_is_found_under_its_decade(collection: Collection, lang: str, decade: str) -> None:
    edition = edition_in(collection, lang)
    assert values_of(edition, entry(edition, "holding", "B-1"))["decade"] == {"1950": decade}


def test_columns_are_written_in_the_order_of_the_museum(collection: Collection) -> None:
    edition = edition_in(collection, "en")
    columns = Columns()
    for number in ("A-3", "A-1", "A-2"):
        columns.add(values_of(edition, entry(edition, "artifact", number)))
    written = columns.written(tour_of(edition))["period"]
    assert written == {"ids": ["early"], "names": ["Early"], "sets": [(), (0,)], "of": "011"}


def test_only_facets_that_tell_records_apart_are_offered(collection: Collection) -> None:
    edition = edition_in(collection, "en")
    columns = Columns()
    for number in ("A-1", "A-2"):
        columns.add(values_of(edition, entry(edition, "artifact", number)))
    assert columns.choices([0, 1]) == ["category", "material"]
    assert columns.choices([0]) == []


def test_records_are_ordered_by_year_title_and_number(collection: Collection) -> None:
    edition = edition_in(collection, "en")
    index = Index(tour_of(edition), {})
    for number in ("A-3", "A-2", "A-1"):
        index.add(entry(edition, "artifact", number))
    index.arrange("listed", (f"artifacts/a-{number}/index.html" for number in (1, 2, 3)))
    orders = {name: json.loads(index.files[f"order-{name}.json"]) for name in ("date", "title", "number", "listed")}
    assert orders == {"date": [2, 0, 1], "title": [1, 0, 2], "number": [2, 1, 0], "listed": [2, 1, 0]}
