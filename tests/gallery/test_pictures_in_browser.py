"""Browsers are told how wide pictures are shown: a screen of two pixels a point loads what fits."""

from collections.abc import Iterator
from typing import Any

import pytest

from .test_browser import browser
from .test_weight_in_browser import DESKTOP, PHONE, address

__all__ = ["address", "browser"]
pytestmark = pytest.mark.xdist_group("sample")

PAGES = (
    "", "artifacts/", "artifacts/kcc-0012/", "artifacts/kcc-0013/", "artifacts/kcc-0042/", "periods/", "categories/",
    "categories/weapons/", "halls/", "halls/great-steppe/", "programme/", "publications/",
    "programme/curators-tour/", "publications/musical-instruments/", "map/",
)  # fmt: skip
FOUND = ("search/index.html?q=gold", "artifacts/index.html?q=gold")
SHOWN = """async () => {
  const pictures = [...document.images].filter((each) => each.checkVisibility() && each.clientWidth);
  pictures.forEach((each) => { each.loading = "eager"; });
  await Promise.all(pictures.map((each) => each.decode()));
  return pictures.map((each) => {
    const { clientWidth: width, clientHeight: height } = each, fit = getComputedStyle(each).objectFit;
    const whole = height * each.naturalWidth / each.naturalHeight;
    const across = fit === "contain" ? Math.min(width, whole) : fit === "cover" ? Math.max(width, whole) : width;
    const source = each.closest("picture")?.querySelector("source") || each;
    return {
      file: each.currentSrc.split("/").pop(), across, told: each.naturalWidth,
      widths: source.srcset.match(/[0-9]+(?=w)/g).map(Number),
    };
  });
}"""
"""How wide each is, in points; `told` is what its `sizes` come to, by which a browser reckons its natural width."""


def _shown(browser: Any, url: str, screen: dict[str, Any]) -> Iterator[tuple[str, float, float, list[int]]]:
    page = browser.new_context(**screen).new_page()
    page.goto(url, wait_until="networkidle")
    for each in page.evaluate(SHOWN):
        yield each["file"], each["across"], each["told"], each["widths"]
    page.context.close()


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("page", [*(f"{path}index.html" for path in PAGES), *FOUND])
def test_a_picture_is_loaded_as_large_as_it_is_shown(
    address: str, browser: Any, page: str, screen: dict[str, Any]
) -> None:
    ratio, wrong = screen["device_scale_factor"], []
    shown = list(_shown(browser, f"{address}/en/{page}", screen))
    # A browser that has a picture for a large place takes the same file for a small one.
    widest = {file: across for file, across, *_ in sorted(shown)}
    for file, across, told, widths in shown:
        loaded = int(file.rpartition("-")[2].partition(".")[0])
        # Rows and columns grow to fill their line, by how much `sizes` cannot say.
        is_enough = loaded >= 0.8 * ratio * across or loaded == max(widths)
        is_small = all(width < 1.25 * ratio * widest[file] for width in widths if width < loaded)
        is_true = 0.72 <= told / across <= 1.3
        if not (is_enough and is_small and is_true and file.endswith(".avif")):
            wrong.append((file, across, told))
    assert wrong == []
    assert shown
