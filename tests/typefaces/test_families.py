"""A museum's own typefaces set what ours would; ours stand in for letters they lack."""

import shutil
from pathlib import Path

import pytest

from catalogue.records import TypefaceChoice
from catalogue.typefaces import Typefaces, UnreadableTypeface, chosen_faces, chosen_typefaces

SANS = ("golos-text/GolosText-Regular.ttf", "golos-text/GolosText-SemiBold.ttf")
SERIF = ("noto-serif/NotoSerif-Regular.ttf", "noto-serif/NotoSerif-Italic.ttf", "noto-serif/NotoSerif-SemiBold.ttf")


def museum_with(place: Path, fonts: Path, files: tuple[str, ...], name: str = "house") -> Path:
    (place / name).mkdir()
    for number, file in enumerate(files):
        shutil.copyfile(fonts / file, place / name / f"{number}.ttf")
    return place


def test_each_file_sets_the_style_it_says(tmp_path: Path, fonts: Path) -> None:
    place = museum_with(tmp_path, fonts, SERIF)
    found = {face.style: face.name for face in chosen_faces([place], "house", "serif")}
    assert found == {"regular": "0", "italic": "1", "semibold": "2"}


def test_a_chosen_typeface_sets_texts_in_books(tmp_path: Path, fonts: Path) -> None:
    typefaces = chosen_typefaces([museum_with(tmp_path, fonts, SANS), fonts], TypefaceChoice(text="house"))
    runs = typefaces.runs("Қазақ Abai", "serif", "regular", "kk")
    assert {face.path.parent.name for face, _ in runs} == {"house"}
    assert typefaces.runs("Abai", "sans", "regular", "en")[0][0].name == "GolosText-Regular"


def test_a_style_the_chosen_one_lacks_stays_ours(tmp_path: Path, fonts: Path) -> None:
    typefaces = chosen_typefaces([museum_with(tmp_path, fonts, SANS), fonts], TypefaceChoice(text="house"))
    assert typefaces.runs("Abai", "serif", "italic", "en")[0][0].name == "SourceSerif4-Italic"


def test_a_word_with_a_letter_it_lacks_is_set_from_ours(tmp_path: Path, fonts: Path) -> None:
    place = museum_with(tmp_path, fonts, ("noto-sans-old-turkic/NotoSansOldTurkic-Regular.ttf",))
    typefaces = chosen_typefaces([place, fonts], TypefaceChoice(text="house"))
    runs = [(face.name, text) for face, text in typefaces.runs("\U00010c45Әл", "serif", "regular", "kk")]
    assert runs == [("0", "\U00010c45"), ("SourceSerif4-Regular", "Әл")]


def test_without_a_choice_nothing_changes(fonts: Path) -> None:
    plain = [(face.path, face.use) for face in Typefaces.load([fonts]).faces]
    assert [(face.path, face.use) for face in chosen_typefaces([fonts], TypefaceChoice()).faces] == plain


def test_a_file_that_is_no_font_is_named(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "a.ttf").write_text("words")
    with pytest.raises(UnreadableTypeface, match=r"a\.ttf"):
        chosen_faces([tmp_path], "house", "serif")
