import pytest

from catalogue.language import levels, visual_order

QAZAQ, TILI = "قازاق", "تىلى"


def shown(text: str) -> str:
    """The characters from left to right."""
    return "".join(text[at] for at in visual_order(levels(text)))


def test_text_from_left_to_right_needs_no_levels() -> None:
    assert levels("Қазақ тілі 金人 (1969)") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"сөз {QAZAQ} {TILI} бар", f"сөз {TILI[::-1]} {QAZAQ[::-1]} бар"),
        (f"сөз {QAZAQ} 1924 {TILI}", f"сөз {TILI[::-1]} 1924 {QAZAQ[::-1]}"),
        (f"{QAZAQ} (1924) сөз", f"сөз )1924( {QAZAQ[::-1]}"),
        (f"сөз ({QAZAQ}) бар", f"сөз ({QAZAQ[::-1]}) бар"),
        (f"{QAZAQ}، {TILI}.", f".{TILI[::-1]} ،{QAZAQ[::-1]}"),
        ("жазу 𐱅𐰇𐰼𐰜 бар", "жазу 𐰜𐰼𐰇𐱅 бар"),
        ("қ 5% ق 5%", "қ 5% 5 ق%"),
        ("ق 1.500-2 ق", "ق 2-1.500 ق"),
        ("𐱅 1.5-2% 𐰼", "𐰼 1.5-2% 𐱅"),
        ("ق١٢ a", "a ١٢ق"),
    ],
)
def test_parts_of_a_line_stand_by_their_direction(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_line_of_its_own_order_is_turned_level_by_level() -> None:
    assert visual_order([1, 1, 2, 2, 1]) == [4, 2, 3, 1, 0]
