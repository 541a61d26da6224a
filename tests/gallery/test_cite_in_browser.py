"""A visitor cites a page: the day of the visit, copying, downloading, with the keyboard and without JavaScript."""

import datetime
import functools
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from catalogue.collection import Collection, collect
from catalogue.folder import Folder
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of
from .test_browser import AXE, SIDEWAYS, axe, browser

__all__ = ["axe", "browser"]  # fixtures

DAY = datetime.datetime(2026, 3, 5, 12, tzinfo=datetime.UTC)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: Any) -> None: ...


@pytest.fixture(scope="module")
def site(
    folder: Folder, collection: Collection, assets: dict[str, Callable[[], bytes]], gallery: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:  # fmt: skip
    """The small museum's gallery, served: only there scripts may use the clipboard."""
    out = tmp_path_factory.mktemp("cited")
    for path, content in {**{path: made() for path, made in assets.items()}, **gallery}.items():
        file = out / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=out))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def opened(browser: Any, address: str, **options: Any) -> Any:
    page = browser.new_context(timezone_id="Asia/Almaty", **options).new_page()
    page.clock.set_fixed_time(DAY)
    page.goto(address)
    page.locator(".cite summary").first.focus()
    page.keyboard.press("Enter")
    return page


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "“Early,” Museum, accessed March 5, 2026, https://example.org/museum/en/periods/early/."),
        (
            "ru",
            "Ранний // Музей : сайт. URL: https://example.org/museum/ru/periods/early/ (дата обращения: 05.03.2026).",
        ),
        (
            "kk",
            "Ерте // Мұражай : сайт. URL: https://example.org/museum/kk/periods/early/ (қаралған күні: 05.03.2026).",
        ),
        ("zh", "早期[EB/OL]. 博物馆[2026-03-05]. https://example.org/museum/zh/periods/early/."),
    ],
)
def test_the_citation_has_the_day_of_the_visit(site: str, browser: Any, lang: str, expected: str) -> None:
    page = opened(browser, f"{site}/{lang}/periods/early/index.html")
    assert page.locator(".citation").inner_text() == expected
    page.context.close()


def test_the_keyboard_copies_and_the_copy_is_announced(site: str, browser: Any) -> None:
    page = opened(browser, f"{site}/ru/periods/early/index.html", permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "copy"
    page.keyboard.press("Enter")
    page.locator(".cite [role=status]", has_text="Ссылка скопирована.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".citation").inner_text()
    page.context.close()


def test_where_the_clipboard_is_closed_the_citation_is_selected(site: str, browser: Any) -> None:
    page = opened(browser, f"{site}/en/periods/early/index.html")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('closed')); }")
    page.locator(".copy").click()
    page.locator(".cite [role=status]", has_text="copy it with the keyboard").wait_for()
    assert page.evaluate("String(getSelection())").strip() == page.locator(".citation").inner_text()
    page.context.close()


def test_downloads_need_no_script(site: str, browser: Any) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/zh/library/b-1/index.html")
    page.locator(".cite summary").click()
    assert not page.locator(".copy").first.is_visible()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="RIS").click()
    assert waiting.value.suggested_filename == "b-1.ris"
    assert "TI  - 史记\r\n".encode() in Path(waiting.value.path()).read_bytes()
    page.context.close()


def test_without_an_address_of_the_museum_the_browsers_is_taken(tmp_path: Path, browser: Any) -> None:
    records = {**RECORDS, "museum.yaml": RECORDS["museum.yaml"].replace("base_url: https://example.org/museum/\n", "")}
    folder = folder_with(tmp_path, records)
    script = tmp_path / "out" / "assets" / "cite-0.js"
    script.parent.mkdir(parents=True)
    script.write_bytes(folder.asset("js/cite.js").read_bytes())
    path = "en/periods/early/index.html"
    page_file = tmp_path / "out" / path
    page_file.parent.mkdir(parents=True)
    page_file.write_text(gallery_of(folder, collect(read_sources(folder)), assets=("assets/cite-0.js",))[path], "utf-8")
    page = opened(browser, f"{page_file.as_uri()}?q=1#content")
    assert page.locator(".citation").inner_text() == f"“Early,” Museum, accessed March 5, 2026, {page_file.as_uri()}."
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_it_is_accessible_when_open(site: str, browser: Any, axe: str, scheme: str, width: int) -> None:
    for path in ("en/artifacts/a-3", "kk/library/b-1", "zh/periods/late", "ru/categories/arms"):
        page = opened(
            browser, f"{site}/{path}/index.html", color_scheme=scheme, viewport={"width": width, "height": 800},
            bypass_csp=True,
        )  # fmt: skip
        page.evaluate(axe)
        assert page.evaluate(AXE) == []
        assert not page.evaluate(SIDEWAYS)
        assert page.locator(".copy").first.bounding_box()["height"] >= 44
        page.context.close()
