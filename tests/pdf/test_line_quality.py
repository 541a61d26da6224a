"""The figures of good setting, measured over thousands of lines of the sample's own texts and of made-up Chinese."""

import random
import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from catalogue.collection import collect
from catalogue.edition import Block, Span, bind, edition_in
from catalogue.folder import open_folder
from catalogue.pdf.look import BODY
from catalogue.pdf.paragraph import Line, Paragraph, set_paragraph
from catalogue.sources import read_sources

PREPOSITIONS = frozenset(re.findall(r"\w+", "в во за из к ко на о об от по с со у а и но не ни я"))
LANGUAGES = ("kk", "zh", "ru", "en")
WIDTHS = (120, 150, 180, 213, 260, 350)
# GB/T 15834-2011, 5.1; W3C Requirements for Chinese Text Layout (clreq), "Prohibition rules for line start and line
# end"; the rest as ECMA-376 lists under the element `kinsoku`.
NEVER_START = "！％），．：；？］｀｜｝～￠!%),.:;>?]}¢°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞—–々"
NEVER_END = "＄（．［｛￡￥$([{£¥‘“〈《「『【〔〖〝"
NEVER_PARTED = ("——", "……", "5%", "8％", "3℃", "9年", "6厘", "厘米")


@pytest.fixture(scope="module")
def texts() -> dict[str, list[tuple[Span, ...]]]:
    folder = open_folder(Path(__file__).parents[2])
    collection = collect(read_sources(folder))
    return {lang: list(_running_text(collection, lang)) for lang in LANGUAGES}


def _running_text(collection, lang: str) -> Iterator[tuple[Span, ...]]:
    for part in bind(edition_in(collection, lang), "collection").parts:
        for item in part.items:
            yield from (spans for spans in _spans(item.entry.text) if len(spans[0].text) > 80)


def _spans(blocks: Iterable[Block]) -> Iterator[tuple[Span, ...]]:
    for block in blocks:
        yield from [block.spans] if block.spans else []
        for item in block.items:
            yield from _spans(item)


def made_up_chinese(count: int) -> str:
    """Chinese with every mark of it, numbers, units and Latin words, the same on every run."""
    chance = random.Random(15834)
    pieces = (
        *"塞人墓葬中出土金器铜镜剑鞘纹样草原王帐毡毯银饰", *"，。、；：！？，。、", *"（）《》〈〉「」『』“”‘’",
        *("——", "……", "·", "～", "“", "”。", "》，", "（见《", "》）。", "：“", "？”", "A·B", "Issyk", "KCC-0012"),
        *("5%", "8％", "3℃", "1969年", "32.5厘米", "第5层", "约1850年", "12 cm"),
    )  # fmt: skip
    return "金" + "".join(chance.choice(pieces) for _ in range(count))


def said(line: Line) -> str:
    text = "".join(atom.text + " " * atom.is_space for atom in line.atoms).strip()
    return text + "-" * bool(line.atoms[-1].hyphen)


def end_of(line: Line) -> float:
    """Where a line ends, as drawn, from the column's left edge."""
    *inner, last = line.atoms
    gives = [atom.stretch if line.ratio > 0 else atom.shrink for atom in inner]
    glue = sum(atom.glue + give * line.ratio for atom, give in zip(inner, gives, strict=True))
    letters = sum(atom.width for atom in line.atoms) + line.atoms[0].at_start + last.at_end
    return (letters + glue) * line.scale * BODY.size / 1000 + line.indent


def paragraphs(typesetter, texts, lang: str) -> list[Paragraph]:
    return [set_paragraph(typesetter, spans, BODY, width) for width in WIDTHS for spans in texts[lang]]


def test_no_line_of_chinese_begins_or_ends_with_a_forbidden_mark(typesetter, texts):
    made_up = [set_paragraph(typesetter, [Span(made_up_chinese(4000), "zh")], BODY, width) for width in WIDTHS]
    lines = [line for each in (*made_up, *paragraphs(typesetter, texts, "zh")) for line in map(said, each.lines)]
    assert len(lines) > 2000
    assert [line for line in lines if line[0] in NEVER_START] == []
    assert [line for line in lines if line[-1] in NEVER_END] == []


def test_no_dash_number_or_unit_of_chinese_is_parted(typesetter):
    paragraph = set_paragraph(typesetter, [Span(made_up_chinese(4000), "zh")], BODY, 150)
    seams = [a[-1:] + b[:1] for a, b in pairwise(map(said, paragraph.lines))]
    assert len(seams) > 300
    assert set(seams) & set(NEVER_PARTED) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_spread_lines_end_on_the_margin(typesetter, texts, lang):
    ends = [
        end_of(line) - paragraph.width
        for paragraph in paragraphs(typesetter, texts, lang)
        for line in paragraph.lines[:-1]
        if not line.is_short
    ]
    assert len(ends) > 400
    assert max(map(abs, ends)) < 0.2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_three_lines_in_a_row_are_loose(typesetter, texts, lang):
    for paragraph in paragraphs(typesetter, texts, lang):
        is_loose = [_widest_space(line) > 1.6 for line in paragraph.lines[:-1]]
        assert max((len(list(run)) for loose, run in groupby(is_loose) if loose), default=0) < 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_columns_of_the_book_are_spread(typesetter, texts, lang):
    lines = [line for spans in texts[lang] for line in set_paragraph(typesetter, spans, BODY, 230).lines[:-1]]
    assert sum(line.is_short for line in lines) < 0.01 * len(lines)


def _widest_space(line: Line) -> float:
    """The width of a line's spaces, where 1 is normal."""
    glue = [(atom.glue + line.ratio * atom.stretch) / atom.glue for atom in line.atoms[:-1] if atom.is_space]
    return max(glue, default=1.0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hyphens_do_not_climb_as_a_ladder(typesetter, texts, lang):
    in_a_row = [
        len(list(run))
        for width in (213, 230, 260, 350)
        for spans in texts[lang]
        for has_hyphen, run in groupby(set_paragraph(typesetter, spans, BODY, width).lines, key=_has_hyphen)
        if has_hyphen
    ]
    # A third only where any other break would leave a line that cannot be spread.
    assert max(in_a_row, default=0) <= 3
    assert sum(count > 2 for count in in_a_row) <= 0.01 * len(in_a_row)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_few_spaces_of_a_column_are_wide(typesetter, texts, lang):
    lines = [line for spans in texts[lang] for line in set_paragraph(typesetter, spans, BODY, 213).lines[:-1]]
    widest = [_widest_space(line) for line in lines]
    assert max(widest) < 2.4
    assert sum(width > 1.6 for width in widest) < 0.03 * len(lines)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_most_lines_of_a_narrow_column_are_spread(typesetter, texts, lang):
    lines = [line for spans in texts[lang] for line in set_paragraph(typesetter, spans, BODY, 150).lines[:-1]]
    assert sum(line.is_short for line in lines) < 0.15 * len(lines)


@pytest.mark.parametrize(("width", "share"), [(213, 0.07), (260, 0.03), (350, 0.01)])
def test_few_lines_end_with_a_preposition(typesetter, texts, width, share):
    lines = [line for spans in texts["ru"] for line in set_paragraph(typesetter, spans, BODY, width).lines[:-1]]
    words = [line.atoms[-1].text.lower() for line in lines if not _has_hyphen(line)]
    assert sum(word in PREPOSITIONS for word in words) < share * len(lines)


def _has_hyphen(line: Line) -> bool:
    return bool(line.atoms[-1].hyphen)
