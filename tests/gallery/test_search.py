"""What visitors type finds what they mean: the gallery's own script over the sample's index, in a real browser."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from .test_browser import AXE, SCREENS, SIDEWAYS, axe, browser

__all__ = ["axe", "browser"]

pytestmark = pytest.mark.xdist_group("sample")

QUERIES = """
zh 金鹿 halls/great-steppe | zh 古墓 kcc-0002 | zh 卧鹿 kcc-0001 | zh 饰牌 kcc-0001 | zh 新娘 kcc-0057
zh 马鞍 kcc-0047 | zh 皮壶 kcc-0064 | zh 短剑 kcc-0012 | zh 鞘饰 kcc-0019 | zh 阿基纳克 kcc-0012
zh 三体 lib-zh-022 | zh 丝绸之路考古 lib-zh-030 | zh 边城 lib-zh-018 | zh KCC-0012 kcc-0012 | zh 李娟 lib-zh-024
zh 龙首 kcc-0037 | zh 格里芬头 kcc-0008 | zh 哈萨克乐器 lib-ru-024 | kk мұражайдың about | kk қымыз kcc-0064
kk қымызды kcc-0064 | kk ақинақ kcc-0012 | kk ақинақтың kcc-0012 | kk акинак kcc-0012 | kk aqinaq kcc-0012
kk akinaq kcc-0012 | kk сәукелесі kcc-0057 | kk saukele kcc-0057 | kk саукеле kcc-0057 | kk қылқобыздың kcc-0050
kk кылкобыз kcc-0050 | kk qylqobyz kcc-0050 | kk торсық kcc-0064 | kk торсыққа kcc-0064 | kk бұғының kcc-0001
kk бугы kcc-0001 | kk қаптырмалар kcc-0001 | kk өлеңдер lib-kk-001 | kk олендер lib-kk-001
kk Құнанбайұлы lib-kk-001 | kk kcc 12 kcc-0012 | kk қара сөздерді lib-kk-002 | ru бляшки kcc-0001
ru оленем kcc-0001 | ru лежащий олень kcc-0001 | ru акинаки kcc-0012 | ru кумысом kcc-0064 | ru невесте kcc-0057
ru седла kcc-0047 | ru сёдла kcc-0047 | ru мечи ножны kcc-0019 | ru стихотворение lib-kk-001 | ru қобыз kcc-0050
ru kcc-0019 kcc-0019 | ru инструмент казахский lib-ru-024 | ru Айтматова lib-ru-012 | ru чаши kcc-0037
en kumis kcc-0064 | en stags kcc-0001 | en daggers kcc-0012 | en qobyz kcc-0050 | en kobyz kcc-0050
en кобыз kcc-0050 | en brides headdress kcc-0057 | en bride's kcc-0057 | en griffins kcc-0008 | en KCC-0012 kcc-0012
en 9781408839973 lib-en-003 | en 978-1-4088-3997-3 lib-en-003 | en 978 1 4088 3997 3 lib-en-003
en 0-253-33989-8 lib-en-019 | en 三体 lib-zh-022 | en silk roads lib-en-003 | en dickens lib-en-034
en saddl kcc-0047 | en leather flasks kcc-0064 | en Құнанбайұлы lib-kk-001
zh 金鹿 kcc-0001 | kk алтын бұғы kcc-0001 | ru золотой олень kcc-0001 | en golden stag kcc-0001 | zh 鹿金 kcc-0001
en koumiss kcc-0064 | en qymyz kcc-0064 | en kymyz kcc-0064 | kk qımız kcc-0064 | ru кумыс kcc-0064
kk kumis kcc-0064 | ru kumys kcc-0064 | en dombra kcc-0049 | en dombyra kcc-0049 | kk dombıra kcc-0049
en sawkele kcc-0057 | en saukelé kcc-0057 | kk säukele kcc-0057 | en shangyrak kcc-0062 | kk şañyraq kcc-0062
en khanate halls/khanate | kk xandıq halls/khanate | en akynaq kcc-0012 | en torsuk kcc-0064
zh 天窗圈之下 publications | kk шаңырақтың астында publications | ru под одним шаныраком publications
en a single dombra is a whole house publications | en forewords publications | ru звериный стиль степи publications
zh 塞人黄金 publications
"""

PIECES = [each.split() for each in QUERIES.replace("\n", "|").split("|") if each.strip()]
TABLE = [(lang, " ".join(words), wanted) for lang, *words, wanted in PIECES]
FIRST = "[...document.querySelectorAll('.found a')].slice(0, 5).map(a => a.getAttribute('href'))"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Nothing is said of requests."""


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    """Where the gallery is served, below a path of its own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(built)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/gallery"
    server.shutdown()
    server.server_close()


def ask(page: Any, address: str, lang: str, asked: str) -> list[str]:
    page.goto(f"{address}/{lang}/search/?{asked}")
    page.locator(".finder-status:not(:empty)").wait_for()
    return list(page.evaluate(FIRST))


def test_what_visitors_type_finds_what_they_mean(browser: Any, address: str) -> None:
    assert len(TABLE) >= 60
    page = browser.new_page()
    missed = []
    for lang, query, wanted in TABLE:
        first = ask(page, address, lang, f"q={quote(query)}")
        if not any(f"/{wanted}/" in f"/{href}" for href in first):
            missed.append((lang, query, wanted, first))
    page.close()
    assert missed == [], "\n".join(map(str, missed))


def test_filters_count_narrow_and_stay_in_the_address(browser: Any, address: str) -> None:
    page = browser.new_page()
    ask(page, address, "en", "q=gold")
    all_of_it = int(page.inner_text(".finder-status").split()[-1])
    page.click("#by-period summary")
    chosen = page.locator("#by-period label:visible").first
    count = int(chosen.locator(".count").inner_text())
    chosen.click()
    page.locator(f".finder-status:text-is('Found: {count}')").wait_for()
    assert count < all_of_it
    assert f"period={chosen.locator('input').get_attribute('value')}" in page.url
    page.reload()
    page.locator(".finder-status:not(:empty)").wait_for()
    assert int(page.inner_text(".finder-status").split()[-1]) == count
    page.close()


def test_results_are_sorted_as_asked(browser: Any, address: str) -> None:
    page = browser.new_page()
    by_date = ask(page, address, "en", "category=weapons&sort=date")
    assert by_date != ask(page, address, "en", "category=weapons&sort=title")
    titles = page.locator(".found .name").all_inner_texts()
    assert titles == sorted(titles, key=lambda title: title.removeprefix("The ").casefold())
    page.close()


def test_keyboard_alone_leads_from_any_page_to_a_result(browser: Any, address: str) -> None:
    page = browser.new_page(viewport=SCREENS[0])
    page.goto(f"{address}/en/about/")
    page.focus(".find.wide input")
    page.keyboard.type("akinak")
    page.keyboard.press("Enter")
    page.locator(".finder-status:not(:empty)").wait_for()
    page.focus("select[name=sort]")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/artifacts/kcc-0012/**")
    page.close()


def test_more_results_come_when_asked_for_and_take_the_focus(browser: Any, address: str) -> None:
    page = browser.new_page()
    ask(page, address, "ru", "q=KCC")
    page.click(".finder-more")
    page.locator(".found li:nth-child(40)").wait_for()
    assert page.evaluate("document.activeElement === document.querySelectorAll('.found a')[20]")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["kk", "zh", "ru", "en"])
def test_results_are_accessible(browser: Any, address: str, axe: str, lang: str, scheme: str) -> None:
    for screen in SCREENS:
        page = browser.new_context(color_scheme=scheme, viewport=screen, bypass_csp=True).new_page()
        ask(page, address, lang, "q=KCC")
        assert page.locator(".found li").count() == 20
        page.evaluate(axe)
        assert page.evaluate(AXE) == []
        assert not page.evaluate(SIDEWAYS)
        page.context.close()


def test_nothing_found_is_said_and_nothing_more_is_offered(browser: Any, address: str) -> None:
    page = browser.new_page()
    assert ask(page, address, "en", "q=xqxqxq") == []
    assert "Nothing was found" in page.inner_text("[role=status]")
    assert not page.locator(".finder-more").is_visible()
    page.close()


def test_without_javascript_or_from_disk_the_page_leads_on_in_words(browser: Any, built: Path) -> None:
    place = (built / "gallery/en/search/index.html").as_uri()
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(place)
    assert "Searching needs JavaScript" in page.inner_text("main")
    page.context.close()
    page = browser.new_page()
    page.goto(place)
    page.locator(".finder-status:not(:empty)").wait_for()
    assert "cannot be reached" in page.inner_text(".finder-status")
    page.click(".ways a >> nth=0")
    assert page.url.endswith("periods/index.html")
    page.close()


@pytest.mark.parametrize("name", ["search", "facets", "browse"])
def test_each_script_is_small(built: Path, name: str) -> None:
    (script,) = (built / "gallery/assets").glob(f"{name}-*.js")
    assert script.stat().st_size < 8_000
