import pytest

from catalogue.pdf.heading import set_heading
from catalogue.pdf.look import HEADING
from catalogue.records import Phrase


def longest_over_last(paragraph):
    widths = [line.natural for line in paragraph.lines]
    return max(widths) / widths[-1]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Бляшка в виде лежащего оленя", "ru"),
        ("Үзеңгі ұшты ауыздық пен үш тесікті сулық", "kk"),
        ("Bit with stirrup-shaped ends and three-hole cheekpieces", "en"),
    ],
)
def test_lines_of_a_heading_are_about_as_long(volume, text, lang):
    for width in range(150, 300, 10):
        plain = volume.set(Phrase(text, lang), HEADING, width)
        paragraph = set_heading(volume, Phrase(text, lang), HEADING, width)
        assert len(paragraph.lines) == len(plain.lines)
        assert longest_over_last(paragraph) <= longest_over_last(plain)
        assert len(paragraph.lines) == 1 or longest_over_last(paragraph) < 2.2


def test_a_heading_too_high_is_set_smaller(volume):
    paragraph = set_heading(volume, Phrase("Very long heading " * 30, "en"), HEADING, 200, 100)
    assert paragraph.height <= 100
    assert paragraph.share < 1
