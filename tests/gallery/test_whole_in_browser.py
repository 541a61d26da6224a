"""The timeline and the programme as visitors use them: by keys and wheel, at any hour, and without a script."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .test_browser import AXE, LANGS, SIDEWAYS, axe, browser  # noqa: F401 (fixtures)

pytestmark = pytest.mark.xdist_group("sample")

TICKS = "[...document.querySelectorAll('.axis text')].map(each => each.textContent)"
ROWS = "[...document.querySelectorAll('.bars li:not([hidden])')].filter(each => each.offsetParent).length"
SHIFTS = """new Promise(done => new PerformanceObserver(list =>
    done(list.getEntries().reduce((sum, each) => sum + each.value, 0))).observe({type: "layout-shift", buffered: true})
    || setTimeout(() => done(0), 300))"""


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:  # noqa: F811
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, bypass_csp=True, timezone_id="America/New_York"
    )
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    yield page
    context.close()


def at(page: Any, built: Path, path: str, moment: str | None = None) -> Any:
    if moment:
        page.clock.set_fixed_time(moment)
    page.goto((built / "gallery" / path / "index.html").as_uri())
    return page


def test_timeline_zooms_by_keys_and_says_so(page: Any, built: Path) -> None:
    at(page, built, "en/timeline").locator(".bars a").first.focus()
    whole = page.evaluate(ROWS)
    for key in ("+", "+", "+", "ArrowLeft"):
        page.keyboard.press(key)
    assert page.evaluate(ROWS) < whole
    said = page.locator(".time [role=status]").text_content()
    assert re.fullmatch(r"Shown: \d+\sB?CE – \d+\sCE. Rows: \d+", said)
    assert page.evaluate("document.activeElement.offsetParent !== null")
    page.keyboard.press("0")
    assert page.evaluate(ROWS) == whole


def test_timeline_has_no_year_nought(page: Any, built: Path) -> None:
    at(page, built, "en/timeline")
    assert "1\N{NO-BREAK SPACE}CE" in page.evaluate(TICKS)
    for _ in range(6):
        page.get_by_role("button", name="Zoom in").click()
        assert not [name for name in page.evaluate(TICKS) if re.match(r"0\b|-", name)]


def test_timeline_zooms_where_the_wheel_is_turned_and_follows_a_drag(page: Any, built: Path) -> None:
    at(page, built, "ru/timeline")
    box = page.locator(".axis").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 4, box["y"] + box["height"] + 60)
    whole = page.locator(".ticks").first.get_attribute("viewBox")
    page.mouse.wheel(0, -400)
    assert page.locator(".ticks").first.get_attribute("viewBox") == whole
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    page.keyboard.up("Control")
    page.wait_for_function("document.querySelector('.time.zoomed')")
    zoomed = [float(each) for each in page.locator(".ticks").first.get_attribute("viewBox").split()]
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 4 - 100, box["y"] + box["height"] + 60)
    page.mouse.up()
    moved = [float(each) for each in page.locator(".ticks").first.get_attribute("viewBox").split()]
    assert moved[0] > zoomed[0]
    assert moved[2] == pytest.approx(zoomed[2])


def test_programme_knows_what_is_past_and_today_on_the_museums_clock(page: Any, built: Path) -> None:
    # In Shanghai it is half past midnight of 18 December; in New York, where the visitor is, the day before.
    at(page, built, "en/programme", "2026-12-17T16:30:00Z")
    assert page.locator(".today h4").all_text_contents() == [
        "An hour with the curator",
        "Talk: what does the “Golden Man” tell us?",
    ]
    page.locator(".past summary").click()
    assert page.locator(".past h4").all_text_contents() == ["An evening of kuis: dombra and qobyz"]
    assert page.locator(".moved").text_content().endswith(": 1")
    tuesday = page.locator(".row", has_text="Tuesday").locator(".coming")
    assert tuesday.first.text_content() == "Next: 22 December"


def test_an_occasion_is_past_when_it_has_ended(page: Any, built: Path) -> None:
    for moment, said in (("2026-12-12T12:29:00Z", "Today"), ("2026-12-12T12:31:00Z", "Past")):
        at(page, built, "en/programme/kui-evening", moment)
        assert page.locator("[data-ends] .coming").all_text_contents() == [said, "", ""]


def test_weekly_lessons_begin_with_their_first_day_and_end_with_their_last(page: Any, built: Path) -> None:
    at(page, built, "kk/programme/curators-tour", "2026-08-01T00:00:00Z")
    assert page.locator("[data-weekday] .coming").text_content() == "Келесісі: 11 қыркүйек"
    at(page, built, "kk/programme/curators-tour", "2027-06-25T11:00:00Z")
    assert page.locator("[data-weekday] .coming").text_content() == "Өтіп кетті"


def test_when_all_is_past_the_programme_says_that_nothing_is_planned(page: Any, built: Path) -> None:
    at(page, built, "zh/programme", "2040-01-01T00:00:00Z")
    assert page.locator(".agenda > section").count() == 0
    assert page.locator(".nothing").is_visible()
    # Fonts may shift a line by thousandths as they come.
    assert page.evaluate(SHIFTS) < 0.01


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGS)
def test_zoomed_and_sorted_pages_are_accessible(built: Path, browser: Any, axe: str, lang: str, scheme: str) -> None:  # noqa: F811
    found = []
    for width in (390, 1440):
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 844}, bypass_csp=True)
        page = at(context.new_page(), built, f"{lang}/timeline")
        page.locator("[data-way=in]").click()
        found += _faults(page, axe)
        at(page, built, f"{lang}/programme", "2027-01-16T05:00:00Z").locator(".past summary").click()
        found += _faults(page, axe)
        found += _faults(at(page, built, f"{lang}/timeline/saka"), axe)
        context.close()
    assert found == []


def _faults(page: Any, axe: str) -> list[str]:  # noqa: F811
    page.evaluate(axe)
    return page.evaluate(AXE) + (["scrolls sideways"] if page.evaluate(SIDEWAYS) else [])


def test_without_a_script_all_is_there_in_order(built: Path, browser: Any) -> None:  # noqa: F811
    page = browser.new_context(java_script_enabled=False).new_page()
    at(page, built, "en/programme")
    assert page.locator("time").first.get_attribute("datetime") == "2026-12-12T19:00+08:00"
    assert not page.locator(".past").is_visible()
    at(page, built, "en/timeline")
    assert not page.locator(".zoom").is_visible()
    page.locator(".closer a", has_text="Saka period").click()
    assert page.url.endswith("en/timeline/saka/index.html")
    page.context.close()
