from dataclasses import replace

import pikepdf
import pytest

from catalogue.edition import Block, Span
from catalogue.edition.views import TextView
from catalogue.pdf import write_book
from catalogue.pdf.parallel import Pair, block_steps, run_steps, steps_height, untwinned
from catalogue.pdf.tags import Element
from catalogue.records import Phrase


@pytest.fixture
def bilingual(make_book):
    def of(first: str, second: str, **options):
        book, other = make_book(first, **options), make_book(second, **options)
        parts = tuple(
            replace(
                part,
                parallel=twin.opener,
                items=tuple(
                    replace(item, parallel=replace(each.entry, heading=Phrase(f"Twin {item.number}", second)))
                    for item, each in zip(part.items, twin.items, strict=True)
                ),
            )
            for part, twin in zip(book.parts, other.parts, strict=True)
        )
        words = replace(other.words, contents="Second contents", library="Second library")
        front = tuple(TextView(Phrase("Second foreword", second), text.blocks) for text in other.front)
        return replace(book, parts=parts, second=second, second_words=words, second_front=front)

    return of


def marked(text: str, lang: str) -> Block:
    return Block("paragraph", (Span(text, lang),))


@pytest.fixture
def two_tongued(volume, bilingual):
    volume.book = bilingual("kk", "en")
    return volume


@pytest.mark.parametrize("page_size", ["225x300", "A5", "297x210"])
@pytest.mark.parametrize("repeat", [1, 12])
def test_both_languages_are_all_there(bilingual, pictures, typefaces, tmp_path, text_of, page_size, repeat):
    path = tmp_path / "two.pdf"
    write_book(bilingual("kk", "en", page_size=page_size, repeat=repeat), pictures, typefaces, path)
    text = "".join(text_of(path)).replace("\n", "")
    for number in range(1, 6):
        assert f"Twin {number}" in text
        assert f"Object {number} «қазына» 宝" in text
    assert text.count("семсері") >= 5 * (repeat + 2)
    assert text.count("short sword") >= 5 * (repeat + 2)
    assert "Second foreword" in text
    assert "Second contents" in text


def test_the_second_language_is_tagged(bilingual, pictures, typefaces, tmp_path):
    path = tmp_path / "two.pdf"
    write_book(bilingual("ru", "zh"), pictures, typefaces, path)
    with pikepdf.open(path) as pdf:
        langs = [
            str(each.Lang)
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/StructElem" and "/Lang" in each
        ]
    assert langs.count("zh") > 20


def test_paragraphs_that_answer_each_other_begin_at_one_height(two_tongued):
    short, long = marked("Қысқа. ", "kk"), marked("Long. " * 60, "en")
    blocks = ((short, short), (long, long))
    steps = block_steps(two_tongued, Pair(("", ""), blocks), Element("Div"), 3)
    assert [len(side) for step in steps for side in step.sides] == [1, 1, 1, 1]
    assert steps_height(steps) > 2 * steps[0].sides[1][0].paragraph.height


def test_texts_of_unlike_parts_run_side_by_side(two_tongued):
    blocks = ((marked("Бір", "kk"), marked("Екі", "kk")), (marked("One and two", "en"),))
    (step,) = block_steps(two_tongued, Pair(("", ""), blocks), Element("Div"), 3)
    assert list(map(len, step.sides)) == [2, 1]


def test_a_text_that_falls_back_is_given_once():
    same = (marked("Бір", "kk"),)
    assert untwinned(same, same) == (same, ())


def test_long_texts_go_on_in_step(two_tongued):
    two_tongued.turn()
    blocks = ((marked("Сөз " * 900, "kk"),), (marked("Word " * 2400, "en"),))
    run_steps(two_tongued, block_steps(two_tongued, Pair(("", ""), blocks), Element("Div"), 3), 300.0)
    pages = two_tongued.take().pages
    assert len(pages) > 2
    assert all(page.operations for page in pages)


def test_a_page_runs_long_sooner_than_leave_a_line_for_the_next(two_tongued):
    volume = two_tongued
    blocks = (marked("Қысқа. ", "kk"),), (marked("Long. " * 40, "en"),)
    steps = block_steps(volume, Pair(("", ""), blocks), Element("Sect"), 2)
    for missing, pages in ((12.0, 1), (40.0, 2)):
        page = volume.turn()
        run_steps(volume, steps, volume.format.end - steps_height(steps) + missing)
        assert volume.page.index - page.index + 1 == pages


@pytest.mark.parametrize("words", [10, 120])
def test_a_few_lines_do_not_stand_on_a_page_alone(two_tongued, words):
    volume = two_tongued
    texts = (
        (marked("Ұзын. " * words, "kk"), marked("Соңы", "kk")),
        (marked("Long. " * words, "en"), marked("End", "en")),
    )
    steps = block_steps(volume, Pair(("", ""), texts), Element("Sect"), 2)
    volume.turn()
    run_steps(volume, steps, volume.format.end - steps[0].height)
    first, second = (sum("Tj" in each or "TJ" in each for each in page.operations) for page in volume.take().pages)
    assert second >= 2 + 3
    assert bool(first) == (words > 10)


def test_space_between_steps_is_given_up_sooner_than_a_page(two_tongued):
    volume = two_tongued
    side = {lang: (marked(lang, lang),) for lang in ("kk", "en")}
    steps = [
        replace(step, before=13.0)
        for step in block_steps(volume, Pair(("", ""), (side["kk"], side["en"])), Element("Sect"), 2) * 4
    ]
    page = volume.turn()
    run_steps(volume, steps, volume.format.end - steps_height(steps) + 13.0 + 3 * 6.0)
    assert volume.page is page


def test_the_cover_bears_the_title_in_both_languages(bilingual, pictures, typefaces, tmp_path, text_of):
    book = bilingual("kk", "en")
    write_book(replace(book, second_subtitle=Phrase("In two", "en")), pictures, typefaces, tmp_path / "two.pdf")
    cover = text_of(tmp_path / "two.pdf")[0]
    assert all(words in cover for words in ("Treasures kk", "Treasures en", "In two"))
    assert "Treasures ru" not in cover


def test_headings_of_a_text_are_of_the_next_level_and_stay_with_what_they_head(two_tongued):
    def side(lang):
        return (marked("a", lang), Block("heading", (Span("h", lang),)), marked("b", lang))

    parent = Element("Sect")
    steps = block_steps(two_tongued, Pair(("", ""), (side("kk"), side("en"))), parent, 2)
    assert [len(step.sides[0]) for step in steps] == [1, 2]
    assert [kid.tag for div in parent.kids for kid in div.kids] == ["P", "H3", "P"] * 2
