import pytest

from catalogue.sources.tables.markup import markdown_of, plain_of


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>In <i>1911</i> he<br>came</p><p>and <b>saw</b></p>", "In *1911* he  \ncame\n\nand **saw**"),
        ("<ul><li>one</li><li>two</li></ul>after", "- one\n- two\n\nafter"),
        ("<ol><li>one</li><li>two</li></ol>", "1. one\n2. two"),
        ('see <a href="https://a.org/b">here</a>', "see [here](https://a.org/b)"),
        ('<a href="javascript:x()">here</a>', "here"),
        ("<h2>Use</h2><p>x</p>", "## Use\n\nx"),
        ("Smith &amp; Sons, 5 &lt; 6", "Smith & Sons, 5 < 6"),
        ("<p>5 * 6 [sic]</p>", "5 \\* 6 \\[sic\\]"),
        ("1994-<2001> <illegible> *bold*\nnext", "1994-<2001> <illegible> *bold*\nnext"),
        ("<p><illegible></p>", "<illegible>"),
    ],
)
def test_html_becomes_markdown_with_nothing_lost(html: str, markdown: str) -> None:
    assert markdown_of(html) == markdown


def test_titles_are_plain_and_stand_on_one_line() -> None:
    assert plain_of("The <em>Kobyz</em>\n of&nbsp;Korkyt &amp; <b>others</b>") == "The Kobyz of Korkyt & others"
    assert plain_of('<a href="https://a.org">here</a>') == "here (https://a.org)"
