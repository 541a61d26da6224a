import re
from itertools import pairwise

import pytest

from catalogue.edition import Span
from catalogue.language import prepare
from catalogue.pdf.lines import Tagged, draw_lines
from catalogue.pdf.look import BODY, CAPTION, RUNNING
from catalogue.pdf.page import Page
from catalogue.pdf.paragraph import set_paragraph, text_width
from catalogue.pdf.tags import Element

ENGLISH = "The akinak was the short sword of the early nomads, and its sheath was cased in thin gold. " * 4
CHINESE = "短剑是早期游牧民族的短兵器，塞人墓葬中多有出土；“金人”墓的剑鞘以黄金包镶（公元前5—前4世纪）。" * 4


def words(line) -> str:
    """What a line says."""
    return "".join(atom.text + " " * atom.is_space for atom in line.atoms).strip()


def full_width(line, look) -> float:
    give = sum(a.stretch if line.ratio > 0 else a.shrink for a in line.atoms[:-1])
    return (line.natural + line.ratio * give) * line.scale * look.size / 1000


@pytest.mark.parametrize(("text", "lang"), [(ENGLISH, "en"), (CHINESE, "zh")])
def test_justified_lines_reach_the_margin(typesetter, text, lang):
    paragraph = set_paragraph(typesetter, [Span(text, lang)], BODY, 240)
    widths = [full_width(line, BODY) for line in paragraph.lines[:-1]]
    assert len(widths) > 5
    assert all(width == pytest.approx(240, abs=0.2) for width in widths)


@pytest.mark.parametrize(("text", "lang"), [(ENGLISH, "en"), (CHINESE, "zh")])
def test_no_line_is_stretched_apart(typesetter, text, lang):
    paragraph = set_paragraph(typesetter, [Span(text, lang)], BODY, 240)
    assert all(-1.15 <= line.ratio < 3 for line in paragraph.lines)


def test_no_chinese_line_begins_with_a_closing_mark(typesetter):
    paragraph = set_paragraph(typesetter, [Span(CHINESE, "zh")], BODY, 111)
    starts = [words(line)[0] for line in paragraph.lines]
    ends = [words(line)[-1] for line in paragraph.lines]
    assert not set(starts) & set("，；。”）")
    assert not set(ends) & set("“（")


def test_a_closing_mark_at_a_lines_end_gives_up_its_blank_half(typesetter):
    paragraph = set_paragraph(typesetter, [Span("金银。", "zh")], BODY, 400)
    assert paragraph.lines[0].natural == pytest.approx(2.5 * 950, abs=1)


def test_a_word_wider_than_the_column_is_divided_anywhere(typesetter):
    paragraph = set_paragraph(typesetter, [Span("x" * 200, "en")], CAPTION, 100)
    assert all(full_width(line, CAPTION) <= 100 for line in paragraph.lines)
    assert "".join(words(line) for line in paragraph.lines) == "x" * 200


def test_a_line_ends_where_the_text_says_so(typesetter):
    paragraph = set_paragraph(typesetter, [Span("Street 1\nAlmaty", "en")], BODY, 400)
    assert [words(line) for line in paragraph.lines] == ["Street 1", "Almaty"]


def test_spans_keep_their_order_and_number(typesetter):
    spans = [Span("one ", "en"), Span("two", "en", is_strong=True), Span("three\nfour", "kk")]
    paragraph = set_paragraph(typesetter, spans, BODY, 400)
    assert [owner for line in paragraph.lines for owner in line.owners] == [0, 1, 2, 3]
    assert [span.lang for span in paragraph.spans] == ["en", "en", "kk", "kk"]


def test_long_kazakh_words_are_hyphenated(typesetter):
    paragraph = set_paragraph(typesetter, [Span("қолданылатындығымыздан " * 12, "kk")], BODY, 120)
    assert any(line.atoms[-1].hyphen for line in paragraph.lines)


def test_nothing_to_say_makes_no_lines(typesetter):
    assert set_paragraph(typesetter, [Span("  ", "en")], BODY, 100).lines == ()
    assert set_paragraph(typesetter, [], BODY, 100).height == 0


def test_straight_quotes_become_those_of_the_language(typesetter):
    line = set_paragraph(typesetter, [Span('"алтын"', "ru")], BODY, 400).lines[0]
    assert words(line) == "«алтын»"


def test_letterspacing_widens_the_text(typesetter):
    plain = text_width(typesetter, [Span("Saka", "en")], RUNNING.but(tracking=0))
    assert text_width(typesetter, [Span("Saka", "en")], RUNNING) == pytest.approx(plain + 4 * RUNNING.tracking)


def test_a_thin_space_parts_chinese_from_digits(typesetter):
    atoms = set_paragraph(typesetter, [Span("前5世纪", "zh")], BODY, 400).lines[0].atoms
    assert [round(atom.glue) for atom in atoms][:2] == [160, 160]


def test_a_no_break_space_stretches_but_never_ends_a_line(typesetter):
    paragraph = set_paragraph(typesetter, [Span("а\u00a0б " * 60, "ru")], BODY, 90)
    assert all(words(line).count("а") == words(line).count("б") for line in paragraph.lines)
    assert all(atom.stretch for atom in paragraph.lines[0].atoms)


