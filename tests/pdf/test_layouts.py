"""Random records, whatever their pictures and texts: nothing is lost, nothing leaves the page, nothing overlaps."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from catalogue.edition import Block, Entry, Fact, Figure, Item, Section, Span
from catalogue.language import prepare
from catalogue.pdf.format import BLEED, format_of
from catalogue.pdf.layouts import LAYOUTS
from catalogue.pdf.page import Page
from catalogue.pdf.picture import Picture
from catalogue.pdf.volume import Volume
from catalogue.records import Phrase

SIZES = ("A4", "A5", "225x300", "240x240", "297x210", "90x120", "450x300")
SCRIPTS = {
    "kk": "Дала жәдігері қоңыр үйдің ",
    "zh": "草原珍藏金饰短剑，",
    "ru": "Курган и золото ",
    "en": "Steppe gold ",
    "kk-Arab": "قازاق حاندىعى ",
    "otk": "𐱅𐰇𐰼𐰰 𐰉𐰆𐰑𐰣 ",
}
ATTEMPTS = settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
WORDS = {
    "kk": "дала жәдігері қоңыр үйдің ішіндегі алтын қаптырма «бұғы» – 7 см; өңірлерде, ғұндар мен түріктер",
    "zh": "草原 珍藏 金饰 短剑， 公元前 4 世纪 的 《史记》 说： “金人” 高 21.5 厘米 。",
    "ru": "курган и золото «Иссыкский» – 4000 пластин; зооморфный XV–XVIII вв., реконструкция № 5",
    "en": "steppe gold that’s “beaten” into 17 plaques – archaeologists, well-known craftsmanship 4th",
    "kk-Arab": "قازاق حاندىعى دالا التىن قاپتىرما ٴبىر جۇزدەن ەتىك",
    "otk": "𐱅𐰇𐰼𐰰 𐰉𐰆𐰑𐰣 𐰚𐰇𐰠 𐱅𐰃𐰏𐰤 𐰖𐰔𐰢𐰾",
}
SHAPES = {f"{width}x{height}.jpg": (width, height) for width in (50, 100, 300, 600) for height in (50, 200, 600, 900)}


class Shapes(dict):
    """Pictures by their sizes alone; a page as it is laid out holds no more of them."""

    def picture(self, file: str) -> Picture | None:
        size = re.match(r"(\d+)x(\d+)", file)
        return Picture(None, int(size[1]), int(size[2]), 3) if size else None  # type: ignore[arg-type]


@pytest.fixture
def volume_of(typesetter, make_book, monkeypatch):
    monkeypatch.setattr(typesetter, "picture", Shapes().picture)

    def volume(page_size: str, items: list[Item], layout: str = "entry") -> Volume:
        book = replace(make_book("en"), page_size=page_size, layout=layout)
        part = replace(book.parts[0], items=tuple(items))
        return Volume(typesetter, replace(book, parts=(part,)), format_of(page_size), Phrase("Some", "en"))

    return volume


def words(lang: str, length: int) -> str:
    return (SCRIPTS[lang] * (length // len(SCRIPTS[lang]) + 1))[:length].strip()


def long_text(lang: str, count: int) -> str:
    """So many words of a script, in an order that hardly repeats."""
    few = WORDS[lang].split()
    return " ".join(few[(i * i + i // len(few)) % len(few)] for i in range(count))


@st.composite
def entries(draw) -> Entry:
    lang = draw(st.sampled_from(sorted(SCRIPTS)))
    pictures = draw(st.lists(st.tuples(st.sampled_from((1, 2, 3, 6, 12)), st.booleans()), max_size=8))
    figures = tuple(
        Figure(
            f"{40 * side}x{480 // side}.{number}.jpg",
            Phrase("Alt", "en"),
            Phrase(f"[cap{number}] {words(lang, draw(st.sampled_from((5, 60, 400))))}", lang) if has_caption else None,
        )
        for number, (side, has_caption) in enumerate(pictures)
    )
    blocks = tuple(
        Block("paragraph", (Span(f"[par{i}] {words(lang, draw(st.sampled_from((20, 600, 5000))))} [end{i}]", lang),))
        for i in range(draw(st.integers(0, 4)))
    )
    facts = tuple(
        Fact(f"f{i}", f"Label {i}", (Phrase(f"[fact{i}] {words(lang, draw(st.sampled_from((8, 90, 700))))}", lang),))
        for i in range(draw(st.integers(0, 12)))
    )
    title = f"[title] {words(lang, draw(st.sampled_from((10, 80, 1400))))} [close]"
    date = Phrase("[date] 1850", "en")
    section = Section("s", "Sources", (Block("paragraph", (Span("[sect]", lang),)),))
    return Entry(
        "artifact", "A-1", "a-1", "A-1", Phrase(title, lang), date=date, facts=facts, text=blocks, sections=(section,),
        figures=figures,
    )  # fmt: skip


def lay(volume: Volume, layout: str) -> list[Page]:
    items, at, pages = volume.book.parts[0].items, 0, []
    while at < len(items):
        at += LAYOUTS[layout](volume, items, at, volume.root, 2)
        pages += volume.take().pages
    return pages


SHOWN = re.compile(r"(/F\d+) [\d.]+ Tf|/ActualText <feff([0-9a-f]*)>|<([0-9A-F]+)>|(\bEMC\b)")


def text_of(page: Page) -> str:
    """What the page shows, by its actual texts and else by its codes, without the spaces that line ends swallow."""
    shown, font, said, is_told = page.shown(), {}, [], False
    for operation in page.operations:
        for key, actual, string, end in SHOWN.findall(operation):
            font = shown.get(key, {}) if key else font
            is_told = not (key or string or end) or (is_told and not end)
            said += [bytes.fromhex(actual).decode("utf-16-be")] if actual else []
            codes = [] if is_told else [int(string[i : i + 4], 16) for i in range(0, len(string), 4)]
            said += [font.get(code, "") for code in codes]
    return re.sub(r"\s", "", "".join(said))


def begun(page: Page) -> list[tuple[float, float]]:
    """Where each run of text begins, from the page's top."""
    found = [re.findall(r"([-\d.]+) ([-\d.]+) Tm", operation) for operation in page.operations]
    return [(float(x), page.height - float(y)) for each in found for x, y in each]


