import re
from collections.abc import Callable

import pytest

from catalogue.collection import Collection
from catalogue.edition import edition_in
from catalogue.folder import Folder
from catalogue.gallery import gallery_assets
from catalogue.gallery.theme import mix, theme_css
from catalogue.records import Theme
from catalogue.typefaces import Typefaces

Assets = dict[str, Callable[[], bytes]]


@pytest.fixture(scope="module")
def css(assets: Assets) -> str:
    return next(content for path, content in assets.items() if path.startswith("assets/site-en-"))().decode()


@pytest.fixture(scope="module")
def letters(assets: Assets) -> str:
    return next(content for path, content in assets.items() if path.startswith("assets/letters-"))().decode()


def test_the_stylesheets_name_only_files_that_are_there(css: str, letters: str, assets: Assets) -> None:
    named = {f"assets/{name}" for name in re.findall(r'url\("([^"]+)"\)', css + letters)}
    assert named <= assets.keys()
    assert not re.search("https?:", css)


def test_each_character_of_a_title_is_in_a_font(letters: str) -> None:
    assert re.search(r'"Han Serif";font-weight:400[^}]*unicode-range:[^}]*U\+53F2', letters), "史, of a book's title"


@pytest.mark.parametrize(("lang", "expected"), [("zh", True), ("kk", False), ("ru", False), ("en", False)])
def test_signs_of_both_scripts_are_brought_by_the_chinese_face_in_chinese_only(
    assets: Assets, lang: str, expected: bool
) -> None:
    sheet = next(made for path, made in assets.items() if path.startswith(f"assets/letters-{lang}-"))().decode()
    han = re.findall(r'font-family:"Han [^}]*unicode-range:([^}]*)}', sheet)
    assert len(han) > 2
    assert any("U+201C" in ranges for ranges in han) is expected


def test_a_font_holds_what_its_rule_promises(assets: Assets, tmp_path: object) -> None:
    path, content = min(((path, made) for path, made in assets.items() if "golostext-regular" in path))
    assert content()[:4] == b"wOF2", path


def test_names_change_with_what_the_files_are_made_from(
    folder: Folder, collection: Collection, typefaces: Typefaces, assets: Assets
) -> None:
    blue = collection.museum.model_copy(update={"theme": Theme(ornament="#0000FF")})
    changed = type(collection)(
        **{name: getattr(collection, name) for name in collection.__slots__} | {"museum": blue}  # type: ignore[attr-defined]
    )
    editions = {lang: edition_in(changed, lang) for lang in collection.languages}
    again = {asset.path for asset in gallery_assets(folder, editions, typefaces)}
    ornaments = {path for path in (*again, *assets) if "ornament" in path}
    assert len(ornaments) == 2
    assert {path for path in assets if "golostext" in path} <= again


def test_theme_has_colours_for_light_and_dark() -> None:
    css = theme_css(Theme(paper="#FFFFFF", rule="#000000", dark_accent="#ABCDEF"))
    light, dark = css.split("@media")
    assert "--mat:#B2B2B2" in light
    assert "--accent:#ABCDEF" in dark
    assert "--stage-accent:#ABCDEF" in light, "pictures are looked at closer on a dark stage"
    assert "--ornament:#B08A3E" in light


def test_mix_goes_from_one_colour_to_the_other() -> None:
    assert [mix("#000000", "#FF0080", share) for share in (0, 0.5, 1)] == ["#000000", "#800040", "#FF0080"]


def test_every_class_of_shape_has_its_rule(css: str, gallery: dict[str, str]) -> None:
    used = set(re.findall(r'class="[^"]*(ar-\d+)', " ".join(gallery.values())))
    assert used
    assert all(f".{shape}{{" in css for shape in used)
