"""The gallery in a real browser: accessible, quiet, at home in its folder, in light and dark, on desktop and phone."""

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.xdist_group("sample")

LANGS = ("kk", "zh", "ru", "en")
KINDS = (
    ".", "artifacts", "artifacts/kcc-0012", "periods", "periods/saka", "categories", "categories/weapons", "halls",
    "halls/great-steppe", "library", "library/lib-kk-001", "programme", "publications", "about", "visit", "search",
    "timeline", "map",
)  # fmt: skip
SCREENS = ({"width": 1440, "height": 900}, {"width": 390, "height": 844})
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE = "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))"
LEFT = ("net::ERR_ABORTED",)
"""What a request ends with when its page is left before it came."""

SIDEWAYS = "document.documentElement.scrollWidth > innerWidth + 1"


def _missing(what: str) -> None:
    if os.environ.get("CATALOGUE_NEEDS_BROWSER"):
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not program:
        _missing("Chromium is not installed: it shows the gallery's pages")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def axe() -> str:
    spec = find_spec("axe_playwright_python")
    if not spec or not spec.origin:
        _missing("axe-playwright-python is not installed: it brings the accessibility rules")
    assert spec
    assert spec.origin
    return next(Path(spec.origin).parent.rglob("axe.min.js")).read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGS)
def test_every_kind_of_page_is_accessible_and_fits(built: Path, browser: Any, axe: str, lang: str, scheme: str) -> None:
    found = []
    for screen in SCREENS:
        page = browser.new_context(color_scheme=scheme, viewport=screen, bypass_csp=True).new_page()
        for kind in KINDS:
            page.goto((built / "gallery" / lang / kind / "index.html").as_uri())
            page.evaluate(axe)
            found += [(kind, screen["width"], violation) for violation in page.evaluate(AXE)]
            if page.evaluate(SIDEWAYS):
                found.append((kind, screen["width"], "scrolls sideways"))
        page.context.close()
    assert found == []


@pytest.mark.parametrize("lang", LANGS)
def test_pages_ask_for_nothing_from_elsewhere_and_log_nothing(built: Path, browser: Any, lang: str) -> None:
    home = (built / "gallery").as_uri()
    page = browser.new_context(java_script_enabled=False).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: said.append(request.url) if not request.url.startswith(home) else None)
    page.on("requestfailed", lambda request: said.append(request.url) if request.failure not in LEFT else None)
    for kind in KINDS:
        page.goto((built / "gallery" / lang / kind / "index.html").as_uri())
    page.context.close()
    assert said == []
