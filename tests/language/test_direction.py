import pytest

from catalogue.language import direction


@pytest.mark.parametrize(
    ("lang", "written"), [("kk", "ltr"), ("kk-Arab", "rtl"), ("ar", "rtl"), ("ug-Cyrl", "ltr"), ("zh-Hant-TW", "ltr")]
)
def test_direction_follows_the_script(lang: str, written: str) -> None:
    assert direction(lang) == written
