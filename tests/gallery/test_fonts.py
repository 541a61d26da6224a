"""Which font brings a character to a page: the language's own, or one cut to what few pages show."""

import io
import re
import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from catalogue.folder import Folder
from catalogue.gallery import Letters, Styles
from catalogue.gallery.fonts import FontRule, page_fonts, shared_fonts
from catalogue.gallery.styling import Setting
from catalogue.records import TypefaceChoice
from catalogue.typefaces import Typefaces, chosen_typefaces

TEXT_REGULAR = ("Text Serif", "regular")
SEMIBOLD = "SourceSerif4-SemiBold"
TEXT, TITLE, TITLE_OF_WORK, FACT = Setting(), Setting(is_bold=True), Setting(is_slanted=True), Setting("sans")


def brought(rules: list[FontRule]) -> dict[tuple[str, str, str], str]:
    return {(rule.family, rule.style, rule.font.face.stem): "".join(map(chr, rule.font.characters)) for rule in rules}


def test_a_language_shares_the_letters_of_its_script(typefaces: Typefaces) -> None:
    english, kazakh = (brought(list(shared_fonts(lang, typefaces))) for lang in ("en", "kk"))
    assert english.keys() == kazakh.keys()
    assert "ң" in kazakh["Text Serif", "regular", "SourceSerif4-Regular"]
    assert not any("ң" in letters for letters in english.values())
    assert list(shared_fonts("zh", typefaces)) == []


def test_cyrillic_headings_share_no_latin_letters(typefaces: Typefaces) -> None:
    assert not {"A", "z"} & set(brought(list(shared_fonts("kk", typefaces)))["Text Serif", "semibold", SEMIBOLD])
    assert brought(list(page_fonts({TITLE: "Aң1"}, "kk", typefaces))) == {("Text Serif", "semibold", SEMIBOLD): "A"}
    assert list(page_fonts({TITLE: "A"}, "en", typefaces)) == []


@pytest.mark.parametrize(
    ("file", "shared"),
    [
        ("golos-text/GolosText-Regular.ttf", {"House": "Aң"}),
        ("noto-sans-old-turkic/NotoSansOldTurkic-Regular.ttf", {"House": "", "SourceSerif4-Regular": "Aң"}),
    ],
)
def test_a_chosen_typeface_is_loaded_and_ours_for_what_it_lacks(
    folder: Folder, tmp_path: Path, file: str, shared: dict[str, str]
) -> None:
    (tmp_path / "house").mkdir()
    ours = next(place / file for place in folder.fonts if (place / file).is_file())
    shutil.copyfile(ours, tmp_path / "house" / "House.ttf")
    typefaces = chosen_typefaces((tmp_path, *folder.fonts), TypefaceChoice(text="house"))
    rules = brought(list(shared_fonts("kk", typefaces)))
    regular = {face: letters for (family, style, face), letters in rules.items() if (family, style) == TEXT_REGULAR}
    assert {face: "".join(c for c in "Aң" if c in letters) for face, letters in regular.items()} == shared


def test_a_page_adds_what_its_language_does_not_share(typefaces: Typefaces) -> None:
    shown = {TEXT: "Aң史", TITLE: "史", FACT: "史,", TITLE_OF_WORK: "A"}
    assert brought(list(page_fonts(shown, "en", typefaces))) == {
        ("Text Serif", "regular", "SourceSerif4-Regular"): "ң",
        ("Text Serif", "italic", "SourceSerif4-Italic"): "A",
        ("Han Serif", "regular", "NotoSerifSC-Regular"): "史",
        ("Han Serif", "semibold", "NotoSerifSC-SemiBold"): "史",
        ("Han Sans", "regular", "NotoSansSC-Regular"): "史",
    }


def test_a_letter_and_its_marks_come_from_one_font(typefaces: Typefaces) -> None:
    (cast,) = brought(list(page_fonts({FACT: ["u\u0307"]}, "en", typefaces))).items()
    assert cast == (("Text Sans", "regular", "GolosText-Regular"), "u\u0307")


def test_what_a_heavier_or_slanted_face_lacks_stands_in_its_place(typefaces: Typefaces) -> None:
    semibold = next(face for face in typefaces.faces if face.name == "NotoSerifSC-SemiBold")
    regular = next(face for face in typefaces.faces if face.name == "NotoSerifSC-Regular")
    rare = chr(min(each for each in regular.characters - semibold.characters if each > 0x4E00))
    shown = {TITLE: [rare], Setting("sans", is_slanted=True): "斜"}
    assert brought(list(page_fonts(shown, "zh", typefaces))) == {
        ("Han Serif", "semibold", "NotoSerifSC-Regular"): rare,
        ("Han Sans", "regular", "NotoSansSC-Regular"): "斜",
    }


def test_punctuation_of_both_scripts_is_chinese_in_chinese(typefaces: Typefaces) -> None:
    assert brought(list(page_fonts({TEXT: "“"}, "zh", typefaces))).keys() == {
        ("Han Serif", "regular", "NotoSerifSC-Regular")
    }
    assert list(page_fonts({TEXT: "“"}, "ru", typefaces)) == []


@pytest.fixture
def letters(typefaces: Typefaces) -> Letters:
    return Letters(Styles("body { font-family: var(--serif) }"), typefaces)


def test_pages_bring_their_own_stylesheet(letters: Letters) -> None:
    letters.add("zh/a/index.html", "zh", "<html><body>史</body></html>")
    (sheet, css, (font,)) = next(letters.sheets())
    assert sheet == letters.sheet("zh/a/index.html", "zh")
    assert re.fullmatch(r"zh/fonts/[0-9a-f]{2}\.css", sheet)
    assert f'url("../../{font.path}")' in css.decode()
    assert "unicode-range:U+53F2}" in css.decode()
    assert set(TTFont(io.BytesIO(font.content())).getBestCmap()) == {0x53F2}


def test_what_is_shown_later_has_a_font_of_its_own(letters: Letters) -> None:
    letters.add("zh/a/index.html", "zh", "<html><body>史<details>史记</details></body></html>")
    (_, _, fonts) = next(letters.sheets())
    assert [font.characters for font in fonts] == [(ord("记"),), (ord("史"),)]


def test_lines_of_a_live_page_are_measured_by_its_own_fonts(letters: Letters) -> None:
    letters.add("zh/a/index.html", "zh", "<html><body>史<b>1</b></body></html>", is_live=True)
    (_, _, fonts) = next(letters.sheets())
    assert [" " in map(chr, font.characters) for font in fonts if "Source" in font.face.name] == [True, True]


def test_a_page_of_the_root_has_its_stylesheet_beside_it(letters: Letters) -> None:
    assert re.fullmatch(r"fonts/[0-9a-f]{2}\.css", letters.sheet("404.html", "kk"))


def test_great_museums_cut_no_more_than_small_ones(letters: Letters) -> None:
    assert len({letters.sheet(f"kk/artifacts/{number}/index.html", "kk") for number in range(5000)}) == 256
