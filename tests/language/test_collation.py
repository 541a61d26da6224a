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
        ("龘", "zh", "D"),
        ("鎏金铜牌", "zh", "L"),
        ("氍毹", "zh", "Q"),
        ("镳", "zh", "B"),
        ("斛", "zh", "H"),
        ("重环纹鞢", "zh", "Z"),
        ("曲柄", "zh", "Q"),
        ("\U0003106c", "zh", "…"),
    ],
)
def test_an_index_lists_a_text_under_its_letter(text: str, lang: str, letter: str) -> None:
    assert initial(text, lang) == letter


def test_rare_characters_stand_with_those_read_alike() -> None:
    words = ["画", "黄金", "桦木", "华"]
    assert sorted(words, key=lambda word: sort_key(word, "zh")) == ["华", "桦木", "画", "黄金"]


def test_a_character_is_read_as_in_its_word() -> None:
    words = ["长子", "长剑", "乐器", "快乐", "音乐"]
    assert sorted(words, key=lambda word: sort_key(word, "zh")) == ["长剑", "快乐", "音乐", "乐器", "长子"]


def test_syllables_stand_before_their_tones_and_longer_syllables_after() -> None:
    words = ["黄", "缓", "欢", "环", "匈"]
    assert sorted(words, key=lambda word: sort_key(word, "zh")) == ["欢", "环", "缓", "黄", "匈"]
