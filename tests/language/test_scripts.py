"""A text says in which script it is written."""

import pytest

from catalogue.language import han_form, has_other_than_latin, language_as_written, romanised, script_in


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Өлеңдер", "Cyrl"), ("Ȯlen\ufe20g\ufe21der", "Latn"), ("剑", "Hani"), ("日本の剣", "Jpan"), ("한국", "Kore"),
        ("بشارة", "Arab"), ("גג", "Hebr"), ("1999!", ""), ("3D-печать Ж", "Cyrl"), ("ʹ", ""),
    ],
)  # fmt: skip
def test_script_is_that_of_most_letters(text: str, script: str) -> None:
    assert script_in(text) == script
    assert has_other_than_latin(text) == (script not in ("", "Latn"))


@pytest.mark.parametrize(
    ("text", "form"), [("书法", "Hans"), ("書法", "Hant"), ("人民", ""), ("书書", ""), ("Abai", "")]
)
def test_form_of_han_is_told_only_where_characters_show_it(text: str, form: str) -> None:
    assert han_form(text) == form


@pytest.mark.parametrize(
    ("text", "lang", "tag"),
    [
        ("Qara sȯzder", "kk", "kk-Latn"), ("Қара сөздер", "kk", "kk"), ("Nanyang", "zh-Hant", "zh-Latn"),
        ("Poems", "en", "en"), ("Qara", "kk-Latn", "kk-Latn"), ("1999", "kk", "kk"), ("Abai", "und", "und"),
    ],
)  # fmt: skip
def test_romanised_text_has_a_tag_that_says_so(text: str, lang: str, tag: str) -> None:
    assert language_as_written(text, lang) == tag
    assert romanised("kk-Cyrl") == "kk-Latn"
