from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.language import segments
from catalogue.language.breaking import NEVER_FIRST, NEVER_LAST


def shown(text: str, lang: str) -> str:
    """Segments with _ for a space after and | for a place where a line may end."""
    marks = (s.text + "_" * s.space_after + "|" * s.can_break_after for s in segments(text, lang))
    return " ".join(marks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a golden man", "a_| golden_| man"),
        ("the man (gold), c.\u00a01850", "the_| man_| (gold),_| c.\u00a01850"),
        ("well-known", "well-| known"),
        ("KCC-0012 x-ray 5-ton", "KCC-0012_| x-ray_| 5-ton"),
        ("man—gold", "man—| gold"),
        ("1850–1860", "1850–1860"),
        ("man – gold", "man_ –_| gold"),
        ("and/or his/hers", "and/| or_| his/| hers"),
        ("https://museum.kz/saka/gold?page=2", "https://museum.kz/| saka/| gold?| page=| 2"),
        ("golden\u2060-\u2060man", "golden\u2060-\u2060man"),
        ("mu\u200bseum", "mu| seum"),
        ("two  spaces\n", "two_| spaces_|"),
        (" ", ""),
    ],
)
def test_words_keep_their_marks(text: str, expected: str) -> None:
    assert shown(text, "en") == expected


def test_dash_in_russian_stays_with_the_word_before() -> None:
    assert shown("музей — дом", "ru") == "музей_ —_| дом"


def test_number_in_kazakh_stays_with_its_word() -> None:
    assert shown("5-сынып екі-үш", "kk") == "5-сынып_| екі-| үш"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("短剑", "短| 剑"),
        ("金人，短剑。", "金| 人 ，| 短| 剑 。"),
        ("见《史记》。", "见| 《 史| 记 》 。"),
        ("称“金人”者", "称| “ 金| 人 ”| 者"),
        ("金人——王子", "金| 人 ——| 王| 子"),
        ("等等……完", "等| 等 ……| 完"),
        ("约1850年", "约 1850 年"),
        ("公元前5世纪", "公| 元| 前 5 世 纪"),
        ("高32.5厘米", "高| 32.5 厘 米"),
        ("伊塞克Issyk Kurgan墓", "伊| 塞| 克| Issyk_| Kurgan| 墓"),
        ("it’s金", "it’s| 金"),
        ("中\u2060国", "中 \u2060 国"),
        ("百分之5％以上", "百| 分| 之| 5 ％| 以| 上"),
    ],
)
def test_chinese_line_ends_by_its_rules(text: str, expected: str) -> None:
    assert shown(text, "zh") == expected


def test_han_in_another_language_breaks_too() -> None:
    assert shown("the 金人, man", "en") == "the_| 金| 人 ,_| man"


mixed = st.text(alphabet="金人史记，。《》“”—…（）1a b-\u00a0'é/", max_size=24)


@given(mixed, st.sampled_from(("zh", "en", "kk")))
def test_segments_joined_are_the_text(text: str, lang: str) -> None:
    assert "".join(segment.text for segment in segments(text, lang)) == text.replace(" ", "")


@given(mixed)
def test_no_line_begins_or_ends_wrongly(text: str) -> None:
    found = segments(text, "zh")
    for before, after in pairwise(found):
        if before.can_break_after and not before.space_after:
            assert after.text[0] not in NEVER_FIRST
            assert before.text[-1] not in NEVER_LAST
