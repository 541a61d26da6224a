"""Pages are light and still: what a first visit transfers, and that nothing moves while it comes."""

import gzip
import threading
from collections.abc import Iterator
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from .test_browser import LANGS, browser

__all__ = ["browser"]
pytestmark = pytest.mark.xdist_group("sample")

ARTIFACT = "artifacts/kcc-0012/index.html"
DETAILED = ("kcc-0013", "kcc-0045", "kcc-0057", "kcc-0061")
"""Objects whose pictures weigh most."""
PAGES = ("", "artifacts/", "search/", "periods/saka/", "halls/great-steppe/", "library/", "timeline/")
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
DESKTOP = {"viewport": {"width": 1440, "height": 900}, "device_scale_factor": 2}
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".avif": "image/avif",
    ".jpg": "image/jpeg",
    ".woff2": "font/woff2",
}
PACKED = {".html", ".css", ".js", ".json", ".svg"}
WATCH = """window.moved = []; new PerformanceObserver(list => {
  for (const shift of list.getEntries()) moved.push([shift.value, ...shift.sources.map(({node}) => node?.nodeName)]);
}).observe({type: 'layout-shift', buffered: true});"""


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    """Where the gallery is served as by a host that packs what can be packed."""

    @cache
    def content(path: Path) -> bytes:
        return gzip.compress(path.read_bytes(), 6) if path.suffix in PACKED else path.read_bytes()

    class Host(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = built / "gallery" / self.path.partition("?")[0].lstrip("/")
            body = content(path) if path.is_file() else b""
            self.send_response(200 if path.is_file() else 404)
            self.send_header("Content-Type", TYPES.get(path.suffix, "application/octet-stream"))
            self.send_header("Content-Length", str(len(body)))
            if path.suffix in PACKED:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing is said of requests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def opened(browser: Any, url: str, screen: dict[str, Any]) -> tuple[dict[str, float], list[Any]]:
    """What a first visit to a page transfers, in bytes by address, and what moved on it."""
    page = browser.new_context(**screen).new_page()
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    asked: dict[str, str] = {}
    came: dict[str, float] = {}
    devtools.on("Network.responseReceived", lambda each: asked.update({each["requestId"]: each["response"]["url"]}))
    devtools.on("Network.loadingFinished", lambda each: came.update({each["requestId"]: each["encodedDataLength"]}))
    page.add_init_script(WATCH)
    page.goto(url, wait_until="networkidle")
    page.wait_for_timeout(300)
    moved = page.evaluate("moved")
    page.context.close()
    return {asked[request]: size for request, size in came.items() if request in asked}, moved


@pytest.mark.parametrize(("screen", "most"), [(PHONE, 150_000), (DESKTOP, 450_000)], ids=["phone", "desktop"])
@pytest.mark.parametrize("lang", LANGS)
def test_an_object_is_light_and_still(address: str, browser: Any, lang: str, screen: dict[str, Any], most: int) -> None:
    came, moved = opened(browser, f"{address}/{lang}/{ARTIFACT}", screen)
    assert [url for url in came if not url.startswith(address)] == []
    assert sum(came.values()) <= most, sorted(((size, url) for url, size in came.items()), reverse=True)
    assert moved == []


@pytest.mark.parametrize(("screen", "most"), [(PHONE, 65_000), (DESKTOP, 220_000)], ids=["phone", "desktop"])
@pytest.mark.parametrize("number", DETAILED)
def test_pictures_full_of_detail_are_light(
    address: str, browser: Any, number: str, screen: dict[str, Any], most: int
) -> None:
    came, _ = opened(browser, f"{address}/en/artifacts/{number}/index.html", screen)
    pictures = {url: size for url, size in came.items() if "/images/" in url}
    assert pictures
    assert {url.rpartition(".")[2] for url in pictures} == {"avif"}
    assert sum(pictures.values()) <= most, pictures


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("lang", LANGS)
def test_nothing_moves_while_a_page_comes(address: str, browser: Any, lang: str, screen: dict[str, Any]) -> None:
    moves = {page: opened(browser, f"{address}/{lang}/{page}index.html", screen)[1] for page in PAGES}
    assert {page: moved for page, moved in moves.items() if moved} == {}


def test_a_page_is_seen_though_a_typeface_never_comes(address: str, browser: Any) -> None:
    page = browser.new_context(**PHONE).new_page()
    page.route("**/*.woff2", lambda _: None)
    page.goto(f"{address}/kk/{ARTIFACT}", wait_until="commit")
    page.locator("h1").wait_for(state="visible", timeout=6000)
    assert page.evaluate("document.fonts.status") == "loading"
    page.context.close()


def test_a_page_is_seen_as_soon_as_keys_are_used(address: str, browser: Any) -> None:
    page = browser.new_context(**PHONE).new_page()
    page.route("**/*.woff2", lambda _: None)
    page.goto(f"{address}/kk/{ARTIFACT}", wait_until="commit")
    page.locator("h1").wait_for(state="attached")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.context.close()


def test_search_shows_nothing_before_it_is_asked(address: str, browser: Any) -> None:
    came, _ = opened(browser, f"{address}/zh/search/index.html", DESKTOP)
    assert [url for url in came if "/images/" in url or url.endswith(".json")] == []
