import pytest

from catalogue.language import in_language, language_name, script_name


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("kk", ["Kazakh", "казахский", "қазақ тілі", "哈萨克语"]),
        ("zh", ["Chinese", "китайский", "қытай тілі", "中文"]),
        ("otk", ["Old Turkic", "древнетюркский", "көне түркі тілі", "古突厥语"]),
        ("chg", ["Chagatai", "чагатайский", "шағатай тілі", "察合台语"]),
        ("und", ["unknown language", "язык неизвестен", "тілі белгісіз", "语言不详"]),
        ("qaa", ["qaa"] * 4),
    ],
)
def test_language_is_named_in_each_language(tag: str, names: list[str]) -> None:
    assert [language_name(tag, lang) for lang in ("en", "ru", "kk", "zh")] == names


def test_script_and_region_follow_in_brackets() -> None:
    assert language_name("kk-Arab", "en") == "Kazakh (Arabic)"
    assert language_name("kk-Arab", "kk") == "қазақ тілі (араб жазуы)"
    assert language_name("zh-Hant-TW", "zh") == "中文（繁体中文，台湾）"


def test_interface_without_the_language_names_it_in_english() -> None:
    assert language_name("kk", "fr") == "Kazakh"


def test_script_is_named() -> None:
    assert [script_name("Cyrl", lang) for lang in ("en", "ru", "kk", "zh")] == [
        "Cyrillic", "кириллица", "кирилл жазуы", "西里尔文",
    ]  # fmt: skip
    assert script_name("Zzxx", "en") == "Zzxx"


@pytest.mark.parametrize(
    ("tag", "lang", "text"),
    [
        ("kk", "en", "Books in Kazakh"),
        ("kk", "ru", "Книги на казахском языке"),
        ("kk", "kk", "Қазақ тіліндегі кітаптар"),
        ("kk", "zh", "哈萨克语图书"),
        ("kk-Arab", "ru", "Книги на казахском языке (арабица)"),
        ("he", "ru", "Книги на языке: иврит"),
        ("ota", "kk", "Осман түрікшесі тіліндегі кітаптар"),
    ],
)
def test_heading_takes_the_form_its_language_needs(tag: str, lang: str, text: str) -> None:
    assert in_language("Books in {language}", tag, lang) == text
