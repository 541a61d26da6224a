import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.language import initial, sort_key

KAZAKH = list("АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ")


def test_kazakh_letters_stand_in_their_alphabet() -> None:
    assert len(KAZAKH) == 42
    assert sorted(sorted(KAZAKH), key=lambda letter: sort_key(letter, "kk")) == KAZAKH


@pytest.mark.parametrize(
    ("lang", "ordered"),
    [
        ("kk", ["10", "Алма", "Әлем", "Гүл", "Ғасыр", "Кітап", "Қазан", "Ұлы", "Үй", "Ыстық", "Іле", "abc", "中"]),
        ("ru", ["Ёж", "еж", "ежик", "ёлка", "ель", "й", "к", "Abc"]),
        ("en", ["A bee", "«Cat»", "The dog", "eclair", "Éclair", "Øst", "Thebes", "Яблоко", "中国"]),
        ("zh", ["1", "abc", "Әлем", "阿拉木图", "安", "北京", "哈萨克", "剑", "金", "龍", "中国"]),
    ],
)
def test_words_stand_in_the_order_of_the_language(lang: str, ordered: list[str]) -> None:
    assert sorted(sorted(ordered), key=lambda text: sort_key(text, lang)) == ordered


def test_numbers_are_compared_as_numbers() -> None:
    numbers = ["KCC-0100", "KCC-9", "KCC-10", "KCC-0002"]
    assert sorted(numbers, key=lambda number: sort_key(number, "en")) == ["KCC-0002", "KCC-9", "KCC-10", "KCC-0100"]


def test_shorter_title_stands_before_a_longer() -> None:
    titles = ["Алтын адамдар", "Алтынемел", "Алтын адам", "Алтын"]
    expected = ["Алтын", "Алтын адам", "Алтын адамдар", "Алтынемел"]
    assert sorted(titles, key=lambda title: sort_key(title, "kk")) == expected


def test_articles_and_quotes_do_not_count_in_english() -> None:
    assert sort_key("“The Golden Man”", "en")[0] == sort_key("golden man", "en")[0]
    assert sort_key("The Golden", "ru")[0] != sort_key("Golden", "ru")[0]


@given(st.text(max_size=30), st.sampled_from(("kk", "ru", "en", "zh", "fr")))
def test_every_text_has_a_key(text: str, lang: str) -> None:
    key = sort_key(text, lang)
    assert key == sort_key(text, lang)
    assert sorted([key, sort_key("Қазақ 12 中", lang)])


@pytest.mark.parametrize(
    ("text", "lang", "letter"),
    [
        ("Қасқыр", "kk", "Қ"),
        ("әшекей", "kk", "Ә"),
        ("Dirham", "kk", "D"),
        ("Ёлка", "ru", "Е"),
        ("Қобыз", "ru", "К"),
        ("The dog", "en", "D"),
        ("Øst", "en", "O"),
        ("“金人”尖顶冠", "zh", "J"),
        ("阿斯塔纳", "zh", "A"),
        ("桦树皮箭囊", "zh", "H"),
        ("蹀躞带饰", "zh", "D"),
        ("尊", "zh", "Z"),
        ("1399", "en", ""),
        ("", "en", ""),
        ("鞢𩎟", "zh", "X"),
        ("鎏金铜壶", "zh", "L"),
        ("罍", "zh", "L"),
        ("镳", "zh", "B"),
        ("氍毹", "zh", "Q"),
        ("斛", "zh", "H"),
        ("鬲", "zh", "L"),
        ("觚", "zh", "G"),
        ("龘", "zh", "D"),
        ("鎏金", "kk", "L"),
        ("劍", "zh", "J"),
        ("重环纹簋", "zh", "C"),
        ("重量", "zh", "Z"),
        ("长颈瓶", "zh", "C"),
        ("长嘴油灯", "zh", "C"),
        ("长老", "zh", "Z"),
        ("乐俑", "zh", "Y"),
        ("重檐", "zh", "C"),
        ("鬲足", "zh", "L"),
        ("铺首", "zh", "P"),
        ("乐舞俑", "zh", "Y"),
        ("快乐", "zh", "K"),
        ("曲柄", "zh", "Q"),
        ("乐园", "zh", "L"),
        ("\U0003134a", "zh", "…"),
        ("𐰴", "zh", "…"),
    ],
)
def test_an_index_lists_a_text_under_its_letter(text: str, lang: str, letter: str) -> None:
    assert initial(text, lang) == letter


@pytest.mark.parametrize(
    "ordered",
    [
        ["华", "画", "桦木", "黄金"],
        ["妈", "麻", "马", "骂"],
        ["长剑", "快乐", "音乐", "乐器", "长子"],
        ["欢", "环", "缓", "黄", "匈"],
        ["长城", "长颈瓶", "重瓣", "重庆", "长老", "重量"],
        ["12件银器", "A型剑", "KCC玉", "镳", "鼎", "斛", "罍", "鎏金壶", "氍毹", "鞢", "玉", "玉12", "玉A", "玉璧"],
        ["路径", "鹿", "吕", "绿"],
    ],
)
def test_han_stand_by_syllable_and_tone_as_they_are_read_there(ordered: list[str]) -> None:
    assert sorted(sorted(ordered), key=lambda word: sort_key(word, "zh")) == ordered


def test_the_readings_are_loaded_for_han_alone() -> None:
    sorts = "sort_key('Қазақ abc', 'kk')"
    script = f"import sys; from catalogue.language import sort_key; {sorts}; print('pypinyin' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout == "False\n"


def test_signs_of_romanisation_do_not_count() -> None:
    names = ["Stavropolʹ", "Stavropolʹskiĭ", "Stavropolka", "Qyl\ufe20a\ufe21", "Qyla kitap"]
    assert sort_key("Stavropolʹ", "ru")[0] == sort_key("Stavropol", "ru")[0]
    assert sort_key("n\ufe20g\ufe21", "kk")[0] == sort_key("ng", "kk")[0]
    ordered = ["Qyl\ufe20a\ufe21", "Qyla kitap", "Stavropolʹ", "Stavropolka", "Stavropolʹskiĭ"]
    assert sorted(names, key=lambda name: sort_key(name, "ru")) == ordered
