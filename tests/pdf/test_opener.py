from dataclasses import replace

import pytest
from PIL import Image

from catalogue.edition import Chronology, Figure
from catalogue.pdf import write_book
from catalogue.pdf.laying import Layer
from catalogue.pdf.opener import lay_right, lay_spread
from catalogue.pdf.page import covering
from catalogue.pdf.store import open_store

AGES = Chronology(((-799, -200), (-299, 500), (501, 900)), "800 BCE", "900", "A strip of time.")


@pytest.fixture
def opened(volume):
    """The pages of an opener, laid out by one of its two compositions."""

    def opened(lay, *, repeat: int = 1, span=(-299, 500)):
        volume.book = replace(volume.book, chronology=AGES)
        part = volume.book.parts[0]
        opener = replace(part.opener, text=part.opener.text * repeat)
        lay(volume, replace(part, span=span), opener, "part-0")
        return volume.take()

    return opened


def figures(element):
    for kid in element.kids:
        if hasattr(kid, "tag"):
            yield from [kid] if kid.tag == "Figure" else figures(kid)


def test_a_spread_has_a_picture_over_the_whole_left_hand_page(opened):
    left, right = opened(lay_spread).pages
    assert left.foot is None
    assert left.placed[0].crop[2:] == pytest.approx((left.width + 2 * left.bleed, left.height + 2 * left.bleed))
    assert right.placed == []


def test_one_right_hand_page_holds_picture_and_words(opened):
    (page,) = opened(lay_right).pages
    _, top, _, height = page.placed[0].crop
    assert top < 0
    assert 0.2 < height / page.height < 0.55


def test_an_introduction_that_needs_the_whole_page_has_no_picture_above_it(opened):
    shares = []
    for repeat in range(1, 12):
        unit = opened(lay_right, repeat=repeat)
        if len(unit.pages) > 1:
            break
        shares.append(bool(unit.pages[0].placed))
    assert shares[0]
    assert not shares[-1]


@pytest.mark.parametrize("lay", [lay_right, lay_spread])
def test_a_long_introduction_goes_on_overleaf(opened, lay):
    short, long = opened(lay), opened(lay, repeat=30)
    assert len(long.pages) > len(short.pages)


@pytest.mark.parametrize(("span", "count"), [((-299, 500), 2), (None, 1)])
def test_a_dated_part_shows_its_place_in_time(opened, span, count):
    unit = opened(lay_right, span=span)
    found = list(figures(unit.root))
    assert len(found) == count
    accent = unit.pages[0].inks["accent"].fill
    assert sum(each.startswith(accent) and each.endswith("re f") for each in unit.pages[0].operations) == count - 1
    assert span is None or AGES.says in found[1].alt


@pytest.mark.parametrize(("folio", "pages"), [(10, 2), (11, 1)])
def test_no_page_stays_empty_before_an_opener(volume, folio, pages):
    with open_store(None, volume.typesetter.inks) as store:
        volume.next_folio = folio
        slip = next(Layer(volume, store).lay_part(0))
    assert (slip.begins(folio), slip.pages) == (folio, pages)


def test_all_names_stand_on_the_opener(make_book, pictures, typefaces, tmp_path, text_of):
    write_book(make_book("zh"), pictures, typefaces, tmp_path / "book.pdf")
    text = text_of(tmp_path / "book.pdf")
    assert any("cat. 1–3" in page and all(name in page for name in ("Сақ дәуірі", "Saka period")) for page in text)


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("flat.jpg", "wide.jpg", "flat.jpg"), "flat.jpg"),  # a wide one would lose most of itself
        (("flat.jpg", "upright.jpg"), "flat.jpg"),
        (("flat.jpg", "ample.jpg"), "ample.jpg"),  # the first item's picture is seen again overleaf
        (("flat.jpg",), "flat.jpg"),
    ],
)
def test_an_opener_shows_a_picture_that_loses_little_and_is_not_seen_overleaf(volume, tmp_path, names, shown):
    Image.new("RGB", (480, 400)).save(tmp_path / "ample.jpg")
    volume.typesetter.files = {**volume.typesetter.files, "ample.jpg": tmp_path / "ample.jpg"}
    part = volume.book.parts[0]
    items = [
        replace(part.items[0], entry=replace(part.items[0].entry, figures=(Figure(name, None),))) for name in names
    ]
    lay_right(volume, replace(part, items=tuple(items)), replace(part.opener, figures=()), "part-0")
    assert volume.take().pages[0].placed[0].file == shown


def test_a_tall_picture_loses_more_of_its_lower_part():
    _, y, _, height = covering(0.5, (0, 100, 50, 50), above=0.3)
    assert (y, height) == (85, 100)
