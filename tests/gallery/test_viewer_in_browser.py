"""Looking closer at pictures in a real browser: by keys, mouse and fingers, in tiles, and back to where one was."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from catalogue.production import Request, build

from . import test_browser
from .conftest import folder_with

pytestmark = pytest.mark.xdist_group("viewer")
browser, axe = test_browser.browser, test_browser.axe

WIDTH, HEIGHT = 3000, 6000
RECORDS = {
    "museum.yaml": "name: Museum\nlanguages: [kk, zh, ru, en]\n",
    "artifacts/1.yaml": """
object_number: A-1
title: {en: Scroll}
images:
  - {file: scan.png, alt: {en: A scroll}, caption: {en: Unrolled}, credit: Photographer}
  - {file: end.png, alt: {en: Its end}}
""",
}
ZOOM = {"reduced_motion": "reduce", "viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "has_touch": True}
GROUND = (0x14, 0x16, 0x1A)
CLOSED = re.compile(r"/index\.html$")
TILE = re.compile(r"iiif/images/[^/]+/\d+,\d+,(?P<width>\d+),\d+/(?P<across>\d+),\d+/0/default\.jpg$")
SETTLED = 450

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gallery of a museum with one object and two pictures of it, the first in tiles."""
    place = tmp_path_factory.mktemp("scrolls")
    folder = folder_with(place, RECORDS)
    (place / "assets/images").mkdir(parents=True)
    scan = Image.linear_gradient("L").point(lambda value: 120 + value // 2)
    scan.resize((WIDTH, HEIGHT)).save(place / "assets/images/scan.png", compress_level=1)
    scan.resize((900, 600)).save(place / "assets/images/end.png")
    build(folder, Request(place / "build", only=("gallery",), jobs=1))
    return place / "build/gallery"


@pytest.fixture
def page_of(gallery: Path, browser: Any) -> Iterator[Open]:
    """Opens the object's page in a window of its own."""
    contexts = []

    def opened(lang: str = "en", address: str = "", **context: Any) -> Any:
        contexts.append(browser.new_context(**(ZOOM | context)))
        page = contexts[-1].new_page()
        page.goto((gallery / lang / "artifacts/a-1/index.html").as_uri() + address)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def viewer(page_of: Open) -> Open:
    """Opens the first picture by the keyboard."""

    def opened(**context: Any) -> Any:
        page = page_of(**context)
        page.locator("a.closer").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector("dialog.viewer[open]")
        return page

    return opened


def _view(page: Any) -> tuple[int, int, int, int]:
    """Where the middle of the stage is in the picture, in thousandths; percent; quarters turned: as shared."""
    page.wait_for_timeout(SETTLED)
    found = re.fullmatch(r"#view-\d+(?:/(\d+),(\d+),(\d+),(\d))?", page.evaluate("location.hash"))
    assert found
    x, y, percent, quarters = (int(each) for each in found.groups(default=0))
    return (x, y, percent, quarters) if percent else (500, 500, 100, 0)


def _stage(page: Any) -> Image.Image:
    """What is seen on the stage, without the parts of pixels at its edges."""
    seen = Image.open(BytesIO(page.locator(".stage").screenshot())).convert("RGB")
    return seen.crop((1, 1, seen.width - 1, seen.height - 1))


def _middle(page: Any) -> tuple[float, float]:
    box = page.locator(".stage").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _focus(page: Any) -> str:
    return str(page.evaluate("document.activeElement.className"))


def test_it_opens_by_the_keyboard_and_keeps_the_focus_inside(viewer: Open) -> None:
    page = viewer()
    assert _focus(page) == "stage"
    for _ in range(10):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    assert _view(page) == (500, 500, 100, 0)


@pytest.mark.parametrize("way", ["Escape", "button", "Back"])
def test_closing_gives_the_focus_back_to_the_link(viewer: Open, way: str) -> None:
    page = viewer()
    if way == "Back":
        page.go_back()
    elif way == "button":
        page.get_by_role("button", name="Close").click()
    else:
        page.keyboard.press("Escape")
    page.wait_for_selector("dialog.viewer:not([open])", state="attached")
    page.wait_for_url(CLOSED)
    assert _focus(page) == "mat closer"
    page.go_forward()
    assert page.wait_for_selector("dialog.viewer[open]")


def test_keys_zoom_in_and_out_and_show_the_whole(viewer: Open) -> None:
    page = viewer()
    seen = []
    for key in ("+", "=", "-", "0", "+", "Home"):
        page.keyboard.press(key)
        seen.append(_view(page)[2])
    assert seen == [150, 225, 150, 100, 150, 100]
    for _ in range(20):
        page.keyboard.press("+")
    most = _view(page)[2]
    page.keyboard.press("+")
    assert _view(page)[2] == most
    assert page.locator("[data-does=closer]").get_attribute("aria-disabled") == "true"


def test_the_wheel_zooms_towards_the_pointer(viewer: Open) -> None:
    page = viewer()
    x, y = _middle(page)
    page.mouse.move(x + 40, y - 300)
    for _ in range(8):
        page.mouse.wheel(0, -200)
    at_x, at_y, percent, _ = _view(page)
    assert percent > 1000
    assert at_y < 200, "what lies under the pointer stays there"
    assert at_x > 500


def test_a_double_click_zooms_and_moves_smoothly(viewer: Open) -> None:
    page = viewer(reduced_motion="no-preference")
    x, y = _middle(page)
    page.mouse.dblclick(x, y + 200)
    assert _view(page)[1:3] == (pytest.approx(663, abs=3), 250)


def test_two_fingers_zoom_and_one_moves(viewer: Open) -> None:
    page = viewer(**PHONE)
    x, y = _middle(page)
    hand = page.context.new_cdp_session(page)

    def touch(kind: str, *fingers: tuple[float, float]) -> None:
        points = [{"x": across, "y": down, "id": number} for number, (across, down) in enumerate(fingers)]
        hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", (x - 20, y), (x + 20, y))
    for apart in (40, 60, 80):
        touch("touchMove", (x - apart, y), (x + apart, y))
    touch("touchEnd")
    assert _view(page)[2] == pytest.approx(400, abs=2)
    touch("touchStart", (x, y))
    touch("touchMove", (x, y - 150))
    touch("touchEnd")
    assert _view(page)[1] > 520


@pytest.mark.parametrize("key", ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"])
def test_a_picture_cannot_be_moved_out_of_sight(viewer: Open, key: str) -> None:
    page = viewer()
    for pressed in ("Tab", *"++++++", *[key] * 60):
        page.keyboard.press(pressed)
    page.wait_for_timeout(SETTLED)
    darkest = min(darkest for darkest, _ in _stage(page).getextrema())
    assert darkest > max(GROUND), "the picture fills the stage to its edges"


def test_dragging_moves_the_picture_as_far_as_its_edge(viewer: Open) -> None:
    page = viewer()
    page.keyboard.press("Tab")
    for _ in range(3):
        page.keyboard.press("+")
    x, y = _middle(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 100, steps=4)
    once = _view(page)
    page.mouse.move(x, y + 5000, steps=4)
    page.mouse.up()
    at_the_edge = _view(page)
    assert 0 < at_the_edge[1] < once[1] < 500
    assert _stage(page).getpixel((700, 0)) > GROUND


def test_a_quarter_turn_lays_the_picture_on_its_side(viewer: Open) -> None:
    page = viewer()
    page.keyboard.press("Tab")
    page.keyboard.press("r")
    assert _view(page)[3] == 1
    assert "Turned by 90°" in page.locator(".state").inner_text()
    stage = _stage(page)
    assert stage.getpixel((60, stage.height // 2)) != GROUND, "it is wider than high now"
    for _ in range(3):
        page.get_by_role("button", name="Rotate").click()
    assert _view(page)[3] == 0


def test_each_view_of_the_object_has_its_words_and_address(viewer: Open) -> None:
    page = viewer()
    _view(page)
    assert page.locator(".state").inner_text().split("\n") == ["Picture 1 of 2", "Zoom 100%"]
    assert page.locator(".said").inner_text().split() == ["Unrolled", "Photographer"]
    page.keyboard.press("PageDown")
    _view(page)
    assert page.locator(".which").inner_text() == "Picture 2 of 2"
    assert page.locator(".stage").get_attribute("aria-label") == "Its end"
    assert page.locator(".said").inner_text() == ""
    assert page.evaluate("location.hash") == "#view-2"
    page.get_by_role("button", name="Previous picture").click()
    assert page.locator("[data-does=previous]").get_attribute("aria-disabled") == "true"
    page.keyboard.press("Escape")
    page.wait_for_url(CLOSED)


def test_a_shared_address_shows_what_was_seen(page_of: Open) -> None:
    page = page_of(address="#view-1/400,250,300,1")
    page.wait_for_selector("dialog.viewer[open]")
    assert _view(page) == (400, 250, 300, 1)
    page.keyboard.press("Escape")
    page.wait_for_url(CLOSED)
    assert _focus(page) == "mat closer"


def _asked(page: Any) -> list[str]:
    """What is asked for of image services from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/iiif/" in request.url else None)
    return asked


@pytest.mark.parametrize(("presses", "factor", "most"), [(0, None, 0), (2, 2, 12), (4, 1, 24)])
def test_tiles_are_asked_for_as_the_zoom_needs_them(
    viewer: Open, gallery: Path, presses: int, factor: int | None, most: int
) -> None:
    page = viewer()
    asked = _asked(page)
    for _ in range(presses):
        page.keyboard.press("+")
    page.wait_for_timeout(SETTLED)
    tiles = [TILE.search(url) for url in asked]
    assert all(found and (gallery / found[0]).is_file() for found in tiles), "each is there, and none is the whole"
    factors = [round(int(found["width"]) / int(found["across"])) for found in tiles if found]
    assert (factors[-1] if factors else None) == factor
    assert factors.count(factor or 0) <= most


def test_a_picture_without_tiles_is_its_largest_file(page_of: Open) -> None:
    page = page_of(address="#view-2", **PHONE)
    page.wait_for_selector("dialog.viewer[open]")
    asked = _asked(page)
    for _ in range(6):
        page.keyboard.press("+")
    assert _view(page)[2] > 300
    assert asked == []


def test_full_screen_is_entered_and_left(viewer: Open) -> None:
    page = viewer()
    button = page.locator("[data-does=fill]")
    button.click()
    page.wait_for_selector(".room:fullscreen [aria-pressed=true]")
    button.click()
    page.wait_for_selector(".room:not(:fullscreen) [aria-pressed=false]")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", test_browser.LANGS)
def test_it_is_accessible_when_open(viewer: Open, axe: str, lang: str, scheme: str) -> None:
    found = []
    for screen in (*test_browser.SCREENS, {"width": 320, "height": 256}):
        page = viewer(lang=lang, color_scheme=scheme, viewport=screen, bypass_csp=True)
        _view(page)
        page.evaluate(axe)
        found += [(screen["width"], violation) for violation in page.evaluate(test_browser.AXE)]
        boxes = [button.bounding_box() for button in page.locator("dialog button").all()]
        found += [(screen["width"], box) for box in boxes if min(box["width"], box["height"]) < 44]
        if page.evaluate("document.querySelector('.room').scrollWidth > innerWidth"):
            found.append((screen["width"], "scrolls sideways"))
    assert found == []


def test_without_javascript_the_link_leads_to_the_picture(page_of: Open) -> None:
    page = page_of(java_script_enabled=False)
    page.locator("a.closer").first.click()
    page.wait_for_url(re.compile(r"/images/scan-[0-9a-f]+-800\.jpg$"))


def test_the_script_is_small(gallery: Path) -> None:
    (script,) = (gallery / "assets").glob("viewer-*.js")
    assert script.stat().st_size < 15_000
