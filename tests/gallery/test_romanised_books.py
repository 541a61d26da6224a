"""Books that a library romanised stand on the shelf of their language, and say in which letters they are written."""

from pathlib import Path

from catalogue.collection import collect
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of

BOOKS = """holding_number,language,title,title_transliteration,parallel_titles,authors,authors_transliteration,edition
K-1,kk,Qara sȯzder,,Slova nazidanii\ufe20a\ufe21,Abaĭ,,
K-2,kk,Өлеңдер,Ȯlen\ufe20g\ufe21der,,Абай,Abaĭ,2-басылым
"""


def pages(place: Path) -> dict[str, str]:
    others = {"artifacts/1.yaml": "{object_number: A-1, title: {en: Dagger}}\n", "library/books.csv": BOOKS}
    folder = folder_with(place, {**RECORDS, **others})
    return gallery_of(folder, collect(read_sources(folder)))


def test_romanised_book_stands_on_the_shelf_of_its_language(tmp_path: Path) -> None:
    made = pages(tmp_path)
    page = made["en/library/index.html"]
    assert page.count('class="shelf"') == 1
    assert 'id="kk"' in page
    assert '<span lang="kk-Latn">Qara sȯzder</span>' in page
    assert '<span class="by" lang="kk-Latn">Abaĭ</span>' in page
    assert '<span class="by" lang="kk">Абай</span>' in page
    assert page.index("Өлеңдер") < page.index("Qara sȯzder")
    assert 'library/index.html#kk"' in made["en/library/k-1/index.html"]


def test_page_of_a_book_shows_both_forms(tmp_path: Path) -> None:
    made = pages(tmp_path)
    page = made["en/library/k-2/index.html"]
    assert '<span lang="kk-Latn">Ȯlen\ufe20g\ufe21der</span>' in page
    assert "Transliterated authors" in page
    assert '<span lang="kk-Latn">Abaĭ</span>' in page
    assert "2-басылым" in page
    assert "Slova nazidanii\ufe20a\ufe21" in made["en/library/k-1/index.html"]
