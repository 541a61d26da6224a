import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.language import hyphenate

KAZAKH = re.findall(
    r"\S+",
    """
ала-қан ор-на-лас-ты-ру да-уыс са-уат да-йын-дық құ-йын бу-ын су-ық қи-ын ти-ын жи-ын құ-мырс-қа күң-гірт-теу
жаң-ғырт-ты рес-пуб-ли-ка-мыз-да құр-мет-ті әке-лік өзі-міз-ге жа-уап қа-йың са-уын ке-йін қа-ра-тор-ғай күн-де-лік-ті
ауыл қи-ыр аль-бом объ-ект съез-дің ро-яль про-ект ар-мия ою-лы ту-ын-ды ки-ім уа-қыт қо-ян тә-уел-сіз-дік
мем-ле-кет-тік мұ-ра-жай мұ-ра-ғат жә-ді-гер ес-керт-кіш зер-гер-лік ша-ңы-рақ сәу-ке-ле қо-лө-нер ға-сыр-лар
Қа-зақ-стан Өз-бек-стан қа-зақ-стан-дық-тар-дың дас-тан ай-ту оқу-шы тау-ды бо-яу бо-яу-лар ау-ла қу-ат оқу-лар уә-де
жу-ыл-ған са-уу ми-нистр-лік электр-лік ба-таль-он экс-пе-ди-ция уни-вер-си-тет қо-ла ке-рек-сіз ал-тын кү-міс қы-лыш
сем-сер-лер
""",
)
UNDIVIDED = re.findall(
    r"\S+",
    "ара аю атом ақыр отын ана төрт жалт пункт нан жұрт үй уыс тау оқу ұлы қия ҚР ҚазҰУ БҰҰ 1990 5-сынып",
)


@pytest.mark.parametrize("divided", KAZAKH)
def test_kazakh_word_is_divided_between_syllables(divided: str) -> None:
    word = divided.replace("-", "")
    parts = zip((0, *hyphenate(word, "kk")), (*hyphenate(word, "kk"), len(word)), strict=True)
    assert "-".join(word[start:end] for start, end in parts) == divided


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
