import pytest

from catalogue.check import check
from tests.icc import press_profile

PRESS = "name: Test museum\nlanguages: [en]\npress: {profile: assets/icc/press.icc}\n"
BOOK = "title: {en: Book}\npresets: press\n"


def codes(folder) -> list[str]:
    return [problem.code for problem in check(folder).problems if "profile" in problem.code]


def test_profile_of_a_press_is_fine(museum):
    folder = museum({"museum.yaml": PRESS, "publications/book.yaml": BOOK, "assets/icc/press.icc": press_profile()})
    assert codes(folder) == []


def test_profile_of_a_screen_is_refused(museum):
    folder = museum({"museum.yaml": PRESS, "assets/icc/press.icc": press_profile(space=b"RGB ", kind=b"mntr")})
    assert codes(folder) == ["profile_not_press"]


def test_link_out_of_the_museum_is_refused(museum, tmp_path_factory):
    folder = museum({"museum.yaml": PRESS})
    other = tmp_path_factory.mktemp("other") / "press.icc"
    other.write_bytes(press_profile())
    (folder.root / "assets" / "icc").mkdir(parents=True)
    (folder.root / "assets" / "icc" / "press.icc").symlink_to(other)
    assert codes(folder) == ["profile_outside"]


@pytest.mark.parametrize("name", ["/etc/press.icc", "..\\press.icc", "C:press.icc", "assets/../../press.icc"])
def test_path_out_of_the_museum_is_refused(museum, name):
    folder = museum({"museum.yaml": f"name: Test museum\nlanguages: [en]\npress:\n  profile: '{name}'\n"})
    assert codes(folder) == ["profile_path"]


def test_book_for_the_press_without_a_profile_is_refused(museum):
    assert codes(museum({"publications/book.yaml": BOOK})) == ["no_profile"]
