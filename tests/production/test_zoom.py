"""Large pictures in a build: tiled once, described where they lie, gone when no longer asked for."""

import json
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from catalogue.errors import BadRecords
from catalogue.folder import Folder
from catalogue.production import Request, build

Museum = Callable[[Mapping[str, str | bytes]], Folder]
MUSEUM = "name: Museum\nlanguages: [en]\nbase_url: https://example.org/a/b\nzoom_above: {above}\n"
ARTIFACT = "{object_number: A-1, title: {en: Scan}, images: [{file: scan.png, alt: {en: A scan}}]}\n"


def _scan() -> bytes:
    content = BytesIO()
    Image.linear_gradient("L").resize((1100, 900)).save(content, "PNG")
    return content.getvalue()


def _files(above: int, scan: bytes) -> Mapping[str, str | bytes]:
    return {
        "museum.yaml": MUSEUM.format(above=above),
        "artifacts/1.yaml": ARTIFACT,
        "assets/images/scan.png": scan,
    }


def _built(folder: Folder) -> tuple[dict[str, int], Path]:
    out = folder.root / "build"
    report = build(folder, Request(out, only=("gallery",), jobs=1))
    return {"made": report.made["tiles"], "reused": report.reused["tiles"]}, out


def test_a_second_build_tiles_nothing_and_less_to_zoom_takes_the_tiles_away(museum: Museum) -> None:
    assert _built(museum(_files(1000, _scan())))[0] == {"made": 1, "reused": 0}
    counts, out = _built(museum(_files(1000, _scan())))
    assert counts == {"made": 0, "reused": 1}
    (info,) = (out / "gallery/iiif/images").glob("*/info.json")
    assert json.loads(info.read_bytes())["id"] == f"https://example.org/a/b/iiif/images/{info.parent.name}"
    assert {path.name for path in (out / ".cache/tiles").iterdir()} == {info.parent.name}
    assert {path.relative_to(info.parent) for path in info.parent.rglob("*.jpg")} == {
        path.relative_to(out / ".cache/tiles" / info.parent.name) for path in (out / ".cache/tiles").rglob("*.jpg")
    }
    assert _built(museum(_files(1100, _scan())))[0] == {"made": 0, "reused": 0}
    assert not list((out / "gallery/iiif").rglob("info.json"))
    assert not list((out / ".cache/tiles").iterdir())


def test_a_picture_that_breaks_off_is_a_problem_of_its_record(museum: Museum) -> None:
    with pytest.raises(BadRecords) as raised:
        _built(museum(_files(1000, _scan()[:3000])))
    assert [problem.place.file for problem in raised.value.problems] == ["exhibits/artifacts/1.yaml"]


def _has_moved(page: Path) -> bool:
    return 'http-equiv="refresh"' in page.read_text("utf-8")


def test_the_sample_has_a_manifest_for_each_object_and_tiles_for_its_large_pictures(built: Path) -> None:
    gallery = built / "gallery"
    pages = {path.parent.name for path in (gallery / "en/artifacts").glob("*/index.html") if not _has_moved(path)}
    assert {path.parent.name for path in (gallery / "iiif/artifacts").glob("*/manifest.json")} == pages
    listed = json.loads((gallery / "iiif/collection.json").read_bytes())["items"]
    assert len(listed) == len(list((gallery / "iiif").rglob("manifest.json")))
    for info in (gallery / "iiif/images").glob("*/info.json"):
        for size in json.loads(info.read_bytes())["sizes"]:
            assert (info.parent / f"full/{size['width']},{size['height']}/0/default.jpg").is_file()