def boxes(page: Page) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each picture."""
    placed = [each.crop or each.box for each in page.placed]
    return [(x, y, x + width, y + height) for x, y, width, height in placed]


def assert_tidy(page: Page) -> None:
    """All inside the page, no picture on another, no text begun on a picture."""
    for left, top, right, bottom in boxes(page):
        assert left > -BLEED - 0.1
        assert top > -BLEED - 0.1
        assert right < page.width + BLEED + 0.1
        assert bottom < page.height + BLEED + 0.1
        assert right - left > 3
        assert bottom - top > 3
        # What runs off the page grows by what is cut off, and its lower edge with it.
        deep = bottom - (BLEED if top < 0 else 0.5)
        assert not [(x, y) for x, y in begun(page) if left + 0.5 < x < right - 0.5 and top + 0.5 < y < deep]
    for one, other in combinations(boxes(page), 2):
        apart = one[2] <= other[0] + 0.1 or other[2] <= one[0] + 0.1
        assert apart or one[3] <= other[1] + 0.1 or other[3] <= one[1] + 0.1
    for x, y in begun(page):
        assert -0.1 < x < page.width
        assert 0 < y < page.height - 12


def assert_whole(pages: list[Page], entry: Entry) -> None:
    """Every picture and every marked text is there."""
    placed = [each.file for page in pages for each in page.placed]
    text = "".join(map(text_of, pages))
    assert {figure.file for figure in entry.figures} <= set(placed)
    marks = re.findall(r"\[\w+\]", repr((entry.heading, entry.facts, entry.text, entry.sections, entry.figures)))
    assert [mark for mark in marks if mark not in text] == []


@pytest.mark.parametrize("layout", ["entry", "half", "plate"])
@given(entry=entries(), page_size=st.sampled_from(SIZES))
@ATTEMPTS
def test_nothing_of_an_entry_is_lost_or_leaves_its_place(volume_of, layout, entry, page_size):
    pages = lay(volume_of(page_size, [Item(1, entry), Item(1234, entry)], layout), layout)
    for page in pages:
        assert_tidy(page)
    assert_whole(pages, entry)


@pytest.mark.parametrize("layout", ["grid", "list"])
@given(entry=entries(), page_size=st.sampled_from(SIZES), count=st.integers(1, 15))
@ATTEMPTS
def test_every_card_and_row_is_whole(volume_of, layout, entry, page_size, count):
    pages = lay(volume_of(page_size, [Item(i, entry) for i in range(1, count + 1)], layout), layout)
    for page in pages:
        assert_tidy(page)
    text = "".join(map(text_of, pages))
    assert text.count("[title]") == text.count("[close]") >= count
    assert text.count("[date]") >= count or layout == "grid"
    if entry.figures:
        assert [each.file for page in pages for each in page.placed].count(entry.figures[0].file) >= count


@given(entry=entries(), second=entries(), page_size=st.sampled_from(SIZES))
@ATTEMPTS
def test_nothing_of_two_languages_is_lost(volume_of, entry, second, page_size):
    volume = volume_of(page_size, [Item(1, entry, replace(second, figures=()))])
    volume.book = replace(volume.book, second="kk")
    pages = lay(volume, "entry")
    for page in pages:
        assert_tidy(page)
    assert_whole(pages, entry)
    assert_whole(pages, replace(second, figures=(), sections=()))


RIGHT_TO_LEFT = ("kk-Arab", "otk")
LONG = settings(ATTEMPTS, max_examples=2)


@pytest.mark.parametrize("layout", ["entry", "half", "plate"])
@pytest.mark.parametrize("lang", sorted(WORDS))
@given(data=st.data())
@LONG
def test_texts_of_five_thousand_words_are_whole(volume_of, lang, layout, data):
    """In one paragraph or in many, with pictures or without: what is read is what was written."""
    count = data.draw(st.sampled_from((1, 9, 60)))
    sides = data.draw(st.lists(st.sampled_from((1, 2, 3, 6, 12)), max_size=8))
    figures = tuple(
        Figure(f"{40 * side}x{480 // side}.{number}.jpg", Phrase("Alt", "en"), Phrase(f"[cap{number}]", "en"))
        for number, side in enumerate(sides)
    )
    texts = [long_text(lang, 5000 // count) for _ in range(count)]
    blocks = tuple(Block("paragraph", (Span(text, lang),)) for text in texts)
    entry = Entry("artifact", "A-1", "a-1", "A-1", Phrase("[title]", "en"), text=blocks, figures=figures)
    page_size = data.draw(st.sampled_from(SIZES))
    pages = lay(volume_of(page_size, [Item(1, entry)], layout), layout)
    for page in pages:
        assert_tidy(page)
    assert_whole(pages, entry)
    read = [text_of(page).replace("\u00ad", "") for page in pages]
    written = re.sub(r"\s", "", "".join(prepare(text, lang) for text in texts))
    assert not Counter(written) - Counter("".join(read))
    if lang not in RIGHT_TO_LEFT:
        assert rest_after(written, read) == ""


def rest_after(text: str, pages: list[str]) -> str:
    """What is left of a text when page after page has been read, each time the longest piece that goes on with it."""
    at = 0
    for page in pages:
        while at < len(text) and (piece := max(_pieces(text, at, page), default=0)):
            at += piece
    return text[at:]


def _pieces(text: str, at: int, page: str) -> Iterator[int]:
    for found in re.finditer(re.escape(text[at : at + 6]), page):
        shown = page[found.start() : found.start() + len(text) - at]
        yield next((i for i, (a, b) in enumerate(zip(shown, text[at:], strict=False)) if a != b), len(shown))


def test_a_text_out_of_order_is_seen():
    assert rest_after("one two three four", ["5 one two", " three four 6"]) == ""
    assert rest_after("one two three four", ["5 three four", "one two 6"]) == "three four"


@pytest.mark.parametrize(
    ("count", "columns", "pages"), [(2, 2, 1), (4, 2, 1), (7, 3, 1), (9, 3, 1), (12, 4, 1), (20, 4, 2), (40, 4, 3)]
)
def test_few_cards_are_large_and_all_of_a_part_alike(volume_of, count, columns, pages):
    figure = Figure("400x400.0.jpg", Phrase("Alt", "en"))
    entry = Entry("artifact", "A-1", "a-1", "A-1", Phrase("Bowl", "en"), figures=(figure,))
    laid = lay(volume_of("225x300", [Item(i, entry) for i in range(1, count + 1)], "grid"), "grid")
    assert len(laid) == pages
    lefts = [{round(picture.box[0]) for picture in page.placed} for page in laid]
    assert len(lefts[0]) == columns
    assert all(left <= lefts[0] for left in lefts)


def test_many_small_pictures_stand_in_rows(volume_of):
    figures = tuple(Figure(f"120x{90 + i % 60}.{i}.jpg", Phrase("Alt", "en")) for i in range(360))
    entry = Entry("artifact", "A-1", "a-1", "A-1", Phrase("Beads", "en"), figures=figures)
    pages = lay(volume_of("A4", [Item(1, entry)]), "entry")
    assert_whole(pages, entry)
    assert len(pages) < 25


def test_two_very_tall_pictures_lose_nothing(volume_of):
    figures = tuple(Figure(f"100x1200.{i}.jpg", Phrase("Alt", "en"), Phrase(f"[cap{i}]", "en")) for i in range(2))
    entry = Entry("artifact", "A-1", "a-1", "A-1", Phrase("Scrolls", "en"), figures=figures)
    for page_size in SIZES:
        assert_whole(lay(volume_of(page_size, [Item(1, entry)]), "entry"), entry)


def test_an_entry_of_forty_pages_keeps_its_picture_in_sight(volume_of):
    figure = Figure("400x300.0.jpg", Phrase("Alt", "en"), Phrase("[cap0]", "en"))
    text = tuple(Block("paragraph", (Span(f"[par{i}] {words('ru', 3000)}", "ru"),)) for i in range(66))
    entry = Entry("artifact", "A-1", "a-1", "A-1", Phrase("Long", "en"), text=text, figures=(figure,))
    pages = lay(volume_of("225x300", [Item(1, entry)]), "entry")
    assert len(pages) >= 40
    assert_whole(pages, entry)
    assert all(page.placed for page in pages)


@pytest.mark.parametrize("page_size", ["A5", "225x300"])
def test_a_picture_is_a_little_smaller_where_that_saves_a_page(volume_of, page_size):
    figure, heights = Figure("400x400.0.jpg", Phrase("Alt", "en")), []
    for length in range(200, 6000, 200):
        text = (Block("paragraph", (Span(words("ru", length), "ru"),)),)
        entry = Entry("artifact", "A-1", "a-1", "A-1", Phrase("Bowl", "en"), text=text, figures=(figure,))
        first, *others = lay(volume_of(page_size, [Item(1, entry)]), "entry")
        if others:
            break
        heights.append(first.placed[0].box[3] / first.height)
    assert 0.27 < heights[-1] < 0.34
    assert heights[0] > 0.45