def test_letterspaced_words_are_drawn_as_wide_as_they_are_measured(typesetter):
    spans = [Span("Centre of Kazakh Culture ", "en"), Span("1–14", "kk")]
    paragraph = set_paragraph(typesetter, spans, RUNNING, 400)
    page = Page(0, 500, 500, typesetter.inks)
    draw_lines(page, paragraph, paragraph.lines, Tagged(Element("P"), "en"), 0, 0)
    places = [float(operator.split()[-3]) for operator in page.operations if operator.endswith(" Tm")]
    font, string = re.search(r"(/F\d+) [\d.]+ Tf", page.operations[1])[1], page.operations[3]
    codes = [code for part in re.findall(r"<([0-9A-F]+)>", string) for code in re.findall("....", part)]
    moves = [float(move) for move in re.findall(r"(?<=>)-?\d+(?=[<\]])", string)]
    face = typesetter.font(font)
    thousandths = sum(face.advance(face.codes.glyph(int(code, 16))) for code in codes) - sum(moves)
    width = thousandths * face.scale * RUNNING.size / 1000 + len(codes) * RUNNING.tracking
    assert width == pytest.approx(places[1] - places[0], abs=0.03)


def test_contents_of_a_word_from_right_to_left_are_read_in_its_order(typesetter):
    paragraph = set_paragraph(typesetter, [Span("باسقىش", "kk-Arab")], BODY, 400)
    element, page = Element("P"), Page(0, 500, 500, typesetter.inks)
    draw_lines(page, paragraph, paragraph.lines, Tagged(element, "kk-Arab"), 0, 0)
    read = [kid.mcid for kid in element.kids]
    assert len(read) > 1
    assert read == sorted(read, reverse=True)


TOGETHER = {
    "en": (
        "A. N. Bernshtam",
        "500 BCE",
        "12 cm",
        "3.4 kg",
        "no. 5",
        "p. 34",
        "pp. 34–36",
        "12 × 8 cm",
        "fig. 3",
        "20 °C",
    ),
    "ru": (
        "А. Н. Бернштам",
        "до н. э.",
        "12 см",
        "3,4 кг",
        "№ 5",
        "с. 34",
        "рис. 3",
        "V–IV вв.",
        "инв. № 7",
        "и т. д.",
    ),
    "kk": ("Ә. Х. Марғұлан", "б. з. д.", "12 см", "3,4 кг", "№ 5", "34-б.", "с. 34", "V–IV ғғ.", "5–10 см", "т. б."),
    "zh": ("12 厘米", "第 34 页", "1969 年", "5 世纪", "No. 5", "——", "……", "3.4 公斤"),
}


@pytest.mark.parametrize("lang", sorted(TOGETHER))
def test_no_line_parts_what_belongs_together(typesetter, lang):
    filler = {"en": "so", "ru": "так", "kk": "бұл", "zh": "这"}[lang]
    gap = "" if lang == "zh" else " "
    text = gap.join(filler * (i % 5) + gap + unit for i, unit in enumerate(TOGETHER[lang] * 5))
    # A surname may be divided, not parted from its initials.
    closed = [re.sub(r"\s|(?<=\w{3})\w+$", "", prepare(unit, lang)) for unit in TOGETHER[lang]]
    for width in range(110, 300, 11):
        lines = [words(line) for line in set_paragraph(typesetter, [Span(text, lang)], BODY, width).lines]
        read = [re.sub(r"\s", "", line) for line in lines]
        assert all(sum(line.count(unit) for line in read) >= 5 for unit in closed)


def test_a_preposition_ends_no_line_before_an_abbreviation_or_a_dash(typesetter):
    """Elsewhere it may, where spaces would gape."""
    text = (
        "Золото, бронза и т. д. Курганы и др. памятники в г. Алматы; дом и — сад на юге. В музее и на с. 5 в н. э. " * 6
    )
    seams = set()
    for width in range(80, 300, 3):
        lines = [words(line) for line in set_paragraph(typesetter, [Span(text, "ru")], BODY, width).lines]
        seams |= {f"{a.split()[-1]} {b.split()[0]}" for a, b in pairwise(lines)}
    assert seams & {"на юге.", "и на"}
    assert not seams & {"и т.", "и др.", "в г.", "на с.", "в н.", "и —"}


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_no_line_begins_with_a_dash(typesetter, lang):
    text = "Алтын адам - Есік қорғанынан табылған — музей – дала «үй» - 5 т. " * 6
    starts = {
        words(line)[0]
        for width in range(70, 300, 7)
        for line in set_paragraph(typesetter, [Span(text, lang)], BODY, width).lines
    }
    assert not starts & set("-–—")


def test_marks_of_chinese_beside_latin_words_stay_with_them(typesetter):
    text = "伊塞克“Issyk”墓（Issyk kurgan），出土《〈史记〉Shiji》与「他『Saka』」；Gold，Silver。" * 5
    lines = [
        words(line)
        for width in range(70, 300, 7)
        for line in set_paragraph(typesetter, [Span(text, "zh")], BODY, width).lines
    ]
    assert not {line[0] for line in lines} & set("”）》〉」』，；。")
    assert not {line[-1] for line in lines} & set("“（《〈「『")
