"""Lists are narrowed and ordered in a real browser: by keyboard, in the address, and whole where scripts are off."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from catalogue.collection import collect
from catalogue.edition import edition_in
from catalogue.folder import Folder
from catalogue.language import sort_key
from catalogue.sources import read_sources

from .test_browser import AXE, LANGS, SCREENS, SIDEWAYS, axe, browser
from .test_search import address

__all__ = ["address", "axe", "browser"]

pytestmark = pytest.mark.xdist_group("sample")

SHIFTS = """new PerformanceObserver((list) => {
  const sources = list.getEntries().flatMap((entry) => entry.sources);
  (window.moved ??= []).push(...sources.map((source) => source.node?.className ?? ""));
}).observe({type: "layout-shift", buffered: true})"""
OURS = ("finder", "facets", "finder-state", "finder-found", "finder-open", "colophon", "whole")
NAMES = "[...document.querySelectorAll('.narrowed .name')].map(name => name.textContent)"
LINKS = "[...document.querySelectorAll('.narrowed a')].map(link => link.getAttribute('href'))"


def opened(browser: Any, address: str, path: str, **context: Any) -> Any:
    page = browser.new_context(viewport=SCREENS[0], **context).new_page()
    page.goto(f"{address}/{path}")
    if "?" in path:
        page.locator(".narrowed > li, .finder-status:text('Nothing')").first.wait_for()
    return page


def found(page: Any) -> int:
    return int("".join(filter(str.isdigit, page.inner_text(".finder-status"))))


def test_facets_are_chosen_by_keyboard_with_counts_that_follow(browser: Any, address: str, sample: Folder) -> None:
    artifacts = collect(read_sources(sample)).artifacts.values()
    page = opened(browser, address, "en/artifacts/")
    page.focus("#by-period summary")
    page.keyboard.press("Enter")
    page.locator("#by-period input").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator(".narrowed > li").first.wait_for()
    assert found(page) == sum(each.period == "saka" for each in artifacts)
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.closest('.facet').id") == "by-period"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    shown = page.evaluate(
        "[...document.querySelectorAll('#by-category label:not([hidden])')]"
        ".map(label => [label.firstChild.value, Number(label.lastChild.textContent)])"
    )
    assert dict(shown) == Counter(each.category for each in artifacts if each.period == "saka")
    page.context.close()


def test_several_values_widen_a_facet_and_each_can_be_taken_away(browser: Any, address: str) -> None:
    page = opened(browser, address, "en/artifacts/?period=saka")
    alone = found(page)
    page.click("#by-period summary")
    page.click("#by-period label:has([value=turkic])")
    page.locator(".chosen li:nth-child(2)").wait_for()
    assert found(page) > alone
    assert "period=saka&period=turkic" in page.url
    page.keyboard.press("Escape")
    page.focus(".chosen li:nth-child(2) button")
    page.keyboard.press("Enter")
    page.locator(f".finder-status:text-is('Found: {alone}')").wait_for()
    assert page.evaluate("document.activeElement.textContent") == page.inner_text(".chosen button").strip()
    page.click(".finder-clear")
    page.locator(".whole").wait_for()
    assert "?" not in page.url
    assert page.inner_text(".finder-status") == "66 objects"
    page.context.close()


def test_back_reload_and_the_other_language_keep_what_was_chosen(browser: Any, address: str) -> None:
    page = opened(browser, address, "en/artifacts/?period=saka")
    before = found(page)
    page.click("#by-material summary")
    page.click("#by-material label:has([value=gold])")
    page.locator(".chosen li:nth-child(2)").wait_for()
    after = found(page)
    assert after < before
    page.reload()
    page.locator(".chosen li:nth-child(2)").wait_for()
    assert found(page) == after
    page.go_back()
    page.locator(f".finder-status:text-is('Found: {before}')").wait_for()
    assert not page.is_checked("[value=gold]")
    page.go_forward()
    page.locator(f".finder-status:text-is('Found: {after}')").wait_for()
    page.click(".languages [lang=zh]")
    page.locator(".chosen li:nth-child(2)").wait_for()
    assert "/zh/artifacts/" in page.url
    assert found(page) == after
    page.context.close()


@pytest.mark.parametrize("lang", LANGS)
def test_lists_are_ordered_as_the_language_orders_them(browser: Any, address: str, lang: str, sample: Folder) -> None:
    edition = edition_in(collect(read_sources(sample)), lang)
    titles = [each.title.pick(edition.order).text for each in edition.collection.artifacts.values()]
    page = opened(browser, address, f"{lang}/artifacts/?sort=title")
    assert page.evaluate(NAMES) == sorted(titles, key=lambda title: sort_key(title, lang))[:24]
    page.select_option("[name=sort]", "date")
    page.wait_for_url("**/?sort=date")
    page.locator(".narrowed[aria-busy=false]").wait_for()
    dates = {number.lower(): each.date for number, each in edition.collection.artifacts.items()}
    shown = [dates[link.split("/")[-2]] for link in page.evaluate(LINKS)]
    years = [date.edtf.earliest for date in shown if date]
    assert len(years) == 24
    assert years == sorted(years)
    assert years[0] < -500
    page.context.close()


def test_a_group_offers_what_tells_its_own_objects_apart(browser: Any, address: str) -> None:
    page = opened(browser, address, "en/periods/saka/?category=weapons&sort=number")
    links = page.evaluate(LINKS)
    assert page.locator("#by-period").count() == 0
    assert found(page) == len(links)
    assert links == sorted(links)
    page.context.close()


def test_books_are_found_by_language_subject_and_decade(browser: Any, address: str, sample: Folder) -> None:
    books = collect(read_sources(sample)).holdings.values()
    page = opened(browser, address, "en/library/?language=zh&subject=history")
    wanted = {book.title for book in books if "zh" in book.language and "history" in book.subjects}
    assert found(page) == len(wanted)
    assert set(page.evaluate(NAMES)) <= wanted
    page.click("#by-decade summary")
    assert "1950s" in page.inner_text("#by-decade")
    page.context.close()


def test_what_is_asked_for_and_nowhere_shows_nothing_and_says_so(browser: Any, address: str) -> None:
    page = opened(browser, address, "en/artifacts/?period=saka&category=musical-instruments")
    assert "Nothing" in page.inner_text("[role=status]")
    assert page.locator(".chosen li").count() == 2
    page.context.close()


@pytest.mark.parametrize("path", ["artifacts/?period=saka&material=gold", "library/?language=zh", "search/?q=gold"])
def test_nothing_moves_when_the_scripts_begin(browser: Any, address: str, path: str) -> None:
    for screen in SCREENS:
        page = browser.new_context(viewport=screen).new_page()
        page.add_init_script(SHIFTS)
        page.goto(f"{address}/en/{path}")
        page.locator(".narrowed > li").first.wait_for()
        page.wait_for_timeout(300)
        moved = page.evaluate("(window.moved ?? []).flatMap(name => String(name).split(' '))")
        assert not set(moved) & set(OURS)
        page.context.close()


def test_without_javascript_and_from_disk_the_list_is_whole(browser: Any, built: Path) -> None:
    place = (built / "gallery/en/artifacts/index.html").as_uri()
    for has_scripts in (False, True):
        page = browser.new_context(java_script_enabled=has_scripts).new_page()
        page.goto(f"{place}?period=saka")
        assert page.locator(".whole .plates > li").count() == 66
        assert page.locator(".whole").is_visible()
        assert not page.locator(".facet").first.is_visible()
        assert not page.locator(".finder-open").is_visible()
        page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGS)
def test_chosen_facets_are_accessible(browser: Any, address: str, axe: str, lang: str, scheme: str) -> None:
    for screen in SCREENS:
        for path, facet in (("artifacts/?period=saka", "material"), ("library/?language=kk", "subject")):
            page = browser.new_context(color_scheme=scheme, viewport=screen, bypass_csp=True).new_page()
            page.goto(f"{address}/{lang}/{path}")
            page.locator(".narrowed > li").first.wait_for()
            if page.is_visible(".finder-open"):
                page.click(".finder-open")
            page.click(f"#by-{facet} summary")
            page.evaluate(axe)
            assert page.evaluate(AXE) == []
            assert not page.evaluate(SIDEWAYS)
            page.context.close()


def test_long_lists_are_narrowed_beyond_the_page_shown(built: Path) -> None:
    """Every object and book is in the order of the lists, wherever its sheet is cut."""
    place = built / "gallery/kk/search"
    about, listed = (json.loads((place / f"{name}.json").read_text("utf-8")) for name in ("about", "order-listed"))
    kinds = about["facets"]["kind"]
    of = [kinds["ids"][kinds["sets"][ord(each) - 48][0]] for each in kinds["of"]]
    assert Counter(of[place] for place in listed) == {"artifact": 66, "holding": 147}
