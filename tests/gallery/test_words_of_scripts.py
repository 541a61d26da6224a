"""What scripts will say stands in a page as it will be shown, so that the page's fonts have its letters."""

import re

import pytest

from catalogue.folder import Folder
from catalogue.gallery import Styles, stylesheets
from catalogue.gallery.lettering import Lettering, read_lettering
from catalogue.gallery.styling import Setting


@pytest.mark.parametrize(
    ("page", "place", "words"),
    [
        ("artifacts/a-1", '<span class="zoom"', "缩放"),
        ("artifacts/a-1", '<span class="which"', "第张，共张"),
        ("programme", '<p class="coming"', "下次：今天已结束0123456789"),
        ("programme", '<p class="moved when"', "本页末尾列出已结束的活动：项"),
    ],
)
def test_words_of_scripts_are_among_the_letters_of_their_place(
    folder: Folder, gallery: dict[str, str], page: str, place: str, words: str
) -> None:
    html, styles = gallery[f"zh/{page}/index.html"], Styles(stylesheets(folder))
    said, count = re.subn(f"({place}[^>]*>)", rf"\1{words}", html, count=1)
    assert count
    assert _settings(said, styles) == _settings(html, styles)


def _settings(html: str, styles: Styles) -> dict[Setting, set[str]]:
    found = Lettering()
    read_lettering(html, styles, found)
    return {setting: found.shown[setting] | found.later[setting] for setting in {*found.shown, *found.later}}
