import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.language import may_be_parted, prepare, prepare_runs


def shown(text: str, lang: str) -> str:
    """The prepared text with ~ for a no-break space and ^ for a narrow one."""
    return prepare(text, lang).replace("\u00a0", "~").replace("\u202f", "^")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Gold" and "felt"', "“Gold” and “felt”"),
        ("\"the 'golden' man\"", "“the ‘golden’ man”"),
        ('He said "hi".', "He said “hi”."),
        ('("gold")', "(“gold”)"),
        ("\"'Gold'\".", "“‘Gold’”."),
        ("don't, dogs' and '80s", "don’t, dogs’ and ’80s"),
        ('5" wide', '5" wide'),
        ("51°30' north", "51°30' north"),
        ("two  spaces", "two spaces"),
        ("and so on...", "and so on…"),
        ("gold - silver", "gold~– silver"),
        ("1850-1860", "1850–1860"),
        ("pp. 12-15", "pp.~12–15"),
        ("XIX-XX c.", "XIX–XX c."),
        ("32.5 cm", "32.5^cm"),
        ("c. 500 BCE", "c.~500~BCE"),
        ("A. Smith", "A.~Smith"),
        ("12 345 men", "12~345 men"),
        ("soft\u00adly", "softly"),
    ],
)
def test_english_is_set(text: str, expected: str) -> None:
    assert shown(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "KCC-0012",
        "KCC-1850-1860",
        "ISBN 978-601-01-1234-5",
        "ISSN 1234-1999",
        "+7 (727) 1234-1999",
        "tel. 1234-1999",
        "inv. 1850-1860",
        "№ 1850-1860",
        "2025-05-01",
        "1860-1850",
        "3000-3001",
        "https://museum.kz/1850-1860?q=...",
        "a--b@museum.kz",
        "1850–1860",
    ],
)
def test_numbers_and_addresses_stay(text: str) -> None:
    assert prepare(text, "en").replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Музей "Алтын" в Алматы"', "«Музей „Алтын“ в~Алматы»"),
        ("музей - дом", "музей~— дом"),
        ("музей — дом", "музей~— дом"),
        ("музей – дом для всех", "музей~– дом для всех"),
        ("V-IV вв. до н. э.", "V–IV~вв. до~н.~э."),
        ("1850 г., 5 кг, 5 г", "1850~г., 5^кг, 5^г"),
        ("№ 5", "№~5"),
        ("А. С. Пушкин и в Алматы", "А.~С.~Пушкин и~в~Алматы"),
        ("то же и т. д.", "то~же и~т.~д."),
    ],
)
def test_russian_is_set(text: str, expected: str) -> None:
    assert shown(text, "ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Алтын адам"', "«Алтын адам»"),
        ("адам - алтын", "адам~— алтын"),
        ("б. з. д. V-IV ғасырлар", "б.~з.~д. V–IV~ғасырлар"),
        ("Б. з. д. І мыңжылдықта, б. з. ІІ ғасыры", "Б.~з.~д. І мыңжылдықта, б.~з. ІІ~ғасыры"),
        ("1850 ж. А. Құнанбаев да", "1850~ж. А.~Құнанбаев~да"),
        ("Ә. Марғұлан т. б.", "Ә.~Марғұлан т.~б."),
    ],
)
def test_kazakh_is_set(text: str, expected: str) -> None:
    assert shown(text, "kk") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [('他说"你好"，又说"再见"。', "他说“你好”，又说“再见”。"), ("等...", "等……"), ('高5"', '高5"')],
)
def test_chinese_is_set(text: str, expected: str) -> None:
    assert shown(text, "zh") == expected


def test_quotation_runs_through_emphasis() -> None:
    assert prepare_runs(('The "', "golden", '" man'), "en") == ("The “", "golden", "” man")


@pytest.mark.parametrize(
    ("word", "lang", "expected"),
    [("в", "ru", True), ("На", "ru", True), ("до", "ru", False), ("с.", "ru", False), ("а", "kk", False)],
)
def test_a_preposition_is_kept_at_ease(word: str, lang: str, expected: bool) -> None:
    assert may_be_parted(word, lang) is expected


def test_unknown_language_is_set_as_english() -> None:
    assert prepare('"or"', "fr") == "“or”"


typed = st.text(alphabet="aБқ金1859VX \"'.-—()№г,\u00a0", max_size=30)


@given(typed | st.text(max_size=30), st.sampled_from(("en", "ru", "kk", "zh")))
def test_no_letter_or_digit_changes(text: str, lang: str) -> None:
    assert [c for c in prepare(text, lang) if c.isalnum()] == [c for c in text if c.isalnum()]


@given(typed, st.sampled_from(("en", "ru", "kk", "zh")))
def test_runs_are_as_many_as_given(text: str, lang: str) -> None:
    assert len(prepare_runs((text, "", text), lang)) == 3
