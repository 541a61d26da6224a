"""The sample museum, built as its reader gets it: every record in every PDF that should hold it, in its own script."""

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pikepdf
import pytest

from catalogue.collection import Collection, collect
from catalogue.edition import bind, edition_in
from catalogue.folder import Folder
from catalogue.production import Request, build
from catalogue.sources import read_sources

LANGS = ("kk", "zh", "ru", "en")
PUBLICATIONS = ("collection", "musical-instruments", "saka-gold")
pytestmark = pytest.mark.xdist_group("sample")

INTERNAL = ("INTERNAL-NOTE", "STORE-")


@pytest.fixture(scope="module")
def collection(sample: Folder) -> Collection:
    return collect(read_sources(sample))


def words_of(pdf: Path) -> str:
    """The PDF's text without blanks and hyphens, so that line breaks do not matter."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed (poppler-utils): it reads the text back")
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True).stdout.decode()
    return squeezed(text)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010-]+", "", unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("stem", PUBLICATIONS)
def test_every_record_is_found_in_the_text_of_its_pdf(
    built: Path, collection: Collection, stem: str, lang: str
) -> None:
    book = bind(edition_in(collection, lang), stem)
    entries = [item.entry for part in book.parts for item in part.items]
    entries += [entry for shelf in book.shelves for entry in shelf.entries]
    text = words_of(built / f"pdf/{stem}.{lang}.pdf")
    assert entries
    lost = [
        entry.id for entry in entries if squeezed(entry.heading.text) not in text or squeezed(entry.number) not in text
    ]
    assert lost == []
    assert not any(word in text for word in INTERNAL)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("stem", PUBLICATIONS)
def test_bookmarks_lead_to_the_pages_where_entries_stand(
    built: Path, collection: Collection, stem: str, lang: str
) -> None:
    book = bind(edition_in(collection, lang), stem)
    with pikepdf.open(built / f"pdf/{stem}.{lang}.pdf") as pdf, pdf.open_outline() as outline:
        titles = list(_titles(outline.root))
    for part in book.parts:
        for item in part.items:
            assert any(squeezed(item.entry.heading.text) in squeezed(title) for title in titles), item.entry.id


def _titles(items: list[pikepdf.OutlineItem]) -> list[str]:
    return [title for item in items for title in (item.title, *_titles(list(item.children)))]


def test_gallery_says_nothing_internal(built: Path) -> None:
    pages = list((built / "gallery").rglob("*.html"))
    assert len(pages) > 900
    assert not [page for page in pages if any(word in page.read_text("utf-8") for word in INTERNAL)]


def test_pdfs_and_pages_are_the_same_bytes_when_made_again(sample: Folder, built: Path, tmp_path: Path) -> None:
    shutil.copytree(built / ".cache/images", tmp_path / ".cache/images", copy_function=shutil.copyfile)
    build(sample, Request(tmp_path, langs=("zh",), jobs=1))
    again = [path for path in tmp_path.rglob("*") if path.is_file() and {".pdf", ".html"} & {path.suffix}]
    of_zh = [path for path in again if "zh" in (*path.relative_to(tmp_path).parts, path.suffixes[0].strip("."))]
    differing = [
        path.name
        for path in of_zh
        if path.suffix == ".pdf" and path.read_bytes() != (built / path.relative_to(tmp_path)).read_bytes()
    ]
    assert len([path for path in of_zh if path.suffix == ".pdf"]) >= 3
    assert differing == []
