"""The main paths through the gallery, walked with the keyboard alone, and walked without JavaScript."""

from typing import Any

import pytest

from .test_browser import LANGS, browser
from .test_search import address

__all__ = ["address", "browser"]

pytestmark = pytest.mark.xdist_group("sample")

MOST_STOPS = 160
LOOK = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return {faults: ["nothing has the focus"]};
  const style = getComputedStyle(e), faults = [];
  const boxes = [...e.getClientRects()], box = boxes.find((b) => b.width && b.height);
  if (!box) return {faults: ["has no size"], is: e.outerHTML.slice(0, 120)};
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  if (box.bottom <= 0 || box.top >= innerHeight) faults.push("is out of sight");
  else if (!top || !(e.contains(top) || top.contains(e))) faults.push(`is covered by ${top && top.outerHTML}`);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push("shows no ring");
  return {faults, is: e.outerHTML.slice(0, 120)};
}"""


def tab_to(page: Any, selector: str) -> None:
    """Press Tab until the focus is on an element of `selector`; every stop on the way must be seen."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        seen = page.evaluate(LOOK)
        assert seen["faults"] == [], (page.url, seen)
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} cannot be reached on {page.url}")


def enter(page: Any) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


def place(page: Any) -> str:
    return str(page.url.split("/gallery/")[1].split("#")[0])


@pytest.mark.parametrize(("lang", "width"), [("kk", 1440), ("kk", 390), ("zh", 390), ("ru", 1440), ("en", 390)])
def test_the_keyboard_alone_goes_all_ways(address: str, browser: Any, lang: str, width: int) -> None:
    page = browser.new_context(viewport={"width": width, "height": 844}, reduced_motion="reduce").new_page()
    page.goto(f"{address}/{lang}/index.html")
    tab_to(page, ".skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    tab_to(page, ".walk .groups a")
    enter(page)
    assert place(page) == f"{lang}/periods/saka/index.html"
    tab_to(page, ".plates a")
    enter(page)
    first = place(page)
    assert first.startswith(f"{lang}/artifacts/")
    tab_to(page, ".pictures a")
    assert "/images/kcc-" in page.evaluate("document.activeElement.href")
    tab_to(page, ".beside .next")
    enter(page)
    second = place(page)
    assert second.startswith(f"{lang}/artifacts/")
    assert second != first
    page.context.close()


@pytest.mark.parametrize("lang", LANGS)
def test_the_language_is_changed_by_keyboard_on_the_same_page(address: str, browser: Any, lang: str) -> None:
    other = LANGS[LANGS.index(lang) - 1]
    page = browser.new_page()
    page.goto(f"{address}/{lang}/artifacts/kcc-0012/index.html")
    tab_to(page, f".languages a[lang={other}]")
    enter(page)
    assert place(page) == f"{other}/artifacts/kcc-0012/index.html"
    page.close()


@pytest.mark.parametrize(("width", "field"), [(1440, ".find.wide input"), (390, ".menu details .find input")])
def test_the_search_is_asked_and_answers_by_keyboard(address: str, browser: Any, width: int, field: str) -> None:
    page = browser.new_context(viewport={"width": width, "height": 844}).new_page()
    page.goto(f"{address}/kk/index.html")
    if width < 1000:
        tab_to(page, "summary")
        page.keyboard.press("Enter")
    tab_to(page, field)
    page.keyboard.type("ақинақ")
    enter(page)
    assert place(page).startswith("kk/search/index.html?q=")
    page.wait_for_selector(".found a")
    tab_to(page, ".found a")
    enter(page)
    assert place(page) == "kk/artifacts/kcc-0012/index.html"
    page.context.close()


def follow(page: Any, selector: str) -> None:
    with page.expect_navigation():
        page.locator(selector).first.click()


@pytest.mark.parametrize("lang", LANGS)
def test_without_javascript_all_ways_are_open(address: str, browser: Any, lang: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/index.html")
    follow(page, f".doors a[lang={lang}]")
    follow(page, ".walk .groups a")
    assert place(page) == f"{lang}/periods/saka/index.html"
    follow(page, ".plates a")
    here = page.url
    picture = page.locator(".pictures a").first.get_attribute("href")
    assert page.request.get(f"{here.rpartition('/')[0]}/{picture}").headers["content-type"] == "image/jpeg"
    follow(page, ".beside .next")
    assert page.url != here
    follow(page, ".languages a >> nth=0")
    assert place(page).startswith("kk/artifacts/")
    page.context.close()


@pytest.mark.parametrize("lang", LANGS)
def test_without_javascript_the_search_says_where_to_look(address: str, browser: Any, lang: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/{lang}/index.html")
    page.locator(".find.wide input").fill("ақинақ")
    follow(page, ".find.wide button")
    assert place(page).startswith(f"{lang}/search/index.html?q=")
    assert page.locator("noscript p").is_visible()
    follow(page, "main .ways a >> nth=1")
    assert place(page) == f"{lang}/categories/index.html"
    follow(page, ".groups a")
    follow(page, ".plates a")
    assert place(page).startswith(f"{lang}/artifacts/")
    page.context.close()
