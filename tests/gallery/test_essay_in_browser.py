"""Reading an essay in a real browser: what links lead to is shown beside them."""

from pathlib import Path
from typing import Any

import pytest

from .test_browser import AXE, SCREENS, SIDEWAYS, axe, browser

__all__ = ["axe", "browser"]

pytestmark = pytest.mark.xdist_group("sample")

ESSAY = "publications/saka-gold/saka-gold"
PAGES = (ESSAY, "publications/saka-gold", "publications/collection", "publications/collection/foreword")
STAG = '.text p a[href*="kcc-0001"]'
MEASURE = (45, 75)


@pytest.fixture
def essay(built: Path, browser: Any) -> Any:
    page = browser.new_context(viewport=SCREENS[0]).new_page()
    page.goto((built / "gallery" / "en" / ESSAY / "index.html").as_uri())
    yield page
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["kk", "zh", "ru", "en"])
def test_pages_of_publications_are_accessible_and_fit(
    built: Path, browser: Any, axe: str, lang: str, scheme: str
) -> None:
    found = []
    for screen in SCREENS:
        page = browser.new_context(color_scheme=scheme, viewport=screen, bypass_csp=True).new_page()
        for path in PAGES:
            page.goto((built / "gallery" / lang / path / "index.html").as_uri())
            page.evaluate(axe)
            if page.locator(STAG).count():
                page.locator(STAG).first.hover()
                page.locator(".glance").wait_for(state="visible")
            found += [(path, screen["width"], violation) for violation in page.evaluate(AXE)]
            if page.evaluate(SIDEWAYS):
                found.append((path, screen["width"], "scrolls sideways"))
        page.context.close()
    assert found == []


def test_object_is_shown_beside_its_link_and_goes_with_escape(essay: Any) -> None:
    essay.locator(STAG).first.hover()
    card = essay.locator(".glance")
    card.wait_for(state="visible")
    assert "Plaque in the form of a recumbent stag" in card.inner_text()
    assert card.locator("img").count() == 1
    assert card.locator("a, [id]").count() == 0
    card.hover()
    essay.wait_for_timeout(500)
    assert card.is_visible()
    essay.keyboard.press("Escape")
    assert card.is_hidden()


def test_note_is_shown_to_the_keyboard_and_describes_its_sign(essay: Any) -> None:
    sign = essay.locator("#sign-1")
    essay.locator("h1").click()
    while not sign.evaluate("each => each === document.activeElement"):
        essay.keyboard.press("Tab")
    assert "Behistun" in essay.locator(".glance").inner_text()
    assert "↩" not in essay.locator(".glance").inner_text()
    assert sign.get_attribute("aria-describedby") == "glance"
    essay.keyboard.press("Tab")
    assert sign.get_attribute("aria-describedby") is None


def test_sign_leads_to_its_note_and_back(essay: Any) -> None:
    essay.locator("#sign-2").click()
    assert essay.url.endswith("#note-2")
    essay.locator("#note-2 .back").click()
    assert essay.url.endswith("#sign-2")


def test_lines_are_as_long_as_one_reads_well(essay: Any) -> None:
    words = essay.locator(".text > p").first
    lines = words.evaluate("each => each.offsetHeight / parseFloat(getComputedStyle(each).lineHeight)")
    assert MEASURE[0] <= len(words.inner_text()) / lines <= MEASURE[1]


def test_related_object_is_shown_beside_its_link_in_an_object(built: Path, browser: Any) -> None:
    page = browser.new_context(viewport=SCREENS[0]).new_page()
    page.goto((built / "gallery" / "en" / "artifacts" / "kcc-0012" / "index.html").as_uri())
    page.locator('.text a[href*="kcc-0004"]').first.hover()
    page.locator(".glance").wait_for(state="visible")
    assert "Golden Man" in page.locator(".glance").inner_text()
    page.context.close()
