"""A small museum with one record of each kind, and the gallery made from it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from catalogue.collection import Collection, collect
from catalogue.edition import edition_in
from catalogue.figures import EMPTY
from catalogue.folder import Folder, open_folder
from catalogue.gallery import Download, Letters, Styles, gallery_assets, site_pages, stylesheets
from catalogue.images import Derivative, Picture
from catalogue.sources import read_sources
from catalogue.templating import open_templates
from catalogue.typefaces import Typefaces

RECORDS = {
    "museum.yaml": """
name: {kk: Мұражай, zh: 博物馆, ru: Музей, en: Museum}
languages: [kk, zh, ru, en]
base_url: https://example.org/museum/
intro: {en: "Come *in*, or [write](https://example.org/write)."}
image: {file: hall.jpg, alt: {en: The hall}}
opening_hours: [{days: [friday], opens: "10:00", closes: "18:00", note: {en: Late}}]
admission: {en: Free}
address: {en: 1 Street}
contact: {email: m@example.org, phone: "+7 1", website: "https://example.org"}
rights: {uri: "https://creativecommons.org/publicdomain/zero/1.0/"}
notice: {en: A notice}
""",
    "periods.yaml": """
- {id: early, label: {kk: Ерте, zh: 早期, ru: Ранний, en: Early}, span: "-0499/-0300", intro: {en: "Long ago."}}
- {id: late, label: {en: Late}}
""",
    "categories.yaml": "- {id: arms, label: {en: Arms}}\n",
    "halls.yaml": (
        "- {id: first, name: {en: First}, floor: '1', image: {file: hall.jpg, alt: {en: Hall}, caption: Seen}}\n"
    ),
    "artifacts/1.yaml": """
object_number: A-1
title: {kk: Ақинақ, en: "<script>alert(1)</script>"}
object_name: {en: dagger}
period: early
category: arms
hall: first
date: -0499/-0300
find_spot: {name: {en: The mound}, lat: 43.4, lon: 77.2, precision: region}
materials: [iron, gold]
label: {ru: Кинжал}
description: {en: "# Form\\n\\nA *fine* blade, like [[A-2]].\\n\\n- one\\n- two\\n\\n1. first\\n\\n> said"}
inscriptions: [{text: 天, lang: zh, translation: {en: heaven}}]
images:
  - {file: tall.jpg, alt: {en: A dagger}, credit: Photographer}
  - {file: wide.jpg, alt: decorative, caption: {en: Hilt}}
related: [A-2]
bibliography: [{holding: B-1, pages: "12"}]
""",
    "artifacts/2.yaml": "{object_number: A-2, title: {en: Bow}, period: early, hall: first}\n",
    "artifacts/3.yaml": "{object_number: A-3, title: {en: Coin}}\n",
    "library/books.csv": (
        "holding_number,language,title,title_transliteration,title_en,authors,year\n"
        "B-1,zh,史记,Shiji,Records,司马迁,1959\nB-2,en,Steppe,,,,\n"
    ),
    "programmes/lesson.yaml": """
id: lesson
kind: lesson
title: {en: First steps}
hall: first
schedule: {weekday: friday, start: "10:00"}
booking: https://example.org/book
image: wide.jpg
""",
    "programmes/talk.yaml": "{id: talk, kind: talk, title: {en: Talk}, schedule: {date: 2027-01-01, start: '10:00'}}\n",
    "publications/all.yaml": (
        "{title: {en: Everything}, subtitle: {en: Of it}, year: 2026, cover: wide.jpg, front_matter: [essay, last]}\n"
    ),
    "texts/about.en.md": "# About us\n\nWe are small.\n",
    "texts/essay.en.md": (
        '# On daggers\n\nIron[^1] as [[A-2]] is, and gold[^1].\n\n![[A-2]]\n\n![A view](wide.jpg "Mine")\n\n'
        "![Lost](lost.jpg)\n\n[^1]: See *there*.\n\n    - and <here>\n"
    ),
    "texts/last.en.md": "Words without a heading.\n",
}


def picture(file: str, width: int, height: int) -> Picture:
    """A planned picture, without a file."""
    sizes = [(400, round(400 * height / width)), (width, height)]
    made = (Derivative(w, h, kind, f"{file}-{w}.{kind}") for w, h in sizes for kind in ("jpeg", "avif"))
    return Picture(file, width, height, "0", tuple(made))


PICTURES = {
    "hall.jpg": picture("hall", 1600, 900),
    "tall.jpg": picture("tall", 600, 1600),
    "wide.jpg": picture("wide", 1600, 600),
}


def folder_with(place: Path, records: Mapping[str, str]) -> Folder:
    for name, content in records.items():
        path = place / "exhibits" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return open_folder(place)


def letters_of(folder: Folder) -> Letters:
    return Letters(Styles(stylesheets(folder)), Typefaces.load(folder.fonts))


def gallery_of(folder: Folder, collection: Collection, *, assets: tuple[str, ...] = ()) -> dict[str, str]:
    editions = {lang: edition_in(collection, lang) for lang in collection.languages}
    files = (Download("publications/all.en.pdf", 1_250_000, 12), Download("publications/all.en.epub", 250_000))
    downloads = {("all", "en"): files}
    templates, letters = open_templates(folder.templates), letters_of(folder)
    pages = dict(site_pages(editions, PICTURES, downloads, templates, assets, EMPTY, letters))
    sheets = {path: content for path, content, _ in letters.sheets()}
    return {path: content.decode() for path, content in (pages | sheets).items()}


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return folder_with(tmp_path_factory.mktemp("museum"), RECORDS)


@pytest.fixture(scope="session")
def collection(folder: Folder) -> Collection:
    sources = read_sources(folder)
    assert not sources.problems
    return collect(sources)


@pytest.fixture(scope="session")
def typefaces(folder: Folder) -> Typefaces:
    return Typefaces.load(folder.fonts)


@pytest.fixture(scope="session")
def assets(folder: Folder, collection: Collection, typefaces: Typefaces) -> dict[str, Callable[[], bytes]]:
    editions = {lang: edition_in(collection, lang) for lang in collection.languages}
    return {asset.path: asset.content for asset in gallery_assets(folder, editions, typefaces)}


@pytest.fixture(scope="session")
def gallery(folder: Folder, collection: Collection, assets: dict[str, Callable[[], bytes]]) -> dict[str, str]:
    """The text of every page by its path."""
    return gallery_of(folder, collection, assets=tuple(assets))
