import pytest

from catalogue.figures import numbers_in_words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((), ""),
        ((7,), "7"),
        ((12, 13), "12, 13"),
        ((14, 12, 13), "12–14"),
        ((1, 2, 3, 5, 7, 8, 9, 9), "1–3, 5, 7–9"),
    ],
)
def test_three_numbers_that_follow_each_other_are_a_range(numbers: tuple[int, ...], words: str) -> None:
    assert numbers_in_words(numbers) == words
