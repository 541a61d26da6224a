import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.language import hyphenate

KAZAKH = [
    word
    for line in (Path(__file__).parent / "hyphenation_kk.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
]
UNDIVIDED = re.findall(
    r"\S+",
    "ара аю атом ақыр отын ана төрт жалт пункт нан жұрт үй уыс тау оқу ұлы қия ҚР ҚазҰУ БҰҰ 1990 5-сынып",
)


def divided(word: str) -> str:
    bounds = (0, *hyphenate(word, "kk"), len(word))
    return "-".join(word[start:end] for start, end in pairwise(bounds))


def test_kazakh_words_are_divided_by_the_orthography() -> None:
    assert len(KAZAKH) == len(set(KAZAKH)) > 600
    assert [word for word in KAZAKH if divided(word.replace("-", "")) != word] == []


@pytest.mark.parametrize(("word", "expected"), [("бульон", "бульон"), ("батальон", "ба-тальон"), ("барьер", "барьер")])
def test_kazakh_word_is_not_divided_where_the_orthography_says_nothing(word: str, expected: str) -> None:
    assert divided(word) == expected


@pytest.mark.parametrize(
    ("word", "sure"),
    [
        ("Түркістан", "Түр-кістан"),
        ("Түркістанның", "Түр-кістан-ның"),
        ("Үндістан", "Үн-дістан"),
        ("Пәкістан", "Пә-кістан"),
        ("керуен", "керуен"),
        ("керуенші", "керуен-ші"),
        ("дәруіштер", "дәруіш-тер"),
        ("мәруерт", "мәруерт"),
    ],
)
def test_nothing_is_divided_where_the_rules_decide_nothing(word: str, sure: str) -> None:
    assert divided(word) == sure


@pytest.mark.parametrize("word", UNDIVIDED)
def test_kazakh_word_of_one_part_stays_whole(word: str) -> None:
    assert hyphenate(word, "kk") == ()


@pytest.mark.parametrize(
    ("word", "lang", "positions"),
    [
        ("catalogue", "en", (4,)),
        ("museum", "en-US", (2,)),
        ("музей", "ru", (2,)),
        ("подъезд", "ru", (4,)),
        ("«дауыс»,", "kk", (3,)),
        ("(museum).", "en", (3,)),
        ("в\u00a0музей", "ru", (4,)),
    ],
)
def test_word_is_divided_within_its_marks(word: str, lang: str, positions: tuple[int, ...]) -> None:
    assert hyphenate(word, lang) == positions


@pytest.mark.parametrize("word", ["NASA", "1850s", "iPhone", "well-known", "KCC-0012", "", "…", "www.museum.kz"])
def test_doubtful_word_stays_whole(word: str) -> None:
    assert hyphenate(word, "en") == ()


def test_language_without_rules_divides_nothing() -> None:
    assert hyphenate("bibliothèque", "fr") == ()
    assert hyphenate("博物馆", "zh") == ()


def test_foreign_letters_in_kazakh_stay_whole() -> None:
    assert hyphenate("museum", "kk") == ()


@given(st.text(alphabet="абдеиймқлнтуықәөүғ«»,-1", max_size=16), st.sampled_from(("kk", "ru")))
def test_parts_are_never_a_single_letter(word: str, lang: str) -> None:
    positions = hyphenate(word, lang)
    bounds = (0, *positions, len(word))
    assert list(bounds) == sorted(bounds)
    if positions:
        letters = [sum(c.isalpha() for c in word[: positions[0]]), sum(c.isalpha() for c in word[positions[-1] :])]
        assert min(letters) >= 2
