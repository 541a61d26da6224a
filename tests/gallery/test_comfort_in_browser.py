"""Pages serve who sees, reads or moves otherwise: large print, wide spacing, narrow windows, colours of one's own."""

from pathlib import Path
from typing import Any

import pytest

from catalogue.check.colours import contrast

from .test_browser import KINDS, LANGS, SIDEWAYS, browser

__all__ = ["browser"]

pytestmark = pytest.mark.xdist_group("sample")

PAGES = (*KINDS, "programme/chinese-lessons")
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    " p { margin-block-end: 2em !important }"
)
"""The spacing a reader may ask for (WCAG 2.2, 1.4.12)."""

CLIPPED = """[...document.querySelectorAll("body *")].filter((e) => {
  const s = getComputedStyle(e), isCut = s.overflowX !== "visible" || s.overflowY !== "visible";
  return isCut && !e.closest(".unseen, svg, select, .scrolls") && e.textContent.trim() && e.offsetParent
    && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1);
}).map((e) => e.outerHTML.slice(0, 100))"""

SMALL = """(least) => [...document.querySelectorAll("a, button, input, select, summary")].filter((e) => {
  const box = e.getBoundingClientRect();
  const isWithinText = e.closest(".text, .lead, .notice, li > p, dd > p, svg, .unseen, .skip");
  return e.offsetParent && !isWithinText && box.width && Math.min(box.width, box.height) < least;
}).map((e) => e.outerHTML.slice(0, 100))"""

COMMANDS = (
    ".masthead a, .masthead summary, .masthead input, .trail a, .button, button, select, .ways a, .sheets a, .doors a"
)
LOW = """([of, least]) => [...document.querySelectorAll(of)]
  .filter((e) => e.offsetParent && e.getBoundingClientRect().height < least).map((e) => e.outerHTML.slice(0, 100))"""


def address_of(built: Path, lang: str, kind: str) -> str:
    return (built / "gallery" / lang / kind / "index.html").as_uri()


@pytest.mark.parametrize("lang", LANGS)
def test_enlarged_four_times_a_page_scrolls_one_way(built: Path, browser: Any, lang: str) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 256}, bypass_csp=True).new_page()
    wide = []
    for kind in PAGES:
        page.goto(address_of(built, lang, kind))
        wide += [kind] if page.evaluate(SIDEWAYS) else []
    page.context.close()
    assert wide == []


@pytest.mark.parametrize("lang", LANGS)
def test_wide_spacing_and_large_print_cut_nothing(built: Path, browser: Any, lang: str) -> None:
    page = browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True).new_page()
    found = []
    for kind in PAGES:
        page.goto(address_of(built, lang, kind))
        for style, width in ((SPACING, 390), ("html { font-size: 212.5% }", 640)):
            page.set_viewport_size({"width": width, "height": 844})
            sheet = page.add_style_tag(content=style)
            found += [(kind, style[:4], cut) for cut in page.evaluate(CLIPPED)]
            found += [(kind, style[:4], "scrolls sideways")] if page.evaluate(SIDEWAYS) else []
            sheet.evaluate("(element) => element.remove()")
    page.context.close()
    assert found == []


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_pressed_is_large_enough(built: Path, browser: Any, lang: str) -> None:
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    found = []
    for kind in PAGES:
        page.goto(address_of(built, lang, kind))
        found += [(kind, 24, small) for small in page.evaluate(SMALL, 24)]
        found += [(kind, 44, low) for low in page.evaluate(LOW, [COMMANDS, 43.5])]
    page.context.close()
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawings_keep_to_the_readers_own_colours(built: Path, browser: Any, scheme: str) -> None:
    page = browser.new_context(color_scheme=scheme, forced_colors="active").new_page()
    page.goto(address_of(built, "kk", "timeline"))
    root = "getComputedStyle(document.body)"
    bar = page.evaluate("getComputedStyle(document.querySelector('.bars .bar:not([fill])')).fill")
    ground = page.evaluate(f"{root}.backgroundColor")
    page.context.close()
    assert contrast(in_hex(bar), in_hex(ground)) >= 3


def in_hex(colour: str) -> str:
    """`rgb(1, 2, 3)` as #010203."""
    return "#" + "".join(f"{int(part):02X}" for part in colour[colour.index("(") + 1 : -1].split(",")[:3])


def test_pages_glide_only_for_who_wants_it(built: Path, browser: Any) -> None:
    glides = []
    for wish in ("reduce", "no-preference"):
        page = browser.new_context(reduced_motion=wish).new_page()
        page.goto(address_of(built, "en", "."))
        glides.append(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"))
        page.context.close()
    assert glides == ["auto", "smooth"]
