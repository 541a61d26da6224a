import shutil
from pathlib import Path

import pytest

from catalogue.typefaces import Typefaces

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"


def names(typefaces: Typefaces, text: str, lang: str, family="serif", style="regular") -> list[tuple[str, str]]:
    return [(face.name, part) for face, part in typefaces.runs(text, family, style, lang)]


def test_every_language_of_the_sample_is_covered(typefaces):
    for text in (KAZAKH, "Ёёъ №", "鎏金铜器，《史记》……", "“fi” — 5,2\u202fkg", "n͡g t︠s︡ ȯ u̇ ī ă ʹ ʺ ʻ ʼ"):
        assert typefaces.missing(text) == set()


def test_a_character_without_a_glyph_is_named(typefaces):
    assert typefaces.missing("a\U0001f600\n\u200d\u00ad") == {"\U0001f600"}


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Қазақ", "kk", [("SourceSerif4-Regular", "Қазақ")]),
        ("a “b”", "en", [("SourceSerif4-Regular", "a “b”")]),
        ("“金”b", "zh", [("NotoSerifSC-Regular", "“金”"), ("SourceSerif4-Regular", "b")]),
        ("Akinak’s 金", "zh", [("SourceSerif4-Regular", "Akinak’s "), ("NotoSerifSC-Regular", "金")]),
        ("ȯzbek", "en", [("NotoSerif-Regular", "ȯzbek")]),
        ("𠀋", "zh", [("NotoSerifSC-Regular", "𠀋")]),
    ],
)
def test_a_word_stays_in_one_face(typefaces, text, lang, expected):
    assert names(typefaces, text, lang) == expected


def test_letters_no_single_face_has_take_several(typefaces):
    assert names(typefaces, "ȯ↗", "en") == [("NotoSerif-Regular", "ȯ"), ("SourceSerif4-Regular", "↗")]


def test_a_missing_style_falls_back_on_the_regular_one(typefaces):
    assert names(typefaces, "金", "zh", style="italic") == [("NotoSerifSC-Regular", "金")]
    assert names(typefaces, "金", "zh", family="sans", style="semibold") == [("NotoSansSC-Regular", "金")]


def test_a_museums_own_face_is_tried_first(tmp_path: Path, fonts, typefaces):
    shutil.copyfile(fonts / "golos-text" / "GolosText-Regular.ttf", tmp_path / "House.ttf")
    table = '[[faces]]\nfile = "House.ttf"\nfamily = "serif"\nstyle = "regular"\nuse = "text"\n'
    (tmp_path / "fonts.toml").write_text(table)
    mixed = Typefaces.load([tmp_path, fonts])
    assert names(mixed, "Қазақ", "kk") == [("House", "Қазақ")]
    assert len(mixed.faces) == len(typefaces.faces) + 1


def test_a_folder_without_a_table_adds_nothing(tmp_path: Path):
    assert Typefaces.load([tmp_path]).faces == ()
