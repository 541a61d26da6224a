import pytest

from catalogue.folder import Folder
from catalogue.gallery import Styles, stylesheets
from catalogue.gallery.lettering import Lettering, read_lettering
from catalogue.gallery.styling import Element, Setting

CSS = """
:root { --serif: X; --sans: Y }
body { font-family: var(--serif) }
h1 { font-weight: 600 }
.facts { font-family: var(--sans) }
.facts b { font-weight: 500 }
p:hover, .later::before { font-family: var(--sans) }
.facts .said { font: inherit; font-family: var(--serif); font-style: italic }
@media (min-width: 60em) { .wide { font-weight: bold } }
@media print { p { font-weight: 700 } }
em:lang(zh) { font-style: normal }
p::unheard-of(( { }
"""


def path(*tags: str) -> tuple[Element, ...]:
    return tuple(
        Element(name, classes, lang or None)
        for name, _, rest in (tag.partition(".") for tag in ("html", "body", *tags))
        for classes, _, lang in [rest.partition("@")]
    )


@pytest.mark.parametrize(
    ("tags", "family", "style"),
    [
        (["p"], "serif", "regular"),
        (["h1"], "serif", "semibold"),
        (["h1", "em"], "serif", "italic"),
        (["p", "strong"], "serif", "semibold"),
        (["div.facts", "p"], "sans", "regular"),
        (["div.facts", "b"], "sans", "regular"),
        (["div.facts", "p", "span.said"], "serif", "italic"),
        (["span.said"], "serif", "regular"),
        (["p.wide"], "serif", "semibold"),
        (["p.later"], "serif", "regular"),
        (["p.@zh", "em"], "serif", "regular"),
    ],
)
def test_text_is_set_as_the_stylesheets_say(tags: list[str], family: str, style: str) -> None:
    setting = Styles(CSS).setting(path(*tags))
    assert (setting.family, setting.style) == (family, style)


def test_our_own_stylesheets_are_understood(folder: Folder) -> None:
    styles = Styles(stylesheets(folder))
    assert styles.setting(path("header.masthead", "nav", "a")) == Setting("sans")
    assert styles.setting(path("header.masthead", "p.museum", "a")) == Setting("serif", is_bold=True)
    assert styles.setting(path("main", "dl.tombstone", "dd")) == Setting("sans")


def test_a_page_is_read_by_how_its_characters_are_set() -> None:
    html = (
        "<html><head><title>Q</title><style>W</style></head><body><h1>Aa<br>b</h1><p>c <em>d</em> e&amp;"
        "<ul><li>f</ul><div class=facts data-said='g'><input placeholder=h>u&#x307;<svg><path d='Z'/></svg></div>"
        "<ol><li>i</ol><script>J</script><details><summary>k</summary>l</details><template>m</template></body></html>"
    )
    page = Lettering()
    read_lettering(html, Styles(CSS), page)
    assert page.shown == {
        Setting("serif", is_bold=True): set("Aab"),
        Setting("serif", is_slanted=True): set("d"),
        Setting("serif"): set("c e&f•i0123456789.k"),
        Setting("sans"): {*"hu", "\u0307", "u\u0307"},
    }
    assert page.later == {Setting("sans"): {"g"}, Setting("serif"): set("lm")}
