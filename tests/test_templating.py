from pathlib import Path

import pytest

from catalogue.edition import Span
from catalogue.errors import CatalogueError
from catalogue.records import Phrase
from catalogue.templating import open_templates


def rendered(folder: Path, text: str, **values: object) -> str:
    (folder / "page.html").write_text(text)
    return open_templates([folder]).render("page.html", {"lang": "en", "root": "../", **values}, page="en/index.html")


def test_values_are_escaped(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ name }}", name="<b> & 'c'") == "&lt;b&gt; &amp; &#39;c&#39;"


@pytest.mark.parametrize(
    ("phrase", "html"),
    [
        (Phrase("Bow", "en"), "Bow"),
        (Phrase("Ø", "und"), "Ø"),
        (Phrase("<弓>", "zh"), '<span lang="zh">&lt;弓&gt;</span>'),
    ],
)
def test_say_marks_another_language(tmp_path: Path, phrase: Phrase, html: str) -> None:
    assert rendered(tmp_path, "{{ phrase | say }}", phrase=phrase) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("б. з. д. VIII–III ғғ.", 'б. з. д. <span class="range">VIII–III</span> ғғ.'),
        ("公元1465–1847年", '公元<span class="range">1465–1847</span>年'),
        ("10:00–18:00 & later", '<span class="range">10:00–18:00</span> &amp; later'),
        ("сағат 17:30-ға дейін", 'сағат <span class="range">17:30-ға</span> дейін'),
        ("Hall – room", "Hall – room"),
        ("қару-жарақ", "қару-жарақ"),
    ],
)
def test_no_line_ends_within_a_range(tmp_path: Path, text: str, html: str) -> None:
    assert rendered(tmp_path, "{{ phrase | say }}", phrase=Phrase(text, "en")) == html


def test_inline_shows_each_look(tmp_path: Path) -> None:
    spans = (
        Span("a\nb", "en", is_strong=True),
        Span("c", "ru", is_emphasis=True),
        Span("d", "en", href="https://e.org/?a&b"),
    )
    html = rendered(tmp_path, "{{ spans | inline }}", spans=spans)
    assert html == ('<strong>a<br>\nb</strong><span lang="ru"><em>c</em></span><a href="https://e.org/?a&amp;b">d</a>')


def test_what_is_written_the_other_way_says_so(tmp_path: Path) -> None:
    page = '{{ phrase | say }}<p{{ "kk-Arab" | foreign }}>'
    assert rendered(tmp_path, page, phrase=Phrase("قوبىز.", "ar")) == (
        '<span lang="ar" dir="rtl">قوبىز.</span><p lang="kk-Arab" dir="rtl">'
    )


def test_neighbours_in_one_language_are_marked_together(tmp_path: Path) -> None:
    spans = (Span("Бұл – ", "kk"), Span("үлгі", "kk", is_emphasis=True), Span(".", "kk"), Span(" So.", "en"))
    html = rendered(tmp_path, "{{ spans | inline }}", spans=spans)
    assert html == '<span lang="kk">Бұл – <em>үлгі</em>.</span> So.'


def test_foreign_is_an_attribute_or_nothing(tmp_path: Path) -> None:
    assert rendered(tmp_path, '<p{{ "kk" | foreign }}><p{{ "en" | foreign }}>') == '<p lang="kk"><p>'


def test_phrase_takes_the_language_of_the_page(tmp_path: Path) -> None:
    assert rendered(tmp_path, '{{ ("Home" | phrase).lang }}') == "en"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("one\n{{ missing }}", "templates/page.html:2: 'missing' is undefined"),
        ("{% if %}", "templates/page.html:1: "),
        ("\n\n{{ 1 / 0 }}", "templates/page.html:3: division by zero"),
        ("{% include 'gone.html' %}", "there is no template gone.html"),
        ("{% extends 'gone.html' %}", "there is no template gone.html"),
    ],
)
def test_a_mistake_names_template_line_and_page(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(CatalogueError) as raised:
        rendered(tmp_path, text)
    assert says in str(raised.value)
    assert "making en/index.html" in str(raised.value)


def test_a_mistake_deeper_in_names_the_deeper_template(tmp_path: Path) -> None:
    (tmp_path / "part.html").write_text("{% macro m() %}\n{{ nothing.here }}\n{% endmacro %}")
    with pytest.raises(CatalogueError, match=r"templates/part\.html:2"):
        rendered(tmp_path, "{% import 'part.html' as part with context %}{{ part.m() }}")


def test_the_first_folder_wins_and_the_original_is_reachable(tmp_path: Path) -> None:
    own, ours = tmp_path / "own", tmp_path / "ours"
    for place, text in ((own, "own, {% include 'original/a.html' %}"), (ours, "ours")):
        place.mkdir()
        (place / "a.html").write_text(text)
    assert open_templates([own, ours]).render("a.html", {"lang": "en"}, page="a") == "own, ours"


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"there is no template a\.html"):
        open_templates([tmp_path]).render("a.html", {}, page="a")
