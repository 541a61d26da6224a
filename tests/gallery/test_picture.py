from dataclasses import replace

import pytest

from catalogue.collection import Collection
from catalogue.edition import Figure
from catalogue.folder import Folder
from catalogue.gallery.address import up
from catalogue.gallery.picture import Closer, plates, shape_of, shapes_css
from catalogue.images import Picture
from catalogue.images.tiling import tiles_of

from . import conftest
from .conftest import PICTURES, gallery_of


def test_sources_are_given_from_the_page_that_shows_them() -> None:
    plate = plates(PICTURES, "../../")(Figure("wide.jpg", None))
    assert plate
    assert plate.avif == "../../images/wide-400.avif 400w, ../../images/wide-1600.avif 1600w"
    assert plate.full == "../../images/wide-1600.jpeg"
    assert plate.closer is None


def test_pages_and_lists_have_jpegs_where_there_is_no_avif(
    folder: Folder, collection: Collection, gallery: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def jpegs(picture: Picture) -> Picture:
        return replace(picture, derivatives=tuple(each for each in picture.derivatives if each.format == "jpeg"))

    monkeypatch.setattr(conftest, "PICTURES", {file: jpegs(picture) for file, picture in PICTURES.items()})
    plain = gallery_of(folder, collection)
    page, records = "en/artifacts/a-1/index.html", "en/search/records-0.json"
    assert [("<source" in pages[page], "avif" in pages[page]) for pages in (gallery, plain)] == [
        (True, True),
        (False, False),
    ]
    assert "images/tall-*.avif 400 600" in gallery[records]
    assert "images/tall-*.jpeg 400 600" in plain[records]


def test_a_tiled_picture_is_told_to_the_viewer_in_all_its_pixels() -> None:
    scan = replace(PICTURES["wide.jpg"], tiles=tiles_of("scan-0", 9000, 600))
    plate = plates({"wide.jpg": scan}, "../")(Figure("wide.jpg", None))
    assert plate
    assert plate.closer == Closer(9000, 600, "../iiif/images/scan-0", 512, (1, 2, 4, 8, 16, 32))


def test_picture_without_a_plan_has_no_plate() -> None:
    plate = plates(PICTURES, "")
    assert plate(Figure("gone.jpg", None)) is None
    assert plate(None) is None


@pytest.mark.parametrize(("width", "height", "shape"), [(100, 100, "ar-100"), (1, 100, "ar-30"), (900, 100, "ar-400")])
def test_shape_is_in_hundredths_within_bounds(width: int, height: int, shape: str) -> None:
    assert shape_of(width, height) == shape


def test_every_proportion_has_a_rule() -> None:
    css = shapes_css()
    assert all(f".{shape_of(hundredths, 100)}{{" in css for hundredths in range(25, 420))


def test_way_up_has_a_step_for_each_folder() -> None:
    assert (up("index.html"), up("kk/halls/first/index.html")) == ("", "../../../")
