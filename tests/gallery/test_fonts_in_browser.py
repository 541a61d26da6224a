"""Every glyph of the gallery comes from the museum's typefaces, in any language, on a machine that has no other."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.gallery.test_browser import KINDS, LANGS, browser

__all__ = ["browser"]
pytestmark = pytest.mark.xdist_group("sample")


@pytest.mark.parametrize("lang", LANGS)
def test_no_glyph_is_from_elsewhere(built: Path, browser: Any, lang: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()  # so that nothing moves while one looks
    devtools = page.context.new_cdp_session(page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    strangers = []
    for kind in KINDS:
        page.goto((built / "gallery" / lang / kind / "index.html").as_uri(), wait_until="networkidle")
        for node in _texts(devtools.send("DOM.getDocument", {"depth": -1})["root"]):
            fonts = devtools.send("CSS.getPlatformFontsForNode", {"nodeId": node["nodeId"]})["fonts"]
            strangers += [(kind, node["nodeName"], font["familyName"]) for font in fonts if not font["isCustomFont"]]
    page.context.close()
    assert strangers == []


def _texts(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    children = node.get("children", [])
    if any(child["nodeType"] == 3 and child["nodeValue"].strip() for child in children):
        yield node
    for child in children:
        yield from _texts(child)
