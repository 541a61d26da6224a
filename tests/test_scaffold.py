from collections.abc import Callable, Mapping

import pytest

from catalogue.errors import UsageError
from catalogue.folder import Folder
from catalogue.scaffold import add_record

Museum = Callable[[Mapping[str, str | bytes]], Folder]


@pytest.mark.parametrize(
    ("kind", "number", "reason"),
    [
        ("hall", "West Wing", "cannot be an id"),
        ("artifact", "x" * 121, "longer than 120"),
        ("artifact", "kcc-12", "already a record KCC 12"),
    ],
)
def test_a_number_no_record_may_have_is_refused(museum: Museum, kind: str, number: str, reason: str) -> None:
    folder = museum({})
    with pytest.raises(UsageError, match=reason):
        add_record(folder, kind, number, ["en"], ["KCC 12"])
    assert [path.name for path in folder.exhibits.iterdir()] == ["museum.yaml"]


def test_the_longest_number_in_chinese_fits_a_file_name(museum: Museum) -> None:
    assert add_record(museum({}), "artifact", "一" * 120, ["en"], []).is_file()


@pytest.mark.parametrize("halls", ["[{id: east, name: East}]\n", "- {id: east, name: Ост}\n".encode("utf-16")])
def test_a_list_that_takes_no_member_at_its_end_stays_as_it_is(museum: Museum, halls: str | bytes) -> None:
    folder = museum({"halls.yaml": halls})
    before = (folder.exhibits / "halls.yaml").read_bytes()
    with pytest.raises(UsageError, match=r"halls\.yaml"):
        add_record(folder, "hall", "west", ["en"], ["east"])
    assert (folder.exhibits / "halls.yaml").read_bytes() == before
