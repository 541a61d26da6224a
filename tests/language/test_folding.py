import pytest

from catalogue.language import skeleton, terms


@pytest.mark.parametrize(
    "words",
    [
        ("қобыз", "кобыз", "qobyz", "kobyz", "Қобыз", "qobız"),
        ("Жетісу", "Jetisu", "Zhetisu"),
        ("шаңырақ", "шанырак", "shangyraq".replace("ng", "n"), "şañyraq"),
        ("қымыз", "кумыс", "kumis", "kumys"),
        ("ёлка", "елка"),
        ("Жамбыл", "Zhambyl", "Jambyl", "Dzhambyl", "Djambil", "Jambıl"),
        ("шаш", "şaş", "shash"),
        ("ауыл", "awyl", "aýyl", "auıl"),
        ("қаған", "qaǵan", "qağan", "kagan", "qaƣan"),
    ],
)
def test_ways_of_typing_meet_in_one_skeleton(words: tuple[str, ...]) -> None:
    assert len({skeleton(word) for word in words}) == 1


def test_silver_is_not_kumis() -> None:
    assert skeleton("күміс") != skeleton("қымыз")


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("kk", "ақинақ ақинақтың ақинаққа ақинақты ақинақтар ақинағы ақинақтардан"),
        ("kk", "музей музейдің музейлер музейге музейі"),
        ("kk", "тұлпар тұлпардың тұлпарлар тұлпарға тұлпармен"),
        ("ru", "кинжал кинжалы кинжалов кинжалом кинжалами кинжале"),
        ("ru", "музей музея музеи музеев музеем"),
        ("ru", "золотой золотая золотых золотого"),
        ("en", "dagger daggers"),
        ("en", "knife knives"),
        ("en", "body bodies"),
        ("en", "carve carved carving"),
        ("en", "gold golden"),
    ],
)
def test_inflected_forms_have_one_stem(lang: str, forms: str) -> None:
    assert len({term for form in forms.split() for term in terms(form, lang)}) == 1


def test_numbers_are_found_whole_in_pieces_and_without_zeros() -> None:
    assert list(terms("KCC-0012", "en")) == ["kcc0012", "kcc", "0012", "12"]


def test_han_is_found_by_any_two_neighbours_and_the_last_one() -> None:
    assert list(terms("卧金鹿", "zh")) == ["卧金", "金鹿", "鹿"]


def test_marks_alone_are_no_terms() -> None:
    assert list(terms("— … ь", "ru")) == []
